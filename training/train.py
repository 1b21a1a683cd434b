"""Train the reader and export it: `python training/train.py --shared ../shared --out weights/reader`.

Writes the checkpoint WORK/NAME.pt after each epoch (and on Ctrl-C); `--resume` goes on from it, and only exports
where it is finished. `run.sh` has the stages that make the weights.
"""

import argparse
import random
from pathlib import Path

import torch

import export
from data import DEV, TRAIN, Example, encode, encode_plain, load_silver, load_treebank
from labels import count_labels
from model import Reader
from pretrained import make_encoder, weights_folder
from trainer import Data, Trainer
from wordpiece import WordPiece


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True, help="folder that holds train/ and eval/")
    parser.add_argument("--out", type=Path, required=True, help="folder the runtime reads the weights from")
    parser.add_argument("--work", type=Path, default=Path("training/.work"), help="checkpoints and silver names")
    parser.add_argument("--name", default="reader", help="of the checkpoint in the work folder")
    parser.add_argument("--depth", type=int, default=4, help="encoder layers kept")
    parser.add_argument("--feed", type=int, default=768, help="inner width of the feed-forward parts kept (1536: all)")
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--budget", type=int, default=1600, help="padded pieces per batch")
    parser.add_argument("--lr", type=float, default=1.5e-4, help="peak rate of the encoder")
    parser.add_argument("--head-lr", type=float, default=1e-3, help="peak rate of the heads")
    parser.add_argument("--caseless", type=float, default=0.2, help="share of sentences without letter shapes")
    parser.add_argument("--masked", type=float, default=0.02, help="share of pieces hidden")
    parser.add_argument("--start", type=Path, help="checkpoint to take the weights from")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--limit", type=int, help="train on this many sentences only (a trial)")
    parser.add_argument("--resume", action="store_true")
    return parser.parse_args()


def load_data(args: argparse.Namespace) -> Data:
    treebanks = {name: load_treebank(args.shared, name) for name in TRAIN + DEV}
    labels = count_labels([s for name in TRAIN for s in treebanks[name]])
    pieces = WordPiece(weights_folder() / "vocab.txt")
    silver = load_silver(args.work / "silver.jsonl")
    examples = {
        name: [encode(s, pieces, labels, silver.pop(f"{name}/{i}", None), "gum" in name)
               for i, s in enumerate(treebanks[name])]
        for name in treebanks
    }
    train = [e for name in TRAIN for e in examples[name]] + [encode_plain(row, pieces) for row in silver.values()]
    data = Data(train, {name: examples[name] for name in DEV}, labels, pieces)
    random.Random(args.seed).shuffle(data.train)
    data.train = data.train[: args.limit]
    print(f"{len(data.train)} training sentences, {sum(len(e.pieces) * e.share for e in data.train):.0f} pieces an epoch")
    return data


def make_model(args: argparse.Namespace, data: Data) -> Reader:
    vocab = len(data.pieces.ids)
    model = Reader(vocab, data.labels, args.depth, args.feed)
    if args.start:
        model.load_state_dict(torch.load(args.start, weights_only=True)["model"])
    else:
        sentences: list[Example] = data.train[:400]
        model.encoder = make_encoder(vocab, len(data.labels.shapes), args.depth, args.feed, sentences)
    return model


def main() -> None:
    args = arguments()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    random.seed(args.seed)
    data = load_data(args)
    model = make_model(args, data)
    trainer = Trainer(model, data, args, args.work / f"{args.name}.pt")
    trainer.run()
    export.write(trainer.averaged, data.labels, args.out)


if __name__ == "__main__":
    main()
