"""What a batch of windows costs."""

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from .batch import pad
from .examples import NONE, RECIPIENT, Example, Link
from .model import Reader, distance_classes

CUE_WEIGHT, LINK_WEIGHT, NEGATED_WEIGHT = 4.0, 2.0, 0.2


def batch_loss(model: Reader, examples: list[Example]) -> tuple[Tensor, float, float]:
    """The loss, and its parts for cues and links as plain numbers (means a token)."""
    cue_scores, words, cues = model.encoder(*pad(examples))
    cue_loss = link_loss = negated_loss = torch.zeros(())
    tokens = linked = flags = 0
    for k, example in enumerate(examples):
        n = len(example.ids)
        inner = slice(1, n + 1)  # past [CLS]
        each = F.cross_entropy(cue_scores[k, inner], torch.from_numpy(example.cues), reduction="none")
        cue_loss = cue_loss + (each * torch.from_numpy(example.weights)).sum()
        tokens += n
        if not example.links:
            continue
        means = torch.stack([cues[k, inner][link.cue].mean(0) for link in example.links])
        distances = torch.from_numpy(np.stack([distance_classes(n, link.cue) for link in example.links]))
        labels, negated = model.linker(words[k, inner], means, distances)
        link_loss = link_loss + _link_loss(labels, example.links)
        linked += n * len(example.links)
        for score, link in zip(negated, example.links):
            if link.negated is not None:
                target = torch.tensor(float(link.negated))
                negated_loss = negated_loss + F.binary_cross_entropy_with_logits(score, target)
                flags += 1
    cue_loss, link_loss = cue_loss / tokens, link_loss / max(linked, 1)
    total = CUE_WEIGHT * cue_loss + LINK_WEIGHT * link_loss + NEGATED_WEIGHT * negated_loss / max(flags, 1)
    return total, float(cue_loss.detach()), float(link_loss.detach())


def _link_loss(scores: Tensor, links: list[Link]) -> Tensor:
    """Where a corpus does not mark recipients, "none" and "recipient" count as one answer."""
    logs = F.log_softmax(scores, -1)
    labels = torch.from_numpy(np.stack([link.labels for link in links]))
    either = torch.logsumexp(logs[..., [NONE, RECIPIENT]], -1)
    chosen = logs.gather(-1, labels[..., None]).squeeze(-1)
    unknown = torch.tensor([not link.recipients_known for link in links])[:, None] & (labels == NONE)
    return -torch.where(unknown, either, chosen).sum()
