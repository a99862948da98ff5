"""re.split, and when a regular expression is the wrong tool."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import fruits, numbers, people, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question
from hornbook.curriculum.lessons.regular_expressions._draws import FILLER, body


def _untidy(rng: Random) -> Example:
    a, b, c, d = fruits(rng, 4)
    return example(
        """Several people have filled in one list, each with separators of their own. `split` knows one separator,
        `re.split` a pattern for all of them.""",
        r"""
        import re

        text = "$a, $b;$c ,  $d"
        print(text.split(","))
        print(re.split(r"\s*[,;]\s*", text))
        """,
        """The pattern takes a comma or a semicolon together with the spaces around it. What lies between two matches
        becomes an item, so no item needs to be stripped.""",
        a=a,
        b=b,
        c=c,
        d=d,
    )


def _keep_separators(rng: Random) -> Example:
    a, b, c = numbers(rng, 3, 2, 60)
    return example(
        """A calculation is cut at its signs. If the pattern has a group, the separators are kept in the list, which is
        what one needs for calculating.""",
        r"""
        import re

        text = "$a+$b-$c"
        print(re.split(r"[+-]", text))
        parts = re.split(r"([+-])", text)
        print(parts)
        total = int(parts[0])
        for sign, number in zip(parts[1::2], parts[2::2]):
            total += int(number) if sign == "+" else -int(number)
        print(total)
        """,
        """Numbers stand at even places, signs at odd ones, so two slices pair each sign with the number behind it. The
        result is $a + $b - $c = $total.""",
        a=a,
        b=b,
        c=c,
        total=a + b - c,
    )


def _same_without(rng: Random) -> Example:
    name, other = people(rng, 2)
    place = rng.choice(("gate", "bridge", "market"))
    return example(
        """Four small jobs, each done first with a pattern and then with a string method. The results agree, and
        the second column is easier to read.""",
        r"""
        import re

        line = "$name: meet $other at the $place"
        print(bool(re.search("^$name", line)), line.startswith("$name"))
        print(re.sub("$place", "station", line) == line.replace("$place", "station"))
        print(re.split(": ", line, maxsplit=1) == line.split(": ", 1))
        print(re.search("(.*): ", line)[1], line.partition(": ")[0])
        """,
        """Fixed texts need no patterns. String methods are faster as well, and no sign in the searched text can have an
        unexpected meaning.""",
        name=name,
        other=other,
        place=place,
    )


def _sentences(rng: Random) -> Example:
    one, other = people(rng, 2)
    thing = things(rng, 1)[0]
    text = f"{one} called! Where is the {thing}? {other} has it, since 3.30 or so. Good."
    return example(
        """A text is cut into sentences: behind a dot, an exclamation mark or a question mark, if white space
        follows.""",
        r"""
        import re

        text = "$text"
        for sentence in re.split(r"(?<=[.!?])\s+", text):
            print(len(sentence.split()), sentence)
        """,
        """The part `(?<=...)` looks back: the mark must be there, but it is not taken, so it stays with its
        sentence. The dot in 3.30 has no space behind it and does not divide.""",
        text=text,
    )


def _path_question(rng: Random) -> Question:
    one, other = things(rng, 2)
    return question(
        """Paths come with slashes or backslashes, sometimes doubled. Write a function that returns the names in a path
        without empty ones.""",
        r'''
        import re


        def names(path: str) -> list[str]:
            """Return the parts of a path between slashes of either kind."""
            return [part for part in re.split(r"[/\\]+", path) if part]


        print(names("/home/$one//$other.txt"))
        print(names("C:\\$one\\$other"))
        ''',
        r"""The plus joins doubled separators into one. The leading slash still leaves an empty text in front of
        it, and the condition drops that. A backslash in a class is written `\\`.""",
        one=one,
        other=other,
    )


def _numbers_question(rng: Random) -> Question:
    a, b, c, d = numbers(rng, 4, 1, 90)
    return question(
        """Write a function that returns the numbers in a line such as `"$a - $b ,$c"`, whatever stands between
        them, once with `re.split` and once without a regular expression.""",
        r'''
        import re


        def numbers(line: str) -> list[int]:
            """Return the runs of digits as integers."""
            return [int(piece) for piece in re.split(r"\D+", line) if piece]


        def numbers_by_hand(line: str) -> list[int]:
            """Return the same, by turning everything else into spaces."""
            spaced = "".join(char if char in "0123456789" else " " for char in line)
            return [int(piece) for piece in spaced.split()]


        line = "$a - $b ,$c;; $d."
        print(numbers(line))
        print(numbers(line) == numbers_by_hand(line))
        ''',
        """`split()` without an argument is already patient about repeated spaces. The second version is longer but uses
        nothing that has to be looked up.""",
        a=a,
        b=b,
        c=c,
        d=d,
    )


_SEPARATORS = (
    {"what": "commas or semicolons", "cls": "[,;]", "signs": ",;"},
    {"what": "slashes or vertical bars", "cls": "[/|]", "signs": "/|"},
    {"what": "colons or equals signs", "cls": "[:=]", "signs": ":="},
    {"what": "plus signs or ampersands", "cls": "[+&]", "signs": "+&"},
)


def _joined(rng: Random, signs: str) -> str:
    text = rng.choice(("", "", "", " ", rng.choice(signs)))
    for _ in range(rng.randint(1, 5)):
        text += rng.choice((*FILLER[:10], rng.choice(FILLER) + " " + rng.choice(FILLER)))
        text += rng.choice(("", " ")) + rng.choice(signs) + rng.choice(("", " ", "  "))
    return text if rng.random() < 0.2 else text.rstrip(signs + " ")


def _by_parts(text: str, signs: str) -> list[str]:
    parts, part = [], ""
    for char in text + signs[0]:
        if char in signs:
            parts.append(part.strip(" "))
            part = ""
        else:
            part += char
    return [part for part in parts if part]


def _clauses(rng: Random) -> str:
    text = ""
    for _ in range(rng.randint(1, 4)):
        text += " ".join(rng.choice(FILLER) for _ in range(rng.randint(1, 3))) + rng.choice((", ", "; ", ": ", ", "))
    return text.rstrip(" ,;:") + rng.choice(("", "."))


def _signed_sum(text: str, minus: int) -> int:
    spaced = text.replace("+", " + ").replace("-", " - ").split()
    total, sign = 0, 1
    for piece in spaced:
        if piece in "+-":
            sign = 1 if piece == "+" else minus
        else:
            total += sign * int(piece)
    return total


LESSON = Lesson(
    topic="Splitting at a pattern, and when a regular expression is the wrong tool",
    area="regular_expressions",
    concepts=("regular_expressions", "splitting", "string_methods"),
    openings=(
        """`"a, b".split(", ")` expects its separator to look the same everywhere. When it does not, `re.split`
        accepts a pattern in its place.""",
        """Cutting text into pieces is the beginning of most programs that read text. The method `split` covers the
        simple cases; a pattern helps where the separators vary.""",
        """A regular expression is a good servant for irregular separators and a poor one for jobs that a string
        method does in a word. Both sides deserve a look.""",
    ),
    ideas=(
        (
            """`re.split(pattern, text)` cuts the text wherever the pattern matches and returns the pieces. The matches
            themselves are dropped.""",
            """With `[,;] *` as the separator, commas and semicolons divide alike, and the spaces behind them disappear
            together with the sign.""",
        ),
        (
            """Two separators in a row, or one at an end of the text, leave empty pieces. A plus in the pattern joins
            neighbours, and a condition in a comprehension drops the rest.""",
            """The number of pieces is always one more than the number of matches. So a separator at the end yields
            an empty string as the last piece.""",
        ),
        (
            """If the pattern contains a group, what it captures is put into the list between the pieces. This is
            how one keeps the signs of a calculation.""",
            """Round brackets around the separator keep it: pieces and separators then alternate in the list,
            beginning with a piece.""",
        ),
        (
            """For fixed texts, string methods are clearer: `in`, `startswith`, `replace`, `partition`, `split`. A
            pattern without special signs is a hint that none is needed.""",
            """Before writing a pattern, ask whether the thing searched for is always spelt the same. Then `in` or
            `replace` will do, and nobody has to think about backslashes.""",
        ),
        (
            """Some texts are beyond regular expressions. Nested brackets, HTML pages and programs have parts
            within parts to any depth; they need a loop with a stack, or a parser.""",
            """A pattern cannot count. It can find a bracket and the next closing one, but it cannot know which of
            them belong together if they are nested.""",
        ),
    ),
    examples=(_untidy, _keep_separators, _same_without, _sentences),
    pitfalls=(
        """Using a group in `re.split` only to hold alternatives together. The separators then turn up in the
        result. Write `(?:and|or)` in place of `(and|or)`.""",
        """Calling `text.split("[,;]")`. The string method knows no patterns and looks for these four characters in a
        row.""",
        """Reading CSV files by splitting at commas. A field in quotation marks may contain a comma, and the module
        `csv` knows the rules for that.""",
    ),
    questions=(_path_question, _numbers_question),
    asks=(
        "What does re.split do?",
        "Where do the empty strings come from?",
        "Can I keep the separators?",
        "When do I not need a pattern?",
        "What can a pattern not do?",
    ),
    notes={
        "student": (
            """In theory, regular expressions describe exactly what a machine with a fixed amount of memory can
            recognise. Matching brackets of any depth takes a counter without a limit, so it lies outside.""",
        ),
        "engineer": (
            """For JSON, CSV, dates, URLs and paths the standard library has parsers (`json`, `csv`, `datetime`,
            `urllib.parse`, `pathlib`). They handle the corner cases that a pattern forgets.""",
        ),
        "analyst": (
            """If a column holds several values, find out first which separators occur: count the characters that
            are neither letters nor digits.""",
        ),
        "hobbyist": (
            """A pattern that takes more than a minute to read is better split into two steps, or replaced by a few
            lines of plain Python.""",
        ),
    },
    families=(
        Family(
            "re_split_entries",
            "text|line|entries: str -> list[str]",
            names=("split_entries", "entries_of", "cut_list", "list_entries"),
            tells=(
                "Split $text at $what and return the parts without spaces around them. Leave empty parts out.",
                "The entries in $text are separated by $what. Return the list of entries, stripped of spaces at "
                "both ends; "
                "drop entries that are empty.",
                "Cut $text into its entries wherever one of the separators ($what) stands. Remove spaces around "
                "each entry "
                "and skip empty ones.",
            ),
            varies={"separator": _SEPARATORS},
            solutions=(
                'import re\nreturn [part.strip() for part in re.split("$cls", $text) if part.strip()]',
                'import re\nparts = re.split(" *$cls *", $text.strip())\nreturn [part for part in parts if part]',
                body(
                    """
                    import re
                    found = []
                    for piece in re.findall("[^$signs]+", $text):
                        piece = piece.strip()
                        if piece:
                            found.append(piece)
                    return found
                    """
                ),
                'first, second = "$signs"\nparts = $text.replace(second, first).split(first)\n'
                "return [part.strip() for part in parts if part.strip()]",
            ),
            oracle=lambda text, separator: _by_parts(text, separator["signs"]),
            draw=lambda rng, separator: (_joined(rng, separator["signs"]),),
            edges=(("",), ("alone",)),
            about={"text": "a line of entries", "return": "the entries"},
            noun="the list of entries in $text",
            gives="words",
        ),
        Family(
            "re_clause_sizes",
            "text|sentence|line: str -> list[int]",
            names=("clause_lengths", "words_per_clause", "part_sizes", "clause_sizes"),
            tells=(
                "Commas, semicolons and colons divide $text into clauses. Return the number of words in each "
                "clause; words "
                "are separated by single spaces.",
                "Return a list with the number of words between the commas, semicolons and colons of $text, part by "
                "part.",
                "How many words has each part of $text if it is cut at every comma, semicolon and colon? Return the "
                "list of "
                "counts.",
            ),
            notes=("For an empty text the result is [0].",),
            solutions=(
                'import re\nreturn [len(clause.split()) for clause in re.split("[,;:]", $text)]',
                body(
                    """
                    counts = [0]
                    for word in $text.split():
                        counts[-1] += 1
                        if word[-1] in ",;:":
                            counts.append(0)
                    return counts
                    """
                ),
                'unified = $text.replace(";", ",").replace(":", ",")\n'
                'return [len(part.split()) for part in unified.split(",")]',
                body(
                    r"""
                    import re
                    clauses = re.split(r"[,;:]\s*", $text)
                    return [len(re.findall(r"\S+", clause)) for clause in clauses]
                    """
                ),
            ),
            oracle=lambda text: [
                sum(bool(w) for w in part.split(" "))
                for part in "".join("," if c in ";:" else c for c in text).split(",")
            ],
            draw=lambda rng: (_clauses(rng),),
            edges=(("",), ("one",), ("red, old; near: two lamps",)),
            about={"text": "a sentence", "return": "the number of words in each clause"},
            noun="the list of numbers of words in the clauses of $text",
            gives="nats",
        ),
        Family(
            "re_signed_chain",
            "text|chain|formula: str -> int",
            names=("evaluate_chain", "$name", "chain_total", "work_out"),
            tells=(
                "The text $text consists of whole numbers with + or - between them, such as 12+5-3. Return $result.",
                "Read a chain of numbers joined by plus and minus signs (no spaces, no sign at the beginning) from "
                "$text and "
                "return $result.",
                "$text holds whole numbers separated by + and -. Return $result as an integer.",
            ),
            varies={
                "ask": (
                    {"result": "its value", "name": "chain_value", "less": ""},
                    {
                        "result": "its value with every minus counted twice, so that 10-3 gives 4",
                        "name": "harsh_value",
                        "less": "2 * ",
                    },
                )
            },
            solutions=(
                body(
                    """
                    import re
                    parts = re.split("([+-])", $text)
                    total = int(parts[0])
                    for sign, number in zip(parts[1::2], parts[2::2]):
                        if sign == "+":
                            total += int(number)
                        else:
                            total -= ${less}int(number)
                    return total
                    """
                ),
                body(
                    r"""
                    import re
                    added = [int(digits) for digits in re.findall(r"(?:^|\+)(\d+)", $text)]
                    taken = [int(digits) for digits in re.findall(r"-(\d+)", $text)]
                    return sum(added) - ${less}sum(taken)
                    """
                ),
                body(
                    """
                    total = 0
                    for group in $text.split("+"):
                        first, *others = group.split("-")
                        total += int(first) - ${less}sum(int(number) for number in others)
                    return total
                    """
                ),
            ),
            oracle=lambda text, ask: _signed_sum(text, -2 if ask["less"] else -1),
            draw=lambda rng, ask: (
                str(rng.randint(0, 60))
                + "".join(f"{rng.choice('+-')}{rng.randint(0, 40)}" for _ in range(rng.randint(0, 4))),
            ),
            edges=(("7",), ("10-3",), ("1+2+3",)),
            about={"text": "numbers with + and - between them", "return": "$result"},
        ),
    ),
)
