"""Networks for text in PyTorch, from transformers: two layers of width 64, made from settings.

Each gives its last hidden states, as its counterpart in keras-hub does; no head, no cache.
"""

from collections.abc import Callable
from functools import partial
from typing import Any

import torch
import transformers

from benchmarks.export.inputs import TOKENS, VOCABULARY, Given, together, tokens

IDS = partial(tokens, kind="int64")
_ENCODER = {
    "vocab_size": VOCABULARY,
    "hidden_size": 64,
    "num_hidden_layers": 2,
    "num_attention_heads": 4,
    "intermediate_size": 128,
    "max_position_embeddings": 64,
}
_DECODER = {**_ENCODER, "use_cache": False, "num_key_value_heads": 2}


class Hidden(torch.nn.Module):
    """A transformers model that takes numbers of words and gives its last hidden states."""

    def __init__(self, inner: torch.nn.Module) -> None:
        super().__init__()
        self.inner = inner

    def forward(self, ids: torch.Tensor) -> torch.Tensor:
        found: torch.Tensor = self.inner(input_ids=ids).last_hidden_state
        return found


class Translated(torch.nn.Module):
    """An encoder with a decoder, which takes the words of both."""

    def __init__(self, inner: torch.nn.Module, first: str = "input_ids") -> None:
        super().__init__()
        self.inner, self.first = inner, first

    def forward(self, source: torch.Tensor, target: torch.Tensor) -> torch.Tensor:
        given = {self.first: source, "decoder_input_ids": target}
        found: torch.Tensor = self.inner(**given, use_cache=False).last_hidden_state
        return found


def _hidden(name: str, settings: dict[str, Any], **more: Any) -> Given:
    torch.manual_seed(0)
    config = getattr(transformers, f"{name}Config")(**{**settings, **more})
    return Given(Hidden(getattr(transformers, f"{name}Model")(config)), IDS())


def _translated(name: str, **settings: Any) -> Given:
    torch.manual_seed(0)
    config = getattr(transformers, f"{name}Config")(vocab_size=VOCABULARY, **settings)
    both = together(IDS(), IDS(length=TOKENS // 2))
    return Given(Translated(getattr(transformers, f"{name}Model")(config)), both)


MODELS: dict[str, Callable[[], Given]] = {
    "bert": partial(_hidden, "Bert", _ENCODER),
    "gpt2": partial(
        _hidden,
        "GPT2",
        {
            "vocab_size": VOCABULARY,
            "n_positions": 64,
            "n_embd": 64,
            "n_layer": 2,
            "n_head": 4,
            "use_cache": False,
        },
    ),
    "llama": partial(_hidden, "Llama", _DECODER),
}
