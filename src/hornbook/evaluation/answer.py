"""From a raw completion to the program that is judged: cut, post-process, put together.

A base model does not stop after the function: what follows it is cut at the first of the task's stop sequences, as
HumanEval's authors did (Chen et al. 2021, section 2) and lm-evaluation-harness and bigcode-evaluation-harness after
them.

Completions come in two forms. A model with a *healed boundary* (our byte-level tokenizers, `Tokenizer.encode_prompt`)
does not read the prompt's trailing whitespace and writes it itself; any other goes on behind it. `whole` makes the
first form of both, so that everything after it is the same: the text behind the prompt's last visible character. Where
the prompt ends in whitespace, its first character is the prompt's own newline and not the end of the function: a stop
that begins with a newline is looked for behind it, as published scripts do. (A program for MBPP may open with `class`.)
"""

from collections.abc import Sequence

from hornbook.evaluation.task import Item, Task


def whole(item: Item, raw: str, healed: bool) -> str:
    """A completion as it follows the prompt's last visible character."""
    return raw if healed else item.prompt[len(item.prompt.rstrip()) :] + raw


def cut(text: str, stops: Sequence[str], first: int) -> str:
    """The text up to the first stop, ending in one newline; stops that are a line's start count from `first` on."""
    ends = [place for stop in stops if (place := text.find(stop, first if stop.startswith("\n") else 0)) >= 0]
    return (text[: min(ends)] if ends else text).rstrip() + "\n"


def processed(task: Task, item: Item, text: str) -> str:
    """A completion in the form of `whole`, cut and post-processed as the task says."""
    found = cut(text, task.file.stops, 1 if item.prompt != item.prompt.rstrip() else 0)
    return fenced(found) if "first-fenced-block" in task.file.post else found


def fenced(text: str) -> str:
    """What stands before the closing fence of Markdown, without the name of the language: lm-evaluation-harness's rule.

    It takes the prompt for the opening fence, so a text without any fence stays as it is, and the first word of one
    that has a fence is taken for the language.
    """
    if "```" not in text:
        return text
    block = text[: text.index("```")]
    word = len(block) - len(block.lstrip("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"))
    return block[word:].removeprefix("\n").removesuffix("\n") + "\n"


def program(task: Task, item: Item, completion: str) -> str:
    """The candidate: the text that defines the function asked for."""
    return task.file.program.format(prompt=item.prompt.rstrip(), completion=completion)
