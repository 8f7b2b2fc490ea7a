"""Trains the event head: from the frozen reader's states of a paragraph, which words tell a PLOVER event, of which type,
and which words name who acts and who is acted on.

In: our own labelled sentences, the tuning part of the gold set, the encoder that ships.
Out: `events.onnx`, a few hundred thousand numbers. It does not know who the words refer to: `src/events` finds that.
"""
