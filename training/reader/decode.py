"""Turns a trained reader's scores into attributions of a document."""

from dataclasses import dataclass
from typing import Protocol

import numpy as np

from .batch import pad
from .document import Attribution, Span
from .examples import BEGIN, CONTENT, CUE, INSIDE, LABELS, RECIPIENT, SOURCE
from .model import distance_classes
from .tokens import Tokens

CORE, CONTEXT, BATCH = 160, 60, 8
"""Tokens that a window answers for; tokens seen on each side besides; windows a call. The worked part and what is
around it stay under the 256 tokens of a training window, unless one paragraph alone is longer."""


class Scorer(Protocol):
    """A reader that can be asked: the trained one or its ONNX form. Arrays in, arrays out."""

    def encode(
        self, ids: np.ndarray, mask: np.ndarray, quoted: np.ndarray
    ) -> tuple[np.ndarray, np.ndarray, np.ndarray]: ...

    def link(self, words: np.ndarray, cues: np.ndarray, distances: np.ndarray) -> tuple[np.ndarray, np.ndarray]: ...


@dataclass
class Window:
    """Tokens start..end of a document, of which core_start..core_end may hold cues."""

    start: int
    core_start: int
    core_end: int
    end: int
    ids: np.ndarray
    quoted: np.ndarray


def decode(scorer: Scorer, tokens: Tokens, threshold: float = 0.5, switch: float = 0.3) -> list[Attribution]:
    """Attributions in order of window and cue. `threshold`: a token belongs to a cue from this probability on.
    `switch`: what it costs, in log-probability, to change the label from one token to the next; more gives fewer,
    longer spans."""
    found: list[Attribution] = []
    cut = _windows(tokens)
    for at in range(0, len(cut), BATCH):
        group = cut[at : at + BATCH]
        scores, words, cues = scorer.encode(*(t.numpy() for t in pad(group)))
        for row, window in enumerate(group):
            inner = slice(1, len(window.ids) + 1)
            chances = _softmax(scores[row, inner])
            runs = _cue_runs(chances, window, threshold)
            if not runs:
                continue
            means = np.stack([cues[row, inner][run].mean(0) for run in runs])
            distances = np.stack([distance_classes(len(window.ids), run) for run in runs])
            labels, negated = scorer.link(words[row, inner], means, distances)
            paths = _best_paths(np.log(_softmax(labels) + 1e-9), switch)
            for path, run, denied in zip(paths, runs, negated):
                path[run] = CUE
                score = float(1 - chances[run, 0].min())
                found.append(_attribution(path, window.start, tokens, score, bool(denied > 0)))
    return found


def outermost(predicted: list[Attribution]) -> list[Attribution]:
    """Without those whose cue lies wholly in another's content. Of two in each other's content both stay."""
    inside = lambda a, b: all(any(s <= x and y <= e for s, e in b.content) for x, y in a.cue)
    return [a for a in predicted if not any(b is not a and inside(a, b) and not inside(b, a) for b in predicted)]


def _windows(tokens: Tokens) -> list[Window]:
    """Whole paragraphs up to CORE tokens; a longer one is cut, with its neighbours as context."""
    cores: list[Span] = []
    for start, end in tokens.paragraphs:
        longest = 2 * CORE
        for piece in range(start, end, longest):
            stop = min(piece + longest, end)
            if cores and piece == start and stop - cores[-1][0] <= CORE:
                cores[-1] = (cores[-1][0], stop)
            else:
                cores.append((piece, stop))
    found = []
    for core_start, core_end in cores:
        start, end = max(0, core_start - CONTEXT), min(len(tokens.ids), core_end + CONTEXT)
        found.append(Window(start, core_start, core_end, end, tokens.ids[start:end], tokens.quoted[start:end]))
    return found


def _cue_runs(chances: np.ndarray, window: Window, threshold: float) -> list[np.ndarray]:
    """Runs of tokens that are likely a cue; a new one starts where "begin" is the likeliest answer."""
    runs: list[list[int]] = []
    previous = -2
    for t in range(window.core_start - window.start, window.core_end - window.start):
        if 1 - chances[t, 0] <= threshold:
            continue
        begins = chances[t, BEGIN] > 0.5 and chances[t, BEGIN] > chances[t, INSIDE]
        if t > previous + 1 or begins:
            runs.append([])
        runs[-1].append(t)
        previous = t
    return [np.array(run) for run in runs]


def _best_paths(logs: np.ndarray, switch: float) -> np.ndarray:
    """Viterbi for all cues of a window at once (cues × tokens × labels), with one cost for every change of label."""
    cues, length, count = logs.shape
    change = -switch * (1 - np.eye(count))
    best, back = logs[:, 0], np.zeros((length, cues, count), np.int64)
    for t in range(1, length):
        moves = best[:, :, None] + change
        back[t] = moves.argmax(1)
        best = moves.max(1) + logs[:, t]
    paths = np.zeros((cues, length), np.int64)
    paths[:, -1] = best.argmax(1)
    for t in range(length - 1, 0, -1):
        paths[:, t - 1] = back[t][np.arange(cues), paths[:, t]]
    return paths


def _attribution(path: np.ndarray, offset: int, tokens: Tokens, score: float, negated: bool) -> Attribution:
    spans: dict[int, list[Span]] = {label: [] for label in range(len(LABELS))}
    previous = -1
    for t, label in enumerate(path):
        start, end = int(tokens.starts[t + offset]), int(tokens.ends[t + offset])
        if label == previous:
            spans[label][-1] = (spans[label][-1][0], end)
        else:
            spans[label].append((start, end))
        previous = label
    return Attribution(spans[SOURCE], spans[CUE], spans[CONTENT], spans[RECIPIENT], negated, score)


def _softmax(scores: np.ndarray) -> np.ndarray:
    raised = np.exp(scores - scores.max(-1, keepdims=True))
    return raised / raised.sum(-1, keepdims=True)
