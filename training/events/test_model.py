"""Run from `training/`: python -m unittest discover -s events -t ."""

import unittest
from pathlib import Path

import numpy as np
import torch

from reader.model import distance_classes as of_reader

from .examples import STATUSES, TYPES, LabelledEvent, Paragraph, read_gold
from .loss import _targets
from .model import EventHead, Shipped, distance_classes


class Model(unittest.TestCase):
    def test_distances_are_those_of_the_reader(self):
        for cue in (0, 30, 99):
            np.testing.assert_array_equal(distance_classes(torch.tensor([cue]), 100)[0].numpy(), of_reader(100, (cue, cue)))

    def test_ships_probabilities(self):
        head = EventHead(8, hidden=16, width=4).eval()
        states, middle = torch.randn(5, 8), torch.randn(5, 8)
        kinds, statuses, cues, parties = Shipped(head)(states, middle, torch.tensor(0.0))
        self.assertEqual([*kinds.shape], [5, 1 + len(TYPES)])
        self.assertEqual([*statuses.shape], [5, len(STATUSES)])
        self.assertEqual(cues.tolist(), [0, 1, 2, 3, 4])
        self.assertEqual([*parties.shape], [2, 5, 6])
        for scores in (kinds, parties, statuses):
            torch.testing.assert_close(scores.sum(-1), torch.ones(scores.shape[:-1]))

    def test_ships_what_it_learned(self):
        head = EventHead(8, hidden=16, width=4).eval()
        states, middle = torch.randn(5, 8), torch.randn(5, 8)
        hidden = head.hidden(head.compress(torch.cat([states, middle], -1))[None])[0]
        kinds, _, cues, parties = Shipped(head)(states, middle, torch.tensor(0.94))
        torch.testing.assert_close(kinds, head.kind(hidden).softmax(-1))
        torch.testing.assert_close(parties, head.parties(hidden, cues.long()).softmax(-1))


class Targets(unittest.TestCase):
    def test_of_a_clause_the_likeliest_token_is_the_cue(self):
        event = LabelledEvent(3, 0, np.array([1, 2]), [[], []])
        logs = torch.zeros(4, 17)
        logs[2, 4] = 9
        targets, [(_, cue)] = _targets(Paragraph("d", np.zeros((4, 16)), [event], clauses=True), logs.log_softmax(-1))
        self.assertEqual(cue.tolist(), [2])
        self.assertAlmostEqual(float(targets[2, 4]), 1)
        self.assertLess(float(targets[1, 4]), 0.01)


class Gold(unittest.TestCase):
    def test_reporting_part_is_refused(self):
        with self.assertRaises(ValueError):
            read_gold(Path("fixtures/gold/report"), None)


if __name__ == "__main__":
    unittest.main()
