"""A Piper voice that the tests build: a real ONNX graph with the inputs and the output of Piper's models.

Each phoneme sounds for a while at its own pitch; `scales` and `sid` do what they do in real models: noise,
length, speaker.
"""

import json
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from piper.phoneme_ids import DEFAULT_PHONEME_ID_MAP

RATE = 16_000
SAMPLES_PER_ID = 450.0
FADE_S = 0.03
"""The last tone dies away, as speech does; what breaks off is refused."""


def build(folder: Path, name: str, *, speakers: tuple[str, ...] = (), language: str = "en_US") -> Path:
    """Write a voice's two files, and return the path of its model."""
    folder.mkdir(parents=True, exist_ok=True)
    model = folder / f"{name}.onnx"
    onnx.save(_model(has_speakers=bool(speakers)), str(model))
    (folder / f"{name}.onnx.json").write_text(json.dumps(_config(language, speakers)), encoding="utf-8")
    return model


def _model(*, has_speakers: bool) -> onnx.ModelProto:
    """Return the graph: ids become pitches, each held for `SAMPLES_PER_ID` times the length scale."""
    constants = {
        "per_id": np.float32(SAMPLES_PER_ID),
        "one": np.array([1], np.int64),
        "zero": np.int64(0),
        "step": np.int64(1),
        "flat": np.array([1, 1, -1], np.int64),
        "last": np.array([2], np.int64),
        "slope": np.float32(0.0021),
        "base": np.float32(0.05),
        "quarter": np.float32(0.25),
        "fading": np.float32(0.25 / (RATE * FADE_S)),
        "faint": np.float32(0.001),
        "noise_at": np.int64(0),
        "length_at": np.int64(1),
    }
    node = helper.make_node
    pitch = ["ids", "sid_f"] if has_speakers else ["ids", "base"]
    nodes = [
        node("Cast", ["input"], ["ids"], to=TensorProto.FLOAT),
        *([node("Cast", ["sid"], ["sid_f"], to=TensorProto.FLOAT)] if has_speakers else []),
        node("Add", pitch, ["pitched"]),
        node("Gather", ["scales", "length_at"], ["length"]),
        node("Mul", ["length", "per_id"], ["held_f"]),
        node("Cast", ["held_f"], ["held"], to=TensorProto.INT64),
        node("Unsqueeze", ["held", "flat_zero"], ["held_1"]),
        node("Concat", ["one", "input_lengths", "held_1"], ["shape"], axis=0),
        node("Unsqueeze", ["pitched", "last"], ["columns"]),
        node("Expand", ["columns", "shape"], ["spread"]),
        node("Reshape", ["spread", "flat"], ["pitches"]),
        node("Size", ["pitches"], ["total"]),
        node("Range", ["zero", "total", "step"], ["times"]),
        node("Cast", ["times"], ["times_f"], to=TensorProto.FLOAT),
        node("Mul", ["pitches", "slope"], ["steps"]),
        node("Add", ["steps", "base"], ["angles_s"]),
        node("Mul", ["angles_s", "times_f"], ["angles"]),
        node("Sin", ["angles"], ["wave"]),
        node("Sub", ["total", "times"], ["left"]),
        node("Cast", ["left"], ["left_f"], to=TensorProto.FLOAT),
        node("Mul", ["left_f", "fading"], ["faded"]),
        node("Min", ["faded", "quarter"], ["gain"]),
        node("Mul", ["wave", "gain"], ["soft"]),
        node("RandomNormalLike", ["soft"], ["noise"]),
        node("Gather", ["scales", "noise_at"], ["noise_scale"]),
        node("Mul", ["noise_scale", "faint"], ["noise_gain"]),
        node("Mul", ["noise", "noise_gain"], ["hiss"]),
        node("Add", ["soft", "hiss"], ["output"]),
    ]
    value = helper.make_tensor_value_info
    inputs = [
        value("input", TensorProto.INT64, ["batch", "phonemes"]),
        value("input_lengths", TensorProto.INT64, ["batch"]),
        value("scales", TensorProto.FLOAT, [3]),
        *([value("sid", TensorProto.INT64, ["batch"])] if has_speakers else []),
    ]
    outputs = [value("output", TensorProto.FLOAT, ["batch", 1, "time"])]
    initial = {**constants, "flat_zero": np.array([0], np.int64)}
    weights = [numpy_helper.from_array(np.asarray(array), name) for name, array in initial.items()]
    graph = helper.make_graph(nodes, "tiny", inputs, outputs, weights)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 15)], ir_version=8)
    onnx.checker.check_model(model)
    return model


def _config(language: str, speakers: tuple[str, ...]) -> dict[str, Any]:
    family, _, region = language.partition("_")
    return {
        "audio": {"sample_rate": RATE, "quality": "tiny"},
        "espeak": {"voice": f"{family}-{region}".lower().rstrip("-")},
        "language": {
            "code": language,
            "family": family,
            "name_english": "English",
            "country_english": "Here",
        },
        "dataset": "tones",
        "inference": {"noise_scale": 0.667, "length_scale": 1, "noise_w": 0.8},
        "phoneme_type": "espeak",
        "phoneme_id_map": DEFAULT_PHONEME_ID_MAP,
        "num_symbols": 256,
        "num_speakers": max(1, len(speakers)),
        "speaker_id_map": {name: number for number, name in enumerate(speakers)},
        "piper_version": "1.0.0",
    }
