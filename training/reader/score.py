"""Relation scores over words: a predicted attribution is right when its source, cue and content all are.

Words are runs of letters and digits outside discarded text; a span covers every word it shares a character with.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass

from .document import Attribution, Document, Span

WordSets = tuple[frozenset[int], frozenset[int], frozenset[int]]


@dataclass
class Figure:
    """Percentages, and the counts they were made from."""

    precision: float
    recall: float
    f1: float
    right: int
    predicted: int
    gold: int


def relation_scores(documents: list[Document], predicted: list[list[Attribution]]) -> dict[str, Figure]:
    """Micro over documents. `overlap`: every role shares a word, or is absent on both sides; `half`: IoU of at least
    one half; `exact`: equal. Matched one to one, highest sum of IoUs first. Attributions without a word in cue or
    content do not count."""
    pairs = [(_word_sets(d, d.attributions), _word_sets(d, found)) for d, found in zip(documents, predicted)]
    figures = {}
    for name, rule in RULES.items():
        right = sum(len(_matched(gold, found, rule)) for gold, found in pairs)
        figures[name] = figure(right, sum(len(found) for _, found in pairs), sum(len(gold) for gold, _ in pairs))
    return figures


def figure(right: int, predicted: int, gold: int) -> Figure:
    percent = lambda a, b: round(100 * a / max(b, 1), 1)
    return Figure(
        percent(right, predicted),
        percent(right, gold),
        percent(2 * right, predicted + gold),
        right,
        predicted,
        gold,
    )


RULES = {
    "overlap": lambda a, b: bool(a & b) or not (a or b),
    "half": lambda a, b: _iou(a, b) >= 0.5,
    "exact": lambda a, b: a == b,
}


def matched_predictions(document: Document, predicted: list[Attribution]) -> list[Attribution]:
    """Those of the predictions that are right by relation overlap."""
    counted = usable(document, predicted)
    pairs = _matched(_word_sets(document, document.attributions), _word_sets(document, counted), RULES["overlap"])
    return [counted[k] for _, k in pairs]


def usable(document: Document, predicted: list[Attribution]) -> list[Attribution]:
    """Those that count: with a word in cue and content outside discarded text."""
    return [a for a in predicted if _word_sets(document, [a])]


def _matched(gold: list[WordSets], found: list[WordSets], rule) -> list[tuple[int, int]]:
    candidates = [
        (sum(map(_iou, g, p)), i, k) for i, g in enumerate(gold) for k, p in enumerate(found) if all(map(rule, g, p))
    ]
    used_gold: set[int] = set()
    used_found: set[int] = set()
    pairs = []
    for _, i, k in sorted(candidates, key=lambda c: (-c[0], c[1], c[2])):
        if i not in used_gold and k not in used_found:
            used_gold.add(i)
            used_found.add(k)
            pairs.append((i, k))
    return pairs


def _word_sets(document: Document, attributions: list[Attribution]) -> list[WordSets]:
    words = [m.span() for m in re.finditer(r"[^\W_]+", document.text)]
    words = [w for w in words if not any(s < w[1] and w[0] < e for s, e in document.discard)]
    ends = [end for _, end in words]
    sets = [
        (_covered(words, ends, a.source), _covered(words, ends, a.cue), _covered(words, ends, a.content))
        for a in attributions
    ]
    return [s for s in sets if s[1] and s[2]]


def _covered(words: list[Span], ends: list[int], spans: list[Span]) -> frozenset[int]:
    found = set()
    for start, end in spans:
        at = bisect_right(ends, start)
        while at < len(words) and words[at][0] < end:
            found.add(at)
            at += 1
    return frozenset(found)


def _iou(a: frozenset[int], b: frozenset[int]) -> float:
    return len(a & b) / len(a | b) if a or b else 1.0
