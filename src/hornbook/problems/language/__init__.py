"""Language benchmarks as problems: their files, their items, and what an item is recognised by."""
