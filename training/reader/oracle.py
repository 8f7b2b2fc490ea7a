"""Writes what the encoder's own tokenizer makes of some texts, for the test of the program's tokenizer. Run from `training/`:

python -m reader.oracle --encoder FOLDER > ../fixtures/wordpiece.json
"""

import argparse
import json

from transformers import AutoTokenizer

TEXTS = [
    "The Foreign Minister's aide said: “We don’t know.”",
    "''It's done,'' he said -- twice…",
    "Ångström, São Tomé and Nguyễn Văn Thiệu met in Łódź; İzmir’s mayor (Türkiye) did not.",
    "U.S.-backed forces fired 1,250 rounds at 06:30 GMT+3, costing $2.5m (€2.3m) or 40%.",
    "王毅外长 said 中国 wouldn't attend; 김정은 and Путин did.",
    "e\u0301clair de\u0301ja\u0300 vu, ﬁnance, Ⅻ, ½, ß, ſ",
    "tab\there, no-break\u00a0space, thin\u2009space, zero\u200bwidth, soft\u00adhyphen, bell\u0007, \ufffd",
    "emoji 🕊️ and 👩‍⚖️, flags 🇰🇪",
    "a_b@c.org #peace ^caret `tick` |pipe| ~tilde <tag> [x] {y} \\back",
    "x" * 101 + " short",
    "supercalifragilistic antidisestablishmentarianism",
    "السلام عليكم שלום नमस्ते สวัสดี",
    "",
]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--encoder", required=True)
    tokenizer = AutoTokenizer.from_pretrained(parser.parse_args().encoder, use_fast=True)
    rows = []
    for text in TEXTS:
        encoded = tokenizer(text, add_special_tokens=False, return_offsets_mapping=True)
        # The program counts UTF-16 code units.
        units = lambda at: len(text[:at].encode("utf-16-le")) // 2
        places = [[units(a), units(b)] for a, b in encoded["offset_mapping"]]
        rows.append({"text": text, "ids": encoded["input_ids"], "places": places})
    print(json.dumps(rows, ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
