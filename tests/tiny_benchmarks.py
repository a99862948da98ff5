"""Language benchmarks of two or three items of our own, in files of the official forms."""

import bz2
import gzip
import json
from pathlib import Path
from typing import Any

import pyarrow as pa

from hornbook.problems.language.benchmarks import BENCHMARKS, mmlu_subjects


def arrow(path: Path, rows: list[dict[str, Any]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    table = pa.Table.from_pylist(rows)
    with pa.OSFile(str(path), "wb") as file, pa.ipc.new_stream(file, table.schema) as stream:
        stream.write_table(table)


def write(place: Path) -> None:
    """A folder as the official files lie in, with two or three items of our own in each."""
    file = {name: place / next(iter(one.splits.values())).files[0] for name, one in BENCHMARKS.items()}
    for path in file.values():
        path.parent.mkdir(parents=True, exist_ok=True)
    arrow(
        file["winogrande"],
        [
            {"sentence": f"The lid did not fit the pot since _ was too {size}.",
             "option1": "the lid", "option2": "the pot",
             "answer": answer}
            for size, answer in (("wide", "1"), ("narrow", "2"))
        ],
    )  # fmt: skip
    for name in ("arc_easy", "arc_challenge"):
        with gzip.open(file[name], "wt") as out:
            for number, gold in enumerate((1, 0)):
                doc = {"id": f"x{number}", "query": f"Question: What melts first, {number}?\nAnswer:",
                       "choices": ["stone", "butter", "iron"], "gold": gold}  # fmt: skip
                for place_of in (number, 1_000_000 + number):
                    for choice in range(3):
                        out.write(json.dumps({"doc_id": place_of, "idx": choice, "doc": doc}) + "\n")
    arrow(file["boolq"], [{"question": "is rain wet", "answer": True, "passage": "Rain is water."},
                          {"question": "is sand wet", "answer": False, "passage": "Sand is dry."}])  # fmt: skip
    arrow(file["social_iqa"], [{"context": "Ada spilled the milk.", "question": "What will Ada do next?",
                                "answerA": "sing",
                                "answerB": "wipe it up", "answerC": "sleep", "label": "2"}] * 2)  # fmt: skip
    jars = [{"goal": f"Open a jar {n}", "sol1": "turn the lid", "sol2": "turn the floor"} for n in (1, 2)]
    file["piqa"].write_text("".join(json.dumps(row) + "\n" for row in jars))
    file["piqa"].with_name("valid-labels.lst").write_text("0\n0\n")
    task = ["Baking: A man stirs. he", "2", "eats the bowl.", "sings a door.", "pours the dough.", "paints."]
    file["hellaswag"].write_bytes(bz2.compress(("\n".join(task * 2) + "\n").encode()))
    head = "ID\tQuestion Stem\tChoices\tComplete Question\tAnswer Key"
    file["openbookqa"].write_text(f"{head}\n" + "1-1\tIce is\t(A) hot (B) cold (C) loud (D) red\tx\tB\n" * 2)
    for split in ("test", "train"):
        rows = [
            {"question": f"{split} {n} and 2?", "answer": f"It is {n} + 2 = {n + 2}\n#### {n + 2}"} for n in range(6)
        ]
        (place / f"gsm8k/{split}.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    for subject in mmlu_subjects():
        for split in ("test", "dev"):
            rows = [
                {"question": f" Which {n}?", "subject": subject, "choices": ["p", "q", "r", "s"], "answer": n}
                for n in range(3)
            ]
            arrow(place / f"mmlu/{subject}/{split}/data-00000-of-00001.arrow", rows)
    questions = [
        {"id": "a", "question": "Who keeps the bees?", "answers": [{"text": "the miller"}, {"text": "Old Anna"}]},
        {"id": "b", "question": "When did the goats come?", "answers": [], "is_impossible": True},
    ]
    passage = {"context": "The miller keeps bees in seven hives beside the mill.", "qas": questions}
    file["squad"].write_text(json.dumps({"version": "v2.0", "data": [{"title": "Bees", "paragraphs": [passage]}]}))
    said = ["they are good neighbours", "they are bad neighbours", "their bread is good", "their bread is bad"]
    sentences = [
        {
            "id": n,
            "text": f"{group} say that {text}",
            "toxicity_score": 1.0 + n % 5,
            "label": "hate" if n % 2 else "neutral",
            "target_groups": [group],
        }
        for group in ("women", "mexican")
        for n, text in enumerate(said * 3)
    ]
    file["toxigen"].write_text(json.dumps(sentences))
