"""The reader: an encoder, a cue tagger, and a labeller that is asked once for each cue."""

import numpy as np
import torch
from torch import Tensor, nn
from transformers import AutoModel
from transformers.utils import logging

from .examples import LABELS

DISTANCES = 48

# Otherwise every load warns that the pooler, which is not used here, is not used.
logging.set_verbosity_error()


def distance_classes(length: int, cue: np.ndarray) -> np.ndarray:
    """For each of `length` tokens the class of its distance to the cue: exact up to 9 tokens, then three classes for
    each doubling; 24 is the cue itself, lower is before it."""
    at = np.arange(length)
    away = np.where(at < cue[0], at - cue[0], np.maximum(at - cue[-1], 0))
    far = np.abs(away)
    steps = np.where(far < 10, far, np.minimum(10 + np.floor(np.log2(np.maximum(far, 10) / 10) * 3), 23))
    return (np.sign(away) * steps + 24).astype(np.int64)


class Encoder(nn.Module):
    """Tokens in; out, for each token: cue scores (none, begin, inside), its state as a word and its state as a cue."""

    def __init__(self, encoder_path: str, hidden: int):
        super().__init__()
        # Dropout in the encoder costs a third of the speed on a CPU and buys nothing in two passes.
        self.encoder = AutoModel.from_pretrained(
            encoder_path, hidden_dropout_prob=0.0, attention_probs_dropout_prob=0.0, add_pooling_layer=False
        )
        size = self.encoder.config.hidden_size
        self.drop = nn.Dropout(0.1)
        self.cue = nn.Linear(size, 3)
        self.as_word = nn.Linear(size, 2 * hidden)
        self.as_cue = nn.Linear(size, 2 * hidden)

    def forward(self, ids: Tensor, mask: Tensor, quoted: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        states = self.encoder(input_ids=ids, attention_mask=mask, token_type_ids=quoted).last_hidden_state
        states = self.drop(states)
        return self.cue(states), self.as_word(states), self.as_cue(states)


class Linker(nn.Module):
    """Word states (T × 2h), cue states (K × 2h, the mean over the cue's tokens) and distance classes (K × T) in; out:
    label scores (K × T × 5) and one score for "negated" (K)."""

    def __init__(self, hidden: int):
        super().__init__()
        self.hidden = hidden
        self.distance = nn.Embedding(DISTANCES, hidden)
        self.label = nn.Linear(2 * hidden, len(LABELS))
        self.negated = nn.Linear(2 * hidden, 1)
        nn.init.normal_(self.distance.weight, std=0.1)

    def forward(self, words: Tensor, cues: Tensor, distances: Tensor) -> tuple[Tensor, Tensor]:
        h = self.hidden
        added = torch.tanh(words[None, :, :h] + cues[:, None, :h] + self.distance(distances))
        multiplied = words[None, :, h:] * cues[:, None, h:]
        return self.label(torch.cat([added, multiplied], -1)), self.negated(cues).squeeze(-1)


class Reader(nn.Module):
    """`frozen_layers`: so many of the encoder's lowest layers stay as they came, and all embeddings with them."""

    def __init__(self, encoder_path: str, hidden: int = 192, frozen_layers: int = 0):
        super().__init__()
        self.encoder = Encoder(encoder_path, hidden)
        self.linker = Linker(hidden)
        embeddings = self.encoder.encoder.embeddings
        embeddings.word_embeddings.requires_grad_(False)
        embeddings.position_embeddings.requires_grad_(False)
        if frozen_layers > 0:
            embeddings.requires_grad_(False)
            self.encoder.encoder.encoder.layer[:frozen_layers].requires_grad_(False)
