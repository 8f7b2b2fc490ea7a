"""One step of learning, and how a head is put beside the encoder that it reads: the same for every head."""

import hashlib
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import torch
from torch import Tensor, nn


def set_rates(optimizer: torch.optim.Optimizer, rates: list[float], done: int, steps: int, warm_up: int) -> None:
    """The rate of each group of parameters, after `done` of `steps` steps: up in `warm_up` steps, then evenly down to nothing."""
    for group, rate in zip(optimizer.param_groups, rates, strict=True):
        group["lr"] = rate * max(0.0, 1 - done / steps) * min(1, (done + 1) / warm_up)


def descend(optimizer: torch.optim.Optimizer, loss: Tensor, longest: float = float("inf")) -> None:
    """A step against the gradient, which is cut to the length `longest`."""
    optimizer.zero_grad()
    loss.backward()
    nn.utils.clip_grad_norm_([p for group in optimizer.param_groups for p in group["params"]], longest)
    optimizer.step()


def ship(reader: Path, out: Path, name: str, export: Callable[[Path], None], **settings: float) -> None:
    """Makes `out` a copy of `reader` (unless it is that) in which `NAME.onnx` is what `export` writes, and says so in the manifest."""
    if out.resolve() != reader.resolve():
        shutil.copytree(reader, out, dirs_exist_ok=True)
    path = out / f"{name}.onnx"
    export(path)
    manifest = json.loads((out / "model.json").read_text("utf8"))
    manifest |= {name: {"file": path.name, "sha256": hashlib.sha256(path.read_bytes()).hexdigest()}} | settings
    (out / "model.json").write_text(json.dumps(manifest, indent=2) + "\n", "utf8")
