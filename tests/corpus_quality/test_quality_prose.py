"""The rubric for English text tells explanations from boilerplate, menus, fragments and code."""

import pytest

from hornbook.curriculum.builtin import BuiltinTeacher
from hornbook.records import Document

EXPLAINED = """A kettle sings before it boils. The water at the bottom is hotter than the water above, because the heat
comes from below. Small bubbles of steam form there and rise.

On their way they meet cooler water. The steam in them turns into water again, and the bubble collapses with a tiny
click. Thousands of clicks in a second make the sound that we call singing. It means that the water is not yet hot
all the way up.

When all of the water is hot, the bubbles reach the top. For example, in a kettle with two litres this takes about 4
minutes on a strong flame. Now the bubbles burst in the air instead of collapsing, so the singing stops and the water
rolls. If you listen, you can therefore tell from the next room whether the water is ready.

The same happens in a pan. Put the lid on, wait until the sound changes, and look: the bubbles have reached the top.
"""
LICENCE = """The software is provided as is, without warranty of any kind, express or implied, including the
warranties of merchantability. In no event shall the copyright holders be liable for any claim or liability. The
licensee shall
indemnify the licensor hereby and all redistribution of the copyright notice shall retain this notice. All rights
reserved. The licensor may sublicense the work under these terms, and the liability of the licensor is limited.
"""
MENU = (
    "Home | About us | Contact\nLog in\nRead more\nNew in our shop\nYou may also like\nBack to the top of the page\n"
    * 4
)
CODE = "def f(x):\n    return x + 1\n\nclass A:\n    def g(self):\n        return [f(i) for i in range(10)]\n" * 5
LIST = "Changes in this release\n\n" + "\n\n".join(
    f"* The {what} was fixed so that it does what it says when it is called from the other one."
    for what in "abcdefghijklmnop"
)


def rated(text: str) -> int:
    return BuiltinTeacher(subject="everyday").rate(Document.make(text, "s", "p")).score


def test_an_explanation_is_rated_highest() -> None:
    assert rated(EXPLAINED) == 5
    told = EXPLAINED
    for reason, none in (
        ("because", "and"),
        ("so the", "and the"),
        ("therefore ", ""),
        ("means", "says"),
        ("If", "Do"),
    ):
        told = told.replace(reason, none)
    for case, none in (("For example", "There"), ("4 minutes", "long")):
        told = told.replace(case, none)
    assert rated(told) == 4


@pytest.mark.parametrize(
    ("text", "most"),
    [
        (LICENCE, 1),
        (MENU, 2),
        (CODE, 0),
        (LIST, 3),
        ("", 0),
        ("\x00\ufffd" * 100, 0),
        ("word " * 5000, 0),
        (EXPLAINED[:150], 2),
    ],
)
def test_what_teaches_little_is_capped(text: str, most: int) -> None:
    assert rated(text) <= most


def test_a_long_or_strange_text_takes_no_time() -> None:
    for text in (EXPLAINED * 2000, "a" * 10**6, "If " * 10**5 + ", ", "\n\n".join(["x."] * 10**5)):
        rated(text)
    assert rated(EXPLAINED * 2000) == rated(EXPLAINED * 1000)  # the beginning stands for it


def test_the_python_rubric_is_another() -> None:
    assert BuiltinTeacher().rate(Document.make(EXPLAINED, "s", "p")).score == 0
