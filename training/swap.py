"""Other names in the places of names: the reader should learn what surrounds a name, and meet many names."""

import random
from collections import defaultdict
from dataclasses import replace

import names
from data import Example
from wordpiece import WordPiece

SHARE = 0.35  # of the sentences that have names, swapped in an epoch
LONGEST = 4


class NameSwap:
    """Names of the training sentences by kind and number of words; a swap keeps both, so that the syntax stays."""

    def __init__(self, examples: list[Example], pieces: WordPiece):
        self.pieces, found = pieces, defaultdict(set)
        for example in examples:
            if example.names and not example.is_in_capitals():
                for span in names.from_tags(example.names[1:]):
                    found[_key(span)].add(tuple(example.words[span.first: span.last + 1]))
        self.pool = {key: sorted(words) for key, words in found.items()}

    def __call__(self, example: Example) -> Example:
        """The example, or now and then the example with other names in it."""
        if not example.names or not any(example.names) or random.random() > SHARE:
            return example
        words = list(example.words)
        for span in names.from_tags(example.names[1:]):
            if span.kind in names.SCORED and span.last - span.first < LONGEST:
                words[span.first: span.last + 1] = self._other(span, example)
        ids, shapes, starts = self.pieces.sentence(words)
        return replace(example, words=words, pieces=ids, shapes=shapes, starts=starts) \
            if len(starts) == len(example.starts) else example

    def _other(self, span: names.Span, example: Example) -> list[str]:
        old, new = example.words[span.first: span.last + 1], random.choice(self.pool.get(_key(span)) or [()])
        if not new or any(_is_link(a) != _is_link(b) for a, b in zip(old, new)):
            return old  # another build: "Bay of Fundy" for "New York City" would need another tree
        return [word.upper() for word in new] if all(word.isupper() for word in old) else list(new)


def _key(span: names.Span) -> tuple[str, int]:
    return span.kind, span.last - span.first


def _is_link(word: str) -> bool:
    return not word[:1].isalpha() or word[:1].islower()
