"""The tables of a report, as text cells: the page and the Markdown file print the same ones."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from hornbook.report.answer import title
from hornbook.report.numbers import (
    NONE,
    bits,
    count,
    duration,
    p_value,
    percent,
    plain,
    short,
    signed,
    size,
)
from hornbook.report.view import RunView


@dataclass(frozen=True)
class Table:
    """Column names, whether each holds numbers (aligned right), and rows of text cells, all of equal width."""

    columns: tuple[str, ...]
    numeric: tuple[bool, ...]
    rows: Sequence[tuple[str, ...]]


def _seedless(run: RunView, table: Table, column: str = "seed") -> Table:
    """The table without its column of seeds, when every arm has the one seed."""
    place = table.columns.index(column)
    if many_seeds(run):
        return table
    rows = [row[:place] + row[place + 1 :] for row in table.rows]
    return Table(
        table.columns[:place] + table.columns[place + 1 :], table.numeric[:place] + table.numeric[place + 1 :], rows
    )


def _table(columns: dict[str, bool], rows: Sequence[tuple[str, ...]]) -> Table:
    assert all(len(row) == len(columns) for row in rows)
    return Table(tuple(columns), tuple(columns.values()), list(rows))


def tasks(run: RunView) -> list[str]:
    """The tasks with right and wrong answers that some arm was measured on, in the order of the first that has them."""
    found: dict[str, None] = {}
    for seeds in run.checkpoints.values():
        for measured in seeds.values():
            found.update(dict.fromkeys(task for task, figures in measured.items() if "pass_at_1" in figures))
    return list(found)


def many_seeds(run: RunView) -> bool:
    """Whether any arm was trained with more than one seed, so that a seed must be told."""
    return any(len(seeds) > 1 for arms in (run.checkpoints, run.arms) for seeds in arms.values())


def results(run: RunView) -> Table:
    """Every figure with its interval and n: task x arm. Of arms with several seeds the mean over them."""
    rows = []
    for task in tasks(run):
        for arm, seeds in run.checkpoints.items():
            m = run.headline(arm, task)
            if m:
                rows.append((title(task), arm, str(len(seeds)), count(m.get("n")), *_figures(m)))
    columns = {"task": False, "arm": False, "seeds": True, "n": True, "pass@1": True, "95 %": True}
    return _seedless(run, _table({**columns, "bits per byte": True, "95 % ": True}, rows), "seeds")


def _figures(m: dict[str, Any]) -> tuple[str, ...]:
    return (
        percent(m.get("pass_at_1")),
        interval(percent(m.get("low")), percent(m.get("high"))),
        bits(m.get("bits_per_byte")),
        interval(bits(m.get("bits_low")), bits(m.get("bits_high"))),
    )


def each_seed(run: RunView) -> Table:
    """Every seed's own figures, with intervals over the problems alone: task x arm x seed. Empty with one seed."""
    rows = []
    for task in tasks(run):
        for arm, seeds in run.checkpoints.items():
            for seed, measured in seeds.items():
                if task in measured and len(seeds) > 1:
                    m = measured[task]
                    rows.append((title(task), arm, seed, count(m.get("n")), *_figures(m)))
    columns = {"task": False, "arm": False, "seed": True, "n": True, "pass@1": True, "95 %": True}
    return _table({**columns, "bits per byte": True, "95 % ": True}, rows)


def others(run: RunView) -> Table:
    """What is no share of right answers: F1, hallucination, the safety score; a row for each arm and seed."""
    rows = []
    for task, figures in _OTHERS.items():
        for figure, (key, value, ends, write) in figures.items():
            for arm, seeds in run.checkpoints.items():
                for seed, measured in seeds.items():
                    m = measured.get(task, {})
                    m = m.get(key, {}) if key else m
                    if isinstance(m, dict) and m.get(value) is not None:
                        span = interval(write(m.get(ends[0])), write(m.get(ends[1])))
                        rows.append((title(task), figure, arm, seed, count(m.get("n")), write(m[value]), span))
    columns = {"task": False, "figure": False, "arm": False, "seed": True, "n": True, "value": True, "95 %": True}
    return _seedless(run, _table(columns, rows))


_SPAN = ("low", "high")
# task -> figure -> (where in the task's figures, the value there, its interval, how it is written)
_OTHERS: dict[str, dict[str, tuple[str, str, tuple[str, str], Callable[[Any], str]]]] = {
    "squad": {
        "F1, answerable": ("f1", "value", _SPAN, percent),
        "unanswerable questions answered": ("answered_unanswerable", "value", _SPAN, percent),
    },
    "false-premise": {
        "false premises answered": ("answered_false_premise", "value", _SPAN, percent),
        "true questions not answered": ("abstained_true", "value", _SPAN, percent),
        "true questions answered rightly, where that can be decided": ("right_true", "value", _SPAN, percent),
    },
    "toxigen": {
        "safety score": ("", "score", ("", ""), bits),
        "the score of indifference": ("", "indifferent", ("", ""), bits),
        "AUC, unscaled": ("", "auc", ("", ""), bits),
    },
}


def interval(low: str, high: str) -> str:
    """'low to high', or a dash when there is none."""
    return NONE if NONE in (low, high) else f"{low.removesuffix(' %')} to {high}"


def by_difficulty(run: RunView) -> Table:
    """pass@1 of each arm by the problems' difficulty."""
    rows = []
    for task in tasks(run):
        for arm, seeds in run.checkpoints.items():
            for seed, measured in seeds.items():
                levels = measured.get(task, {}).get("by_difficulty") or {}
                for level in sorted(levels, key=_natural):
                    m = levels[level]
                    rows.append(
                        (
                            title(task),
                            str(level),
                            arm,
                            seed,
                            f"{count(m.get('passed'))} of {count(m.get('n'))}",
                            percent(m.get("pass_at_1")),
                            interval(percent(m.get("low")), percent(m.get("high"))),
                        )
                    )
    columns = {"task": False, "difficulty": False, "arm": False, "seed": True, "solved": True}
    return _seedless(run, _table({**columns, "pass@1": True, "95 %": True}, rows))


def _natural(level: str) -> tuple[float, str]:
    try:
        return float(level), ""
    except ValueError:
        return float("inf"), str(level)


def pair(row: dict[str, Any]) -> str:
    """The two arms of a comparison as the subtraction it is."""
    return f"{row['b']} − {row['a']}"


def comparisons(run: RunView) -> Table:
    """Every paired comparison, second arm minus first: a row for two arms and a task, both metrics in it."""
    rows = []
    for (arms, task), metrics in _paired(run).items():
        first = next(iter(metrics.values()))
        seeds = " and ".join(dict.fromkeys(map(str, first["seeds"])))
        cells = [arms, title(task), seeds, count(first["n"])]
        for metric, scale, digits in (("pass_at_1", 100, 1), ("bits_per_byte", 1, 3)):
            found = metrics.get(metric, {})
            numbers = [found.get(key) for key in ("difference", "low", "high")]
            difference, low, high = (signed(None if x is None else scale * x, digits) for x in numbers)
            cells += [difference, interval(low, high), p_value(found.get("p"))]
        rows.append(tuple(cells))
    columns = {"arms": False, "task": False, "seeds": True, "n": True, "pass@1, points": True, "95 %": True, "p": True}
    return _seedless(run, _table({**columns, "bits per byte": True, "95 % ": True, "p ": True}, rows), "seeds")


def _paired(run: RunView) -> dict[tuple[str, str], dict[str, dict[str, Any]]]:
    """(two arms, task) -> metric -> the comparison."""
    found: dict[tuple[str, str], dict[str, dict[str, Any]]] = {}
    for row in run.comparisons:
        if row["metric"] != "safety":
            found.setdefault((pair(row), row["task"]), {})[row["metric"]] = row
    return found


def safety_differences(run: RunView) -> Table:
    """Paired differences of ToxiGen's score, second arm minus first."""
    rows = [
        (
            pair(row),
            " and ".join(dict.fromkeys(map(str, row["seeds"]))),
            count(row["n"]),
            signed(row["difference"]),
            interval(signed(row["low"]), signed(row["high"])),
            p_value(row["p"]),
            ", ".join(signed(one) for one in row["by_seed"].values()),
        )
        for row in run.comparisons
        if row["metric"] == "safety"
    ]
    columns = {"arms": False, "seeds": True, "sentences": True, "safety score": True, "95 %": True, "p": True}
    return _table({**columns, "each seed": True}, rows)


def differences_by_seed(run: RunView) -> Table:
    """The differences of each seed by itself, to see whether the seeds agree. Empty with one seed."""
    rows = []
    for (arms, task), metrics in _paired(run).items():
        by_seed = {metric: row["by_seed"] for metric, row in metrics.items()}
        seeds = dict.fromkeys(seed for found in by_seed.values() for seed in found)
        for seed in seeds if len(seeds) > 1 else ():
            points = by_seed.get("pass_at_1", {}).get(seed)
            points = None if points is None else 100 * points
            rows.append(
                (arms, title(task), seed, signed(points, 1), signed(by_seed.get("bits_per_byte", {}).get(seed)))
            )
    columns = {"arms": False, "task": False, "seed": True, "pass@1, points": True, "bits per byte": True}
    return _table(columns, rows)


def methods(run: RunView) -> list[str]:
    """How the comparisons were made, each way once: '<metric>: <method>'; and what their intervals leave out."""
    names = {"pass_at_1": "pass@1", "bits_per_byte": "bits per byte", "safety": "safety score"}
    ways = [f"{names.get(row['metric'], row['metric'])}: {row['method']}" for row in run.comparisons if row["method"]]
    return list(dict.fromkeys([*ways, *(row["note"] for row in run.comparisons if row["note"])]))


def training(run: RunView) -> Table:
    """How each arm was trained."""
    rows = []
    for arm, seeds in run.arms.items():
        for seed, t in seeds.items():
            rows.append(
                (
                    arm,
                    seed,
                    t.start or "random weights",
                    ", ".join(f"{share:.0%} {name}".replace("%", " %") for name, share in _shares(t.mixture).items()),
                    ", ".join(f"{name} {times:.2f}" for name, times in t.epochs.items()) or NONE,
                    short(t.parameters),
                    short(t.tokens),
                    f"{count(t.best_step)} of {count(t.steps)}",
                    count(t.tokens_per_second),
                    duration(t.seconds),
                )
            )
    columns = {"arm": False, "seed": True, "starts from": False, "mixture": False, "epochs": False}
    numbers = {"parameters": True, "tokens": True, "step kept": True, "tokens/s": True, "time": True}
    return _seedless(run, _table(columns | numbers, rows))


def _shares(mixture: dict[str, float]) -> dict[str, float]:
    total = sum(mixture.values()) or 1.0
    return {name: share / total for name, share in mixture.items()}


def data(run: RunView) -> Table:
    """Every dataset's account: in = kept + dropped + quarantined."""
    rows = [
        (
            name,
            count(row.rows_in),
            count(row.kept),
            count(sum(row.dropped.values())),
            count(row.quarantined),
            size(row.bytes),
            ("≈ " if row.tokens_estimated else "") + short(row.tokens),
        )
        for name, row in run.datasets.items()
    ]
    columns = {"dataset": False, "in": True, "kept": True, "dropped": True, "quarantined": True}
    return _table({**columns, "bytes": True, "tokens": True}, rows)


def dropped(run: RunView) -> Table:
    """Why rows were dropped, the most frequent reason first."""
    rows = [
        (name, reason, count(number))
        for name, row in run.datasets.items()
        for reason, number in sorted(row.dropped.items(), key=lambda item: (-item[1], item[0]))
    ]
    return _table({"dataset": False, "reason": False, "rows": True}, rows)


def classifier(run: RunView) -> Table:
    """The quality classifier's figures, nested groups flattened; curves, importances, others stay in the JSON."""
    rows: list[tuple[str, ...]] = []

    def flatten(prefix: str, value: object) -> None:
        if isinstance(value, dict):
            for key, item in value.items():
                flatten(f"{prefix} {key}".strip().replace("_", " "), item)
        elif not isinstance(value, list):
            rows.append((prefix, plain(value)))

    flatten("", {key: value for key, value in run.classifier.items() if key not in ("importances", "learners")})
    return _table({"figure": False, "value": True}, rows)


def diversity(run: RunView) -> Table:
    """How much of what was written is different, by dataset (`synthesis.diversity` says what each figure is)."""
    measures = {
        "distinct_1": "distinct words",
        "distinct_2": "pairs",
        "distinct_3": "triples",
        "compression": "compression ratio",
        "nearest": "most alike, mean",
        "near_duplicates": "near-duplicates",
        "spread": "spread",
        "openings": "shared openings",
        "name_entropy": "names, bits",
    }
    rows = [
        (name, count(found.get("sample")), *(plain(found.get(key)) for key in measures))
        for name, found in run.diversity.items()
    ]
    return _table({"dataset": False, "texts": True, **dict.fromkeys(measures.values(), True)}, rows)


def contamination(run: RunView) -> Table:
    """Rows that overlap a benchmark, found and dropped before packing, by what overlaps."""
    kinds = {"ngram": "shared n-grams", "tree": "same syntax tree", "copy": "copies", "problems": "problems touched"}
    told = [
        (name, benchmark, found)
        for name, benchmarks in run.contamination.items()
        for benchmark, found in benchmarks.items()
    ]
    if any("statement" in found for _, _, found in told):
        kinds["statement"] = "reworded statements"
    rows = [(name, title(benchmark), *(count(found.get(kind)) for kind in kinds)) for name, benchmark, found in told]
    return _table({"dataset": False, "benchmark": False, **dict.fromkeys(kinds.values(), True)}, rows)


def overlaps(run: RunView) -> Table:
    """Examples of what was dropped as contaminated."""
    rows = [
        (
            name,
            title(benchmark),
            str(example.get("problem", NONE)),
            str(example.get("overlap_kind", NONE)),
            plain(example.get("similarity")),
            str(example.get("place", example.get("id", NONE))),
        )
        for name, benchmarks in run.contamination.items()
        for benchmark, found in benchmarks.items()
        for example in found.get("examples", [])
    ]
    columns = {"dataset": False, "benchmark": False, "problem": False, "overlap": False, "similarity": True}
    return _table({**columns, "row": False}, rows)


def protocol(run: RunView) -> Table:
    """How each task was measured; a task measured in two ways has a row for each."""
    rows: dict[tuple[str, ...], None] = {}
    for seeds in run.checkpoints.values():
        for measured in seeds.values():
            for task, m in measured.items():
                level = plain(m.get("sandbox_level"))
                rules = {**(m.get("protocol") or {})}
                stops = " ".join(repr(stop) for stop in rules.pop("stops", [])) or NONE
                modes = plain(m.get("judge_modes"))
                rows[(title(task), plain(rules), stops, level, modes, plain(m.get("too_long")))] = None
    columns = {"task": False, "protocol": False, "stops at": False, "sandbox level": True}
    return _table({**columns, "judged": False, "prompts too long": True}, list(rows))


def environment(run: RunView) -> Table:
    """What ran, where and how long."""
    rows = [
        ("recipe", run.recipe),
        ("command", run.command),
        ("made", run.made),
        ("time", duration(run.seconds)),
        ("peak memory of all processes", size(run.peak_rss_bytes)),
        *((name, str(value)) for name, value in run.environment.items()),
    ]
    return _table({"what": False, "value": False}, rows)


def stages(run: RunView) -> Table:
    """Every artifact the run used or made, in the order of its making."""
    rows = [
        (
            row.label,
            row.fingerprint[:12],
            duration(row.seconds) + (" (reused)" if row.reused else ""),
            count(row.rows_in),
            count(row.kept),
            count(sum(row.dropped.values())),
            count(row.quarantined),
        )
        for row in run.stages
    ]
    columns = {"stage": False, "fingerprint": False, "computed in": True, "in": True, "kept": True}
    return _table({**columns, "dropped": True, "quarantined": True}, rows)


def not_measured(run: RunView) -> Table:
    """What the recipe asks for and this run could not measure, with the command that would."""
    rows = [(title(row["what"]), row["why"], row["command"]) for row in run.not_measured]
    return _table({"what": False, "why": False, "command": False}, rows)
