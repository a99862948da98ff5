"""Lessons on sorting: sorted and sort, keys, and ties."""

ORDER: tuple[str, ...] = (
    "sorted_and_sort",
    "keys",
    "ties",
)
