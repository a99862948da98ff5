"""A task ready to be asked: its file, and its items with the prompt, the judge's tests and the reference of each.

A prompt's trailing whitespace is a boundary that tokenizers see differently, so an item keeps it apart (`gap`): a
reference is written as a completion that begins with it, and `hornbook.evaluation.answer` puts the parts together.
"""

import ast
import functools
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from importlib import resources
from pathlib import Path
from typing import Any, Literal

from hornbook.curriculum.choose import curriculum_hash
from hornbook.evaluation.kinds import FALSE_PREMISE, LANGUAGE_TASKS, NATIVE, names
from hornbook.evaluation.taskfile import HELD_OUT, TaskFile, of_jsonl, read, shipped
from hornbook.problems import NAMES, file_hash, jsonl, load, mbpp
from hornbook.records import Problem, UserError, blake2b_128
from hornbook.similarity.trees import parse

Mode = Literal["two-process", "single-process"]


@dataclass(frozen=True, slots=True)
class Item:
    """One problem as its task asks it.

    gap: the whitespace between the prompt's last visible character and the answer. solution: the reference, "" if none
    is known. support: what of the prompt the tests may use (imports, auxiliary functions). plus_test: EvalPlus's
    second, harder test. print: a hash of all that decides a verdict, by which an answered item is recognised.
    """

    task_id: str
    prompt: str
    gap: str
    entry_point: str
    solution: str
    test: str
    support: str
    plus_test: str | None
    mode: Mode
    difficulty: int | None
    cluster: str | None
    print: str

    @property
    def reference(self) -> str:
        """The reference solution as a completion: what a perfect model would write."""
        return self.gap + self.solution

    @property
    def foreseen(self) -> tuple[str, str]:
        """(prompt, reference) whose bits per byte are counted: together they are the text of the whole answer."""
        return self.prompt, (self.prompt.rstrip() + self.reference)[len(self.prompt) :]


@dataclass(frozen=True)
class Task:
    """A task's file and its items."""

    file: TaskFile
    items: tuple[Item, ...]

    @property
    def name(self) -> str:
        return self.file.name


def load_task(
    name: str, benchmarks: Path | None = None, held_out: Path | None = None, limit: int | None = None
) -> Task:
    """A shipped task by name, or one of the user by path: a task's .yaml, or a .jsonl of problems.

    `held_out` is the folder of a recipe's hold-out. `limit` keeps the first items. Raises UserError for whatever is
    missing or broken.
    """
    file, problems = _problems(name, benchmarks, held_out)
    if file.name in (*LANGUAGE_TASKS, *NATIVE):
        raise UserError(f"task {name}: '{file.name}' is the name of a benchmark that runs no code; rename the file")
    if file.items is not None and len(problems) != file.items:
        raise UserError(f"task {file.name}: its file has {len(problems)} items, not the {file.items} of the task")
    return task_of(file, problems[:limit], _examples(file, benchmarks))


def task_of(file: TaskFile, problems: Sequence[Problem], examples: str = "") -> Task:
    """The task that asks these problems, behind the text of solved examples."""
    return Task(file, tuple(_item(file, problem, examples) for problem in problems))


def _problems(name: str, benchmarks: Path | None, held_out: Path | None) -> tuple[TaskFile, list[Problem]]:
    path = Path(name).expanduser()
    if name.endswith((".jsonl", ".jsonl.gz")):
        problems = jsonl.load(path)
        return of_jsonl(path, f"def {problems[0].entry_point}(" in problems[0].prompt), problems
    if name.endswith((".yaml", ".yml")):
        if not path.is_file():
            raise UserError(f"{name}: there is no such task file")
        file = read(path)
    elif name in shipped():
        file = shipped()[name]
    else:
        raise UserError(f"task {name}: not known; there are {', '.join(names())}, or give a .jsonl or .yaml file")
    if file.problems == HELD_OUT:
        if held_out is None:
            raise UserError(f"task {file.name}: only a recipe's run has held-out exercises; give MODEL as its name")
        return file, jsonl.load(held_out / "test.jsonl")
    if file.problems.endswith((".jsonl", ".jsonl.gz")):
        return file, jsonl.load(path.parent / file.problems)
    if file.problems not in NAMES:
        raise UserError(f"task {file.name}: problems: '{file.problems}' is none of {', '.join(NAMES)}, nor a .jsonl")
    return file, load(file.problems, benchmarks)


def _examples(file: TaskFile, benchmarks: Path | None) -> str:
    """The solved examples before every question, up to and with the last separator."""
    if file.few_shot is None:
        return ""
    if file.problems not in ("mbpp", "mbpp-sanitized"):
        raise UserError(f"task {file.name}: few_shot: examples are read from MBPP only")
    shot = file.few_shot
    return "".join(
        _filled(file, file.prompt, problem) + _filled(file, shot.answer, problem) + shot.separator
        for problem in mbpp.load_examples(benchmarks, shot.ids)
    )


def _filled(file: TaskFile, template: str, problem: Problem) -> str:
    try:
        return template.format(prompt=problem.prompt, entry_point=problem.entry_point, **problem.meta)
    except (KeyError, IndexError) as error:
        raise UserError(f"task {file.name}: {problem.task_id} has nothing for {error} of the prompt") from error


def _item(file: TaskFile, problem: Problem, examples: str) -> Item:
    prompt = examples + _filled(file, file.prompt, problem)
    gap = prompt[len(prompt.rstrip()) :]
    if file.strip:
        prompt = prompt.strip()
    meta: dict[str, Any] = problem.meta
    single = file.judge == "single-process" or problem.task_id in file.single_process.ids
    item = Item(
        task_id=problem.task_id,
        prompt=prompt,
        gap=gap,
        entry_point=problem.entry_point,
        solution=problem.canonical_solution,
        test=problem.test,
        support=support_of(problem.prompt, problem.entry_point),
        plus_test=meta.get("plus_test"),
        mode="single-process" if single else "two-process",
        difficulty=meta.get("difficulty"),
        cluster=meta.get("cluster"),
        print="",
    )
    return replace(item, print=blake2b_128(json.dumps(asdict(item), sort_keys=True).encode())[:12])


@functools.lru_cache(maxsize=4096)
def support_of(prompt: str, entry_point: str) -> str:
    """The prompt's imports and auxiliary definitions, without the function asked for: tests use them by name.

    HumanEval/32, 38 and 50 do. A prompt that is no Python by itself has none.
    """
    tree = parse(prompt)
    if tree is None:
        return ""
    kept: list[ast.stmt] = [
        node
        for node in tree.body
        if isinstance(node, ast.Import | ast.ImportFrom | ast.Assign | ast.ClassDef)
        or (isinstance(node, ast.FunctionDef) and node.name != entry_point)
    ]
    return ast.unparse(ast.Module(kept, [])) + "\n" if kept else ""


def tasks_hash(tasks: Sequence[str], benchmarks: Path | None = None) -> str:
    """Hash of the tasks' files and of the benchmark files behind them: what a stage's result depends on beside it."""
    return blake2b_128(json.dumps([(name, *_hashed(name, benchmarks)) for name in sorted(set(tasks))]).encode())


def _hashed(name: str, benchmarks: Path | None) -> tuple[str, str]:
    """(what its file says, hash of what it asks)"""
    if name == FALSE_PREMISE:  # its prompt and forms of questions, and the worlds that fill them
        said = resources.files("hornbook.evaluation.language") / "false_premise.yaml"
        return said.read_text(encoding="utf-8"), curriculum_hash()
    if name not in shipped():
        return "", file_hash(name, benchmarks)
    problems = shipped()[name].problems
    return shipped()[name].model_dump_json(), file_hash(problems, benchmarks) if problems in NAMES else ""
