"""Lessons on graphs: things and their connections."""

ORDER: tuple[str, ...] = (
    "representing",
    "degrees",
    "breadth_first",
    "shortest_steps",
    "depth_first",
    "components",
    "directed_cycles",
    "topological_order",
    "cheapest_paths",
    "grid_regions",
    "spanning_trees",
)
