"""Parity: one extra bit that betrays a single error, and check values made with exclusive or."""

from functools import reduce
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import distinct, numbers, people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _bits(rng: Random, count: int) -> str:
    return "".join(rng.choice("01") for _ in range(count))


def _append(rng: Random) -> Example:
    digits = _bits(rng, 7)
    wrong = rng.randint(0, 6)
    return example(
        """Seven bits are sent together with an eighth, chosen so that the number of ones becomes even. The receiver
        counts again.""",
        '''
        def with_parity(digits: str) -> str:
            """Return the digits with one more, so that the number of ones is even."""
            return digits + str(digits.count("1") % 2)


        def looks_right(digits: str) -> bool:
            """Return whether the number of ones is even."""
            return digits.count("1") % 2 == 0


        sent = with_parity("$digits")
        damaged = sent[:$wrong] + ("0" if sent[$wrong] == "1" else "1") + sent[$next:]
        print(sent, looks_right(sent))
        print(damaged, looks_right(damaged))
        ''',
        """In the second line the digit with index $wrong was turned over. That changes the number of ones by one, so
        it becomes odd, whichever digit it was. The receiver knows that something is wrong, but not what.""",
        digits=digits,
        wrong=wrong,
        next=wrong + 1,
    )


def _two_errors(rng: Random) -> Example:
    digits = _bits(rng, 6)
    one, two = people(rng, 2)
    i, j = sorted(distinct(rng, 2, 0, 5))
    return example(
        """$one sends bits and a parity bit to $two over a bad line, and two of them are turned over on the way.""",
        '''
        def flip(digits: str, place: int) -> str:
            """Return the digits with the one at the index turned over."""
            other = "1" if digits[place] == "0" else "0"
            return digits[:place] + other + digits[place + 1 :]


        message = "$digits"
        sent = message + str(message.count("1") % 2)
        received = sent
        for place in ($i, $j):
            received = flip(received, place)
            print(received, "ones:", received.count("1"))
        ''',
        """After the first error the number of ones is odd, after the second it is even again. One parity bit detects
        every odd number of errors and misses every even number.""",
        digits=digits,
        one=one,
        two=two,
        i=i,
        j=j,
    )


def _by_xor(rng: Random) -> Example:
    n = rng.randint(300, 999)
    return example(
        """Parity does not depend on the order of the bits. So a long number may be folded: its upper half is combined
        with the lower by exclusive or, again and again, until a single bit is left.""",
        '''
        def parity(n: int) -> int:
            """Return 1 if a number below 65536 has an odd number of ones, else 0."""
            for half in (8, 4, 2, 1):
                n = (n >> half) ^ (n & ((1 << half) - 1))
                print(f"{n:b}")
            return n


        print(f"{$n:b}", "has", ($n).bit_count(), "ones")
        print(parity($n))
        ''',
        """Two ones that meet in a column cancel each other, which takes two ones away at once. Hence the number of ones
        stays even or stays odd in every round.""",
        n=n,
    )


def _checksum(rng: Random) -> Example:
    values = distinct(rng, 4, 10, 99)
    lost = rng.randint(0, 3)
    return example(
        """Exclusive or protects whole numbers against loss. The exclusive or of all values is stored with them, and
        if one value is lost later, it can be computed from the rest.""",
        '''
        def xor_of(values: list[int]) -> int:
            """Return the exclusive or of all values."""
            result = 0
            for value in values:
                result ^= value
            return result


        values = $values
        check = xor_of(values)
        print("check value:", check)
        remaining = values[:$lost] + values[$next:]
        print(remaining, "lost:", check ^ xor_of(remaining))
        ''',
        """In `check ^ xor_of(remaining)` every remaining value occurs twice and cancels itself. What is left is the
        value that occurs once, $value. Some disk arrays survive the loss of a disk in this way.""",
        values=values,
        lost=lost,
        next=lost + 1,
        value=values[lost],
    )


def _odd_question(rng: Random) -> Question:
    digits = [_bits(rng, 5) for _ in range(3)]
    return question(
        """Some devices use odd parity: the extra bit makes the number of ones odd. Write a function that adds such a
        bit in front of the digits.""",
        '''
        def with_odd_parity(digits: str) -> str:
            """Return the digits with a bit in front, the number of ones being odd."""
            return ("1" if digits.count("1") % 2 == 0 else "0") + digits


        for digits in $digits:
            print(with_odd_parity(digits))
        print(with_odd_parity("00000"))
        ''',
        """With odd parity a row of nothing but zeros never occurs, so a line that has gone dead is noticed at
        once.""",
        digits=digits,
    )


def _columns_question(rng: Random) -> Question:
    rows = [[int(bit) for bit in _bits(rng, 4)] for _ in range(3)]
    return question(
        """Several rows of bits, all equally long, get one check row below them: its bit in each column makes the
        number of ones in this column even. Write a function that returns the check row.""",
        '''
        def check_row(rows: list[list[int]]) -> list[int]:
            """Return the parity of each column; there is at least one row."""
            check = [0] * len(rows[0])
            for row in rows:
                for place, bit in enumerate(row):
                    check[place] ^= bit
            return check


        rows = $rows
        print(check_row(rows))
        print(check_row([*rows, check_row(rows)]))
        ''',
        """Each 1 turns over the bit of its column in the check row. When the check row itself is among the rows, all
        columns are even, so the second result consists of zeros.""",
        rows=rows,
    )


def _damaged(rng: Random, rule: dict[str, str]) -> tuple[list[str]]:
    """Rows with parity bits, some of them spoilt."""
    rows = []
    for _ in range(rng.randint(3, 5)):
        row = _bits(rng, rng.randint(3, 5))
        good = str((row.count("1") + (rule["parity"] == "odd")) % 2)
        rows.append(row + (good if rng.random() < 0.6 else rng.choice("01")))
    return (rows,)


def _table(rng: Random, wanted: dict[str, str]) -> tuple[list[list[int]]]:
    """A grid with even parity in rows and columns, in most cases with one wrong bit."""
    height, width = rng.randint(2, 3), rng.randint(2, 4)
    rows = [[rng.randint(0, 1) for _ in range(width)] for _ in range(height)]
    rows = [[*row, sum(row) % 2] for row in rows]
    rows.append([sum(column) % 2 for column in zip(*rows, strict=True)])
    if rng.random() < 0.75:
        rows[rng.randrange(height + 1)][rng.randrange(width + 1)] ^= 1
    return (rows,)


def _fixed(rows: list[list[int]], wanted: dict[str, str]) -> object:
    """By trying every bit."""
    for i, row in enumerate(rows):
        for j in range(len(row)):
            tried = [[bit ^ ((y, x) == (i, j)) for x, bit in enumerate(line)] for y, line in enumerate(rows)]
            if not any(sum(line) % 2 for line in tried) and not any(sum(c) % 2 for c in zip(*tried, strict=True)):
                return (i, j) if wanted["kind"] == "place" else f"row {i}, column {j}"
    return None if wanted["kind"] == "place" else "intact"


def _restored(values: list[int | None], check: int) -> list[int]:
    known = [value for value in values if value is not None]
    lost = next(v for v in range(512) if reduce(lambda a, b: a ^ b, [*known, v]) == check)
    return [lost if value is None else value for value in values]


def _gap(rng: Random) -> tuple[list[int | None], int]:
    values: list[int | None] = list(numbers(rng, rng.randint(2, 6), 0, 120))
    check = reduce(lambda a, b: a ^ b, [v for v in values if v is not None])
    values[rng.randrange(len(values))] = None
    return values, check


LESSON = Lesson(
    topic="Parity bits and simple error detection",
    area="bits",
    concepts=("parity", "exclusive_or", "error_detection"),
    openings=(
        """Bits travel over wires and through the air, and now and then one of them arrives wrong. A single extra bit is
        enough to notice.""",
        """A number of ones is either even or odd. Whoever agrees beforehand that it should be even can tell, on seeing
        an odd number, that a bit has changed on the way.""",
        """How can a receiver know that a message is damaged without having the original? The sender adds a little
        information that says nothing new about an intact message.""",
    ),
    ideas=(
        (
            """The parity of a row of bits is the remainder of the number of ones by 2: even gives 0, odd gives 1. It
            is also the exclusive or of all the bits.""",
            """Parity is what remains of a count when only even or odd matters. `digits.count("1") % 2` computes it
            from text, `n.bit_count() % 2` from a number.""",
        ),
        (
            """With even parity the sender appends the parity as one more bit, which makes the number of ones even. The
            receiver counts over all bits, the appended one included.""",
            """The parity bit belongs to the message: a row of seven bits and its parity bit are eight bits with an even
            number of ones. The check afterwards does not care which of them was which.""",
        ),
        (
            """One changed bit makes an even number odd, so it is always noticed. Two changed bits restore the parity,
            so they are never noticed.""",
            """Every odd number of errors is found and every even number is missed. Where errors are rare, two in the
            same row are very rare, and the method is worth its one bit.""",
        ),
        (
            """A parity bit tells that there is an error, not where. With bits arranged in rows and columns, each
            with a parity bit, a single error shows in one row and one column, and so its place is known.""",
            """To correct an error, more than one bit of check is needed. A table with parity bits for rows and
            columns is the simplest scheme: the wrong row and the wrong column cross at the culprit.""",
        ),
        (
            """For numbers, the exclusive or of all values works as a check value: each of its bits is the parity of one
            column. If it is known which value got lost, it can be rebuilt.""",
            """Exclusive or over a list of numbers computes the parity of all columns of bits at once. A number combined
            with itself gives 0, and that is what makes the sum of checks come out.""",
        ),
    ),
    examples=(_append, _two_errors, _by_xor, _checksum),
    pitfalls=(
        """Checking only the message and leaving the parity bit out. The number of ones without it may be even or odd;
        it is the total over all bits that was agreed on.""",
        """Taking a correct parity for a proof that the message is intact. It proves only that the number of errors is
        even, and two errors are an even number too.""",
        """Mixing even and odd parity. If the sender makes the number of ones odd and the receiver expects it even,
        every intact message is rejected, and one with
        a single error is accepted.""",
    ),
    questions=(_odd_question, _columns_question),
    asks=(
        "What is parity?",
        "What does the sender do?",
        "Which errors are noticed?",
        "Can an error be corrected?",
        "Does it work for numbers too?",
    ),
    notes={
        "young": (
            """Lay out coins so that each row shows an even number of heads. Let a friend turn one over while you look
            away. The row with an odd number gives it away.""",
        ),
        "student": (
            """A code with one parity bit has minimum distance 2: two valid words differ in at least two places. To
            correct one error, a distance of 3 is needed.""",
        ),
        "engineer": (
            """Serial lines still offer parity as a setting. For blocks of data use `zlib.crc32`, which also finds
            swapped bytes and most bursts of errors.""",
        ),
        "teacher": (
            """The trick with cards laid out in a square, where the teacher finds the one that was turned, is row and
            column parity. Perform it before you explain it.""",
        ),
    },
    families=(
        Family(
            "rows_with_bad_parity",
            "rows|words|blocks: list[str] -> list[int]",
            names=("damaged_rows", "rows_with_wrong_parity", "failed_${parity}_checks", "find_bad_rows"),
            tells=(
                "Each text in $rows consists of 0 and 1 and should contain an $parity number of ones. Return the "
                "indexes of "
                "those that do not.",
                "The $rows were sent with $parity parity: together with its check bit each has an $parity number of "
                "ones. "
                "Return the list of indexes where this fails.",
                "Return the indexes of all texts in $rows whose number of ones is not $parity.",
            ),
            notes=("A row without any 1 has an even number of ones, namely 0.",),
            varies={
                "rule": (
                    {"parity": "even", "bad": "1", "begin": "True"},
                    {"parity": "odd", "bad": "0", "begin": "False"},
                )
            },
            solutions=(
                'return [i for i, row in enumerate($rows) if row.count("1") % 2 == $bad]',
                program(
                    """
                    found = []
                    for i in range(len($rows)):
                        parity = 0
                        for digit in $rows[i]:
                            parity ^= int(digit)
                        if parity == $bad:
                            found.append(i)
                    return found"""
                ),
                program(
                    """
                    found = []
                    for i, row in enumerate($rows):
                        fine = $begin
                        for digit in row:
                            if digit == "1":
                                fine = not fine
                        if not fine:
                            found.append(i)
                    return found"""
                ),
            ),
            oracle=lambda rows, rule: [
                i for i, row in enumerate(rows) if int("0" + row, 2).bit_count() & 1 == (rule["parity"] == "even")
            ],
            draw=_damaged,
            edges=((["000", "111", "101"],), ([""],), ([],)),
            about={"rows": "texts of zeros and ones", "return": "indexes in ascending order"},
            noun="the indexes of the $rows whose number of ones is not $parity",
            gives="sorted",
        ),
        Family(
            "error_in_parity_table",
            "table|grid|block: list[list[int]] -> $hint",
            names=("${name}_error", "${name}_wrong_bit", "${name}_flipped_bit", "${name}_by_parity"),
            tells=(
                "In $table, a list of rows of 0 and 1, every row and every column should have an even number of "
                "ones. At "
                "most one bit is wrong. Return $result.",
                "The last row and the last column of $table are parity bits, so that all rows and columns hold an even "
                "number of ones, unless one single bit was turned over. Return $result.",
                "Find out from row and column parity (even everywhere in an intact table) which bit of $table was "
                "turned "
                "over, if any. Return $result.",
            ),
            notes=("All rows are equally long.",),
            varies={
                "wanted": (
                    {
                        "kind": "place",
                        "hint": "tuple[int, int] | None",
                        "name": "locate",
                        "result": "its row and column, counted from 0, or None when nothing is wrong",
                        "end": "return (row[0], column[0]) if row else None",
                    },
                    {
                        "kind": "text",
                        "hint": "str",
                        "name": "report",
                        "result": 'the text "row R, column C" with its place, counted from 0, or "intact"',
                        "end": 'return f"row {row[0]}, column {column[0]}" if row else "intact"',
                    },
                )
            },
            solutions=(
                program(
                    """
                    lines = [list(line) for line in $table]
                    row = [i for i, line in enumerate(lines) if sum(line) % 2 == 1]
                    column = [j for j in range(len(lines[0])) if sum(line[j] for line in lines) % 2 == 1]"""
                )
                + "$end",
                program(
                    """
                    lines = [line[:] for line in $table]
                    row, column = [], []
                    for i, line in enumerate(lines):
                        if line.count(1) % 2 != 0:
                            row.append(i)
                    for j, bits in enumerate(zip(*lines)):
                        if bits.count(1) % 2 != 0:
                            column.append(j)"""
                )
                + "$end",
            ),
            oracle=_fixed,
            draw=_table,
            about={"table": "rows of zeros and ones", "return": "$result"},
        ),
        Family(
            "restored_from_check",
            "values|blocks|parts: list[int | None], check|checksum: int -> list[int]",
            names=("restore_lost_value", "fill_the_gap", "rebuild_block", "recover_values"),
            tells=(
                "One of the $values was lost and is None. Before, the exclusive or of all of them was $check. Return "
                "the "
                "complete list.",
                "Return $values with the single None replaced by the number that makes the exclusive or of the whole "
                "list "
                "equal to $check.",
                "A list of numbers was stored with $check, the exclusive or of them all. Its one unreadable item is "
                "None in "
                "$values; return a new list with the right number in its place.",
            ),
            notes=("Exactly one item is None; the numbers are not negative.",),
            solutions=(
                program(
                    """
                    lost = $check
                    for item in $values:
                        if item is not None:
                            lost ^= item
                    return [lost if item is None else item for item in $values]"""
                ),
                program(
                    """
                    from functools import reduce
                    from operator import xor
                    known = [item for item in $values if item is not None]
                    place = $values.index(None)
                    return $values[:place] + [reduce(xor, known, $check)] + $values[place + 1 :]"""
                ),
            ),
            oracle=_restored,
            draw=_gap,
            edges=(([None], 9), ([4, None, 4], 0), ([None, 8, 3], 11)),
            about={"values": "numbers and one None", "check": "the exclusive or of all", "return": "the full list"},
            noun="the $values with the lost one restored from $check",
            gives="nats",
        ),
    ),
)
