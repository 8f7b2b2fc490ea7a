"""Fits how much each sign speaks for an addressee of an undertaking, on what `scripts/undertaking-signs.ts` prints:

python -m undertakings.fit signs.jsonl [--folds 8]

Prints the tables of `src/undertakings/addressee-weights.ts`, by the conditional logit of `events/fit.py`. With `--folds`, how often
the best candidate is right in documents that are not learned from, each fold in turn.
"""

import argparse
import json
from pathlib import Path

from events.fit import chances_of, fit, is_decided, tensors


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("signs", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    args = parser.parse_args()
    rows = [json.loads(line) for line in args.signs.read_text("utf8").splitlines() if line.startswith("{")]
    signs, weights, none, nobody = fit(rows, "to")
    for name, keys, values in (("ADDRESSEE", signs, weights), ("NOBODY", none, nobody)):
        print(f"export const {name} = {{")
        print(*(f"  {key}: {value:.2f}," for key, value in zip(keys, values)), "};", sep="\n")
    right = 0
    for fold in range(args.folds):
        learn = [row for row in rows if row["document"] % args.folds != fold]
        check = [row for row in rows if row["document"] % args.folds == fold and is_decided(row, "to")]
        _, weights, _, nobody = fit(learn, "to")
        chances, rights = chances_of(*tensors(check, "to")[:4], weights, nobody)
        right += int((chances.argmax(1)[:, None] == rights).any(1).sum())
    if args.folds:
        print(f"// right in {right} of {len(rows)}, by {args.folds} folds")


if __name__ == "__main__":
    main()
