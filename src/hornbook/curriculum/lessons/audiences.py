"""Whom a page is written for, and how that changes it: length, sentences, and one piece of advice.

An audience changes the register in ways that hold for any lesson: how many ideas and examples a page carries, whether
long sentences are split, whether the opening may be left out, and a short piece of advice on how to work with the
page. What only one lesson can say to one audience stands in that lesson's `notes`, under the audience's `key`.
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Audience:
    """`ideas` and `examples` are the smallest and largest number on a page; `advice` are alternatives."""

    key: str
    ideas: tuple[int, int]
    examples: tuple[int, int]
    opening: float
    short_sentences: bool
    advice: tuple[str, ...]


AUDIENCES: dict[str, Audience] = {
    "a young beginner": Audience(
        "young",
        (1, 2),
        (1, 2),
        1.0,
        True,
        (
            "Cover the output with your hand. Guess what the program prints. Then look.",
            "Type the program yourself. Then change one value and run it again.",
            "Read the code one line at a time, and say aloud what each line does.",
            "Write each variable on paper. When a line changes it, cross out the old value.",
            "If a line looks strange, print the variable just before it. Often that solves the riddle.",
            "Try to explain the last line of the function to a friend.",
        ),
    ),
    "a university student": Audience(
        "student",
        (2, 3),
        (1, 2),
        0.9,
        False,
        (
            "Before you look at the output, write down what you expect; a wrong guess shows what to reread.",
            "It is worth asking of each line what would break if it were missing.",
            "State in one sentence what is true each time the key line runs: that is how a proof begins.",
            "Check the smallest possible input by hand: if the code is right there, many errors are gone.",
            "Try to rewrite the function from its docstring alone, then compare the two versions.",
        ),
    ),
    "an engineer coming from another language": Audience(
        "engineer",
        (1, 3),
        (1, 2),
        0.5,
        False,
        (
            "The type hints are read by people and checkers; Python does not enforce them at run time.",
            "Small functions are cheap to call and easy to test: prefer three of them to one with three parts.",
            "The docstring is available at run time as `__doc__`, and `help()` prints it.",
            "Indentation delimits the blocks, so the layout you see is the structure the interpreter sees.",
            "Names are bound to objects, and assignment rebinds a name; it does not copy the object.",
        ),
    ),
    "a data analyst": Audience(
        "analyst",
        (1, 3),
        (1, 2),
        0.8,
        False,
        (
            "Try it on a few values that you can check by hand before you use it on a full column.",
            "Once a rule lives in a named function, all reports that use it agree.",
            "Ask what the function does with a missing or empty value before the data asks for you.",
            "A small function with a docstring is easier to defend than a formula copied into forty cells.",
            "When two numbers should agree and do not, run the function on a single row and follow it line by line.",
        ),
    ),
    "a teacher preparing a class": Audience(
        "teacher",
        (2, 3),
        (1, 2),
        0.9,
        False,
        (
            "In class, have everyone predict the printed lines before the run, and collect the guesses.",
            "A good follow-up: find an input on which a slightly wrong version is right by luck.",
            "Ask the students to name each variable's role first; the syntax is easier once the roles are clear.",
            "It helps to trace the first two steps on the board and let the class finish the trace.",
            "Let pairs of students swap solutions and look for an input that breaks the other's function.",
        ),
    ),
    "an adult learning in the evenings": Audience(
        "hobbyist",
        (1, 3),
        (1, 2),
        0.8,
        False,
        (
            "Keep the function, throw away the rest: a file of small functions you understand is worth having.",
            "If you only have ten minutes, run the first program and change its input twice.",
            "You do not have to memorise this: knowing that it exists is enough to find it again.",
            "Reading code is slower than reading prose, and should be: two minutes for ten lines is fair.",
            "A good test of understanding is to rename the variables and see whether you still follow the code.",
        ),
    ),
}


_CODE_SPAN = re.compile(r"(`[^`]*`)")
_SEMICOLON = re.compile(r"; ([a-z])")


def shorten(text: str) -> str:
    """Split sentences at semicolons, outside `code spans`: short sentences are easier for a young reader."""
    pieces = _CODE_SPAN.split(text)
    return "".join(
        piece if piece.startswith("`") else _SEMICOLON.sub(lambda m: ". " + m[1].upper(), piece) for piece in pieces
    )
