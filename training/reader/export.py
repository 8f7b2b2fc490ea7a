"""Writes a trained reader as the files that ship: ONNX in float and with int8 weights, and the vocabulary. Run from `training/`:

python -m reader.export --encoder FOLDER --out FOLDER
"""

import argparse
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from transformers import AutoTokenizer

from .model import Linker, Reader


def main(argv: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True, help="holds reader.pt; the files go beside it")
    args = parser.parse_args(argv)
    model = Reader(str(args.encoder))
    model.load_state_dict(torch.load(args.out / "reader.pt", weights_only=True, map_location="cpu"))
    model.eval()
    _export_encoder(model, args.out / "encoder-float.onnx")
    _export_linker(model.linker, args.out / "linker.onnx")
    quantize_dynamic(
        args.out / "encoder-float.onnx",
        args.out / "encoder.onnx",
        weight_type=QuantType.QInt8,
        per_channel=True,
        # Seven bits: on processors without VNNI eight can overflow, and a text would read otherwise there.
        reduce_range=True,
    )
    vocabulary = AutoTokenizer.from_pretrained(args.encoder, use_fast=True).get_vocab()
    lines = sorted(vocabulary, key=vocabulary.get)
    (args.out / "vocabulary.txt").write_text("\n".join(lines) + "\n", "utf8", newline="\n")
    for path in sorted(args.out.glob("*.onnx")):
        print(f"{path.name} {path.stat().st_size / 1e6:.1f} MB")


class _OneWindow(nn.Module):
    """The encoder for windows without padding: nothing is masked."""

    def __init__(self, model: Reader):
        super().__init__()
        self.encoder = model.encoder

    def forward(self, ids: Tensor, kinds: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        return self.encoder(ids, torch.ones_like(ids), kinds)


def _export_encoder(model: Reader, path: Path) -> None:
    """ids, kinds (windows × tokens, int64) → cue_scores (windows × tokens × 5), states and middle (windows × tokens × size)."""
    example = (torch.tensor([[101, 2002, 2056, 102]] * 2), torch.zeros(2, 4, dtype=torch.int64))
    names = ["ids", "kinds", "cue_scores", "states", "middle"]
    torch.onnx.export(
        _OneWindow(model),
        example,
        str(path),
        input_names=names[:2],
        output_names=names[2:],
        dynamic_axes={name: {0: "windows", 1: "tokens"} for name in names},
        opset_version=17,
        dynamo=False,
    )


def _export_linker(linker: Linker, path: Path) -> None:
    """words (tokens × size), cues (cues × size), distances (cues × tokens, int64) → scores (cues × pointers × tokens),
    absent (cues × roles), negated (cues)."""
    size = linker.as_word.in_features
    example = (torch.zeros(4, size), torch.zeros(3, size), torch.zeros(3, 4, dtype=torch.int64))
    axes = {
        "words": {0: "tokens"},
        "cues": {0: "cues"},
        "distances": {0: "cues", 1: "tokens"},
        "scores": {0: "cues", 2: "tokens"},
        "absent": {0: "cues"},
        "negated": {0: "cues"},
    }
    torch.onnx.export(
        linker,
        example,
        str(path),
        input_names=["words", "cues", "distances"],
        output_names=["scores", "absent", "negated"],
        dynamic_axes=axes,
        opset_version=17,
        dynamo=False,
    )
    onnx.checker.check_model(str(path))


if __name__ == "__main__":
    main()
