"""Language benchmarks: lm-evaluation-harness' task files and scoring, on files of the user's, offline."""
