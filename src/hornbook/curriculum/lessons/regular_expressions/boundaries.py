"""Anchors and word boundaries: patterns that say where, not what."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question
from hornbook.curriculum.lessons.regular_expressions._draws import FILLER, body


def _inside_words(rng: Random) -> Example:
    word, longer, end = rng.choice(
        (("art", "party", "start"), ("ant", "pants", "giant"), ("row", "crown", "arrow"), ("ink", "pinks", "drink"))
    )
    return example(
        """How often does the word "$word" occur? The plain pattern also finds it inside other words. Boundaries on both
        sides leave only the word itself.""",
        r"""
        import re

        text = "$word, $longer, $end, ${word}s and $word."
        for pattern in [r"$word", r"\b$word", r"$word\b", r"\b$word\b"]:
            print(f"{pattern:12}", len(re.findall(pattern, text)))
        """,
        r"""A boundary in front excludes `$longer` and `$end`, one behind excludes `$longer` and `${word}s`. The
        comma and the dot count as non-word characters, so the word is found in front of them.""",
        word=word,
        longer=longer,
        end=end,
    )


def _start_and_end(rng: Random) -> Example:
    one, other = people(rng, 2)
    return example(
        """Three messages are sorted by how they begin and how they end. `^` is the beginning of the text and `$$` its
        end; neither stands for a character.""",
        r"""
        import re

        for message in ["Dear $one, come soon", "My dear $other!", "Dear me!"]:
            begins = bool(re.search(r"^Dear\b", message))
            ends = bool(re.search(r"!$$", message))
            print(f"{message:24} {begins!s:6} {ends}")
        """,
        """The second message contains "dear" but does not begin with it, and the capital would not fit either. The
        exclamation mark of the last two is their last character, as the pattern demands.""",
        one=one,
        other=other,
    )


def _lines(rng: Random) -> Example:
    a, b, c = things(rng, 3)
    return example(
        """A note lists what is to be bought, each thing on a line with a hyphen in front. With `re.MULTILINE` the
        anchors work for every line of the text.""",
        r"""
        import re

        note = "to buy - soon:\n- $a\n- $b - red\ndone:\n- $c"
        print(re.findall(r"^- (.*)$$", note, re.MULTILINE))
        print(re.findall(r"^- (.*)$$", note))
        print(re.findall(r"- (.*)", note))
        """,
        """Without the flag `^` fits only at the very beginning, where no hyphen stands. Without the anchor, the
        hyphen in the heading is taken for the start of an entry.""",
        a=a,
        b=b,
        c=c,
    )


def _exact_digits(rng: Random) -> Example:
    year, long, code = rng.randint(1900, 2030), rng.randint(10000, 99999), rng.randint(1000, 9999)
    return example(
        """Years are numbers of exactly four digits. The boundary keeps the pattern from biting a piece out of a longer
        number.""",
        r"""
        import re

        text = "in $year, order $long, code x$code, ($other)"
        print(re.findall(r"\d{4}", text))
        print(re.findall(r"\b\d{4}\b", text))
        """,
        r"""Between the x and the digit behind it there is no boundary, since letters and digits are word
        characters alike. The bracket is none, so the last number is found.""",
        year=year,
        long=long,
        code=code,
        other=rng.randint(1900, 2030),
    )


def _swap_question(rng: Random) -> Question:
    thing = things(rng, 1)[0]
    return question(
        """Write a function that replaces the word "a" in a text by "one" without touching the letter a in other
        words.""",
        r'''
        import re


        def count_words(text: str) -> str:
            """Return the text with 'one' for each word 'a'."""
            return re.sub(r"\ba\b", "one", text)


        print(count_words("a $thing and a basket"))
        ''',
        r"""The boundaries are not a part of what is replaced, because they match no characters. The spaces around
        the word remain.""",
        thing=thing,
    )


def _numbered_question(rng: Random) -> Question:
    one, other = people(rng, 2)
    return question(
        """Minutes of a meeting number their points like `1. text` at the start of a line. Write a function that returns
        the texts of the points.""",
        r'''
        import re


        def points(minutes: str) -> list[str]:
            """Return what stands behind the number in each numbered line."""
            return re.findall(r"^\d+\. (.*)", minutes, re.MULTILINE)


        print(points("Present: $one\n1. open the gate\n2. thank $other, see page 3. Thanks\n"))
        ''',
        r"""The dot behind the number is a real one and gets a backslash. The `3.` in the middle of the last line is not
        a new point, as `^` looks for the beginning of a line.""",
        one=one,
        other=other,
    )


_MARKS = (
    {"mark": "- ", "escaped": "- ", "what": "entries"},
    {"mark": "> ", "escaped": "> ", "what": "quotes"},
    {"mark": "* ", "escaped": r"\* ", "what": "points"},
    {"mark": "# ", "escaped": "# ", "what": "headings"},
)
_WORDS = ("art", "on", "car", "red", "all", "in")
_AROUND = {
    "art": "party start artist art's",
    "on": "one son honey moon",
    "car": "carpet scar cars car-park",
    "red": "bored reds sacred red-hot",
    "all": "ball tall allow all-round",
    "in": "inn pint begin in-law",
}


def _with_word(rng: Random, word: str) -> str:
    near = _AROUND[word].split()
    parts = [rng.choice((word, word, rng.choice(near), rng.choice(FILLER[:4]))) for _ in range(rng.randint(1, 6))]
    return rng.choice((" ", " ", ", ")).join(parts) + rng.choice(("", ".", "!"))


def _pieces(text: str) -> list[str]:
    """Runs of letters, digits and underscores, and single characters between."""
    pieces: list[str] = []
    inside = False
    for char in text:
        is_word = char.isalnum() or char == "_"
        if is_word and inside:
            pieces[-1] += char
        else:
            pieces.append(char)
        inside = is_word
    return pieces


def _numbers_text(rng: Random) -> str:
    return rng.choice((" ", ", ", "; ")).join(
        rng.choice(("", "", "", "x", "no")) + str(rng.randint(10 ** (k - 1), 10**k - 1))
        for k in rng.choices((1, 2, 3, 4, 5), k=4)
    )


def _listed(rng: Random, mark: str) -> str:
    lines = []
    for _ in range(rng.randint(1, 4)):
        text = " ".join(rng.choice(FILLER) for _ in range(rng.randint(1, 2)))
        lines.append(rng.choice((mark + text, mark + text, text, f"{text} {mark}{text}", " " + mark + text)))
    return "\n".join(lines)


LESSON = Lesson(
    topic="Anchors and word boundaries: patterns that say where",
    area="regular_expressions",
    concepts=("regular_expressions", "anchors", "word_boundaries"),
    openings=(
        r"""Most parts of a pattern say what stands in the text. A few say where: at the beginning, at the end of a
        line, at the edge of a word. They match a place and use up no character.""",
        """Someone searches for "art" and finds parties and starts. What is missing in the pattern is the condition
        that the word ends where the pattern does.""",
        """A line that begins with a hyphen, a word that stands alone, a text that ends with a question mark: such
        conditions concern positions, and anchors express them.""",
    ),
    ideas=(
        (
            """`^` fits at the beginning of the text and `$` at its end. `^From` finds a text that begins with
            these four letters.""",
            """An anchor has no length. `^ab` matches two characters, and in addition demands that nothing stands
            in front of them.""",
        ),
        (
            """With the flag `re.MULTILINE`, `^` also fits behind every line break and `$` in front of it. So a
            pattern can pick out lines from a long text.""",
            """Whether the anchors mean the text or the line depends on `re.MULTILINE`. Without it,
            `re.findall("^-", text)` has one result at most.""",
        ),
        (
            r"""`\b` fits at the edge of a word: between a word character (letter, digit or underscore) and
            anything else, or the end of the text.""",
            r"""A word boundary lies where one neighbour belongs to `\w` and the other does not. In "it's" there are
            four of them, because the apostrophe is not a word character.""",
        ),
        (
            r"""To find a word that is given in a variable, put it between boundaries and protect its signs:
            `rf"\b{re.escape(word)}\b"`. `re.escape` puts a backslash before everything that has a meaning.""",
            r"""`re.escape("3.5")` gives `3\.5`. Use it whenever text from outside becomes a part of a pattern, or a dot
            in it will match more than a dot.""",
        ),
    ),
    examples=(_inside_words, _start_and_end, _lines, _exact_digits),
    pitfalls=(
        r"""Writing `"\bart\b"` without the `r`. In an ordinary string `\b` is the backspace character, and the pattern
        finds nothing. Raw strings avoid this.""",
        r"""Trusting `$` for checking input. It also fits in front of a line break at the very end, so
        `re.search("^[0-9]+$", "12\n")` succeeds. `re.fullmatch` is strict.""",
        """Taking `^` inside brackets for an anchor. `[^a]` is a class of all characters but a; only outside a
        class does `^` mean the beginning.""",
    ),
    questions=(_swap_question, _numbered_question),
    asks=(
        "How do I tie a pattern to an end of the text?",
        "Can the anchors work line by line?",
        "What counts as the edge of a word?",
        "How do I search for a word from a variable?",
    ),
    notes={
        "engineer": (
            r"""`\A` and `\Z` mean the ends of the text whatever the flags are. In Python `\Z` is the strict end;
            there is no lower-case `\z` in version 3.11.""",
        ),
        "student": (
            r"""Anchors and boundaries are zero-width assertions. Lookahead `(?=...)` and lookbehind `(?<=...)` are the
            general form, and `\b` could be written with them.""",
        ),
        "teacher": (
            """Have the class mark all word boundaries in a sentence with a hyphen and a number in it. The
            disagreements show what has to be defined.""",
        ),
    },
    families=(
        Family(
            "re_count_whole_word",
            "text|line|s: str -> int",
            names=("count_$word", "count_whole_word", "how_often", "word_count"),
            tells=(
                "Return how often $quoted occurs in $text as a word of its own and not as a part of a longer one. "
                "Words "
                "consist of letters; everything else separates them.",
                "Count the whole words $quoted in $text. A word is a run of letters, so punctuation marks and "
                "spaces end "
                "it.",
                "How many times is $quoted a complete word of $text? Occurrences inside longer words don't count; any "
                "character that is not a letter separates words.",
            ),
            varies={"word": tuple({"word": word, "quoted": f'"{word}"'} for word in _WORDS)},
            solutions=(
                'import re\nreturn len(re.findall(r"\\b$word\\b", $text))',
                'import re\nreturn re.findall("[A-Za-z]+", $text).count("$word")',
                'import re\nreturn sum(word == "$word" for word in re.split(r"\\W+", $text))',
                body(
                    r"""
                    import re
                    count = 0
                    for found in re.finditer(r"\w+", $text):
                        if found.group() == "$word":
                            count += 1
                    return count
                    """
                ),
            ),
            notes=("There are no digits and no underscores in $text.",),
            oracle=lambda text, word: _pieces(text).count(word["word"]),
            draw=lambda rng, word: (_with_word(rng, word["word"]),),
            edges=(("",),),
            about={"text": "a text of words", "return": "the number of occurrences"},
            noun="the number of times the word $quoted occurs in $text",
            gives="nat",
        ),
        Family(
            "re_marked_lines",
            "text|note|page: str -> list[str]",
            names=("$what", "find_$what", "marked_lines", "list_$what"),
            tells=(
                'The $what in $text are the lines that begin with "$mark". Return what follows these two characters '
                "in each "
                "of them, in order.",
                'Return the list of $what in the text $text: of every line that starts with "$mark", the rest of '
                "the line.",
                'From the lines of $text take those whose first two characters are "$mark", and return them without '
                "these.",
            ),
            varies={"mark": _MARKS},
            solutions=(
                'import re\nreturn re.findall(r"^$escaped(.*)", $text, re.MULTILINE)',
                body(
                    """
                    found = []
                    for line in $text.splitlines():
                        if line.startswith("$mark"):
                            found.append(line[2:])
                    return found
                    """
                ),
                'import re\nreturn [found[1] for found in re.finditer(r"^$escaped(.*)$$", $text, re.MULTILINE)]',
            ),
            oracle=lambda text, mark: [
                line.removeprefix(mark["mark"]) for line in text.split("\n") if line[:2] == mark["mark"]
            ],
            draw=lambda rng, mark: (_listed(rng, mark["mark"]),),
            edges=(("",),),
            about={"text": "a text of several lines", "return": "the rest of each marked line"},
            noun="the list of $what in $text",
            gives="words",
        ),
        Family(
            "re_numbers_of_width",
            "text|line|report: str -> list[int]",
            names=("numbers_with_${width}_digits", "find_numbers", "standing_numbers", "whole_numbers"),
            tells=(
                "Return all numbers of exactly $width digits in $text as integers, in order. Digits directly beside "
                "letters, "
                "other digits or underscores don't count.",
                "List the numbers in $text that have exactly $width digits and stand alone, with no letter, digit or "
                "underscore directly before or after. Return them as a list of int.",
                "Find the words of $text that are made of exactly $width digits (letters, digits and underscores "
                "belong to "
                "words, nothing else does) and return them as integers.",
            ),
            varies={"width": (2, 3, 4)},
            solutions=(
                'import re\nreturn [int(digits) for digits in re.findall(r"\\b[0-9]{$width}\\b", $text)]',
                body(
                    r"""
                    import re
                    numbers = []
                    for word in re.findall(r"\w+", $text):
                        if re.fullmatch("[0-9]{$width}", word):
                            numbers.append(int(word))
                    return numbers
                    """
                ),
                'import re\nwords = re.split(r"\\W+", $text)\n'
                "return [int(word) for word in words if word.isdigit() and len(word) == $width]",
            ),
            oracle=lambda text, width: [int(p) for p in _pieces(text) if p.isdigit() and len(p) == width],
            draw=lambda rng, width: (_numbers_text(rng),),
            edges=(("",), ("10 100 1000",), ("x55 77x 88 (999) 1234",)),
            about={"text": "a text with numbers", "return": "the numbers of the right length"},
            noun="the list of numbers with $width digits in $text",
            gives="nats",
        ),
    ),
)
