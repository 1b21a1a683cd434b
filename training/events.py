"""Training examples for event types and roles: PLV, CAMEO, PLOVER stories, MUC-4."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Iterator

import plover
from data import Example
from tokens import sentences, words
from wordpiece import WordPiece

ROLES = ["PerpInd", "PerpOrg", "Target", "Victim", "Weapon"]
ROLE_TAGS = ["O"] + [f"{mark}-{role}" for role in ROLES for mark in "BI"]
DEED_ROLES = {"Target", "Victim", "Weapon"}
VAGUE = 0.2  # weight of a perpetrator named away from any deed


@dataclass
class Document:
    """A MUC-4 document: sentences of words, and per role the entities as lists of their mentions' words."""
    id: str
    sentences: list[list[str]]
    gold: dict[str, list[list[list[str]]]]


def held_out(index: int) -> bool:
    """The 15 per cent of each train file kept for our own validation."""
    return index % 20 in (0, 7, 14)


def read_rows(path: Path) -> list[dict]:
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def example(tokens: list[str], pieces: WordPiece, **gold) -> Example:
    ids, shapes, starts = pieces.sentence(tokens)
    kept = len(starts) - 1
    for name in ("roles", "role_weights"):
        if name in gold:
            gold[name] = gold[name][: kept + 1]
    return Example(tokens[:kept], ids, shapes, starts, **gold)


def typed_sentences(shared: Path, pieces: WordPiece, held: bool) -> Iterator[Example]:
    """PLV and CAMEO sentences: partial labels over the types."""
    for name in ("plv", "cameo"):
        for i, row in enumerate(read_rows(shared / "eval" / name / "train.jsonl")):
            if held_out(i) == held:
                gold = row["gold"]
                allowed = plover.of_root(gold["root"]) if "root" in gold else plover.of_penta(gold["penta"])
                yield example(words(row["text"]), pieces, types=plover.mask(allowed), share=2.0)


def stories(shared: Path, pieces: WordPiece) -> Iterator[Example]:
    """Headline and first sentence of each machine-written story, at the document's type."""
    for row in read_rows(shared / "train" / "plover-synthetic" / "stories.jsonl"):
        mask = plover.mask([row["gold"]["type"]])
        for text, weight, share in ((row["headline"], 1.0, 0.3), (sentences(row["text"])[0], 0.5, 0.7)):
            if text:
                yield example(words(text), pieces, types=mask, type_weight=weight, share=share)


def documents(shared: Path, held: bool) -> list[Document]:
    return [
        Document(row["id"], [words(s) for s in sentences(row["text"])],
                 {role: [[words(m) for m in entity] for entity in row["gold"][role]] for role in ROLES})
        for i, row in enumerate(read_rows(shared / "eval" / "muc4" / "train.jsonl")) if held_out(i) == held
    ]


def _lower(tokens: list[str]) -> tuple[str, ...]:
    return tuple(token.lower() for token in tokens)


def _mentions(document: Document) -> list[tuple[tuple[str, ...], str, int]]:
    """(words, role, entity number) of all gold mentions, longest first."""
    found = [(_lower(mention), role, k)
             for role in ROLES for k, entity in enumerate(document.gold[role]) for mention in entity if mention]
    return sorted(found, key=lambda mention: -len(mention[0]))


def _occurrences(tokens: list[str], mentions: list) -> list[tuple[int, int, str, int]]:
    """Non-overlapping (first, length, role, entity) in a sentence, longest mentions first."""
    lower, taken, found = _lower(tokens), [False] * len(tokens), []
    for mention, role, entity in mentions:
        size = len(mention)
        for at in range(len(lower) - size + 1):
            if lower[at:at + size] == mention and not any(taken[at:at + size]):
                taken[at:at + size] = [True] * size
                found.append((at, size, role, entity))
    return found


def tagged(document: Document, pieces: WordPiece) -> Iterator[Example]:
    """All sentences of a document with role tags; types are told only as ASSAULT-like or not."""
    mentions, met = _mentions(document), set()
    for tokens in document.sentences:
        found = _occurrences(tokens, mentions)
        deed = any(role in DEED_ROLES for _, _, role, _ in found)
        tags, weights = [0] * (len(tokens) + 1), [1.0] * (len(tokens) + 1)
        for at, size, role, entity in found:
            first = (role, entity) not in met
            met.add((role, entity))
            for i in range(at, at + size):
                tags[i + 1] = ROLE_TAGS.index(("B-" if i == at else "I-") + role)
                weights[i + 1] = 1.0 if deed or first else VAGUE
        allowed = ["ASSAULT", "COERCE"] if deed else [kind for kind in plover.TYPES if kind != "ASSAULT"]
        type_weight = 0.3 if deed else 0.1 if not mentions else 0.0
        yield example(tokens, pieces, roles=tags, role_weights=weights, types=plover.mask(allowed),
                      type_weight=type_weight, share=1.0 if found else 0.25)


def load_events(shared: Path, pieces: WordPiece, held: bool = False) -> list[Example]:
    """All examples of types and roles but the held-out part (or only that)."""
    found = list(typed_sentences(shared, pieces, held))
    if not held:
        found += stories(shared, pieces)
    found += [e for document in documents(shared, held) for e in tagged(document, pieces)]
    return [e for e in found if len(e.starts) > 2]
