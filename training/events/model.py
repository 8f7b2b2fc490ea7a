"""The event head: a small network over the frozen encoder's states of one paragraph."""

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from .examples import ROLES, STATUSES, TYPES

COMPRESSED = 256
FAR = 23
CLASSES = 2 * FAR + 2


class EventHead(nn.Module):
    """Last and middle states (… × tokens × 2 size) in; `hidden` then answers `kinds`, `statuses` and `parties`."""

    def __init__(self, size: int, hidden: int = 256, width: int = 64, drop: float = 0.4):
        super().__init__()
        self.width = width
        self.drop = nn.Dropout(drop)
        self.compress = nn.Linear(2 * size, COMPRESSED).requires_grad_(False)
        self.enter = nn.Linear(COMPRESSED, hidden)
        self.beside = nn.Conv1d(hidden, hidden, 3, padding=1)
        self.kind = nn.Linear(hidden, 1 + len(TYPES))
        self.status = nn.Linear(hidden, len(STATUSES))
        self.as_cue = nn.Linear(hidden, len(ROLES) * width)
        self.as_party = nn.Linear(hidden, len(ROLES) * width)
        self.absent = nn.Linear(hidden, len(ROLES))
        self.away = nn.Parameter(torch.zeros(len(ROLES), CLASSES))
        self.away_from = nn.Parameter(torch.randn(len(ROLES), CLASSES, width) * 0.02)

    def fit_compression(self, states: np.ndarray) -> None:
        """The directions in which the states of many tokens differ most, those where they differ most evened down."""
        mean, deviation = states.mean(0), states.std(0)
        scaled = (states - mean) / deviation
        spread, directions = np.linalg.eigh(scaled.T @ scaled / len(scaled))
        best = np.argsort(-spread)[:COMPRESSED]
        weight = (directions[:, best] / spread[best] ** 0.25).T / deviation
        self.compress.weight.data = torch.from_numpy(weight.astype(np.float32))
        self.compress.bias.data = torch.from_numpy((-weight @ mean).astype(np.float32))

    def hidden(self, compressed: Tensor) -> Tensor:
        entered = F.gelu(self.enter(self.drop(compressed)))
        beside = F.gelu(self.beside(self.drop(entered).transpose(1, 2)).transpose(1, 2))
        return self.drop(entered + beside)

    def parties(self, hidden: Tensor) -> Tensor:
        """Tokens × hidden in; for each role and cue the scores that no token names the party, then that each token does."""
        cues, names = (f(hidden).unflatten(-1, (len(ROLES), self.width)).transpose(0, 1) for f in (self.as_cue, self.as_party))
        classes = distance_classes(hidden.shape[0]).expand(len(ROLES), -1, -1)
        scores = cues @ names.transpose(1, 2) / self.width**0.5
        distances = cues @ self.away_from.transpose(1, 2) + self.away[:, None]
        return torch.cat([self.absent(hidden).T[:, :, None], scores + torch.gather(distances, 2, classes)], -1)

    def forward(self, states: Tensor, middle: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """As it ships, for one paragraph: the probabilities of no event and of each type (tokens × 17), of each place of a party
        (roles × tokens × 1 + tokens), of each status (tokens × 4)."""
        hidden = self.hidden(self.compress(torch.cat([states, middle], -1))[None])[0]
        return self.kind(hidden).softmax(-1), self.parties(hidden).softmax(-1), self.status(hidden).softmax(-1)


def distance_classes(length: int) -> Tensor:
    """For each pair of tokens the class of how far the second stands from the first, as `reader.model.distance_classes`."""
    at = torch.arange(length)
    away = at[None, :] - at[:, None]
    far = away.abs()
    doublings = 10 + torch.floor(torch.log2(torch.clamp(far, min=10).float() / 10) * 3)
    steps = torch.where(far < 10, far, torch.clamp(doublings, max=FAR).long())
    return torch.sign(away) * steps + FAR + 1
