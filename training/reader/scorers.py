"""The two forms of a trained reader that can be asked for scores."""

from pathlib import Path

import numpy as np
import onnxruntime
import torch

from .model import Reader


class TorchScorer:
    """The checkpoint `reader.pt`."""

    def __init__(self, checkpoint: Path, encoder: Path):
        self.model = Reader(str(encoder))
        self.model.load_state_dict(torch.load(checkpoint, weights_only=True, map_location="cpu"))
        self.model.eval()

    @torch.no_grad()
    def encode(self, ids: np.ndarray, kinds: np.ndarray):
        ids, kinds = torch.from_numpy(ids), torch.from_numpy(kinds)
        return tuple(t.numpy() for t in self.model.encoder(ids, torch.ones_like(ids), kinds))

    @torch.no_grad()
    def link(self, *arrays: np.ndarray):
        return tuple(t.numpy() for t in self.model.linker(*map(torch.from_numpy, arrays)))


class OnnxScorer:
    """The files of `reader.export`."""

    def __init__(self, encoder: Path, linker: Path, threads: int):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        self.encoder = onnxruntime.InferenceSession(str(encoder), options, providers=["CPUExecutionProvider"])
        self.linker = onnxruntime.InferenceSession(str(linker), options, providers=["CPUExecutionProvider"])
        self.size = self.linker.get_inputs()[0].shape[-1]

    def encode(self, ids: np.ndarray, kinds: np.ndarray):
        return self.encoder.run(None, {"ids": ids, "kinds": kinds})

    def link(self, words: np.ndarray, cues: np.ndarray, distances: np.ndarray):
        return self.linker.run(None, {"words": words, "cues": cues, "distances": distances})
