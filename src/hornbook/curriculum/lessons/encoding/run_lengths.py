"""Run lengths: storing how often instead of what again and again."""

import re
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people
from hornbook.curriculum.lessons.encoding._draws import body
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _pixels(rng: Random) -> Example:
    row = "".join(char * rng.randint(1, 7) for char in "#.#.#.")
    return example(
        """A row of a picture has long stretches of one colour. Storing each stretch as a length and a colour makes it
        shorter.""",
        '''
        from itertools import groupby


        def runs(row: str) -> list[tuple[int, str]]:
            """Return the length and the character of each run."""
            return [(len(list(group)), char) for char, group in groupby(row)]


        row = "$row"
        packed = runs(row)
        print(packed)
        print("".join(char * count for count, char in packed) == row)
        print(len(row), len(packed))
        ''',
        """`groupby` without a key puts equal neighbours together. Unpacking is a multiplication: a text times a
        number repeats it.""",
        row=row,
    )


def _by_hand(rng: Random) -> Example:
    levels = [level for level in rng.sample(range(3, 30), 3) for _ in range(rng.randint(1, 4))]
    return example(
        """The same for a list of numbers, written as a loop. The last run of the result is still open: it grows as
        long as the number stays the same.""",
        '''
        def runs(values: list[int]) -> list[list[int]]:
            """Return [value, count] for each run of equal values."""
            found: list[list[int]] = []
            for value in values:
                if found and found[-1][0] == value:
                    found[-1][1] += 1
                else:
                    found.append([value, 1])
            return found


        levels = $levels
        print(runs(levels))
        print(runs([]))
        ''',
        """The test `found and` comes first, because an empty list has no last item. Lists are used instead of
        tuples, since the count has to be changed.""",
        levels=levels,
    )


def _bits(rng: Random) -> Example:
    bits = "".join(bit * rng.randint(1, 9) for bit in rng.choice(("01010", "1010")))
    return example(
        """With only two characters not even the characters need to be stored. The lengths are enough if it is
        agreed that the first one counts zeros.""",
        '''
        def lengths(bits: str) -> list[int]:
            """Return the lengths of the runs, beginning with the zeros."""
            result = [0]
            expected = "0"
            for bit in bits:
                if bit != expected:
                    expected = bit
                    result.append(0)
                result[-1] += 1
            return result


        def bits_of(lengths: list[int]) -> str:
            """Return the bits with these lengths, zeros and ones in turn."""
            return "".join("01"[at % 2] * length for at, length in enumerate(lengths))


        bits = "$bits"
        print(lengths(bits))
        print(bits_of(lengths(bits)) == bits)
        ''',
        """A text that begins with ones has a first run of length 0. Without it, the reader would take the ones for
        zeros.""",
        bits=bits,
    )


def _when_it_pays(rng: Random) -> Example:
    name = people(rng, 1)[0].lower()
    long = rng.randint(5, 12)
    return example(
        """If every run is written as a count and a character, ordinary text becomes twice as long. A form that
        marks only the long runs never loses much.""",
        '''
        from itertools import groupby


        def always(text: str) -> str:
            """Return count and character for each run."""
            return "".join(f"{len(list(group))}{char}" for char, group in groupby(text))


        def only_long(text: str) -> str:
            """Return the text with runs of four or more written as @, count, colon, character."""
            parts = []
            for char, group in groupby(text):
                count = len(list(group))
                parts.append(f"@{count}:{char}" if count > 3 else char * count)
            return "".join(parts)


        for text in ["$name", "-" * $long, "$name" + "." * $long]:
            print(len(text), len(always(text)), len(only_long(text)), only_long(text))
        ''',
        """The sign @ must not occur in the text itself, or the reader could not tell the two uses apart. The
        threshold of four is where the mark stops costing more than the run.""",
        name=name,
        long=long,
    )


def _decode_question(rng: Random) -> Question:
    parts = "".join(f"{rng.randint(1, 14)}{char}" for char in rng.sample("abcxyz", 3))
    return question(
        """A text is given as counts and letters, such as `"$parts"`. Write a function that writes it out. Counts
        may have several digits.""",
        '''
        def written_out(packed: str) -> str:
            """Return the text that the counts and letters stand for."""
            result, digits = "", ""
            for char in packed:
                if char.isdigit():
                    digits += char
                else:
                    result += char * int(digits)
                    digits = ""
            return result


        print(written_out("$parts"))
        print(written_out("3a0b1c"))
        ''',
        """Digits are collected until a letter comes. Taking only the one digit in front of the letter would work
        up to nine and then go wrong without any error.""",
        parts=parts,
    )


def _longest_question(rng: Random) -> Question:
    days = [rng.choice((0, 0, 1)) for _ in range(9)]
    return question(
        """A list tells for each day whether it rained (1) or not (0). Write a function that returns the length of
        the longest dry spell.""",
        '''
        from itertools import groupby


        def longest_dry(days: list[int]) -> int:
            """Return the length of the longest run of zeros."""
            return max((len(list(group)) for rain, group in groupby(days) if rain == 0), default=0)


        print(longest_dry($days))
        print(longest_dry([1, 1]))
        ''',
        """The condition keeps only the runs of dry days. For a list without any, `max` would fail, and `default`
        gives the answer.""",
        days=days,
    )


def _runny(rng: Random, alphabet: str, most: int = 6) -> str:
    return "".join(rng.choice(alphabet) * rng.choice((1, 1, 2, 3, 4, 5, 7)) for _ in range(rng.randint(1, most)))


_MARKS = (
    {"open": "{", "close": "}", "where": "behind", "show": "{char}{open}{count}{close}", "form": "a{5}",
     "code": 'f"{char}{{{count}}}"', "pattern": r"(.)\{(\d+)\}", "letter": "1", "count": "2"},
    {"open": "(", "close": ")", "where": "in front of", "show": "{open}{count}{close}{char}", "form": "(5)a",
     "code": 'f"({count}){char}"', "pattern": r"\((\d+)\)(.)", "letter": "2", "count": "1"},
    {"open": "<", "close": ">", "where": "behind", "show": "{char}{open}{count}{close}", "form": "a<5>",
     "code": 'f"{char}<{count}>"', "pattern": r"(.)<(\d+)>", "letter": "1", "count": "2"},
)  # fmt: skip


def _packed(text: str, mark: dict[str, str], least: int) -> str:
    """By a pattern."""
    return re.sub(
        r"(.)\1{%d,}" % (least - 1),  # noqa: UP031 (braces)
        lambda run: mark["show"].format(char=run[1], count=len(run[0]), open=mark["open"], close=mark["close"]),
        text,
    )


def _unpacked(text: str, mark: dict[str, str]) -> str:
    """Character by character from the left."""
    out, at = "", 0
    while at < len(text):
        if mark["where"] == "behind" and text[at] == mark["open"]:
            end = text.index(mark["close"], at)
            out += out[-1] * (int(text[at + 1 : end]) - 1)
            at = end + 1
        elif text[at] == mark["open"]:
            end = text.index(mark["close"], at)
            out += text[end + 1] * int(text[at + 1 : end])
            at = end + 2
        else:
            out += text[at]
            at += 1
    return out


def _bit_runs(bits: str, first: str) -> list[int]:
    other = "1" if first == "0" else "0"
    runs = [len(part) for part in re.findall(f"{first}+|{other}+", bits)]
    return [0, *runs] if bits[:1] != first else runs


def _some_lengths(rng: Random) -> list[int]:
    return [rng.choice((0, rng.randint(1, 6))), *(rng.randint(1, 7) for _ in range(rng.randint(0, 4)))]


LESSON = Lesson(
    topic="Run lengths: storing counts in place of repetitions",
    area="encoding",
    concepts=("run_length", "compression", "groupby"),
    openings=(
        """"white, white, white, white, black" can be said as "four white, one black". Run-length coding does this
        with data.""",
        """Data with long stretches of equal values can be shortened by a simple trick: write down the value and
        how often it follows itself. Fax machines have used it for decades.""",
        """The simplest form of compression counts. It does wonders for drawings and nothing for ordinary text, and
        both facts are instructive.""",
    ),
    ideas=(
        (
            """A run is a stretch of equal neighbours, as long as possible. `aabaa` has three runs, although only
            two letters occur.""",
            """Runs are about neighbours and not about totals. A counter of letters forgets the order; a list of
            runs keeps it, so the text can be restored.""",
        ),
        (
            """`itertools.groupby` yields each run with its value. The group is an iterator, and `len(list(group))`
            gives its length.""",
            """In a loop, compare each value with the last run. If it fits, the count grows, otherwise a new run
            begins.""",
        ),
        (
            """The way back repeats: `value * count` for texts, `[value] * count` for lists. Packing and unpacking
            must give the original for every input, the empty one included.""",
            """Test with a round trip. What is packed and unpacked has to equal the original; try it with no run,
            with one run, and with runs of ten or more.""",
        ),
        (
            """Whether packing pays depends on the data. Ordinary text has hardly any runs, and a count in front of
            every letter doubles its length.""",
            """A run of one costs more than it saves, so some variants leave short runs as they are and mark the
            long ones. The mark must be a sign that does not occur in the text itself.""",
        ),
    ),
    examples=(_pixels, _by_hand, _bits, _when_it_pays),
    pitfalls=(
        """Forgetting the last run. A loop that stores a run when the next one begins never stores the last, since
        nothing follows it. Either let the last run grow in the result, or store it after the loop.""",
        """Reading only one digit as the count. With `12a` the result has two letters in place of twelve.""",
        """Using the group of `groupby` after moving on. It shares the iterator with `groupby` itself and is empty
        by then, so make a list or a length of it at once.""",
    ),
    questions=(_decode_question, _longest_question),
    asks=(
        "What is a run?",
        "How do I find the runs?",
        "How do I get the data back?",
        "Is the result always shorter?",
    ),
    notes={
        "young": ("""Clap this: three fast, one slow, three fast. You just read run lengths.""",),
        "student": (
            """No lossless method shortens every input, as there are fewer short texts than long ones. What is
            gained on some inputs is paid for on others.""",
        ),
        "analyst": (
            """Sorting a table by a column with few values before storing it makes its runs long. Column stores do
            just that.""",
        ),
    },
    families=(
        Family(
            "bit_runs_agreed",
            "bits|text|row: str -> list[int]",
            names=("bit_runs", "run_lengths", "lengths_of_runs", "pack_bits"),
            tells=(
                'Return the lengths of the runs of equal digits in $bits, a text of "0" and "1". By agreement the '
                'first length is for "$first", so it is '
                '0 if $bits begins with "$other".',
                "Pack the text $bits of zeros and ones into a list of run lengths that begins with a run of "
                '"$first", which may have the length 0; after '
                "it the digits alternate.",
                'The digits "0" and "1" of $bits come in runs. List their lengths, starting with the number of '
                'leading "$first" (possibly 0).',
            ),
            notes=("An empty text gives [0].",),
            varies={"start": ({"first": "0", "other": "1"}, {"first": "1", "other": "0"})},
            solutions=(
                body(
                    """
                    lengths = [0]
                    expected = "$first"
                    for bit in $bits:
                        if bit != expected:
                            expected = bit
                            lengths.append(0)
                        lengths[-1] += 1
                    return lengths
                    """
                ),
                body(
                    """
                    from itertools import groupby
                    lengths = [len(list(group)) for _, group in groupby($bits)]
                    if not $bits.startswith("$first"):
                        lengths.insert(0, 0)
                    return lengths
                    """
                ),
                body(
                    """
                    lengths = []
                    digit, rest = "$first", $bits
                    while rest or not lengths:
                        shorter = rest.lstrip(digit)
                        lengths.append(len(rest) - len(shorter))
                        digit, rest = ("1" if digit == "0" else "0"), shorter
                    return lengths
                    """
                ),
            ),
            oracle=lambda bits, start: _bit_runs(bits, start["first"]),
            draw=lambda rng, start: (_runny(rng, "01", 5),),
            edges=(("",), ("0",), ("1",), ("0011",)),
            about={"bits": "a text of zeros and ones", "return": "the run lengths"},
            noun="the list of run lengths of $bits",
            gives="nats",
        ),
        Family(
            "bits_from_lengths",
            "lengths|runs|counts: list[int] -> str",
            names=("unpack_bits", "bits_of", "draw_row", "from_lengths"),
            tells=(
                'Return the text that consists of runs of "$first" and "$other" in turn, with the lengths given in '
                "$lengths. The first length belongs to "
                '"$first".',
                'Write out the run lengths in $lengths: so many "$first", then so many "$other", then "$first" '
                "again, and so on. Return the text.",
                '$lengths alternately counts the characters "$first" and "$other", beginning with "$first". Return '
                "the row "
                "of characters.",
            ),
            notes=("A length may be 0.",),
            varies={
                "marks": (
                    {"first": "0", "other": "1"},
                    {"first": ".", "other": "#"},
                    {"first": " ", "other": "x"},
                    {"first": "_", "other": "o"},
                )
            },
            solutions=(
                'return "".join("$first$other"[at % 2] * length for at, length in enumerate($lengths))',
                body(
                    """
                    row = ""
                    char, other = "$first", "$other"
                    for length in $lengths:
                        row += char * length
                        char, other = other, char
                    return row
                    """
                ),
                body(
                    """
                    from itertools import cycle
                    return "".join(char * length for char, length in zip(cycle("$first$other"), $lengths))
                    """
                ),
            ),
            oracle=lambda lengths, marks: "".join(
                (marks["other"] if at & 1 else marks["first"])
                for at, length in enumerate(lengths)
                for _ in range(length)
            ),
            draw=lambda rng, marks: (_some_lengths(rng),),
            edges=(([],), ([0, 3],), ([2],)),
            about={"lengths": "the lengths of the runs", "return": "the row"},
            noun="the row with the run lengths $lengths",
            gives="str",
        ),
        Family(
            "pack_long_runs",
            "text|line|s: str -> str",
            names=("pack", "pack_runs", "shorten", "compress_runs"),
            tells=(
                "Replace each run of at least $least equal characters in $text by one of them with the length in "
                "$open$close $where it: five a become "
                "$form. Shorter runs stay.",
                "Return $text with every run of $least or more equal characters written in the form $form, that is, "
                "the character once and the length "
                "of the run in $open$close $where it.",
                "Shorten the long runs in $text. A run counts as long if it has at least $least equal characters, "
                "and five times a is written $form.",
            ),
            notes=("The text holds no digits and no $open or $close.",),
            varies={"mark": _MARKS, "least": (3, 4, 5)},
            solutions=(
                body(
                    """
                    from itertools import groupby
                    result = ""
                    for char, group in groupby($text):
                        count = len(list(group))
                        result += $code if count >= $least else char * count
                    return result
                    """
                ),
                body(
                    """
                    result = ""
                    start = 0
                    while start < len($text):
                        char = $text[start]
                        end = start
                        while end < len($text) and $text[end] == char:
                            end += 1
                        count = end - start
                        result += char * count if count < $least else $code
                        start = end
                    return result
                    """
                ),
            ),
            oracle=_packed,
            draw=lambda rng, mark, least: (_runny(rng, "abx-. "),),
            edges=(("",), ("aaa",), ("aaaabbbbb",), ("a" * 12,)),
            about={"text": "any text without digits", "return": "the packed text"},
            noun="$text with its long runs packed",
            gives="str",
        ),
        Family(
            "unpack_long_runs",
            "text|packed|line: str -> str",
            names=("unpack", "unpack_runs", "expand_runs", "write_out"),
            tells=(
                "In $text a run may be written as a character with its length in $open$close $where it, as in $form "
                "for five a. Return the text with all "
                "runs written out.",
                "Undo a packing: wherever $text has a number in $open$close, $where a character, put that character "
                "so many times. $form stands for aaaaa.",
                "Write out $text, in which $form means that a occurs five times. Characters without a number occur "
                "once.",
            ),
            varies={"mark": _MARKS},
            solutions=(
                body(
                    r"""
                    import re
                    return re.sub(
                        r"$pattern", lambda found: found[$letter] * int(found[$count]), $text
                    )
                    """
                ),
                body(
                    r"""
                    import re
                    result = ""
                    end = 0
                    for found in re.finditer(r"$pattern", $text):
                        result += $text[end : found.start()]
                        result += found.group($letter) * int(found.group($count))
                        end = found.end()
                    return result + $text[end:]
                    """
                ),
            ),
            oracle=_unpacked,
            draw=lambda rng, mark: (_packed(_runny(rng, "abx-. "), mark, 3),),
            edges=(("",), ("abc",)),
            about={"text": "a packed text", "return": "the text written out"},
            noun="$text with its runs written out",
            gives="str",
        ),
    ),
)
