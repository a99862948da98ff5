"""Collecting all errors instead of stopping at the first."""

from random import Random
from typing import Any

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import fruits, people, places
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _form(rng: Random) -> Example:
    name, age = people(rng, 1)[0], -rng.randint(1, 30)
    return example(
        """A form with three fields can have three faults. A function that raises at the first would make the user
        send it three times; this one returns all that it finds.""",
        '''
        def problems(form: dict[str, str]) -> list[str]:
            """Return what is wrong with the form, nothing if it is in order."""
            found = []
            if not form.get("name", "").strip():
                found.append("the name is missing")
            if not form.get("age", "").isdigit():
                found.append(f"the age is not a number: {form.get('age')!r}")
            if "@" not in form.get("mail", ""):
                found.append("the mail address has no @")
            return found


        print(problems({"name": "$name", "age": "30", "mail": "me@home"}))
        for problem in problems({"name": " ", "age": "$age"}):
            print("-", problem)
        ''',
        """The three conditions stand one below the other, without `else`, so each is checked in any case. An empty list
        means that all is well, and the caller can ask `if problems(form):`.""",
        name=name,
        age=age,
    )


def _lines(rng: Random) -> Example:
    a, b, c = fruits(rng, 3)
    n = [rng.randint(2, 40) for _ in range(2)]
    return example(
        """A file with a few bad lines: the good ones are wanted, and a list of the bad ones with their line numbers for
        whoever has to mend them.""",
        '''
        def read(lines: list[str]) -> tuple[dict[str, int], list[str]]:
            """Return the numbers by name, and a message for each line that cannot be read."""
            stock: dict[str, int] = {}
            errors: list[str] = []
            for number, line in enumerate(lines, start=1):
                try:
                    name, pieces = line.split()
                    stock[name] = int(pieces)
                except ValueError as error:
                    errors.append(f"line {number}: {error}")
            return stock, errors


        stock, errors = read(["$a $x", "$b", "$c many", "$b $y"])
        print(stock)
        print(*errors, sep="\\n")
        ''',
        """Both kinds of bad lines raise a `ValueError`, one by unpacking and one by `int`, and their messages tell them
        apart. The function returns two things; neither is lost.""",
        a=a,
        b=b,
        c=c,
        x=n[0],
        y=n[1],
    )


def _one_exception(rng: Random) -> Example:
    town, other = places(rng, 2)
    return example(
        """If the faults are too many to go on, one exception can report them all. First collect, then raise once.""",
        '''
        def check_distances(distances: dict[str, int]) -> int:
            """Return the sum of the distances; ValueError with all faults if there are any."""
            faults = [f"{town}: {km} km" for town, km in distances.items() if km <= 0]
            if faults:
                raise ValueError(f"{len(faults)} impossible distances: " + "; ".join(faults))
            return sum(distances.values())


        print(check_distances({"$town": 120, "$other": 45}))
        try:
            check_distances({"$town": 0, "$other": -45, "Ghent": 80})
        except ValueError as error:
            print(error)
        ''',
        """The caller sees one exception, as always, but its message is complete. Whoever mends the data can do so in
        one go.""",
        town=town,
        other=other,
    )


def _count_question(rng: Random) -> Question:
    texts = [str(rng.randint(1, 90)), "-", str(rng.randint(1, 90)), "n/a", "-"]
    return question(
        """Read the numbers among $texts and count for each text that is not a number how often it occurs.""",
        """
        numbers: list[int] = []
        rejected: dict[str, int] = {}
        for text in $texts:
            try:
                numbers.append(int(text))
            except ValueError:
                rejected[text] = rejected.get(text, 0) + 1
        print(numbers)
        print(rejected)
        """,
        """With many errors of few kinds, a count for each kind tells more than a long list. Here one sees at once
        that "-" is used for missing values.""",
        texts=texts,
    )


def _limit_question(rng: Random) -> Question:
    limit = rng.randint(2, 3)
    return question(
        """A thousand bad lines produce a thousand messages. Write a function that collects at most $limit messages
        and then says how many more there were.""",
        '''
        def report(texts: list[str], most: int) -> list[str]:
            """Return a message for each text that is not a number, at most so many, and a note on the rest."""
            bad = [f"{i}: {text!r}" for i, text in enumerate(texts) if not text.isdigit()]
            if len(bad) <= most:
                return bad
            return [*bad[:most], f"and {len(bad) - most} more"]


        print(report(["7", "x", "", "8", "?", "y", "z"], $limit))
        print(report(["7", "x"], $limit))
        ''',
        """All are counted, but only some are shown. If there are exactly $limit, no note is needed; that is what the
        `<=` takes care of.""",
        limit=limit,
    )


_RULES: tuple[dict[str, str], ...] = tuple(
    dict(zip(("thing", "text", "number", "unit", "no_text", "low", "high", "top"), row.split("; "), strict=True))
    for row in (
        "ware; name; price; price; no name; price too low; price too high; 500",
        "booking; guest; nights; nights; no guest; too few nights; too many nights; 14",
        "parcel; receiver; grams; grams; no receiver; too light; too heavy; 2000",
        "pupil; name; age; age; no name; too young; too old; 19",
    )
)


def _faults(record: dict[str, Any], rule: dict[str, str], floor: int) -> list[str]:
    checks = {
        rule["no_text"]: len(record[rule["text"]]) == 0,
        rule["low"]: record[rule["number"]] not in range(floor, 10**6),
        rule["high"]: record[rule["number"]] > int(rule["top"]),
    }
    return [message for message, wrong in checks.items() if wrong]


def _record(rng: Random, rule: dict[str, str], floor: int) -> tuple[dict[str, Any]]:
    top = int(rule["top"])
    number = rng.choice((floor, floor - 1, top, top + 1, rng.randint(floor, top)))
    return ({rule["text"]: rng.choice(("", "Ada", "Oslo", "x")), rule["number"]: number},)


_ENTRIES = ("4", "17", "0", "x", "", "2.5", "ten", "-3", "60")


def _split_up(entries: list[str], form: dict[str, str]) -> tuple[Any, list[Any]]:
    good = {i: int(text) for i, text in enumerate(entries) if text.lstrip("-").isdigit()}
    bad = [i for i in range(len(entries)) if i not in good]
    first = sum(good.values()) if form["good"] == "sum" else list(good.values())
    return first, (bad if form["bad"] == "index" else [entries[i] for i in bad])


LESSON = Lesson(
    topic="Collecting errors instead of stopping at the first",
    area="errors",
    concepts=("error_collection", "validation", "reports"),
    openings=(
        """A spelling checker that stopped at the first mistake would drive its users mad. Programs that check input for
        people should find as many faults as possible in one go.""",
        """Raising an exception ends the work at once. That is right if nothing can go on; for a list of five hundred
        lines, of which three are bad, it is not.""",
        """There are two kinds of checks. One guards a computation and may stop at the first fault, the other writes a
        list of what has to be mended. The second collects.""",
    ),
    ideas=(
        (
            """Instead of raising, append a message to a list and go on. At the end the list says everything: empty
            means in order.""",
            """Return the problems as a list of texts. `if problems:` is then the test, and `len(problems)` the number
            of faults.""",
        ),
        (
            """Put the `try` inside the loop, around the work on one item. What fails is noted together with its
            position, and the next item gets its turn.""",
            """A message needs a place: the line number, the name of the field, the row. "Not a number" alone cannot be
            mended.""",
        ),
        (
            """Return the good results and the errors side by side, as a pair. The caller decides whether three bad
            lines are acceptable.""",
            """Never let the errors vanish. If the good items go on alone, at least the number of the bad ones has to be
            reported.""",
        ),
        (
            """Some checks make sense only if others have passed: whether a date is in the future can be asked only of
            a date. Skip the second check then, or the same fault is reported twice.""",
            """If going on is impossible, collect first and raise once, with all messages in one exception.""",
        ),
    ),
    examples=(_form, _lines, _one_exception),
    pitfalls=(
        """Joining the checks by `elif`. Then the second is made only if the first found nothing, and the faults come to
        light one at a time.""",
        """Going on with a value that has failed. After "the age is not a number" a line such as `int(form["age"])`
        raises after all; skip what depends on it.""",
        """Returning True or False from a check. The caller learns that something is wrong, and not what; a list of
        messages costs no more.""",
    ),
    questions=(_count_question, _limit_question),
    asks=(
        "How does one collect?",
        "How does the work go on after an error?",
        "What is returned?",
        "Are there limits to it?",
    ),
    notes={
        "young": (
            """When a teacher marks a dictation, she underlines all the mistakes and then gives the sheet back. She
            does not come running after each of them.""",
        ),
        "engineer": (
            """Collecting errors is validation in the applicative style: checks run independently and their failures are
            concatenated. From Python 3.11 on, `ExceptionGroup` can carry several exceptions at once.""",
        ),
        "analyst": (
            """Keep the rejected rows in a table of their own, with a column for the reason. Grouped by that column,
            it is a report on the quality of the source.""",
        ),
        "teacher": (
            """Give out a record with four faults and two programs, one that raises and one that collects. Count how
            many runs each group needs to get the record right.""",
        ),
    },
    families=(
        Family(
            "faults_of_a_record",
            "record: dict -> list[str]",
            names=("faults_of_$thing", "check_$thing", "problems_with_$thing", "${thing}_errors"),
            tells=(
                'Return the list of all faults of a $thing, in this order: "$no_text" if the $text is the empty text, '
                '"$low" if the value of $number is less than $floor, "$high" if it is more than $top.',
                'The dictionary record has the keys $text and $number. Return a list with "$no_text" for an empty '
                "$text, "
                '"$low" for a value of $number below $floor and "$high" for one above $top, as far as they apply, '
                "in this "
                "order.",
                "Check a $thing, given as record with the keys $text and $number, and return what is wrong as a list: "
                '"$no_text" (the $text is empty), "$low" (the value of $number is below $floor), "$high" (it is '
                "above $top).",
            ),
            notes=("A record without faults gives an empty list.",),
            varies={"rule": _RULES, "floor": (1, 2, 5)},
            solutions=(
                'faults = []\nif record["$text"] == "":\n    faults.append("$no_text")\nif record["$number"] < '
                "$floor:\n"
                '    faults.append("$low")\nif record["$number"] > $top:\n    faults.append("$high")\nreturn faults',
                'checks = [\n    ("$no_text", not record["$text"]),\n    ("$low", record["$number"] < $floor),\n'
                '    ("$high", record["$number"] > $top),\n]\nreturn [fault for fault, wrong in checks if wrong]',
                'text, number = record["$text"], record["$number"]\nfaults = [] if text else ["$no_text"]\n'
                'if number < $floor:\n    faults += ["$low"]\nelif number > $top:\n    faults += ["$high"]\nreturn '
                "faults",
            ),
            oracle=_faults,
            draw=_record,
            about={"record": "the $thing as a dictionary", "return": "all faults"},
        ),
        Family(
            "results_beside_errors",
            "entries: list[str] -> tuple[$first, list[$second]]",
            names=("${good}_and_bad_$bad", "read_with_errors", "${good}_beside_errors", "sort_out_$bad"),
            tells=(
                "Read each text of $entries by int. Return a pair: $what_good, and a list of $what_bad those for "
                "which int "
                "raises a ValueError.",
                "Return two things as a tuple: $what_good in $entries, and a list of $what_bad the texts that are no "
                "integers.",
                "Go through $entries without stopping at an error. The result is a pair of $what_good and a list of "
                "$what_bad those that int does not accept.",
            ),
            varies={
                "form": tuple(
                    {
                        "good": good,
                        "first": first,
                        "what_good": what_good,
                        "begin": begin,
                        "take": take,
                        "total": total,
                        "bad": bad,
                        "second": second,
                        "what_bad": what_bad,
                        "note": note,
                    }
                    for good, first, what_good, begin, take, total in (
                        ("numbers", "list[int]", "the list of the integers", "[]", "good.append(int(text))", "numbers"),
                        ("sum", "int", "the sum of the integers", "0", "good += int(text)", "sum(numbers)"),
                    )
                    for bad, second, what_bad, note in (
                        ("index", "int", "the indexes of", "index"),
                        ("text", "str", "all", "text"),
                    )
                )
            },
            solutions=(
                "good = $begin\nbad = []\nfor index, text in enumerate(entries):\n    try:\n        $take\n"
                "    except ValueError:\n        bad.append($note)\nreturn good, bad",
                "numbers = []\nbad = []\nfor index, text in enumerate(entries):\n    try:\n        number = int(text)\n"
                "    except ValueError:\n        bad.append($note)\n        continue\n    numbers.append(number)\n"
                "return $total, bad",
            ),
            oracle=_split_up,
            draw=lambda rng, form: ([rng.choice(_ENTRIES) for _ in range(rng.randint(1, 5))],),
            edges=(([],), (["5", "x", "-2"],)),
            about={"entries": "the texts to read", "return": "the results and the errors"},
        ),
        Family(
            "first_few_bad_positions",
            "values: list[int], limit|count: int -> list[int]",
            names=("first_bad_$short", "bad_$short", "${short}_of_errors", "find_bad_$short"),
            tells=(
                "A value is bad if it is $rule. Return $what of the bad ones in $values, but no more than the first "
                "$limit.",
                "Return $what of at most $limit values in $values that are $rule, the earliest ones.",
                "Collect $what of the values in $values that are $rule, and stop when there are $limit of them. "
                "Return the "
                "list.",
            ),
            varies={
                "test": (
                    {"rule": "negative", "code": "value < 0"},
                    {"rule": "greater than 100", "code": "value > 100"},
                    {"rule": "no multiple of 5", "code": "value % 5 != 0"},
                ),
                "form": (
                    {
                        "short": "positions",
                        "what": "a list with the indexes",
                        "item": "index",
                        "loop": "index, value in enumerate(values)",
                    },
                    {"short": "values", "what": "a list", "item": "value", "loop": "value in values"},
                ),
            },
            solutions=(
                "found = []\nfor $loop:\n    if len(found) == $limit:\n        break\n"
                "    if $code:\n        found.append($item)\nreturn found",
                "return [$item for $loop if $code][:$limit]",
                "from itertools import islice\nbad = ($item for $loop if $code)\nreturn list(islice(bad, $limit))",
            ),
            oracle=lambda values, limit, test, form: [
                index if form["item"] == "index" else values[index]
                for index in sorted(i for i, value in enumerate(values) if eval(test["code"], {"value": value}))
            ][:limit],
            draw=lambda rng, test, form: (
                [rng.choice((0, -1, 101, 4, 100, 101, -1, 0)) for _ in range(rng.randint(3, 7))],
                rng.randint(1, 3),
            ),
            edges=(([-1, 0, 101, -5, 0, 203], 1), ([0, -1, 101], 0), ([-3, 102, 104, -6], 2)),
            about={"values": "the values to check", "limit": "how many at most", "return": "the first bad ones"},
        ),
    ),
)
