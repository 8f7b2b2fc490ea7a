"""Fits how much each sign speaks for a party, and how sure an event is, on what `scripts/event-signs.ts` prints:

python -m events.fit signs.jsonl [--above 128]

Prints the weights for `src/events/party-weights.ts` and `src/events/certainty.ts`, and how often the best candidate is
right on the documents with a number above `--above`, which are then not learned from. A conditional logit (McFadden 1974):
each side, and nobody, has a mass, the exponential of its weighted signs; the mass of the right ones is to be all.
"""

import argparse
import json
from pathlib import Path

import torch
from torch import Tensor

PENALTY = 3.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("signs", type=Path)
    parser.add_argument("--above", type=int, default=10_000)
    args = parser.parse_args()
    lines = [json.loads(line) for line in args.signs.read_text("utf8").splitlines() if line.startswith("{")]
    rows = [line for line in lines if "row" not in line]
    whole = [line for line in lines if "row" in line and line["document"] <= args.above]
    learn = [row for row in rows if row["document"] <= args.above]
    check = [row for row in rows if row["document"] > args.above]
    for role, name in (("actor", "ACTOR"), ("recipient", "RECIPIENT")):
        signs, weights, none, nobody = fit(learn, role)
        print(f"export const {name} = {{")
        print(*(f"  {sign}: {weight:.2f}," for sign, weight in zip(signs, weights)), "};", sep="\n")
        print(f"export const NO_{name} = {{")
        print(*(f"  {sign}: {weight:.2f}," for sign, weight in zip(none, nobody)), "};", sep="\n")
        if check:
            chances, rights = chances_of(*tensors(check, role)[:4], weights, nobody)
            print(f"// {role}: right in {float((chances.argmax(1)[:, None] == rights).any(1).float().mean()):.3f} of {len(chances)}")
    print("// always, odds, agree, differ, ruleAlone:", fit_certainty(learn))
    print("// ROW:", dict(zip(whole[0]["row"], fit_rows(whole))))


def fit(rows: list[dict], role: str):
    candidates, nobody, right, mask, signs, none = tensors(rows, role)
    weights = torch.zeros(len(signs), requires_grad=True)
    alone = torch.zeros(len(none), requires_grad=True)

    def loss() -> Tensor:
        scores = _scores(candidates, nobody, mask, weights, alone)
        missed = torch.logsumexp(scores, 1) - torch.logsumexp(scores.masked_fill(~right, -1e4), 1)
        return missed.mean() + PENALTY * ((weights**2).sum() + (alone**2).sum()) / len(candidates)

    _minimize(loss, [weights, alone])
    return signs, weights.detach(), none, alone.detach()


def tensors(rows: list[dict], role: str):
    """Signs of candidates (rows × most candidates × signs) and of nobody, which of them are right (nobody last), which there are."""
    rows = [r for r in rows if r["event"] and is_decided(r, role)]
    signs = list(next(r for r in rows if r[role]["candidates"])[role]["candidates"][0]["signs"])
    none = list(rows[0][role]["nobody"])
    most = max(len(r[role]["candidates"]) for r in rows)
    candidates = torch.zeros(len(rows), most, len(signs))
    right, mask = torch.zeros(len(rows), most + 1, dtype=torch.bool), torch.zeros(len(rows), most + 1, dtype=torch.bool)
    for at, row in enumerate(rows):
        for n, one in enumerate(row[role]["candidates"]):
            candidates[at, n] = torch.tensor([float(one["signs"][sign]) for sign in signs])
            right[at, n], mask[at, n] = one["right"], True
        right[at, -1], mask[at, -1] = not row["known"][role], True
    nobody = torch.tensor([[float(row[role]["nobody"][sign]) for sign in none] for row in rows])
    return candidates, nobody, right, mask, signs, none


def is_decided(row: dict, role: str) -> bool:
    return not row["known"][role] or any(one["right"] for one in row[role]["candidates"])


def _scores(candidates: Tensor, nobody: Tensor, mask: Tensor, weights: Tensor, alone: Tensor) -> Tensor:
    return torch.cat([candidates @ weights, (nobody @ alone)[:, None]], 1).masked_fill(~mask, -1e4)


def chances_of(candidates, nobody, right, mask, weights, alone):
    """The best candidate's chance is looked up by place: rights as places, -1 where the place is not right."""
    places = torch.where(right, torch.arange(right.shape[1]), -1)
    return _scores(candidates, nobody, mask, weights, alone).softmax(1), places


def fit_certainty(rows: list[dict]) -> list[float]:
    signs = []
    for row in rows:
        read, rule = row["reading"], row["rule"]
        seen = torch.tensor(read["score"] if read else 0.3)
        same = bool(read) and rule == read["type"]
        signs.append([1.0, float(torch.logit(seen, 1e-6)), float(same), float(bool(read and rule) and not same), float(not read)])
    return _logistic(signs, [row["event"] for row in rows])


def fit_rows(rows: list[dict]) -> list[float]:
    """What the signs of whole rows, parties chosen, say of their being right."""
    return _logistic([[float(sign) for sign in row["row"].values()] for row in rows], [row["right"] for row in rows])


def _logistic(signs: list[list[float]], wanted: list[bool]) -> list[float]:
    found, right = torch.tensor(signs), torch.tensor([float(one) for one in wanted])
    weights = torch.zeros(found.shape[1], requires_grad=True)
    cost = torch.nn.functional.binary_cross_entropy_with_logits
    _minimize(lambda: cost(found @ weights, right) + 0.001 * (weights**2).sum(), [weights])
    return [round(weight, 2) for weight in weights.tolist()]


def _minimize(loss, parameters) -> None:
    optimizer = torch.optim.LBFGS(parameters, max_iter=300, line_search_fn="strong_wolfe")

    def step() -> Tensor:
        optimizer.zero_grad()
        value = loss()
        value.backward()
        return value

    optimizer.step(step)


if __name__ == "__main__":
    main()
