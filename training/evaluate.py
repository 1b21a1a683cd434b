"""Decoding and scores. `read` is any function from a batch to the five outputs as numpy arrays."""

from dataclasses import dataclass
from typing import Callable

import numpy as np

import names
from data import Example, batches, inputs
from labels import Labels

Read = Callable[[dict], tuple[np.ndarray, ...]]


def decode_heads(arcs: np.ndarray) -> list[int]:
    """Heads of words 1..n of the best single-rooted tree over log scores [n+1, n+1]."""
    scores = arcs.astype(np.float64).copy()
    best = scores.argmax(1)
    best[0] = 0
    roots = [d for d in range(1, len(best)) if best[d] == 0]
    if len(roots) == 1 and not find_cycle(best):
        return best[1:].tolist()
    scores[1:, 0] -= 1000.0  # as few roots as possible
    return _chu_liu(scores)[1:].tolist()


def find_cycle(heads: np.ndarray) -> list[int]:
    colour = np.zeros(len(heads), dtype=int)
    for start in range(1, len(heads)):
        path, at = [], start
        while at != 0 and colour[at] == 0:
            colour[at] = start
            path.append(at)
            at = int(heads[at])
        if at != 0 and colour[at] == start and at in path:
            return path[path.index(at):]
    return []


def _chu_liu(scores: np.ndarray) -> np.ndarray:
    scores = scores.copy()
    np.fill_diagonal(scores, -np.inf)
    heads = scores.argmax(1)
    heads[0] = 0
    cycle = find_cycle(heads)
    return _break_cycle(scores, heads, cycle) if cycle else heads


def _break_cycle(scores: np.ndarray, heads: np.ndarray, cycle: list[int]) -> np.ndarray:
    """Contract the cycle to one node, solve, expand."""
    rest = [i for i in range(len(heads)) if i not in cycle]
    size = len(rest)
    small = np.full((size + 1, size + 1), -np.inf)
    small[:size, :size] = scores[np.ix_(rest, rest)]
    leave = scores[np.ix_(rest, cycle)]  # the cycle as head
    small[:size, size] = leave.max(1)
    enter = scores[np.ix_(cycle, rest)] - scores[cycle, heads[cycle]][:, None]
    small[size, :size] = enter.max(0)
    solved = _chu_liu(small)
    result = heads.copy()
    for i, node in enumerate(rest[1:], start=1):
        result[node] = cycle[leave[i].argmax()] if solved[i] == size else rest[solved[i]]
    outer = solved[size]
    result[cycle[enter[:, outer].argmax()]] = rest[outer]
    return result


@dataclass
class Scores:
    upos: float
    xpos: float
    uas: float
    las: float
    name_f1: float

    def __str__(self) -> str:
        return (f"UPOS {self.upos:5.2f}  XPOS {self.xpos:5.2f}  UAS {self.uas:5.2f}  LAS {self.las:5.2f}  "
                f"names {self.name_f1:5.2f}")


class Tally:
    """Counts over sentences; LAS compares labels without subtypes, punctuation included (CoNLL 2018)."""

    def __init__(self, labels: Labels):
        self.plain = [label.split(":")[0] for label in labels.deprel]
        self.words = self.upos = self.xpos = self.heads = self.labelled = 0
        self.gold_names = self.found_names = self.right_names = 0

    def add(self, example: Example, upos, xpos, tags, heads, rels) -> None:
        gold = example.syntax
        for i in range(1, len(example.starts)):
            self.words += 1
            self.upos += upos[i] == gold["upos"][i]
            self.xpos += xpos[i] == gold["xpos"][i]
            if heads[i - 1] == gold["heads"][i]:
                self.heads += 1
                self.labelled += self.plain[rels[i, heads[i - 1]]] == self.plain[gold["rels"][i]]
        wanted = {s for s in names.from_tags(example.names) if s.kind in names.SCORED}
        found = {s for s in names.from_tags(tags) if s.kind in names.SCORED}
        self.gold_names += len(wanted)
        self.found_names += len(found)
        self.right_names += len(wanted & found)

    def scores(self) -> Scores:
        share = lambda n: 100 * n / max(self.words, 1)
        f1 = 200 * self.right_names / max(self.gold_names + self.found_names, 1)
        return Scores(share(self.upos), share(self.xpos), share(self.heads), share(self.labelled), f1)


def viterbi(logits: np.ndarray) -> list[int]:
    """Best sequence of BIO tags (O, B-x, I-x, B-y, ...) in which I-x follows only B-x or I-x."""
    size = logits.shape[1]
    barred = np.zeros((size, size))
    for tag in range(2, size, 2):
        barred[:, tag] = -1e9
        barred[[tag - 1, tag], tag] = 0.0
    score, back = logits[0] + barred[0], []
    for row in logits[1:]:
        paths = score[:, None] + barred
        back.append(paths.argmax(0))
        score = paths.max(0) + row
    tags = [int(score.argmax())]
    for pointers in reversed(back):
        tags.append(int(pointers[tags[-1]]))
    return tags[::-1]


def evaluate(read: Read, examples: list[Example], labels: Labels, budget: int = 4000) -> Scores:
    tally = Tally(labels)
    for group in batches(examples, budget, shuffle=False):
        upos, xpos, tags, arcs, rels = read(inputs(group))[:5]
        for i, example in enumerate(group):
            width = len(example.starts)
            heads = decode_heads(arcs[i, :width, :width])
            tally.add(example, upos[i], xpos[i], [0] + viterbi(tags[i, 1:width]), heads, rels[i])
    return tally.scores()


def upper(examples: list[Example]) -> list[Example]:
    """The examples as an all-capitals wire shows them: same pieces, no shapes."""
    return [Example(e.words, e.pieces, [0] * len(e.shapes), e.starts, e.syntax, e.names) for e in examples]
