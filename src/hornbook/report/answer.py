"""The answer in sentences, with its numbers: did the data make the difference?

The sentences are made from the paired comparisons alone. An interval that includes zero is said to be "no difference
found", and an effect against the expectation is said as loudly as one with it. Bits per byte leads: where small
models solve no problem at all, it is the figure that can tell them apart.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from hornbook.evaluation.kinds import FALSE_PREMISE, LANGUAGE_TASKS, SQUAD
from hornbook.report.numbers import count, finite, percent, short, signed
from hornbook.report.view import RunView

TITLES = {
    "held-out": "held-out exercises",
    "unconventional": "unconventional problems",
    "humaneval": "HumanEval",
    "mbpp": "MBPP",
    "gsm8k-code": "GSM8K by code",
    "gsm8k": "GSM8K",
    "winogrande": "WinoGrande",
    "arc_easy": "ARC-Easy",
    "arc_challenge": "ARC-Challenge",
    "boolq": "BoolQ",
    "social_iqa": "SIQA",
    "piqa": "PIQA",
    "hellaswag": "HellaSwag",
    "openbookqa": "OpenBookQA",
    "mmlu": "MMLU",
    "squad": "SQuAD",
    "toxigen": "ToxiGen",
    "false-premise": "false premises",
}
# Problems that no part of the pipeline wrote come first; held-out exercises favour the arms that saw their siblings.
_PREFERENCE = ("humaneval", "mbpp", "unconventional")
# Budgets that differ by less than this share are called equal: an arm ends with a whole step.
_EQUAL = 0.02
FEW_SEEDS = 5  # fewer can be drawn in too few ways: the bootstrap's interval over them is too narrow


@dataclass(frozen=True)
class Sentence:
    """A sentence of the answer; `verdict` is 'better', 'worse', 'none' or 'note'."""

    text: str
    verdict: str


def title(task: str) -> str:
    """A task's name for people."""
    return TITLES.get(task, task)


def figure(task: str) -> str:
    """What its share of right answers is called."""
    return "right answers" if task in (*LANGUAGE_TASKS, SQUAD, FALSE_PREMISE) else "pass@1"


def answer(run: RunView) -> list[Sentence]:
    """What the run found: the main comparison first, then what fine-tuning gave, then what limits both."""
    if not run.comparisons:
        return [Sentence(_alone(run), "note")]
    sentences: list[Sentence] = []
    main = _main(run)
    if main:
        sentences.append(_sentence(run, main, _budget(run, main["a"], main["b"])))
        sentences += _language(run, main["a"], main["b"])
    starts = {arm: next(iter(seeds.values())).start for arm, seeds in run.arms.items()}
    tuned = [(start, arm, f"Fine-tuned from {start}") for arm, start in starts.items() if start]
    pairs = dict.fromkeys(
        (row["a"], row["b"]) for row in run.comparisons if starts.get(row["a"]) and starts.get(row["b"])
    )
    tuned += [(a, b, "Fine-tuned alike") for a, b in pairs if starts[b] != a]
    task = _common_task(run, [(a, b) for a, b, _ in tuned])
    for a, b, opening in tuned:
        row = _rows(run, a, b, "pass_at_1").get(task)
        if row:
            sentences.append(_sentence(run, row, opening))
    limit = _limit(run)
    return [*sentences, Sentence(limit, "note")] if limit else sentences


def _alone(run: RunView) -> str:
    arms = [arm for arm in run.checkpoints if run.checkpoints[arm]]
    if not arms:
        return "No trained model was evaluated in this run."
    return f"Only one arm ({arms[0]}) was evaluated, so there is nothing to compare it with."


def _main(run: RunView) -> dict[str, Any] | None:
    """The first arm against the last one that starts from nothing, on the task that counts most of those measured:
    the two ends of the data's quality."""
    plain = [arm for arm, seeds in run.arms.items() if not next(iter(seeds.values())).start]
    for other in reversed(plain[1:]):
        rows = _rows(run, plain[0], other, "bits_per_byte")
        if rows:
            return rows[_preferred([*rows])]
    return None


def _language(run: RunView, a: str, b: str) -> list[Sentence]:
    """On how many language benchmarks one of the two foresees right answers better."""
    rows = [row for task, row in _rows(run, a, b, "bits_per_byte").items() if task in LANGUAGE_TASKS]
    if len(rows) < 2:
        return []
    better, worse = (sum(_sign(row) == sign for row in rows) for sign in (-1, 1))
    text = (
        f"Of {len(rows)} language benchmarks, {b} needs fewer bits per byte of the right answer than {a} on {better}, "
        f"more on {worse}; on {len(rows) - better - worse} no difference was found."
    )
    return [Sentence(text, "better" if better > worse else "worse" if worse > better else "none")]


def _rows(run: RunView, a: str, b: str, metric: str) -> dict[str, dict[str, Any]]:
    """The comparisons of a with b by task."""
    return {row["task"]: row for row in run.comparisons if (row["a"], row["b"], row["metric"]) == (a, b, metric)}


def _preferred(tasks: Sequence[str]) -> str:
    """The task that counts most of those measured."""
    return next(iter([task for task in _PREFERENCE if task in tasks] or tasks), "")


def _common_task(run: RunView, pairs: Sequence[tuple[str, str]]) -> str:
    """One task for all fine-tuned arms: the one that counts most where every pair differs, for what none can do says
    nothing; else the one where most pairs differ."""
    differing: dict[str, int] = {}
    for a, b in pairs:
        for task, row in _rows(run, a, b, "pass_at_1").items():
            differing[task] = differing.get(task, 0) + (row["difference"] != 0)
    most = max(differing.values(), default=0)
    return _preferred([task for task, many in differing.items() if many == most])


def _budget(run: RunView, a: str, b: str) -> str:
    tokens = [next(iter(run.arms[arm].values())).tokens for arm in (a, b)]
    if max(tokens) - min(tokens) <= _EQUAL * max(tokens):
        return f"At equal tokens ({short(tokens[0])})"
    return f"With {short(tokens[1])} tokens against {short(tokens[0])}"


def _sentence(run: RunView, row: dict[str, Any], opening: str) -> Sentence:
    """One comparison in words; `difference` is b minus a."""
    difference = row["difference"]
    lower_is_better = row["metric"] == "bits_per_byte"
    better = (difference < 0) == lower_is_better
    amount = f"{abs(difference):.2f}" if lower_is_better else f"{abs(100 * difference):.1f}"
    task = title(row["task"])
    where = f"on {task}"
    span = _span(row, lower_is_better)
    values = _values(run, row)
    if _sign(row) == 0 or difference == 0:
        what = "bits per byte" if lower_is_better else "pass@1"
        text = f"{opening}, no difference between {row['b']} and {row['a']} was found {where} in {what} ({span})."
        return Sentence(text, "none")
    if lower_is_better:
        word = "fewer" if difference < 0 else "more"
        claim = f"{row['b']} needs {amount} {word} bits per byte than {row['a']} {where}"
    else:
        word = "more" if difference > 0 else "fewer"
        claim = f"{row['b']} solves {amount} points {word} {where}"
    return Sentence(f"{opening}, {claim}{values} ({span}).", "better" if better else "worse")


def _sign(row: dict[str, Any]) -> int:
    """1 or -1 where the interval lies on one side of zero, else 0."""
    low, high = finite(row["low"]), finite(row["high"])
    if low is None or high is None or low <= 0 <= high:
        return 0
    return 1 if low > 0 else -1


def _span(row: dict[str, Any], lower_is_better: bool) -> str:
    """The uncertainty: the interval, over the seeds too where each arm has several, and then what each seed says."""
    scale, digits, unit = (1, 2, "") if lower_is_better else (100, 1, " points")
    low, high = (_written(row[end], scale, digits) for end in ("low", "high"))
    n = f"n = {count(row['n'])}"
    if min(row["seeds"]) == 1:
        return f"95 % interval of the difference {low} to {high}{unit}, {n}"
    seeds = sorted(row["by_seed"].values())
    span = f"95 % interval of the difference over seeds and problems {low} to {high}{unit}, {n}"
    if len(seeds) < 2:
        return span
    least, most = (_written(value, scale, digits) for value in (seeds[0], seeds[-1]))
    return f"{span}, {len(seeds)} seeds from {least} to {most}"


def _written(value: float | None, scale: int, digits: int) -> str:
    return signed(None if value is None else scale * value, digits)


def _values(run: RunView, row: dict[str, Any]) -> str:
    """', 1.85 against 2.06', when both are on record."""
    metric = row["metric"]
    found = [run.headline(row[end], row["task"]).get(metric) for end in ("b", "a")]
    if None in [finite(value) for value in found]:
        return ""
    b, a = (f"{value:.2f}" if metric == "bits_per_byte" else percent(value) for value in found)
    return f", {b} against {a}"


def _limit(run: RunView) -> str:
    seeds = min((len(seeds) for seeds in run.checkpoints.values()), default=0)
    if seeds == 1:
        return (
            "One seed per arm: the intervals say how sure one can be over the problems, "
            "and leave out how much another training run would differ."
        )
    if 1 < seeds < FEW_SEEDS:
        return f"{seeds} seeds per arm: the intervals resample them too, and with so few they are still too narrow."
    return ""
