"""Cuts documents into training windows and says what is to be learned from each."""

from dataclasses import dataclass

import numpy as np

from .document import Document
from .tokens import Tokens

LABELS = ["none", "source", "content", "cue", "recipient"]
"""What a token is to one cue. `cue`: a further part of a cue in pieces ("made … clear")."""
NONE, SOURCE, CONTENT, CUE, RECIPIENT = range(5)
BEGIN, INSIDE = 1, 2

OUTERMOST_ONLY = 0.05
"""Weight of "no cue here" inside PolNeAR's contents: it marks only outermost attributions, so silence there says
little. Not 0, or nothing at all would be learned about ordinary words in long contents."""


@dataclass
class Link:
    """One cue of the window: its token numbers, a label for every token, and what is unknown."""

    cue: np.ndarray
    labels: np.ndarray
    recipients_known: bool
    negated: bool | None


@dataclass
class Example:
    ids: np.ndarray
    quoted: np.ndarray
    cues: np.ndarray
    weights: np.ndarray
    links: list[Link]


class LabelledDocument:
    """A document with its labels by token, made once; windows are slices of it."""

    def __init__(self, document: Document, tokens: Tokens):
        n = len(tokens.ids)
        self.tokens = tokens
        self.cues = np.zeros(n, np.int64)
        self.weights = np.ones(n, np.float32)
        self.links: list[Link] = []
        for a in document.attributions:
            main = max(a.cue, key=lambda span: span[1] - span[0])
            cue = np.flatnonzero(tokens.covered([main]))
            content = tokens.covered(a.content)
            if not document.nested:
                self.weights[content] = OUTERMOST_ONLY
            if len(cue) == 0:
                continue
            labels = np.zeros(n, np.int64)
            labels[content] = CONTENT
            labels[tokens.covered(a.recipients or [])] = RECIPIENT
            labels[tokens.covered(a.source)] = SOURCE
            labels[tokens.covered([span for span in a.cue if span != main])] = CUE
            labels[cue] = NONE
            self.links.append(Link(cue, labels, a.recipients is not None, a.negated))
        for link in self.links:
            self.cues[link.cue] = INSIDE
            self.weights[link.cue] = 1.0
        for link in self.links:
            self.cues[link.cue[0]] = BEGIN

    def window(self, start: int, end: int) -> Example:
        """Tokens start..end (half-open). A cue that does not lie wholly inside is learned by no link."""
        cut = slice(start, end)
        links = [
            Link(k.cue - start, k.labels[cut], k.recipients_known, k.negated)
            for k in self.links
            if start <= k.cue[0] and k.cue[-1] < end
        ]
        return Example(self.tokens.ids[cut], self.tokens.quoted[cut], self.cues[cut], self.weights[cut], links)


def windows(tokens: Tokens, length: int, first: int | None = None) -> list[tuple[int, int]]:
    """Whole paragraphs packed up to `length` tokens; a longer paragraph is cut. `first`: length of the first window,
    drawn at random for each pass so that the cuts fall elsewhere."""
    pieces = [(i, min(i + length, end)) for start, end in tokens.paragraphs for i in range(start, end, length)]
    found: list[tuple[int, int]] = []
    start, limit = 0, first or length
    for piece_start, piece_end in pieces:
        if piece_end - start > limit and piece_start > start:
            found.append((start, piece_start))
            start, limit = piece_start, length
    if pieces:
        found.append((start, pieces[-1][1]))
    return found
