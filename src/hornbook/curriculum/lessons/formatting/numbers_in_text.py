"""Numbers in text: splitting, converting and refusing."""

import re
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.formatting._solutions import body
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question
from hornbook.curriculum.lessons.stock import FRUIT, integers


def _parse_sum(rng: Random) -> Example:
    values = integers(rng, 4, 1, 60)
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


def _key_values(rng: Random) -> Example:
    pairs = [(name, rng.randint(1, 30)) for name in rng.sample(FRUIT, 3)]
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


def _safe_int(rng: Random) -> Example:
    n = rng.randint(10, 999)
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


def _numbers_in(rng: Random) -> Example:
    a, b, c = integers(rng, 3, 2, 90)
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


def _q_minutes(rng: Random) -> Question:
    h, m = rng.randint(0, 23), rng.randint(0, 59)
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


def _q_range(rng: Random) -> Question:
    a = rng.randint(2, 9)
    b = a + rng.randint(2, 5)
    c = b + rng.randint(2, 5)
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


_ORDERS = (
    {"sep": ";", "sign": "x", "like": "2 x 150; 90"},
    {"sep": ",", "sign": "*", "like": "2 * 150, 90"},
    {"sep": "+", "sign": "@", "like": "2 @ 150 + 90"},
)


def _order_price(order: str, fee: int, free_from: int, look: dict[str, str]) -> int:
    """By a regular expression for all entries, and lists that are added up."""
    found = re.findall(rf"(?:(\d+)\s*{re.escape(look['sign'])}\s*)?(\d+)", order)
    prices = [int(price) for count, price in found for _ in range(int(count or 1))]
    total = sum(prices)
    return total if not found or total >= free_from else total + fee


def _order(rng: Random, look: dict[str, str]) -> tuple[str, int, int]:
    entries = []
    total = 0
    for _ in range(rng.randint(1, 4)):
        count, price = rng.choice((1, 2, 3, 12)), rng.randint(1, 40) * 10
        space = rng.choice((" ", ""))
        entries.append(f"{count}{space}{look['sign']}{space}{price}" if rng.random() < 0.7 else str(price))
        total += count * price if look["sign"] in entries[-1] else price
    text = rng.choice((look["sep"], look["sep"] + " ")).join(entries)
    return text, rng.choice((250, 400, 590)), rng.choice((total, total + 10, total - 10, 1000))


_REQUESTS = (
    {"sep": ",", "dash": "-"},
    {"sep": ";", "dash": "-"},
    {"sep": ",", "dash": ".."},
    {"sep": ";", "dash": ":"},
)


def _requested(text: str, last: int, form: dict[str, str]) -> list[int]:
    """By asking for every page whether some entry has it."""

    def has(entry: str, page: int) -> bool:
        low, dash, high = (part.strip() for part in entry.partition(form["dash"]))
        return int(low or 1) <= page <= int(high or last) if dash else page == int(low)

    entries = [entry for entry in text.split(form["sep"]) if entry.strip()]
    return [page for page in range(1, last + 1) if any(has(entry, page) for entry in entries)]


def _request(rng: Random, form: dict[str, str]) -> tuple[str, int]:
    last = rng.randint(4, 12)
    entries = []
    for _ in range(rng.randint(1, 3)):
        low = rng.randint(1, last + 1)
        high = low + rng.randint(0, 4)
        dash = form["dash"]
        entries.append(
            rng.choice((f"{low}", f"{low}{dash}{high}", f"{low}{dash}{high}", f"{low}{dash}", f"{dash}{low}"))
        )
    return rng.choice((form["sep"], form["sep"] + " ")).join(entries), last


_SIDES = (
    {"side": "first", "own": "own, other", "more": ">"},
    {"side": "second", "own": "other, own", "more": "<"},
)


def _earned(scores: str, win: int, side: dict[str, str]) -> int:
    """By the signs of the differences."""
    total = 0
    for own, other in re.findall(r"(\d+):(\d+)", scores):
        lead = (int(own) - int(other)) * (1 if side["more"] == ">" else -1)
        total += (0, 1, win)[(lead > 0) - (lead < 0) + 1]
    return total


def _scores(rng: Random, side: dict[str, str]) -> tuple[str, int]:
    games = [
        (rng.choice((0, 1, 2, 3, 9, 10, 11)), rng.choice((0, 1, 2, 3, 9, 10, 11))) for _ in range(rng.randint(1, 5))
    ]
    return " ".join(f"{a}:{b if rng.random() < 0.75 else a}" for a, b in games), rng.choice((2, 2, 3, 3, 4))


LESSON = Lesson(
    topic="Reading numbers out of text",
    area="string building and formatting",
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
    families=(
        Family(
            "price_of_written_order",
            "order|text|line: str, fee|postage|extra: int, free_from|limit|bound: int -> int",
            names=("order_price", "price_of_order", "order_total", "total_with_fee"),
            tells=(
                'Return what has to be paid for an order like "$like", in cents. Its entries, with "$sep" between '
                'them, are a count, "$sign" and the price of one piece, or only the price of a single piece; $fee '
                "cents are added if the sum is less than $free_from cents.",
                '$order lists entries such as "2 $sign 150" (two pieces at 150 cents each) or "90" (one piece at 90 '
                'cents), with "$sep" between them. Return the sum in cents, and $fee cents more unless the sum '
                "reaches $free_from.",
                'Read $order, an order written like "$like", and return its price: the sum of count times price, '
                'where a price without a count and "$sign" is that of one piece, plus a fee of $fee for orders of '
                "less than $free_from cents.",
            ),
            notes=(
                "All numbers are whole, and there may be spaces around each. For an empty text nothing has to be paid.",
            ),
            varies={"look": _ORDERS},
            solutions=(
                body(
                    """
                    if not $order.strip():
                        return 0
                    total = 0
                    for entry in $order.split("$sep"):
                        if "$sign" in entry:
                            count, price = entry.split("$sign")
                            total += int(count) * int(price)
                        else:
                            total += int(entry)
                    if total < $free_from:
                        total += $fee
                    return total
                    """
                ),
                body(
                    """
                    total = 0
                    entries = [entry for entry in $order.split("$sep") if entry.strip()]
                    for entry in entries:
                        count, sign, price = entry.partition("$sign")
                        total += int(count) * (int(price) if sign else 1)
                    return total + ($fee if entries and total < $free_from else 0)
                    """
                ),
            ),
            oracle=_order_price,
            draw=_order,
            edges=(("", 300, 1000), ("500", 300, 500), ("500", 300, 501)),
            about={
                "order": "the entries of the order",
                "fee": "what is added to small orders, in cents",
                "free_from": "the sum from which on nothing is added, in cents",
                "return": "the price in cents",
            },
            noun="the price of the order $order with its fee",
            gives="nat",
        ),
        Family(
            "pages_of_a_request",
            "text|request|wish: str, last|total|end: int -> list[int]",
            names=("requested_pages", "pages_to_print", "read_request", "page_selection"),
            tells=(
                "Return the numbers of the pages that $text asks for, in ascending order and each once. It holds "
                'entries with "$sep" between them: a number for one page, or two numbers with "$dash" between them '
                "for all pages from the first to the second, both included.",
                'Somebody wants to print the pages in $text, such as "2${sep} 5${dash}7". Read it and return the '
                'list of page numbers, ascending and each only once; "5${dash}7" means 5, 6 and 7.',
                'Return a sorted list, without repetitions, of the pages in $text: its entries, separated by "$sep", '
                'are single pages like "4" or stretches like "5${dash}7", the last page included.',
            ),
            notes=(
                'The document has $last pages, and larger numbers are ignored. An entry such as "5${dash}" goes to '
                'the last page, and one such as "${dash}5" begins with page 1. There may be spaces around entries, '
                "and there is at least one entry.",
            ),
            varies={"form": _REQUESTS},
            solutions=(
                body(
                    """
                    pages = set()
                    for entry in $text.split("$sep"):
                        if "$dash" in entry:
                            low, high = entry.split("$dash")
                            start = int(low) if low.strip() else 1
                            stop = int(high) if high.strip() else $last
                            pages.update(range(start, stop + 1))
                        else:
                            pages.add(int(entry))
                    return sorted(page for page in pages if page <= $last)
                    """
                ),
                body(
                    """
                    wanted = [False] * ($last + 1)
                    for entry in $text.split("$sep"):
                        low, dash, high = entry.strip().partition("$dash")
                        start = int(low or "1")
                        if dash:
                            stop = int(high or $last)
                        else:
                            stop = start
                        for page in range(start, min(stop, $last) + 1):
                            wanted[page] = True
                    return [page for page in range(1, $last + 1) if wanted[page]]
                    """
                ),
            ),
            oracle=_requested,
            draw=_request,
            about={
                "text": "the pages wanted, at least one entry",
                "last": "the number of the last page",
                "return": "the page numbers in ascending order",
            },
            noun="the sorted list of the pages up to $last that $text asks for",
            gives="sorted",
        ),
        Family(
            "points_from_results",
            "scores|matches|games: str, win|reward|bonus: int -> int",
            names=("points_from_results", "season_points", "count_points", "points_of_team"),
            tells=(
                '$scores holds the results of games with spaces between them, such as "3:1 0:2". Return the points '
                "of the team whose goals come $side in each result: $win points for a game won, 1 for a draw and "
                "none for a game lost.",
                'In each result in $scores, a text like "3:1 0:2", the goals of our team are the $side number. '
                "Return how many points it has, if a game won counts $win points and a draw 1 point.",
                'Add up points for the games in $scores, a text such as "3:1 0:2": $win for each game in which the '
                "$side number is the larger one, 1 for each in which both are equal, and 0 otherwise. Return the sum.",
            ),
            notes=("Without any result there are no points.",),
            varies={"side": _SIDES},
            solutions=(
                body(
                    """
                    points = 0
                    for result in $scores.split():
                        $own = result.split(":")
                        if int(own) > int(other):
                            points += $win
                        elif int(own) == int(other):
                            points += 1
                    return points
                    """
                ),
                body(
                    """
                    pairs = [[int(goals) for goals in result.split(":")] for result in $scores.split()]
                    won = sum(a $more b for a, b in pairs)
                    drawn = sum(a == b for a, b in pairs)
                    return won * $win + drawn
                    """
                ),
                body(
                    """
                    def points(result):
                        left, right = map(int, result.split(":"))
                        if left == right:
                            return 1
                        return $win if left $more right else 0

                    return sum(map(points, $scores.split()))
                    """
                ),
            ),
            oracle=_earned,
            draw=_scores,
            edges=(("", 3), ("10:9", 2), ("9:10", 3), ("0:0 2:2", 2)),
            about={
                "scores": "the results, two numbers with a colon between them",
                "win": "the points for a game won",
                "return": "the points in all",
            },
            noun="the number of points from $scores with $win for each game won",
            gives="nat",
        ),
    ),
)
