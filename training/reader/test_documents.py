"""Run from `training/`: python -m unittest discover -s reader -t ."""

import tempfile
import unittest
from pathlib import Path

from .document import Attribution, Document
from .factappeal import read_factappeal
from .passages import read_gold, resolve
from .score import relation_scores
from .tokens import quotations


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
        with self.assertRaises(ValueError):
            read_gold(Path("fixtures/gold/report"))


class Quotation(unittest.TestCase):
    def test_runs_from_the_opening_to_the_closing_mark(self):
        for text, quoted in [
            ("He said “yes” twice", ["“yes”"]),
            ('"Yes" and "no"', ['"Yes"', '"no"']),
            ("''We don't,'' he said", ["''We don't,''"]),
            ("‘We don’t know,’ he said", ["‘We don’t know,’"]),
            ("The ministers' plan, 'a failure', was John's", ["'a failure'"]),
        ]:
            self.assertEqual([text[a:b] for a, b in quotations(text)], quoted)

    def test_left_open_goes_on_to_the_end_of_the_paragraph(self):
        self.assertEqual(quotations('He said: "Go on'), [(9, 15)])


class FactAppeal(unittest.TestCase):
    def test_gives_one_attribution_with_the_cue_that_it_does_not_mark(self):
        row = "<Source:Named:x>Kiron</Source:Named:x> told <Recipient>reporters</Recipient> that <Fact_Appeal:Indirect_Quote>he left.</Fact_Appeal:Indirect_Quote>"
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "rows.csv"
            path.write_text(f'sentence,annotation\nx,"{row}"\n', "utf8")
            [document] = read_factappeal(path, {"told"})
        [found] = document.attributions
        words = lambda spans: [document.text[a:b] for a, b in spans]
        self.assertEqual(words(found.source), ["Kiron"])
        self.assertEqual(words(found.cue), ["told"])
        self.assertEqual(words(found.content), ["that he left."])
        self.assertEqual(words(found.recipients), ["reporters"])


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
