"""From a benchmark's file to its items, one function for each format: documents as the harness' task files ask them.

They raise KeyError, ValueError and their like for a file of another form; the caller names the file.
"""

import bz2
import gzip
import json
import re
from pathlib import Path
from typing import Any

Docs = list[dict[str, Any]]
_CHOICE = re.compile(r"\(([A-D])\) ")


def arrow(path: Path) -> Docs:
    """The rows of a file in Arrow's stream format, as they are."""
    import pyarrow.ipc as ipc

    with path.open("rb") as file:
        found: Docs = ipc.open_stream(file).read_all().to_pylist()
    return found


def lines(path: Path) -> Docs:
    """JSON lines, as they are."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]


def listed(path: Path) -> Docs:
    """A file that is one JSON list."""
    found: Docs = json.loads(path.read_text(encoding="utf-8"))
    return found


def boolq(path: Path) -> Docs:
    """SuperGLUE's label for BoolQ's answer."""
    return [
        {"question": row["question"], "passage": row["passage"], "label": int(row["answer"])} for row in arrow(path)
    ]


def arc(path: Path) -> Docs:
    """ARC's questions out of OLMES' requests: a row for each choice, and every document in two forms, of which the one
    with `doc_id` below a million is taken."""
    found: dict[int, dict[str, Any]] = {}
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            if row["doc_id"] < 1_000_000:
                found.setdefault(row["doc_id"], row["doc"])
    return [_arc(doc) for _, doc in sorted(found.items())]


def _arc(doc: dict[str, Any]) -> dict[str, Any]:
    question = doc["query"].removeprefix("Question: ").removesuffix("\nAnswer:")
    labels = [chr(ord("A") + place) for place in range(len(doc["choices"]))]
    return {
        "id": doc["id"],
        "question": question,
        "choices": {"text": doc["choices"], "label": labels},
        "answerKey": labels[doc["gold"]],
    }


def piqa(questions: Path, labels: Path) -> Docs:
    """The questions with the labels of the file beside them."""
    told = [int(label) for label in labels.read_text(encoding="utf-8").split()]
    return [
        {"goal": row["goal"], "sol1": row["sol1"], "sol2": row["sol2"], "label": label}
        for row, label in zip(lines(questions), told, strict=True)
    ]


def hellaswag(path: Path) -> Docs:
    """Six lines a task: the activity and its context, the number of the right ending, four endings.

    Of the context the harness wants the last, unfinished sentence apart, since it capitalises that.
    """
    with bz2.open(path, "rt", encoding="utf-8") as file:
        told = file.read().split("\n")
    if told and not told[-1]:
        told.pop()
    if len(told) % 6:
        raise ValueError(f"{len(told)} lines, not six for each task")
    found = []
    for at in range(0, len(told), 6):
        activity, _, context = told[at].partition(": ")
        first, dot, last = context.rpartition(". ")
        found.append(
            {
                "activity_label": activity,
                "ctx_a": first + dot.rstrip() if dot else context,
                "ctx_b": last if dot else "",
                "endings": told[at + 2 : at + 6],
                "label": str(int(told[at + 1])),
            }
        )
    return found


def openbookqa(path: Path) -> Docs:
    """The tab-separated file, with a line of headings."""
    heading, *told = path.read_text(encoding="utf-8").rstrip("\n").split("\n")
    columns = heading.split("\t")
    found = []
    for line in told:
        row = dict(zip(columns, line.split("\t"), strict=True))
        parts = _CHOICE.split(row["Choices"])
        labels, texts = parts[1::2], [text.strip() for text in parts[2::2]]
        found.append(
            {
                "id": row["ID"],
                "question_stem": row["Question Stem"],
                "choices": {"text": texts, "label": labels},
                "answerKey": row["Answer Key"],
            }
        )
    return found
