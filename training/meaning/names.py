"""Where a text names a state, by its letters alone: the same as `src/pipeline/country-names.ts`."""

import csv
import re
from pathlib import Path

SHORTEST_IN_CAPITALS = 4
STAND_IN = "Kenya"
"""What the network reads in such a place, as in `src/reader/tokens.ts`."""


def state_names(countries: Path) -> re.Pattern:
    """Finds every name, adjective, people, capital and seat in a table of countries, with the article before it."""
    forms: set[str] = set()
    with countries.open(encoding="utf8", newline="") as file:
        for row in csv.DictReader(line for line in file if not line.startswith("#")):
            for column in ("name", "names", "adjectives", "people", "capitals", "seats"):
                for form in filter(None, map(str.strip, row[column].split("|"))):
                    forms |= {form, form.upper()} if len(form) >= SHORTEST_IN_CAPITALS else {form}
    written = "|".join(re.escape(form).replace("'", "['’]") for form in sorted(forms, key=lambda form: (-len(form), form)))
    return re.compile(rf"(?<!\w)(?:(?:[Tt]he|[Aa]n?)\s+)?(?:{written})(?!\w)")
