"""Teaches the trained encoder to say again what words mean. Run from `training/`, after reader.train:

python -m reader.meaning --encoder FOLDER --out FOLDER [--polnear ../../shared/data/polnear]

The pretrained encoder puts sentences that mean alike near each other; learning to read attributions has moved its
states. A small head learns to give, from the trained encoder's states over some words in their context, the place
where the pretrained one puts the words alone. Nothing is labelled for it, and the encoder stays as it is.
"""

import argparse
import random
import re
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor
from transformers import AutoModel, AutoTokenizer

from .decode import LENGTH
from .document import Document, Span
from .examples import windows
from .model import Meaning, Reader
from .passages import read_gold, read_passages
from .polnear import read_polnear
from .tokens import CLS, tokenize
from .train import HERE, held_out

SENTENCE = re.compile(r"[^\n]+?(?:[.!?][\"”’']*(?=\s)|(?=\n)|$)")
PASSES, BATCH, RATE = 30, 512, 1e-3


def main(argv: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True, help="holds reader.pt; meaning.pt goes beside it")
    parser.add_argument("--polnear", type=Path)
    parser.add_argument("--passages", type=Path, default=HERE / "data")
    parser.add_argument("--gold", type=Path, default=HERE / "../fixtures/gold/tune")
    parser.add_argument("--spans", type=int, default=24_000, help="how many to learn from, at most")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=7)
    args = parser.parse_args(argv)
    torch.set_num_threads(args.threads)
    random.seed(args.seed)
    torch.manual_seed(args.seed)
    tokenizer = AutoTokenizer.from_pretrained(args.encoder, use_fast=True)
    model = Reader(str(args.encoder))
    model.load_state_dict(torch.load(args.out / "reader.pt", weights_only=True, map_location="cpu"))
    documents = read_passages(args.passages) + read_gold(args.gold)
    documents += read_polnear(args.polnear, "train") if args.polnear else []
    random.shuffle(documents)
    means, targets, kept = _pairs(model.eval(), documents, tokenizer, args)
    head = _learn(Meaning(targets.shape[1]), means[~kept], targets[~kept])
    with torch.no_grad():
        close = F.cosine_similarity(head(means[kept]), targets[kept]).mean()
    print(f"{len(means)} spans; mean cosine to the teacher on {int(kept.sum())} kept out: {close:.3f}")
    torch.save(head.state_dict(), args.out / "meaning.pt")


@torch.no_grad()
def _pairs(model: Reader, documents: list[Document], tokenizer, args) -> tuple[Tensor, Tensor, Tensor]:
    """For each span the means of the trained encoder's states, where the pretrained one puts it, and whether its document is kept out."""
    means, texts, kept = [], [], []
    for document in documents:
        tokens = tokenize(document, tokenizer)
        spans = _spans(document)
        for start, end in windows(tokens, LENGTH):
            ids = torch.tensor([[CLS, *tokens.ids[start:end]]])
            kinds = torch.tensor([[0, *tokens.kinds[start:end]]])
            _, states, middle = model.encoder(ids, torch.ones_like(ids), kinds)
            both = torch.cat([states[0, 1:], middle[0, 1:]], -1)
            for span in spans:
                at = np.flatnonzero(tokens.covered([span]))
                if len(at) > 1 and start <= at[0] and at[-1] < end:
                    means.append(both[at[0] - start : at[-1] + 1 - start].mean(0))
                    texts.append(document.text[span[0] : span[1]])
                    kept.append(held_out(document.text))
        if len(texts) >= args.spans:
            break
    return torch.stack(means), _teach(texts, args.encoder, tokenizer), torch.tensor(kept)


def _spans(document: Document) -> list[Span]:
    """Its sentences, its contents, and for each attribution the words from the cue to the end of its content."""
    found = [match.span() for match in SENTENCE.finditer(document.text)]
    for a in document.attributions:
        found += a.content
        found += [(cue[0], span[1]) for cue in a.cue for span in a.content if cue[1] <= span[0]]
    return [span for span in dict.fromkeys(found) if span[1] - span[0] > 8]


def _teach(texts: list[str], encoder: Path, tokenizer) -> Tensor:
    teacher = AutoModel.from_pretrained(encoder, add_pooling_layer=False, attn_implementation="eager").eval()
    order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
    targets = torch.zeros(len(texts), teacher.config.hidden_size)
    for start in range(0, len(order), 64):
        chosen = order[start : start + 64]
        batch = tokenizer([texts[i] for i in chosen], padding=True, truncation=True, max_length=128, return_tensors="pt")
        states = teacher(**batch).last_hidden_state
        mask = batch["attention_mask"][..., None]
        targets[chosen] = F.normalize((states * mask).sum(1) / mask.sum(1), dim=-1)
    return targets


def _learn(head: Meaning, means: Tensor, targets: Tensor) -> Meaning:
    optimizer = torch.optim.AdamW(head.parameters(), weight_decay=0.01)
    steps, done = PASSES * (len(means) // BATCH + 1), 0
    for _ in range(PASSES):
        order = torch.randperm(len(means))
        for start in range(0, len(order), BATCH):
            chosen = order[start : start + BATCH]
            for group in optimizer.param_groups:
                group["lr"] = RATE * (1 - done / steps)
            loss = 1 - F.cosine_similarity(head(means[chosen]), targets[chosen]).mean()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            done += 1
    return head.eval()


if __name__ == "__main__":
    main()
