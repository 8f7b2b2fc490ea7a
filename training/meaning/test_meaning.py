"""Run from `training/`: python -m unittest discover -s meaning -t ."""

import unittest
from pathlib import Path

import torch

from .matters import _account
from .model import from_middle
from .names import state_names

NAMES = state_names(Path(__file__).parent / "../../lexicons/countries.csv")


class Names(unittest.TestCase):
    def test_are_found_with_their_article_and_whole(self):
        found = [m[0] for m in NAMES.finditer("The Kenyan envoy left the United States for Guinea-Bissau")]
        self.assertEqual(found, ["The Kenyan", "the United States", "Guinea-Bissau"])


class Accounts(unittest.TestCase):
    def test_claims_are_found_where_they_stand(self):
        import random

        text, places = _account(["told them so", "Fish was discussed.", "asked for “a date”"], random.Random(1))
        self.assertEqual([text[a:b] for a, b in places], ["Told them so.", "Fish was discussed.", "Asked for “a date”"])


class Middle(unittest.TestCase):
    def test_what_all_claims_share_counts_little(self):
        shared, own = torch.tensor([9.0, 0, 0]), torch.eye(3)
        a = torch.nn.functional.normalize(shared + own[[1, 2] * 9], dim=-1)
        x, y = from_middle(a, a)
        self.assertGreater(float(x[0] @ y[2]), float(x[0] @ y[1]) + 0.3)
        self.assertGreater(float(a[0] @ a[1]), 0.9)


if __name__ == "__main__":
    unittest.main()
