"""Counting sort and buckets: sorting without comparing."""

from collections import Counter
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import distinct, literal, numbers, people, words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _marks(rng: Random) -> Example:
    marks = numbers(rng, 12, 1, 6)
    return example(
        """The marks of a test are whole numbers from 1 to 6. To put them in order it is enough to know how often
        each mark occurs.""",
        '''
        def sort_marks(marks: list[int]) -> list[int]:
            """Return the marks, which lie between 1 and 6, in ascending order."""
            counts = [0] * 7
            for mark in marks:
                counts[mark] += 1
            print(counts)
            result = []
            for mark, count in enumerate(counts):
                result.extend([mark] * count)
            return result


        print(sort_marks($marks))
        ''',
        """The mark is used as a position in the list of counters. There are seven of them, for the positions 0 to
        6; the first one stays 0. No two marks were ever compared with each other.""",
        marks=marks,
    )


def _buckets(rng: Random) -> Example:
    ages = numbers(rng, 10, 20, 69)
    return example(
        """Buckets bring things together that are near each other. People are put into a bucket for each decade of their
        age; then each small bucket is sorted.""",
        '''
        def into_decades(ages: list[int], lowest: int, highest: int) -> list[list[int]]:
            """Return a list of ages for each decade from the lowest to the highest."""
            buckets: list[list[int]] = [[] for _ in range(lowest, highest + 1, 10)]
            for age in ages:
                buckets[(age - lowest) // 10].append(age)
            return buckets


        buckets = into_decades($ages, 20, 69)
        print(buckets)
        print([age for bucket in buckets for age in sorted(bucket)])
        ''',
        """The integer division finds the bucket at once. Everything in an earlier bucket is smaller than everything
        in a later one, so it suffices to sort within the buckets and to join them.""",
        ages=ages,
    )


def _records(rng: Random) -> Example:
    rows = [(name, rng.randint(0, 3)) for name in people(rng, 6)]
    return example(
        """Records, too, can be sorted by a small number without comparing them, but they have to be kept, not just
        counted. Each
        value gets a list, and the lists are joined.""",
        '''
        def by_floor(guests: list[tuple[str, int]], floors: int) -> list[str]:
            """Return the names by floor, from 0 up; on each floor in the order of the list."""
            rooms: list[list[str]] = [[] for _ in range(floors)]
            for name, floor in guests:
                rooms[floor].append(name)
            return [name for room in rooms for name in room]


        print(by_floor($rows, 4))
        ''',
        """The guests are appended in the order of the list, so within a floor the order is kept. Sorting of this
        kind is stable without any effort.""",
        rows=literal(rows),
    )


def _radix(rng: Random) -> Example:
    items = distinct(rng, 7, 10, 399)
    return example(
        """Numbers with several digits are sorted digit by digit, beginning with the last one. Each round is a
        stable sort into ten buckets.""",
        '''
        def by_digit(numbers: list[int], unit: int) -> list[int]:
            """Sort by the digit at the unit 1, 10, 100, ...; equal digits keep their order."""
            buckets: list[list[int]] = [[] for _ in range(10)]
            for number in numbers:
                buckets[number // unit % 10].append(number)
            return [number for bucket in buckets for number in bucket]


        numbers = $items
        for unit in (1, 10, 100):
            numbers = by_digit(numbers, unit)
            print(unit, numbers)
        ''',
        """After the round for the hundreds the list is sorted. Numbers with equal hundreds come out in the order
        that the rounds before gave them, which is by tens and ones; a sort that is not stable would spoil it.""",
        items=items,
    )


def _letters_question(rng: Random) -> Question:
    word = rng.choice(words(rng, 4))
    return question(
        """Write a function that puts the letters of a lower-case word in alphabetical order by counting them.""",
        '''
        from string import ascii_lowercase


        def in_order(word: str) -> str:
            """Return the letters from a to z in alphabetical order."""
            return "".join(letter * word.count(letter) for letter in ascii_lowercase)


        print(in_order("$word"))
        print(in_order("$word") == "".join(sorted("$word")))
        ''',
        """The loop runs over the alphabet, not over the word, and so the order is there before anything is counted.
        `count` goes through the word 26 times; for long texts a `Counter` made once is better.""",
        word=word,
    )


def _missing_question(rng: Random) -> Question:
    tickets = distinct(rng, 7, 1, 12)
    return question(
        """Ticket numbers from 1 to 12 were handed in. Write a function that returns the missing numbers as pairs
        (first, last) of neighbouring ones, using a list of marks and no sorting.""",
        '''
        def missing(tickets: list[int], highest: int) -> list[tuple[int, int]]:
            """Return the gaps in the numbers from 1 to the highest, in ascending order."""
            seen = [False] * (highest + 2)
            seen[0] = seen[highest + 1] = True
            for ticket in tickets:
                seen[ticket] = True
            starts = [n for n in range(1, highest + 1) if not seen[n] and seen[n - 1]]
            ends = [n for n in range(1, highest + 1) if not seen[n] and seen[n + 1]]
            return list(zip(starts, ends))


        print(missing($tickets, 12))
        ''',
        """The list of marks is a counting sort in which each number occurs at most once. The marks at both ends
        spare the tests whether there is a neighbour at all.""",
        tickets=tickets,
    )


def _bucketed(values: list[int], width: int, count: int, rule: dict[str, str]) -> list[list[int]]:
    found = []
    for number in range(count):
        low = number * width
        inside = [v for v in values if low <= v and (v < low + width or number == count - 1)]
        found.append(sorted(inside) if rule["open"] else inside)
    return found


def _bucket_case(rng: Random) -> tuple[list[int], int, int]:
    width, count = rng.choice((3, 5, 10)), rng.randint(1, 4)
    return numbers(rng, rng.randint(2, 8), 0, width * count + 4), width, count


def _custom(text: str, order: str) -> str:
    counts = Counter(text)
    return "".join(letter * counts[letter] for letter in order)


def _text(rng: Random) -> tuple[str, str]:
    letters = rng.sample("abcdefg", rng.randint(2, 4))
    return "".join(rng.choice("abcdefg") for _ in range(rng.randint(2, 9))), "".join(letters)


def _by_digit(values: list[int], rule: dict[str, str]) -> list[int]:
    """By the digits as text."""
    at = int(rule["place"])
    return sorted(values, key=lambda v: str(v).zfill(3)[-at])


LESSON = Lesson(
    topic="Counting sort and buckets: sorting without comparing",
    area="sorting_algorithms",
    concepts=("counting_sort", "buckets", "stability", "integer_division"),
    openings=(
        """A post office does not compare letters with each other. Each letter goes into the compartment of its
        district, and afterwards the compartments are emptied in order.""",
        """If the values are known to be small whole numbers, no comparing is necessary: count how often each occurs and
        write them down that often.""",
        """No method that only compares can sort n elements with much less than n times log n steps. Counting does not
        compare, and so it can.""",
    ),
    ideas=(
        (
            """Make a list of counters, one for each possible value. Going once through the data, `counts[value] += 1`;
            going once through the counters, each value is written as often as it was counted.""",
            """The value itself says where it belongs: it serves as an index. That replaces all comparisons, and the two
            loops take as many steps as there are values and counters together.""",
        ),
        (
            """The highest possible value has to be known, and the list needs one more place than that, since positions
            begin at 0. For values from 1 to 6 there are seven counters.""",
            """Values that do not begin at 0 are shifted: `counts[value - lowest]`. The same works for negative
            numbers, as long as the range is small.""",
        ),
        (
            """For records use a list of lists: each record is appended to the list of its key, and at the end the
            lists are joined. Records with equal keys keep their order.""",
            """Counting forgets everything but the number, so it only suits bare values. If there is more to a thing
            than its key, collect the things in buckets.""",
        ),
        (
            """Buckets of a certain width need an integer division: `value // width` is the number of the bucket.
            What is in one bucket can then be sorted by any method.""",
            """With buckets for decades or for the first letters, the range need not be small. Each bucket holds few
            elements, and few elements are sorted quickly.""",
        ),
        (
            """The method pays when the range of values is not much larger than their number. To sort ten numbers up
            to a billion, a billion counters would be foolish.""",
            """Marks, ages, months and letters are good cases. Account numbers and times in microseconds are not:
            nearly all counters would stay 0.""",
        ),
    ),
    examples=(_marks, _records, _buckets, _radix),
    pitfalls=(
        """Making `[[]] * n` instead of `[[] for _ in range(n)]`. The first is one list n times over, so everything
        that is put into one bucket appears in all of them.""",
        """A list of counters that is one too short. For values up to 6, `[0] * 6` ends at position 5, and the first
        6 raises an `IndexError`.""",
        """Overlooking negative values. `counts[-1] += 1` is not an error in Python; it counts at the far end, as if the
        value were the largest.""",
    ),
    questions=(_letters_question, _missing_question),
    asks=(
        "How can one sort without comparing?",
        "How many counters are needed?",
        "What about records?",
        "What are buckets good for?",
        "When does it pay?",
    ),
    notes={
        "student": (
            """Counting sort takes O(n + k) for k possible values. The lower bound of n log n holds for methods that
            learn about the elements only by comparing two of them.""",
        ),
        "engineer": (
            """Radix sort is the way to use this for wide keys: several stable passes over small digits. For 32-bit keys
            four passes with 256 buckets are usual.""",
        ),
        "analyst": (
            """A histogram is a counting sort that stops half-way. Whoever has the counts per value can read off the
            median and all quantiles without sorting.""",
        ),
        "young": (
            """Sort buttons by colour: one cup for each colour. You need not compare two buttons. Just drop each
            into its cup.""",
        ),
    },
    families=(
        Family(
            "counting_sort_small_range",
            "values|marks|dice: list[int], top|highest|limit: int -> list[int]",
            names=("counting_sort$tag", "sort_small$tag", "sort_by_counting$tag", "count_and_sort$tag"),
            tells=(
                "Sort $values by counting. All of them are whole numbers from $low to $top; return them in $word "
                "order.",
                "Return the numbers in $values, which lie between $low and $top, in $word order. Count how often each "
                "value occurs instead of comparing elements.",
                "$values contains only integers from $low up to and including $top. Return the $word list, made "
                "from the "
                "counts of the possible values.",
            ),
            notes=("$values stays unchanged.",),
            varies={
                "rule": (
                    {"word": "ascending", "tag": "", "low": "0", "order": "enumerate(counts)", "rev": ""},
                    {
                        "word": "descending",
                        "tag": "_down",
                        "low": "0",
                        "order": "reversed(list(enumerate(counts)))",
                        "rev": "[::-1]",
                    },
                )
            },
            solutions=(
                "counts = [0] * ($top + 1)\nfor value in $values:\n    counts[value] += 1\nresult = []\n"
                "for value, count in $order:\n    result += [value] * count\nreturn result",
                "from collections import Counter\n\ncounts = Counter($values)\n"
                "return [value for value in range($top + 1)$rev for _ in range(counts[value])]",
                "buckets = [[] for _ in range($top + 1)]\nfor value in $values:\n    buckets[value].append(value)\n"
                "return [value for bucket in buckets$rev for value in bucket]",
            ),
            oracle=lambda values, top, rule: sorted(values, reverse=bool(rule["rev"])),
            draw=lambda rng, rule: (lambda top: (numbers(rng, rng.randint(2, 9), 0, top), top + rng.randint(0, 1)))(
                rng.randint(2, 9)
            ),
            edges=(([], 3), ([0, 0], 0), ([5, 0, 5], 5)),
            about={
                "values": "whole numbers from $low to $top",
                "top": "the largest possible value",
                "return": "the values in $word order",
            },
            noun="the numbers of $values, which lie between $low and $top, in $word order",
            gives="nats",
        ),
        Family(
            "letters_in_custom_order",
            "text|word|letters: str, order|alphabet|sequence: str -> str",
            names=("sort_letters", "arrange_letters", "letters_in_order", "by_custom_order"),
            tells=(
                "Return the letters of $text in the order in which they stand in $order, each as often as it occurs in "
                "$text. Letters that are not in $order are left out.",
                "Sort the characters of $text by the alphabet $order, which holds different letters in some order "
                "of its "
                "own, and drop all others. Return the string.",
                "For each letter of $order, in order, write it as many times as it occurs in $text, and return what is "
                "written.",
            ),
            notes=("No letter occurs twice in $order.",),
            solutions=(
                'return "".join(letter * $text.count(letter) for letter in $order)',
                "counts = {letter: 0 for letter in $order}\nfor letter in $text:\n    if letter in counts:\n"
                "        counts[letter] += 1\n"
                'return "".join(letter * count for letter, count in counts.items())',
                "kept = [letter for letter in $text if letter in $order]\n"
                'return "".join(sorted(kept, key=$order.index))',
            ),
            oracle=_custom,
            draw=_text,
            edges=(("", "abc"), ("banana", "nba"), ("cab", ""), ("fed", "abc")),
            about={
                "text": "a string",
                "order": "different letters in the wanted order",
                "return": "the letters in order",
            },
            noun=("the letters of $text that occur in $order, as one string, arranged in the order of $order"),
            gives="str",
        ),
        Family(
            "values_into_buckets",
            "values|ages|readings: list[int], width|step|size: int, count|buckets|number: int -> list[list[int]]",
            names=("into_buckets", "fill_buckets", "bucket_values", "group_by_width"),
            tells=(
                "Distribute $values over $count buckets: bucket i, counted from 0, takes the values from i * $width up "
                "to, not including, (i + 1) * $width, and the last bucket also all that are larger. Return the list of "
                "buckets, $how.",
                "Return a list of $count lists, $how. The first gets the values below $width, the second those "
                "below 2 * "
                "$width, and so on; what is too large for the others goes into the last.",
                "Put each of the non-negative $values into one of $count buckets by dividing it by $width: the "
                "quotient "
                "without remainder is the number of the bucket, or the last number if it is too large. Return the "
                "buckets, $how.",
            ),
            varies={
                "rule": (
                    {"how": "each in the order of the list", "open": "", "close": ""},
                    {"how": "each sorted in ascending order", "open": "sorted(", "close": ")"},
                )
            },
            solutions=(
                "found = [[] for _ in range($count)]\nfor value in $open$values$close:\n"
                "    found[min(value // $width, $count - 1)].append(value)\nreturn found",
                "last = $count - 1\nfound = []\nfor i in range($count):\n"
                "    part = [v for v in $values if v // $width == i or i == last < v // $width]\n"
                "    found.append(${open}part$close)\nreturn found",
            ),
            oracle=_bucketed,
            draw=lambda rng, rule: _bucket_case(rng),
            edges=(([], 5, 2), ([9, 0, 10, 4], 5, 2), ([7, 3], 4, 1), ([1, 25, 3], 10, 3)),
            about={
                "values": "whole numbers, none negative",
                "width": "the width of a bucket, at least 1",
                "count": "the number of buckets, at least 1",
                "return": "the buckets, $how",
            },
            noun=(
                "the list of $count buckets, $how, in which bucket i from 0 holds those of $values whose "
                "quotient by $width is i, and the last also all larger ones"
            ),
            gives="lists",
        ),
        Family(
            "radix_sort_one_digit",
            "values|numbers|codes: list[int] -> list[int]",
            names=("sort_by_$word", "order_by_${word}_digit", "by_$word", "${word}_pass"),
            tells=(
                "Return $values sorted by their $word digit from 0 to 9; numbers with the same digit there keep their "
                "order.",
                "Put the numbers of $values into ten buckets by the digit of their $word, in order, and return the "
                "contents of the buckets 0 to 9 one after the other.",
                "One pass of a digit-by-digit sort: order $values by the $word digit only, without changing the order "
                "among equal digits, and return the new list.",
            ),
            notes=("A number with too few digits counts as having a 0 there. The numbers are below 1000.",),
            varies={
                "rule": (
                    {"word": "ones", "unit": "1", "get": "value % 10", "place": "1"},
                    {"word": "tens", "unit": "10", "get": "value // 10 % 10", "place": "2"},
                    {"word": "hundreds", "unit": "100", "get": "value // 100", "place": "3"},
                )
            },
            solutions=(
                "return sorted($values, key=lambda value: $get)",
                "from collections import defaultdict\n\nbuckets = defaultdict(list)\nfor value in $values:\n"
                "    buckets[$get].append(value)\n"
                "return [value for digit in sorted(buckets) for value in buckets[digit]]",
                "result = []\nfor digit in range(10):\n    for value in $values:\n        if $get == digit:\n"
                "            result.append(value)\nreturn result",
            ),
            oracle=_by_digit,
            draw=lambda rng, rule: ([*numbers(rng, rng.randint(3, 7), 100, 999), rng.randint(0, 99)],),
            edges=(([],), ([21, 11, 120],), ([305, 35, 205, 7],)),
            about={"values": "whole numbers from 0 to 999", "return": "the numbers in the new order"},
            noun=("the numbers of $values sorted by their $word digit only, with equal digits in the given order"),
            gives="nats",
        ),
    ),
)
