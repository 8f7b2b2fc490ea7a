"""Puts windows of tokens into tensors."""

import numpy as np
import torch
from torch import Tensor

from .tokens import CLS, PAD


def pad(items) -> tuple[Tensor, Tensor, Tensor]:
    """Ids, mask and kinds of items with `ids` and `kinds`, [CLS] before each."""
    length = max(len(item.ids) for item in items) + 1
    ids = np.full((len(items), length), PAD, np.int64)
    mask, kinds = np.zeros_like(ids), np.zeros_like(ids)
    for row, item in enumerate(items):
        n = len(item.ids)
        ids[row, 0], ids[row, 1 : n + 1] = CLS, item.ids
        mask[row, : n + 1] = 1
        kinds[row, 1 : n + 1] = item.kinds
    return torch.from_numpy(ids), torch.from_numpy(mask), torch.from_numpy(kinds)
