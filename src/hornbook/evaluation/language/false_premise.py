"""Hallucination: questions that presuppose what a text does not tell. `hornbook evaluate MODEL --tasks false-premise`.

`false_premise_items` makes them, in pairs: a scene of the curriculum's worlds as a passage, its own question, and the
same question about a person or a thing that is not in it. A model that answers the second hallucinates. One that never
answers does not, and is no better: so the share of true questions that got an abstention stands beside it, and how many
of them were answered rightly. A false question passes with an abstention, a true one with the right answer, or, where
that cannot be decided, with any.

The answer is right if the scene's value is in it. That can be decided for values that are a number, with a unit or
without, and for those of a few words that stand in the passage; `right_true` is over these, and has its own n. It is
lenient: a second number or name beside the right one does no harm.

The passages are ours, and pupils of the built-in curriculum have seen scenes of the same kinds, though none of these
(`false_premise_items`): between them and models of other data, compare with care.
"""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from hornbook.evaluation.language.abstentions import abstains, normalised
from hornbook.evaluation.language.answers import Answers
from hornbook.evaluation.language.asking import MAX_TOKENS, WAY, ask, mean
from hornbook.evaluation.language.false_premise_items import Pair, pairs, prompt
from hornbook.evaluation.results import Row, check_model, of_model, write_tasks
from hornbook.evaluation.summary import share
from hornbook.records import Progress, blake2b_128, canonical_json

TASK = "false-premise"
VERSION = 2  # 1 passed any answer to a true question
NOTE = "pupils of the built-in curriculum have seen scenes of the same kinds: compare them with other models with care"
_ABSTENTION = "The text does not say."
_SMALL = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_ROUND = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_WORDS = {word: str(number) for number, word in enumerate(_SMALL)}
_WORDS |= {word: str(10 * number) for number, word in enumerate(_ROUND, 2)}
_TENS, _ONES = "|".join(_ROUND), "|".join(_SMALL[1:10])
_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_QUANTITY = re.compile(r"€?(\d+(?:[.,:]\d+)*)(?: (?!cents)[a-z]+)?")
_BEFORE = re.compile(r"(?:(?:that|in|on|at|by|to|under|behind) )+")
_FEW = 3  # words of a value that an answer can be expected to have as they stand


def measure(
    model: Any, out: Path, progress: Progress, limit: int | None = None, label: str = ""
) -> dict[str, dict[str, Any]]:
    """Measure a model (`model.LanguageModel`) into the folder `out`, which may hold what an earlier try has answered.

    limit: so many pairs. Raises UserError when `out` holds another model's figures or answers.
    """
    check_model(out, model.identity)
    items = [(pair, holds) for pair in pairs()[:limit] for holds in (True, False)]
    prompts = [prompt(pair.passage, pair.question if holds else pair.false_question) for pair, holds in items]
    out.mkdir(parents=True, exist_ok=True)
    kept = Answers(out, model.identity)
    try:
        texts = ask(model, prompts, kept, progress, "asking false premises")
    finally:
        kept.close()
    rows = [_row(*item, said, text) for item, said, text in zip(items, prompts, texts, strict=True)]
    figures = _figures(rows) | {
        "protocol": {
            "version": VERSION,
            "prompt": "ours, two solved examples, greedy",
            "max_new_tokens": MAX_TOKENS,
            "interval": "bootstrap over scenes, 95 %",
            **({"limit": limit} if limit else {}),
        },
        "notes": [NOTE],
        **of_model(model, label),
    }
    write_tasks(out, rows, {TASK: figures})
    kept.finish()
    return {TASK: figures}


def right(answer: str, value: Any, passage: str) -> bool | None:
    """Whether an answer has the value; None where that cannot be decided."""
    quantity = _QUANTITY.fullmatch(_figured(str(value)))
    if quantity:
        return _number(quantity[1]) in map(_number, _NUMBER.findall(_figured(answer)))
    words = _BEFORE.sub("", normalised(str(value)), count=1) if isinstance(value, str) else ""
    if not words or len(words.split()) > _FEW or not _has(passage, words):
        return None
    return _has(answer, words)


def _has(text: str, words: str) -> bool:
    return f" {words} " in f" {normalised(text)} "


def _figured(text: str) -> str:
    """Numbers below a hundred in figures; "no one" is nobody."""
    text = re.sub(r"\bno one\b", "nobody", text, flags=re.I)
    text = re.sub(rf"\b({_TENS})[- ]({_ONES})\b", lambda found: _sum(found[1], found[2]), text, flags=re.I)
    return re.sub(r"\w+", lambda found: _WORDS.get(found[0].lower(), found[0]), text)


def _sum(tens: str, ones: str) -> str:
    return str(int(_WORDS[tens.lower()]) + int(_WORDS[ones.lower()]))


def _number(text: str) -> str:
    """A number as it compares with others: 1,330 as 1330, 2.50 as 2.5; clock times as they are."""
    if ":" in text:
        return text
    plain = text.replace(",", "")
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def _row(pair: Pair, holds: bool, said: str, text: str | None) -> Row:
    answer = text or ""
    told = text is not None
    abstained = abstains(answer, "" if holds else pair.absent)
    found = right(answer, pair.value, pair.passage) if holds else None
    return {
        "task": TASK,
        "task_id": f"{TASK}/{pair.id}/{'true' if holds else 'false'}",
        "sample": 0,
        "prompt": said,
        "item": blake2b_128(canonical_json([said, str(pair.value) if holds else None]).encode())[:12],
        "completion": answer,
        "way": WAY,
        "premise_holds": holds,
        "absent": None if holds else pair.absent,
        "value": str(pair.value) if holds else None,
        "too_long": not told,
        "abstained": told and abstained,
        "passed": told and (abstained != holds if found is None else found),
        "right": found,
        "cluster": blake2b_128(pair.passage.encode())[:12],
        "difficulty": None,
        "bits": None,
        "bytes": len((str(pair.value) if holds else _ABSTENTION).encode()),
    }


def _figures(rows: Sequence[Row]) -> dict[str, Any]:
    """Shares of the questions that were read."""
    read = [row for row in rows if not row["too_long"]]
    true, false = [[row for row in read if row["premise_holds"] is holds] for holds in (True, False)]
    return share(rows) | {
        "too_long": len(rows) - len(read),
        "answered_false_premise": mean(false, lambda row: float(not row["abstained"])),
        "abstained_true": mean(true, lambda row: float(row["abstained"])),
        "right_true": mean([row for row in true if row["right"] is not None], lambda row: float(row["right"])),
    }
