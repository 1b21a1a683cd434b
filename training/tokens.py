"""Sentences and words of raw text, near enough to Universal Dependencies for training on text without a treebank."""

import re

_ABBREVIATION = r"(?:Mr|Mrs|Ms|Dr|Gen|Col|Maj|Capt|Lt|Sgt|Sen|Rep|Gov|Rev|St|Jr|Sr|No|vs|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec)\."
_TOKEN = re.compile(
    rf"{_ABBREVIATION}|(?:[A-Z]\.)+(?=[\s,;)\"'’]|[A-Z]?$)|\d+(?:[.,:]\d+)*|\w+(?=n['’]t\b)|n['’]t\b"
    r"|['’](?:s|re|ve|ll|d|m)\b|[^\W_]+|\.{3}|--|\S", re.IGNORECASE)
_END = re.compile(r"(?<=[.!?])[\"'”’)\]]*\s+(?=[\"'“‘(\[]*[A-Z0-9])|\n\s*\n")


def words(text: str) -> list[str]:
    return _TOKEN.findall(text)


def sentences(text: str) -> list[str]:
    """Split at full stops and blank lines; abbreviations and initials do not end a sentence."""
    found, start = [], 0
    for end in _END.finditer(text):
        before = text[start:end.start()]
        if "\n\n" not in end.group() and re.search(rf"(?:\b{_ABBREVIATION}|\b[A-Z]\.)$", before, re.IGNORECASE):
            continue
        found.append(text[start:end.end()])
        start = end.end()
    found.append(text[start:])
    return [re.sub(r"\s+", " ", sentence).strip() for sentence in found if sentence.strip()]
