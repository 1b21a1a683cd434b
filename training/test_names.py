"""`python -m unittest discover training`: the rule for names, on sentences of our own."""

import unittest

from conllu import Sentence, Word
from names import Span, from_tags, gum_names, to_tags, TAGS


def sentence(*rows: str) -> Sentence:
    """Each row: form xpos head deprel [Entity]; NNP and NNPS are PROPN, all else is X."""
    words = []
    for row in rows:
        form, xpos, head, deprel, *entity = row.split()
        misc = {"Entity": entity[0]} if entity else {}
        words.append(Word(form, "PROPN" if xpos.startswith("NNP") else "X", xpos, int(head), deprel, misc))
    return Sentence(words)


class Rule(unittest.TestCase):
    def test_title_is_left_out_and_an_office_is_no_name(self):
        said = sentence("Dr. NNP 3 nsubj (1-person-new", "Osei NNP 1 flat 1)", "met VBD 0 root",
                        "the DT 5 det (2-person-new", "Minister NNP 3 obj", "of IN 7 case",
                        "Togo NNP 5 nmod (3-place-new-3)2)")
        self.assertEqual(gum_names(said), [Span(1, 1, "person"), Span(6, 6, "place")])

    def test_name_goes_on_over_of_the(self):
        said = sentence("the DT 2 det (1-organization-new", "Bank NNP 0 root", "of IN 5 case", "the DT 5 det",
                        "Lagoon NNP 2 nmod 1)", "closed VBD 2 dep")
        self.assertEqual(gum_names(said), [Span(1, 4, "organisation")])

    def test_possessor_with_brackets_of_its_own_stays_apart(self):
        inside = sentence("Farmer NNP 3 nmod:poss (1-organization-new", "'s POS 1 case", "Union NNP 0 root 1)")
        apart = sentence("Peru NNP 3 nmod:poss (1-organization-new(2-place-new", "'s POS 1 case 2)", "Congress NNP 0 root 1)")
        self.assertEqual(gum_names(inside), [Span(0, 2, "organisation")])
        self.assertEqual(gum_names(apart), [Span(0, 0, "place"), Span(2, 2, "organisation")])

    def test_common_noun_is_no_name(self):
        self.assertEqual(gum_names(sentence("the DT 2 det (1-person-new", "rider NN 0 root 1)")), [])


class Tags(unittest.TestCase):
    def test_tags_and_back(self):
        spans = [Span(0, 1, "person"), Span(2, 2, "place"), Span(3, 4, "place")]
        self.assertEqual(from_tags(to_tags(spans, 6)), spans)

    def test_stray_inside_opens(self):
        self.assertEqual(from_tags([0, TAGS.index("I-place")]), [Span(1, 1, "place")])


if __name__ == "__main__":
    unittest.main()
