"""Which names a piece of code uses: through imports and aliases, and never through look-alikes."""

from benchmarks.apis.used import Uses, uses


def of(*pieces: str, package: str = "torch", **implied: str) -> Uses:
    return uses(pieces, [package], implied=implied)


def test_an_import_is_a_use_of_what_is_imported() -> None:
    assert of("import torch.nn").names == {"torch.nn"}
    assert of("from torch.utils.data import DataLoader").names == {
        "torch.utils.data",
        "torch.utils.data.DataLoader",
    }


def test_names_are_followed_through_aliases() -> None:
    found = of("import torch.nn as nn\nfrom torch import optim as o\nnn.Linear(1, 2)\no.SGD([])")
    assert {"torch.nn.Linear", "torch.optim.SGD"} <= found.names


def test_an_assignment_of_a_name_is_an_alias_too() -> None:
    code = "import tensorflow as tf\nlayers = tf.keras.layers\nlayers.Dense(1)"
    assert "tensorflow.keras.layers.Dense" in of(code, package="tensorflow").names


def test_a_later_cell_sees_the_imports_of_an_earlier_one() -> None:
    assert "torch.ones" in of("import torch", "torch.ones(3)").names


def test_an_import_inside_a_function_holds_there_alone() -> None:
    code = "def f():\n  import torch.nn as nn\n  return nn.Linear\nnn.Conv2d"
    found = of(code).names
    assert "torch.nn.Linear" in found
    assert "torch.nn.Conv2d" not in found


def test_decorators_bases_defaults_and_annotations_count() -> None:
    code = (
        "import torch\n"
        "@torch.no_grad()\n"
        "def f(x: torch.Tensor, d=torch.float32) -> torch.Size: ...\n"
        "class Net(torch.nn.Module): ...\n"
    )
    assert {
        "torch.no_grad",
        "torch.Tensor",
        "torch.float32",
        "torch.Size",
        "torch.nn.Module",
    } <= of(code).names


def test_what_a_call_returns_is_not_followed() -> None:
    assert of("import torch\ntorch.ones(3).numpy()").names == {"torch", "torch.ones"}


def test_a_parameter_of_the_same_name_is_something_else() -> None:
    code = "from keras import layers\ndef f(layers):\n  return layers.append(1)"
    assert "keras.layers.append" not in of(code, package="keras").names


def test_a_name_that_was_given_another_value_is_something_else() -> None:
    code = "from jax import random\nrandom = 3\nrandom.real"
    assert "jax.random.real" not in of(code, package="jax").names


def test_a_file_of_ones_own_with_the_same_name_is_something_else() -> None:
    assert of("from . import torch\ntorch.ones").names == set()


def test_other_packages_are_left_out_however_alike_their_names() -> None:
    assert of("import torchvision\nimport numpy as np\nnp.ones(3)").names == set()


def test_keywords_are_kept_by_the_name_that_is_called() -> None:
    found = of("import torch.nn as nn\nnn.Linear(1, 2, bias=False, **rest)\nmodel(x, train=True)")
    assert found.keywords == {"torch.nn.Linear": {"bias"}}


def test_keywords_for_a_function_inside_partial_are_that_functions() -> None:
    code = (
        "import jax\nfrom functools import partial\n"
        "@partial(jax.jit, static_argnames=['n'])\ndef f(): ...\n"
    )
    assert of(code, package="jax").keywords == {"jax.jit": {"static_argnames"}}


def test_implied_aliases_hold_until_an_import_says_otherwise() -> None:
    assert of("np.ones(3)", package="numpy", np="numpy").names == {"numpy.ones"}
    assert of("import jax.numpy as np\nnp.ones(3)", package="numpy", np="numpy").names == set()


def test_a_fragment_that_is_no_python_is_counted_and_hides_nothing_else() -> None:
    found = of("import torch", "class Broken\n", "torch.ones(3)")
    assert found.unread == 1
    assert "torch.ones" in found.names
