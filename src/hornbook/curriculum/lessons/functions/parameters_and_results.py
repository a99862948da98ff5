"""Defining functions: parameters, return values, and local variables."""

from random import Random
from typing import Any

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import distinct
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _fare(rng: Random) -> Example:
    base, per, km = rng.randint(2, 6), rng.randint(1, 4), rng.randint(3, 20)
    return example(
        """A taxi asks $base for getting in and $per for each kilometre. The rule gets a name, and the distance
        becomes a parameter.""",
        '''
        def fare(kilometres: int) -> int:
            """Return the price of a taxi ride."""
            return $base + $per * kilometres


        print(fare($km))
        print(fare(0))
        print(fare($km) + fare(2))
        ''',
        """In the first call `kilometres` is $km, so the result is $base + $per * $km = $total. The last line uses two
        results in a sum, which works because the function returns its result and does not print it.""",
        base=base,
        per=per,
        km=km,
        total=base + per * km,
    )


def _print_or_return(rng: Random) -> Example:
    n = rng.randint(3, 30)
    return example(
        """Two functions that look alike. One shows its result, the other hands it over.""",
        '''
        def show_double(number: int) -> None:
            """Print twice the number."""
            print(2 * number)


        def double(number: int) -> int:
            """Return twice the number."""
            return 2 * number


        result = show_double($n)
        print(result)
        print(double($n) + 1)
        ''',
        """`show_double` puts $d on the screen, but its value is `None`, as the second line shows. Only with `double`
        can the program go on calculating.""",
        n=n,
        d=2 * n,
    )


def _local(rng: Random) -> Example:
    a, b = distinct(rng, 2, 1, 50)
    return example(
        """The name `total` appears inside the function and outside. Are they the same variable?""",
        '''
        def add_all(numbers: list[int]) -> int:
            """Return the sum of the numbers."""
            total = 0
            for number in numbers:
                total += number
            return total


        total = $a
        print(add_all([$b, 1]))
        print(total)
        ''',
        """They are not. The variable of the function lives only while the function runs. Outside, `total` is still
        $a. What a function has to say, it says through its result.""",
        a=a,
        b=b,
    )


def _rectangle_question(rng: Random) -> Question:
    w, h = distinct(rng, 2, 2, 30)
    return question(
        """Write a function for the length of the fence around a rectangular garden.""",
        '''
        def fence(width: int, depth: int) -> int:
            """Return the length of all four sides together."""
            return 2 * (width + depth)


        print(fence($w, $h))
        print(fence($h, $w) == fence($w, $h))
        ''',
        """Arguments are matched to parameters by position. For this function the order does not matter, and the
        second line checks that.""",
        w=w,
        h=h,
    )


def _grade_question(rng: Random) -> Question:
    a, b = rng.randint(40, 55), rng.randint(75, 90)
    return question(
        """Write a function that returns "fail" below $a points, "distinction" from $b points on, and "pass" in
        between.""",
        '''
        def verdict(points: int) -> str:
            """Return the verdict for a number of points."""
            if points < $a:
                return "fail"
            if points >= $b:
                return "distinction"
            return "pass"


        for points in ($below, $a, $under, $b):
            print(points, verdict(points))
        ''',
        """A `return` ends the function at once, so the last line is only reached by numbers that fit neither test.
        The check uses values on both sides of each limit.""",
        a=a,
        b=b,
        below=a - 1,
        under=b - 1,
    )


def _ride(rng: Random, near: dict[str, int]) -> tuple[int, bool]:
    border = near["near"]
    return rng.choice((border - 1, border, border + 1, rng.randint(1, 40))), rng.random() < 0.5


def _by_the_kilometre(distance: int, night: bool, near: dict[str, int], rest: dict[str, int]) -> int:
    total = near["base"] + (rest["extra"] if night else 0)
    for kilometre in range(distance):
        total += near["dear"] if kilometre < near["near"] else rest["cheap"]
    return total


def _visit(rng: Random) -> tuple[int, int, int]:
    visits, single = rng.randint(1, 9), rng.randint(2, 12)
    return visits, single, visits * single + rng.choice((-3, -1, 0, 0, 1, 2))


def _parking(stay: int, limits: dict[str, int], hour: int) -> int:
    started = sum(1 for minute in range(limits["free"], stay) if (minute - limits["free"]) % 60 == 0)
    return sorted((started * hour, limits["day"]))[0]


def _cheaper(count: int, single_price: int, card_price: int, place: Any, words: dict[str, str]) -> str:
    ways = [(sum([single_price] * count), 0, words["one"]), (card_price, 1, words["all"])]
    cost, _, word = sorted(ways)[0]
    return f"{word} {cost}"


LESSON = Lesson(
    topic="Defining functions: parameters and return values",
    area="functions",
    concepts=("functions", "parameters", "return_values"),
    openings=(
        """A function is a small machine with a name. You put something in, it works, and something comes out.""",
        """When the same formula stands in three places, sooner or later it is corrected in two of them. A function
        gives it one place.""",
        """Naming things is half of programming. `def` names a piece of work, and from then on the program can speak
        of `fare(12)` without repeating how a fare is computed.""",
    ),
    ideas=(
        (
            """Parameters are the names in the definition; arguments are the values in the call. When the call begins,
            each parameter becomes a variable holding its argument.""",
            """`def` only stores the function. Nothing in its body runs until it is called, and then it runs with the
            values of this call.""",
        ),
        (
            """`return` does two things: it sets the value of the call, and it ends the function. Lines after it are
            not reached.""",
            """The value behind `return` takes the place of the call. So `fare(3) + fare(4)` is an ordinary sum.""",
        ),
        (
            """A function that ends without `return` gives `None`. Printing inside shows something to a person; the
            program itself learns nothing from it.""",
            """Let functions return and let the outermost part of the program print. Then the function can be used in
            formulas, in tests, and in other functions.""",
        ),
        (
            """Variables made inside a function are local: they come into being with the call and vanish at its
            end.""",
            """Two functions may both use a variable `total` without disturbing each other. That is why you can read
            one function without knowing the others.""",
        ),
    ),
    examples=(_fare, _print_or_return, _local),
    pitfalls=(
        """Printing where a result is wanted. `print(f(3))` then shows the number and, below it, `None`.""",
        """Writing `return` inside the loop by one indentation too many. The function then ends in the first round,
        and all other items are ignored.""",
        """Leaving out the parentheses. `fare` is the function itself; `fare(3)` is its result.""",
    ),
    questions=(_rectangle_question, _grade_question),
    asks=("What happens in a call?", "What does return do?", "Should I print or return?", "Who sees its variables?"),
    notes={
        "young": ("""A juice press: fruit goes in, juice comes out. Different fruit, same press.""",),
        "engineer": ("""Arguments are passed by binding names to objects; there is no copying and no overloading.""",),
        "teacher": (
            """The difference between `print` and `return` deserves a lesson of its own; most confusion about
            functions is this one.""",
        ),
    },
    families=(
        Family(
            "fare_with_two_rates",
            "distance|length: int, night|at_night: bool -> int",
            names=("taxi_fare", "fare", "ride_price", "price_of_ride"),
            tells=(
                "Return the price of a taxi ride over $distance kilometres: $base for getting in, $dear for each of "
                "the first $near kilometres and $cheap for each further one. If $night is True, $extra is added.",
                "A taxi takes $base at the start, then $dear a kilometre up to the kilometre number $near and "
                "$cheap a kilometre from there on. A ride at night costs $extra more. Return what a ride of "
                "$distance kilometres costs, where $night says whether it is a ride at night.",
                "Compute what a ride costs. The price is made up of $base for every ride, $dear for each kilometre "
                "of the first $near and $cheap for each kilometre after them; where $night is True, another $extra "
                "is due. $distance is the length of the ride in kilometres. Return the price.",
            ),
            notes=("The number of kilometres is a whole one and not negative.",),
            varies={
                "near": (
                    {"base": 4, "dear": 3, "near": 5},
                    {"base": 3, "dear": 5, "near": 10},
                    {"base": 5, "dear": 4, "near": 8},
                ),
                "rest": ({"cheap": 2, "extra": 6}, {"cheap": 2, "extra": 10}),
            },
            solutions=(
                "price = $base\n"
                "if $distance <= $near:\n"
                "    price += $dear * $distance\n"
                "else:\n"
                "    price += $dear * $near + $cheap * ($distance - $near)\n"
                "if $night:\n"
                "    price += $extra\n"
                "return price",
                "dear = min($distance, $near)\n"
                "cheap = max($distance - $near, 0)\n"
                "extra = $extra if $night else 0\n"
                "return $base + $dear * dear + $cheap * cheap + extra",
                "def by_rate(way):\n"
                "    if way > $near:\n"
                "        return by_rate($near) + $cheap * (way - $near)\n"
                "    return $dear * way\n"
                "\n"
                "price = $base + by_rate($distance)\n"
                "return price + $extra if $night else price",
            ),
            oracle=_by_the_kilometre,
            draw=lambda rng, near, rest: _ride(rng, near),
            edges=((0, False), (0, True), (30, False)),
            about={
                "distance": "the length of the ride in kilometres",
                "night": "whether it is a ride at night",
                "return": "the price of the ride",
            },
            noun=(
                "the price of a taxi ride over $distance kilometres, with $base at the start, $dear for each of the "
                "first $near kilometres, $cheap for each further one, and $extra more if $night is True"
            ),
            gives="nat",
        ),
        Family(
            "cheaper_way_to_pay",
            "count|n: int, single_price|price: int, card_price|pass_price: int -> str",
            names=("cheaper_way", "best_offer", "how_to_pay", "cheapest_choice"),
            tells=(
                "Somebody will go to $place $count times. A visit costs $single_price, or else a card for "
                "$card_price makes all of them free. Return the cheaper way and what it costs in all, as a text "
                'such as "$one 12" or "$all 12".',
                "For $count visits to $place, compare paying $single_price each time with buying one card for "
                '$card_price. Return "$one" or "$all", whichever costs less in all, then a space and that cost, as '
                'in "$all 30".',
                "Return how to pay less for $count visits to $place, as a text of a word and the whole cost, such "
                'as "$one 14". The word is "$one" if every visit is paid for with $single_price, and "$all" if one '
                "card for $card_price covers them all.",
            ),
            notes=('If both ways cost the same, the word is "$one".',),
            varies={
                "place": ({"place": "the pool"}, {"place": "the museum"}, {"place": "the zoo"}),
                "words": (
                    {"one": "tickets", "all": "card"},
                    {"one": "single", "all": "pass"},
                    {"one": "each", "all": "flat"},
                ),
            },
            solutions=(
                "cost = $count * $single_price\n"
                "if cost <= $card_price:\n"
                '    return f"$one {cost}"\n'
                'return f"$all {$card_price}"',
                'word, cost = "$all", $card_price\n'
                "if $count * $single_price <= cost:\n"
                '    word, cost = "$one", $count * $single_price\n'
                'return word + " " + str(cost)',
            ),
            oracle=_cheaper,
            draw=lambda rng, place, words: _visit(rng),
            edges=((0, 5, 20), (4, 5, 20), (5, 6, 29)),
            about={
                "count": "how often somebody goes there",
                "single_price": "what one visit costs",
                "card_price": "what the card costs",
                "return": "the cheaper way and its cost",
            },
        ),
        Family(
            "parking_fee_with_free_time",
            "stay|time: int -> int",
            names=("parking_fee", "car_park_fee", "fee_for_parking", "price_of_parking"),
            tells=(
                "Return what it costs to park for $stay minutes. The first $free minutes are free; after that every "
                "hour that has begun costs $hour, but never more than $day in all.",
                "A car park charges nothing for up to $free minutes. Longer stays cost $hour for each started hour "
                "beyond these $free minutes, up to a maximum of $day. Return the fee for a stay of $stay minutes.",
                "Compute the fee for $stay minutes in a car park: take off the $free minutes that are free, count "
                "the hours in the rest, a started hour in full, and charge $hour for each. No fee is higher than "
                "$day. Return it.",
            ),
            varies={
                "limits": (
                    {"free": 15, "day": 12},
                    {"free": 30, "day": 10},
                    {"free": 20, "day": 15},
                ),
                "hour": (2, 3),
            },
            notes=("The minutes are a whole number and not negative.",),
            solutions=(
                "if $stay <= $free:\n    return 0\nhours = ($stay - $free + 59) // 60\nreturn min($hour * hours, $day)",
                "fee = 0\n"
                "paid = $free\n"
                "while paid < $stay and fee < $day:\n"
                "    fee += $hour\n"
                "    paid += 60\n"
                "return min(fee, $day)",
                "hours, rest = divmod(max($stay - $free, 0), 60)\n"
                "if rest > 0:\n"
                "    hours += 1\n"
                "return min(hours * $hour, $day)",
            ),
            oracle=_parking,
            draw=lambda rng, limits, hour: (
                limits["free"] + 60 * rng.randint(0, 4) + rng.choice((0, 0, 1, 1, -1, 30)),
            ),
            edges=((0,), (600,)),
            about={"stay": "how long the car stays, in minutes", "return": "the fee"},
            noun=(
                "the fee for parking $stay minutes, of which the first $free are free, at $hour for each started "
                "hour and at most $day"
            ),
            gives="nat",
        ),
    ),
)
