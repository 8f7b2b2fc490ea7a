"""The states of the encoder that ships over spans of a text, as the comparison has them."""

import re
from pathlib import Path

import numpy as np
import onnxruntime
from transformers import PreTrainedTokenizerFast

from reader.decode import LENGTH
from reader.document import Document, Span
from reader.examples import windows
from reader.tokens import CLS, Tokens, tokenize

from .names import STAND_IN

MOST = 64
"""Tokens of a span that count, as in `src/reader/text-states.ts`."""


class SpanStates:
    def __init__(self, path: Path, tokenizer: PreTrainedTokenizerFast, names: re.Pattern, threads: int):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        self.session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
        self.tokenizer, self.names = tokenizer, names
        [self.stand_in] = tokenizer(STAND_IN, add_special_tokens=False)["input_ids"]

    def of(self, text: str, spans: list[Span]) -> list[np.ndarray]:
        """For each span its tokens but for names of states × twice the encoder's size: last and middle state. A span of names alone keeps them."""
        tokens, named = self._alike(tokenize(Document("", text, [], True), self.tokenizer), text)
        states = np.zeros((len(tokens.ids), 0), np.float16)
        for start, end in windows(tokens, LENGTH):
            ids, kinds = (np.array([[first, *row[start:end]]]) for first, row in ((CLS, tokens.ids), (0, tokens.kinds)))
            _, last, middle = self.session.run(None, {"ids": ids, "kinds": kinds})
            both = np.concatenate([last[0, 1:], middle[0, 1:]], -1).astype(np.float16)
            if states.shape[1] == 0:
                states = np.zeros((len(tokens.ids), both.shape[1]), np.float16)
            states[start:end] = both
        found = []
        for span in spans:
            covered = tokens.covered([span])
            found.append(states[covered & ~named if (covered & ~named).any() else covered][:MOST])
        return found

    def _alike(self, tokens: Tokens, text: str) -> tuple[Tokens, np.ndarray]:
        """The tokens with one and the same in each place where a state is named, and which these are."""
        keep, named = np.ones(len(tokens.ids), bool), np.zeros(len(tokens.ids), bool)
        ids, kinds, starts, ends = (row.copy() for row in (tokens.ids, tokens.kinds, tokens.starts, tokens.ends))
        for match in self.names.finditer(text):
            at = np.flatnonzero(tokens.covered([match.span()]))
            if len(at) == 0:
                continue
            ids[at[0]], kinds[at[0]] = self.stand_in, 1 + 3 * (kinds[at[0]] >= 3)
            starts[at[0]], ends[at[0]] = match.span()
            named[at[0]], keep[at[1:]] = True, False
        new = np.cumsum(keep) - 1
        paragraphs = [(int(new[low]), int(new[high - 1]) + 1) for low, high in tokens.paragraphs]
        return Tokens(ids[keep], starts[keep], ends[keep], kinds[keep], paragraphs), named[keep]
