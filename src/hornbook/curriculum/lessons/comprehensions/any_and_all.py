"""any and all: one yes or no about a whole list."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import literal, numbers, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _all_passed(rng: Random) -> Example:
    items = numbers(rng, 5, 40, 100)
    return example(
        """Did everybody pass? Did anybody get full marks? Both questions are about a whole list, and each has
        its own function.""",
        """
        marks = $items
        print(all(mark >= 50 for mark in marks))
        print(any(mark == 100 for mark in marks))
        print([mark >= 50 for mark in marks])
        """,
        """The third line shows the single answers. `all` is true when each of them is `True`; the lowest mark
        is $low. `any` needs only one item that fits.""",
        items=items,
        low=min(items),
    )


def _valid_code(rng: Random) -> Example:
    good = "".join(rng.choice("ABCDEFGH") for _ in range(3)) + "-" + str(rng.randint(10, 99))
    return example(
        """A product code has three capital letters, a minus sign and at least one digit. Rules about every
        character of a part are written with `all`.""",
        '''
        def is_code(text: str) -> bool:
            """Return True for three capitals from A to Z, "-", and one or more digits."""
            letters, dash, digits = text.partition("-")
            return (
                len(letters) == 3
                and all("A" <= c <= "Z" for c in letters)
                and dash == "-"
                and len(digits) > 0
                and all("0" <= c <= "9" for c in digits)
            )


        for text in [$good, "AB-1", "ABC-", "ABC-1x"]:
            print(text, is_code(text))
        ''',
        """`ABC-` shows why the length has to be tested as well: `all` of no characters is `True`. Without
        `len(digits) > 0` a code without digits would be accepted.""",
        good=literal(good),
    )


def _rising(rng: Random) -> Example:
    items = sorted(numbers(rng, 5, 1, 50))
    return example(
        """Are the departures of a bus in order of time? They are if each one is not later than the next. So we
        ask `all` about the pairs of neighbours.""",
        '''
        def in_order(times: list[int]) -> bool:
            """Return True if no time is later than the one that follows it."""
            return all(a <= b for a, b in zip(times, times[1:]))


        print(in_order($items))
        print(in_order($mixed))
        print(in_order([7]))
        ''',
        """A single departure has no neighbours. There is no pair that could be wrong, so the answer is `True`,
        which is what one would say in everyday language too.""",
        items=items,
        mixed=[items[-1] + 1, *items[:3]],
    )


def _any_question(rng: Random) -> Question:
    stock = {name: rng.choice([0, 0, 3, 8]) for name in things(rng, 4)}
    return question(
        """A shop keeps its stock in a dictionary. Write one function that says whether anything is sold out,
        and one that says whether everything is.""",
        '''
        def something_missing(stock: dict[str, int]) -> bool:
            """Return True if at least one number is 0."""
            return any(count == 0 for count in stock.values())


        def all_gone(stock: dict[str, int]) -> bool:
            """Return True if all numbers are 0."""
            return all(count == 0 for count in stock.values())


        stock = $stock
        print(something_missing(stock), all_gone(stock))
        ''',
        """Both functions ask the same question of each item. They differ in how the answers are combined: one
        yes is enough for `any`, one no is enough to spoil `all`.""",
        stock="{" + ", ".join(f"{literal(k)}: {v}" for k, v in stock.items()) + "}",
    )


def _shipment_question(rng: Random) -> Question:
    weights, limit = numbers(rng, 4, 5, 30), rng.randint(20, 30)
    return question(
        """A parcel service accepts a shipment if no parcel weighs more than $limit kilograms and there is at
        least one parcel. Write the test.""",
        '''
        def accepted(weights: list[int], limit: int) -> bool:
            """Return True if there are parcels and none is too heavy."""
            return bool(weights) and not any(w > limit for w in weights)


        print(accepted($weights, $limit))
        print(accepted([12, $limit], $limit))
        print(accepted([], $limit))
        ''',
        """"None is too heavy" can be written as `not any(too heavy)` or as `all(light enough)`; both mean the
        same. The empty shipment needs its own test, since `any` of nothing is `False`.""",
        weights=weights,
        limit=limit,
    )


def _eaten(dishes: list[list[str]], avoided: list[str], question: dict[str, str]) -> bool:
    """By counting: for each guest the dishes that suit, and for each dish the guests."""
    suits = [[food not in set(dish) for dish in dishes] for food in avoided]
    by_guest = [sum(row) for row in suits]
    by_dish = [sum(row[column] for row in suits) for column in range(len(dishes))]
    return {
        "every guest": min(by_guest, default=1) > 0,
        "some dish": max(by_dish, default=-1) == len(avoided),
        "every dish": min(by_dish, default=1) > 0,
        "some guest": max(by_guest, default=-1) == len(dishes),
    }[question["key"]]


def _menu(rng: Random) -> tuple[list[list[str]], list[str]]:
    foods = ("nuts", "milk", "egg", "fish", "soy")[: rng.randint(3, 5)]
    dishes = [rng.sample(foods, rng.randint(1, 3)) for _ in range(rng.randint(1, 3))]
    return dishes, [rng.choice(foods) for _ in range(rng.randint(1, 3))]


def _changes(legs: list[tuple[int, int]], needed: int, answer: dict[str, str]) -> bool:
    """By the shortest of all the pauses."""
    shortest = min((legs[i][0] - legs[i - 1][1] for i in range(1, len(legs))), default=needed)
    return (shortest >= needed) == (answer["empty"] == "True")


def _journey(rng: Random) -> tuple[list[tuple[int, int]], int]:
    needed, at, legs = rng.randint(2, 9), rng.randint(0, 30), []
    for _ in range(rng.randint(2, 5)):
        arrival = at + rng.randint(5, 40)
        legs.append((at, arrival))
        at = arrival + needed + rng.choice((-1, 0, 0, 0, 1, 6))
    return legs, needed


def _carried(votes: list[str], quorum: int, words: dict[str, str]) -> bool:
    """Vote by vote, with yes as a step up and no as a step down."""
    height = counted = 0
    for vote in votes:
        if vote == words["veto"]:
            return False
        counted += vote in (words["yes"], words["no"])
        height += {words["yes"]: 1, words["no"]: -1}.get(vote, 0)
    return counted >= quorum and height > 0


def _votes(rng: Random, words: dict[str, str]) -> tuple[list[str], int]:
    """Close decisions, or clear ones that a veto stops."""
    veto = rng.random() < 0.3
    yes = rng.randint(1, 3)
    no = max(0, yes - rng.choice((1, 2) if veto else (0, 1, 1, 2)))
    votes = [words["yes"]] * yes + [words["no"]] * no + [words["none"]] * rng.randint(0, 2) + [words["veto"]] * veto
    return rng.sample(votes, len(votes)), max(1, yes + no + rng.choice((-1, 0) if veto else (-1, 0, 0, 0, 1)))


LESSON = Lesson(
    topic="Questions about a whole list: any and all",
    area="comprehensions",
    concepts=("any_all", "generator_expression", "conditions"),
    openings=(
        """"Is there a free seat?" is a question about one seat, whichever it may be. "Is every seat taken?" is
        a question about all of them. In Python they are called `any` and `all`.""",
        """A loop with a flag, such as `found = False` above and `found = True` inside, appears in many
        programs. Nearly all of them are `any` or `all` in disguise.""",
        """When a docstring contains "every", "each", "none" or "at least one", the code can usually contain
        `all` or `any`.""",
    ),
    ideas=(
        (
            """`any(...)` is `True` if at least one of the values is true. `all(...)` is `True` if none of them
            is false. Write a condition with a `for` part in the brackets: `any(x < 0 for x in row)`.""",
            """Inside the brackets stands a question with a `for`: it is asked for each item. `any` waits for
            the first yes, `all` for the first no.""",
        ),
        (
            """`any` and `all` stop as soon as the answer is certain. `any` stops at the first true value, `all` at the
            first false one. The remaining items are not even looked at.""",
            """There is no waste: after one true value, `any` cannot become false any more, so it returns at
            once. In the same way one counterexample settles `all`.""",
        ),
        (
            """For an empty list, `any` is `False` and `all` is `True`. There is no item that fits, and there is
            no item that breaks the rule. If an empty list should count as a failure, test for it separately.""",
            """"All unicorns in this room are pink" is true if there is no unicorn to contradict it. For the
            same reason `all` of an empty list is `True`.""",
        ),
        (
            """The two are connected by negation. "Not all passed" means "at least one failed": `not all(p(x))`
            equals `any(not p(x))`. Choose the form that is closer to the sentence you would say.""",
            """If a condition with `not any` is hard to read, turn it round: "not any item is negative" is the
            same as "all items are zero or more".""",
        ),
    ),
    examples=(_all_passed, _valid_code, _rising),
    pitfalls=(
        """Writing `if x == 1 or 2 or 3`. This is not a question about three values: `2` alone counts as true,
        so the condition always holds. Write `x in (1, 2, 3)` or use `any`.""",
        """Putting the list itself into `all`. `all(row)` asks whether each item counts as true, so a list with
        a 0 gives `False`. If you meant "all are positive", say so: `all(x > 0 for x in row)`.""",
    ),
    questions=(_any_question, _shipment_question),
    asks=(
        "What do the two functions do?",
        "Do `any` and `all` look at every item?",
        "What about an empty list?",
        "How are `any` and `all` related?",
    ),
    notes={
        "young": (
            """"Does anybody have a pencil?" One raised hand is enough. "Is everybody ready?" One shaking head
            is enough to say no.""",
        ),
        "student": (
            """`any` and `all` are the quantifiers "there is" and "for all" over a finite set, and the rule about
            negation is De Morgan's law.""",
        ),
        "engineer": (
            """`any` and `all` short-circuit, provided you pass a generator expression. With square brackets inside, the
            whole list is built before the first test.""",
        ),
    },
    families=(
        Family(
            "dishes_and_guests",
            "dishes: list[list[str]], avoided: list[str] -> bool",
            names=("$name", "${name}_at_dinner", "check_$name"),
            tells=(
                "Each entry of $dishes lists the foods in one dish, and each entry of $avoided is the food that one "
                "guest does not eat. Return whether $what.",
                "Every guest avoids one food, and $avoided holds these foods, one for each guest. The list $dishes "
                "holds, for each dish, a list of what is in it. Return True if $what, otherwise False.",
                "Decide whether $what: $dishes has a list of foods for each dish, $avoided the food that each of the "
                "guests leaves alone.",
            ),
            notes=(
                "A guest can eat a dish if the food that this guest avoids is not in it. Without $lacking the answer "
                "is $empty.",
            ),
            varies={
                "question": (
                    {
                        "key": "every guest",
                        "name": "nobody_stays_hungry",
                        "what": "every guest can eat at least one of the dishes",
                        "lacking": "guests",
                        "empty": "True",
                        "whole": "all(any(food not in dish for dish in dishes) for food in avoided)",
                        "each": "food in avoided",
                        "test": "all(food in dish for dish in dishes)",
                        "found": "False",
                        "other": "True",
                    },
                    {
                        "key": "some dish",
                        "name": "has_dish_for_all",
                        "what": "there is a dish that all guests can eat",
                        "lacking": "dishes",
                        "empty": "False",
                        "whole": "any(all(food not in dish for food in avoided) for dish in dishes)",
                        "each": "dish in dishes",
                        "test": "not any(food in dish for food in avoided)",
                        "found": "True",
                        "other": "False",
                    },
                    {
                        "key": "every dish",
                        "name": "all_dishes_have_eaters",
                        "what": "every dish can be eaten by at least one guest",
                        "lacking": "dishes",
                        "empty": "True",
                        "whole": "all(any(food not in dish for food in avoided) for dish in dishes)",
                        "each": "dish in dishes",
                        "test": "all(food in dish for food in avoided)",
                        "found": "False",
                        "other": "True",
                    },
                    {
                        "key": "some guest",
                        "name": "someone_eats_everything",
                        "what": "there is a guest who can eat all the dishes",
                        "lacking": "guests",
                        "empty": "False",
                        "whole": "any(all(food not in dish for dish in dishes) for food in avoided)",
                        "each": "food in avoided",
                        "test": "not any(food in dish for dish in dishes)",
                        "found": "True",
                        "other": "False",
                    },
                )
            },
            solutions=(
                "return $whole",
                "for $each:\n    if $test:\n        return $found\nreturn $other",
            ),
            oracle=_eaten,
            draw=lambda rng, question: _menu(rng),
            edges=(
                ([], []),
                ([["nuts", "egg"], ["milk"]], ["milk", "nuts"]),
                ([["egg"], ["egg", "soy"]], ["egg", "soy"]),
                ([["fish"]], ["milk", "egg"]),
                ([["nuts", "milk"], ["nuts"]], ["nuts"]),
            ),
            about={
                "dishes": "for each dish the foods in it",
                "avoided": "for each guest the food to avoid",
                "return": "True or False",
            },
        ),
        Family(
            "changes_of_a_journey",
            "legs|trains|rides: list[tuple[int, int]], change_time|needed_time|minimum: int -> bool",
            names=("$stem", "${stem}_on_journey", "check_$stem"),
            tells=(
                "The legs of a journey are pairs (departure, arrival), in minutes and in order. Between an arrival "
                "and the next departure in $legs there must be $change_time minutes or more for the change. Return "
                "whether $what.",
                "Somebody travels with the trains in $legs, pairs (minute of departure, minute of arrival), one after "
                "another, and must have at least $change_time minutes for each change to the next. Return True if "
                "$what, otherwise False.",
                "Decide whether $what, when at least $change_time minutes have to lie between the arrival of one "
                "train in $legs and the departure of the next. A train is a pair (departure, arrival).",
            ),
            notes=("With fewer than two trains there is nothing to change, and the answer is $empty.",),
            varies={
                "answer": (
                    {
                        "stem": "all_changes_work",
                        "what": "every change is possible",
                        "empty": "True",
                        "other": "False",
                        "ask": "all",
                        "op": ">=",
                    },
                    {
                        "stem": "a_change_is_missed",
                        "what": "at least one change is impossible",
                        "empty": "False",
                        "other": "True",
                        "ask": "any",
                        "op": "<",
                    },
                )
            },
            solutions=(
                "return $ask(start - end $op $change_time for (_, end), (start, _) in zip($legs, $legs[1:]))",
                "for i in range(1, len($legs)):\n    if $legs[i][0] - $legs[i - 1][1] < $change_time:\n"
                "        return $other\nreturn $empty",
                "pauses = [$legs[i + 1][0] - $legs[i][1] for i in range(len($legs) - 1)]\n"
                "return $ask(pause $op $change_time for pause in pauses)",
            ),
            oracle=_changes,
            draw=lambda rng, answer: _journey(rng),
            edges=(([], 5), ([(0, 20)], 5), ([(0, 20), (25, 40)], 5), ([(0, 20), (26, 40), (44, 50)], 5)),
            about={
                "legs": "pairs of departure and arrival, in minutes",
                "change_time": "minutes that a change takes, at least 1",
                "return": "whether $what",
            },
        ),
        Family(
            "motion_is_carried",
            "votes|ballots|cards: list[str], quorum|fewest: int -> bool",
            names=("is_carried", "motion_passes", "is_accepted", "vote_succeeds"),
            tells=(
                'A motion is carried if there are at least $quorum votes that are "$yes" or "$no", more "$yes" than '
                '"$no", and no "$veto" at all. Return whether it is carried by $votes.',
                'Return True if $votes accept a proposal: nobody says "$veto", "$yes" occurs more often than "$no", '
                "and these two words make at least $quorum votes together. Otherwise return False.",
                'Decide on a proposal. A single "$veto" in $votes stops it. Otherwise it needs more "$yes" than "$no" '
                "and at least $quorum of these two kinds of votes in all. Return True if it is accepted, False if "
                "not.",
            ),
            notes=('"$none" means that somebody does not want to decide; $quorum is at least 1.',),
            varies={
                "words": (
                    {"yes": "yes", "no": "no", "veto": "veto", "none": "abstain"},
                    {"yes": "for", "no": "against", "veto": "never", "none": "neutral"},
                    {"yes": "green", "no": "red", "veto": "black", "none": "white"},
                )
            },
            solutions=(
                'yes, no = $votes.count("$yes"), $votes.count("$no")\n'
                'return "$veto" not in $votes and yes > no and yes + no >= $quorum',
                'if any(vote == "$veto" for vote in $votes):\n    return False\n'
                'decided = sum(vote != "$none" for vote in $votes)\nif decided < $quorum:\n    return False\n'
                'return sum(vote == "$yes" for vote in $votes) * 2 > decided',
            ),
            oracle=_carried,
            draw=_votes,
            edges=(([], 1),),
            about={"votes": "one word for each vote", "quorum": "how many must decide", "return": "True or False"},
        ),
    ),
)
