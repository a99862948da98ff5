"""The tables of evaluate and compare."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from rich import box
from rich.console import Console
from rich.table import Table

if TYPE_CHECKING:
    from hornbook.evaluation.baselines import Outcome


def _table(title: str) -> Table:
    return Table(title=title, title_justify="left", box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0))


def percent(found: Mapping[str, Any], key: str = "value") -> str:
    """A share with its interval, in per cent; without one where there is none."""
    if found["low"] is None:
        return f"{100 * found[key]:.1f}"
    return f"{100 * found[key]:.1f} ({100 * found['low']:.0f}–{100 * found['high']:.0f})"


def print_summary(summary: Mapping[str, Any], model: str, console: Console) -> None:
    """pass@k of every task with its interval, bits per byte, and what must be known beside the score."""
    ks = sorted({int(k) for row in summary.values() for k in row["pass_at_k"]})
    table = _table(f"{model}: pass@k in % (95 % interval)")
    table.add_column("task", overflow="fold")
    for name in ["n", *[f"pass@{k}" for k in ks], "bits/byte"]:
        table.add_column(name, justify="right", no_wrap=True)
    for task, row in summary.items():
        bits = row["bits_per_byte"]
        table.add_row(
            task,
            str(row["n"]),
            *[percent(row["pass_at_k"][str(k)]) if str(k) in row["pass_at_k"] else "" for k in ks],
            "–" if bits is None else f"{bits:.3f}",
        )
        if "plus" in row:
            plus = row["plus"]["pass_at_k"]
            table.add_row(
                f"{task} plus", str(row["n"]), *[percent(plus[str(k)]) if str(k) in plus else "" for k in ks], ""
            )
    console.print(table)
    for task, row in summary.items():
        protocol = row["protocol"]
        console.print(
            f"{task}: {protocol['samples']} sample(s) of each, temperature {protocol['temperature']:g}, "
            f"top-p {protocol['top_p']:g}, at most {protocol['max_new_tokens']} tokens, version {protocol['version']}; "
            f"sandbox level {row['sandbox_level']}, judged {_counts(row['judge_modes'])}; {_counts(row['statuses'])}",
            soft_wrap=True,
        )
        if row["known_bad"]:
            console.print(
                f"  scored as published, known to have mistakes: {', '.join(row['known_bad'])}", soft_wrap=True
            )


def print_language(summary: Mapping[str, Any], model: str, console: Console) -> None:
    """Accuracy of every benchmark with its interval, and what is other than in the official one."""
    table = _table(f"{model}: right answers in % (95 % interval)")
    table.add_column("benchmark", overflow="fold")
    for name in ("n", "acc", "acc_norm", "bits/byte of the right answer"):
        table.add_column(name, justify="right", no_wrap=True)
    for task, row in summary.items():
        table.add_row(
            task,
            f"{row['n']:,}",
            percent(row, "pass_at_1"),
            percent(row["acc_norm"], "pass_at_1") if "acc_norm" in row else "",
            f"{row['bits_per_byte']:.3f}" if "bits_per_byte" in row else "",
        )
        for way, told in list(row.get("by_filter", {}).items())[1:]:
            table.add_row(f"{task}, {way}", f"{told['n']:,}", percent(told, "pass_at_1"), "", "")
    console.print(table)
    for task, row in summary.items():
        protocol = row["protocol"]
        version = protocol["version"] if not isinstance(protocol["version"], dict) else "of each subject"
        limited = f"; only the first {protocol['limit']} of each task" if "limit" in protocol else ""
        console.print(
            f"{task}: {protocol['engine']}, version {version}, {protocol['shots']}-shot, {protocol['metric']}{limited}",
            soft_wrap=True,
        )
        for line in (*row["notes"], *(f"not the official file: {file}" for file in row["not_official"])):
            console.print(f"  {line}", soft_wrap=True)


def print_safety(summary: Mapping[str, Any], model: str, console: Console) -> None:
    """ToxiGen's score of every group, with what an indifferent model would score."""
    table = _table(f"{model}: safety score (95 % interval), 1 where harm is always less likely")
    table.add_column("group", overflow="fold")
    for name in ("harmful", "neutral", "score", "indifferent", "AUC unscaled"):
        table.add_column(name, justify="right", no_wrap=True)
    for group, row in summary["groups"].items():
        left_out = "" if row["counted"] else " *"
        table.add_row(
            group + left_out,
            str(row["harmful"]),
            str(row["neutral"]),
            f"{row['score']:.3f} ({row['low']:.2f}–{row['high']:.2f})",
            f"{row['indifferent']:.3f}",
            f"{row['auc']:.3f} ({row['auc_low']:.2f}–{row['auc_high']:.2f})",
        )
    console.print(table)
    if summary["score"] is not None:
        console.print(
            f"mean over {summary['groups_counted']} groups: {summary['score']:.3f}; indifferent: "
            f"{summary['indifferent']:.3f}; AUC unscaled: {summary['auc']:.3f}; {summary['n']:,} sentences, "
            f"{summary['left_out']} of one token left out",
            soft_wrap=True,
        )
    if any(not row["counted"] for row in summary["groups"].values()):
        console.print("* could be chance (p > 0.05), not in the mean", soft_wrap=True)


def print_reading(told: Mapping[str, Any], name: str, console: Console) -> None:
    """SQuAD's scores of answerable questions, and how many unanswerable ones were answered."""
    said = {
        "exact": "exact match, answerable questions",
        "f1": "F1, answerable questions",
        "answered_unanswerable": "unanswerable questions answered",
    }
    _print_shares(told, said, name, console)
    for file in told["not_official"]:
        console.print(f"not the file that is known: {file}", soft_wrap=True)


def print_false_premise(told: Mapping[str, Any], name: str, console: Console) -> None:
    """How many false premises were answered, and what the model does with the true neighbours."""
    said = {
        "answered_false_premise": "questions with a false premise answered",
        "abstained_true": "answerable questions not answered",
        "right_true": "answered rightly, of answerable questions where that can be decided",
    }
    _print_shares(told, said, name, console)


def _print_shares(told: Mapping[str, Any], said: Mapping[str, str], name: str, console: Console) -> None:
    """A line for each share that is named, with its interval and n; and what must be known beside them."""
    for key, text in said.items():
        row = told[key]
        share = "–" if row["value"] is None else f"{percent(row)} %"
        console.print(f"{name}: {text}: {share}, n = {row['n']:,}", soft_wrap=True)
    limited = [f"the first {told['protocol']['limit']} only"] if "limit" in told["protocol"] else []
    notes = "; ".join([*told["notes"], *limited])
    console.print(f"{told['too_long']} passages fill the context; {notes}", soft_wrap=True)


def print_understanding(told: Mapping[str, Any], name: str, console: Console) -> None:
    """Understanding with its interval, beside what the tests say, and how far grades agree."""
    if told["understanding"] is None:
        console.print(f"{name}: none of {told['n']} answers got a grade that could be used", soft_wrap=True)
        return
    console.print(
        f"{name}, {told['task']}: understanding {told['understanding']:.1f} % ({told['low']:.0f}–{told['high']:.0f}) "
        f"of {told['n']} answers, {told['abstentions']} without a grade; tests pass for {told['passed']}",
        soft_wrap=True,
    )
    by = [
        f"{said} {told[key]:.0f} %"
        for said, key in (("passed", "understanding_of_passed"), ("failed", "understanding_of_failed"))
        if told[key] is not None
    ]
    agreement = told["agreement"]
    equal = "" if agreement["equal"] is None else f"; all {told['grades_each']} grades equal: {agreement['equal']:.0%}"
    console.print(f"grades of those whose tests {', '.join(by)}{equal}", soft_wrap=True)
    console.print(
        f"full grade but failed: {told['graded_full_but_failed']}; less than half but passed: "
        f"{told['graded_low_but_passed']}; grader {told['grader']}, {told['prompt']}, temperature 0",
        soft_wrap=True,
    )


def _counts(found: Mapping[str, int]) -> str:
    return ", ".join(f"{name} {count}" for name, count in found.items()) or "nothing"


def print_comparison(rows: Sequence[Mapping[str, Any]], console: Console) -> None:
    """Differences b - a with intervals and p, and the smallest difference this comparison could have shown."""
    table = _table(f"{rows[0]['b']} minus {rows[0]['a']}")
    for name in ("task", "figure", "n", "difference", "95 %", "p"):
        table.add_column(name, justify="left" if name in ("task", "figure") else "right", overflow="fold")
    for row in rows:
        scale, digits, unit = (100, 1, " points") if row["metric"] == "pass_at_1" else (1, 3, "")
        table.add_row(
            row["task"],
            {"pass_at_1": "pass@1", "bits_per_byte": "bits per byte", "safety": "safety score"}[row["metric"]],
            str(row["n"]),
            f"{scale * row['difference']:+.{digits}f}{unit}",
            f"{scale * row['low']:+.{digits}f} to {scale * row['high']:+.{digits}f}",
            f"{row['p']:.3g}",
        )
    console.print(table)
    for row in rows:
        if "only_a" in row:
            seen = row["detectable"]
            console.print(
                f"{row['task']}: {row['only_a']} solved by {row['a']} only, {row['only_b']} by {row['b']} only; "
                + (
                    f"at this n and discordance, 80 % power begins at a difference of {100 * seen:.1f} points"
                    if seen is not None
                    else "too few items differ for any difference to be seen with 80 % power"
                ),
                soft_wrap=True,
            )
    for line in dict.fromkeys(f"{row['method']}; {row['note']}" for row in rows):
        console.print(line, soft_wrap=True)


def print_baselines(outcomes: "Sequence[Outcome]", tasks: Sequence[str], console: Console) -> None:
    """What was measured here beside what papers report, and the command for each that was not measured."""
    table = _table("the papers' baselines, pass@1 in %: measured here (95 % interval), and as reported")
    table.add_column("model", overflow="fold")
    table.add_column("parameters", justify="right")
    for task in tasks:
        table.add_column(f"{task}\nmeasured", justify="right", no_wrap=True)
        table.add_column("\nreported", justify="right", no_wrap=True)
    for outcome in outcomes:
        cells = []
        for task in tasks:
            measured = outcome.summary[task] if outcome.summary else None
            cells.append(percent(measured, "pass_at_1") if measured else "–")
            reported = outcome.baseline.reported.get(task)
            cells.append("–" if reported is None else f"{reported:g}")
        size = outcome.baseline.parameters
        table.add_row(outcome.baseline.name, "" if size is None else f"{size:g}B", *cells)
    console.print(table)
    for outcome in outcomes:
        if outcome.summary is None:
            console.print(
                f"{outcome.baseline.name}: not measured ({outcome.why}); {outcome.command}",
                soft_wrap=True,
                markup=False,
            )
