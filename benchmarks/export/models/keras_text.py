"""Networks for text in Keras, from keras-hub: two layers of width 64, made from settings.

Each takes numbers of words alone; the mask of gaps is made inside and says that there are none.
"""

from collections.abc import Callable
from functools import partial
from typing import Any

import keras
import keras_hub
import numpy as np

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
_ELECTRA = {
    "vocab_size": VOCABULARY,
    "embedding_dim": 32,
    **{key: value for key, value in _BASE.items() if key != "vocabulary_size"},
}
_FALCON = {
    "num_attention_heads": 4,
    **{key: value for key, value in _BASE.items() if key != "num_heads"},
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


def _translated(name: str, **more: Any) -> Given:
    """An encoder with a decoder, which gives the decoder's last hidden states."""
    keras.utils.set_random_seed(0)
    backbone = getattr(keras_hub.models, f"{name}Backbone")(**{**_BASE, **more})
    if name == "T5":  # its words all begin as nearly the same vector, and nothing would be heard
        words = backbone.token_embedding.embeddings
        words.assign(np.random.default_rng(5).normal(size=tuple(words.shape)))
    source = keras.Input((TOKENS,), dtype="int32")
    target = keras.Input((TOKENS // 2,), dtype="int32")
    given = {
        "encoder_token_ids": source,
        "encoder_padding_mask": keras.ops.ones_like(source),
        "decoder_token_ids": target,
        "decoder_padding_mask": keras.ops.ones_like(target),
    }
    network = keras.Model([source, target], backbone(given)["decoder_sequence_output"])
    return Given(network, together(tokens(), tokens(length=TOKENS // 2)))


def _whisper() -> Given:
    keras.utils.set_random_seed(0)
    longest = {"max_encoder_sequence_length": 2 * TOKENS, "max_decoder_sequence_length": TOKENS}
    backbone = keras_hub.models.WhisperBackbone(**_BASE, **longest, num_mels=80)
    sound = keras.Input((2 * TOKENS, 80))
    target = keras.Input((TOKENS // 2,), dtype="int32")
    given = {
        "encoder_features": sound,
        "decoder_token_ids": target,
        "decoder_padding_mask": keras.ops.ones_like(target),
    }
    network = keras.Model([sound, target], backbone(given)["decoder_sequence_output"])
    heard = features(steps=2 * TOKENS, width=80)
    return Given(network, together(heard, tokens(length=TOKENS // 2)))


def _clip() -> Given:
    """The picture and the words, each as a vector of the space that they share."""
    keras.utils.set_random_seed(0)
    tower = {key: _BASE[key] for key in _BASE if key != "vocabulary_size"}
    sight = keras_hub.models.CLIPVisionEncoder(
        patch_size=8, image_shape=(PIXELS, PIXELS, 3), **tower
    )
    words = keras_hub.models.CLIPTextEncoder(embedding_dim=64, **_BASE, **_LONGEST)
    backbone = keras_hub.models.CLIPBackbone(sight, words, projection_dim=32)
    pictures = keras.Input((PIXELS, PIXELS, 3))
    ids = keras.Input((TOKENS,), dtype="int32")
    pair = [backbone.get_vision_embeddings(pictures), backbone.get_text_embeddings(ids)]
    network = keras.Model([pictures, ids], keras.ops.concatenate(pair, axis=1))
    return Given(network, together(images(), tokens()))


MODELS: dict[str, Callable[[], Given]] = {
    "bert": partial(_hidden, "Bert", {**_BASE, **_LONGEST}, segments=True),
    "roberta": partial(_hidden, "Roberta", {**_BASE, **_LONGEST}),
    "xlm_roberta": partial(_hidden, "XLMRoberta", {**_BASE, **_LONGEST}),
    "distilbert": partial(_hidden, "DistilBert", {**_BASE, **_LONGEST}),
    "electra": partial(_hidden, "Electra", {**_ELECTRA, **_LONGEST}, segments=True),
    "albert": partial(_hidden, "Albert", {**_BASE, **_LONGEST}, segments=True, embedding_dim=32),
    "deberta_v3": partial(_hidden, "DebertaV3", {**_BASE, **_LONGEST}, bucket_size=16),
    "gpt2": partial(_hidden, "GPT2", {**_BASE, **_LONGEST}, intermediate_dim=256),
    "opt": partial(_hidden, "OPT", {**_BASE, **_LONGEST}),
    "bloom": partial(_hidden, "Bloom", _BASE, intermediate_dim=256),
    "llama": partial(_hidden, "Llama", _GROUPED),
    "mistral": partial(_hidden, "Mistral", _GROUPED),
    "gemma": partial(_hidden, "Gemma", _GROUPED, head_dim=16, intermediate_dim=256),
    "qwen": partial(_hidden, "Qwen", _GROUPED),
    "phi3": partial(_hidden, "Phi3", _GROUPED),
    "falcon": partial(_hidden, "Falcon", _FALCON),
    "t5": partial(_translated, "T5", activation="gelu"),
    "bart": partial(_translated, "Bart", max_sequence_length=64),
    "whisper": _whisper,
    "clip": _clip,
}
