"""Run from `training/`: python -m unittest test_descent"""

import json
import tempfile
import unittest
from pathlib import Path

import torch

from descent import descend, set_rates, ship


class Descent(unittest.TestCase):
    def test_rates_go_up_then_down_to_nothing(self):
        one = torch.nn.Parameter(torch.zeros(1))
        optimizer = torch.optim.AdamW([one])
        seen = []
        for done in (0, 1, 5, 10, 11):
            set_rates(optimizer, [2.0], done, 10, 2)
            seen.append(optimizer.param_groups[0]["lr"])
        self.assertEqual(seen, [1.0, 1.8, 1.0, 0.0, 0.0])

    def test_a_long_gradient_is_cut(self):
        one = torch.nn.Parameter(torch.zeros(1))
        descend(torch.optim.SGD([one], lr=1.0), 100 * one.sum(), longest=0.5)
        self.assertAlmostEqual(float(one), -0.5, places=5)


class Shipping(unittest.TestCase):
    def test_says_in_the_manifest_what_was_written(self):
        with tempfile.TemporaryDirectory() as folder:
            reader, out = Path(folder, "reader"), Path(folder, "out")
            reader.mkdir()
            (reader / "model.json").write_text('{"format": 1}', "utf8")
            ship(reader, out, "head", lambda path: path.write_bytes(b"x"), threshold=0.5)
            manifest = json.loads((out / "model.json").read_text("utf8"))
            self.assertEqual([manifest["format"], manifest["head"]["file"], manifest["threshold"]], [1, "head.onnx", 0.5])
            self.assertEqual(json.loads((reader / "model.json").read_text("utf8")), {"format": 1})


if __name__ == "__main__":
    unittest.main()
