"""Cuts documents into training windows and says what is to be learned from each."""

from dataclasses import dataclass

import numpy as np

from .document import Document, Span
from .tokens import Tokens

CUE_LABELS = ["outside", "begin", "inside", "end", "single"]
OUTSIDE, BEGIN, INSIDE, END, SINGLE = range(5)
"""What a token is to the cue that it belongs to."""

ROLES = ["source", "before", "after", "recipient"]
RECIPIENT = 3
"""What is looked for around a cue. Content is what stands before the cue and what stands after it: in PolNeAR 99.2 % of all contents are
one run of words on one side of the cue, or one on each."""

ABSENT = -1

OUTERMOST_ONLY = 0.05
"""Weight of "no cue here" inside PolNeAR's contents: it marks only outermost attributions, so silence there says
little. Not 0, or nothing at all would be learned about ordinary words in long contents."""


@dataclass
class Link:
    """One cue: its first and last token, the paragraph it stands in (half-open), and for each of ROLES the first and last token,
    ABSENT where there is none. `known` says which roles were annotated, `negated` is None where it was not."""

    cue: Span
    paragraph: Span
    spans: np.ndarray
    known: np.ndarray
    negated: bool | None

    def moved(self, by: int, within: Span) -> "Link | None":
        """Counted from `by`; None if the cue or one of the ends does not lie within the tokens of the window."""
        low, high = within
        inside = self.spans[self.spans != ABSENT]
        places = [*self.cue, *inside.tolist()]
        if min(places) < low or max(places) >= high:
            return None
        paragraph = (max(self.paragraph[0], low) - by, min(self.paragraph[1], high) - by)
        spans = np.where(self.spans == ABSENT, ABSENT, self.spans - by)
        return Link((self.cue[0] - by, self.cue[1] - by), paragraph, spans, self.known, self.negated)


@dataclass
class Example:
    ids: np.ndarray
    kinds: np.ndarray
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
            content = tokens.covered(a.content)
            if not document.nested:
                self.weights[content] = OUTERMOST_ONLY
            main = max(a.cue, key=lambda span: span[1] - span[0])
            cue = np.flatnonzero(tokens.covered([main]))
            if len(cue) == 0:
                continue
            first, last = int(cue[0]), int(cue[-1])
            paragraph = next(p for p in tokens.paragraphs if p[0] <= first < p[1])
            at = np.flatnonzero(content)
            places = [
                np.flatnonzero(tokens.covered(a.source)),
                at[at < first],
                at[at > last],
                np.flatnonzero(tokens.covered(a.recipients or [])),
            ]
            spans = np.array([_ends(p, paragraph) for p in places])
            # "who feared for his job": a source that reaches into its cue cannot be pointed at.
            known = ~((spans >= first) & (spans <= last)).any(1) & [True, True, True, a.recipients is not None]
            self.links.append(Link((first, last), paragraph, spans, known, a.negated))
        for link in self.links:
            first, last = link.cue
            self.cues[first : last + 1] = INSIDE
            self.cues[first], self.cues[last] = (SINGLE, SINGLE) if first == last else (BEGIN, END)
            self.weights[first : last + 1] = 1.0

    def window(self, start: int, end: int) -> Example:
        """Tokens start..end (half-open). A link that does not lie wholly inside is not learned."""
        cut = slice(start, end)
        links = [moved for k in self.links if (moved := k.moved(start, (start, end))) is not None]
        return Example(self.tokens.ids[cut], self.tokens.kinds[cut], self.cues[cut], self.weights[cut], links)


def _ends(places: np.ndarray, paragraph: Span) -> tuple[int, int]:
    """The first and last of the places that lie in the paragraph."""
    inside = places[(places >= paragraph[0]) & (places < paragraph[1])]
    return (int(inside[0]), int(inside[-1])) if len(inside) else (ABSENT, ABSENT)


def windows(tokens: Tokens, length: int, first: int | None = None) -> list[Span]:
    """Whole paragraphs packed up to `length` tokens; a longer paragraph is cut. `first`: length of the first window,
    drawn at random for each pass so that the cuts fall elsewhere."""
    pieces = [(i, min(i + length, end)) for start, end in tokens.paragraphs for i in range(start, end, length)]
    found: list[Span] = []
    start, limit = 0, first or length
    for piece_start, piece_end in pieces:
        if piece_end - start > limit and piece_start > start:
            found.append((start, piece_start))
            start, limit = piece_start, length
    if pieces:
        found.append((start, pieces[-1][1]))
    return found
