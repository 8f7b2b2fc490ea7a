"""Turns a trained reader's scores into attributions of a document."""

from dataclasses import dataclass
from typing import Protocol

import numpy as np

from .batch import pad
from .document import Attribution, Span
from .examples import BEGIN, END, INSIDE, OUTSIDE, RECIPIENT, ROLES, SINGLE, windows
from .loss import NEVER, allowed
from .model import distance_classes
from .tokens import Tokens

LENGTH = 254
"""Tokens a window. Windows are read one by one, so that none is padded."""

FOLLOWS = {OUTSIDE: [OUTSIDE, BEGIN, SINGLE], BEGIN: [INSIDE, END], INSIDE: [INSIDE, END]}
FOLLOWS |= {END: FOLLOWS[OUTSIDE], SINGLE: FOLLOWS[OUTSIDE]}


class Scorer(Protocol):
    """A reader that can be asked: the trained one or its ONNX form. Arrays in, arrays out."""

    def encode(self, ids: np.ndarray, kinds: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]: ...

    def link(
        self, words: np.ndarray, cues: np.ndarray, distances: np.ndarray
    ) -> tuple[np.ndarray, np.ndarray, np.ndarray]: ...


@dataclass
class Settings:
    """`outside`: added to the log-probability that a token is outside every cue: more finds fewer cues."""

    outside: float = 0.0


@dataclass
class Window:
    start: int
    ids: np.ndarray
    kinds: np.ndarray


def decode(scorer: Scorer, tokens: Tokens, settings: Settings = Settings()) -> list[Attribution]:
    """Attributions in order of their cues."""
    found: list[Attribution] = []
    cut = [Window(a, tokens.ids[a:b], tokens.kinds[a:b]) for a, b in windows(tokens, LENGTH)]
    for window in cut:
        ids, _, kinds = pad([window])
        cue_scores, states, _ = scorer.encode(ids.numpy(), kinds.numpy())
        found += _read_window(scorer, tokens, window, cue_scores[0, 1:], states[0, 1:], settings)
    return found


def _read_window(scorer, tokens: Tokens, window: Window, cue_scores, states, settings: Settings) -> list[Attribution]:
    found = []
    end = window.start + len(window.ids)
    for low, high in tokens.paragraphs:
        low, high = max(low, window.start), min(high, end)
        if low >= high:
            continue
        cut = slice(low - window.start, high - window.start)
        words = tokens.starts[low:high] < tokens.ends[low:high]  # not [SEP]
        logs = _log_softmax(cue_scores[cut][words])
        logs[:, OUTSIDE] += settings.outside
        runs = cue_runs(logs) if len(logs) else []
        if not runs:
            continue
        found += _read_paragraph(scorer, tokens, low, states[cut], logs, runs, settings)
    return found


def _read_paragraph(scorer, tokens: Tokens, low: int, states, logs, runs: list[Span], settings) -> list[Attribution]:
    n = len(states)
    cue = np.array(runs)
    means = np.stack([states[a : b + 1].mean(0) for a, b in runs])
    distances = np.stack([distance_classes(n, run) for run in runs])
    scores, absent, negated = scorer.link(states, means, distances)
    inside = np.ones((len(runs), n), bool)
    inside[:, -1] = tokens.starts[low + n - 1] < tokens.ends[low + n - 1]
    scores = np.where(allowed(np.arange(n), cue, inside), scores, NEVER)
    found = []
    for k, (a, b) in enumerate(runs):
        sure = float(np.exp(np.log1p(-np.exp(np.minimum(logs[a : b + 1, OUTSIDE], -1e-6))).mean()))
        spans = []
        for role in range(len(ROLES)):
            begin = _log_softmax(np.concatenate([[absent[k, role]], scores[k, role]]))
            ending = _log_softmax(scores[k, len(ROLES) + role])
            span, chance = best_span(begin[0], begin[1:], ending)
            spans.append(span)
            if role != RECIPIENT:
                sure *= chance
        if spans[1] is None and spans[2] is None:
            continue
        place = lambda s: [(int(tokens.starts[low + s[0]]), int(tokens.ends[low + s[1]]))] if s else []
        source, before, after, recipient = map(place, spans)
        found.append(Attribution(source, place((a, b)), before + after, recipient, bool(negated[k] > 0), sure))
    return found


def cue_runs(logs: np.ndarray) -> list[Span]:
    """First and last token of each cue: the best sequence in which every cue begins, goes on and ends (Viterbi)."""
    count = logs.shape[1]
    legal = np.full((count, count), -np.inf)
    for a, following in FOLLOWS.items():
        legal[a, following] = 0
    best = np.where(np.isin(np.arange(count), FOLLOWS[OUTSIDE]), logs[0], -np.inf)
    back = np.zeros(logs.shape, np.int64)
    for t in range(1, len(logs)):
        moves = best[:, None] + legal
        back[t] = moves.argmax(0)
        best = moves.max(0) + logs[t]
    label = max((OUTSIDE, END, SINGLE), key=lambda y: best[y])
    runs, last = [], 0
    for t in range(len(logs) - 1, -1, -1):
        if label in (END, SINGLE):
            last = t
        if label in (BEGIN, SINGLE):
            runs.append((t, last))
        label = back[t, label]
    return runs[::-1]


def best_span(absent: float, begin: np.ndarray, end: np.ndarray) -> tuple[Span | None, float]:
    """From log-probabilities the likeliest first and last token, the last not before the first, or None where absence is
    likelier than any first token; and the probability of that answer."""
    if absent >= begin.max():
        return None, float(np.exp(absent))
    first, best, score = None, None, -np.inf
    for at in range(len(begin)):
        if begin[at] < NEVER / 2:
            first = None  # what begins before the cue does not end after it
            continue
        if first is None or begin[at] > begin[first]:
            first = at
        if begin[first] + end[at] > score:
            best, score = (first, at), begin[first] + end[at]
    return best, float(np.exp(score))


def outermost(predicted: list[Attribution]) -> list[Attribution]:
    """Without those whose cue lies wholly in another's content. Of two in each other's content both stay."""
    inside = lambda a, b: all(any(s <= x and y <= e for s, e in b.content) for x, y in a.cue)
    return [a for a in predicted if not any(b is not a and inside(a, b) and not inside(b, a) for b in predicted)]


def _log_softmax(scores: np.ndarray) -> np.ndarray:
    raised = scores - scores.max(-1, keepdims=True)
    return raised - np.log(np.exp(raised).sum(-1, keepdims=True))
