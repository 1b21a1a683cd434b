"""Proper names out of GUM's `Entity=` column, and BIO tags. The rule is written out in README.md."""

import re
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path

from conllu import Sentence, Word

TYPES = ["person", "organisation", "place", "group", "facility", "event", "time"]
TAGS = ["O"] + [f"{mark}-{kind}" for kind in TYPES for mark in "BI"]
SCORED = ("person", "organisation", "place")

_GUM_TYPES = {"person": "person", "organization": "organisation", "place": "place", "event": "event"}
_NAME_TAGS = {"NNP", "NNPS", "HYPH", "AFX"}
_ROLE_WORDS = frozenset(Path(__file__).with_name("role-words.txt").read_text(encoding="utf-8").split())
_SHORT_TITLES = frozenset(word for word in _ROLE_WORDS if word.endswith(".")) | {"mr", "mrs", "ms", "dr"}
_OTHER_PHRASE = {"appos", "list", "parataxis"}
_LINKS = {"person": {"of", "de", "the"}, "place": {"of", "de", "the"},
          "organisation": {"of", "de", "the", "for", "and", "&"}, "event": {"of", "the"}}


@dataclass(frozen=True)
class Span:
    """A name: words first..last (0-based, inclusive) and its type."""
    first: int
    last: int
    kind: str


def mentions(sentence: Sentence) -> list[Span]:
    """All entity mentions GUM brackets in this sentence, with GUM's own type."""
    found, open_mentions = [], []
    for i, word in enumerate(sentence.words):
        for item in re.findall(r"\(?[^()]+\)?", word.misc.get("Entity", "")):
            fields = item.strip("()").split("-")
            if item.startswith("("):
                open_mentions.append((fields[0], fields[1], i))
            if item.endswith(")"):
                _close(open_mentions, fields[0], i, found)
    return found


def _close(open_mentions: list, key: str, last: int, found: list[Span]) -> None:
    for k in range(len(open_mentions) - 1, -1, -1):
        if open_mentions[k][0] == key:
            _, kind, first = open_mentions.pop(k)
            found.append(Span(first, last, kind))
            return


def _head(words: list[Word], span: Span) -> int:
    for i in range(span.first, span.last + 1):
        if not span.first <= words[i].head - 1 <= span.last:
            return i
    return span.first


def _inside_name(word: Word, kind: str) -> bool:
    """May this word stand before the head or after it, inside a name?"""
    if word.deprel == "nmod:desc":
        return False
    if word.xpos in _NAME_TAGS:
        return True
    if word.xpos == "CD":
        return word.deprel != "nummod" and not word.form.islower()
    return kind != "person" and word.xpos.startswith("JJ") and word.form[:1].isupper()


def _grow_left(words: list[Word], span: Span, head: int, kind: str, brackets: set[tuple[int, int]]) -> int:
    first = head
    while first > span.first:
        if _inside_name(words[first - 1], kind):
            first -= 1
        elif (jump := _jump_left(words, first, span, brackets)) < first:
            first = jump
        else:
            break
    while words[first].xpos == "HYPH":
        first += 1
    return first


def _jump_left(words: list[Word], first: int, span: Span, brackets: set[tuple[int, int]]) -> int:
    """Where a name goes on to the left of "'s" or "and": King's College, the Newfoundland and Labrador court; else `first`."""
    before = first - 2
    if before < span.first or words[before].xpos not in _NAME_TAGS:
        return first
    link = words[first - 1]
    if link.xpos == "POS" and link.head - 1 == before and not any(before <= last < first for _, last in brackets):
        return before
    if link.form.lower() in ("and", "&") and words[first].deprel == "conj":
        joined = words[first].head - 1
        if span.first <= joined <= before and words[joined].deprel == "compound":
            return before
    return first


def _after_links(words: list[Word], at: int, span: Span, kind: str, starts: set[int]) -> int:
    """Index of the name word that one or two linking words at `at` lead to, or -1."""
    most = 1 if kind == "person" else 2
    for step in range(1, most + 1):
        if at + step > span.last or words[at + step - 1].form.lower() not in _LINKS[kind]:
            return -1
        if words[at + step - 1].form.lower() in ("and", "&") and at + step in starts:
            return -1
        if words[at + step].upos == "PROPN":
            return at + step
    return -1


def _grow_right(words: list[Word], span: Span, head: int, kind: str, starts: set[int]) -> int:
    last = head
    while last < span.last:
        following = words[last + 1]
        if _inside_name(following, kind) and following.deprel not in _OTHER_PHRASE:
            last += 1
            continue
        target = _after_links(words, last + 1, span, kind, starts)
        if target < 0:
            break
        last = target
    while words[last].xpos == "HYPH":
        last -= 1
    return last


def _name(words: list[Word], span: Span, starts: set[int], brackets: set[tuple[int, int]]) -> Span | None:
    kind = _GUM_TYPES.get(span.kind)
    head = _head(words, span)
    if kind is None or words[head].upos != "PROPN":
        return None
    if kind == "person" and words[head].xpos == "NNPS":
        kind = "group"
    links = kind if kind in _LINKS else "person"
    first = _grow_left(words, span, head, links, brackets)
    last = _grow_right(words, span, head, links, starts)
    if kind != "person":
        return Span(first, last, kind)
    return None if _is_description(words, head, first, last) else Span(_after_title(words, first, last), last, kind)


def _is_description(words: list[Word], head: int, first: int, last: int) -> bool:
    """"the Secretary", "Vice President", "Prince of Spain": an office that someone holds, not a name."""
    below = [word.deprel for word in words if word.head == head + 1]
    if "det" in below and not {"flat", "nmod:desc"} & set(below):
        return True
    own = [word for word in takewhile(lambda word: word.form.lower() not in _LINKS["person"], words[first: last + 1])
           if word.xpos in _NAME_TAGS]
    return bool(own) and all(word.form.lower() in _ROLE_WORDS for word in own)


def _after_title(words: list[Word], first: int, last: int) -> int:
    while first < last and words[first].form.lower() in _SHORT_TITLES:
        first += 1
    return first


def gum_names(sentence: Sentence) -> list[Span]:
    """Names of a GUM sentence, outermost where they overlap, in order."""
    spans = mentions(sentence)
    starts = {span.first for span in spans}
    brackets = {(span.first, span.last) for span in spans}
    names = {name for span in spans if (name := _name(sentence.words, span, starts, brackets))}
    kept: list[Span] = []
    for name in sorted(names, key=lambda n: (n.first - n.last, n.first, n.kind)):
        if all(name.last < other.first or name.first > other.last for other in kept):
            kept.append(name)
    return sorted(kept, key=lambda n: n.first)


def to_tags(spans: list[Span], length: int) -> list[int]:
    """BIO tag index for each word."""
    tags = [0] * length
    for span in spans:
        for i in range(span.first, min(span.last + 1, length)):
            tags[i] = TAGS.index(("B-" if i == span.first else "I-") + span.kind)
    return tags


def from_tags(tags: list[int], labels: list[str] = TAGS) -> list[Span]:
    """Spans of a tag sequence; a stray I- opens a span."""
    spans: list[Span] = []
    for i, tag in enumerate(labels[t] for t in tags):
        if tag == "O":
            continue
        mark, kind = tag.split("-")
        if mark == "I" and spans and spans[-1].kind == kind and spans[-1].last == i - 1:
            spans[-1] = Span(spans[-1].first, i, kind)
        else:
            spans.append(Span(i, i, kind))
    return spans
