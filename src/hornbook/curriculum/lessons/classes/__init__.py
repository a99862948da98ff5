"""Lessons on classes: objects with state and behaviour."""

ORDER: tuple[str, ...] = (
    "bundles",
    "init_attributes",
    "changing_state",
    "new_objects",
    "repr_str",
    "equality",
    "ordering",
    "properties",
    "constructor_checks",
    "class_attributes",
    "alternative_constructors",
    "inheritance",
    "composition",
    "data_classes",
    "own_containers",
    "operators",
)
