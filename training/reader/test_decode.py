"""Run from `training/`: python -m unittest discover -s reader -t ."""

import itertools
import unittest

import numpy as np

from .decode import FOLLOWS, best_span, cue_runs, outermost
from .document import Attribution, Document
from .examples import ABSENT, BEGIN, END, INSIDE, OUTSIDE, SINGLE, LabelledDocument, windows
from .loss import allowed
from .tokens import Tokens


def by_word(text: str) -> Tokens:
    """One token a word, one paragraph: stands in for the encoder's own tokens."""
    starts = [i for i in range(len(text)) if text[i] != " " and (i == 0 or text[i - 1] == " ")]
    ends = [(text + " ").index(" ", s) for s in starts]
    n = len(starts)
    return Tokens(np.arange(n), np.array(starts), np.array(ends), np.zeros(n, np.int64), [(0, n)])


class Labels(unittest.TestCase):
    text = "Kiron told reporters that Selm had warned sailors"
    outer = Attribution([(0, 5)], [(6, 10)], [(21, 49)], [(11, 20)], False)

    def labelled(self, nested=True, attributions=None):
        return LabelledDocument(Document("d", self.text, attributions or [self.outer], nested), by_word(self.text))

    def test_say_where_each_role_begins_and_ends(self):
        [link] = self.labelled().links
        self.assertEqual(link.spans.tolist(), [[0, 0], [ABSENT, ABSENT], [3, 7], [2, 2]])
        self.assertTrue(link.known.all())

    def test_say_what_a_token_is_to_its_cue(self):
        longer = Attribution([(0, 5)], [(6, 20)], [(21, 49)])
        self.assertEqual(self.labelled().cues.tolist(), [0, SINGLE, 0, 0, 0, 0, 0, 0])
        self.assertEqual(self.labelled(attributions=[longer]).cues[:4].tolist(), [0, BEGIN, END, 0])

    def test_weigh_contents_little_where_only_the_outermost_is_annotated(self):
        self.assertEqual(self.labelled().weights.tolist(), [1.0] * 8)
        self.assertTrue((self.labelled(nested=False).weights[3:] < 0.1).all())

    def test_leave_out_a_link_that_the_window_cuts(self):
        self.assertEqual(self.labelled().window(2, 8).links, [])
        self.assertEqual(self.labelled().window(0, 6).links, [])
        self.assertEqual(len(self.labelled().window(0, 8).links), 1)

    def test_do_not_know_a_source_that_reaches_into_its_cue(self):
        within = Attribution([(0, 10)], [(6, 10)], [(21, 49)], [(11, 20)])
        [link] = self.labelled(attributions=[within]).links
        self.assertEqual(link.known.tolist(), [False, True, True, True])


class Windows(unittest.TestCase):
    def test_cover_every_token_once_and_keep_to_the_length(self):
        lengths = [30, 300, 5, 90, 90]
        ends = np.cumsum(lengths)
        zero = np.zeros(int(ends[-1]), np.int64)
        tokens = Tokens(zero, zero, zero, zero, [(int(e) - k, int(e)) for e, k in zip(ends, lengths)])
        cut = windows(tokens, 100, first=60)
        self.assertEqual([a for a, _ in cut][1:], [b for _, b in cut][:-1])
        self.assertEqual((cut[0][0], cut[-1][1]), (0, 515))
        self.assertLessEqual(max(b - a for a, b in cut), 100)


class Runs(unittest.TestCase):
    def test_are_those_of_the_best_legal_sequence(self):
        legal = lambda path: path[0] in FOLLOWS[OUTSIDE] and all(b in FOLLOWS[a] for a, b in zip(path, path[1:]))
        closed = lambda path: path[-1] in (OUTSIDE, END, SINGLE)
        paths = [p for p in itertools.product(range(5), repeat=5) if legal(p) and closed(p)]
        for seed in range(20):
            logs = np.random.default_rng(seed).normal(size=(5, 5))
            best = max(paths, key=lambda p: sum(logs[t, label] for t, label in enumerate(p)))
            expected = [t for t, label in enumerate(best) if label in (BEGIN, SINGLE)]
            self.assertEqual([first for first, _ in cue_runs(logs)], expected)

    def test_hold_all_tokens_of_a_longer_cue(self):
        logs = np.full((4, 5), -9.0)
        for t, label in enumerate([OUTSIDE, BEGIN, INSIDE, END]):
            logs[t, label] = 0
        self.assertEqual(cue_runs(logs), [(1, 3)])


class Spans(unittest.TestCase):
    def test_end_no_earlier_than_they_begin(self):
        span, _ = best_span(-9.0, np.array([-5.0, 0.0, -5.0]), np.array([0.0, -2.0, -3.0]))
        self.assertEqual(span, (1, 1))

    def test_are_absent_where_that_is_likelier(self):
        self.assertEqual(best_span(0.0, np.array([-1.0, -2.0]), np.array([0.0, 0.0])), (None, 1.0))

    def test_stand_on_their_side_of_the_cue(self):
        may = allowed(np.arange(4), np.array([[1, 2]]), np.ones((1, 4), bool))[0]
        self.assertEqual(may[1].tolist(), [True, False, False, False])
        self.assertEqual(may[2].tolist(), [False, False, False, True])
        self.assertEqual(may[0].tolist(), [True, False, False, True])


class Outermost(unittest.TestCase):
    def test_drops_what_stands_in_another_content(self):
        outer, inner = Attribution([], [(6, 10)], [(11, 48)]), Attribution([], [(30, 40)], [(41, 48)])
        self.assertEqual(outermost([inner, outer]), [outer])


if __name__ == "__main__":
    unittest.main()
