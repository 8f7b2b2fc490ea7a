"""What a batch of windows costs."""

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from .batch import pad
from .examples import ABSENT, ROLES, Example, Link
from .model import Reader, distance_classes

LINK_WEIGHT, NEGATED_WEIGHT = 0.4, 0.3
CUES_A_TOKEN = 0.03
"""About how many there are in news: brings the loss to the order of one cue."""

NEVER = -1e4


def batch_loss(model: Reader, examples: list[Example]) -> tuple[Tensor, float, float]:
    """The loss, and its parts for cues and links as plain numbers."""
    device = model.linker.weigh.device
    cue_scores, states, _ = model.encoder(*(tensor.to(device) for tensor in pad(examples)))
    cue_loss = torch.zeros((), device=device)
    for k, example in enumerate(examples):
        inner = slice(1, len(example.ids) + 1)  # past [CLS]
        each = F.cross_entropy(cue_scores[k, inner], torch.from_numpy(example.cues).to(device), reduction="none")
        cue_loss = cue_loss + (each * torch.from_numpy(example.weights).to(device)).sum()
    scale = CUES_A_TOKEN * sum(len(example.ids) for example in examples)
    links = [(row, link) for row, example in enumerate(examples) for link in example.links]
    link_loss = _link_loss(model, states, links) if links else torch.zeros((), device=device)
    total = (cue_loss + LINK_WEIGHT * link_loss) / scale
    return total, float(cue_loss.detach()) / scale, float(link_loss.detach()) / max(len(links), 1)


def _link_loss(model: Reader, states: Tensor, links: list[tuple[int, Link]]) -> Tensor:
    """All links of the batch at once, their paragraphs padded to the longest."""
    place = lambda array: torch.from_numpy(array).to(states.device)
    longest = max(k.paragraph[1] - k.paragraph[0] for _, k in links)
    at = np.arange(longest)
    rows = torch.tensor([row for row, _ in links], device=states.device)
    starts = np.array([k.paragraph[0] for _, k in links])
    ends = np.array([k.paragraph[1] for _, k in links])
    cue = np.array([k.cue for _, k in links]) - starts[:, None]
    inside = at[None] < (ends - starts)[:, None]
    # +1: past [CLS]
    columns = place(np.where(inside, starts[:, None] + at, starts[:, None]) + 1)
    words = states[rows[:, None], columns]
    in_cue = (at >= cue[:, :1]) & (at <= cue[:, 1:])
    means = (words * place(in_cue / in_cue.sum(1, keepdims=True)).float()[..., None]).sum(1)
    distances = place(np.stack([distance_classes(longest, (a, b)) for a, b in cue]))
    scores, absent, negated = model.linker(words, means, distances)
    possible = place(allowed(at, cue, inside))
    scores = scores.masked_fill(~possible, NEVER)
    targets = np.stack([k.spans for _, k in links])
    missing = targets[:, :, 0] == ABSENT
    targets = np.where(missing[..., None], 0, targets - starts[:, None, None])
    known = place(np.stack([k.known for _, k in links])).float()
    begin = torch.cat([absent[..., None], scores[:, : len(ROLES)]], -1)
    wanted = place(np.where(missing, 0, targets[:, :, 0] + 1))
    begin_loss = F.cross_entropy(begin.flatten(0, 1), wanted.flatten(), reduction="none").view_as(known)
    end = scores[:, len(ROLES) :]
    end_loss = F.cross_entropy(
        end.flatten(0, 1), place(targets[:, :, 1]).flatten(), reduction="none"
    ).view_as(known)
    present = place(~missing).float()
    loss = ((begin_loss + present * end_loss) * known).sum()
    flags = [(score, k.negated) for score, (_, k) in zip(negated, links) if k.negated is not None]
    for score, flag in flags:
        loss = loss + NEGATED_WEIGHT * F.binary_cross_entropy_with_logits(score, torch.tensor(float(flag), device=states.device))
    return loss


def allowed(at: np.ndarray, cue: np.ndarray, inside: np.ndarray) -> np.ndarray:
    """Which tokens each pointer of each cue may choose (cues × pointers × tokens): "before" only those before the
    cue, "after" only those after it, the others any but the cue itself."""
    before, after = at < cue[:, :1], at > cue[:, 1:]
    either = before | after
    roles = np.stack([either, before, after, either], 1) & inside[:, None]
    return np.concatenate([roles, roles], 1)
