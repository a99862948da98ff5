"""Overlaps of texts with problems: by shared words, by the shape of functions, by what a statement says."""
