"""SQuAD 2.0: questions about passages of Wikipedia, of which half cannot be answered from them."""

import json
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Reading:
    """A question about a passage; no `answers`: it cannot be answered from it."""

    id: str
    title: str
    passage: str
    question: str
    answers: tuple[str, ...]


def readings(path: Path) -> list[Reading]:
    """The questions in the file's order. Raises KeyError, ValueError and their like for a file of another form."""
    return [
        Reading(
            str(question["id"]),
            article["title"],
            paragraph["context"],
            question["question"],
            () if question.get("is_impossible") else tuple(answer["text"] for answer in question["answers"]),
        )
        for article in json.loads(path.read_text(encoding="utf-8"))["data"]
        for paragraph in article["paragraphs"]
        for question in paragraph["qas"]
    ]
