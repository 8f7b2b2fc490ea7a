"""Reads what we labelled ourselves: passages (one a line) and the tuning part of the gold set."""

import json
import re
import sys
from pathlib import Path

from .document import Attribution, Document, Span


def read_passages(folder: Path) -> list[Document]:
    """Every line of `attributions-*.jsonl`, in order of file and line."""
    documents = []
    for path in sorted(folder.glob("attributions-*.jsonl")):
        for number, line in enumerate(path.read_text("utf8").split("\n"), 1):
            if line.strip():
                passage = json.loads(line)
                documents.append(_document(f"{path.stem}:{number}", passage["text"], passage, recipients=True))
    return documents


def read_gold(folder: Path) -> list[Document]:
    """The gold documents of one folder. Their recipients are actors, not words: they are left unknown here. A document
    with an anchor that does not resolve is left out, and said so."""
    if folder.name == "report":
        raise ValueError("the gold set's reporting part is for measuring only")
    documents = []
    for path in sorted(folder.glob("*.gold.json")):
        text = Path(str(path).replace(".gold.json", ".txt")).read_bytes().decode("utf8")
        try:
            documents.append(_document(path.stem, text, json.loads(path.read_text("utf8")), recipients=False))
        except ValueError as error:
            print(f"{path.name} is left out: {error}", file=sys.stderr)
    return documents


def _document(name: str, text: str, record: dict, recipients: bool) -> Document:
    found = []
    for a in record["attributions"]:
        found.append(
            Attribution(
                source=[] if a["source"] is None else [resolve(text, a["source"])],
                cue=[resolve(text, a["cue"])],
                content=[resolve(text, piece) for piece in a["content"]],
                recipients=[resolve(text, r) for r in a["recipients"]] if recipients else None,
                negated=a["negated"],
            )
        )
    return Document(name, text, found, nested=True)


def resolve(text: str, anchor: str) -> Span:
    """Where an anchor stands: `he##2` is the second `he` as a whole word; without a number the only one."""
    match = re.fullmatch(r"(.*)##(\d+)", anchor, re.S)
    wanted, ordinal = (match[1], int(match[2])) if match else (anchor, None)
    starts = [m.start() for m in re.finditer(f"(?={re.escape(wanted)})", text)]
    starts = [s for s in starts if not _joins(text, s) and not _joins(text, s + len(wanted))]
    if len(starts) < (ordinal or 1) or (ordinal is None and len(starts) > 1):
        raise ValueError(f"found {len(starts)} times: {anchor!r} in {text[:60]!r}")
    start = starts[(ordinal or 1) - 1]
    return start, start + len(wanted)


def _joins(text: str, at: int) -> bool:
    """A letter or digit on both sides: the place is inside a word."""
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()
