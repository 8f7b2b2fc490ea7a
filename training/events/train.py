"""Trains the event head on states of the encoder that ships, and writes it beside that. Run from `training/`:

python -m events.train --encoder FOLDER --out FOLDER [--until 56]

FOLDER of `--out` becomes a copy of `models/reader` with `events.onnx` in it. Gold documents with a number above `--until`
are not learned from: what the head says of those shows what it will say of texts that it has not seen, and how much to
trust it is fitted on them (`events.fit`).
"""

import argparse
import random
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from transformers import AutoTokenizer

from descent import descend, set_rates, ship

from .examples import Encoder, Paragraph, read_gold, read_sentences
from .loss import batch_loss
from .model import EventHead, Shipped

HERE = Path(__file__).resolve().parent.parent
PASSES, RATE, WARM_UP, DECAY, LONGEST = 12, 2e-3, 50, 0.02, 1.0
GOLD_WEIGHS = 4
"""So often gold paragraphs are seen in each pass: whole documents are nearer to what will be read than lone sentences."""
TOKENS = 2400
"""A batch, about."""
THRESHOLD = 0.3
"""What is less likely an event is not told to `src/events`, which decides."""


def main(argv: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--encoder", type=Path, required=True, help="folder of all-MiniLM-L6-v2, for its tokenizer")
    parser.add_argument("--reader", type=Path, default=HERE / "../models/reader")
    parser.add_argument("--sentences", type=Path, default=HERE / "data")
    parser.add_argument("--gold", type=Path, default=HERE / "../fixtures/gold/tune")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--until", type=int, default=56, help="the last gold document that is learned from")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=7)
    args = parser.parse_args(argv)
    torch.set_num_threads(args.threads)
    random.seed(args.seed)
    torch.manual_seed(args.seed)
    tokenizer = AutoTokenizer.from_pretrained(args.encoder, use_fast=True)
    encoder = Encoder(args.reader / "encoder.onnx", tokenizer, args.threads)
    gold = [p for p in read_gold(args.gold, encoder) if number_of(p.document) <= args.until]
    model = learn(read_sentences(args.sentences, encoder) + gold * GOLD_WEIGHS)
    ship(args.reader, args.out, "events", lambda path: export(model, path), eventThreshold=THRESHOLD)


def number_of(document: str) -> int:
    """7 of "07-harbour-note-1998"."""
    return int(document.split("-")[0])


def learn(paragraphs: list[Paragraph]) -> EventHead:
    model = EventHead(paragraphs[0].states.shape[1] // 2)
    model.fit_compression(np.concatenate([p.states for p in paragraphs[::2]]))
    with torch.no_grad():
        states = [model.compress(torch.from_numpy(p.states)) for p in paragraphs]
    optimizer = torch.optim.AdamW([p for p in model.parameters() if p.requires_grad], weight_decay=DECAY)
    steps, done = PASSES * len(_batches(paragraphs)), 0
    for number in range(PASSES):
        total = 0.0
        for batch in _batches(paragraphs):
            set_rates(optimizer, [RATE], done, steps, WARM_UP)
            loss = batch_loss(model, [paragraphs[i] for i in batch], [states[i] for i in batch])
            descend(optimizer, loss, LONGEST)
            done, total = done + 1, total + float(loss.detach())
        print(f"pass {number + 1}: {total / steps * PASSES:.3f}", flush=True)
    return model.eval()


def _batches(paragraphs: list[Paragraph]) -> list[list[int]]:
    """Paragraphs of like length together, in random order."""
    order = sorted(range(len(paragraphs)), key=lambda i: len(paragraphs[i].states) + random.random() * 8)
    found: list[list[int]] = [[]]
    for i in order:
        if (len(found[-1]) + 1) * len(paragraphs[i].states) > TOKENS and found[-1]:
            found.append([])
        found[-1].append(i)
    random.shuffle(found)
    return found


def export(model: EventHead, path: Path) -> None:
    """states, middle (tokens × size), threshold (one number) → kinds (tokens × 17), statuses (tokens × 4), cues, parties (roles × cues × 1 + tokens);
    the two widest products with int8 weights."""
    size = model.compress.in_features // 2
    names = ["states", "middle", "threshold", "kinds", "statuses", "cues", "parties"]
    axes = {name: {0: "tokens"} for name in ("states", "middle", "kinds", "statuses")}
    full = path.with_suffix(".float.onnx")
    torch.onnx.export(
        Shipped(model).eval(),
        (torch.randn(7, size), torch.randn(7, size), torch.tensor(0.01)),
        str(full),
        input_names=names[:3],
        output_names=names[3:],
        dynamic_axes=axes | {"cues": {0: "cues"}, "parties": {1: "cues", 2: "places"}},
        opset_version=17,
        dynamo=False,
    )
    onnx.checker.check_model(str(full))
    graph = onnx.load(full).graph
    widest = sorted((n for n in graph.node if n.op_type == "MatMul"), key=lambda n: -_weights(graph, n))[:2]
    quantize_dynamic(full, path, nodes_to_quantize=[n.name for n in widest], weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
    full.unlink()


def _weights(graph: onnx.GraphProto, node: onnx.NodeProto) -> int:
    """How many constant numbers a node is multiplied with."""
    return sum(int(np.prod(one.dims)) for one in graph.initializer if one.name in node.input)


if __name__ == "__main__":
    main()
