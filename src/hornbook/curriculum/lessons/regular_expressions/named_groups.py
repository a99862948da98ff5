"""Named groups: from a line to a record."""

from random import Random
from typing import Any

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people, places, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question
from hornbook.curriculum.lessons.regular_expressions._draws import body


def _one_record(rng: Random) -> Example:
    place = places(rng, 1)[0]
    degrees = rng.randint(-15, 30)
    return example(
        """A weather station sends lines of a fixed form. The pattern names the parts that matter, and `groupdict` makes
        a dictionary of them.""",
        r"""
        import re

        LINE = re.compile(r"(?P<place>\w+): (?P<degrees>-?\d+) degrees, (?P<sky>\w+)")

        found = LINE.fullmatch("$place: $degrees degrees, $sky")
        print(found["place"])
        print(found.groupdict())
        print(int(found["degrees"]) + 1)
        """,
        """The keys of the dictionary are the names from the pattern, in its order. All values are texts; whoever wants
        to calculate converts them first.""",
        place=place,
        degrees=degrees,
        sky=rng.choice(("clear", "cloudy", "rain", "fog")),
    )


def _many_lines(rng: Random) -> Example:
    names = things(rng, 3)
    rows = [(name, rng.randint(1, 9), rng.randint(2, 40)) for name in names]
    total = sum(count * price for _, count, price in rows)
    return example(
        """A stock list has one article per line and a heading that names no article. Lines that do not fit the pattern
        are left out, the others become records with numbers in them.""",
        r'''
        import re

        ARTICLE = re.compile(r"(?P<count>\d+) x (?P<name>\w+) at (?P<price>\d+)")


        def records(lines: list[str]) -> list[dict]:
            """Return a record for each line that describes an article."""
            found = map(ARTICLE.fullmatch, lines)
            return [
                {"name": one["name"], "count": int(one["count"]), "price": int(one["price"])} for one in found if one
            ]


        stock = records(["stock in spring", "$first", "$second", "$third"])
        for record in stock:
            print(record)
        print(sum(record["count"] * record["price"] for record in stock))
        ''',
        """The heading gives `None`, and `if one` skips it. The last line of output is the value of the stock,
        $total.""",
        first="{1} x {0} at {2}".format(*rows[0]),
        second="{1} x {0} at {2}".format(*rows[1]),
        third="{1} x {0} at {2}".format(*rows[2]),
        total=total,
    )


def _verbose(rng: Random) -> Example:
    road = rng.choice(("Mill Road", "Long Lane", "Station Street", "Harbour Way"))
    number = f"{rng.randint(1, 98)}{rng.choice(('', 'a', 'b'))}"
    return example(
        """Long patterns become readable when they are spread over several lines. With `re.VERBOSE`, spaces and line
        breaks in the pattern are ignored, and `#` begins a remark.""",
        r'''
        import re

        ADDRESS = re.compile(
            r"""
            (?P<street> [A-Z]\w+ [ ] [A-Z]\w+ )   # two words
            [ ]
            (?P<number> \d+ [a-z]? )              # perhaps with a letter
            , [ ]
            (?P<code> \d{5} )
            """,
            re.VERBOSE,
        )

        found = ADDRESS.fullmatch("$road $number, $code")
        for name, value in found.groupdict().items():
            print(f"{name:7}{value}")
        ''',
        """A space that is meant to match is written as a class, `[ ]`, because a bare one would be ignored. The names
        and the remarks together explain the pattern to its next reader.""",
        road=road,
        number=number,
        code=rng.randint(10000, 99999),
    )


def _in_replacement(rng: Random) -> Example:
    one, other = people(rng, 2)
    hour = rng.randint(7, 11)
    return example(
        r"""Names work in replacements as well: `\g<name>` puts in what the group of this name matched.""",
        r"""
        import re

        text = "$one comes at $hour:15, $other at $later:40"
        print(re.sub(r"(?P<hour>\d+):(?P<minute>\d\d)", r"\g<minute> past \g<hour>", text))
        """,
        """Both times were rewritten. With numbers it would read `\\2 past \\1`, which is shorter and says less.""",
        one=one,
        other=other,
        hour=hour,
        later=hour + 1,
    )


def _flight_question(rng: Random) -> Question:
    start, goal = places(rng, 2)
    number = rng.randint(100, 999)
    return question(
        """Write a function that turns a line like `"$number: $start to $goal"` into a dictionary with the keys number,
        start and goal, the number as an `int`. For any other line it returns an empty dictionary.""",
        r'''
        import re


        def flight(line: str) -> dict:
            """Return the record of a flight, or {} for a line of another form."""
            found = re.fullmatch(r"(?P<number>\d+): (?P<start>\w+) to (?P<goal>\w+)", line)
            if found is None:
                return {}
            return found.groupdict() | {"number": int(found["number"])}


        print(flight("$number: $start to $goal"))
        print(flight("flights of the day"))
        ''',
        """The `|` between two dictionaries makes a new one in which the right side wins. So the text under "number" is
        replaced by the number, and the key keeps its place.""",
        start=start,
        goal=goal,
        number=number,
    )


def _optional_question(rng: Random) -> Question:
    one, other = people(rng, 2)
    phone = rng.randint(1000, 9999)
    return question(
        """Some lines of an address book have a telephone number behind the name, others do not. Write a function that
        returns name and number, with a hyphen for a missing number.""",
        r'''
        import re


        def entry(line: str) -> dict[str, str]:
            """Return the parts of 'name' or 'name, number'."""
            found = re.fullmatch(r"(?P<name>\w+)(, (?P<phone>\d+))?", line)
            return found.groupdict(default="-") if found else {}


        print(entry("$one, $phone"))
        print(entry("$other"))
        ''',
        """Without `default`, a group that took no part would be `None` in the dictionary. The outer bracket has no
        name, so it does not show up among the keys.""",
        one=one,
        other=other,
        phone=phone,
    )


_FORMS = (
    {
        "form": '"name: count at price"',
        "keys": "name, count and price",
        "pattern": r"(?P<name>[a-z]+): (?P<count>\d+) at (?P<price>\d+)",
        "plain": r"([a-z]+): (\d+) at (\d+)",
        "list": '["name", "count", "price"]',
        "rule": "The name consists of small letters, count and price of digits",
        "sample": "{w}: {n} at {m}",
        "seps": (": ", " at "),
    },
    {
        "form": '"day/month in place"',
        "keys": "day, month and place",
        "pattern": r"(?P<day>\d+)/(?P<month>\d+) in (?P<place>[a-z]+)",
        "plain": r"(\d+)/(\d+) in ([a-z]+)",
        "list": '["day", "month", "place"]',
        "rule": "The place consists of small letters, day and month of digits",
        "sample": "{n}/{m} in {w}",
        "seps": ("/", " in "),
    },
    {
        "form": '"start -> goal (km)"',
        "keys": "start, goal and km",
        "pattern": r"(?P<start>[a-z]+) -> (?P<goal>[a-z]+) \((?P<km>\d+)\)",
        "plain": r"([a-z]+) -> ([a-z]+) \((\d+)\)",
        "list": '["start", "goal", "km"]',
        "rule": "Start and goal consist of small letters, the kilometres of digits",
        "sample": "{w} -> {v} ({n})",
        "seps": (" -> ", " (", ")"),
    },
)  # fmt: skip


def _town(rng: Random) -> str:
    return rng.choice(("oslo", "lima", "riga", "cork", "graz", "leeds", "quito", "izmir"))


def _line(rng: Random, sample: str) -> str:
    word, other = (_town(rng) for _ in range(2))
    made = sample.format(w=word, v=other, n=rng.randint(1, 31), m=rng.randint(1, 12))
    return rng.choice((made, made, made, made.title(), made.replace(" ", ""), made[:-2], made + "!", word))


def _by_hand(line: str, form: dict[str, Any]) -> dict[str, str]:
    """Cuts at the separators, one after another, and checks the pieces."""
    parts, rest = [], line
    for sep in form["seps"]:
        part, found, rest = rest.partition(sep)
        if not found:
            return {}
        parts.append(part)
    parts += [rest] if len(form["seps"]) == 2 else []
    keys = [key.strip('"') for key in form["list"].strip("[]").split(", ")]
    if len(form["seps"]) == 3 and rest:
        return {}
    for key, part in zip(keys, parts, strict=True):
        digits = key in ("count", "price", "day", "month", "km")
        if not (part.isdigit() if digits else part.isalpha() and part.islower()):
            return {}
    return dict(zip(keys, parts, strict=True))


def _sale(rng: Random) -> str:
    name = rng.choice(things(rng, 3))
    count, price = rng.randint(1, 9), rng.randint(2, 30)
    return rng.choice(
        (f"{name} {count}x{price}", f"{name} {count}x{price}", f"{name} {count}", name, f"{count}x{price}")
    )


def _points(rng: Random) -> list[str]:
    chosen = people(rng, rng.randint(1, 4))
    return [f"{name}: {rng.randint(2, 12)}{rng.choice((' points', ' points', ' points', ''))}" for name in chosen]


def _winner(lines: list[str], largest: bool) -> str:
    found = [line.removesuffix(" points").split(": ") for line in lines if line.endswith(" points")]
    ranked = sorted(found, key=lambda one: -int(one[1]) if largest else int(one[1]))
    return ranked[0][0] if ranked else ""


LESSON = Lesson(
    topic="Named groups: from a line of text to a record",
    area="regular_expressions",
    concepts=("regular_expressions", "named_groups", "records"),
    openings=(
        """`found.group(3)` says nothing about what it holds. If the groups of a pattern have names, the code that uses
        them can be read without counting brackets.""",
        """Reports and lists often come as lines of text in which every line has the same parts. A pattern with named
        groups turns such a line into a dictionary.""",
        """Positions break when a pattern grows, names do not. That is the reason to name the groups of any pattern that
        has more than two of them.""",
    ),
    ideas=(
        (
            """A named group is written `(?P<name>...)`, and `found["name"]` is what it matched. It still has a number
            too.""",
            """Between `(?P<` and `>` stands a name that follows the rules for variables. Behind it comes the pattern of
            the group, as in `(?P<year>[0-9]{4})`.""",
        ),
        (
            """`found.groupdict()` gives all named groups as a dictionary, from name to matched text. Groups without a
            name are not in it.""",
            """A match of a pattern with names is nearly a record already: `groupdict()` returns the names and
            texts as a dictionary.""",
        ),
        (
            """The values are strings. A record for further use should hold numbers where numbers are meant, so convert
            them right where the record is made.""",
            """Keep the conversion next to the match. If `int` is called in five places later on, one of them will be
            forgotten.""",
        ),
        (
            """Not every line fits. A function that reads records has to say what becomes of the others: are they
            skipped, returned as `None`, or is an error raised?""",
            """Decide early how to treat a line that does not match. Skipping is fine for headings and remarks, but
            silently skipping a misspelt record loses data.""",
        ),
    ),
    examples=(_one_record, _many_lines, _verbose, _in_replacement),
    pitfalls=(
        """Leaving out the P: `(?<name>...)` is how several other languages write it. Python 3.11 does not accept it and
        raises an error when the pattern is compiled.""",
        """Using a name twice in one pattern. It is an error, even in two alternatives of which only one can match.""",
        """Comparing captured numbers as they are. `"9" > "10"` is true, because strings are compared character by
        character. Convert with `int` before comparing or adding.""",
    ),
    questions=(_flight_question, _optional_question),
    asks=(
        "How does a group get its name?",
        "How do I get all parts at once?",
        "Are the parts numbers already?",
        "What about lines that do not fit?",
    ),
    notes={
        "engineer": (
            """A pattern with names documents the format better than a chain of splits, and the match gives the position
            of each field through `found.start("name")`.""",
        ),
        "analyst": (
            """A list of dictionaries with equal keys is what table libraries and `csv.DictWriter` take. So one pattern
            leads from a log to a table.""",
        ),
        "hobbyist": (
            """Begin with a pattern for one line that you have in front of you, then try it on ten others before you
            trust it.""",
        ),
        "student": (
            """A record is a mapping from field names to values. The pattern is its grammar; whether the values make
            sense is a second question that the pattern leaves open.""",
        ),
    },
    families=(
        Family(
            "re_line_to_record",
            "line|text|row: str -> dict[str, str]",
            names=("parse_line", "to_record", "read_record", "record_of"),
            tells=(
                "Read a $line of the form $form and return a dictionary with the keys $keys. The values are strings. "
                "Return an empty dictionary if the whole $line does not have this form.",
                "Return the parts of $line, which looks like $form, as a dictionary of strings with the keys $keys; "
                "{} if "
                "it has any other form.",
                "Turn $line into a record (a dictionary) with the keys $keys, all values as text. Only a text of "
                "the form "
                "$form counts; for any other return {}.",
            ),
            notes=("$rule.",),
            varies={"form": _FORMS},
            solutions=(
                'import re\nfound = re.fullmatch(r"$pattern", $line)\nreturn found.groupdict() if found else {}',
                body(
                    """
                    import re
                    found = re.fullmatch(r"$plain", $line)
                    if not found:
                        return {}
                    return dict(zip($list, found.groups()))
                    """
                ),
                body(
                    """
                    import re
                    found = re.fullmatch(r"$pattern", $line)
                    record = {}
                    if found:
                        for key in $list:
                            record[key] = found[key]
                    return record
                    """
                ),
            ),
            oracle=_by_hand,
            draw=lambda rng, form: (_line(rng, form["sample"]),),
            edges=(("",),),
            about={"line": "the line to read", "return": "the record, or an empty dictionary"},
        ),
        Family(
            "re_sales_total",
            "lines|sales|entries: list[str] -> int",
            names=("sales_$what", "total_$what", "sum_of_$what", "${what}_of_sales"),
            tells=(
                'Each sale in $lines has the form "name CxP" with small letters, a count C and a price P, for instance '
                '"lamp 3x12". Return $result, ignoring lines of any other form.',
                'Go through $lines and return $result. A sale is written "name CxP" (small letters, then a count and a '
                "price with an x between them); skip everything else.",
                'Return $result for the sales in $lines. They look like "rope 2x15": a name in small letters, a space, '
                "the count, an x and the price. Other lines do not count.",
            ),
            varies={
                "ask": (
                    {
                        "what": "turnover",
                        "result": "the sum of count times price",
                        "take": 'int(found["count"]) * int(found["price"])',
                        "direct": "int(count) * int(price)",
                    },
                    {
                        "what": "pieces",
                        "result": "the sum of the counts",
                        "take": 'int(found["count"])',
                        "direct": "int(count)",
                    },
                )
            },
            solutions=(
                body(
                    r"""
                    import re
                    sale = re.compile(r"(?P<name>[a-z]+) (?P<count>\d+)x(?P<price>\d+)")
                    total = 0
                    for line in $lines:
                        found = sale.fullmatch(line)
                        if found:
                            total += $take
                    return total
                    """
                ),
                body(
                    r"""
                    import re
                    sale = r"(?P<name>[a-z]+) (?P<count>\d+)x(?P<price>\d+)"
                    matches = [re.fullmatch(sale, line) for line in $lines]
                    return sum($take for found in matches if found)
                    """
                ),
                body(
                    r"""
                    import re
                    total = 0
                    for line in $lines:
                        if found := re.fullmatch(r"([a-z]+) (\d+)x(\d+)", line):
                            _, count, price = found.groups()
                            total += $direct
                    return total
                    """
                ),
            ),
            oracle=lambda lines, ask: sum(_sold(line, ask["what"]) for line in lines),
            draw=lambda rng, ask: ([_sale(rng) for _ in range(rng.randint(1, 4))],),
            edges=(([],), (["sales of May"],)),
            about={"lines": "the lines of a list of sales", "return": "$result"},
            noun="$result of the sales in $lines",
            gives="int",
        ),
        Family(
            "re_best_named",
            "lines|results|board: list[str] -> str",
            names=("${place}_player", "who_is_$place", "name_of_$place"),
            tells=(
                'Results in $lines look like "Ada: 12 points". Return the name with the $most points, the earlier '
                "one of "
                "equals, and an empty string if no line has this form.",
                'Return who has the $most points according to $lines, whose valid entries have the form "Name: N '
                'points". '
                "Ignore other lines; on a tie the first one counts; return '' without a valid line.",
                'Find the $most points among the lines of the form "Name: N points" in $lines and return the name that '
                "belongs to them (the first of several, '' if there is no such line).",
            ),
            varies={
                "end": (
                    {"most": "most", "place": "first", "pick": "max", "sign": ">"},
                    {"most": "fewest", "place": "last", "pick": "min", "sign": "<"},
                )
            },
            solutions=(
                body(
                    r"""
                    import re
                    best = None
                    for line in $lines:
                        found = re.fullmatch(r"(?P<name>\w+): (?P<points>\d+) points", line)
                        if found and (best is None or int(found["points"]) $sign int(best["points"])):
                            best = found
                    return best["name"] if best else ""
                    """
                ),
                body(
                    r"""
                    import re
                    entry = re.compile(r"(?P<name>\w+): (?P<points>\d+) points")
                    found = [match for match in map(entry.fullmatch, $lines) if match]
                    if not found:
                        return ""
                    return $pick(found, key=lambda match: int(match["points"]))["name"]
                    """
                ),
                body(
                    r"""
                    import re
                    ranking = []
                    for line in $lines:
                        found = re.fullmatch(r"(\w+): (\d+) points", line)
                        if found:
                            ranking.append((int(found[2]), found[1]))
                    best = $pick(ranking, key=lambda entry: entry[0], default=(0, ""))
                    return best[1]
                    """
                ),
            ),
            oracle=lambda lines, end: _winner(lines, end["pick"] == "max"),
            draw=lambda rng, end: (_points(rng),),
            edges=(([],),),
            about={"lines": "the lines of a score board", "return": "a name"},
            noun="the name with the $most points in $lines",
            gives="str",
        ),
    ),
)


def _sold(line: str, what: str) -> int:
    name, _, rest = line.partition(" ")
    count, _, price = rest.partition("x")
    if not (name.isalpha() and name.islower() and count.isdigit() and price.isdigit()):
        return 0
    return int(count) * (int(price) if what == "turnover" else 1)
