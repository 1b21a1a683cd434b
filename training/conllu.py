"""Read CoNLL-U files into sentences of syntactic words."""

import gzip
from dataclasses import dataclass, field
from pathlib import Path
from typing import Iterator


@dataclass
class Word:
    form: str
    upos: str
    xpos: str
    head: int  # 1-based; 0 is the root
    deprel: str
    misc: dict[str, str]


@dataclass
class Sentence:
    words: list[Word]
    meta: dict[str, str] = field(default_factory=dict)


def _misc(column: str) -> dict[str, str]:
    if column == "_":
        return {}
    return dict(part.split("=", 1) for part in column.split("|") if "=" in part)


def _word(columns: list[str]) -> Word:
    return Word(columns[1], columns[3], columns[4], int(columns[6]), columns[7], _misc(columns[9]))


def _sentence(lines: list[str]) -> Sentence:
    meta, words = {}, []
    for line in lines:
        if line.startswith("#"):
            key, _, value = line[1:].partition("=")
            meta[key.strip()] = value.strip()
            continue
        columns = line.split("\t")
        if columns[0].isdigit():  # skips ranges (1-2) and empty nodes (1.1)
            words.append(_word(columns))
    return Sentence(words, meta)


def read_conllu(path: Path) -> Iterator[Sentence]:
    """Yield the sentences of a gzipped CoNLL-U file in file order."""
    lines: list[str] = []
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            line = line.rstrip("\n")
            if line:
                lines.append(line)
            elif lines:
                yield _sentence(lines)
                lines = []
    if lines:
        yield _sentence(lines)
