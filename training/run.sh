#!/bin/sh
# From the data to the weights: sh training/run.sh [SHARED] [OUT]. Stopped and started again it goes on where it was.
# Two cores need about an hour when nothing else runs.
# Silver names come first; spaCy for them may stand in an environment of its own (README.md).
set -eu
cd "$(dirname "$0")/.."
shared=${1:-../shared} out=${2:-weights/reader} work=training/.work
python=${PYTHON:-python3}

if [ ! -s "$work/silver.jsonl" ]; then
  ${SILVER_PYTHON:-$python} training/silver.py --shared "$shared" --out "$work/silver.jsonl"
fi
train() { $python training/train.py --shared "$shared" --work "$work" --resume "$@"; }

train --name syntax --out "$work/syntax" --epochs 8
train --name names --out "$out" --start "$work/syntax.pt" --epochs 6 --lr 8e-5 --head-lr 5e-4
$python training/check.py --shared "$shared" --weights "$out" --parity
