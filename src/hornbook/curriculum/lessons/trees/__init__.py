"""Lessons on trees: nested things with one way to each."""

ORDER: tuple[str, ...] = (
    "nested_trees",
    "counting_nodes",
    "height_and_depth",
    "tree_walks",
    "search_trees",
    "parent_tables",
    "level_by_level",
    "building_trees",
    "expression_trees",
)
