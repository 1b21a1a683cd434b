"""Reads a JSON list of texts on standard input, parses them with spaCy's small English model on one process, and prints
{"sentences": N, "seconds": S} without the time of loading. Exits 1 where spaCy or its model is not installed."""

import json
import sys
import time

try:
    import spacy

    nlp = spacy.load("en_core_web_sm")
except (ImportError, OSError):
    sys.exit(1)

texts = json.load(sys.stdin)
list(nlp.pipe(texts[:2]))
start = time.perf_counter()
sentences = sum(len(list(doc.sents)) for doc in nlp.pipe(texts, batch_size=32))
print(json.dumps({"sentences": sentences, "seconds": time.perf_counter() - start}))
