"""Reads FactAppeal (CC BY 4.0): sentences whose facts, sources and recipients are marked with tags."""

import csv
import re
from pathlib import Path

from .document import Attribution, Document, Span

TAG = re.compile(r"<(/?)((?:Fact|Source|Recipient|Appeal)[\w:]*)>")


def read_factappeal(path: Path, cues: set[str]) -> list[Document]:
    """Sentences with one appeal and at most one source, as one attribution each, and those that are facts without any. FactAppeal marks no cues: the longest
    of `cues` (in lower case) that stands outside all tags is taken, and a sentence without one is left out. So is "that", which is part of
    the content with us."""
    documents = []
    with path.open(encoding="utf8", newline="") as file:
        for number, row in enumerate(csv.DictReader(file), 1):
            text, spans = _untagged(row["annotation"])
            name = f"{path.parent.name}-{path.stem}:{number}"
            appeals = [span for kind, span in spans if kind.startswith("Fact_Appeal")]
            if len(appeals) == 0 and [span for _, span in spans] == [(0, len(text))]:
                documents.append(Document(name, text, [], nested=False))
            elif len(appeals) == 1 and (cue := _cue(text, [span for _, span in spans], cues)):
                of = lambda prefix: [span for kind, span in spans if re.match(prefix, kind)]
                start, end = appeals[0]
                if re.search(r"\bthat $", text[:start]):
                    start -= len("that ")
                found = Attribution(_joined(text, of("Source")), [cue], [(start, end)], of("Recipient"))
                if len(found.source) < 2:
                    documents.append(Document(name, text, [found], nested=False))
    return documents


def _untagged(annotation: str) -> tuple[str, list[tuple[str, Span]]]:
    """The text without its tags, and what each tag enclosed."""
    text, spans, open_tags, at = "", [], [], 0
    for match in TAG.finditer(annotation):
        text += annotation[at : match.start()]
        at = match.end()
        if match[1]:
            kind, start = open_tags.pop()
            spans.append((kind, (start, len(text))))
        else:
            open_tags.append((match[2], len(text)))
    return text + annotation[at:], spans


def _joined(text: str, spans: list[Span]) -> list[Span]:
    """A source and the attributes beside it are one source with us."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and not re.search(r"\w", text[joined[-1][1] : start]):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _cue(text: str, tagged: list[Span], cues: set[str]) -> Span | None:
    words = [m.span() for m in re.finditer(r"[\w'’]+", text)]
    free = [w for w in words if not any(s < w[1] and w[0] < e for s, e in tagged)]
    best: Span | None = None
    for i, (start, _) in enumerate(free):
        for _, end in free[i : i + 5]:
            longer = best is None or end - start > best[1] - best[0]
            if longer and text[start:end].lower() in cues and not any(s < end and start < e for s, e in tagged):
                best = (start, end)
    return best
