"""Paragraphs with the encoder's states of their tokens and the events that are told in them."""

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime
from transformers import PreTrainedTokenizerFast

from reader.batch import pad
from reader.decode import LENGTH, Window
from reader.document import Document, Span
from reader.examples import windows
from reader.passages import resolve
from reader.tokens import tokenize

TYPES = "AGREE CONSULT SUPPORT COOPERATE AID CONCEDE RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT".split()
STATUSES = "occurred planned negated hypothetical".split()
"""Both in the order of `src/record/event.ts`."""

ROLES = ["actor", "recipient"]


@dataclass
class LabelledEvent:
    type: int
    status: int
    cue: np.ndarray
    """Tokens that tell it. In gold documents those of the evidence, a clause, of which one is the cue."""
    parties: list[list[np.ndarray]]
    """For each role and party the tokens that name it in the paragraph; a role without any is not named there."""


@dataclass
class Paragraph:
    document: str
    states: np.ndarray
    """Tokens (the closing [SEP] included) × twice the encoder's size: last and middle state."""
    events: list[LabelledEvent]
    clauses: bool
    """True where `cue` is a whole clause."""


class Encoder:
    """The encoder that ships, so that what is learned from is what is read later."""

    def __init__(self, path: Path, tokenizer: PreTrainedTokenizerFast, threads: int):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        self.session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
        self.tokenizer = tokenizer

    def paragraphs(self, text: str) -> list[tuple[np.ndarray, np.ndarray, np.ndarray]]:
        """Where the tokens start and end, and their states; one for each paragraph, or part of one that a window cuts."""
        tokens, found = tokenize(Document("", text, [], True), self.tokenizer), []
        for start, end in windows(tokens, LENGTH):
            ids, _, kinds = pad([Window(start, tokens.ids[start:end], tokens.kinds[start:end])])
            _, last, middle = self.session.run(None, {"ids": ids.numpy(), "kinds": kinds.numpy()})
            states = np.concatenate([last[0, 1:], middle[0, 1:]], -1)
            for low, high in tokens.paragraphs:
                low, high = max(low, start), min(high, end)
                if low < high:
                    found.append((tokens.starts[low:high], tokens.ends[low:high], states[low - start : high - start]))
        return found


def read_sentences(folder: Path, encoder: Encoder) -> list[Paragraph]:
    """Every line of `events-*.jsonl`."""
    found = []
    for path in sorted(folder.glob("events-*.jsonl")):
        for number, line in enumerate(path.read_text("utf8").split("\n"), 1):
            if not line.strip():
                continue
            sentence = json.loads(line)
            text = sentence["text"]
            [(starts, ends, states)] = encoder.paragraphs(text)
            tokens = lambda anchor: _covered(starts, ends, resolve(text, anchor))
            events = [
                LabelledEvent(
                    TYPES.index(e["type"]),
                    STATUSES.index(e["status"]),
                    tokens(e["cue"]),
                    [[tokens(name) for name in e[role]] for role in ROLES],
                )
                for e in sentence["events"]
            ]
            found.append(Paragraph(f"{path.stem}:{number}", states, events, clauses=False))
    return found


def read_gold(folder: Path, encoder: Encoder) -> list[Paragraph]:
    """The paragraphs of the gold documents of a folder; each piece of evidence is an event of its own."""
    if folder.name == "report":
        raise ValueError("the gold set's reporting part is for measuring only")
    found = []
    for path in sorted(folder.glob("*.gold.json")):
        text = Path(str(path).replace(".gold.json", ".txt")).read_bytes().decode("utf8")
        gold = json.loads(path.read_text("utf8"))
        actors = {a["id"]: (a["country"], [resolve(text, m) for m in a["mentions"]]) for a in gold["actors"]}
        evidence = [(e, resolve(text, words)) for e in gold["events"] for words in e["evidence"]]
        for starts, ends, states in encoder.paragraphs(text):
            events = []
            for e, place in evidence:
                cue = _covered(starts, ends, place)
                if len(cue):
                    parties = [[p for id in e[role] if len(p := _named(starts, ends, actors, id))] for role in ROLES]
                    events.append(LabelledEvent(TYPES.index(e["type"]), STATUSES.index(e["status"]), cue, parties))
            found.append(Paragraph(path.stem, states, events, clauses=True))
    return found


def _named(starts, ends, actors, id: str) -> np.ndarray:
    """Tokens that name an actor; where none does, those that name another of its country."""
    country, own = actors[id]
    tokens = [_covered(starts, ends, span) for span in own]
    if not any(map(len, tokens)) and country is not None:
        tokens = [_covered(starts, ends, span) for land, spans in actors.values() if land == country for span in spans]
    return np.unique(np.concatenate([*tokens, np.zeros(0, np.int64)])).astype(np.int64)


def _covered(starts: np.ndarray, ends: np.ndarray, span: Span) -> np.ndarray:
    return np.flatnonzero((ends > span[0]) & (starts < span[1]) & (starts < ends))
