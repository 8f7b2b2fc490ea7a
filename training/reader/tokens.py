"""Cuts a document into the encoder's tokens, paragraph by paragraph, with what the lower-cased vocabulary loses."""

import re
from dataclasses import dataclass

import numpy as np
from transformers import PreTrainedTokenizerFast

from .document import Document, Span

CLOSING = {"''": "''", "``": "''", "“": "”", '"': '"', "«": "»", "‘": "’", "'": "'"}
CLS, SEP, PAD, MASK = 101, 102, 0, 103
"""BERT's uncased vocabulary, which MiniLM shares."""

KINDS = 6
"""Kinds of token: 0 lower case, no letter or a single capital inside a word · 1 capital first · 2 all capitals; 3 more inside quotation marks."""


@dataclass
class Tokens:
    """Tokens of a whole document; each paragraph ends with [SEP], which covers nothing. `paragraphs` are half-open
    ranges of token numbers, the [SEP] included."""

    ids: np.ndarray
    starts: np.ndarray
    ends: np.ndarray
    kinds: np.ndarray
    paragraphs: list[Span]

    def covered(self, spans: list[Span]) -> np.ndarray:
        """True for each token that shares a character with one of the spans."""
        mask = np.zeros(len(self.ids), bool)
        for start, end in spans:
            mask[np.searchsorted(self.ends, start, "right") : np.searchsorted(self.starts, end, "left")] = True
        return mask & (self.starts < self.ends)


def tokenize(document: Document, tokenizer: PreTrainedTokenizerFast) -> Tokens:
    """Nothing is cut off. A paragraph is a run without line breaks."""
    ids, places, kinds, paragraphs = [], [], [], []
    for match in re.finditer(r"[^\n]+", document.text):
        encoded = tokenizer(match[0], add_special_tokens=False, return_offsets_mapping=True, verbose=False)
        if not encoded["input_ids"]:
            continue
        words = [match[0][a:b] for a, b in encoded["offset_mapping"]]
        paragraphs.append((len(ids), len(ids) + len(words) + 1))
        ids += [*encoded["input_ids"], SEP]
        places += [(a + match.start(), b + match.start()) for a, b in encoded["offset_mapping"]]
        places.append((match.end(), match.end()))
        quoted = np.zeros(len(match[0]) + 1, bool)
        for start, end in quotations(match[0]):
            quoted[start:end] = True
        kinds += [case(word) + 3 * int(quoted[a]) for word, (a, _) in zip(words, encoded["offset_mapping"])] + [0]
    places = np.array(places, np.int64).reshape(-1, 2)
    return Tokens(np.array(ids, np.int64), places[:, 0], places[:, 1], np.array(kinds, np.int64), paragraphs)


def case(word: str) -> int:
    """Of one token as it stands in the text, see KINDS."""
    if len(word) > 1 and word.isupper():
        return 2
    return int(word[:1].isupper())


def quotations(text: str) -> list[Span]:
    """From each opening mark to its closing mark, both included, or to the end of the paragraph, so that one forgotten mark does not
    turn the rest of the document over. A single mark opens only before a word, closes only after one, and counts for
    nothing if it does not close: most are apostrophes."""
    found, at = [], 0
    while at < len(text):
        mark = text[at : at + 2] if text[at : at + 2] in CLOSING else text[at]
        if mark not in CLOSING:
            at += 1
            continue
        single = mark in "‘'"
        end = _closing(text, at + len(mark), CLOSING[mark], single) if not single or _opens(text, at) else None
        if end is None and single:
            at += 1
            continue
        found.append((at, end or len(text)))
        at = found[-1][1]
    return found


def _opens(text: str, at: int) -> bool:
    return not text[at - 1 : at].isalnum() and text[at + 1 : at + 2].isalnum()


def _closing(text: str, start: int, mark: str, single: bool) -> int | None:
    """Past the next closing mark."""
    at = text.find(mark, start)
    while single and at != -1 and (text[at - 1].isspace() or text[at + 1 : at + 2].isalnum()):
        at = text.find(mark, at + 1)
    return None if at == -1 else at + len(mark)
