"""Measuring models: code tasks run in the sandbox, bits per byte, intervals, paired comparisons."""
