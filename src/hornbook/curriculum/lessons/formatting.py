"""Lessons on building and formatting strings."""

from random import Random

from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question
from hornbook.curriculum.lessons.stock import ANIMALS, CITIES, FRUIT, NAMES, integers

AREA = "string building and formatting"


def _commas(r: Random) -> Example:
    items = r.sample(FRUIT, r.randint(3, 5))
    return example(
        """The list $items is to be printed with commas between the entries and none at the end. `join` puts a
        separator between neighbours only.""",
        '''
        def with_commas(items: list[str]) -> str:
            """Join the items with a comma and a space between neighbours."""
            return ", ".join(items)


        print(with_commas($items))
        print(with_commas(["$first"]))
        print(repr(with_commas([])))
        ''',
        """$n items have $gaps gaps, and each gap gets one separator. One item has no gap, and no items give
        the empty text, so no special case is needed.""",
        items=items,
        first=items[0],
        n=len(items),
        gaps=len(items) - 1,
    )


def _and_list(r: Random) -> Example:
    names = r.sample(NAMES, r.randint(3, 4))
    return example(
        """In English the last name is joined by "and": "a, b and c". The last item is treated separately, and
        that raises the question of short lists.""",
        '''
        def in_words(names: list[str]) -> str:
            """Join names with commas, and with "and" before the last one."""
            if len(names) < 2:
                return "".join(names)
            return ", ".join(names[:-1]) + " and " + names[-1]


        print(in_words($names))
        print(in_words($two))
        print(in_words($one), repr(in_words([])))
        ''',
        """For two names the slice `names[:-1]` has one element, so no comma appears. The guard takes care of
        zero and one name, where an "and" would make no sense.""",
        names=names,
        two=names[:2],
        one=names[:1],
    )


def _reverse(r: Random) -> Example:
    word = r.choice(ANIMALS)
    steps, text = [], ""
    for c in word[:3]:
        text = c + text
        steps.append(f'"{text}"')
    return example(
        """A new text can grow at either end. If each character of "$word" is put in front of the ones before,
        the text comes out reversed.""",
        '''
        def $f(text: str) -> str:
            """Return the characters of the text in the opposite order."""
            result = ""
            for character in text:
                result = character + result
            return result


        print($f("$word"))
        print($f("$word") == "$word"[::-1])
        ''',
        """After three rounds `result` has been $steps. With `result + character` in place of `character +
        result`, the loop would merely copy the text.""",
        word=word,
        steps=", ".join(steps),
        f=r.choice(("backwards", "reversed_text", "mirror_text")),
    )


def _compress(r: Random) -> Example:
    a, b, c = r.sample("abcdxyz", 3)
    text = a * r.randint(2, 5) + b + c * r.randint(2, 4)
    return example(
        """The text "$text" can be written shorter by giving each run of equal characters as the character and
        a count. The loop closes a run whenever the next character differs.""",
        '''
        def shorten(text: str) -> str:
            """Write each run of equal characters as the character and its length."""
            parts = []
            start = 0
            while start < len(text):
                end = start
                while end < len(text) and text[end] == text[start]:
                    end += 1
                parts.append(text[start] + str(end - start))
                start = end
            return "".join(parts)


        print(shorten("$text"))
        print(repr(shorten("")))
        ''',
        """The inner loop moves `end` to the first character that no longer belongs to the run, so its length
        is `end - start`. The next run begins exactly there. The parts are collected in a list and joined
        once.""",
        text=text,
    )


def _q_interleave(r: Random) -> Question:
    a, b = r.choice((("abc", "123"), ("run", "456"), ("tea", "789")))
    return question(
        """Write `interleave(first, second)` for two texts of equal length: "$a" and "$b" give a text in which
        the characters take turns.""",
        '''
        def interleave(first: str, second: str) -> str:
            """Take characters from both texts in turn."""
            parts = []
            for a, b in zip(first, second):
                parts.append(a + b)
            return "".join(parts)


        print(interleave("$a", "$b"))
        print(interleave("$a", "$b")[::2] == "$a")
        ''',
        """The check takes every second character of the result, which must be the first text again. Such a
        check costs one line and needs no expected value typed by hand.""",
        a=a,
        b=b,
    )


def _q_numbers_joined(r: Random) -> Question:
    values = integers(r, 4, 1, 99)
    return question(
        """Write `dashed(numbers)`, which turns $values into text with dashes between the numbers. Why does
        `"-".join(numbers)` fail?""",
        '''
        def dashed(numbers: list[int]) -> str:
            """Write the numbers with dashes between them."""
            return "-".join(str(number) for number in numbers)


        print(dashed($values))
        print(repr(dashed([])))
        ''',
        """`join` accepts strings only and raises a TypeError for an int. Converting each number with `str` on
        the way solves it.""",
        values=values,
    )


BUILD = Lesson(
    topic="Building a string piece by piece",
    area=AREA,
    concepts=("string_building", "join", "accumulator"),
    openings=(
        """Strings cannot be changed, so a program that produces text builds a new one. There are two ways:
        grow it with `+=`, or collect the parts in a list and join them.""",
        """An empty text plays the same part for characters as zero does for a sum: it is where the building
        begins, and it changes nothing when added.""",
        """Separators are what makes text output fiddly. There is one fewer of them than there are items, and
        loops tend to print one too many.""",
    ),
    ideas=(
        (
            """The accumulator pattern for text: start with `""`, and add to it in each round. Adding at the
            right keeps the order, adding at the left reverses it.""",
            """`result += piece` appends, and `result = piece + result` puts in front. Choose by asking where
            the first piece should end up.""",
        ),
        (
            """`separator.join(parts)` takes a list of strings and puts the separator between neighbours. The
            method belongs to the separator, which looks odd for a day and natural afterwards.""",
            """With `join` there is no comma to remove from the end. `", ".join(["x"])` is "x", and joining an
            empty list gives the empty text.""",
        ),
        (
            """For many pieces, a list with a final `join` is the better way, because each `+` on long texts
            may copy everything built so far.""",
            """Collect with `parts.append(piece)`, and join when the loop is done. The loop stays simple and
            the separator is mentioned once.""",
        ),
        (
            """Only strings can be joined or added to strings. Convert other values first, with `str(value)`
            or inside an f-string.""",
            """`"total: " + 5` raises a TypeError: Python does not guess whether you want text or arithmetic.
            Say `"total: " + str(5)` or `f"total: {5}"`.""",
        ),
    ),
    asks=(
        "Where does the building begin?",
        "How do I avoid a comma too many?",
        "`+=` or a list?",
        "What about numbers?",
    ),
    examples=(_reverse, _commas, _and_list, _compress),
    pitfalls=(
        """Printing `item + ", "` in a loop leaves a comma behind the last item. `join` solves it; removing
        the last two characters afterwards fails for an empty list.""",
        """Starting the accumulator inside the loop resets it in every round, and only the last piece
        survives. `result = ""` stands above the loop.""",
        """`", ".join("abc")` treats the string as a sequence of characters and gives "a, b, c". Pass a list
        of strings unless this is what you want.""",
    ),
    questions=(_q_interleave, _q_numbers_joined),
    notes={
        "engineer": (
            """There is no StringBuilder. The list-and-join idiom is the equivalent, and `io.StringIO` exists
            for code that wants to write to a file-like object.""",
        ),
        "young": (
            """Thread beads on a string. Each bead goes on at the right end. If you push beads on from the
            left, the first one ends up last.""",
        ),
        "analyst": (
            """For real CSV files use the module `csv`: a value that itself contains a comma has to be quoted,
            and `join` does not know about that.""",
        ),
    },
)


def _receipt(r: Random) -> Example:
    things = [(name, r.randint(1, 9), r.choice((0.5, 1.25, 2.4, 3.99, 12.0))) for name in r.sample(FRUIT, 3)]
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


def _padding(r: Random) -> Example:
    h, m = r.randint(0, 9), r.randint(0, 9)
    n = r.randint(1234567, 98765432)
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


def _sentence(r: Random) -> Example:
    name, city, n = r.choice(NAMES), r.choice(CITIES), r.randint(2, 40)
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


def _table(r: Random) -> Example:
    n = r.randint(4, 6)
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


def _q_percent(r: Random) -> Question:
    done, total = r.randint(1, 30), r.randint(31, 60)
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


def _q_center(r: Random) -> Question:
    word = r.choice(ANIMALS)
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


FSTRINGS = Lesson(
    topic="Putting values into text with f-strings",
    area=AREA,
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
)


def _staircase(r: Random) -> Example:
    n, c = r.randint(3, 6), r.choice("#*@x")
    return example(
        """A staircase of height $n has one "$c" in its first row, two in its second, and so on. Each row is a
        character times a number.""",
        '''
        def staircase(height: int) -> str:
            """Return a staircase, one row per line, each one longer."""
            rows = []
            for step in range(1, height + 1):
                rows.append("$c" * step)
            return "\\n".join(rows)


        print(staircase($n))
        ''',
        """The range runs from 1 to $n, so that the first row is not empty and the last has $n characters. The
        function returns text and prints nothing itself; the caller can print it, save it or compare it.""",
        n=n,
        c=c,
    )


def _pyramid(r: Random) -> Example:
    n = r.randint(3, 5)
    return example(
        """In a pyramid of height $n the rows are centred. Before drawing, write down the numbers: row i needs
        `height - i` spaces and `2 * i - 1` stars.""",
        '''
        def pyramid(height: int) -> list[str]:
            """Return the rows of a centred pyramid of stars."""
            rows = []
            for i in range(1, height + 1):
                rows.append(" " * (height - i) + "*" * (2 * i - 1))
            return rows


        for row in pyramid($n):
            print(row)
        ''',
        """The number of spaces falls by one and the number of stars grows by two from row to row, which keeps
        the middle in place. In the last row there are no spaces and $last stars.""",
        n=n,
        last=2 * n - 1,
    )


def _frame(r: Random) -> Example:
    w, h = r.randint(4, 9), r.randint(3, 5)
    return example(
        """A frame, $w wide and $h high, has two kinds of rows: full ones at the top and the bottom, and
        hollow ones between.""",
        '''
        def frame(width: int, height: int) -> list[str]:
            """Return the rows of a hollow rectangle; both sides are at least 2."""
            full = "#" * width
            hollow = "#" + " " * (width - 2) + "#"
            return [full] + [hollow] * (height - 2) + [full]


        for row in frame($w, $h):
            print(row)
        print(all(len(row) == $w for row in frame($w, $h)))
        ''',
        """The two corners of a hollow row take two places, which leaves $inner for spaces. The last line
        checks that all rows are equally long, a property that is easy to state and catches most slips.""",
        w=w,
        h=h,
        inner=w - 2,
    )


def _checker(r: Random) -> Example:
    n = r.randint(3, 6)
    a, b = r.choice((("#", "."), ("X", "O"), ("1", "0")))
    return example(
        """On a chessboard the colour of a square depends on whether row plus column is even. Two nested loops
        visit all squares of a board of size $n.""",
        '''
        def board(size: int) -> list[str]:
            """Return the rows of a checkered board."""
            rows = []
            for row in range(size):
                text = ""
                for column in range(size):
                    text += "$a" if (row + column) % 2 == 0 else "$b"
                rows.append(text)
            return rows


        print("\\n".join(board($n)))
        ''',
        """Moving one square to the right or down changes the sum by 1 and so its parity; neighbours always
        differ. `text` starts empty in each row, which is why that line stands inside the outer loop.""",
        n=n,
        a=a,
        b=b,
    )


def _q_down(r: Random) -> Question:
    n = r.randint(3, 6)
    return question(
        """Write `countdown_rows(n)`: rows with the numbers n down to 1, then n - 1 down to 1, and so on,
        ending with a single 1.""",
        '''
        def countdown_rows(n: int) -> list[str]:
            """Return rows that count down from n, n - 1, ..., 1."""
            rows = []
            for start in range(n, 0, -1):
                rows.append(" ".join(str(k) for k in range(start, 0, -1)))
            return rows


        for row in countdown_rows($n):
            print(row)
        ''',
        """Both ranges count down and stop before 0. The outer one chooses where a row begins, the inner one
        fills the row.""",
        n=n,
    )


def _q_diagonal(r: Random) -> Question:
    n = r.randint(3, 6)
    return question(
        """Write `diagonal(size)`, a square of dots with a star wherever the row number equals the column
        number.""",
        '''
        def diagonal(size: int) -> list[str]:
            """Return a square of dots with stars on the diagonal."""
            rows = []
            for i in range(size):
                rows.append("." * i + "*" + "." * (size - i - 1))
            return rows


        for row in diagonal($n):
            print(row)
        ''',
        """In row i there are i dots before the star. The row has `size` places, one of which is the star, so
        `size - i - 1` dots follow.""",
        n=n,
    )


SHAPES = Lesson(
    topic="Drawing shapes with characters",
    area=AREA,
    concepts=("string_repetition", "nested_loops", "patterns"),
    openings=(
        """Triangles of stars have no practical use, and they are excellent practice. You can see at once
        whether the formula for a row is right.""",
        """A picture made of characters is a list of rows, and each row is a text. The task is to find out how
        a row depends on its number.""",
        """Repeating a text is multiplication: `"ab" * 3` is "ababab". With this and one loop you can draw
        stairs, pyramids and frames.""",
    ),
    ideas=(
        (
            """Before coding, make a small table: row number, how many spaces, how many stars. The formula for
            each column is usually visible after three rows.""",
            """Describe one row in words, as in "two spaces fewer and one star more than the row above". The
            description becomes the expression.""",
        ),
        (
            """`"*" * k` is a text of k stars. For k equal to 0 or negative it is the empty text, so the
            extreme rows rarely need a special case.""",
            """Multiplying a text by a number repeats it. Adding texts puts them side by side, so `" " * 3 +
            "*"` is a star moved to the right.""",
        ),
        (
            """Return the rows and leave the printing to the caller. A function that returns a list can be
            tested; one that only prints must be watched.""",
            """Join the rows with `"\\n"` to get one text. Unlike printing row by row, this leaves no line
            break behind the last row.""",
        ),
    ),
    asks=(
        "How do I find the formula for a row?",
        "How do I repeat a character?",
        "Should the function print?",
    ),
    examples=(_staircase, _pyramid, _frame, _checker),
    pitfalls=(
        """`range(height)` begins at 0, so the first row may come out empty. Decide whether rows are counted
        from 0 or from 1, and use the same count in the formula.""",
        """Forgetting to reset the row's text inside the outer loop glues all the rows together, each longer
        than the one before.""",
        """Spaces at the end of a row cannot be seen on the screen but make a comparison fail. Print
        `repr(row)` when two rows look equal and are not.""",
    ),
    questions=(_q_down, _q_diagonal),
    notes={
        "teacher": (
            """Start with squared paper. Students who have filled in four rows by hand find the formula
            themselves, and the code is then a translation.""",
        ),
        "young": (
            """Draw the first three rows on squared paper. Count the empty boxes and the stars in each row.
            Those two numbers are all Python needs.""",
        ),
        "engineer": (
            """`str.center`, `str.ljust` and `str.rjust` pad to a width, and they never cut text that is too
            long.""",
        ),
    },
)


def _parse_sum(r: Random) -> Example:
    values = integers(r, 4, 1, 60)
    text = " + ".join(map(str, values))
    return example(
        """The text "$text" contains numbers, but as characters. Split it, convert each part with `int`, and
        only then add.""",
        '''
        def evaluate_sum(text: str) -> int:
            """Return the value of a text such as "3 + 4 + 5"."""
            total = 0
            for part in text.split("+"):
                total += int(part)
            return total


        print("$text".split("+"))
        print(evaluate_sum("$text"))
        ''',
        """The first line shows that the parts still carry spaces. `int` ignores spaces around a number, so no
        cleaning is needed; it would refuse a letter or an empty text with a ValueError.""",
        text=text,
    )


def _key_values(r: Random) -> Example:
    pairs = [(name, r.randint(1, 30)) for name in r.sample(FRUIT, 3)]
    text = "; ".join(f"{k}={v}" for k, v in pairs)
    return example(
        """A line of settings reads "$text". There are two levels of separators, so the text is split
        twice.""",
        '''
        def parse_settings(line: str) -> dict[str, int]:
            """Turn text such as "a=1; b=2" into a dictionary with int values."""
            settings = {}
            for entry in line.split(";"):
                key, value = entry.split("=")
                settings[key.strip()] = int(value)
            return settings


        print(parse_settings("$text"))
        ''',
        """The outer split yields entries such as "$first", and the inner one a key and a value. `strip`
        removes the space behind the semicolon; without it, the second key would begin with a space and could
        not be found later.""",
        text=text,
        first=f"{pairs[0][0]}={pairs[0][1]}",
    )


def _safe_int(r: Random) -> Example:
    n = r.randint(10, 999)
    return example(
        """Not every text is a number. Instead of guessing which characters are allowed, try the conversion
        and catch the error.""",
        '''
        def to_int(text: str) -> int | None:
            """Return the integer written in the text, or None if there is none."""
            try:
                return int(text)
            except ValueError:
                return None


        for text in ["$n", " $n ", "-$n", "$n.5", "", "ten"]:
            print(repr(text), to_int(text))
        ''',
        """Spaces around the number and a sign are accepted; a decimal point, the empty text and words are
        not. Only ValueError is caught, so that other mistakes still come to light.""",
        n=n,
    )


def _numbers_in(r: Random) -> Example:
    a, b, c = integers(r, 3, 2, 90)
    text = f"{a} boxes of {b} eggs cost {c} euros"
    return example(
        """Which numbers occur in "$text"? Split into words and keep those that consist of digits.""",
        '''
        def numbers_in(text: str) -> list[int]:
            """Return the whole numbers that stand as words in the text."""
            found = []
            for word in text.split():
                if word.isdigit():
                    found.append(int(word))
            return found


        print(numbers_in("$text"))
        print(numbers_in("no numbers here"))
        ''',
        """The test protects the conversion: `int("boxes")` would raise a ValueError. A number with a comma
        behind it would be skipped, so for running text punctuation should be removed first.""",
        text=text,
    )


def _q_minutes(r: Random) -> Question:
    h, m = r.randint(0, 23), r.randint(0, 59)
    return question(
        """Write `minutes_since_midnight(time)` for texts such as "$t".""",
        '''
        def minutes_since_midnight(time: str) -> int:
            """Convert a time written as hh:mm into minutes."""
            hours, minutes = time.split(":")
            return int(hours) * 60 + int(minutes)


        print(minutes_since_midnight("$t"))
        print(minutes_since_midnight("00:00"), minutes_since_midnight("23:59"))
        ''',
        """`int` has no trouble with a leading zero in text: `int("09")` is 9. The two extremes of the day are
        good tests.""",
        t=f"{h:02d}:{m:02d}",
    )


def _q_range(r: Random) -> Question:
    a = r.randint(2, 9)
    b = a + r.randint(2, 5)
    c = b + r.randint(2, 5)
    return question(
        """A print dialog accepts "$text". Write `pages(text)`, which returns the list of all pages meant.""",
        '''
        def pages(text: str) -> list[int]:
            """Expand text such as "1-3,7" to a list of page numbers."""
            result = []
            for part in text.split(","):
                if "-" in part:
                    first, last = part.split("-")
                    result.extend(range(int(first), int(last) + 1))
                else:
                    result.append(int(part))
            return result


        print(pages("$text"))
        print(pages("5"))
        ''',
        """A part with a dash is a range whose last page is included, hence the plus 1. `extend` adds all
        pages of the range, and `append` adds a single one.""",
        text=f"{a}-{b},{c}",
    )


PARSING = Lesson(
    topic="Reading numbers out of text",
    area=AREA,
    concepts=("parsing", "conversion", "split", "exceptions"),
    openings=(
        """Everything that comes from a file, a form or a keyboard is text. Before a program can calculate, it
        must find the numbers in there and convert them.""",
        """The text "42" and the number 42 look alike on the screen and behave differently: one has a length,
        the other can be doubled. `int` and `str` lead from one to the other.""",
        """Parsing means taking a text apart according to its rules. Most small formats need no more than
        `split`, `strip` and `int`.""",
    ),
    ideas=(
        (
            """Convert early and calculate with numbers. As long as a value is text, `+` glues and `<`
            compares by characters, and both look plausible for a while.""",
            """`"2" + "3"` is "23" and `"2" * 3` is "222". If a result looks like this, a conversion was
            forgotten.""",
        ),
        (
            """Split from the outside in. First at the separator of the largest parts, then within each part;
            every level gets a line of its own.""",
            """Look at the format and find its separators. The one that cuts the biggest pieces comes first:
            lines, then entries, then key and value.""",
        ),
        (
            """`int(text)` accepts spaces around the number and a sign, and raises a ValueError for everything
            else, `"3.0"` included. `float` accepts decimals too.""",
            """Bad input is normal. Catch the ValueError where you know what to do: skip the line, ask again,
            or report the line's number.""",
        ),
    ),
    asks=(
        "Why convert at all?",
        "In which order do I take the text apart?",
        "What if the text is not a number?",
    ),
    examples=(_parse_sum, _key_values, _safe_int, _numbers_in),
    pitfalls=(
        """`int("3.7")` raises a ValueError instead of cutting the fraction. Convert to float first, and
        decide how to round.""",
        """Splitting with `split(" ")` produces empty parts where two spaces meet, and `int("")` fails.
        `split()` without an argument handles any amount of space.""",
        """Unpacking `key, value = entry.split("=")` fails when there are two equals signs or none.
        `entry.split("=", 1)` allows the value to contain further ones.""",
    ),
    questions=(_q_minutes, _q_range),
    notes={
        "analyst": (
            """Amounts such as "1,250" need `text.replace(",", "")` before `float`. Check first whether the
            source uses the comma for thousands or for decimals.""",
        ),
        "engineer": (
            """For conversions it is idiomatic to try and catch rather than to test first. There is no implicit
            conversion between text and numbers in either direction.""",
        ),
        "student": (
            """The nested splits mirror a small grammar: a line is a list of entries, and an entry is a key
            and a value. Each rule of the grammar becomes one piece of code.""",
        ),
    },
)

LESSONS: tuple[Lesson, ...] = (BUILD, FSTRINGS, SHAPES, PARSING)
