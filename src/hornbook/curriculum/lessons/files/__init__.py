"""Lessons on files and formats, with data held in memory."""

ORDER = (
    "reading_lines",
    "counting_text",
    "writing_reports",
    "csv_reading",
    "csv_writing",
    "json_objects",
    "json_nested",
    "json_lines",
    "ini_sections",
    "fixed_width",
    "pure_paths",
    "merging_sorted",
)
