"""Writes a trained reader as ONNX, in float and with int8 weights. Run from `training/`:

python -m reader.export --encoder FOLDER --out FOLDER
"""

import argparse
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from .model import Reader


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True, help="holds reader.pt; the ONNX files go beside it")
    args = parser.parse_args()
    model = Reader(str(args.encoder))
    model.load_state_dict(torch.load(args.out / "reader.pt", weights_only=True))
    model.eval()
    _export_encoder(model, args.out / "reader-encoder.onnx")
    _export_linker(model, args.out / "reader-linker.onnx")
    quantize_dynamic(
        args.out / "reader-encoder.onnx",
        args.out / "reader-encoder-int8.onnx",
        weight_type=QuantType.QInt8,
        per_channel=True,
    )
    for path in sorted(args.out.glob("*.onnx")):
        print(f"{path.name} {path.stat().st_size / 1e6:.1f} MB")


def _export_encoder(model: Reader, path: Path) -> None:
    """ids, mask, quoted (windows × tokens, int64) → cue_scores, words, cues."""
    example = (
        torch.tensor([[101, 2002, 2056, 102]] * 2),
        torch.ones(2, 4, dtype=torch.int64),
        torch.zeros(2, 4, dtype=torch.int64),
    )
    names = ["ids", "mask", "quoted", "cue_scores", "words", "cues"]
    axes = {name: {0: "windows", 1: "tokens"} for name in names}
    torch.onnx.export(
        model.encoder,
        example,
        str(path),
        input_names=names[:3],
        output_names=names[3:],
        dynamic_axes=axes,
        opset_version=17,
        dynamo=False,
    )


def _export_linker(model: Reader, path: Path) -> None:
    """words (tokens × 2h), cues (cues × 2h), distances (cues × tokens, int64) → labels, negated."""
    h = model.linker.hidden
    example = (torch.zeros(4, 2 * h), torch.zeros(3, 2 * h), torch.zeros(3, 4, dtype=torch.int64))
    axes = {
        "words": {0: "tokens"},
        "cues": {0: "cues"},
        "distances": {0: "cues", 1: "tokens"},
        "labels": {0: "cues", 1: "tokens"},
        "negated": {0: "cues"},
    }
    torch.onnx.export(
        model.linker,
        example,
        str(path),
        input_names=["words", "cues", "distances"],
        output_names=["labels", "negated"],
        dynamic_axes=axes,
        opset_version=17,
        dynamo=False,
    )


if __name__ == "__main__":
    main()
