"""Cuts a document into the encoder's tokens, paragraph by paragraph, and says which stand inside quotation marks."""

import re
from dataclasses import dataclass

import numpy as np
from transformers import PreTrainedTokenizerFast

from .document import Document, Span

CLOSING = {"“": "”", '"': '"', "«": "»"}


@dataclass
class Tokens:
    """Tokens of a whole document. `paragraphs` are half-open ranges of token numbers."""

    ids: np.ndarray
    starts: np.ndarray
    ends: np.ndarray
    quoted: np.ndarray
    paragraphs: list[Span]

    def covered(self, spans: list[Span]) -> np.ndarray:
        """True for each token that shares a character with one of the spans."""
        mask = np.zeros(len(self.ids), bool)
        for start, end in spans:
            mask[np.searchsorted(self.ends, start, "right") : np.searchsorted(self.starts, end, "left")] = True
        return mask


def tokenize(document: Document, tokenizer: PreTrainedTokenizerFast) -> Tokens:
    """No special tokens, nothing cut off. A paragraph is a run without line breaks."""
    ids, places, quoted, paragraphs = [], [], [], []
    for match in re.finditer(r"[^\n]+", document.text):
        encoded = tokenizer(match[0], add_special_tokens=False, return_offsets_mapping=True, verbose=False)
        if not encoded["input_ids"]:
            continue
        paragraphs.append((len(ids), len(ids) + len(encoded["input_ids"])))
        ids += encoded["input_ids"]
        places += [(a + match.start(), b + match.start()) for a, b in encoded["offset_mapping"]]
        quoted += _inside_quotation([match[0][a:b] for a, b in encoded["offset_mapping"]])
    places = np.array(places, np.int64).reshape(-1, 2)
    return Tokens(np.array(ids, np.int64), places[:, 0], places[:, 1], np.array(quoted, np.int64), paragraphs)


def _inside_quotation(words: list[str]) -> list[int]:
    """1 from an opening mark to its closing mark, both included. The state ends with the paragraph, so that one
    forgotten mark does not turn the rest of the document over. Single marks are apostrophes too often to count."""
    flags, closing = [], None
    for word in words:
        if closing is None:
            closing = CLOSING.get(word)
            flags.append(int(closing is not None))
        else:
            flags.append(1)
            if word == closing:
                closing = None
    return flags
