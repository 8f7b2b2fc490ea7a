"""Trains the reader. Run from `training/`:

python -m reader.train --encoder FOLDER --out FOLDER --polnear ../../shared/data/polnear
"""

import argparse
import hashlib
import json
import random
import time
from itertools import chain
from pathlib import Path

import numpy as np
import torch
from transformers import AutoTokenizer

from .document import Document
from .factappeal import read_factappeal
from .examples import Example, LabelledDocument, windows
from .loss import batch_loss
from .model import Reader
from .passages import read_gold, read_passages
from .polnear import read_polnear
from .tokens import MASK, SEP, tokenize

HERE = Path(__file__).resolve().parent.parent
WARM_UP = 0.06
"""Share of the steps in which the rate rises; after that it falls evenly to almost nothing."""

HELD_OUT = 20
"""One in so many, by a hash of its name or text, is kept from training: PolNeAR articles to choose settings and to calibrate on, passages of our own
to measure nesting, recipients and negation on."""

MASKED = 0.06
"""So many tokens are hidden in each window, anew in each pass."""


def main(argv: list[str] | None = None) -> None:
    args = _arguments(argv)
    torch.set_num_threads(args.threads)
    random.seed(args.seed)
    np.random.seed(args.seed)
    torch.manual_seed(args.seed)
    args.out.mkdir(parents=True, exist_ok=True)
    tokenizer = AutoTokenizer.from_pretrained(args.encoder, use_fast=True)
    prepare = lambda documents: [LabelledDocument(d, tokenize(d, tokenizer)) for d in documents]
    passages = own_training_passages(args.passages)
    reports = prepare(training_reports(args.polnear)[: args.articles]) if args.polnear else []
    if args.factappeal:
        known_cues = {d.text[s:e].lower() for d in passages for a in d.attributions for s, e in a.cue}
        reports += prepare(read_factappeal(args.factappeal, known_cues))
    own = prepare(passages + read_gold(args.gold))
    model = Reader(str(args.encoder)).to("cuda" if torch.cuda.is_available() else "cpu")
    _train(model, reports, own, args)


def held_out(text: str) -> bool:
    return int.from_bytes(hashlib.sha256(text.encode("utf8")).digest()[:4], "big") % HELD_OUT == 0


def training_reports(folder: Path) -> list[Document]:
    return [d for d in read_polnear(folder, "train") if not held_out(d.name)]


def held_out_reports(folder: Path) -> list[Document]:
    return [d for d in read_polnear(folder, "train") if held_out(d.name)]


def own_training_passages(folder: Path) -> list[Document]:
    return [d for d in read_passages(folder) if not held_out(d.text)]


def held_out_passages(folder: Path) -> list[Document]:
    return [d for d in read_passages(folder) if held_out(d.text)]


def _train(model: Reader, reports: list[LabelledDocument], own: list[LabelledDocument], args) -> None:
    optimizer = _optimizer(model)
    passes = _passes(reports, own, args)
    steps = args.steps or int(args.epochs * len(next(passes)))
    began, tokens, log = time.time(), 0, []
    model.train()
    for batch in chain.from_iterable(passes):
        seconds = time.time() - began
        done = max(len(log) / steps, seconds / (60 * args.minutes))
        if done >= 1:
            break
        factor = max(0.02, min((len(log) + 1) / (WARM_UP * steps), 1 - done))
        for group, rate in zip(optimizer.param_groups, (args.rate, args.head_rate)):
            group["lr"] = rate * factor
        loss, cue, link = batch_loss(model, batch)
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        tokens += sum(len(example.ids) for example in batch)
        log.append((cue, link))
        if len(log) % 50 == 0:
            _report(log, steps, tokens, time.time() - began)
        if len(log) % 200 == 0:
            torch.save(model.state_dict(), args.out / "reader.pt")
    torch.save(model.state_dict(), args.out / "reader.pt")
    record = {"steps_done": len(log), "steps_planned": steps, "tokens": tokens, "seconds": round(time.time() - began)}
    record |= {name: str(value) for name, value in vars(args).items()}
    (args.out / "training.json").write_text(json.dumps(record, indent=2) + "\n")


def _optimizer(model: Reader) -> torch.optim.Optimizer:
    """Two groups, each with its own rate: the encoder, and what is new on top of it."""
    learned = [(name, p) for name, p in model.named_parameters() if p.requires_grad]
    pretrained = lambda name: name.startswith("encoder.encoder") and "token_type" not in name
    body = [p for name, p in learned if pretrained(name)]
    heads = [p for name, p in learned if not pretrained(name)]
    return torch.optim.AdamW([{"params": body}, {"params": heads}], weight_decay=0.01)


def _report(log: list[tuple[float, float]], steps: int, tokens: int, seconds: float) -> None:
    cue, link = np.mean(log[-50:], 0)
    place = f"step {len(log)}/{steps}"
    print(f"{place} cue {cue:.4f} link {link:.4f} {seconds:.0f} s {tokens / seconds:.0f} tokens/s", flush=True)


def _passes(reports: list[LabelledDocument], own: list[LabelledDocument], args):
    """Endless passes over the data, each a list of batches of windows of like length, in random order."""
    documents = reports + own * args.own_copies
    while True:
        examples: list[Example] = []
        for document in documents:
            first = random.randint(60, args.length)
            examples += [_masked(document.window(*w)) for w in windows(document.tokens, args.length, first)]
        random.shuffle(examples)
        batches: list[list[Example]] = []
        for start in range(0, len(examples), 256):
            batches += _fill(sorted(examples[start : start + 256], key=lambda e: len(e.ids)), args.batch_tokens)
        random.shuffle(batches)
        yield batches


def _masked(example: Example) -> Example:
    hidden = (np.random.random(len(example.ids)) < MASKED) & (example.ids != SEP)
    example.ids = np.where(hidden, MASK, example.ids)
    return example


def _fill(examples: list[Example], limit: int) -> list[list[Example]]:
    """Batches whose padded size stays within `limit` tokens, one window at least."""
    batches: list[list[Example]] = [[]]
    for example in examples:
        if batches[-1] and (len(batches[-1]) + 1) * (len(example.ids) + 1) > limit:
            batches.append([])
        batches[-1].append(example)
    return batches


def _arguments(argv: list[str] | None):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--encoder", type=Path, required=True, help="folder of all-MiniLM-L6-v2")
    parser.add_argument("--out", type=Path, required=True, help="where the checkpoint goes, outside the repository")
    parser.add_argument("--polnear", type=Path, help="folder of PolNeAR; left out, it is not trained on")
    parser.add_argument("--factappeal", type=Path, help="train.csv of FactAppeal; left out, it is not trained on")
    parser.add_argument("--passages", type=Path, default=HERE / "data")
    parser.add_argument("--gold", type=Path, default=HERE / "../fixtures/gold/tune")
    parser.add_argument("--articles", type=int, help="take only the first N articles of PolNeAR")
    parser.add_argument("--epochs", type=float, default=5.0)
    parser.add_argument("--steps", type=int, help="instead of --epochs")
    parser.add_argument(
        "--minutes",
        type=float,
        default=1e9,
        help="stop by then: the rate falls with time, if that runs out first",
    )
    parser.add_argument("--own-copies", type=int, default=2, help="how often our own passages come in one pass")
    parser.add_argument("--length", type=int, default=254, help="tokens a window")
    parser.add_argument("--batch-tokens", type=int, default=1536)
    parser.add_argument("--rate", type=float, default=1.5e-4)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=7)
    return parser.parse_args(argv)


if __name__ == "__main__":
    main()
