"""Lessons on describing data with numbers."""

ORDER: tuple[str, ...] = (
    "mean_and_median",
    "modes",
    "spread",
    "quartiles",
    "histograms",
    "cumulative_frequencies",
    "weighted_means",
    "moving_averages",
    "standard_scores",
    "best_line",
    "grouped_summaries",
)
