"""The network: a shallow BERT encoder with heads for tags, syntax and names."""

import math
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor, nn

HIDDEN, HEADS = 384, 12
ARC, REL, NAME = 192, 64, 160
MASKED = -1e9


class Layer(nn.Module):
    """One post-norm transformer layer."""

    def __init__(self, feed: int, dropout: float):
        super().__init__()
        self.query, self.key, self.value = (nn.Linear(HIDDEN, HIDDEN) for _ in range(3))
        self.out = nn.Linear(HIDDEN, HIDDEN)
        self.norm1, self.norm2 = (nn.LayerNorm(HIDDEN, eps=1e-12) for _ in range(2))
        self.up, self.down = nn.Linear(HIDDEN, feed), nn.Linear(feed, HIDDEN)
        self.dropout = nn.Dropout(dropout)

    def _split(self, x: Tensor) -> Tensor:
        return x.view(x.shape[0], x.shape[1], HEADS, HIDDEN // HEADS).transpose(1, 2)

    def _attend(self, x: Tensor, mask: Tensor) -> Tensor:
        query, key, value = self._split(self.query(x)), self._split(self.key(x)), self._split(self.value(x))
        if self.training:
            mixed = F.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        else:  # written out, so that onnxruntime can fuse it
            scores = query @ key.transpose(-1, -2) / math.sqrt(HIDDEN // HEADS) + mask
            mixed = scores.softmax(-1) @ value
        return self.out(mixed.transpose(1, 2).reshape(x.shape))

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        x = self.norm1(x + self.dropout(self._attend(x, mask)))
        return self.norm2(x + self.dropout(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    def __init__(self, vocab: int, shapes: int, depth: int, feed: int, dropout: float = 0.1):
        super().__init__()
        self.words = nn.Embedding(vocab, HIDDEN)
        self.positions = nn.Embedding(512, HIDDEN)
        self.shapes = nn.Embedding(shapes, HIDDEN)
        nn.init.zeros_(self.shapes.weight)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(feed, dropout) for _ in range(depth))

    def forward(self, pieces: Tensor, shapes: Tensor) -> Tensor:
        present = (pieces != 0).int().unsqueeze(1).unsqueeze(2)  # written as onnxruntime's fusion expects it
        mask = (1.0 - present.float()) * -10000.0
        positions = self.positions.weight[: pieces.shape[1]]
        x = self.dropout(self.norm(self.words(pieces) + positions + self.shapes(shapes)))
        for layer in self.layers:
            x = layer(x, mask)
        return x


class Projection(nn.Sequential):
    def __init__(self, size: int, dropout: float):
        super().__init__(nn.Linear(HIDDEN, size), nn.GELU(), nn.Dropout(dropout))


class NameHead(nn.Module):
    """Name tags of a word from itself, its neighbours and its likely governors."""

    def __init__(self, tags: int, dropout: float):
        super().__init__()
        self.direct = nn.Linear(HIDDEN, tags)
        self.here = nn.Linear(HIDDEN, NAME)
        self.before, self.after, self.governor = (nn.Linear(HIDDEN, NAME, bias=False) for _ in range(3))
        self.dropout, self.out = nn.Dropout(dropout), nn.Linear(NAME, tags)
        nn.init.zeros_(self.out.weight)
        nn.init.zeros_(self.out.bias)

    def forward(self, words: Tensor, arcs: Tensor) -> Tensor:
        edge = torch.zeros_like(words[:, :1])
        before, after = torch.cat([edge, words[:, :-1]], 1), torch.cat([words[:, 1:], edge], 1)
        mixed = self.here(words) + self.before(before) + self.after(after) + self.governor(arcs.exp() @ words)
        return self.direct(words) + self.out(self.dropout(F.gelu(mixed)))


class Reader(nn.Module):
    """Encoder and heads. Word index 0 is ROOT, the [CLS] piece."""

    def __init__(self, vocab: int, labels, depth: int, feed: int, dropout: float = 0.33):
        super().__init__()
        self.encoder = Encoder(vocab, len(labels.shapes), depth, feed)
        self.dropout = nn.Dropout(dropout)
        self.upos = nn.Linear(HIDDEN, len(labels.upos))
        self.xpos = nn.Linear(HIDDEN, len(labels.xpos))
        self.names = NameHead(len(labels.names), dropout)
        self.arc_dependent, self.arc_head = Projection(ARC, dropout), Projection(ARC, dropout)
        self.rel_dependent, self.rel_head = Projection(REL, dropout), Projection(REL, dropout)
        self.arc = nn.Parameter(torch.zeros(ARC + 1, ARC))
        self.rel = nn.Parameter(torch.zeros(REL + 1, len(labels.deprel), REL + 1))
        nn.init.normal_(self.arc, std=0.02)
        nn.init.normal_(self.rel, std=0.05)

    def words(self, pieces: Tensor, shapes: Tensor, starts: Tensor) -> Tensor:
        """Vector of each word's first piece: [B, W, HIDDEN]."""
        x = self.encoder(pieces, shapes)
        index = starts.long().unsqueeze(-1).expand(-1, -1, HIDDEN)
        return self.dropout(x.gather(1, index))

    def arc_scores(self, words: Tensor, starts: Tensor) -> Tensor:
        """Log-probability of each head (last axis) for each dependent; padding and self masked."""
        dependent = with_one(self.arc_dependent(words))
        scores = dependent @ self.arc @ self.arc_head(words).transpose(1, 2)
        index = torch.arange(starts.shape[1], device=starts.device)
        barred = padding(starts)[:, None, :] | (index[:, None] == index[None, :])
        barred = barred & (index > 0)[None, None, :]  # ROOT stays open, so that no row is empty
        return scores.masked_fill(barred, MASKED).log_softmax(-1).clamp(min=MASKED)

    def rel_scores_at(self, words: Tensor, heads: Tensor) -> Tensor:
        """Scores of the labels for given heads: [B, W, R]."""
        dependent, head = with_one(self.rel_dependent(words)), with_one(self.rel_head(words))
        head = head.gather(1, heads.unsqueeze(-1).expand(-1, -1, REL + 1))
        return (self._rel_bilinear(dependent) @ head.unsqueeze(-1)).squeeze(-1)

    def best_rels(self, words: Tensor) -> Tensor:
        """Best label of each dependent (axis 1) under each head (axis 2)."""
        dependent, head = with_one(self.rel_dependent(words)), with_one(self.rel_head(words))
        left = self._rel_bilinear(dependent)
        scores = left.flatten(1, 2) @ head.transpose(1, 2)  # [B, W * R, W]
        batch, width, labels = left.shape[0], left.shape[1], self.rel.shape[1]
        return scores.view(batch, width, labels, width).argmax(2)

    def _rel_bilinear(self, dependent: Tensor) -> Tensor:
        left = dependent @ self.rel.flatten(1)
        return left.view(left.shape[0], left.shape[1], self.rel.shape[1], REL + 1)

    def forward(self, pieces: Tensor, shapes: Tensor, starts: Tensor) -> tuple[Tensor, ...]:
        """The runtime contract: upos, xpos, names, arcs, rels."""
        words = self.words(pieces, shapes, starts)
        arcs = self.arc_scores(words, starts)
        return (self.upos(words).argmax(-1).int(), self.xpos(words).argmax(-1).int(), self.names(words, arcs),
                arcs, self.best_rels(words).int())

    def losses(self, batch: dict) -> dict[str, Tensor]:
        """Mean cross-entropies of the heads that the batch has gold for."""
        words, found = self.words(batch["pieces"], batch["shapes"], batch["starts"]), {}
        heads, arcs = batch["heads"], self.arc_scores(words, batch["starts"])
        if (heads >= 0).any():
            found["upos"] = cross_entropy(self.upos(words), batch["upos"])
            found["xpos"] = cross_entropy(self.xpos(words), batch["xpos"])
            found["arcs"] = F.nll_loss(arcs.flatten(0, 1), heads.flatten(), reduction="sum") / count(heads)
            found["rels"] = cross_entropy(self.rel_scores_at(words, heads.clamp(min=0)), batch["rels"])
        if batch["name_weights"].any():
            found["names"] = weighted_cross_entropy(self.names(words, arcs.detach()), batch["names"], batch["name_weights"])
        return found


def padding(starts: Tensor) -> Tensor:
    """True where a row has no word any more."""
    return (starts == 0) & (torch.arange(starts.shape[1], device=starts.device) > 0)


def with_one(x: Tensor) -> Tensor:
    return torch.cat([x, torch.ones_like(x[..., :1])], -1)


def count(gold: Tensor) -> Tensor:
    return (gold >= 0).sum().clamp(min=1)


def cross_entropy(scores: Tensor, gold: Tensor) -> Tensor:
    return F.cross_entropy(scores.flatten(0, 1), gold.flatten(), reduction="sum") / count(gold)


def weighted_cross_entropy(scores: Tensor, gold: Tensor, weights: Tensor) -> Tensor:
    losses = F.cross_entropy(scores.transpose(1, 2), gold, reduction="none")
    return (losses * weights).sum() / weights.sum().clamp(min=1)
