'''GSM8K (Cobbe et al., 2021): 1,319 word problems whose answer is a number, solved by writing a program.

phi-1.5 reports GSM8K "via coding"; its prompt was never published, so this one is ours: a function without arguments
whose docstring is the question.

    def solution():
        """Janet's ducks lay 16 eggs per day. ..."""

What is known is the scoring (a snippet that Microsoft's staff posted): `math`, everything in it and `hashlib` are
imported for the program, commas are taken out of an answer that is text, and the answer is compared with the number
behind "####". Here it is what the function returns. Two numbers are equal within 1e-6, for programs divide.

The file has no programs: the reference "solution" returns the answer. It shows that the path works, not that the
problem can be solved so.
'''

import json
from pathlib import Path
from typing import Any

from hornbook.problems.files import benchmark_file, read_lines
from hornbook.records import Problem, UserError

FILE = ("gsm8k", "test.jsonl")
ENTRY_POINT = "solution"
_TEST = """def check(candidate):
    found = candidate()
    if isinstance(found, str):
        found = found.strip().strip("$").replace(",", "")
    assert not isinstance(found, bool), "a truth value is not a number"
    assert abs(float(found) - {answer}) <= 1e-6, f"{{found}} is not {answer}"
"""


def load(benchmarks: Path | None) -> list[Problem]:
    """The test problems in file order. Raises UserError when the file is missing or broken."""
    path = benchmark_file(benchmarks, *FILE)
    return [problem_of(row, number) for number, row in enumerate(read_lines(path, ("question", "answer")), 1)]


def problem_of(row: dict[str, Any], number: int) -> Problem:
    """A row in HumanEval's schema; its id is its place in the file, for it has none of its own."""
    answer = str(row["answer"]).rpartition("####")[2].strip().replace(",", "")
    try:
        float(answer)
    except ValueError as error:
        raise UserError(f"gsm8k row {number}: no number behind #### in its answer") from error
    # A docstring may not end early: quotes and backslashes are escaped where the question has them.
    question = str(row["question"]).strip().replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    if question.endswith('"'):
        question = question[:-1] + '\\"'
    return Problem(
        task_id=f"gsm8k/{number}",
        prompt=f'def {ENTRY_POINT}():\n    """{question}"""\n',
        entry_point=ENTRY_POINT,
        canonical_solution=f"    return {json.dumps(float(answer) if '.' in answer else int(answer))}\n",
        test=_TEST.format(answer=answer),
    )
