"""Nested brackets: depth, partners, and lists within lists."""

import ast
from random import Random
from typing import Any

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import numbers, things, words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question
from hornbook.curriculum.lessons.parsing._draws import body


def _depth(rng: Random) -> Example:
    a, b, c = rng.sample("kmpqrstvx", 3)
    text = rng.choice(("{}({}({}))", "({}({}){})", "(({}){}){}", "{}(({}{}))")).format(a, b, c)
    return example(
        """A counter says how deep one is: it goes up at each opening bracket and down at each closing one. The
        program shows it for every character.""",
        """
        text = "$text"
        depth = 0
        line = ""
        for char in text:
            if char == "(":
                depth += 1
            line += str(depth)
            if char == ")":
                depth -= 1
        print(text)
        print(line)
        """,
        """A closing bracket still belongs to the level that it ends, so the counter is lowered only after its digit was
        written. At the end it is back at 0.""",
        text=text,
    )


def _partners(rng: Random) -> Example:
    first, second = things(rng, 2)
    return example(
        """Which bracket belongs to which? The positions of open brackets wait in a list, and a closing bracket
        takes the last one.""",
        '''
        def partners(text: str) -> dict[int, int]:
            """Return for the position of each opening bracket that of its closing one."""
            waiting: list[int] = []
            found = {}
            for at, char in enumerate(text):
                if char == "(":
                    waiting.append(at)
                elif char == ")":
                    found[waiting.pop()] = at
            return found


        text = "$first(a(b)c)$second(d)"
        for start, end in partners(text).items():
            print(start, end, text[start : end + 1])
        ''',
        """The inner pair is found first, because it is closed first. A closing bracket too many would make `pop`
        fail with an `IndexError`; brackets left waiting at the end were never closed.""",
        first=first,
        second=second,
    )


def _top_level(rng: Random) -> Example:
    a, b, c, d = numbers(rng, 4, 1, 40)
    return example(
        """The arguments of a call are separated by commas, but commas inside inner brackets belong to inner calls.
        So a cut is made only where the depth is 0.""",
        '''
        def arguments(text: str) -> list[str]:
            """Return the parts between the commas that stand in no brackets."""
            parts, depth = [""], 0
            for char in text:
                depth += (char == "(") - (char == ")")
                if char == "," and depth == 0:
                    parts.append("")
                else:
                    parts[-1] += char
            return [part.strip() for part in parts]


        text = "max($a, $b), f(g($c), $d), 1"
        print(text.split(","))
        print(arguments(text))
        ''',
        """Plain `split` tears the calls apart. In the loop, the last part grows until a comma of the outermost
        level begins a new one.""",
        a=a,
        b=b,
        c=c,
        d=d,
    )


def _build(rng: Random) -> Example:
    a, b, c = words(rng, 3)
    return example(
        """A text with brackets becomes a list with lists in it. A stack holds the lists that are still open, the
        innermost on top.""",
        '''
        def nested(text: str) -> list:
            """Return the words of the text, those in brackets as lists of their own."""
            outer: list = []
            open_lists = [outer]
            for piece in text.replace("(", " ( ").replace(")", " ) ").split():
                if piece == "(":
                    inner: list = []
                    open_lists[-1].append(inner)
                    open_lists.append(inner)
                elif piece == ")":
                    open_lists.pop()
                else:
                    open_lists[-1].append(piece)
            return outer


        print(nested("$a ($b (of $c)) end"))
        print(nested("()(())"))
        ''',
        """At an opening bracket the new list is put into the one around it and on the stack: it is the same object
        in both places, so what is added later appears inside.""",
        a=a,
        b=b,
        c=c,
    )


def _unnest_question(rng: Random) -> Question:
    a, b, c = words(rng, 3)
    return question(
        """Remarks stand in round brackets and may contain further remarks. Write a function that returns a text
        without all of them.""",
        '''
        def without_remarks(text: str) -> str:
            """Return the characters that stand in no brackets."""
            kept, depth = "", 0
            for char in text:
                if char == "(":
                    depth += 1
                elif char == ")":
                    depth -= 1
                elif depth == 0:
                    kept += char
            return kept


        print(without_remarks("$a(b (c) d), $b() and $c"))
        ''',
        """Removing the text from an opening bracket to the next closing one would leave ` d)` behind. The counter
        knows that the outer remark is still open there.""",
        a=a,
        b=b,
        c=c,
    )


def _inner_question(rng: Random) -> Question:
    a, b = numbers(rng, 2, 2, 60)
    return question(
        """Write a function that returns all innermost bracketed texts, that is, those without a bracket in them.""",
        '''
        def innermost(text: str) -> list[str]:
            """Return what stands in brackets that contain no brackets."""
            found = []
            start = -1
            for at, char in enumerate(text):
                if char == "(":
                    start = at + 1
                elif char == ")" and start >= 0:
                    found.append(text[start:at])
                    start = -1
            return found


        print(innermost("(($a)(b(c)))($b)"))
        ''',
        """Each opening bracket overwrites the start, so the last one before a closing bracket counts. After that,
        `start` is reset, and the closing brackets of outer pairs find nothing.""",
        a=a,
        b=b,
    )


_KINDS = (
    {"open": "(", "close": ")", "kind": "round brackets"},
    {"open": "[", "close": "]", "kind": "square brackets"},
    {"open": "{", "close": "}", "kind": "curly brackets"},
    {"open": "<", "close": ">", "kind": "angle brackets"},
)


def _bracketed(rng: Random, kind: dict[str, str], size: int, inside: str = "abcxy") -> str:
    """A text of letters in which all brackets have partners."""
    text = ""
    while size > 0:
        if rng.random() < 0.45:
            inner = rng.randint(0, size - 1)
            text += kind["open"] + _bracketed(rng, kind, inner, inside) + kind["close"]
            size -= inner + 1
        else:
            text += rng.choice(inside)
            size -= 1
    return text


def _with_opening(rng: Random, kind: dict[str, str]) -> tuple[str, int]:
    text = _bracketed(rng, kind, rng.randint(3, 8)) + kind["open"] + _bracketed(rng, kind, 3) + kind["close"]
    text += _bracketed(rng, kind, 2)
    return text, rng.choice([at for at, char in enumerate(text) if char == kind["open"]])


def _deep(rng: Random, kind: dict[str, str], level: int) -> str:
    levels = rng.choice((level, level, level, level - 1))
    parts = [_bracketed(rng, kind, rng.randint(0, 4)) for _ in range(3)]
    parts[1] += rng.choice("abcxy")
    return parts[0] + kind["open"] * levels + parts[1] + kind["close"] * levels + parts[2]


def _partner(text: str, at: int, kind: dict[str, str]) -> int:
    """The first end with as many closing as opening brackets."""
    return next(
        end
        for end in range(at + 1, len(text))
        if text[at : end + 1].count(kind["open"]) == text[at : end + 1].count(kind["close"])
    )


def _merged(text: str, kind: dict[str, str]) -> list[str]:
    """Split everywhere, then joined again until the brackets of a piece are balanced."""
    parts: list[str] = []
    for piece in text.split(","):
        if parts and parts[-1].count(kind["open"]) != parts[-1].count(kind["close"]):
            parts[-1] += "," + piece
        else:
            parts.append(piece)
    return parts


def _lists(rng: Random, depth: int) -> list[Any]:
    return [
        _lists(rng, depth - 1) if depth and rng.random() < 0.4 else rng.randint(0, 99) for _ in range(rng.randint(0, 3))
    ]


LESSON = Lesson(
    topic="Nested brackets: depth, partners and lists within lists",
    area="parsing",
    concepts=("parsing", "nesting", "stack", "counting_depth"),
    openings=(
        """Brackets within brackets are how texts express parts within parts: formulas, lists, programs. To read
        them a program has to know how deep it is.""",
        """Searching for the next closing bracket is not enough once brackets are nested. The one that is found may
        belong to an inner pair.""",
        """A bracket that was opened last is closed first. From this rule follow the two tools for nested text, a
        counter and a stack.""",
    ),
    ideas=(
        (
            """With one kind of brackets, a counter is sufficient. It is raised at each opening bracket and lowered
            at each closing one, and at every moment it holds the depth.""",
            """The depth at a place is the number of brackets opened before it, less those already closed. A single
            pass over the text keeps track of it.""",
        ),
        (
            """The counter must never become negative, for then a bracket was closed that nobody opened. At the end
            it must be 0, or else one is missing.""",
            """Two tests make sure that the brackets fit: the depth never drops below 0, and it ends at 0. `)(`
            passes only the second.""",
        ),
        (
            """To know which bracket belongs to which, put the positions of open ones on a stack. The closing
            bracket belongs to the position on top.""",
            """A list with `append` and `pop` serves as a stack. What was opened last lies on top, which is just
            the one that has to be closed next.""",
        ),
        (
            """A cut at commas of the outermost level asks for the depth at each comma. Where it is 0, a new part
            begins.""",
            """Separators count only at depth 0. Everything deeper is copied unchanged and may be taken apart later
            in the same way.""",
        ),
        (
            """Nested text becomes nested lists with a stack of open lists, or with a function that calls itself
            for each opening bracket.""",
            """Recursion follows the structure: to read a list, read its items, and if an item begins with a
            bracket, read a list.""",
        ),
    ),
    examples=(_depth, _partners, _top_level, _build),
    pitfalls=(
        """Taking the first closing bracket after an opening one for its partner. In `(a(b)c)` that gives `(a(b)`.
        Only counting finds the right one.""",
        """Comparing just the numbers of opening and closing brackets. `)(` has one of each and is still wrong,
        because the order matters.""",
        """Using one counter for several kinds of brackets. `([)]` would pass. With different kinds a stack has to
        remember which one was opened.""",
    ),
    questions=(_unnest_question, _inner_question),
    asks=(
        "How do I know how deep I am?",
        "How are missing brackets noticed?",
        "Which bracket belongs to which?",
        "How do I split a text with brackets?",
        "How does text become nested lists?",
    ),
    notes={
        "young": (
            """Put on socks, then boots. To undress, take off the boots first. Brackets are closed in the same way.""",
        ),
        "student": (
            """Balanced brackets are the standard example of a language that no finite automaton recognises. The
            counter is the memory that the automaton lacks.""",
        ),
        "engineer": (
            """For texts in Python or JSON notation, `ast.literal_eval` and `json.loads` build the nested lists
            safely. `eval` would also run any code that the text contains.""",
        ),
    },
    families=(
        Family(
            "bracket_partner",
            "text|s: str, at|start: int -> int",
            names=("closing_position", "partner", "matching_close", "end_of_group"),
            tells=(
                "At the index $at of $text stands an opening bracket $open. Return the index of the $close that "
                "closes it.",
                "Return the position of the partner of the bracket at index $at in $text. Brackets are written "
                "$open and $close "
                "and may be nested.",
                "$text contains nested $kind, one of which opens at position $at. Return where this one is closed.",
            ),
            notes=("All brackets in the text have partners; other characters have no meaning.",),
            varies={"kind": _KINDS},
            solutions=(
                body(
                    """
                    depth = 0
                    for position in range($at, len($text)):
                        if $text[position] == "$open":
                            depth += 1
                        elif $text[position] == "$close":
                            depth -= 1
                            if depth == 0:
                                return position
                    raise ValueError("bracket is never closed")
                    """
                ),
                body(
                    """
                    waiting = []
                    partners = {}
                    for position, char in enumerate($text):
                        if char == "$open":
                            waiting.append(position)
                        elif char == "$close":
                            partners[waiting.pop()] = position
                    return partners[$at]
                    """
                ),
                body(
                    """
                    end = $at + 1
                    depth = 1
                    while depth > 0:
                        if $text[end] == "$open":
                            depth += 1
                        if $text[end] == "$close":
                            depth -= 1
                        end += 1
                    return end - 1
                    """
                ),
            ),
            oracle=_partner,
            draw=lambda rng, kind: _with_opening(rng, kind),
            about={"text": "a text with brackets", "at": "where one is opened", "return": "where it is closed"},
            noun="the position of the bracket in $text that closes the one at $at",
            gives="nat",
        ),
        Family(
            "text_at_depth",
            "text|s: str -> str",
            names=("at_depth_$level", "letters_${level}_deep", "on_level_$level", "depth_${level}_text"),
            tells=(
                "Return the characters of $text that stand in exactly $level pairs of $kind, without the brackets.",
                "Keep those characters of $text whose depth is $level, that is, around which $level pairs of $open "
                "and $close are "
                "open. The brackets themselves are left out.",
                "Which characters in $text lie inside exactly $level nested $kind? Return them joined, without any "
                "brackets.",
            ),
            notes=("All brackets in the text have partners.",),
            varies={"kind": _KINDS, "level": (2, 3)},
            solutions=(
                body(
                    """
                    kept, depth = "", 0
                    for char in $text:
                        if char == "$open":
                            depth += 1
                        elif char == "$close":
                            depth -= 1
                        elif depth == $level:
                            kept += char
                    return kept
                    """
                ),
                body(
                    """
                    levels = [""]
                    depth = 0
                    for char in $text:
                        if char == "$close":
                            depth -= 1
                        elif char == "$open":
                            depth += 1
                            if depth == len(levels):
                                levels.append("")
                        else:
                            levels[depth] += char
                    return levels[$level] if len(levels) > $level else ""
                    """
                ),
            ),
            oracle=lambda text, kind, level: "".join(
                char
                for at, char in enumerate(text)
                if char not in kind["open"] + kind["close"]
                and text[:at].count(kind["open"]) - text[:at].count(kind["close"]) == level
            ),
            draw=lambda rng, kind, level: (_deep(rng, kind, level),),
            edges=(("ab",),),
            about={"text": "a text with brackets", "return": "the characters of that depth"},
            noun="the characters of $text at depth $level",
            gives="str",
        ),
        Family(
            "split_outside_brackets",
            "text|arguments|s: str -> list[str]",
            names=("split_outside", "top_level_parts", "outer_parts", "split_top"),
            tells=(
                "Split $text at the commas that stand outside of all $kind, and return the parts unchanged.",
                "Cut $text at its commas, but not at commas between $open and $close, however deeply nested. Return "
                "the list of "
                "parts.",
                "The parts of $text are separated by commas; commas inside $kind belong to a part. Return the parts.",
            ),
            notes=("All brackets have partners, and an empty text has one empty part.",),
            varies={"kind": _KINDS},
            solutions=(
                body(
                    """
                    parts, depth = [""], 0
                    for char in $text:
                        if char == "$open":
                            depth += 1
                        elif char == "$close":
                            depth -= 1
                        if char == "," and depth == 0:
                            parts.append("")
                        else:
                            parts[-1] += char
                    return parts
                    """
                ),
                body(
                    """
                    parts = []
                    depth = start = 0
                    for at, char in enumerate($text):
                        depth += (char == "$open") - (char == "$close")
                        if char == "," and not depth:
                            parts.append($text[start:at])
                            start = at + 1
                    return parts + [$text[start:]]
                    """
                ),
            ),
            oracle=_merged,
            draw=lambda rng, kind: (_bracketed(rng, kind, rng.randint(3, 12), "ab,,"),),
            edges=(("",), ("a,b",), ("a(b,c),d",), (",",)),
            about={"text": "parts with commas between", "return": "the parts"},
            noun="the list of outer parts of $text",
            gives="words",
        ),
        Family(
            "nested_numbers",
            "text|source: str -> list",
            names=("read_nested", "parse_nested", "to_lists", "list_from_text"),
            tells=(
                'Turn $text, which looks like "[1,[2,30],[]]", into the nested list of integers that it describes. '
                "It has no "
                "spaces.",
                "$text is a list in square brackets whose items are whole numbers or again such lists, separated by "
                "commas "
                "without spaces. Return it as a Python list.",
                "Read a list with lists in it from $text, for example [7,[8,[9]]], and return it. There are only "
                "digits, commas and "
                "square brackets in the text.",
            ),
            solutions=(
                body(
                    """
                    opened = [[]]
                    digits = ""
                    for char in $text:
                        if char.isdigit():
                            digits += char
                            continue
                        if digits:
                            opened[-1].append(int(digits))
                            digits = ""
                        if char == "[":
                            opened.append([])
                        elif char == "]":
                            inner = opened.pop()
                            opened[-1].append(inner)
                    return opened[0][0]
                    """
                ),
                body(
                    r"""
                    import re
                    pieces = iter(re.findall(r"\d+|[\[\]]", $text))

                    def read():
                        items = []
                        for piece in pieces:
                            if piece == "]":
                                break
                            items.append(read() if piece == "[" else int(piece))
                        return items

                    return read()[0]
                    """
                ),
                "import json\nreturn json.loads($text)",
            ),
            oracle=lambda text: ast.literal_eval(text),
            draw=lambda rng: (str(_lists(rng, 3)).replace(" ", ""),),
            edges=(("[]",), ("[1,[2,30],[]]",), ("[[[]]]",), ("[12]",)),
            about={"text": "a nested list as text", "return": "the list"},
        ),
    ),
)
