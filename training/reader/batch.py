"""Puts windows of tokens into tensors."""

import numpy as np
import torch
from torch import Tensor

CLS, SEP, PAD = 101, 102, 0
"""BERT's uncased vocabulary, which MiniLM shares."""


def pad(items) -> tuple[Tensor, Tensor, Tensor]:
    """Ids, mask and quotation flags of items with `ids` and `quoted`; [CLS] before and [SEP] after each."""
    length = max(len(item.ids) for item in items) + 2
    ids = np.full((len(items), length), PAD, np.int64)
    mask, quoted = np.zeros_like(ids), np.zeros_like(ids)
    for row, item in enumerate(items):
        n = len(item.ids)
        ids[row, 0], ids[row, 1 : n + 1], ids[row, n + 1] = CLS, item.ids, SEP
        mask[row, : n + 2] = 1
        quoted[row, 1 : n + 1] = item.quoted
    return torch.from_numpy(ids), torch.from_numpy(mask), torch.from_numpy(quoted)
