"""Measures a trained reader on PolNeAR dev and on our held-out passages. Run from `training/`:

python -m reader.evaluate --encoder FOLDER --out FOLDER [--form float|onnx|int8]
"""

import argparse
import json
import time
from pathlib import Path

import torch
from transformers import AutoTokenizer

from .decode import Scorer, Settings, decode, outermost
from .document import Attribution, Document
from .polnear import read_polnear
from .score import Figure, figure, relation_scores
from .scorers import OnnxScorer, TorchScorer
from .tokens import tokenize
from .train import HERE, held_out_passages


def main(argv: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True, help="holds reader.pt, the ONNX files and model.json")
    parser.add_argument("--form", choices=["float", "onnx", "int8"], default="float")
    parser.add_argument("--polnear", type=Path, default=HERE / "../../shared/data/polnear")
    parser.add_argument("--passages", type=Path, default=HERE / "data")
    parser.add_argument("--split", default="dev")
    parser.add_argument("--every", type=int, default=1, help="take every n-th article")
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args(argv)
    torch.set_num_threads(args.threads)
    tokenizer = AutoTokenizer.from_pretrained(args.encoder, use_fast=True)
    scorer = _scorer(args)
    reports = read_polnear(args.polnear, args.split)[:: args.every]
    found = [outermost(f) for f in _read(scorer, reports, tokenizer, args)]
    _print(f"PolNeAR {args.split}, {len(reports)} articles, outermost", relation_scores(reports, found))
    own = held_out_passages(args.passages)
    found = _read(scorer, own, tokenizer, args)
    _print(f"our held-out passages, {len(own)}, all levels", relation_scores(own, found))
    nested = [Document(d.name, d.text, _inner(d.attributions), True) for d in own]
    _print("of these, nested only", relation_scores(nested, [_inner(f) for f in found]))
    _print("recipients and negation, over cues found", _extras(own, found))


def _scorer(args) -> Scorer:
    if args.form == "float":
        return TorchScorer(args.out / "reader.pt", args.encoder)
    name = "encoder-float.onnx" if args.form == "onnx" else "encoder.onnx"
    return OnnxScorer(args.out / name, args.out / "linker.onnx", args.threads)


def _read(scorer: Scorer, documents: list[Document], tokenizer, args) -> list[list[Attribution]]:
    tokens = [tokenize(d, tokenizer) for d in documents]
    began = time.time()
    settings = Settings(json.loads((args.out / "model.json").read_text("utf8"))["outside"])
    found = [decode(scorer, t, settings) for t in tokens]
    seconds = time.time() - began
    count = sum(len(t.ids) for t in tokens)
    print(f"{count} tokens in {seconds:.1f} s, {count / seconds:.0f} tokens/s")
    return found


def _inner(attributions: list[Attribution]) -> list[Attribution]:
    outer = {id(a) for a in outermost(attributions)}
    return [a for a in attributions if id(a) not in outer]


def _extras(documents: list[Document], found: list[list[Attribution]]) -> dict[str, Figure]:
    """Predictions and annotations are paired where their cues share a character; what is asked is only the rest."""
    counts = {"has recipients": [0, 0, 0], "recipient's words overlap": [0, 0, 0], "negated": [0, 0, 0]}
    for document, predictions in zip(documents, found):
        for gold in document.attributions:
            match = next((p for p in predictions if _touch(p.cue, gold.cue)), None)
            if match is None:
                continue
            has, should = bool(match.recipients), bool(gold.recipients)
            rows = (
                (has and should, has, should),
                (_touch(match.recipients, gold.recipients), has, should),
                (match.negated and gold.negated, match.negated, gold.negated),
            )
            for row, values in zip(counts.values(), rows):
                for k, value in enumerate(values):
                    row[k] += bool(value)
    return {name: figure(*row) for name, row in counts.items()}


def _touch(a, b) -> bool:
    return any(s < y and x < e for s, e in a or [] for x, y in b or [])


def _print(title: str, figures: dict[str, Figure]) -> None:
    print(title)
    for name, f in figures.items():
        counts = f"({f.right} of {f.predicted} predicted, {f.gold} annotated)"
        print(f"  {name}: P {f.precision} R {f.recall} F1 {f.f1} {counts}")


if __name__ == "__main__":
    main()
