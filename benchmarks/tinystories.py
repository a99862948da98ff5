"""Does a small model write coherent, correct English in its world? Checkable facts, and samples to read.

    hornbook run benchmarks/tinystories.yaml
    python benchmarks/tinystories.py stories-in-small --arm stories --out samples.md

Facts. Stories of the built-in worlds, drawn apart from those of pages (chance may draw one alike), are told as pages
tell them, then a question about one is asked, and the likeliest of several answers counts: yes or no; the names that
stand in the story; the right number and its four neighbours. Answers differ in that word alone. What the question tells
by itself shows without the story: the same choice behind the question alone. Samples. The first half of stories, gone
on with at temperature 0.7; and TinyStories' own kind of beginning. They are written to --out, for reading; in how many
of them people go on with the scene who are not in the beginning, and in how many anybody who is, is counted.

There is no peer here: TinyStories' own models answer other questions. The last line is JSON.
"""

import argparse
import json
import os
import platform
import re
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from hornbook.curriculum.worlds import worlds
from hornbook.curriculum.worlds.english import number as in_words
from hornbook.curriculum.worlds.people import everybody
from hornbook.curriculum.worlds.world import Story
from hornbook.evaluation.statistics import wilson
from hornbook.lookup import language_model

STORIES = 6  # of each maker
SAMPLES = 24
HEADING = "Questions about the story\n\n1."
_ASKING = re.compile("Think back|What happened[?]|Did you follow[?]|Questions about the story")
NAMES = frozenset(str(person) for person in everybody())
BEGINNINGS = (
    "# The Lost Kite\n\nOne morning Lena and her little brother Ben went to the hill with a red kite.",
    "# The Promise\n\n“I will bring it back on Saturday,” said Tomas, and took the lantern.",
    "# Two Cups\n\nGreta put two cups on the table, a blue one and a white one. The blue one was full of milk.",
    "# The Dog and the Gate\n\nOnce upon a time there was a dog who could open gates.",
)


class Fact(NamedTuple):
    """A question about a story; the first of the answers is right."""

    kind: str
    story: str
    question: str
    answers: tuple[str, ...]


def stories() -> Iterator[Story]:
    """Stories of every world, drawn apart from those of pages."""
    for topic, world in worlds().items():
        for place, make in enumerate(world.stories):
            for seed in range(STORIES):
                yield make(Random(f"tinystories\x1f{topic}\x1f{place}\x1f{seed}"))


def text_of(story: Story) -> str:
    return f"# {story.title}\n\n" + "\n\n".join(story.paragraphs)


def facts() -> Iterator[Fact]:
    """The questions whose wrong answers can be made by exchanging one word."""
    for story in stories():
        text = text_of(story)
        named = [name for name in NAMES if re.search(rf"\b{name}\b", text)]
        for question in story.questions:
            value, answer = question.value, question.answer
            kind, answers = "", [answer]
            if isinstance(value, bool) and answer.startswith(("Yes,", "No,")):
                kind, answers = "yes or no", ["Yes", "No"] if value else ["No", "Yes"]
            elif isinstance(value, str) and value in NAMES and answer.count(value) == 1 and len(named) > 1:
                kind = "a name"
                answers += [answer.replace(value, name) for name in sorted(named) if name != value]
            elif isinstance(value, int) and value >= 2:
                said = in_words(value)
                if len(re.findall(rf"\b{said}\b", answer, re.I)) == 1:
                    kind = "a number"
                    others = [n for n in (value - 2, value - 1, value + 1, value + 2) if n > 0]
                    answers += [re.sub(rf"\b{said}\b", in_words(n), answer, flags=re.I) for n in others]
                    answers[0] = re.sub(rf"\b{said}\b", said, answer, flags=re.I)
            if kind:
                yield Fact(kind, text, question.text, tuple(answers))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model")
    parser.add_argument("--arm", default=None)
    parser.add_argument("--workspace", type=Path, default=Path("workspace"))
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    model = language_model(options.model, options.workspace, options.arm)
    asked = list(facts())
    right = {}
    for way in ("with the story", "without"):
        pairs = [
            (f"{fact.story}\n\n{HEADING} {fact.question}" if way == "with the story" else f"{HEADING} {fact.question}",
             f" {answer}")
            for fact in asked for answer in fact.answers
        ]  # fmt: skip
        bits = iter(model.bits(pairs) or [])
        picked = [[next(bits) for _ in fact.answers] for fact in asked]
        right[way] = [min(range(len(one)), key=one.__getitem__) == 0 for one in picked]
    found: dict[str, dict[str, Any]] = {}
    for kind in dict.fromkeys(fact.kind for fact in asked):
        of_kind = [place for place, fact in enumerate(asked) if fact.kind == kind]
        chance = sum(1 / len(asked[place].answers) for place in of_kind) / len(of_kind)
        found[kind] = {"n": len(of_kind), "chance": round(chance, 3)}
        if kind == "yes or no":
            found[kind]["always no"] = round(
                sum(asked[place].answers[0] == "No" for place in of_kind) / len(of_kind), 3
            )
        for way, told in right.items():
            passed = sum(told[place] for place in of_kind)
            found[kind][way] = [round(x, 3) for x in (passed / len(of_kind), *wilson(passed, len(of_kind)))]
        print(f"{kind}: {found[kind]}")
    written = list(samples(model))
    told = "\n\n---\n\n".join(f"{begun.strip()}\n\n**[the model]** {text}" for begun, text in written)
    options.out.write_text(told + "\n", encoding="utf-8")
    cast = [(_people(begun), _people(_ASKING.split(text)[0])) for begun, text in written]
    found["samples"] = {
        "n": len(cast),
        "strangers go on": sum(bool(after - before) for before, after in cast),
        "somebody of the beginning is in it": sum(bool(after & before) for before, after in cast),
    }
    print(f"samples: {found['samples']}")
    print(
        json.dumps(
            {
                "bench": "tinystories",
                "unit": "share of questions about unseen stories for which the right answer is the likeliest",
                "higher_is_better": True,
                "ours": sum(right["with the story"]) / len(asked),
                "peers": {"the question alone": sum(right["without"]) / len(asked)},
                "ratio_to_best_peer": sum(right["with the story"]) / max(1, sum(right["without"])),
                "found": found,
                "checks": {"all_peers_ran": True},
                "machine": f"{platform.processor() or platform.machine()}, {os.cpu_count()} cores",
            }
        )
    )


def _people(text: str) -> set[str]:
    return NAMES & set(re.findall(r"\w+", text))


def samples(model: Any) -> Iterator[tuple[str, str]]:
    """Beginnings and what the model made of them."""
    told = [story for story in stories() if len(story.paragraphs) >= 4]
    chosen = Random("samples").sample(told, SAMPLES)
    begun = [f"# {one.title}\n\n" + "\n\n".join(one.paragraphs[: len(one.paragraphs) // 2]) + "\n\n" for one in chosen]
    begun += BEGINNINGS
    written = model.complete(begun, max_new_tokens=300, temperature=0.7, seeds=range(len(begun)))
    for beginning, completion in zip(begun, written, strict=True):
        yield beginning, completion.text.strip() if completion is not None else ""


if __name__ == "__main__":
    main()
