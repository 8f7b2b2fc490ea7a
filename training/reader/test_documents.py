"""Run from `training/`: python -m unittest discover -s reader -t ."""

import unittest

from .document import Attribution, Document
from .passages import read_gold, resolve
from .score import relation_scores
from .tokens import _inside_quotation


class Anchors(unittest.TestCase):
    def test_are_found_as_whole_words_only(self):
        self.assertEqual(resolve("the mayor said he would wait", "he"), (15, 17))

    def test_take_the_numbered_occurrence(self):
        self.assertEqual(resolve("he said that he would", "he##2"), (13, 15))

    def test_refuse_a_string_that_stands_twice_without_a_number(self):
        with self.assertRaises(ValueError):
            resolve("he said that he would", "he")


class Gold(unittest.TestCase):
    def test_reporting_part_is_refused(self):
        from pathlib import Path

        with self.assertRaises(ValueError):
            read_gold(Path("fixtures/gold/report"))


class Quotation(unittest.TestCase):
    def test_runs_from_the_opening_to_the_closing_mark(self):
        self.assertEqual(_inside_quotation(["said", "“", "yes", "”", "twice"]), [0, 1, 1, 1, 0])

    def test_straight_marks_toggle(self):
        self.assertEqual(_inside_quotation(['"', "yes", '"', "said"]), [1, 1, 1, 0])


class Scores(unittest.TestCase):
    text = "The envoy said that talks would resume."
    gold = Attribution([(0, 9)], [(10, 14)], [(15, 38)])

    def score(self, predicted):
        return relation_scores([Document("d", self.text, [self.gold], True)], [predicted])

    def test_an_equal_attribution_is_right_by_every_rule(self):
        figures = self.score([Attribution([(0, 9)], [(10, 14)], [(15, 38)])])
        self.assertEqual([f.f1 for f in figures.values()], [100.0] * 3)

    def test_a_shorter_content_overlaps_but_is_not_exact(self):
        figures = self.score([Attribution([(0, 9)], [(10, 14)], [(20, 38)])])
        self.assertEqual([f.right for f in figures.values()], [1, 1, 0])

    def test_a_missing_source_is_wrong_by_every_rule(self):
        figures = self.score([Attribution([], [(10, 14)], [(15, 38)])])
        self.assertEqual([f.right for f in figures.values()], [0, 0, 0])


if __name__ == "__main__":
    unittest.main()
