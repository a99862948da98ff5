"""Lessons on points, lengths, areas and directions."""

ORDER: tuple[str, ...] = (
    "points_and_distances",
    "rectangles",
    "triangles",
    "circles",
    "grid_distances",
    "moves",
    "directions",
    "lines",
    "polygons",
    "bounding_boxes",
)
