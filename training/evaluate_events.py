"""Scores of the type and role heads on MUC-4, PLV and CAMEO sentences."""

from dataclasses import dataclass

import numpy as np

import names
from data import Example, batches, inputs
from evaluate import Read, viterbi
from events import ROLES, ROLE_TAGS, Document, example
from wordpiece import WordPiece


def type_hits(read: Read, examples: list[Example]) -> float:
    """Share of the fully typed sentences whose best type is one the label allows, in per cent."""
    hits = []
    for group in batches([e for e in examples if e.types and e.type_weight == 1.0], 4000, shuffle=False):
        best = read(inputs(group))[6].argmax(1)
        hits += [e.types[k] == 1.0 for e, k in zip(group, best)]
    return 100 * float(np.mean(hits)) if hits else 0.0


@dataclass
class RoleScore:
    precision: float
    recall: float

    @property
    def f1(self) -> float:
        return 2 * self.precision * self.recall / max(self.precision + self.recall, 1e-9)

    def __str__(self) -> str:
        return f"P {100 * self.precision:.1f} R {100 * self.recall:.1f} F1 {100 * self.f1:.1f}"


def role_score(read: Read, documents: list[Document], pieces: WordPiece, push: float) -> RoleScore:
    """Distinct fillers per document and role against gold entities; an entity counts once.

    Near to CEAF-REE. `push` is taken off the logit of O: more fillers, fewer of them right.
    """
    right = found = wanted = 0
    for document in documents:
        fillers = document_fillers(read, document, pieces, push)
        for role in ROLES:
            entities = [{" ".join(m).lower() for m in entity} for entity in document.gold[role]]
            right += sum(bool(entity & fillers[role]) for entity in entities)
            found += len(fillers[role])
            wanted += len(entities)
    return RoleScore(right / max(found, 1), right / max(wanted, 1))


def document_fillers(read: Read, document: Document, pieces: WordPiece, push: float) -> dict[str, set[str]]:
    fillers: dict[str, set[str]] = {role: set() for role in ROLES}
    for group in batches([example(tokens, pieces) for tokens in document.sentences if tokens], 4000, shuffle=False):
        logits = read(inputs(group))[5].copy()
        logits[:, :, 0] -= push
        for e, rows in zip(group, logits):
            tags = viterbi(rows[1: len(e.starts)]) if len(e.starts) > 1 else []
            for span in names.from_tags(tags, ROLE_TAGS):
                fillers[span.kind].add(" ".join(e.words[span.first: span.last + 1]).lower())
    return fillers
