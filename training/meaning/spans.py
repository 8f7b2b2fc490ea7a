"""Spans of texts of any kind, with the place where the pretrained encoder puts their words alone."""

import json
import random
import re
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor
from transformers import AutoModel, PreTrainedTokenizerFast

from reader.document import Document, Span
from reader.passages import read_gold, read_passages
from reader.polnear import read_polnear

from .states import SpanStates

SENTENCE = re.compile(r"[^\n]+?(?:[.!?][\"”’']*(?=\s)|(?=\n)|$)")
FROM_NEWS, LONGEST = 24, 400
"""Spans of one article of PolNeAR, and characters of a span, at most."""


@dataclass
class Taught:
    states: list[np.ndarray]
    targets: Tensor
    """Spans × size."""


def read_documents(data: Path, gold: Path) -> list[Document]:
    sentences = [
        json.loads(line)["text"]
        for path in sorted(data.glob("events-*.jsonl"))
        for line in path.read_text("utf8").split("\n")
        if line.strip()
    ]
    return read_passages(data) + read_gold(gold) + [Document("", text, [], True) for text in sentences]


def taught_spans(
    own: list[Document], polnear: Path | None, most: int, states: SpanStates, encoder: Path, tokenizer: PreTrainedTokenizerFast
) -> Taught:
    """All spans of our own documents, then of PolNeAR's training part until there are so many."""
    found, texts = [], []
    news = read_polnear(polnear, "train") if polnear else []
    random.shuffle(news)
    for number, document in enumerate(own + news):
        if number >= len(own) and len(found) >= most:
            break
        spans = spans_of(document)
        if number >= len(own) and len(spans) > FROM_NEWS:
            spans = random.sample(spans, FROM_NEWS)
        for (start, end), own_states in zip(spans, states.of(document.text, spans)):
            words = re.sub(r"\s+", " ", states.names.sub("", document.text[start:end])).strip()
            if len(own_states) >= 3 and len(words) >= 8:
                found.append(own_states)
                texts.append(words)
    return Taught(found, _teach(texts, encoder, tokenizer))


def spans_of(document: Document) -> list[Span]:
    """Its sentences, its contents, and for each attribution the words from the cue to the end of its content."""
    found = [match.span() for match in SENTENCE.finditer(document.text)]
    for a in document.attributions:
        found += a.content
        found += [(cue[0], span[1]) for cue in a.cue for span in a.content if cue[1] <= span[0]]
    return [span for span in dict.fromkeys(found) if 8 < span[1] - span[0] < LONGEST]


@torch.no_grad()
def _teach(texts: list[str], encoder: Path, tokenizer: PreTrainedTokenizerFast) -> Tensor:
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
