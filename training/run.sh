#!/bin/sh
# From the data to the weights: sh training/run.sh [SHARED] [OUT]. Stopped and started again it goes on where it was.
# Two cores need about an hour and a half. Silver names come first where spaCy's model is installed (README.md).
set -eu
cd "$(dirname "$0")/.."
shared=${1:-../shared} out=${2:-weights/reader} work=training/.work
python=${PYTHON:-python3}

if [ ! -s "$work/silver.jsonl" ]; then
  ${SILVER_PYTHON:-$python} training/silver.py --shared "$shared" --out "$work/silver.jsonl"
fi
train() { $python training/train.py --shared "$shared" --work "$work" --resume "$@"; }

train --name syntax --out "$work/syntax" --epochs 8
train --name names --out "$work/names" --start "$work/syntax.pt" --epochs 3 --lr 8e-5 --head-lr 4e-4
train --name events --out "$out" --start "$work/names.pt" --events --share 0.4 --epochs 4 --lr 1e-4 --head-lr 6e-4
$python training/check.py --shared "$shared" --weights "$out" --parity
