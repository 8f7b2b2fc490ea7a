"""Fits what is set after training, on the articles of PolNeAR train that were kept out, and writes `model.json`, which names all files that
ship, with their checksums. Run from `training/`:

python -m reader.fit --encoder FOLDER --out FOLDER
"""

import argparse
import hashlib
import json
from pathlib import Path

import numpy as np
from transformers import AutoTokenizer

from .decode import Settings, decode, outermost
from .document import Document
from .examples import CUE_LABELS, ROLES
from .score import matched_predictions, relation_scores, usable
from .scorers import OnnxScorer
from .tokens import tokenize
from .train import HERE, held_out_passages, held_out_reports

OUTSIDE = [-1.0, -0.75, -0.5, -0.25, 0.0]
BINS = 12


def main(argv: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True, help="holds the files of reader.export; model.json goes beside them")
    parser.add_argument("--polnear", type=Path, help="left out, our own held-out passages are fitted on")
    parser.add_argument("--passages", type=Path, default=HERE / "data")
    args = parser.parse_args(argv)
    tokenizer = AutoTokenizer.from_pretrained(args.encoder, use_fast=True)
    scorer = _Remembering(args.out / "encoder.onnx", args.out / "linker.onnx", threads=2)
    documents = held_out_reports(args.polnear) if args.polnear else held_out_passages(args.passages)
    tokens = [tokenize(d, tokenizer) for d in documents]
    read = lambda outside: [_relevant(d, decode(scorer, t, Settings(outside))) for d, t in zip(documents, tokens)]
    scores = {outside: relation_scores(documents, read(outside)) for outside in OUTSIDE}
    for outside, figures in scores.items():
        print(outside, {name: f"P {f.precision} R {f.recall} F1 {f.f1}" for name, f in figures.items()})
    best = max(OUTSIDE, key=lambda outside: scores[outside]["overlap"].f1 + scores[outside]["half"].f1)
    points = calibration(documents, read(best))
    manifest = {"name": NAME, "licence": "Apache-2.0", "cue_labels": CUE_LABELS, "roles": ROLES}
    manifest |= {name: _file(args.out / file) for name, file in FILES.items()}
    manifest |= {"size": scorer.size, "outside": best, "calibration": points}
    (args.out / "model.json").write_text(json.dumps(manifest, indent=2) + "\n", "utf8")
    print(json.dumps(manifest))


NAME = "reader-1"
FILES = {"encoder": "encoder.onnx", "linker": "linker.onnx", "vocabulary": "vocabulary.txt"}


class _Remembering(OnnxScorer):
    """The same windows are asked for with each threshold: they are encoded once."""

    def __init__(self, *files: Path, threads: int):
        super().__init__(*files, threads)
        self.known: dict[bytes, list[np.ndarray]] = {}

    def encode(self, ids: np.ndarray, kinds: np.ndarray):
        key = ids.tobytes()
        if key not in self.known:
            self.known[key] = super().encode(ids, kinds)
        return self.known[key]


def _relevant(document: Document, found):
    return found if document.nested else outermost(found)


def calibration(documents: list[Document], found) -> list[list[float]]:
    """From scores to shares of right answers (relation overlap): means of bins of like size, made to rise by pooling neighbours that do not."""
    rows = sorted(
        (attribution.score, any(attribution is one for one in right))
        for document, attributions in zip(documents, found)
        for right in [matched_predictions(document, attributions)]
        for attribution in usable(document, attributions)
    )
    pools = [[np.array(bin, float)] for bin in np.array_split(np.array(rows, float), BINS) if len(bin)]
    pools = [pool[0] for pool in pools]
    at = 0
    while at + 1 < len(pools):
        if pools[at][:, 1].mean() >= pools[at + 1][:, 1].mean():
            pools[at : at + 2] = [np.concatenate(pools[at : at + 2])]
            at = max(0, at - 1)
        else:
            at += 1
    return [[round(float(x), 4) for x in pool.mean(0)] for pool in pools]


def _file(path: Path) -> dict:
    return {"file": path.name, "sha256": hashlib.sha256(path.read_bytes()).hexdigest()}


if __name__ == "__main__":
    main()
