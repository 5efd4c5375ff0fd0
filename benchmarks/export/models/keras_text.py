"""Networks for text in Keras, from keras-hub: two layers of width 64, made from settings.

Each takes numbers of words alone; the mask of gaps is made inside and says that there are none.
"""

from collections.abc import Callable
from functools import partial
from typing import Any

import keras
import keras_hub

from benchmarks.export.inputs import TOKENS, VOCABULARY, Given, tokens

_BASE = {
    "vocabulary_size": VOCABULARY,
    "num_layers": 2,
    "num_heads": 4,
    "hidden_dim": 64,
    "intermediate_dim": 128,
}
_LONGEST = {"max_sequence_length": 64}
_GROUPED = {
    "vocabulary_size": VOCABULARY,
    "num_layers": 2,
    "num_query_heads": 4,
    "num_key_value_heads": 2,
    "hidden_dim": 64,
    "intermediate_dim": 128,
}


def _hidden(name: str, settings: dict[str, Any], *, segments: bool = False, **more: Any) -> Given:
    """A backbone that gives its last hidden states."""
    keras.utils.set_random_seed(0)
    backbone = getattr(keras_hub.models, f"{name}Backbone")(**{**settings, **more})
    ids = keras.Input((TOKENS,), dtype="int32")
    given = {"token_ids": ids, "padding_mask": keras.ops.ones_like(ids)}
    if segments:
        given["segment_ids"] = keras.ops.zeros_like(ids)
    found = backbone(given)
    if isinstance(found, dict):
        found = found["sequence_output"]
    return Given(keras.Model(ids, found), tokens())


MODELS: dict[str, Callable[[], Given]] = {
    "bert": partial(_hidden, "Bert", {**_BASE, **_LONGEST}, segments=True),
    "gpt2": partial(_hidden, "GPT2", {**_BASE, **_LONGEST, "intermediate_dim": 256}),
    "llama": partial(_hidden, "Llama", _GROUPED),
}
