"""Exception classes of one's own."""

from random import Random
from typing import Any

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import fruits, people, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _sold_out(rng: Random) -> Example:
    fruit, other = fruits(rng, 2)
    count, wanted = rng.randint(2, 9), rng.randint(10, 30)
    return example(
        """A shop can run out of something. This is not just any wrong value, it is an event of its own, and callers may
        want to catch precisely that.""",
        '''
        class SoldOut(Exception):
            """There is not enough of a thing left."""


        stock = {"$fruit": $count}


        def sell(name: str, pieces: int) -> int:
            """Take so many pieces from the stock and return how many are left."""
            if stock.get(name, 0) < pieces:
                raise SoldOut(f"{pieces} {name} wanted, {stock.get(name, 0)} there")
            stock[name] -= pieces
            return stock[name]


        print(sell("$fruit", 1))
        for name, pieces in (("$fruit", $wanted), ("$other", 1)):
            try:
                sell(name, pieces)
            except SoldOut as error:
                print("sorry:", error)
        ''',
        """The class needs nothing but a name and a docstring; the abilities to take a message and to be raised come
        from `Exception`. A misspelt key or a wrong type inside `sell` would not be caught by these lines.""",
        fruit=fruit,
        other=other,
        count=count,
        wanted=wanted,
    )


def _family(rng: Random) -> Example:
    name, other = people(rng, 2)
    return example(
        """Several kinds of trouble with one thing in common: none of them lets somebody into the house. A base class
        stands for all of them.""",
        '''
        class EntryError(Exception):
            """Somebody cannot be let in."""


        class UnknownGuest(EntryError):
            """The name is not on the list."""


        class WrongCode(EntryError):
            """The code is not that of the guest."""


        CODES = {"$name": 4711}


        def enter(name: str, code: int) -> str:
            """Let the guest in or say why not."""
            if name not in CODES:
                raise UnknownGuest(name)
            if CODES[name] != code:
                raise WrongCode(f"{code} for {name}")
            return f"welcome, {name}"


        for name, code in (("$name", 4711), ("$name", 1234), ("$other", 4711)):
            try:
                print(enter(name, code))
            except WrongCode as error:
                print("try again:", error)
            except EntryError as error:
                print("no entry:", type(error).__name__, error)
        ''',
        """The wrong code has an answer of its own; all other reasons, also ones that may be added later, get the
        general one. For that the special kind has to be named first.""",
        name=name,
        other=other,
    )


def _with_data(rng: Random) -> Example:
    thing = things(rng, 1)[0]
    euros, price = rng.randint(10, 40), rng.randint(41, 90)
    return example(
        """An exception can carry values besides its message, so that the caller may compute with them.""",
        '''
        class NotEnoughMoney(Exception):
            """The money does not suffice; `missing` says by how much."""

            def __init__(self, missing: int) -> None:
                super().__init__(f"{missing} euros are missing")
                self.missing = missing


        def buy(thing: str, price: int, money: int) -> int:
            """Return what is left after buying the thing."""
            if money < price:
                raise NotEnoughMoney(price - money)
            return money - price


        try:
            buy("$thing", $price, $euros)
        except NotEnoughMoney as error:
            print(error)
            weeks = -(-error.missing // 5)
            print("at 5 euros a week:", weeks, "weeks")
        ''',
        """`super().__init__` stores the message, so that printing the exception works as usual. The number is an
        attribute; nobody has to cut it out of the text.""",
        thing=thing,
        price=price,
        euros=euros,
    )


def _speed_question(rng: Random) -> Question:
    limit = rng.choice((30, 50, 80))
    return question(
        """Write an exception for speeding that knows the speed and the limit and has a method for the fine: 10 euros
        for each kilometre per hour too many. Raise it in a function and print the fine.""",
        '''
        class TooFast(Exception):
            """Somebody drove faster than allowed."""

            def __init__(self, speed: int, limit: int) -> None:
                super().__init__(f"{speed} where {limit} is allowed")
                self.speed = speed
                self.limit = limit

            def fine(self) -> int:
                """Return the fine in euros."""
                return 10 * (self.speed - self.limit)


        def check(speed: int) -> None:
            """Raise TooFast above $limit."""
            if speed > $limit:
                raise TooFast(speed, $limit)


        for speed in ($limit, $over):
            try:
                check(speed)
                print(speed, "is fine")
            except TooFast as error:
                print(f"{error}: {error.fine()} euros")
        ''',
        """Exactly $limit is allowed, so the comparison is `>`. An exception class may have methods like any other
        class.""",
        limit=limit,
        over=limit + rng.randint(1, 30),
    )


def _hierarchy_question(rng: Random) -> Question:
    text = rng.choice(("12;x", "a;b", "3"))
    return question(
        """A module reads lines such as "12;7". Give it a base exception `FormatError` and two special kinds, one for a
        wrong number of fields and one for a field that is not a number. A caller should be able to catch both at
        once.""",
        '''
        class FormatError(Exception):
            """A line cannot be read."""


        class FieldCountError(FormatError):
            """There are too few or too many fields."""


        class NumberError(FormatError):
            """A field is not a number."""


        def read(line: str) -> tuple[int, int]:
            """Return the two numbers of a line."""
            fields = line.split(";")
            if len(fields) != 2:
                raise FieldCountError(f"{len(fields)} in {line!r}")
            try:
                return int(fields[0]), int(fields[1])
            except ValueError as error:
                raise NumberError(repr(line)) from error


        for line in ("12;7", "$text", "1;2;3"):
            try:
                print(read(line))
            except FormatError as error:
                print(type(error).__name__, error)
        ''',
        """The caller names the base class only. That the second kind is made from a `ValueError` is the module's own
        affair.""",
        text=text,
    )


class TooMuch(Exception):
    """Named like the class in the prompt."""


class Unknown(Exception):
    """Named like the class in the prompt."""


_WORDS = tuple(
    dict(zip(("what", "verb", "names"), row.split("; "), strict=True))
    for row in (
        "stock; take; tea oil jam",
        "seats; reserve; row box hall",
        "tools; borrow; saw drill file",
        "beds; book; room tent hut",
    )
)


def _left(free: dict[str, int], name: str, count: int, words: Any) -> int:
    if sum(key == name for key in free) == 0:
        raise Unknown
    if [0] * free[name] < [0] * count:
        raise TooMuch
    return free[name] - count


def _request(rng: Random, words: dict[str, str]) -> tuple[dict[str, int], str, int]:
    names = words["names"].split()
    free = {name: rng.randint(0, 9) for name in names[:2]}
    name = rng.choice(names)
    most = free.get(name, 3)
    return free, name, rng.choice((most, most + 1, rng.randint(0, 9)))


def _counted(values: list[int], limits: dict[str, int], count: dict[str, str]) -> int:
    low = len([value for value in values if value < limits["low"]])
    fine = len([value for value in values if value in range(limits["low"], limits["high"] + 1)])
    return {"too_low": low, "too_high": len(values) - low - fine, "out_of_range": len(values) - fine}[count["word"]]


def _missing(prices: list[int], money: int, answer: dict[str, str]) -> int:
    """By the sums of the first prices, the first, the first two, and so on."""
    sums = [sum(prices[: i + 1]) for i in range(len(prices))]
    over = [i for i, total in enumerate(sums) if total > money]
    if not over:
        return 0 if answer["attribute"] == "missing" else len(prices)
    return sums[over[0]] - money if answer["attribute"] == "missing" else over[0]


LESSON = Lesson(
    topic="Exception classes of your own",
    area="errors",
    concepts=("custom_exceptions", "inheritance", "exception_hierarchy"),
    openings=(
        """`ValueError` says that a value is wrong. It does not say that a ware is sold out, a code expired or a road
        closed. For such things a program may define kinds of its own.""",
        """An `except` line selects by the class of the exception. If your own failures have a class of their own,
        callers can catch them and nothing else.""",
        """Defining a new kind of exception takes two lines: a class that inherits from `Exception`, and a docstring
        that says when it is raised.""",
    ),
    ideas=(
        (
            """`class SoldOut(Exception):` with a docstring is enough. The class inherits how to take a message and
            how to be raised.""",
            """Inherit from `Exception` or from one of its subclasses, never from `BaseException`, which is meant for
            events such as an interruption from the keyboard.""",
        ),
        (
            """Choose a name that tells what happened: `SoldOut`, `UnknownGuest`, `ConfigError`. It will be the first
            word of the message that somebody reads.""",
            """Not each error needs a class. If callers will never treat it differently, a `ValueError` with a clear
            message serves them as well.""",
        ),
        (
            """A common base class for all errors of a module gives callers the choice: catch one special kind, or all
            of them in one line.""",
            """Special kinds inherit from the general one: `class WrongCode(EntryError)`. Then `except EntryError`
            catches every kind of it, even those that are added later.""",
        ),
        (
            """With an `__init__` of its own an exception can carry values, such as the amount that is missing. Pass the
            message on by `super().__init__(message)`.""",
            """What the caller may need for a decision belongs in an attribute. Taking numbers out of the text of a
            message breaks as soon as somebody rewords it.""",
        ),
    ),
    examples=(_sold_out, _family, _with_data),
    pitfalls=(
        """Forgetting the base class: `class SoldOut:` is an ordinary class, and raising it gives `TypeError: exceptions
        must derive from BaseException`.""",
        """An `__init__` that does not call `super().__init__` with the message. `str(error)` then shows the bare
        arguments of the call instead of a sentence.""",
        """Naming a class like a built-in exception, for example `class KeyError(Exception)`. From then on, `except
        KeyError` in this module no longer catches what dictionaries raise.""",
    ),
    questions=(_speed_question, _hierarchy_question),
    asks=(
        "How is such a class written?",
        "When is it worth it, and how do I name it?",
        "Why a base class?",
        "Can it carry more than a message?",
    ),
    notes={
        "student": (
            """The set of exceptions that a function may raise is part of its interface, although Python does not make
            one declare it. A base class keeps this part small.""",
        ),
        "engineer": (
            """Libraries commonly export one root exception. For compatibility a special kind may inherit from two
            classes, such as `class MissingOption(ConfigError, KeyError)`.""",
        ),
        "teacher": (
            """Let the class draw the tree of exceptions for a vending machine: no such slot, empty slot, not enough
            money. Where do the three meet?""",
        ),
        "hobbyist": (
            """Start with `ValueError`. Write a class of your own on the day when you want to catch one failure and let
            another pass.""",
        ),
    },
    families=(
        Family(
            "request_with_own_exceptions",
            "free|$what: dict[str, int], name: str, count|wanted: int -> int",
            names=("${verb}_$what", "$verb", "${verb}_from_$what", "left_after"),
            tells=(
                "Return how many of $name are left in $free when $count of them are taken.",
                "The dictionary $free says how many there are of each name. Take $count of $name and return what is "
                "left.",
                "Return what remains of $name in $free after $count were taken. The dictionary itself stays as it is.",
            ),
            notes=("Raise Unknown for a name that is not in the dictionary and TooMuch if there are fewer.",),
            setup="""
                class Unknown(Exception):
                    pass


                class TooMuch(Exception):
                    pass
                """,
            varies={"words": _WORDS},
            solutions=(
                "if $name not in $free:\n    raise Unknown($name)\nif $count > $free[$name]:\n"
                '    raise TooMuch(f"{$count} of {$name}")\nreturn $free[$name] - $count',
                "try:\n    there = $free[$name]\nexcept KeyError as error:\n    raise Unknown($name) from error\n"
                'if there < $count:\n    raise TooMuch(f"only {there} of {$name}")\nreturn there - $count',
            ),
            oracle=_left,
            draw=_request,
            edges=(({"tea": 3}, "tea", 3), ({"tea": 3}, "tea", 4), ({}, "tea", 0)),
            about={
                "free": "how many there are",
                "name": "of what",
                "count": "how many are taken",
                "return": "how many are left",
            },
        ),
        Family(
            "values_counted_by_exception",
            "values|numbers: list[int] -> int",
            names=("count_${word}", "number_${word}", "how_many_${word}", "${word}_values"),
            tells=(
                "Call examine on each number of $values and return how often it raises $kind.",
                "Return how many of $values make examine raise $kind.",
                "Count the numbers in $values for which examine raises $kind.",
            ),
            setup="""
                class OutOfRange(Exception):
                    pass


                class TooLow(OutOfRange):
                    pass


                class TooHigh(OutOfRange):
                    pass


                def examine(value):
                    if value < $low:
                        raise TooLow(value)
                    if value > $high:
                        raise TooHigh(value)
                """,
            varies={
                "limits": ({"low": 0, "high": 100}, {"low": 10, "high": 30}, {"low": -5, "high": 5}),
                "count": (
                    {"kind": "TooLow", "word": "too_low", "more": "\n    except OutOfRange:\n        continue"},
                    {"kind": "TooHigh", "word": "too_high", "more": "\n    except OutOfRange:\n        continue"},
                    {"kind": "OutOfRange", "word": "out_of_range", "more": ""},
                ),
            },
            solutions=(
                "count = 0\nfor value in $values:\n    try:\n        examine(value)\n    except $kind:\n"
                "        count += 1$more\nreturn count",
                "count = 0\nfor value in $values:\n    try:\n        examine(value)\n    except OutOfRange as error:\n"
                "        count += isinstance(error, $kind)\nreturn count",
            ),
            oracle=_counted,
            draw=lambda rng, limits, count: (
                [limits[rng.choice(("low", "high"))] + rng.choice((-9, -1, 0, 1, 7)) for _ in range(rng.randint(1, 5))],
            ),
            edges=(([],), ([-20, 20, 200, 201],)),
            about={"values": "the numbers to check", "return": "how many raise $kind"},
            noun="the number of $values for which examine raises $kind",
            gives="nat",
        ),
        Family(
            "value_read_from_an_exception",
            "prices: list[int], money: int -> int",
            names=("$short", "${short}_for_all", "pay_all", "find_$short"),
            tells=(
                "Call pay with $prices and $money. If it raises NotEnough, return the attribute $attribute of the "
                "exception, otherwise $fine.",
                "Return $fine if pay($prices, $money) raises nothing, and the $attribute of the NotEnough that it "
                "raises "
                "if not.",
                "Try to pay all of $prices with $money by means of pay. Return $fine if that works; if not, return "
                "what "
                "the NotEnough has as its attribute $attribute.",
            ),
            setup="""
                class NotEnough(Exception):
                    def __init__(self, missing, paid):
                        super().__init__(f"{missing} missing after {paid}")
                        self.missing = missing
                        self.paid = paid


                def pay(prices, money):
                    for paid, price in enumerate(prices):
                        money -= price
                        if money < 0:
                            raise NotEnough(-money, paid)
                """,
            varies={
                "answer": (
                    {"attribute": "missing", "short": "missing_money", "fine": "0", "value": "0"},
                    {
                        "attribute": "paid",
                        "short": "number_paid",
                        "fine": "the number of all prices",
                        "value": "len(prices)",
                    },
                )
            },
            solutions=(
                "try:\n    pay(prices, money)\nexcept NotEnough as error:\n    return error.$attribute\nreturn $value",
                "result = $value\ntry:\n    pay(prices, money)\nexcept NotEnough as error:\n"
                "    result = error.$attribute\nreturn result",
            ),
            oracle=_missing,
            draw=lambda rng, answer: ([rng.randint(1, 9) for _ in range(rng.randint(1, 5))], rng.randint(3, 20)),
            edges=(([], 5), ([5], 5), ([5, 1], 5)),
            about={"prices": "what is to be paid", "money": "what there is", "return": "the $attribute, or $fine"},
        ),
    ),
)
