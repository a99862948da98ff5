"""Methods that leave their object alone and return another."""

from itertools import accumulate
from random import Random
from typing import Any

from hornbook.curriculum.family import ClassFamily, Family
from hornbook.curriculum.lessons.classes._draws import Asked, body, made, shown
from hornbook.curriculum.lessons.draws import fruits, people, places
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _later(rng: Random) -> Example:
    start, by = rng.randint(360, 1300), rng.randint(20, 115)
    return example(
        """A time of day does not change; one computes another from it. So `later` makes a new object and leaves the
        old one as it is.""",
        '''
        class DayTime:
            """A time of day, in minutes since midnight."""

            def __init__(self, minutes: int) -> None:
                self.minutes = minutes

            def later(self, by: int) -> "DayTime":
                """Return the time of day that is so many minutes later."""
                return DayTime((self.minutes + by) % 1440)

            def text(self) -> str:
                """Return the time as on a digital clock."""
                return f"{self.minutes // 60:02d}:{self.minutes % 60:02d}"


        departure = DayTime($start)
        arrival = departure.later($by)
        print(departure.text(), arrival.text())
        print(departure.later(60).later(60).text())
        ''',
        """After the call there are two times, and both are needed. The last line makes two more, of which only the
        second gets printed: each call starts from the result of the one before.""",
        start=start,
        by=by,
    )


def _basket(rng: Random) -> Example:
    one, two, three = fruits(rng, 3)
    return example(
        """Both classes keep a list of fruits. The first changes itself when one is added, the second returns a new
        basket with one more.""",
        '''
        class ChangingBasket:
            """A basket into which fruits are put."""

            def __init__(self, fruits: list[str]) -> None:
                self.fruits = list(fruits)

            def add(self, fruit: str) -> None:
                """Put the fruit into this basket."""
                self.fruits.append(fruit)


        class FixedBasket:
            """A basket that stays as it is."""

            def __init__(self, fruits: list[str]) -> None:
                self.fruits = list(fruits)

            def with_fruit(self, fruit: str) -> "FixedBasket":
                """Return a basket with the fruit in addition."""
                return FixedBasket([*self.fruits, fruit])


        changing = ChangingBasket(["$one"])
        changing.add("$two")
        fixed = FixedBasket(["$one"])
        bigger = fixed.with_fruit("$two").with_fruit("$three")
        print(changing.fruits)
        print(fixed.fruits, bigger.fruits)
        ''',
        """`add` is called on a line of its own and gives nothing back. `with_fruit` gives a basket, which has a method
        `with_fruit` again, so the calls can be chained. The basket they began with still holds one fruit.""",
        one=one,
        two=two,
        three=three,
    )


def _trip(rng: Random) -> Example:
    town, other = places(rng, 2)
    who = people(rng, 1)[0]
    nights, guests = rng.randint(2, 6), rng.randint(1, 4)
    return example(
        """$who has an offer for a stay in $town and asks what it would cost with changes. Each question makes a new
        offer and keeps the values that were not asked about.""",
        '''
        class Offer:
            """An offer for a stay, at 45 euros for each night and guest."""

            def __init__(self, town: str, nights: int, guests: int) -> None:
                self.town = town
                self.nights = nights
                self.guests = guests

            def price(self) -> int:
                """Return the price in euros."""
                return 45 * self.nights * self.guests

            def extended(self, nights: int) -> "Offer":
                """Return the same offer for more nights."""
                return Offer(self.town, self.nights + nights, self.guests)

            def moved(self, town: str) -> "Offer":
                """Return the same offer in another town."""
                return Offer(town, self.nights, self.guests)


        first = Offer("$town", $nights, $guests)
        offers = [first, first.extended(1), first.extended(3).moved("$other")]
        for offer in offers:
            print(offer.town, offer.nights, offer.price())
        ''',
        """All three offers can be laid side by side, because none of them was overwritten. With methods that change
        the offer, the list would hold the same object three times.""",
        town=town,
        other=other,
        who=who,
        nights=nights,
        guests=guests,
    )


def _scaled_question(rng: Random) -> Question:
    flour, eggs = rng.randint(200, 400), rng.randint(2, 4)
    return question(
        """A recipe has a number of portions and a dictionary of amounts. Write a class with a method that returns the
        recipe for another number of portions. Use whole numbers and round down.""",
        '''
        class Recipe:
            """Amounts of ingredients for some portions."""

            def __init__(self, portions: int, amounts: dict[str, int]) -> None:
                self.portions = portions
                self.amounts = dict(amounts)

            def scaled(self, portions: int) -> "Recipe":
                """Return the recipe for so many portions."""
                amounts = {name: n * portions // self.portions for name, n in self.amounts.items()}
                return Recipe(portions, amounts)


        pancakes = Recipe(4, {"flour": $flour, "eggs": $eggs})
        print(pancakes.scaled(8).amounts)
        print(pancakes.scaled(2).scaled(4).amounts)
        print(pancakes.amounts)
        ''',
        """The last line proves that the recipe itself was not touched. In the line before it, rounding may have lost
        something on the way, which is a reason to scale from the original.""",
        flour=flour,
        eggs=eggs,
    )


def _price_question(rng: Random) -> Question:
    cents, percent = rng.randrange(500, 5000, 100), rng.choice((5, 10, 20, 25))
    return question(
        """Write a class for a price in cents with a method `reduced` that returns the price after a reduction by so
        many percent, and show both prices.""",
        '''
        class Price:
            """A price in cents."""

            def __init__(self, cents: int) -> None:
                self.cents = cents

            def reduced(self, percent: int) -> "Price":
                """Return the price after a reduction, rounded down to whole cents."""
                return Price(self.cents * (100 - percent) // 100)


        before = Price($cents)
        after = before.reduced($percent)
        print(before.cents, after.cents, before.cents - after.cents)
        ''',
        """The saving can be computed only because the old price is still there. A method that overwrote `self.cents`
        would have taken it away.""",
        cents=cents,
        percent=percent,
    )


class _Span(Asked):
    def __init__(self, start: int, length: int, unit: Any) -> None:
        self.given = {"unit": unit}
        self.points = range(start, start + length)

    @property
    def start(self) -> int:
        return self.points.start

    @property
    def length(self) -> int:
        return len(self.points)

    def end(self) -> int:
        return self.points.stop

    def shifted(self, by: int) -> "_Span":
        return _Span(self.points.start + by, len(self.points), **self.given)

    def extended(self, by: int) -> "_Span":
        return _Span(self.points.start, len([*self.points]) + by, **self.given)


def _span_calls(rng: Random, unit: Any) -> tuple[tuple[int, int], list[tuple[Any, ...]]]:
    by, more = rng.randint(-5, 9), rng.randint(1, 8)
    asked = (
        ".end()", f".shifted({by}).start", f".shifted({by}).end()", f".extended({more}).length", ".start", ".length",
        f".extended({more}).shifted(2).end()", f".shifted(1).extended({more}).start", ".end()",
    )  # fmt: skip
    return (rng.randint(0, 40), rng.randint(1, 20)), [(one,) for one in asked]


_FIELDS = tuple(
    dict(zip(("Thing", "thing", "text", "field", "verb"), row.split(), strict=True))
    for row in (
        "Stay stay town nights extended",
        "Offer offer ware price raised",
        "Shift shift worker hours prolonged",
        "Player player name points rewarded",
    )
)
_TEXTS = {
    "Stay": ("Oslo", "Lima", "Graz", "Cork"),
    "Offer": ("rope", "lamp", "drum", "kite"),
    "Shift": ("Ada", "Max", "Pia", "Tom"),
    "Player": ("Kim", "Leo", "Uma", "Ole"),
}


LESSON = Lesson(
    topic="Methods that return a new object",
    area="classes",
    concepts=("methods", "immutability", "new_objects"),
    openings=(
        """`"tea".upper()` does not change the text "tea"; it returns another one. Methods of your own classes can work
        like that, and for values such as times, prices or places they should.""",
        """Adding 1 to the number 5 does not turn 5 into 6. It gives another number. Objects that are values want to be
        treated the same way.""",
        """There are two answers to the wish for a changed object: change this one, or make another. The second is the
        safer one, since nobody who holds the first notices anything.""",
    ),
    ideas=(
        (
            """The method computes the new values, calls the class with them and returns the result:
            `return Price(self.cents - 50)`. There is no assignment to `self` in it.""",
            """Inside a method, the class may be called by its name, as from anywhere else. What comes out is a new
            object of the same class, and the method returns it.""",
        ),
        (
            """Names tell the two kinds apart. Verbs in the past, such as `sorted`, `shifted` and `reduced`, or
            `with_` something, promise a new object. An order such as `sort` or `shift` announces a change.""",
            """Python's own names follow the pattern: `sorted(items)` returns a new list, `items.sort()` changes the
            one there is. Readers will expect it of your classes too.""",
        ),
        (
            """The caller has to keep the result: `price = price.reduced(10)`. A call on a line of its own would compute
            a new price and throw it away.""",
            """Since each call returns an object of the class, calls can be chained: `time.later(60).later(5)`. They are
            carried out from left to right.""",
        ),
        (
            """An object that is never changed can be shared without care. Two bookings may refer to the same date, and
            neither can spoil it for the other.""",
            """Old values remain available: before and after can be compared, a step can be undone by going back to the
            object one had.""",
        ),
        (
            """Values that do not change must still be copied when they are taken over. A new list, as in
            `[*self.fruits, fruit]`, keeps the new object from sharing a list with the old one.""",
            """The price is more objects. For small values that hardly matters; for a collection of a million items,
            a method that changes it in place can be the better choice.""",
        ),
    ),
    examples=(_later, _basket, _trip),
    pitfalls=(
        """Changing `self` and returning it as well. `cheaper = price.reduced(10)` then looks like a second price, but
        both names mean one object, and the old price is gone.""",
        """Calling such a method and ignoring what it returns. `price.reduced(10)` alone on a line has no effect that
        anybody could see.""",
        """Handing the same list to the new object: `Basket(self.fruits)`. When one of the two baskets is changed
        later, the other changes along with it.""",
    ),
    questions=(_scaled_question, _price_question),
    asks=(
        "How does a method make another object?",
        "How do I name such a method?",
        "What does the caller do with the result?",
        "What is gained by it?",
        "Is there anything to mind?",
    ),
    notes={
        "young": (
            """You can rub out a word and write another over it, or take a new sheet and keep the old one. These methods
            always take a new sheet.""",
        ),
        "student": (
            """Objects that are never changed behave like mathematical values: an expression means the same wherever it
            stands. That makes reasoning about programs much simpler.""",
        ),
        "engineer": (
            """For dataclasses there is `dataclasses.replace(item, field=value)`, which copies all other fields. With
            `frozen=True` assignments to attributes raise an error.""",
        ),
        "analyst": (
            """Most methods of a pandas data frame return a new frame, so `frame.dropna()` alone leaves `frame` with its
            gaps. The result has to be given a name.""",
        ),
    },
    families=(
        ClassFamily(
            "stretch_with_new_stretches",
            names=("Span", "Stretch", "Section", "Strip", "Segment"),
            tells=(
                "A $name of $unit that begins at start and has a length; both are given in this order and are its "
                "attributes. No method changes a $name: those below return an integer or a new one.",
                "$name(start, length) stands for a number of $unit in a row and never changes. It has the attributes "
                "start and length.",
                "Holds a start and a length, measured in $unit, as attributes. Objects of this class stay as they are; "
                "a method that would change one returns a new $name.",
                "Describes a row of $unit by its start and its length, which are attributes. Methods leave the $name "
                "as it is.",
            ),
            methods=(
                "end(): the sum of start and length",
                "shifted(by): a new $name of the same length that starts so much later",
                "extended(by): a new $name with the same start whose length is greater by so much",
            ),
            varies={"unit": ({"unit": "days"}, {"unit": "pages"}, {"unit": "metres"}, {"unit": "seats"})},
            solutions=(
                body("""
                    def __init__(self, start, length):
                        self.start = start
                        self.length = length

                    def end(self):
                        return self.start + self.length

                    def shifted(self, by):
                        return $name(self.start + by, self.length)

                    def extended(self, by):
                        return $name(self.start, self.length + by)
                    """),
                body("""
                    def __init__(self, start, length):
                        self.start = start
                        self.length = length

                    def end(self):
                        return self.start + self.length

                    def _changed(self, later, longer):
                        return type(self)(self.start + later, self.length + longer)

                    def shifted(self, by):
                        return self._changed(by, 0)

                    def extended(self, by):
                        return self._changed(0, by)
                    """),
            ),
            oracle=_Span,
            draw=_span_calls,
        ),
        Family(
            "copy_with_one_field_raised",
            "item|$thing: $Thing, by|amount: int -> $Thing",
            names=("${verb}_$thing", "${thing}_$verb", "with_more_$field", "raised_$field"),
            tells=(
                "Return a new $Thing like $item, but with $by added to its $field.",
                "Make another $Thing with the $text of $item and with $by more $field, and return it.",
                "Return a copy of $item whose $field is greater by $by. All else is the same.",
            ),
            notes=("The object in the argument stays as it is.",),
            setup="""
                from dataclasses import dataclass

                @dataclass
                class $Thing:
                    $text: str
                    $field: int
                """,
            varies={"given": _FIELDS},
            solutions=(
                "return $Thing($item.$text, $item.$field + $by)",
                "import dataclasses\nreturn dataclasses.replace($item, $field=$item.$field + $by)",
                "raised = $item.$field + $by\nreturn $Thing($text=$item.$text, $field=raised)",
            ),
            oracle=lambda item, by, given: shown(
                given["Thing"], **{given["text"]: item[0], given["field"]: sum((item[1], by))}
            ),
            draw=lambda rng, given: (
                made(given["Thing"], (rng.choice(_TEXTS[given["Thing"]]), rng.randint(1, 90))),
                rng.randint(1, 12),
            ),
            through="str",
            about={"item": "the old $Thing", "by": "how much is added", "return": "the new $Thing"},
        ),
        Family(
            "minutes_of_a_timetable",
            "start|first: int, gaps|waits: list[int] -> list[int]",
            names=("timetable", "departure_minutes", "minutes_of_departures", "all_departures"),
            tells=(
                "The first departure is at minute $start of the day, and each number in $gaps is the wait until the "
                "next. Return the minutes of all departures as a list; use DayTime and its method later.",
                "Begin with the DayTime at minute $start and call later with each number of $gaps in turn. Return the "
                "minutes of all the objects, the first included.",
                "Return a list with the minutes of the DayTime at minute $start and of those that follow it after the "
                "waits in $gaps, one after another.",
            ),
            setup="""
                class DayTime:
                    def __init__(self, minutes):
                        self.minutes = minutes % $day

                    def later(self, by):
                        return DayTime(self.minutes + by)
                """,
            varies={"day": (1440, 1440, 720)},
            solutions=(
                "time = DayTime($start)\nfound = [time.minutes]\nfor gap in $gaps:\n    time = time.later(gap)\n"
                "    found.append(time.minutes)\nreturn found",
                "times = [DayTime($start)]\nfor gap in $gaps:\n    times.append(times[-1].later(gap))\n"
                "return [time.minutes for time in times]",
                "from itertools import accumulate\n"
                "times = accumulate($gaps, DayTime.later, initial=DayTime($start))\n"
                "return [time.minutes for time in times]",
            ),
            oracle=lambda start, gaps, day: [total - total // day * day for total in accumulate([start, *gaps])],
            draw=lambda rng, day: (
                rng.randint(300, day - 1),
                [rng.choice((5, 12, 20, 45, 90, 200)) for _ in range(rng.randint(1, 5))],
            ),
            edges=((719, [2]), (0, [])),
            about={
                "start": "the minute of the first departure",
                "gaps": "the waits in minutes",
                "return": "the minutes of all departures, each within one day",
            },
            noun="the minutes of the departures that begin at minute $start and follow after the waits in $gaps",
            gives="nats",
        ),
    ),
)
