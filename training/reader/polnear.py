"""Reads one split of PolNeAR from its text files and brat annotations."""

import re
from pathlib import Path

from .document import Attribution, Document, Span


def read_polnear(folder: Path, split: str, annotator: int = 0) -> list[Document]:
    """Articles in order of name. Of several annotators of one article the n-th by id is taken; articles
    with fewer annotators are left out."""
    documents = []
    for path in sorted((folder / split / "text").glob("*.txt")):
        files = sorted((folder / split / "attributions").glob(path.stem + "_*.ann"))
        if len(files) > annotator:
            documents.append(_read_article(path, files[annotator]))
    return documents


def _read_article(path: Path, annotations: Path) -> Document:
    spans: dict[str, list[Span]] = {}
    events: list[list[str]] = []
    discard: list[Span] = []
    for line in annotations.read_text("utf8").splitlines():
        fields = line.split("\t")
        if len(fields) < 2:
            continue
        if line.startswith("T"):
            kind, places = fields[1].split(" ", 1)
            spans[fields[0]] = [_span(place) for place in places.split(";")]
            if kind.startswith("Discard"):
                discard += spans[fields[0]]
        elif line.startswith("E"):
            events.append(fields[1].split())
    # Not read_text: it would turn CRLF into LF and move the offsets.
    text = path.read_bytes().decode("utf8")
    read = (_attribution(arguments, spans) for arguments in events)
    return Document(path.stem, text, [a for a in read if a.cue and a.content], nested=False, discard=discard)


def _attribution(arguments: list[str], spans: dict[str, list[Span]]) -> Attribution:
    """The union of all fragments of all arguments of a role: `Content:T3 Content2:T7` is one content."""
    roles: dict[str, list[Span]] = {"Source": [], "Cue": [], "Content": []}
    for argument in arguments:
        role, reference = argument.split(":")
        roles.get(re.sub(r"\d+$", "", role), []).extend(spans.get(reference, []))
    return Attribution(sorted(roles["Source"]), sorted(roles["Cue"]), sorted(roles["Content"]))


def _span(place: str) -> Span:
    start, end = place.split()
    return int(start), int(end)
