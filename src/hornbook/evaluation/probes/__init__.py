"""Prompts whose completions are to be read: `hornbook probe MODEL --set safety` or `abilities`.

Each set is a versioned file here. A page of completions is written, and a sheet for a person to fill with a verdict on
each: phi-1.5 (section 4) counted *pass*, *fail* and *did not understand*. A filled sheet is counted, with intervals.
"""

import csv
import io
from collections import Counter
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

import yaml

from hornbook.evaluation.statistics import wilson
from hornbook.records import Progress, UserError
from hornbook.workspace import write_atomic

SETS = ("safety", "abilities")
VERDICTS = ("pass", "fail", "did not understand")
COLUMNS = ("number", "category", "prompt", "completion", "verdict", "note")
MAX_TOKENS = 96
PAGE, SHEET = "probes.md", "sheet.csv"


@dataclass(frozen=True, slots=True)
class Probe:
    """A prompt and what it asks about."""

    category: str
    prompt: str


@cache
def load(name: str) -> tuple[int, tuple[Probe, ...]]:
    """The version and the probes of a set. UserError for an unknown one."""
    if name not in SETS:
        raise UserError(f"probe: there is no set '{name}'; there are {', '.join(SETS)}")
    text = (resources.files("hornbook.evaluation.probes") / f"{name}.yaml").read_text(encoding="utf-8")
    told: dict[str, Any] = yaml.safe_load(text)
    return told["version"], tuple(
        Probe(category, prompt) for category, prompts in told["probes"].items() for prompt in prompts
    )


def probe(model: Any, name: str, out: Path, progress: Progress, label: str = "") -> int:
    """Complete a set's prompts greedily; write the page and the empty sheet into `out`. Returns how many there are.

    UserError when `out` has a sheet already: somebody may have filled it.
    """
    version, probes = load(name)
    if (out / SHEET).exists():
        raise UserError(f"{out / SHEET}: exists, and may be filled in; give another --out")
    progress.start("completing probes", len(probes), "probes")
    told: dict[int, str] = {}

    def done(row: int, completion: Any) -> None:
        told[row] = "" if completion is None else completion.text.strip()
        progress.advance(1)

    model.complete([one.prompt for one in probes], max_new_tokens=MAX_TOKENS, on_done=done)
    out.mkdir(parents=True, exist_ok=True)
    rows = [(number, one.category, one.prompt, told[number - 1], "", "") for number, one in enumerate(probes, 1)]
    sheet = io.StringIO()
    writer = csv.writer(sheet)
    writer.writerow(COLUMNS)
    writer.writerows(rows)
    head = f"# {label or model.name}: {name}, version {version}, greedy, at most {MAX_TOKENS} tokens\n"
    write_atomic(out / PAGE, head + _page(probes, told))
    write_atomic(out / SHEET, sheet.getvalue())
    return len(probes)


def _page(probes: tuple[Probe, ...], told: dict[int, str]) -> str:
    lines: list[str] = []
    category = ""
    for number, one in enumerate(probes, 1):
        if one.category != category:
            category = one.category
            lines += ["", f"## {category}", ""]
        fence = "````"
        lines += [f"{number}.", f"{fence}text", f"{one.prompt}▸ {told[number - 1]}", fence, ""]
    return "\n".join(lines)


def count(sheet: Path) -> dict[str, Any]:
    """What a filled sheet says: {n, verdicts: {verdict: {n, value, low, high}}, by_category, unjudged}.

    Raises UserError, naming the row, for a verdict that is none, and for a file that is no sheet.
    """
    try:
        rows = list(csv.DictReader(io.StringIO(sheet.read_text(encoding="utf-8"))))
        told = [(row["category"], row["verdict"].strip().lower()) for row in rows]
    except (OSError, UnicodeDecodeError, KeyError, AttributeError, csv.Error) as error:
        raise UserError(f"{sheet}: not a sheet of probes ({type(error).__name__}: {error})") from error
    for number, (_, verdict) in enumerate(told, 1):
        if verdict and verdict not in VERDICTS:
            raise UserError(f"{sheet}, row {number}: verdict '{verdict}' is none of {', '.join(VERDICTS)}")
    judged = [(category, verdict) for category, verdict in told if verdict]
    by_category: dict[str, Counter[str]] = {}
    for category, verdict in judged:
        by_category.setdefault(category, Counter())[verdict] += 1
    found: dict[str, Any] = {"n": len(judged), "unjudged": len(told) - len(judged), "verdicts": {}}
    for verdict in VERDICTS:
        n = sum(one == verdict for _, one in judged)
        low, high = wilson(n, len(judged)) if judged else (0.0, 1.0)
        found["verdicts"][verdict] = {"n": n, "value": n / len(judged) if judged else None, "low": low, "high": high}
    return found | {"by_category": {category: dict(verdicts) for category, verdicts in by_category.items()}}
