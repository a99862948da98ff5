"""f-strings: values in text, with widths, decimals and signs."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people, things
from hornbook.curriculum.lessons.formatting._solutions import body
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question
from hornbook.curriculum.lessons.stock import ANIMALS, CITIES, FRUIT, NAMES


def _receipt(rng: Random) -> Example:
    things = [(name, rng.randint(1, 9), rng.choice((0.5, 1.25, 2.4, 3.99, 12.0))) for name in rng.sample(FRUIT, 3)]
    return example(
        """A receipt looks right when names are aligned at the left and numbers at the right. After a colon,
        an f-string accepts a width, an alignment and the number of decimals.""",
        '''
        def receipt_line(name: str, count: int, price: float) -> str:
            """Return one line with a name, a count and the cost in fixed columns."""
            return f"{name:<10}{count:>4}{count * price:>9.2f}"


        for name, count, price in $things:
            print(receipt_line(name, count, price))
        ''',
        """`<10` pads with spaces on the right up to ten characters, `>4` on the left. `>9.2f` means nine
        characters with two decimals. Since every line has the same width, the decimal points stand below each
        other.""",
        things=things,
    )


def _padding(rng: Random) -> Example:
    h, m = rng.randint(0, 9), rng.randint(0, 9)
    n = rng.randint(1234567, 98765432)
    return example(
        """The time $h:$m is meant to read 0$h:0$m. The format `02d` writes an integer with at least two
        digits and fills with zeros.""",
        '''
        def clock(hours: int, minutes: int) -> str:
            """Write a time of day with two digits each."""
            return f"{hours:02d}:{minutes:02d}"


        print(clock($h, $m))
        print(clock(23, 59))
        print(f"{$n:,}")
        print(f"{$n / 1000000:.1f} million")
        ''',
        """The width is a minimum: numbers that are longer are never cut. A comma in the format groups the
        digits by thousands, and `.1f` rounds to one decimal for display only.""",
        h=h,
        m=m,
        n=n,
    )


def _sentence(rng: Random) -> Example:
    name, city, n = rng.choice(NAMES), rng.choice(CITIES), rng.randint(2, 40)
    return example(
        """An f-string is a text with expressions in braces. Python evaluates each expression and inserts its
        value as text.""",
        '''
        def notice(name: str, city: str, days: int) -> str:
            """Return a sentence about a stay, with the right plural."""
            unit = "day" if days == 1 else "days"
            return f"{name} stays in {city} for {days} {unit}."


        print(notice("$name", "$city", $n))
        print(notice("$name", "$city", 1))
        ''',
        """The plural is decided before the text is put together; the f-string stays readable when it holds
        only names. Any expression is allowed in the braces, but a long one is better off in a line of its
        own.""",
        name=name,
        city=city,
        n=n,
    )


def _table(rng: Random) -> Example:
    n = rng.randint(4, 6)
    return example(
        """A multiplication table up to $n needs columns of equal width. Each row is a join over formatted
        numbers.""",
        '''
        def row(factor: int, size: int) -> str:
            """Return the multiples of `factor` up to `size` times, right-aligned."""
            return "".join(f"{factor * other:>4}" for other in range(1, size + 1))


        for factor in range(1, $n + 1):
            print(row(factor, $n))
        ''',
        """Every number takes four places, whatever its length, and so the columns line up. The largest entry,
        $largest, needs only two of the four, which leaves room between columns.""",
        n=n,
        largest=n * n,
    )


def _q_percent(rng: Random) -> Question:
    done, total = rng.randint(1, 30), rng.randint(31, 60)
    return question(
        """Write `progress(done, total)`, which returns text such as "$done of $total (x%)" with the
        percentage rounded to a whole number.""",
        '''
        def progress(done: int, total: int) -> str:
            """Describe how much is done, with a rounded percentage."""
            return f"{done} of {total} ({done / total:.0%})"


        print(progress($done, $total))
        print(progress($total, $total))
        ''',
        """The format `.0%` multiplies by 100, rounds to no decimals and adds the sign. The value itself stays
        a fraction, which is convenient: no factor of 100 lurks in the program.""",
        done=done,
        total=total,
    )


def _q_center(rng: Random) -> Question:
    word = rng.choice(ANIMALS)
    return question(
        """Write `title_box(text)`: three lines, a row of stars, the text between two stars with a space on
        either side, and a row of stars again, all equally long.""",
        '''
        def title_box(text: str) -> str:
            """Put a text into a box of stars."""
            line = "*" * (len(text) + 4)
            return f"{line}\\n* {text} *\\n{line}"


        print(title_box("$word"))
        ''',
        """The middle line has two stars and two spaces in addition to the text, so the rows of stars need
        four more than the length. `\\n` begins a new line within the text.""",
        word=word,
    )


_DEEDS = tuple(
    {"deed": deed, "one": one, "many": many, "name": name}
    for deed, one, many, name in (
        ("has borrowed", "book", "books", "book_notice"),
        ("has written", "postcard", "postcards", "postcard_notice"),
        ("is waiting for", "parcel", "parcels", "parcel_notice"),
        ("has missed", "call", "calls", "call_notice"),
        ("owns", "bicycle", "bicycles", "bicycle_notice"),
    )
)


def _notice(name: str, count: int, limit: int, deed: dict[str, str]) -> str:
    """By a table of the special cases."""
    special = {0: "no", 1: "1"}
    number = special.get(count, str(count) if count in range(limit + 1) else "more than " + str(limit))
    return " ".join((name, deed["deed"], number, deed["one" if count == 1 else "many"])) + "."


def _bar(done: int, total: int, width: int, look: dict[str, str], form: dict[str, str]) -> str:
    """Mark by mark, and with the number put into its place by slices."""
    bar = "".join(look["full"] if (cell + 1) * total <= done * width else look["rest"] for cell in range(width))
    number = str(done * 100 // total)
    padded = {":>3": "  " + number, ":02": "0" + number, ":03": "00" + number}[form["format"]]
    return f"[{bar}] " + padded[-max(len(number), 3 if "3" in form["format"] else 2) :] + "%"


def _progress(rng: Random, look: dict[str, str], form: dict[str, str]) -> tuple[int, int, int]:
    total = rng.choice((3, 8, 10, 20, 25, 40, 100, 150))
    done = rng.choice((0, total, rng.randint(1, total), rng.randint(1, total), rng.randint(1, max(1, total // 10))))
    return done, total, rng.choice((4, 5, 8, 10, 12))


_ARROWS = (
    {"arrow": " -> ", "even": "unchanged"},
    {"arrow": " => ", "even": "the same"},
    {"arrow": " to ", "even": "no change"},
    {"arrow": ", now ", "even": "steady"},
)


def _changed(name: str, before: int, after: int, look: dict[str, str]) -> str:
    """With the sign written by hand."""
    if after == before:
        return f"{name}: {before} ({look['even']})"
    sign = "+" if max(before, after) == after else "-"
    return f"{name}: {before}{look['arrow']}{after} ({sign}{max(before, after) - min(before, after)})"


def _two_amounts(rng: Random, look: dict[str, str]) -> tuple[str, int, int]:
    before = rng.randint(0, 120)
    return rng.choice(things(rng, 1)), before, rng.choice((before, before + 1, max(0, before - 1), rng.randint(0, 150)))


LESSON = Lesson(
    topic="Putting values into text with f-strings",
    area="string building and formatting",
    concepts=("f_strings", "number_format", "alignment"),
    openings=(
        """An f-string is the shortest way from values to readable text: put an `f` before the quotes and the
        expressions in braces.""",
        """Output for people needs fixed decimals, aligned columns and leading zeros. All of this fits behind
        a colon in the braces of an f-string.""",
        """Gluing text with `+` and `str` works, but the eye has to jump over quotes and plus signs. In an
        f-string the sentence can be read as a sentence.""",
    ),
    ideas=(
        (
            """`f"{x} and {y}"` evaluates `x` and `y` when the line runs. Later changes to the variables do
            not change the text that was built.""",
            """Between the braces stands an ordinary expression: a name, a sum, a call. Python converts its
            value as `str` would and inserts it.""",
        ),
        (
            """A format follows after a colon. `.2f` fixes two decimals, `>8` aligns at the right in eight
            places, `02d` fills with zeros, and `,` groups thousands.""",
            """Read a format from left to right: fill and alignment, width, decimals, kind. `>9.2f` is:
            right-aligned, nine places, two decimals, a fixed-point number.""",
        ),
        (
            """Formatting changes what is shown and not what is stored. `f"{2.567:.1f}"` is the text "2.6",
            while the number keeps all its digits.""",
            """Calculate with full precision and round in the format. A number rounded too early carries its
            error into everything that follows.""",
        ),
        (
            """`f"{value!r}"` shows a value as `repr` does, with quotes around strings. `f"{value=}"` shows
            the expression and its value, and that is ideal for a quick look while testing.""",
            """To print a brace itself, double it: `f"{{x}}"` is the text "{x}".""",
        ),
    ),
    asks=(
        "What may stand in the braces?",
        "How do I control width and decimals?",
        "Does a format change the number?",
        "Are there any handy extras?",
    ),
    examples=(_sentence, _receipt, _padding, _table),
    pitfalls=(
        """Forgetting the `f` prints the braces literally: `"{name}"` is then a plain text of six characters.
        No error warns you.""",
        """In Python 3.11, the quotes of the f-string may not be used again inside the braces. Write
        `f"{row['name']}"` with the other kind of quotes.""",
        """Rounding by format and then converting back, `float(f"{x:.2f}")`, mixes display and calculation.
        Use `round` if a rounded number is needed.""",
    ),
    questions=(_q_percent, _q_center),
    notes={
        "engineer": (
            """f-strings are evaluated at run time in the enclosing scope and compile to efficient code.
            `str.format` and `%` are the older forms; `logging` still uses `%` so that unused messages need
            not be built.""",
        ),
        "analyst": (
            """`f"{value:,.0f}"` is the format for large amounts and `f"{share:.1%}"` the one for shares. Keep
            the raw values in the table and format at the last step.""",
        ),
        "hobbyist": (
            """A print of `f"{total=}"` in the middle of a function is an honest debugging tool. Take it out
            when you are done.""",
        ),
    },
    families=(
        Family(
            "notice_with_plural",
            "person|who|reader: str, count|number|n: int, limit|most|top: int -> str",
            names=("$name", "write_$name", "say_how_many"),
            tells=(
                'Return a sentence such as "Ada $deed 3 $many." with $person in place of Ada and $count in place of 3.',
                'Return the sentence "X $deed N $many.", in which X stands for $person and N for $count.',
                'Write a sentence of the form "Ada $deed 3 $many.", but about $person and with the number $count, '
                "and return it.",
            ),
            notes=(
                'Write "no $many" for 0 and "1 $one" for 1. If $count is greater than $limit, which is at least 2, '
                'write "more than" and $limit in place of the number.',
            ),
            varies={"deed": _DEEDS},
            solutions=(
                body(
                    """
                    if $count == 0:
                        amount = "no $many"
                    elif $count == 1:
                        amount = "1 $one"
                    elif $count <= $limit:
                        amount = f"{$count} $many"
                    else:
                        amount = f"more than {$limit} $many"
                    return f"{$person} $deed {amount}."
                    """
                ),
                body(
                    """
                    thing = "$one" if $count == 1 else "$many"
                    amount = str($count)
                    if $count > $limit:
                        amount = f"more than {$limit}"
                    if $count == 0:
                        amount = "no"
                    return f"{$person} $deed {amount} {thing}."
                    """
                ),
                body(
                    """
                    if $count > $limit:
                        return f"{$person} $deed more than {$limit} $many."
                    if $count < 2:
                        return f"{$person} $deed {'1 $one' if $count else 'no $many'}."
                    return f"{$person} $deed {$count} $many."
                    """
                ),
            ),
            oracle=_notice,
            draw=lambda rng, deed: (
                people(rng, 1)[0],
                rng.choice((0, 1, 2, rng.randint(2, 12))),
                rng.choice((2, 3, 5, 10)),
            ),
            edges=(("Ada", 0, 3), ("Omar", 1, 2), ("Lena", 3, 2), ("Hugo", 5, 5), ("Zoe", 6, 5)),
            about={
                "person": "whom the sentence is about",
                "count": "the number, not negative",
                "limit": "the largest number that is told exactly, at least 2",
                "return": "the sentence",
            },
            noun="the sentence on $count $many of $person",
            gives="str",
        ),
        Family(
            "bar_with_percentage",
            "done|ready|finished: int, total|steps|tasks: int, width|size|cells: int -> str",
            names=("progress_bar", "bar_line", "show_progress", "bar_with_percent"),
            tells=(
                "Return a bar of $width characters in square brackets, then a space and the percentage that $done is "
                'of $total, with "%". The same part of the bar as $done is of $total consists of "$full", the rest '
                'of "$rest".',
                'Return a text for $done out of $total: a bar of $width characters in square brackets, "$full" for '
                'what is done and "$rest" for what is not, then a space and the percentage with "%".',
                'Show $done out of $total as a text: "[", a bar of $width characters ("$full" for the finished part '
                'and "$rest" for the other), "]", a space, the percentage and "%".',
            ),
            notes=(
                'Both the length of the "$full" part and the percentage are rounded down, and the number of per cent '
                "is written $how. $total is positive, and $done is not greater.",
            ),
            varies={
                "look": (
                    {"full": "#", "rest": "."},
                    {"full": "=", "rest": "_"},
                    {"full": "*", "rest": "-"},
                ),
                "form": (
                    {"format": ":>3", "spec": ">3", "how": 'right-aligned in three places before the "%"'},
                    {"format": ":02", "spec": "02", "how": "with at least two digits, as in 07%"},
                    {"format": ":03", "spec": "03", "how": "with three digits, as in 007%"},
                ),
            },
            solutions=(
                body(
                    """
                    full = $width * $done // $total
                    bar = "$full" * full + "$rest" * ($width - full)
                    percent = 100 * $done // $total
                    return f"[{bar}] {percent$format}%"
                    """
                ),
                body(
                    """
                    bar = ("$full" * ($width * $done // $total)).ljust($width, "$rest")
                    return "[" + bar + "] " + format(100 * $done // $total, "$spec") + "%"
                    """
                ),
            ),
            oracle=_bar,
            draw=_progress,
            edges=((0, 8, 4), (8, 8, 5), (1, 100, 10), (99, 100, 10), (5, 10, 4)),
            about={
                "done": "how many are done",
                "total": "how many there are in all",
                "width": "the number of characters in the bar",
                "return": "the bar and the percentage",
            },
            noun="the text with the bar and the percentage for $done of $total, $width characters wide,",
            gives="str",
        ),
        Family(
            "change_with_sign",
            "name|thing|label: str, before|old|first: int, after|new|second: int -> str",
            names=("change_line", "show_change", "report_change", "difference_text"),
            tells=(
                'Return a line such as "lamp: 20${arrow}23 (+3)" from $name, the number $before, the number $after '
                "and, in brackets, the change with its sign.",
                'Return the text "N: B${arrow}A (C)" with $name for N, $before for B, $after for A, and for C the '
                'change from one number to the other with "+" or "-" in front, as in "+3" or "-12".',
                'Report in one line how the number for $name has changed, in the form "lamp: 20${arrow}17 (-3)": '
                "from $before to $after, with the signed difference in brackets.",
            ),
            notes=('If the two numbers are equal, the line has only one of them, as in "lamp: 20 ($even)".',),
            varies={"look": _ARROWS},
            solutions=(
                body(
                    """
                    if $before == $after:
                        return f"{$name}: {$before} ($even)"
                    return f"{$name}: {$before}$arrow{$after} ({$after - $before:+d})"
                    """
                ),
                body(
                    """
                    change = $after - $before
                    if change > 0:
                        ending = f"$arrow{$after} (+{change})"
                    elif change < 0:
                        ending = f"$arrow{$after} ({change})"
                    else:
                        ending = " ($even)"
                    return f"{$name}: {$before}{ending}"
                    """
                ),
                body(
                    """
                    line = $name + ": " + str($before)
                    if $after == $before:
                        return line + " ($even)"
                    sign = "+" if $after > $before else "-"
                    return line + "$arrow" + str($after) + " (" + sign + str(abs($after - $before)) + ")"
                    """
                ),
            ),
            oracle=_changed,
            draw=_two_amounts,
            edges=(("kettle", 0, 0), ("rope", 0, 7), ("drum", 7, 0), ("lamp", 9, 10)),
            about={
                "name": "what the numbers are about",
                "before": "the earlier number",
                "after": "the later number",
                "return": "the line",
            },
            noun="the line on the change of $name from $before to $after",
            gives="str",
        ),
    ),
)
