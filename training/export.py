"""Export a trained reader: ONNX, fused and quantised to int8, with its vocabulary and labels.

`python training/export.py --checkpoint training/.work/checkpoint.pt --out weights/reader`
"""

import argparse
import shutil
import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers import optimizer as fusion

from labels import Labels
from model import HEADS, HIDDEN, Reader
from pretrained import weights_folder

INPUTS = ["pieces", "shapes", "starts"]
FLOAT = {f"/{name}/MatMul" for name in ("upos", "xpos", "names/direct", "names/out")}
OUTPUTS = ["upos", "xpos", "names", "arcs", "rels"]


def to_onnx(model: Reader, path: Path) -> None:
    """The runtime's contract: int32 [B,P], [B,P], [B,W] in; see model.Reader.forward for what comes out."""
    pieces = torch.tensor([[101, 1996, 3899, 102, 0], [101, 2002, 2743, 2185, 102]], dtype=torch.int32)
    starts = torch.tensor([[0, 1, 2, 0], [0, 1, 2, 3]], dtype=torch.int32)
    axes = {"pieces": {0: "B", 1: "P"}, "shapes": {0: "B", 1: "P"}, "starts": {0: "B", 1: "W"}}
    axes |= {name: {0: "B", 1: "W"} for name in OUTPUTS}
    axes["arcs"] = axes["rels"] = {0: "B", 1: "W", 2: "W"}
    model.eval()
    with torch.no_grad():
        torch.onnx.export(model, (pieces, torch.zeros_like(pieces), starts), path, input_names=INPUTS,
                          output_names=OUTPUTS, dynamic_axes=axes, opset_version=17, dynamo=False)


def fuse(source: Path, target: Path) -> None:
    """Attention, GELU and skip-layer-norm as single nodes."""
    options = fusion.FusionOptions("bert")
    options.enable_embed_layer_norm = False
    fused = fusion.optimize_model(str(source), "bert", HEADS, HIDDEN, optimization_options=options, opt_level=0)
    print("fused:", {name: n for name, n in fused.get_fused_operator_statistics().items() if n})
    fused.save_model_to_file(str(target))


def quantise(source: Path, target: Path) -> None:
    """Weights to int8; seven bits of it, since u8s8 products saturate on CPUs without VNNI. The last layers stay float."""
    graph = onnx.load(str(source)).graph
    constants = {init.name for init in graph.initializer}
    keep = [n.name for n in graph.node if n.op_type == "MatMul" and (n.input[1] not in constants or n.name in FLOAT)]
    quantize_dynamic(str(source), str(target), op_types_to_quantize=["MatMul", "Attention", "Gather"],
                     per_channel=True, reduce_range=True, weight_type=QuantType.QInt8, nodes_to_exclude=keep,
                     extra_options={"MatMulConstBOnly": True, "DefaultTensorType": onnx.TensorProto.FLOAT})


def write(model: Reader, labels: Labels, out: Path) -> None:
    """Each file is written beside its place and moved there whole, so that a reader never sees half of one."""
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=out.parent) as folder:
        plain, fused, done = (Path(folder) / name for name in ("plain.onnx", "fused.onnx", "model.onnx"))
        to_onnx(model, plain)
        fuse(plain, fused)
        quantise(fused, done)
        shutil.copyfile(weights_folder() / "vocab.txt", Path(folder) / "vocab.txt")
        labels.save(Path(folder) / "labels.json")
        for name in ("vocab.txt", "labels.json", "model.onnx"):
            (Path(folder) / name).chmod(0o644)
            (Path(folder) / name).replace(out / name)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    model, labels = load_checkpoint(args.checkpoint)
    write(model, labels, args.out)


def load_checkpoint(path: Path) -> tuple[Reader, Labels]:
    state = torch.load(path, weights_only=True)
    labels = Labels(**state["labels"])
    weights = state["model"]
    depth = len({name.split(".")[2] for name in weights if name.startswith("encoder.layers.")})
    vocab, feed = weights["encoder.words.weight"].shape[0], weights["encoder.layers.0.up.weight"].shape[0]
    model = Reader(vocab, labels, depth, feed)
    model.load_state_dict(weights)
    return model, labels


if __name__ == "__main__":
    main()
