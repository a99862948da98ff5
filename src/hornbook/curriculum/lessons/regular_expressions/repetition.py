"""Repetition in patterns, greedy and lazy."""

import re
from itertools import groupby
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people, things, words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question
from hornbook.curriculum.lessons.regular_expressions._draws import FILLER, body, letters


def _signs(rng: Random) -> Example:
    vowel = rng.choice("aeou")
    return example(
        """A table shows the signs side by side: each pattern is put to words with no, one, two and three of the same
        letter between an h and an m.""",
        """
        import re

        words = ["hm", "h$v$tail", "h$v$v$tail", "h$v$v$v$tail"]
        for pattern in ["h$v*m", "h$v+m", "h$v?m", "h$v{2}m", "h$v{2,}m"]:
            print(f"{pattern:8}", [word for word in words if re.fullmatch(pattern, word)])
        """,
        """The star accepts even the word without the letter, the plus does not. With `?` there may be one at most, and
        `{2,}` sets a lower limit only.""",
        v=vowel,
        tail="m",
    )


def _greedy_and_lazy(rng: Random) -> Example:
    one, other = words(rng, 2)
    return example(
        """Two words stand in quotation marks. A pattern that is meant to find the first of them finds too much, and one
        more character mends it.""",
        """
        import re

        text = 'say "$one" and then "$other" aloud'
        print(re.search('".*"', text).group())
        print(re.search('".*?"', text).group())
        print(re.search('"[^"]*"', text).group())
        """,
        """The star takes as much as it can, so the first result reaches to the last quotation mark. `*?` takes as
        little as it can; a class that excludes the quotation mark has no choice in the first place.""",
        one=one,
        other=other,
    )


def _runs(rng: Random) -> Example:
    signal = "".join(rng.choice("#.") * rng.randint(1, 5) for _ in range(6)) + "##"
    longest = max(map(len, re.findall("#+", signal)))
    return example(
        """A row of squares is black (`#`) or white (`.`). `re.findall` with a plus cuts out all runs of black squares,
        and their lengths describe the row.""",
        """
        import re

        row = "$signal"
        runs = re.findall("#+", row)
        print(runs)
        print([len(run) for run in runs])
        print(max(len(run) for run in runs))
        """,
        """Since `+` is greedy, each run is found whole and not square by square. The longest one has a length of
        $longest.""",
        signal=signal,
        longest=longest,
    )


def _limits(rng: Random) -> Example:
    name = people(rng, 1)[0].lower()
    return example(
        """A user name needs 3 to 8 small letters, and up to two digits may follow. The braces state the limits
        directly.""",
        '''
        import re


        def is_user_name(text: str) -> bool:
            """Return whether the text is 3 to 8 small letters with at most two digits behind them."""
            return re.fullmatch("[a-z]{3,8}[0-9]{0,2}", text) is not None


        for text in ["$name", "$name$two", "$name$two$one", "ab1"]:
            print(text, is_user_name(text))
        ''',
        """The third name has three digits, one too many. `ab1` fails at the other end of the rule, with only two
        letters.""",
        name=name,
        two=rng.randint(10, 99),
        one=rng.randint(0, 9),
    )


def _spaces_question(rng: Random) -> Question:
    one, other = people(rng, 2)
    return question(
        """Write a function that replaces each run of white space in a text, however long, with a single space, and
        leaves none at the ends.""",
        r'''
        import re


        def tidy(text: str) -> str:
            """Return the text with single spaces between its words and none around them."""
            return re.sub(r"\s+", " ", text).strip()


        print(repr(tidy("  $one   and\t\t$other \n")))
        ''',
        r"""`\s+` matches a whole run at once, so each run is replaced by one space. Without the plus, three spaces
        would become three.""",
        one=one,
        other=other,
    )


def _tags_question(rng: Random) -> Question:
    one, other = things(rng, 2)
    return question(
        """Remarks stand in round brackets, several in one line. Write a function that removes each remark together with
        its brackets. Brackets are not nested.""",
        r'''
        import re


        def without_remarks(text: str) -> str:
            """Return the text with everything in round brackets left out."""
            return re.sub(r"\([^)]*\)", "", text)


        print(without_remarks("a $one(new) and a $other(old, cracked)"))
        ''',
        r"""With `\(.*\)` the text between the two remarks would vanish as well. Round brackets have a meaning of
        their own in patterns, so the real ones carry a backslash.""",
        one=one,
        other=other,
    )


_BRACKETS = (
    {"kind": "square brackets", "open": "[", "close": "]", "lazy": r"\[(.*?)\]", "strict": r"\[([^\]]*)\]"},
    {"kind": "curly brackets", "open": "{", "close": "}", "lazy": r"\{(.*?)\}", "strict": r"\{([^}]*)\}"},
    {"kind": "angle brackets", "open": "<", "close": ">", "lazy": "<(.*?)>", "strict": "<([^>]*)>"},
    {"kind": "round brackets", "open": "(", "close": ")", "lazy": r"\((.*?)\)", "strict": r"\(([^)]*)\)"},
)


def _remarks(rng: Random, kind: dict[str, str]) -> str:
    """Words, some of them in brackets, which may also be missing or broken."""
    parts = [" ".join(rng.choice(FILLER) for _ in range(rng.randint(1, 2))) for _ in range(rng.randint(2, 5))]
    for at in range(len(parts)):
        if rng.random() < 0.55:
            parts[at] = kind["open"] + parts[at] + kind["close"]
    return " ".join(parts) if rng.random() < 0.85 else kind["close"] + " " + " ".join(parts).replace(kind["close"], "")


def _between(text: str, kind: dict[str, str]) -> str:
    _, found, rest = text.partition(kind["open"])
    inside, closed, _ = rest.partition(kind["close"])
    return inside if found and closed else ""


_MARKS = (
    {"what": "digits", "cls": "[0-9]", "members": "0123456789"},
    {"what": "capital letters from A to Z", "cls": "[A-Z]", "members": "ABCDEFGHIJKLMNOPQRSTUVWXYZ"},
    {"what": "dots", "cls": r"\.", "members": "."},
    {"what": "small vowels (a, e, i, o, u)", "cls": "[aeiou]", "members": "aeiou"},
    {"what": "hash signs", "cls": "#", "members": "#"},
)


def _cut_runs(text: str, mark: str, most: int) -> str:
    parts = []
    for char, run in groupby(text):
        length = len(list(run))
        parts.append(char * (min(length, most) if char == mark else length))
    return "".join(parts)


LESSON = Lesson(
    topic="Repetition in patterns: how often, and how greedily",
    area="regular_expressions",
    concepts=("regular_expressions", "repetition", "greedy_matching"),
    openings=(
        """A price may have two digits or six. Instead of one pattern for each length there are signs that say how
        often something may occur.""",
        """Without repetition a pattern has a fixed length: one sign, one character. The star, the plus and the braces
        let it stretch.""",
        """How many characters does a pattern take when it could take three, four or five? Python has a firm answer,
        and it explains most surprises with regular expressions.""",
    ),
    ideas=(
        (
            """A sign of repetition belongs to what stands directly in front of it. `ab+` is an a with one or more b
            behind it; `[ab]+` is a run of both letters mixed.""",
            """In `no+`, only the o is repeated. To repeat the whole of a longer piece, put it in brackets, as in
            `(?:no)+`.""",
        ),
        (
            """`*` means any number of times, none included; `+` at least once; `?` once or not at all.""",
            """Choose between star and plus by asking whether the thing may be missing. If a number needs at least one
            digit, `[0-9]+` is right and `[0-9]*` would accept the empty text as well.""",
        ),
        (
            """Braces give exact counts: `{4}` four times, `{2,5}` from two to five times, `{3,}` at least three
            times.""",
            """`[0-9]{2,4}` asks for two, three or four digits. No space may stand inside the braces: with one, Python
            takes them for ordinary characters.""",
        ),
        (
            """Repetition is greedy: it takes as many characters as it can and gives some back only if the rest of the
            pattern would not fit otherwise.""",
            """Where several lengths are possible, the longest is tried first. So `<.*>` on `<b>bold</b>` takes the
            whole text, from the first `<` to the last `>`.""",
        ),
        (
            """A question mark behind the sign makes it lazy: `*?` and `+?` take as few characters as possible. Often a
            class that excludes the end mark is clearer still.""",
            """For a text up to the next semicolon, both `.*?;` and `[^;]*;` work. The second says what it wants and
            leaves nothing to be tried out.""",
        ),
    ),
    examples=(_signs, _greedy_and_lazy, _runs, _limits),
    pitfalls=(
        """Using `.*` to get from one mark to the next. It is greedy and runs on to the last mark in the line. Write
        `.*?`, or a class without the mark.""",
        """Searching with a pattern that may be empty. `re.search("[0-9]*", "room 7")` matches at once, at position 0,
        and finds the empty string there. With `+` it finds the 7.""",
        """Believing that `{3}` on its own keeps longer runs out. `re.search("[0-9]{3}", "12345")` finds `123`, a part
        of the run. If exactly three are wanted, the pattern has to say what may stand around them.""",
    ),
    questions=(_spaces_question, _tags_question),
    asks=(
        "What exactly is repeated?",
        "When do I take the star and when the plus?",
        "How do I set limits?",
        "What if several lengths would fit?",
        "How do I make it take less?",
    ),
    notes={
        "young": (
            """A greedy pattern eats like a hungry guest. It takes everything on the table. Then it gives something
            back, but only if somebody else needs it.""",
        ),
        "student": (
            """Greedy or lazy decides which match is found, not whether there is one. For `re.fullmatch` with a plain
            yes or no, the two give the same answer.""",
        ),
        "engineer": (
            """The matcher backtracks. Nested repetition such as `(a+)+b` can take exponential time on a text that does
            not match, so patterns for untrusted input should avoid it.""",
        ),
        "analyst": (
            """When a pattern cuts too much out of some rows and not out of others, look for rows in which the end mark
            occurs twice. A greedy star is the usual reason.""",
        ),
    },
    families=(
        Family(
            "re_longest_run_of",
            "text|line|row: str -> int",
            names=("longest_run", "longest_series", "widest_block", "max_run_length"),
            tells=(
                "Return the length of the longest unbroken run of $what in $text, or 0 if there are none.",
                "How many characters has the longest stretch of $text that consists of $what only? Return 0 if nothing "
                "of the kind occurs.",
                "Find all runs of $what in $text and return how long the longest one is (0 without any).",
            ),
            varies={"mark": _MARKS},
            solutions=(
                'import re\nreturn max((len(run) for run in re.findall(r"$cls+", $text)), default=0)',
                body(
                    """
                    import re
                    longest = 0
                    for run in re.finditer(r"$cls+", $text):
                        longest = max(longest, run.end() - run.start())
                    return longest
                    """
                ),
                'import re\nruns = re.findall(r"$cls+", $text)\nreturn max(map(len, runs)) if runs else 0',
                body(
                    """
                    import re
                    best = current = 0
                    for char in $text:
                        current = current + 1 if re.fullmatch(r"$cls", char) else 0
                        best = max(best, current)
                    return best
                    """
                ),
            ),
            oracle=lambda text, mark: max(
                (len(list(run)) for inside, run in groupby(text, lambda c: c in mark["members"]) if inside), default=0
            ),
            draw=lambda rng, mark: (
                "".join(
                    letters(rng, rng.randint(1, 4), rng.choice((mark["members"], "xz -")))
                    for _ in range(rng.randint(1, 7))
                ),
            ),
            edges=(("",), ("x y z",)),
            about={"text": "the text to look through", "return": "the length of the longest run"},
            noun="the length of the longest run of $what in $text",
            gives="int",
        ),
        Family(
            "re_first_in_brackets",
            "text|line|note: str -> str",
            names=("first_remark", "bracketed_text", "inside_brackets", "first_inside"),
            tells=(
                "Return what stands between the first $open in $text and the next $close after it, without the "
                "brackets. "
                "Return an empty string if there is no such pair.",
                "Find the first remark in $kind in $text and return it without its brackets, or '' if there is none. "
                "Brackets are not nested.",
                "The text $text may hold remarks in $kind, never one inside another. Return the first remark's "
                "text, or "
                "an empty string.",
            ),
            varies={"kind": _BRACKETS},
            solutions=(
                'import re\nfound = re.search(r"$lazy", $text)\nreturn found.group(1) if found else ""',
                'import re\nfound = re.search(r"$strict", $text)\nreturn found[1] if found else ""',
                'import re\nremarks = re.findall(r"$lazy", $text)\nreturn remarks[0] if remarks else ""',
                body(
                    """
                    start = $text.find("$open")
                    end = $text.find("$close", start + 1)
                    if start == -1 or end == -1:
                        return ""
                    return $text[start + 1 : end]
                    """
                ),
            ),
            oracle=_between,
            draw=lambda rng, kind: (_remarks(rng, kind),),
            edges=(("",),),
            about={"text": "a line of text", "return": "the text of the first remark"},
            noun="the first text in $kind in $text",
            gives="str",
        ),
        Family(
            "re_cap_runs",
            "text|message|line: str -> str",
            names=("cap_runs", "shorten_runs", "calm_down", "limit_repeats"),
            tells=(
                "Return $text with every run of more than $most times the character $mark shortened to exactly $most.",
                "Wherever $mark stands more than $most times in a row in $text, keep only $most of them. Return the "
                "result.",
                "Shorten each run of the character $mark in $text to at most $most characters.",
            ),
            varies={"mark": ("!", "?", "-", "~", "o"), "most": (2, 3)},
            solutions=(
                'import re\nrun = re.compile(re.escape($mark) + "+")\n'
                "return run.sub(lambda found: found.group()[:$most], $text)",
                "import re\nenough = $mark * $most\n"
                'return re.sub(re.escape(enough + $mark) + re.escape($mark) + "*", lambda found: enough, $text)',
                body(
                    """
                    result = ""
                    for char in $text:
                        if char == $mark and result.endswith($mark * $most):
                            continue
                        result += char
                    return result
                    """
                ),
            ),
            oracle=lambda text, mark, most: _cut_runs(text, mark, most),
            draw=lambda rng, mark, most: (
                "".join(
                    rng.choice(("no", "go", "look", "yes", "wait", "o", "so"))
                    + mark * rng.choice((0, 1, 2, 3, 4, 6))
                    + rng.choice(("", " "))
                    for _ in range(rng.randint(1, 4))
                ),
            ),
            edges=(("",), ("!!!!!",), ("ooooo",), ("-----~~~~~",)),
            about={"text": "any text", "return": "the text with shorter runs"},
            noun="$text with each run of $mark cut to at most $most",
            gives="str",
        ),
    ),
)
