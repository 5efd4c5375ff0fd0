"""Networks for text in PyTorch, from transformers: two layers of width 64, made from settings.

Each gives its last hidden states, as its counterpart in keras-hub does; no head, no cache.
"""

from collections.abc import Callable
from functools import partial
from typing import Any

import torch
import transformers

from benchmarks.export.inputs import (
    PIXELS,
    TOKENS,
    VOCABULARY,
    Given,
    features,
    images,
    together,
    tokens,
)

IDS = partial(tokens, kind="int64")
_ENCODER = {
    "vocab_size": VOCABULARY,
    "hidden_size": 64,
    "num_hidden_layers": 2,
    "num_attention_heads": 4,
    "intermediate_size": 128,
    "max_position_embeddings": 64,
}
_DECODER = {**_ENCODER, "use_cache": False}
_GROUPED = {**_DECODER, "num_key_value_heads": 2}


class Hidden(torch.nn.Module):
    """A transformers model that takes numbers of words and gives its last hidden states."""

    def __init__(self, inner: torch.nn.Module) -> None:
        super().__init__()
        self.inner = inner

    def forward(self, ids: torch.Tensor) -> torch.Tensor:
        found: torch.Tensor = self.inner(input_ids=ids).last_hidden_state
        return found


class Translated(torch.nn.Module):
    """An encoder with a decoder: ``first`` is the name of what the encoder takes."""

    def __init__(self, inner: torch.nn.Module, first: str = "input_ids") -> None:
        super().__init__()
        self.inner, self.first = inner, first

    def forward(self, source: torch.Tensor, target: torch.Tensor) -> torch.Tensor:
        given = {self.first: source, "decoder_input_ids": target}
        found: torch.Tensor = self.inner(**given, use_cache=False).last_hidden_state
        return found


class Embedded(torch.nn.Module):
    """CLIP's picture and words, each as a vector of the space that they share."""

    def __init__(self, inner: torch.nn.Module) -> None:
        super().__init__()
        self.inner = inner

    def forward(self, pixels: torch.Tensor, ids: torch.Tensor) -> torch.Tensor:
        seen = self.inner.visual_projection(self.inner.vision_model(pixels).pooler_output)
        read = self.inner.text_projection(self.inner.text_model(ids).pooler_output)
        return torch.cat([seen, read], dim=1)


def _model(name: str, settings: dict[str, Any], **options: Any) -> torch.nn.Module:
    torch.manual_seed(0)
    config = getattr(transformers, f"{name}Config")(**settings)
    model: torch.nn.Module = getattr(transformers, f"{name}Model")(config, **options)
    return model


def _hidden(name: str, settings: dict[str, Any], **more: Any) -> Given:
    return Given(Hidden(_model(name, {**settings, **more})), IDS())


def _poolless(name: str) -> Given:
    """RoBERTa's family numbers its places from two on, and its counterpart has no pooling."""
    settings = {**_ENCODER, "max_position_embeddings": 66, "type_vocab_size": 1}
    return Given(Hidden(_model(name, settings, add_pooling_layer=False)), IDS())


def _translated(name: str, **settings: Any) -> Given:
    both = together(IDS(), IDS(length=TOKENS // 2))
    return Given(Translated(_model(name, {"vocab_size": VOCABULARY, **settings})), both)


def _whisper() -> Given:
    settings = {
        **_SIX_NUMBERS,
        "vocab_size": VOCABULARY,
        "num_mel_bins": 80,
        "max_source_positions": TOKENS,
        "max_target_positions": TOKENS,
        "pad_token_id": 0,
        "bos_token_id": 1,
        "eos_token_id": 2,
        "decoder_start_token_id": 1,
    }
    sound = features(steps=80, width=2 * TOKENS)
    network = Translated(_model("Whisper", settings), first="input_features")
    return Given(network, together(sound, IDS(length=TOKENS // 2)))


def _clip() -> Given:
    tower = {key: _ENCODER[key] for key in _ENCODER if key != "vocab_size"}
    words = {**tower, "vocab_size": VOCABULARY, "eos_token_id": 2}
    sight = {**tower, "image_size": PIXELS, "patch_size": 8}
    settings = {"text_config": words, "vision_config": sight, "projection_dim": 32}
    both = together(images(channels_first=True), IDS())
    return Given(Embedded(_model("CLIP", settings)), both)


_SIX_NUMBERS = {
    "d_model": 64,
    "encoder_layers": 2,
    "decoder_layers": 2,
    "encoder_attention_heads": 4,
    "decoder_attention_heads": 4,
    "encoder_ffn_dim": 128,
    "decoder_ffn_dim": 128,
}
_GPT2 = {"n_positions": 64, "n_embd": 64, "n_layer": 2, "n_head": 4, "use_cache": False}
_DISTILLED = {"dim": 64, "n_layers": 2, "n_heads": 4, "hidden_dim": 128}
_DEBERTA = {
    "relative_attention": True,
    "pos_att_type": ["c2p", "p2c"],
    "position_buckets": 16,
    "share_att_key": True,
    "norm_rel_ebd": "layer_norm",
    "position_biased_input": False,
    "type_vocab_size": 0,
}
_OPT = {"ffn_dim": 128, "word_embed_proj_dim": 64}
_FALCON = {
    "ffn_hidden_size": 128,
    "alibi": True,
    "multi_query": False,
    "parallel_attn": False,
    "bias": True,
}
_T5 = {"d_model": 64, "d_kv": 16, "d_ff": 128, "num_layers": 2, "num_heads": 4}

MODELS: dict[str, Callable[[], Given]] = {
    "bert": partial(_hidden, "Bert", _ENCODER),
    "roberta": partial(_poolless, "Roberta"),
    "xlm_roberta": partial(_poolless, "XLMRoberta"),
    "distilbert": partial(
        _hidden,
        "DistilBert",
        {**_DISTILLED, "vocab_size": VOCABULARY, "max_position_embeddings": 64},
    ),
    "electra": partial(_hidden, "Electra", _ENCODER, embedding_size=32),
    "albert": partial(_hidden, "Albert", _ENCODER, embedding_size=32, num_hidden_groups=1),
    "deberta_v3": partial(_hidden, "DebertaV2", _ENCODER, **_DEBERTA),
    "gpt2": partial(_hidden, "GPT2", {**_GPT2, "vocab_size": VOCABULARY}),
    "opt": partial(_hidden, "OPT", _DECODER, **_OPT),
    "bloom": partial(_hidden, "Bloom", _DECODER, n_layer=2, n_head=4),
    "llama": partial(_hidden, "Llama", _GROUPED),
    "mistral": partial(_hidden, "Mistral", _GROUPED, sliding_window=512),
    "gemma": partial(_hidden, "Gemma", _GROUPED, head_dim=16),
    "qwen": partial(_hidden, "Qwen2", _GROUPED),
    "phi3": partial(_hidden, "Phi3", _GROUPED, pad_token_id=0),
    "falcon": partial(_hidden, "Falcon", _DECODER, **_FALCON),
    "t5": partial(_translated, "T5", feed_forward_proj="gated-gelu", **_T5),
    "bart": partial(_translated, "Bart", max_position_embeddings=64, **_SIX_NUMBERS),
    "whisper": _whisper,
    "clip": _clip,
}
