"""The meaning head, `models/reader/meaning.onnx`: the states of a claim's words → a direction, near where two claims are of one matter.

It first learns to say again what the encoder's pretrained form says of the words alone (nothing is labelled for that), then, from
`data/matters-*.jsonl`, which of the matters of one call are the same in the words of both sides. The encoder stays as it is.
"""
