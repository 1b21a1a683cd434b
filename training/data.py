"""Training examples and batches."""

import json
import random
from dataclasses import dataclass
from pathlib import Path

import torch

import names
from conllu import Sentence, read_conllu
from labels import Labels
from wordpiece import WordPiece

IGNORE = -100
LAST_SPECIAL = 103  # [MASK]; the ids before it are unused or special too
TRAIN, DEV = ("en_ewt-train", "en_gum-train"), ("en_ewt-dev", "en_gum-dev")
SILVER_WEIGHT = 0.4
SILVER_SCORED = 0.06  # of kinds that GUM's own marks teach
GOLD_WEIGHT = 3.0
PLAIN_SHARE = 0.3  # of the sentences that have silver names and no syntax


@dataclass
class Example:
    """One sentence; the lists over words start with ROOT. Absent gold is None."""
    words: list[str]
    pieces: list[int]
    shapes: list[int]
    starts: list[int]
    syntax: dict[str, list[int]] | None = None  # upos, xpos, heads, rels
    names: list[int] | None = None
    name_weights: list[float] | None = None
    share: float = 1.0  # how often an epoch shows it; 0.3: three epochs in ten

    def is_in_capitals(self) -> bool:
        return "".join(self.words).isupper()


def load_treebank(shared: Path, name: str) -> list[Sentence]:
    return list(read_conllu(shared / "train" / "ud" / f"{name}.conllu.gz"))


def load_silver(path: Path | None) -> dict[str, dict]:
    """Silver names (silver.py) by sentence key: {"key", "words", "spans": [[first, last, type]]}."""
    if path is None or not path.exists():
        return {}
    with open(path, encoding="utf-8") as file:
        return {row["key"]: row for row in map(json.loads, file)}


def _spans(row: dict | None) -> list[names.Span]:
    return [names.Span(*span) for span in row["spans"]] if row else []


def _silver_weight(tag: int) -> float:
    return SILVER_SCORED if tag == 0 or names.TAGS[tag][2:] in names.SCORED else SILVER_WEIGHT


def name_gold(gold: list[names.Span] | None, silver: dict | None, length: int) -> tuple[list[int], list[float]]:
    """Tags and weights: gold person/place/organisation first, silver for the other types between them."""
    spans = _spans(silver)
    if gold is None:
        tags = names.to_tags(spans, length)
        return tags, [_silver_weight(tag) if silver else 0.0 for tag in tags]
    extra = [s for s in spans if s.kind not in names.SCORED
             and all(s.last < g.first or s.first > g.last for g in gold)]
    weights = [GOLD_WEIGHT] * length
    for span in extra:
        for i in range(span.first, min(span.last + 1, length)):
            weights[i] = SILVER_WEIGHT
    return names.to_tags(gold + extra, length), weights


def encode(sentence: Sentence, pieces: WordPiece, labels: Labels, silver: dict | None, is_gum: bool) -> Example:
    """A treebank sentence as an example, cut where its pieces no longer fit."""
    words = sentence.words
    ids, shapes, starts = pieces.sentence([w.form for w in words])
    kept = words[: len(starts) - 1]
    syntax = {
        "upos": [IGNORE] + [labels.upos_id(w.upos) if w.upos != "_" else IGNORE for w in kept],
        "xpos": [IGNORE] + [labels.xpos_id(w.xpos) for w in kept],
        "heads": [IGNORE] + [w.head if w.head <= len(kept) else IGNORE for w in kept],
        "rels": [IGNORE] + [labels.deprel_id(w.deprel) if w.head <= len(kept) else IGNORE for w in kept],
    }
    tags, weights = name_gold(names.gum_names(sentence) if is_gum else None, silver, len(kept))
    return Example([w.form for w in kept], ids, shapes, starts, syntax, [0] + tags, [0.0] + weights)


def encode_plain(row: dict, pieces: WordPiece) -> Example:
    """A silver sentence that has names only."""
    ids, shapes, starts = pieces.sentence(row["words"])
    kept = len(starts) - 1
    tags, weights = name_gold(None, row, kept)
    return Example(row["words"][:kept], ids, shapes, starts, None, [0] + tags, [0.0] + weights, share=PLAIN_SHARE)


def pad(rows: list[list], value=0, kind=torch.long) -> torch.Tensor:
    width = max(map(len, rows))
    return torch.tensor([row + [value] * (width - len(row)) for row in rows], dtype=kind)


def inputs(examples: list[Example]) -> dict:
    return {
        "pieces": pad([e.pieces for e in examples]),
        "shapes": pad([e.shapes for e in examples]),
        "starts": pad([e.starts for e in examples]),
    }


def collate(examples: list[Example]) -> dict:
    """Tensors of a batch, inputs and gold; where gold is absent its weight is 0 or its label IGNORE."""
    batch = inputs(examples)
    for key in ("upos", "xpos", "heads", "rels"):
        batch[key] = pad([e.syntax[key] if e.syntax else [IGNORE] * len(e.starts) for e in examples], IGNORE)
    batch["names"] = pad([e.names or [0] * len(e.starts) for e in examples])
    batch["name_weights"] = pad([e.name_weights or [0] * len(e.starts) for e in examples], 0.0, torch.float)
    return batch


def roughen(batch: dict, caseless: float, masked: float, mask_id: int) -> None:
    """Take the letter shapes from a share of the sentences, and hide a share of the pieces."""
    batch["shapes"][torch.rand(len(batch["shapes"])) < caseless] = 0
    hidden = (torch.rand(batch["pieces"].shape) < masked) & (batch["pieces"] > LAST_SPECIAL)
    batch["pieces"][hidden] = mask_id


def sample(examples: list[Example]) -> list[Example]:
    """The sentences of one epoch, each as often as its share says."""
    return [e for e in examples for _ in range(int(e.share + random.random()))]


def batches(examples: list[Example], budget: int, shuffle: bool) -> list[list[Example]]:
    """Groups of sentences of about equal length whose padded pieces stay within `budget`."""
    jitter = (lambda n: n * random.uniform(0.9, 1.1)) if shuffle else float
    ordered = sorted(examples, key=lambda e: jitter(len(e.pieces)))
    groups, group, longest = [], [], 0
    for example in ordered:
        longest = max(longest, len(example.pieces))
        if group and longest * (len(group) + 1) > budget:
            groups.append(group)
            group, longest = [], len(example.pieces)
        group.append(example)
    groups.append(group)
    if shuffle:
        random.shuffle(groups)
    return groups
