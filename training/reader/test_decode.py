"""Run from `training/`: python -m unittest discover -s reader -t ."""

import itertools
import unittest

import numpy as np

from .decode import _best_paths, _windows, outermost
from .document import Attribution, Document
from .examples import CONTENT, RECIPIENT, SOURCE, LabelledDocument, windows
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

    def test_say_what_each_token_is_to_the_cue(self):
        document = LabelledDocument(Document("d", self.text, [self.outer], True), by_word(self.text))
        self.assertEqual(document.links[0].labels.tolist(), [SOURCE, 0, RECIPIENT] + [CONTENT] * 5)
        self.assertEqual(document.weights.tolist(), [1.0] * 8)

    def test_weigh_contents_little_where_only_the_outermost_is_annotated(self):
        document = LabelledDocument(Document("d", self.text, [self.outer], False), by_word(self.text))
        self.assertTrue((document.weights[3:] < 0.1).all() and (document.weights[:3] == 1).all())

    def test_leave_out_a_cue_that_the_window_cuts(self):
        document = LabelledDocument(Document("d", self.text, [self.outer], True), by_word(self.text))
        self.assertEqual(document.window(2, 8).links, [])


class Windows(unittest.TestCase):
    def tokens(self, *lengths):
        ends = np.cumsum(lengths)
        n = int(ends[-1])
        zero = np.zeros(n, np.int64)
        return Tokens(zero, zero, zero, zero, [(int(e) - k, int(e)) for e, k in zip(ends, lengths)])

    def test_of_training_cover_every_token_once_and_keep_to_the_length(self):
        cut = windows(self.tokens(30, 300, 5, 90, 90), 100, first=60)
        self.assertEqual([a for a, _ in cut][1:], [b for _, b in cut][:-1])
        self.assertEqual((cut[0][0], cut[-1][1]), (0, 515))
        self.assertLessEqual(max(b - a for a, b in cut), 100)

    def test_of_reading_have_cores_that_cover_every_token_once(self):
        cut = _windows(self.tokens(30, 700, 5, 90, 90))
        self.assertEqual([w.core_start for w in cut][1:], [w.core_end for w in cut][:-1])
        self.assertEqual((cut[0].core_start, cut[-1].core_end), (0, 915))
        self.assertLessEqual(max(w.end - w.start for w in cut), 510)


class Paths(unittest.TestCase):
    def test_are_the_best_of_all(self):
        logs = np.random.default_rng(0).normal(size=(4, 5, 3))
        cost = lambda k, y: sum(logs[k, t, v] for t, v in enumerate(y)) - 0.7 * sum(a != b for a, b in zip(y, y[1:]))
        for k, path in enumerate(_best_paths(logs, 0.7)):
            self.assertEqual(tuple(path), max(itertools.product(range(3), repeat=5), key=lambda y: cost(k, y)))


class Outermost(unittest.TestCase):
    def test_drops_what_stands_in_another_content(self):
        outer, inner = Attribution([], [(6, 10)], [(11, 48)]), Attribution([], [(30, 40)], [(41, 48)])
        self.assertEqual(outermost([inner, outer]), [outer])


if __name__ == "__main__":
    unittest.main()
