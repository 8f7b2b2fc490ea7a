"""The reader: an encoder, a cue tagger, and a linker that is asked once for each cue."""

import numpy as np
import torch
from torch import Tensor, nn
from transformers import AutoModel
from transformers.utils import logging

from .examples import ROLES
from .tokens import KINDS

DISTANCES = 48
MIDDLE = 3
POINTERS = 2 * len(ROLES)
"""Where each role begins, then where each ends."""

# Otherwise every load warns that the pooler, which is not used here, is not used.
logging.set_verbosity_error()


def distance_classes(length: int, cue: tuple[int, int]) -> np.ndarray:
    """For each of `length` tokens the class of its distance to the cue (first and last token): exact up to 9 tokens, then three classes for
    each doubling; 24 is the cue itself, lower is before it."""
    at = np.arange(length)
    away = np.where(at < cue[0], at - cue[0], np.maximum(at - cue[1], 0))
    far = np.abs(away)
    steps = np.where(far < 10, far, np.minimum(10 + np.floor(np.log2(np.maximum(far, 10) / 10) * 3), 23))
    return (np.sign(away) * steps + 24).astype(np.int64)


class Encoder(nn.Module):
    """Tokens in; out, for each token: five cue scores (outside, begin, inside, end, single), its last state and that of the middle
    layer, which knows more of what words mean and less of who says them."""

    def __init__(self, encoder_path: str):
        super().__init__()
        # Dropout in the encoder costs a third of the speed on a CPU; masked tokens regularize instead. On a CPU `eager` is the fastest attention.
        self.encoder = AutoModel.from_pretrained(
            encoder_path,
            hidden_dropout_prob=0.0,
            attention_probs_dropout_prob=0.0,
            add_pooling_layer=False,
            attn_implementation="eager",
        )
        embeddings = self.encoder.embeddings
        size = self.encoder.config.hidden_size
        kinds = nn.Embedding(KINDS, size)
        with torch.no_grad():
            kinds.weight.copy_(embeddings.token_type_embeddings.weight[0])
        embeddings.token_type_embeddings = kinds
        embeddings.word_embeddings.requires_grad_(False)
        embeddings.position_embeddings.requires_grad_(False)
        self.drop = nn.Dropout(0.1)
        self.cue = nn.Linear(size, 5)

    def forward(self, ids: Tensor, mask: Tensor, kinds: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        read = self.encoder(input_ids=ids, attention_mask=mask, token_type_ids=kinds, output_hidden_states=True)
        states = read.last_hidden_state
        return self.cue(self.drop(states)), states, read.hidden_states[MIDDLE]


class Linker(nn.Module):
    """States of a paragraph's tokens ([K ×] T × size), states of its cues (K × size, the mean over the cue's tokens) and distance classes (K × T) in; out: for
    each cue and pointer a score for each token (K × POINTERS × T), a score for each role being absent (K × ROLES), and one for "negated" (K)."""

    def __init__(self, size: int, hidden: int = 64):
        super().__init__()
        self.hidden = hidden
        self.drop = nn.Dropout(0.1)
        self.as_word = nn.Linear(size, POINTERS * hidden)
        self.as_cue = nn.Linear(size, POINTERS * hidden)
        self.distance = nn.Embedding(DISTANCES, POINTERS * hidden)
        self.weigh = nn.Parameter(torch.randn(POINTERS, hidden) * 0.1)
        self.absent = nn.Linear(size, len(ROLES))
        self.negated = nn.Linear(size, 1)
        nn.init.normal_(self.distance.weight, std=0.1)

    def forward(self, words: Tensor, cues: Tensor, distances: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        words, cues = self.drop(words), self.drop(cues)
        shape = (POINTERS, self.hidden)
        word = self.as_word(words).unflatten(-1, shape)
        cue = self.as_cue(cues).unflatten(-1, shape).unsqueeze(1)
        added = torch.tanh(word + cue + self.distance(distances).unflatten(-1, shape))
        scores = (added * self.weigh).sum(-1) + (word * cue).sum(-1) / self.hidden**0.5
        return scores.transpose(1, 2), self.absent(cues), self.negated(cues).squeeze(-1)


class Reader(nn.Module):
    def __init__(self, encoder_path: str):
        super().__init__()
        self.encoder = Encoder(encoder_path)
        self.linker = Linker(self.encoder.encoder.config.hidden_size)
