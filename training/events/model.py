"""The event head: a small network over the frozen encoder's states of one paragraph; as it learns and as it ships."""

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

    def parties(self, hidden: Tensor, cues: Tensor) -> Tensor:
        """Tokens × hidden and the places of cues in; for each role and cue the scores that no token names the party, then that each token does."""
        asking, names = (f(hidden).unflatten(-1, (len(ROLES), self.width)).transpose(0, 1) for f in (self.as_cue, self.as_party))
        asking = asking[:, cues]
        classes = distance_classes(cues, hidden.shape[0]).expand(len(ROLES), -1, -1)
        scores = asking @ names.transpose(1, 2) / self.width**0.5
        distances = asking @ self.away_from.transpose(1, 2) + self.away[:, None]
        absent = self.absent(hidden)[cues].T[:, :, None]
        return torch.cat([absent, scores + torch.gather(distances, 2, classes)], -1)


class Shipped(nn.Module):
    """The head as it ships, for one paragraph: what training keeps apart is folded into two products of matrices, which can be quantized."""

    def __init__(self, head: EventHead):
        super().__init__()
        self.head = head
        size, compress, enter = head.beside.in_channels, head.compress, head.enter
        self.enter = nn.Linear(compress.in_features, size)
        weight = (enter.weight @ compress.weight).detach()
        # States that hardly vary weigh much: brought to one size beforehand, or eight bits would not do for both.
        self.scale = nn.Parameter(weight.norm(dim=0), requires_grad=False)
        self.enter.weight.data = weight / self.scale
        self.enter.bias.data = enter.weight @ compress.bias + enter.bias
        self.beside = nn.Linear(3 * size, size)
        self.beside.weight.data = head.beside.weight.permute(0, 2, 1).flatten(1)
        self.beside.bias.data = head.beside.bias.data

    def forward(self, states: Tensor, middle: Tensor, threshold: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """The probabilities of no event and of each type (tokens × 17) and of each status (tokens × 4); the tokens that are likelier than `threshold` to tell an
        event (cues, as floats); and for each of these the probabilities of each place of a party (roles × cues × 1 + tokens)."""
        # With a batch of one, as only then the products are exported in a form that can be quantized.
        entered = F.gelu(self.enter((torch.cat([states, middle], -1) * self.scale)[None]))
        around = torch.cat([F.pad(entered, (0, 0, 1, 0))[:, :-1], entered, F.pad(entered, (0, 0, 0, 1))[:, 1:]], -1)
        hidden = (entered + F.gelu(self.beside(around)))[0]
        kinds = self.head.kind(hidden).softmax(-1)
        cues = (kinds[:, 0] <= 1 - threshold).nonzero()[:, 0]
        return kinds, self.head.status(hidden).softmax(-1), cues.float(), self.head.parties(hidden, cues).softmax(-1)


def distance_classes(cues: Tensor, length: int) -> Tensor:
    """For each cue and token the class of how far the token stands from the cue, as `reader.model.distance_classes`."""
    away = torch.arange(length)[None, :] - cues[:, None]
    far = away.abs()
    doublings = 10 + torch.floor(torch.log2(torch.clamp(far, min=10).float() / 10) * 3)
    steps = torch.where(far < 10, far, torch.clamp(doublings, max=FAR).long())
    return torch.sign(away) * steps + FAR + 1
