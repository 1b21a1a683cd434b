"""The training loop: checkpoints, progress lines, scores after each epoch."""

import argparse
import copy
import math
import time
from dataclasses import asdict, dataclass
from pathlib import Path

import torch

from data import Example, batches, collate, roughen, sample
from evaluate import evaluate, upper
from labels import Labels
from model import Reader
from swap import NameSwap
from wordpiece import WordPiece

CLIP, SMOOTHING = 2.0, 0.98
AVERAGE = 0.997  # of the averaged weights, a step: about an epoch's memory


@dataclass
class Data:
    train: list[Example]
    dev: dict[str, list[Example]]
    labels: Labels
    pieces: WordPiece


def make_optimiser(model: Reader, args: argparse.Namespace, steps: int):
    """AdamW, linear warm-up and decay; the encoder learns more slowly than what is new."""
    fresh = [p for name, p in model.named_parameters() if not name.startswith("encoder.") or "shapes" in name]
    old = [p for name, p in model.named_parameters() if name.startswith("encoder.") and "shapes" not in name]
    groups = [{"params": old, "lr": args.lr}, {"params": fresh, "lr": args.head_lr}]
    optimiser = torch.optim.AdamW(groups, betas=(0.9, 0.98), weight_decay=0.01, fused=True)
    warm = max(1, steps // 20)
    rate = lambda step: min((step + 1) / warm, max(0.01, (steps - step) / (steps - warm)))
    return optimiser, torch.optim.lr_scheduler.LambdaLR(optimiser, rate)


def torch_read(model: Reader):
    """A `read` for evaluate.py over the network in training."""
    def read(batch: dict):
        with torch.inference_mode():
            return tuple(x.numpy() for x in model(batch["pieces"], batch["shapes"], batch["starts"]))
    return read


def report(model: Reader, data: Data) -> None:
    read = torch_read(model)
    for name, examples in data.dev.items():
        print(f"  {name:12} {evaluate(read, examples, data.labels)}", flush=True)
    upper_gum = upper(data.dev["en_gum-dev"])
    print(f"  {'upper case':12} {evaluate(read, upper_gum, data.labels)}", flush=True)


class Trainer:
    def __init__(self, model: Reader, data: Data, args: argparse.Namespace, checkpoint: Path):
        self.model, self.data, self.args, self.checkpoint, self.epoch = model, data, args, checkpoint, 0
        per_epoch = len(batches(sample(data.train), args.budget, shuffle=False)) + 8
        self.optimiser, self.schedule = make_optimiser(model, args, per_epoch * args.epochs)
        self.swap, self.averaged = NameSwap(data.train, data.pieces), copy.deepcopy(model).eval()
        if args.resume and checkpoint.exists():
            self.restore()

    def restore(self) -> None:
        state = torch.load(self.checkpoint, weights_only=True)
        self.epoch = state["epoch"]
        self.model.load_state_dict(state["raw"])
        self.averaged.load_state_dict(state["model"])
        for part in ("optimiser", "schedule"):
            getattr(self, part).load_state_dict(state[part])

    def save(self) -> None:
        self.checkpoint.parent.mkdir(parents=True, exist_ok=True)
        state = {part: getattr(self, part).state_dict() for part in ("optimiser", "schedule")}
        state |= {"model": self.averaged.state_dict(), "raw": self.model.state_dict(), "epoch": self.epoch,
                  "labels": asdict(self.data.labels)}
        torch.save(state, self.checkpoint.with_suffix(".tmp"))
        self.checkpoint.with_suffix(".tmp").replace(self.checkpoint)

    def step(self, group: list[Example]) -> dict[str, float]:
        batch = collate(group)
        roughen(batch, self.args.caseless, self.args.masked, self.data.pieces.mask)
        losses = self.model.losses(batch)
        self.optimiser.zero_grad(set_to_none=True)
        sum(losses.values()).backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), CLIP)
        self.optimiser.step()
        self.schedule.step()
        with torch.no_grad():
            torch._foreach_lerp_(list(self.averaged.parameters()), list(self.model.parameters()), 1 - AVERAGE)
        return {name: loss.item() for name, loss in losses.items()}

    def run_epoch(self) -> None:
        shown, began, means = [self.swap(example) for example in sample(self.data.train)], time.time(), {}
        groups = batches(shown, self.args.budget, shuffle=True)
        for i, group in enumerate(groups, start=1):
            for name, loss in self.step(group).items():
                means[name] = means.get(name, 0.0) * SMOOTHING + (1 - SMOOTHING) * loss
            if i % 25 == 0:
                self.progress(i, len(groups), time.time() - began, means)
        self.epoch += 1

    def progress(self, done: int, groups: int, seconds: float, means: dict) -> None:
        left = seconds / done * (groups - done + groups * (self.args.epochs - self.epoch - 1))
        shown = "  ".join(f"{name} {mean / (1 - math.pow(SMOOTHING, done)):.3f}" for name, mean in means.items())
        print(f"epoch {self.epoch + 1}/{self.args.epochs}  {done}/{groups}  {shown}  {left / 60:.0f} min left", flush=True)

    def run(self) -> None:
        self.model.train()
        try:
            while self.epoch < self.args.epochs:
                self.run_epoch()
                self.save()
                report(self.averaged, self.data)
        except KeyboardInterrupt:
            self.save()
            raise SystemExit(f"stopped; --resume begins epoch {self.epoch + 1} anew") from None
