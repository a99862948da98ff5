"""The language benchmarks by name: which files hold them, how those are read, and what leaks of an item.

Files lie below the benchmarks' directory, unchanged. What an item is recognised by is its question with the right
answer behind it, for that is what a page gives away; the text that it is asked about; and its question alone, where
that is no stock phrase (`fingerprints.build` drops what several items of a set share). Passages that several questions
share are items of their own, found once.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hornbook.problems.files import benchmark_file
from hornbook.problems.fingerprints import Source
from hornbook.problems.language import rows
from hornbook.problems.language.squad import readings
from hornbook.problems.official import known_hashes, not_official
from hornbook.records import UserError

Doc = dict[str, Any]
_ARROW = "data-00000-of-00001.arrow"


@dataclass(frozen=True, slots=True)
class Split:
    """A split of a benchmark: its files, and what makes items of them."""

    files: tuple[str, ...]
    read: Callable[..., list[Doc]]


@dataclass(frozen=True, slots=True)
class Benchmark:
    """asked: the split that models are asked; `splits` has it. told: what an item is recognised by (`Source`).

    choices: the answers to choose from; none where answers are written, or always the same. passage: the column of a
    text that several items may be asked about.
    """

    asked: str
    splits: Mapping[str, Split]
    told: Callable[[Doc], tuple[str, ...]]
    choices: Callable[[Doc], Sequence[str]] = lambda doc: ()
    passage: str = ""


def _plain(file: str, read: Callable[..., list[Doc]], split: str) -> dict[str, Split]:
    return {split: Split((file,), read)}


def _chosen(doc: Doc) -> str:
    """The right one of ARC's and OpenBookQA's choices."""
    choices = doc["choices"]
    return str(choices["text"][choices["label"].index(doc["answerKey"])])


def _texts(doc: Doc) -> Sequence[str]:
    found: Sequence[str] = doc["choices"]["text"]
    return found


def _columns(*names: str) -> Callable[[Doc], Sequence[str]]:
    return lambda doc: [doc[name] for name in names]


def _winogrande(doc: Doc) -> tuple[str, ...]:
    sentence = doc["sentence"]
    return (sentence, sentence.replace("_", doc[f"option{doc['answer']}"]))


def _arc(doc: Doc) -> tuple[str, ...]:
    return (doc["question"], f"{doc['question']} {_chosen(doc)}")


def _openbookqa(doc: Doc) -> tuple[str, ...]:
    return (doc["question_stem"], f"{doc['question_stem']} {_chosen(doc)}")


def _mmlu(doc: Doc) -> tuple[str, ...]:
    return (doc["question"], f"{doc['question']} {doc['choices'][int(doc['answer'])]}")


def _siqa(doc: Doc) -> tuple[str, ...]:
    answer = doc["answer" + "ABC"[int(doc["label"]) - 1]]
    return (doc["context"], f"{doc['context']} {doc['question']} {answer}")


def _piqa(doc: Doc) -> tuple[str, ...]:
    solution = doc[f"sol{int(doc['label']) + 1}"]
    return (doc["goal"], f"{doc['goal']} {solution}")


def _hellaswag(doc: Doc) -> tuple[str, ...]:
    return (f"{doc['ctx_a']} {doc['ctx_b']} {doc['endings'][int(doc['label'])]}",)


def _question(doc: Doc) -> tuple[str, ...]:
    return (doc["question"],)


def _gsm8k(doc: Doc) -> tuple[str, ...]:
    return (doc["question"], doc["answer"])


def _text(doc: Doc) -> tuple[str, ...]:
    return (doc["text"],)


def _squad(path: Path) -> list[Doc]:
    return [{"question": one.question, "passage": one.passage} for one in readings(path)]


def _arrow(name: str, config: str, split: str) -> str:
    return f"{name}/{config}/{split}/{_ARROW}"


def _olmes(kind: str) -> Benchmark:
    return Benchmark("test", _plain(f"arc_test/{kind}/test_rc_5shot/requests.jsonl.gz", rows.arc, "test"), _arc, _texts)


BENCHMARKS: dict[str, Benchmark] = {
    "winogrande": Benchmark(
        "validation",
        _plain(_arrow("winogrande", "winogrande/winogrande_xl", "validation"), rows.arrow, "validation"),
        _winogrande,
        _columns("option1", "option2"),
    ),
    "arc_easy": _olmes("arc_easy"),
    "arc_challenge": _olmes("arc_challenge"),
    "boolq": Benchmark(
        "validation",
        _plain(_arrow("boolq", "boolq/none", "validation"), rows.boolq, "validation"),
        _question,
        passage="passage",
    ),
    "social_iqa": Benchmark(
        "validation",
        _plain(_arrow("siqa", "social_i_qa/none", "validation"), rows.arrow, "validation"),
        _siqa,
        _columns("answerA", "answerB", "answerC"),
    ),
    "piqa": Benchmark(
        "validation",
        {"validation": Split(("piqa/valid.jsonl", "piqa/valid-labels.lst"), rows.piqa)},
        _piqa,
        _columns("sol1", "sol2"),
    ),
    "hellaswag": Benchmark(
        "validation",
        _plain("hellaswag/hellaswag_val_full.txt.bz2", rows.hellaswag, "validation"),
        _hellaswag,
        lambda doc: list(doc["endings"]),
    ),
    "openbookqa": Benchmark("test", _plain("openbookqa/test.tsv", rows.openbookqa, "test"), _openbookqa, _texts),
    "gsm8k": Benchmark(
        "test",
        _plain("gsm8k/test.jsonl", rows.lines, "test") | _plain("gsm8k/train.jsonl", rows.lines, "train"),
        _gsm8k,
    ),
    "squad": Benchmark(
        "validation", _plain("squad_dev_half/dev-v2.0.json", _squad, "validation"), _question, passage="passage"
    ),
    "toxigen": Benchmark("test", _plain("toxigen_safenlp/toxiGen.json", rows.listed, "test"), _text),
}
MMLU = "mmlu"
PASSAGE = "passage"  # in the name of one


def mmlu_subjects() -> dict[str, Benchmark]:
    """MMLU's 57 subjects, with the examples that are shown before their questions."""
    subjects = sorted({file.split("/")[1] for file in known_hashes() if file.startswith(f"{MMLU}/")})
    return {
        subject: Benchmark(
            "test",
            {split: Split((f"{MMLU}/{subject}/{split}/{_ARROW}",), rows.arrow) for split in ("test", "dev")},
            _mmlu,
            lambda doc: list(doc["choices"]),
        )
        for subject in subjects
    }


def read(benchmark: Benchmark, split: str, benchmarks: Path | None) -> tuple[list[Doc], list[str]]:
    """The items of a split, and which of its files are not those known by their sha256.

    Raises UserError, naming the file, for one that is missing, cannot be read, has other columns or an empty choice.
    """
    parts = benchmark.splits[split]
    paths = [benchmark_file(benchmarks, file) for file in parts.files]
    where = ", ".join(str(path) for path in paths)
    try:
        found = parts.read(*paths)
        for number, doc in enumerate(found):
            if not all(choice.strip() for choice in benchmark.choices(doc)):
                raise ValueError(f"item {number} has an empty choice")
            benchmark.told(doc)  # has all that is asked, and its key is one of the choices
    except (KeyError, IndexError, ValueError, TypeError, OSError, EOFError, AttributeError) as error:
        raise UserError(f"{where}: not the file of this benchmark ({type(error).__name__}: {error})") from error
    if not found:
        raise UserError(f"{where}: has no items")
    return found, not_official(benchmarks, *parts.files)


def sources(name: str, benchmarks: Path | None) -> Iterator[Source]:
    """What the items that a benchmark asks are recognised by, and its passages. Raises UserError as `read` does."""
    for part, benchmark in _parts(name).items():
        found, _ = read(benchmark, benchmark.asked, benchmarks)
        passages: dict[str, None] = {}
        for number, doc in enumerate(found):
            told = benchmark.told(doc)
            if benchmark.passage:
                passages[doc[benchmark.passage]] = None
            yield Source(f"{part}/{number}", tuple(dict.fromkeys(told)), ())
        for number, text in enumerate(passages):
            yield Source(f"{part}/{PASSAGE}/{number}", (text,), ())


def files(name: str) -> list[str]:
    """The files of a benchmark below the benchmarks' directory, those of its solved examples too."""
    return [file for part in _parts(name).values() for split in part.splits.values() for file in split.files]


def check(name: str, benchmarks: Path | None) -> None:
    """Read a benchmark's files once. Raises UserError as `read` does."""
    for part in _parts(name).values():
        for split in part.splits:
            read(part, split, benchmarks)


def _parts(name: str) -> dict[str, Benchmark]:
    if name == MMLU:
        return {f"{MMLU}/{subject}": benchmark for subject, benchmark in mmlu_subjects().items()}
    return {name: BENCHMARKS[name]}
