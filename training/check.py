"""Measure the exported int8 network: `python training/check.py --shared ../shared --weights weights/reader`.

Prints tags, syntax and names on the dev treebanks (as they are, and as an all-capitals wire shows them) and
the speed. `--parity` also rewrites parity.json, the sentences the TypeScript runtime must read alike.
"""

import argparse
import json
import time
from pathlib import Path

import numpy as np
import onnxruntime

from data import DEV, Example, batches, encode, inputs, load_treebank
from evaluate import decode_heads, evaluate, upper, viterbi
from labels import Labels
from wordpiece import WordPiece

PARITY = [
    "The Kenyan foreign minister , Amina Odhiambo , did n't say whether Nairobi would recall its envoy .",
    "POLICE ARRESTED TWELVE STRIKING DOCKERS IN VALPARAISO ON TUESDAY",
    "Farmers ' groups in Zürich and A Coruña rejected the EU-backed plan , officials of COPA-COGECA said in 2019 .",
]


def session(weights: Path, threads: int) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    return onnxruntime.InferenceSession(weights / "model.onnx", options, providers=["CPUExecutionProvider"])


def reader(net: onnxruntime.InferenceSession):
    """A `read` for evaluate.py over the exported graph."""
    def read(batch: dict) -> list[np.ndarray]:
        return net.run(None, {name: batch[name].numpy().astype(np.int32) for name in ("pieces", "shapes", "starts")})
    return read


def speed(weights: Path, examples: list[Example], threads: int, sentences: int = 1000) -> float:
    """Sentences a second of the network alone, sentences of about 25 words in batches of 16."""
    chosen = [e for e in examples if 20 <= len(e.words) <= 30]
    groups = batches((chosen * (sentences // len(chosen) + 1))[:sentences], 16 * 36, shuffle=False)
    ready = [inputs(group) for group in groups]
    read = reader(session(weights, threads))
    read(ready[0])
    began = time.perf_counter()
    for batch in ready:
        read(batch)
    return sentences / (time.perf_counter() - began)


def parity(weights: Path, labels: Labels, pieces: WordPiece) -> list[dict]:
    read, rows = reader(session(weights, 1)), []
    for text in PARITY:
        words = text.split(" ")
        ids, shapes, starts = pieces.sentence(words)
        example = Example(words, ids, shapes, starts)
        upos, xpos, tags, arcs, rels = (output[0] for output in read(inputs([example]))[:5])
        heads = decode_heads(arcs)
        rows.append({
            "words": words, "pieces": ids, "shapes": shapes, "starts": starts,
            "upos": [labels.upos[i] for i in upos[1:]], "xpos": [labels.xpos[i] for i in xpos[1:]],
            "heads": heads, "deprels": [labels.deprel[rels[i + 1, head]] for i, head in enumerate(heads)],
            "names": [labels.names[i] for i in viterbi(tags[1:])],
        })
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--parity", action="store_true")
    args = parser.parse_args()
    labels, pieces = Labels.load(args.weights / "labels.json"), WordPiece(args.weights / "vocab.txt")
    read = reader(session(args.weights, args.threads))
    for name in DEV:
        examples = [encode(s, pieces, labels, None, "gum" in name) for s in load_treebank(args.shared, name)]
        print(f"{name:12} {evaluate(read, examples, labels)}", flush=True)
        print(f"  upper case {evaluate(read, upper(examples), labels)}", flush=True)
    for threads in (1, 2):
        print(f"{speed(args.weights, examples, threads):.0f} sentences/s with {threads} thread(s)")
    if args.parity:
        text = json.dumps(parity(args.weights, labels, pieces), ensure_ascii=False, indent=1)
        (args.weights / "parity.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
