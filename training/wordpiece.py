"""Words to WordPiece ids and letter shapes, exactly as the TypeScript runtime does it."""

import unicodedata
from functools import lru_cache
from pathlib import Path

SHAPES = ["none", "lower", "capitalised", "upper", "mixed", "digit"]
MAX_WORD_PIECES = 8
MAX_SENTENCE_PIECES = 256
MAX_PART_CHARS = 100


def _is_punctuation(char: str) -> bool:
    code = ord(char)
    ascii_symbol = 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126
    return ascii_symbol or unicodedata.category(char).startswith("P")


def _is_cjk(char: str) -> bool:
    code = ord(char)
    return (0x4E00 <= code <= 0x9FFF or 0x3400 <= code <= 0x4DBF or 0x20000 <= code <= 0x2CEAF
            or 0xF900 <= code <= 0xFAFF or 0x2F800 <= code <= 0x2FA1F)


def _parts(word: str) -> list[str]:
    """Lower, strip accents, drop controls, split on white space, punctuation and CJK."""
    parts, open_part = [], False
    for char in unicodedata.normalize("NFD", word.lower()):
        category = unicodedata.category(char)
        if category == "Mn" or category in ("Cc", "Cf") and char not in "\t\n\r" or char == "\ufffd":
            continue
        if char.isspace():
            open_part = False
        elif _is_punctuation(char) or _is_cjk(char):
            parts.append(char)
            open_part = False
        elif open_part:
            parts[-1] += char
        else:
            parts.append(char)
            open_part = True
    return parts


class WordPiece:
    """Greedy longest-match-first pieces over BERT's uncased vocabulary."""

    def __init__(self, vocab_file: Path):
        lines = vocab_file.read_text(encoding="utf-8").split("\n")
        self.ids = {piece: i for i, piece in enumerate(lines) if piece}
        self.pad, self.unk = self.ids["[PAD]"], self.ids["[UNK]"]
        self.cls, self.sep, self.mask = self.ids["[CLS]"], self.ids["[SEP]"], self.ids["[MASK]"]
        self.word = lru_cache(maxsize=200_000)(self._word)

    def _part(self, part: str) -> list[int]:
        if len(part) > MAX_PART_CHARS:
            return [self.unk]
        pieces, start = [], 0
        while start < len(part):
            for end in range(len(part), start, -1):
                piece = self.ids.get(("##" if start else "") + part[start:end])
                if piece is not None:
                    break
            else:
                return [self.unk]
            pieces.append(piece)
            start = end
        return pieces

    def _word(self, word: str) -> tuple[int, ...]:
        """1 to MAX_WORD_PIECES ids of one word; [UNK] when nothing is left of it."""
        pieces = [piece for part in _parts(word) for piece in self._part(part)]
        return tuple(pieces[:MAX_WORD_PIECES]) or (self.unk,)

    def sentence(self, words: list[str]) -> tuple[list[int], list[int], list[int]]:
        """Return (pieces, shape of each piece, start of ROOT and of each word).

        Words that do not fit into MAX_SENTENCE_PIECES are cut off.
        """
        pieces, shapes, starts = [self.cls], [0], [0]
        for word, shape in zip(words, sentence_shapes(words)):
            ids = self.word(word)
            if len(pieces) + len(ids) + 1 > MAX_SENTENCE_PIECES:
                break
            starts.append(len(pieces))
            pieces += ids
            shapes += [shape] * len(ids)
        return pieces + [self.sep], shapes + [0], starts


def word_shape(word: str) -> int:
    """Index into SHAPES of one word."""
    if any(char.isdigit() for char in word):
        return SHAPES.index("digit")
    letters = [char for char in word if char.isalpha()]
    if not letters:
        return SHAPES.index("none")
    upper = sum(char.isupper() for char in letters)
    if upper == 0:
        return SHAPES.index("lower")
    if upper == len(letters) and upper >= 2:
        return SHAPES.index("upper")
    if letters[0].isupper() and upper == 1:
        return SHAPES.index("capitalised")
    return SHAPES.index("mixed")


def sentence_shapes(words: list[str]) -> list[int]:
    """Shapes of the words; all 0 where the sentence's case says nothing (all upper, or no capital)."""
    shapes = [word_shape(word) for word in words]
    lettered = [word for word in words if any(char.isalpha() for char in word)]
    upper = sum(word_shape(word) == SHAPES.index("upper") for word in lettered)
    all_upper = upper >= 2 and upper >= 0.7 * len(lettered)
    no_capital = not any(char.isupper() for word in words for char in word)
    return [0] * len(words) if all_upper or no_capital else shapes
