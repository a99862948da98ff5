"""From a prompt to a program: completing, cutting, and joining with the tests.

A base model does not stop after the function: what follows it is cut at the first of the task's stop sequences, as
HumanEval's authors did (Chen et al. 2021, section 2) and lm-evaluation-harness and bigcode-evaluation-harness after
them. HumanEval-like tasks complete a function's body, so a new top-level statement ends it; a docstring or an assert at
a line's start, which no published list has, ends it here too, because only the next exercise or a test begins so.
MBPP's model writes the whole function behind a docstring: its stops are those of InCoder's protocol as
bigcode-evaluation-harness has them, among which `def` and comments are not.

Prompts end in a newline that training tokenises together with the next line's indentation: `Tokenizer.encode_prompt`
takes the trailing whitespace off, and the model writes it itself. So a completion's first character is the newline of
the prompt, not the end of the function: stops are looked for behind it, where published scripts begin as well. (A
program for MBPP may open with `class`.)
"""

from collections.abc import Sequence

from hornbook.model import LanguageModel
from hornbook.records import Problem, UserError

BODY_STOPS = ("\nclass", "\ndef", "\n#", "\nif", "\nprint", "\n@", "\nassert", '\n"""', "\n```")
PROGRAM_STOPS = ("\nclass", "\nassert", '\n"""', "\nprint", "\nif", "\n<|/", "\n```")


def stops_of(task: str) -> tuple[str, ...]:
    """The stop sequences of a task's protocol."""
    return PROGRAM_STOPS if task == "mbpp" else BODY_STOPS


def cut(completion: str, stops: Sequence[str]) -> str:
    """The completion up to the first stop sequence behind its first character, ending in one newline."""
    ends = [place for stop in stops if (place := completion.find(stop, 1)) >= 0]
    return (completion[: min(ends)] if ends else completion).rstrip() + "\n"


def program(problem: Problem, completion: str) -> str:
    """The program whose run decides: prompt, completion, tests, and the call of the tests."""
    source = problem.prompt.rstrip() + completion
    return f"{source}\n\n{problem.test}\n\ncheck({problem.entry_point})\n"


def reference(problem: Problem) -> str:
    """The reference solution in the form of a completion: what a perfect model would write."""
    return problem.prompt[len(problem.prompt.rstrip()) :] + problem.canonical_solution


def complete_one(model: LanguageModel, prompt: str, max_new_tokens: int, temperature: float = 0.0) -> str:
    """A prompt with its completion, cut where a function's body ends: what `hornbook complete` prints."""
    (written,) = model.complete([prompt], max_new_tokens=max_new_tokens, stops=BODY_STOPS, temperature=temperature)
    if written is None:
        raise UserError(f"complete: the prompt fills the model's {model.context} positions; shorten it")
    head = prompt.rstrip() if model.heals_boundary else prompt
    return head + cut(written.text, BODY_STOPS)
