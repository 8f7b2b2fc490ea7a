"""Trains the attribution reader.

In: a folder of PolNeAR, our own labelled passages, the tuning part of the gold set, a small encoder.
Out: a model that finds cues and, for each cue, its source, content, recipients and whether it is negated; as a
checkpoint and as ONNX. It does not resolve who the source is, does not judge act or force, and never sees PolNeAR
dev or the gold set's reporting part while it trains.
"""
