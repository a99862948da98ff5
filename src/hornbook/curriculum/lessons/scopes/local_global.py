"""Local and global names."""

from collections import ChainMap
from random import Random
from typing import Any

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import numbers, people, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _two_worlds(rng: Random) -> Example:
    a, b = rng.randint(1, 9), rng.randint(10, 99)
    return example(
        """The same name is used outside and inside a function. They are two variables.""",
        '''
        total = $a


        def add_up(values: list[int]) -> int:
            """Return the sum of the values."""
            total = 0
            for value in values:
                total += value
            return total


        print(add_up([$b, 1]))
        print(total)
        ''',
        """`total = 0` inside makes a local variable, which exists for the time of the call. The outer `total` is
        not touched and is still $a.""",
        a=a,
        b=b,
    )


def _constant(rng: Random) -> Example:
    one, other = things(rng, 2)
    p, q = numbers(rng, 2, 5, 60)
    return example(
        """A table that never changes stands at the top of the program, in capital letters. Functions may read it
        without getting it as an argument.""",
        '''
        PRICES = {"$one": $p, "$other": $q}
        FEE = 3


        def bill(names: list[str]) -> int:
            """Return the price of the things and the fee."""
            return sum(PRICES[name] for name in names) + FEE


        print(bill(["$one", "$other"]))
        print(bill([]))
        ''',
        """Inside `bill` the names `PRICES` and `FEE` are not assigned, only read. Python does not find them among
        the local names and goes on to look among the global ones.""",
        one=one,
        other=other,
        p=p,
        q=q,
    )


def _global_word(rng: Random) -> Example:
    names = people(rng, 3)
    return example(
        """Two functions number visitors. The first one changes a global variable, the second one returns the new
        number and leaves it to the caller to keep it.""",
        '''
        count = 0


        def register(name: str) -> str:
            """Number the visitor; changes the global count."""
            global count
            count += 1
            return f"{count}. {name}"


        def numbered(name: str, last: int) -> tuple[str, int]:
            """Return the numbered name and the new last number."""
            return f"{last + 1}. {name}", last + 1


        print(register("$a"), register("$b"))

        last = 0
        line, last = numbered("$c", last)
        print(line, last)
        ''',
        """`register` gives another answer each time, and one cannot see from a call why. `numbered` depends on its
        arguments alone; it can be tested in any order.""",
        a=names[0],
        b=names[1],
        c=names[2],
    )


def _unbound(rng: Random) -> Example:
    n = rng.randint(5, 50)
    return example(
        """A function that first reads and then assigns a global name fails. The reading comes first, but the
        assignment has already made the name local to the whole function.""",
        '''
        level = $n


        def raise_level() -> None:
            """Try to change the global level."""
            print("level is", level)
            level = level + 1


        try:
            raise_level()
        except UnboundLocalError:
            print("the local level has no value yet")
        print(level)
        ''',
        """Whether a name is local is decided when the function is compiled, by looking for assignments anywhere in
        its body. Without the last line of the function the `print` would work.""",
        n=n,
    )


def _fix_question(rng: Random) -> Question:
    price, rate = 100 * rng.randint(1, 9), rng.choice((7, 10, 20))
    return question(
        """A program keeps its tax rate in a global variable, which several functions change. Rewrite the function
        `with_tax`, which reads this variable, so that its result depends on its arguments alone.""",
        '''
        def with_tax(price: int, rate: int) -> int:
            """Return the price with so many percent of tax added, rounded down."""
            return price + price * rate // 100


        print(with_tax($price, $rate))
        print(with_tax($price, 0))
        ''',
        """The rate became a parameter. Whoever reads a call now sees all that the result depends on, and tests can
        try several rates without setting anything up.""",
        price=price,
        rate=rate,
    )


def _which_question(rng: Random) -> Question:
    a, b, c = numbers(rng, 3, 1, 99)
    return question(
        """A program has a variable `x` outside, a parameter `x` in one function, and no `x` of its own in another
        function. Which value does each function see? Write it and look.""",
        '''
        x = $a


        def with_parameter(x: int) -> int:
            """Return twice the argument."""
            x = 2 * x
            return x


        def without() -> int:
            """Return twice the global x."""
            return 2 * x


        print(with_parameter($b), without())
        x = $c
        print(with_parameter($b), without())
        ''',
        """A parameter is a local variable, so assigning to it changes nothing outside. `without` looks the global
        name up at each call and sees its new value $c.""",
        a=a,
        b=b,
        c=c,
    )


def _scopes(rng: Random) -> list[dict[str, int]]:
    return [
        {name: rng.randint(1, 9) for name in rng.sample("abcx", rng.randint(0, 3))} for _ in range(rng.randint(1, 3))
    ]


def _looked_up(scopes: list[dict[str, int]], name: str, what: dict[str, str]) -> int | None:
    """By a chain of maps, and by counting those that lack the name."""
    if what["key"] == "value":
        return ChainMap(*scopes).get(name)
    if what["key"] == "level":
        lacking = [name in scope for scope in scopes]
        return lacking.index(True) if any(lacking) else None
    return len([1 for scope in scopes if name in list(scope)][1:])


def _layers(rng: Random, **_: Any) -> tuple[Any, ...]:
    return (_scopes(rng), rng.choice("abcx"))


def _billed(orders: list[str], rule: dict[str, str]) -> int:
    """By counting each dish."""
    amount = 3 * orders.count("tea") + 6 * orders.count("soup") + 4 * orders.count("cake") + 7 * orders.count("salad")
    if rule["key"] == "fee":
        return amount + 2 * bool(orders)
    if rule["key"] == "limit":
        return amount if amount <= 12 else 12
    return amount if not orders[2:] else max(0, amount - 3)


LESSON = Lesson(
    topic="Local and global names",
    area="scopes",
    concepts=("scope", "local_variable", "global_variable"),
    openings=(
        """Two people in different houses may both be called Anna without any confusion. Names in different
        functions get along in the same way: each function is a house.""",
        """A function assigns to `total`, and the `total` outside stays as it was. Is that a fault? It is what makes it
        possible to use functions without knowing the names inside them.""",
        """Where does a name come from? Python has a fixed order in which it looks: first in the function, then
        around it, then in the module, and at last among the built-in names.""",
    ),
    ideas=(
        (
            """A name that is assigned anywhere in a function is local to it, and so are its parameters. It comes
            into being with the call and is gone when the call ends.""",
            """Every call has its own local variables. Two calls of one function, even at the same time in a
            recursion, do not disturb each other.""",
        ),
        (
            """A name that is only read is looked for outside: in the enclosing functions, then in the module, then
            among the built-in names. If it is nowhere, a `NameError` is raised.""",
            """Reading a global name needs no declaration. That is how functions use constants, other functions and
            imported modules.""",
        ),
        (
            """To assign to a global name from inside, the function must say `global name`. That is allowed and
            seldom wise, since the function then depends on something that its calls do not show.""",
            """Prefer to hand values in as arguments and out with `return`. A function that changes global
            variables can only be understood together with all others that do.""",
        ),
        (
            """Changing is not assigning. `table["a"] = 1` or `items.append(2)` changes an object that a global
            name stands for; the name itself is only read, so no `global` is needed.""",
            """Constants are the good use of global names. They are written in capitals, set once at the top, and never
            assigned again.""",
        ),
    ),
    examples=(_two_worlds, _constant, _global_word, _unbound),
    pitfalls=(
        """Assigning to a global name in a function and wondering that nothing changes. Without `global` the
        assignment makes a new local variable. Better than `global` is to return the value.""",
        """Reading a name and assigning to it further down in the same function. It is local throughout, so the reading
        raises an `UnboundLocalError`.""",
        """Calling a variable `list`, `sum` or `max`. From then on the name stands for the variable, and the
        built-in function cannot be reached by it: `'list' object is not callable`.""",
    ),
    questions=(_fix_question, _which_question),
    asks=(
        "Which names belong to a function?",
        "Where are the other names looked for?",
        "Can a function change a global variable?",
        "What are global names good for?",
    ),
    notes={
        "engineer": (
            """Blocks have no scope of their own: a name that is assigned in an `if` or a `for` is visible in the
            rest of the function. Only functions, classes, modules and comprehensions have one.""",
        ),
        "young": (
            """What happens in your room stays in your room. If you want others to have it, carry it out of the
            door. In a function the door is `return`.""",
        ),
        "student": (
            """The search order is known by its initials: local, enclosing, global, built-in. Which scopes enclose
            a function can be read from the text of the program; this is called lexical scoping.""",
        ),
        "analyst": (
            """In a notebook all cells share the global names. A function that secretly reads one of them gives
            other results when the cells are run in another order.""",
        ),
    },
    families=(
        Family(
            "name_looked_up_in_scopes",
            "scopes: list[dict[str, int]], name: str -> $kind",
            names=("$name_a", "$name_b", "$name_c"),
            tells=(
                "Each dictionary in $scopes maps names to values, the innermost scope coming first. Return $what.",
                "Look for $name in $scopes, a list of dictionaries from the innermost scope to the outermost, "
                "and return $what.",
                "$scopes models nested scopes: dictionaries of names and values, from inside to outside. Return $what.",
            ),
            varies={
                "what": (
                    {
                        "kind": "int | None",
                        "what": "the value of `name` in the first of them that has it, or None",
                        "name_a": "look_up",
                        "name_b": "resolve_name",
                        "name_c": "value_of_name",
                        "key": "value",
                        "end": "found[0][1] if found else None",
                        "first": "return scope[name]",
                        "none": "return None",
                    },
                    {
                        "kind": "int | None",
                        "what": "the position of the first of them that has `name`, or None if none has it",
                        "name_a": "defining_scope",
                        "name_b": "level_of_name",
                        "name_c": "find_scope",
                        "key": "level",
                        "end": "found[0][0] if found else None",
                        "first": "return level",
                        "none": "return None",
                    },
                    {
                        "kind": "int",
                        "what": (
                            "how many values of `name` are hidden, that is, how many scopes have it behind the "
                            "first one that has it"
                        ),
                        "name_a": "hidden_values",
                        "name_b": "shadowed_count",
                        "name_c": "count_hidden",
                        "key": "hidden",
                        "end": "max(len(found) - 1, 0)",
                        "first": "return sum(name in outer for outer in scopes[level + 1 :])",
                        "none": "return 0",
                    },
                )
            },
            solutions=(
                "for level, scope in enumerate(scopes):\n    if name in scope:\n        $first\n$none",
                "found = [(level, scope[name]) for level, scope in enumerate(scopes) if name in scope]\nreturn $end",
            ),
            oracle=_looked_up,
            draw=_layers,
            edges=(([], "a"), ([{"a": 1}, {"a": 2}], "a"), ([{}, {"b": 5}, {"b": 6, "a": 3}], "b")),
            about={"scopes": "dictionaries, the innermost first", "name": "the name to look for", "return": "$what"},
        ),
        Family(
            "all_visible_names",
            "scopes|layers: list[dict[str, int]] -> $kind",
            names=("$name_a", "$name_b", "$name_c", "$name_d"),
            tells=(
                "$scopes is a list of dictionaries from the innermost scope to the outermost. An inner value "
                "hides outer values of the same name. Return $what.",
                "A name that stands in several of the dictionaries in $scopes has the value from the one that "
                "comes first in the list. Return $what.",
                "Of several values for a name the one in the earliest of $scopes counts. Return $what.",
            ),
            varies={
                "what": (
                    {
                        "kind": "dict[str, int]",
                        "what": "one new dictionary of all names with the values that count",
                        "name_a": "visible_names",
                        "name_b": "flatten_scopes",
                        "name_c": "merged_scopes",
                        "name_d": "names_in_scope",
                        "wrap": "visible",
                    },
                    {
                        "kind": "int",
                        "what": "the sum of the values that count, one for each name",
                        "name_a": "sum_of_visible",
                        "name_b": "visible_total",
                        "name_c": "total_in_scope",
                        "name_d": "add_up_visible",
                        "wrap": "sum(visible.values())",
                    },
                    {
                        "kind": "list[str]",
                        "what": "the list of all names whose counting value is above 5, in alphabetical order",
                        "name_a": "large_names",
                        "name_b": "names_above_five",
                        "name_c": "visible_large_names",
                        "name_d": "large_visible",
                        "wrap": "sorted(name for name, value in visible.items() if value > 5)",
                    },
                )
            },
            solutions=(
                "visible = {}\nfor scope in reversed($scopes):\n    visible.update(scope)\nreturn $wrap",
                "from collections import ChainMap\nvisible = dict(ChainMap({}, *$scopes))\nreturn $wrap",
                "visible = {}\nfor scope in $scopes:\n    for name, value in scope.items():\n"
                "        visible.setdefault(name, value)\nreturn $wrap",
            ),
            oracle=lambda scopes, what: (
                lambda found: (
                    found
                    if what["wrap"] == "visible"
                    else sum(found[name] for name in found)
                    if what["kind"] == "int"
                    else [name for name in "abcdxyz" if found.get(name, 0) > 5]
                )
            )({name: next(s[name] for s in scopes if name in s) for one in scopes for name in one}),
            draw=lambda rng, what: (_scopes(rng),),
            edges=(([],), ([{"a": 1, "b": 9}, {"a": 7, "x": 8}],), ([{"x": 9}, {"x": 3}, {"a": 6}],)),
            about={"scopes": "dictionaries, the innermost first", "return": "$what"},
        ),
        Family(
            "bill_from_module_constants",
            "orders: list[str] -> int",
            setup='PRICES = {"tea": 3, "soup": 6, "cake": 4, "salad": 7}\n$CONST = $number',
            names=("bill", "total_price", "amount_due", "price_of_order", "to_pay", "cost_of_orders"),
            tells=(
                "Return what $orders cost according to the module's table PRICES. $Rule. Names that are not in "
                "the table cost nothing.",
                "Add up the prices of all $orders, which stand in PRICES; an unknown name adds nothing. $Rule.",
                "Compute the bill for $orders with the constants above. $Rule. What is not in PRICES is free.",
            ),
            varies={
                "rule": (
                    {
                        "CONST": "FEE",
                        "number": "2",
                        "Rule": "If there are any orders, FEE is added once",
                        "end": "total + FEE if orders else 0",
                        "key": "fee",
                    },
                    {
                        "CONST": "LIMIT",
                        "number": "12",
                        "Rule": "The bill is never more than LIMIT",
                        "end": "min(total, LIMIT)",
                        "key": "limit",
                    },
                    {
                        "CONST": "DISCOUNT",
                        "number": "3",
                        "Rule": "With more than two orders DISCOUNT is subtracted, but the bill is not below 0",
                        "end": "max(total - DISCOUNT, 0) if len(orders) > 2 else total",
                        "key": "discount",
                    },
                )
            },
            solutions=(
                "total = sum(PRICES.get(name, 0) for name in orders)\nreturn $end",
                "total = 0\nfor name in orders:\n    if name in PRICES:\n        total += PRICES[name]\nreturn $end",
            ),
            oracle=_billed,
            draw=lambda rng, rule: (
                [rng.choice(("tea", "soup", "cake", "salad", "bread")) for _ in range(rng.randint(1, 5))],
            ),
            edges=(([],), (["bread"],), (["tea", "tea", "tea"],), (["bread", "bread", "bread"],)),
            about={"orders": "names of dishes", "return": "the amount of the bill"},
        ),
    ),
)
