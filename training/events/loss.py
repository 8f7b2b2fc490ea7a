"""What a batch of paragraphs costs: kinds of tokens, places of parties, status."""

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from .examples import ROLES, Paragraph
from .model import EventHead

KINDS_WEIGH, STATUS_WEIGHS = 8.0, 0.5
"""Beside the places of the parties."""
SHARP = 2
"""Of a clause the token that already looks most like the event's type is the cue; the others count by the ratio of their probabilities to this power."""


def batch_loss(model: EventHead, paragraphs: list[Paragraph], states: list[Tensor]) -> Tensor:
    """`states`: the compressed states of each paragraph."""
    hidden = model.hidden(torch.nn.utils.rnn.pad_sequence(states, batch_first=True))
    kinds, parties, statuses = [], [], []
    for row, paragraph in enumerate(paragraphs):
        mine = hidden[row, : len(paragraph.states)]
        logs = model.kind(mine).log_softmax(-1)
        targets, cues = _targets(paragraph, logs.detach())
        kinds.append(-(targets * logs).sum(-1))
        for event, tokens in cues:
            parties.append(_parties_loss(model.parties(mine, torch.from_numpy(tokens)).log_softmax(-1), event))
            wanted = torch.full((len(tokens),), event.status)
            statuses.append(F.cross_entropy(model.status(mine[tokens]), wanted))
    loss = KINDS_WEIGH * torch.cat(kinds).mean()
    if parties:
        loss = loss + torch.stack(parties).mean() + STATUS_WEIGHS * torch.stack(statuses).mean()
    return loss


def _targets(paragraph: Paragraph, logs: Tensor):
    """For each token the kinds that it is to have; each event with the tokens that are its cue."""
    targets = torch.zeros_like(logs)
    targets[:, 0] = 1
    cues = []
    for event in paragraph.events:
        likely = torch.ones(len(event.cue))
        if paragraph.clauses:
            likely = (logs[event.cue, event.type + 1].softmax(0)) ** SHARP
            likely = likely / likely.max()
        for token, share in zip(event.cue, likely.tolist()):
            if share > float(targets[token, 1:].max()):
                targets[token] = 0
                targets[token, 0], targets[token, event.type + 1] = 1 - share, share
        cues.append((event, event.cue[[int(likely.argmax())]] if paragraph.clauses else event.cue))
    return targets, cues


def _parties_loss(places: Tensor, event) -> Tensor:
    """Any token that names a party is right; where none does, the place before all tokens."""
    loss = torch.zeros(())
    for role in range(len(ROLES)):
        parties = event.parties[role] or [np.array([-1])]
        named = [places[role][:, torch.from_numpy(party) + 1].logsumexp(-1).mean() for party in parties]
        loss = loss - torch.stack(named).mean()
    return loss
