"""Makes the reader that ships: trains, exports, fits, and puts the files in place. Run from `training/`:

python -m reader.make --encoder FOLDER --polnear ../../shared/data/polnear --out FOLDER [--ship ../models/reader]

Without --polnear, with --factappeal: what can be had without a corpus of unstated licence (see docs/accuracy.md).
"""

import argparse
import shutil
from pathlib import Path

from . import export, fit, train


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--encoder", required=True, help="folder of all-MiniLM-L6-v2")
    parser.add_argument("--polnear")
    parser.add_argument("--factappeal")
    parser.add_argument("--epochs", default="5")
    parser.add_argument("--seed", default="7")
    parser.add_argument("--out", type=Path, required=True, help="for what is made on the way: checkpoint, float ONNX, log")
    parser.add_argument("--ship", type=Path, help="where the files that ship are copied to")
    args = parser.parse_args()
    both = ["--encoder", args.encoder, "--out", str(args.out)]
    polnear = ["--polnear", args.polnear] if args.polnear else []
    factappeal = ["--factappeal", args.factappeal] if args.factappeal else []
    seed = ["--seed", args.seed]
    train.main([*both, *polnear, *factappeal, *seed, "--epochs", args.epochs])
    export.main(both)
    fit.main([*both, *polnear])
    if args.ship:
        args.ship.mkdir(parents=True, exist_ok=True)
        for name in [*fit.FILES.values(), "model.json"]:
            shutil.copyfile(args.out / name, args.ship / name)


if __name__ == "__main__":
    main()
