"""Trains the meaning head on states of the encoder that ships, and writes it beside that. Run from `training/`:

python -m meaning.train --encoder FOLDER --out FOLDER [--polnear ../../shared/data/polnear]

FOLDER of `--out` becomes a copy of `models/reader` with `meaning.onnx` in it. One call in five is kept out and only measured on.
"""

import argparse
import random
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from transformers import AutoTokenizer

from descent import descend, set_rates, ship

from .matters import Call, calls_with_states, read_matters
from .model import Meaning, from_middle
from .names import state_names
from .spans import Taught, read_documents, taught_spans
from .states import SpanStates

HERE = Path(__file__).resolve().parent.parent
KEPT_OUT_SPANS, KEPT_OUT_CALLS = 25, 5
"""One in so many."""


def main(argv: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--encoder", type=Path, required=True, help="folder of all-MiniLM-L6-v2")
    parser.add_argument("--reader", type=Path, default=HERE / "../models/reader")
    parser.add_argument("--data", type=Path, default=HERE / "data")
    parser.add_argument("--gold", type=Path, default=HERE / "../fixtures/gold/tune")
    parser.add_argument("--countries", type=Path, default=HERE / "../lexicons/countries.csv")
    parser.add_argument("--polnear", type=Path)
    parser.add_argument("--spans", type=int, default=16_000, help="with PolNeAR how many to learn from, about")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=7)
    args = parser.parse_args(argv)
    torch.set_num_threads(args.threads)
    random.seed(args.seed)
    torch.manual_seed(args.seed)
    tokenizer = AutoTokenizer.from_pretrained(args.encoder, use_fast=True)
    states = SpanStates(args.reader / "encoder.onnx", tokenizer, state_names(args.countries), args.threads)
    spans = taught_spans(read_documents(args.data, args.gold), args.polnear, args.spans, states, args.encoder, tokenizer)
    calls = calls_with_states(read_matters(args.data), states)
    kept_out = calls[KEPT_OUT_CALLS - 1 :: KEPT_OUT_CALLS]
    head = Meaning(str(args.encoder))
    say_again(head, spans)
    print("said again:", figures(head, kept_out), flush=True)
    tell_matters_apart(head, [c for i, c in enumerate(calls) if i % KEPT_OUT_CALLS != KEPT_OUT_CALLS - 1], spans)
    print("matters told apart:", figures(head, kept_out))
    ship(args.reader, args.out, "meaning", lambda path: export(head.eval(), path))


def say_again(head: Meaning, spans: Taught, passes: int = 3, size: int = 64, rate: float = 3e-4) -> None:
    """Learns to put spans where the pretrained encoder puts them."""
    learned = [i for i in range(len(spans.states)) if i % KEPT_OUT_SPANS]
    order = sorted(learned, key=lambda i: len(spans.states[i]))
    batches = [order[at : at + size] for at in range(0, len(order) - size + 1, size)]
    optimizer = torch.optim.AdamW(head.parameters(), lr=rate, weight_decay=0.01)
    steps, done = passes * len(batches), 0
    for _ in range(passes):
        random.shuffle(batches)
        for batch in batches:
            set_rates(optimizer, [rate], done, steps, 50)
            descend(optimizer, (1 - (head(*pad([spans.states[i] for i in batch])) * spans.targets[batch]).sum(-1)).mean())
            done += 1


def tell_matters_apart(
    head: Meaning, calls: list[Call], spans: Taught, passes: int = 6, size: int = 4, rate: float = 1e-4, beside: int = 24
) -> None:
    """Learns which claims of a call are of one matter, a few calls at once, with some spans beside them so that what it knew stays."""
    scale, bias = nn.Parameter(torch.tensor(8.0)), nn.Parameter(torch.tensor(-4.0))
    groups = [{"params": head.parameters()}, {"params": [scale, bias], "weight_decay": 0}]
    optimizer = torch.optim.AdamW(groups, lr=rate, weight_decay=0.05)
    calls, steps, done = [*calls], passes * -(-len(calls) // size), 0
    for _ in range(passes):
        random.shuffle(calls)
        for start in range(0, len(calls), size):
            batch, chosen = calls[start : start + size], random.sample(range(len(spans.states)), beside)
            set_rates(optimizer, [rate, 200 * rate], done, steps, 20)
            words, counts = pad([x for call in batch for x in call.a + call.b] + [spans.states[i] for i in chosen])
            meanings = head(F.dropout(words, 0.1), counts)
            loss, at = 4 * (1 - (meanings[-beside:] * spans.targets[chosen]).sum(-1)).mean(), 0
            for call in batch:
                middle, end = at + len(call.a), at + len(call.a) + len(call.b)
                a, b = from_middle(meanings[at:middle], meanings[middle:end])
                loss, at = loss + _apart(a @ b.T, call.same, scale, bias) / len(batch), end
            descend(optimizer, loss)
            done += 1


def _apart(likeness: Tensor, same: Tensor, scale: Tensor, bias: Tensor, temperature: float = 0.1) -> Tensor:
    """That each claim's partner is nearer than the others (InfoNCE), and that what is near anywhere is a partner."""
    near = F.binary_cross_entropy_with_logits(likeness * scale + bias, same, reduction="sum") / same.sum()
    first = [(F.log_softmax(x / temperature, 1) * y).sum(1)[y.sum(1) > 0].mean() for x, y in ((likeness, same), (likeness.T, same.T))]
    return near / 2 - sum(first) / 2


def pad(spans: list[np.ndarray]) -> tuple[Tensor, Tensor]:
    """Spans × longest × width, and 1 for each word that counts."""
    longest = max(map(len, spans))
    words, counts = torch.zeros(len(spans), longest, spans[0].shape[1]), torch.zeros(len(spans), longest)
    for row, span in enumerate(spans):
        words[row, : len(span)] = torch.from_numpy(span.astype(np.float32))
        counts[row, : len(span)] = 1
    return words, counts


@torch.no_grad()
def figures(head: Meaning, calls: list[Call]) -> str:
    """How often a claim's partner is the nearest, and how often a pair of one matter is nearer than one of two."""
    nearest, right, wrong = [], [], []
    for call in calls:
        a, b = from_middle(head(*pad(call.a)), head(*pad(call.b)))
        likeness, same = a @ b.T, call.same > 0
        for x, y in ((likeness, same), (likeness.T, same.T)):
            nearest += y[torch.arange(len(x)), x.argmax(1)][y.any(1)].tolist()
        right.append(likeness[same])
        wrong.append(likeness[~same])
    above = (torch.cat(right)[:, None] > torch.cat(wrong)[None]).float().mean()
    return f"nearest {np.mean(nearest):.3f}, area under the curve {above:.3f}"


def export(head: Meaning, path: Path) -> None:
    """words (spans × tokens × 2 size) → meanings (spans × size), with int8 weights."""
    full = path.with_suffix(".float.onnx")
    torch.onnx.export(
        head,
        (torch.randn(2, 7, head.mix.in_features),),
        str(full),
        input_names=["words"],
        output_names=["meanings"],
        dynamic_axes={"words": {0: "spans", 1: "tokens"}, "meanings": {0: "spans"}},
        opset_version=17,
        dynamo=False,
    )
    # Seven bits, as the encoder has: on processors without VNNI eight can overflow.
    quantize_dynamic(full, path, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
    full.unlink()


if __name__ == "__main__":
    main()
