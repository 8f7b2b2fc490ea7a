"""Trains the event head on states of the encoder that ships, and writes it beside that. Run from `training/`:

python -m events.train --encoder FOLDER --out FOLDER [--without 0|1]

FOLDER of `--out` becomes a copy of `models/reader` with `events.onnx` in it. `--without` leaves out every second gold
document: what such a model says of them shows what the shipped one will say of texts that it has not seen (`events.fit`).
"""

import argparse
import hashlib
import json
import random
import shutil
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn
from transformers import AutoTokenizer

from .examples import Encoder, Paragraph, read_gold, read_sentences
from .loss import batch_loss
from .model import EventHead, Shipped

HERE = Path(__file__).resolve().parent.parent
PASSES, RATE, WARM_UP, DECAY = 12, 2e-3, 50, 0.02
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
    parser.add_argument("--without", type=int, choices=[0, 1])
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=7)
    args = parser.parse_args(argv)
    torch.set_num_threads(args.threads)
    random.seed(args.seed)
    torch.manual_seed(args.seed)
    tokenizer = AutoTokenizer.from_pretrained(args.encoder, use_fast=True)
    encoder = Encoder(args.reader / "encoder.onnx", tokenizer, args.threads)
    gold = [p for p in read_gold(args.gold, encoder) if args.without is None or int(p.document[:2]) % 2 != args.without]
    model = learn(read_sentences(args.sentences, encoder) + gold * GOLD_WEIGHS)
    if args.out.resolve() != args.reader.resolve():
        shutil.copytree(args.reader, args.out, dirs_exist_ok=True)
    export(model, args.out / "events.onnx")
    manifest = json.loads((args.out / "model.json").read_text("utf8"))
    digest = hashlib.sha256((args.out / "events.onnx").read_bytes()).hexdigest()
    manifest |= {"events": {"file": "events.onnx", "sha256": digest}, "eventThreshold": THRESHOLD}
    (args.out / "model.json").write_text(json.dumps(manifest, indent=2) + "\n", "utf8")


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
            for group in optimizer.param_groups:
                group["lr"] = RATE * min(1, (done + 1) / WARM_UP) * max(0.0, 1 - done / (steps + 1))
            loss = batch_loss(model, [paragraphs[i] for i in batch], [states[i] for i in batch])
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
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
