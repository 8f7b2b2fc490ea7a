"""The records that the recipe works on. Offsets count characters (code points), half-open."""

from dataclasses import dataclass, field

Span = tuple[int, int]


@dataclass
class Attribution:
    """One attribution as annotated or predicted: a list of spans for each role, empty where it has none."""

    source: list[Span]
    cue: list[Span]
    content: list[Span]
    recipients: list[Span] | None = None
    """None: the corpus does not annotate recipients."""
    negated: bool | None = None
    """None: the corpus does not annotate it."""
    score: float = 1.0
    """Of a prediction: the probability of its cue, times that of its source and its content, given the cue."""


@dataclass
class Document:
    name: str
    text: str
    attributions: list[Attribution]
    nested: bool
    """True where attributions inside contents are annotated too. PolNeAR marks only the outermost."""
    discard: list[Span] = field(default_factory=list)
    """Parts that PolNeAR leaves out of scoring: bylines, captions."""
