"""The label sets of the heads, counted on the training treebanks."""

import json
from collections import Counter
from dataclasses import asdict, dataclass
from pathlib import Path

import names
from conllu import Sentence
from wordpiece import SHAPES

MIN_XPOS, MIN_DEPREL = 5, 15
RARE_XPOS = "NN"


@dataclass
class Labels:
    upos: list[str]
    xpos: list[str]
    deprel: list[str]
    names: list[str]
    shapes: list[str]

    def __post_init__(self):
        self._upos = {label: i for i, label in enumerate(self.upos)}
        self._xpos = {label: i for i, label in enumerate(self.xpos)}
        self._deprel = {label: i for i, label in enumerate(self.deprel)}

    def upos_id(self, label: str) -> int:
        return self._upos[label]

    def xpos_id(self, label: str) -> int:
        return self._xpos.get(label, self._xpos[RARE_XPOS])

    def deprel_id(self, label: str) -> int:
        """The label's id, without its subtype where the whole is too rare to learn."""
        return self._deprel.get(label, self._deprel.get(label.split(":")[0], self._deprel["dep"]))

    def save(self, path: Path) -> None:
        path.write_text(json.dumps(asdict(self), indent=1) + "\n", encoding="utf-8")

    @staticmethod
    def load(path: Path) -> "Labels":
        return Labels(**json.loads(path.read_text(encoding="utf-8")))


def count_labels(sentences: list[Sentence]) -> Labels:
    words = [word for sentence in sentences for word in sentence.words]
    xpos, deprel = Counter(w.xpos for w in words), Counter(w.deprel for w in words)
    return Labels(
        upos=sorted({w.upos for w in words} - {"_"}),
        xpos=sorted(label for label, n in xpos.items() if n >= MIN_XPOS),
        deprel=sorted(label for label, n in deprel.items() if n >= MIN_DEPREL or ":" not in label),
        names=names.TAGS,
        shapes=SHAPES,
    )
