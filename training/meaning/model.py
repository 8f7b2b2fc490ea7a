"""The meaning head."""

import torch
import torch.nn.functional as F
from torch import Tensor, nn
from transformers import AutoModel

FROM_LAYER = 5
DRAWN = 8
"""So many claims that mean nothing stand beside a call's own when their mean is taken, as in `src/comparison/meaning-likeness.ts`."""


class Meaning(nn.Module):
    """Last and middle states of the words of some spans (K × T × 2 size) and which of them count (K × T) in; out a direction for each (K × size).

    One layer of the pretrained encoder, its last, reads the middle states, which have moved least from where it learned to read."""

    def __init__(self, encoder_path: str):
        super().__init__()
        encoder = AutoModel.from_pretrained(
            encoder_path, attn_implementation="eager", hidden_dropout_prob=0.0, attention_probs_dropout_prob=0.0
        )
        size = encoder.config.hidden_size
        self.mix, self.layer, self.out = nn.Linear(2 * size, size), encoder.encoder.layer[FROM_LAYER], nn.Linear(size, size)
        with torch.no_grad():
            self.mix.weight.copy_(torch.cat([torch.zeros(size, size), torch.eye(size)], 1))
            self.out.weight.copy_(torch.eye(size))
            self.mix.bias.zero_()
            self.out.bias.zero_()

    def forward(self, words: Tensor, counts: Tensor | None = None) -> Tensor:
        """Without `counts` all words count."""
        hidden = self.mix(words)
        read = self.layer(hidden) if counts is None else self.layer(hidden, attention_mask=(1 - counts[:, None, None, :]) * -1e4)
        read = read[0] if isinstance(read, tuple) else read
        mean = read.mean(1) if counts is None else (read * counts[..., None]).sum(1) / counts.sum(1, keepdim=True)
        return F.normalize(self.out(mean), dim=-1)


def from_middle(a: Tensor, b: Tensor) -> tuple[Tensor, Tensor]:
    """The meanings of both sides' claims, seen from the middle of them all."""
    middle = torch.cat([a, b]).sum(0) / (len(a) + len(b) + DRAWN)
    return F.normalize(a - middle, dim=-1), F.normalize(b - middle, dim=-1)
