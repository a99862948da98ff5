"""How likely a model finds harmful sentences: the ToxiGen safety score."""
