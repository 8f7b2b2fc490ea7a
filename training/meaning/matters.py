"""Calls as both sides put their matters: `data/matters-*.jsonl`."""

import json
import random
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from torch import Tensor, tensor

from .states import SpanStates

MOST_SENTENCES = 3


@dataclass
class Call:
    a: list[np.ndarray]
    b: list[np.ndarray]
    """For each claim of a side the states of its words."""
    same: Tensor
    """Claims of a × claims of b: 1 where they are of one matter, else 0."""


def read_matters(folder: Path) -> dict[str, list[dict]]:
    """The lines of each call."""
    calls: dict[str, list[dict]] = {}
    for path in sorted(folder.glob("matters-*.jsonl")):
        for line in path.read_text("utf8").split("\n"):
            if line.strip():
                matter = json.loads(line)
                calls.setdefault(matter["call"], []).append(matter)
    return calls


def calls_with_states(calls: dict[str, list[dict]], states: SpanStates) -> list[Call]:
    """Each side's claims are read as one text, side b's in an order of its own."""
    found = []
    for call, matters in calls.items():
        rng = random.Random(call)
        told = {}
        for side in "ab":
            own = [at for at, matter in enumerate(matters) if matter[side]]
            if side == "b":
                rng.shuffle(own)
            told[side] = own, states.of(*_account([matters[at][side] for at in own], rng))
        same = tensor([[float(x == y) for y in told["b"][0]] for x in told["a"][0]])
        found.append(Call(told["a"][1], told["b"][1], same))
    return found


def _account(claims: list[str], rng: random.Random) -> tuple[str, list[tuple[int, int]]]:
    """The claims as sentences, one to three a paragraph, and where each stands."""
    text, places, left = "", [], 0
    for claim in claims:
        sentence = claim[0].upper() + claim[1:] + ("" if claim[-1] in ".!?”\"" else ".")
        if left == 0:
            text = text.rstrip() + "\n" if text else ""
            left = rng.randint(1, MOST_SENTENCES)
        left -= 1
        places.append((len(text), len(text) + len(sentence)))
        text += sentence + " "
    return text, places
