"""Names are looked up when a function is called: late binding, and functions made in loops."""

from random import Random
from typing import Any

from hornbook.curriculum.family import Code, Family
from hornbook.curriculum.lessons.draws import literal, numbers, people, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _three_alike(rng: Random) -> Example:
    n = rng.randint(5, 30)
    return example(
        """Three functions are made in a loop. They are meant to add 0, 1 and 2; they all add 2.""",
        """
        functions = []
        for amount in range(3):
            functions.append(lambda number: number + amount)

        print([function($n) for function in functions])
        amount = 100
        print([function($n) for function in functions])
        """,
        """No function has kept a number. Each of them has kept the name `amount`, and looks it up when it is
        called. After the loop that name stands for 2, and later for 100.""",
        n=n,
    )


def _default_remembers(rng: Random) -> Example:
    n = rng.randint(5, 30)
    return example(
        """A default value is computed when the function is made. So it can hold fast the value that a name has at that
        moment.""",
        """
        late = []
        early = []
        for amount in range(3):
            late.append(lambda number: number + amount)
            early.append(lambda number, amount=amount: number + amount)

        print([function($n) for function in late])
        print([function($n) for function in early])
        """,
        """In `amount=amount` the left name is the parameter and the right one the variable of the loop. The
        functions of the second list do not look outside any more.""",
        n=n,
    )


def _factory(rng: Random) -> Example:
    labels = things(rng, 3)
    return example(
        """A function that makes the functions is the clearest remedy: each call has its own local variable, and
        that one does not change.""",
        '''
        from collections.abc import Callable


        def button(label: str) -> Callable[[], str]:
            """Return a function that tells which label was pressed."""
            return lambda: f"you pressed {label}"


        buttons = [button(label) for label in $labels]
        for press in buttons:
            print(press())
        ''',
        """`label` is a parameter of `button`, so three calls have three variables of this name. The loop variable
        of the comprehension plays no part when the buttons are pressed.""",
        labels=literal(labels),
    )


def _lookup_at_call(rng: Random) -> Example:
    name = people(rng, 1)[0]
    return example(
        """Late lookup is not only a trap. It is the reason that functions may stand in any order, and that a name
        can be given a new meaning.""",
        '''
        def report(name: str) -> str:
            """Return a line about the person, made by another function."""
            return decorate(name)


        def decorate(text: str) -> str:
            """Return the text between stars."""
            return f"* {text} *"


        print(report("$name"))


        def decorate(text: str) -> str:
            """Return the text between lines."""
            return f"-- {text} --"


        print(report("$name"))
        ''',
        """When `report` was defined, there was no `decorate` at all. It is looked for when the line runs, and the
        second time another function is found under that name.""",
        name=name,
    )


def _table_question(rng: Random) -> Question:
    rates = {name: rng.randint(2, 9) for name in ("adult", "child", "senior")}
    return question(
        """A table of prices is given. Make a dictionary with a function for each kind of ticket, which computes
        the price of so many tickets.""",
        '''
        from collections.abc import Callable

        PRICES = {$table}


        def price_function(price: int) -> Callable[[int], int]:
            """Return a function that multiplies by the price."""
            return lambda tickets: price * tickets


        cost = {kind: price_function(price) for kind, price in PRICES.items()}
        print(cost["adult"](3), cost["child"](3), cost["senior"](1))
        ''',
        """With a lambda directly in the comprehension all three would use the last price. The call of
        `price_function` gives each of them a price of its own.""",
        table=", ".join(f'"{kind}": {price}' for kind, price in rates.items()),
    )


def _predict_question(rng: Random) -> Question:
    a, b = rng.sample(range(2, 60), 2)
    return question(
        """A program assigns to `x`, defines a function that shows `x`, and assigns to `x` again. What does the function
        show before the second assignment, and what after it? Write it so that both can be seen.""",
        '''
        x = $a


        def show() -> str:
            """Return a text with the present value of x."""
            return f"x is {x}"


        print(show())
        x = $b
        print(show())
        ''',
        """The function contains the name `x` and no value. Each call looks the name up, so the two lines differ.""",
        a=a,
        b=b,
    )


_OPS: tuple[dict[str, str], ...] = (
    {"returns": "returns the argument plus its number", "form": "value + number", "short": "adders", "k": "add"},
    {"returns": "returns the argument times its number", "form": "value * number", "short": "multipliers", "k": "mul"},
    {"returns": "returns the argument minus its number", "form": "value - number", "short": "subtractors", "k": "sub"},
    {"returns": "returns whether the argument is larger than its number", "form": "value > number",
     "short": "comparers", "k": "gt"},
)  # fmt: skip


def _done(value: int, number: int, key: str) -> int | bool:
    if key == "gt":
        return number < value
    return {"add": number + value, "mul": number * value, "sub": -(number - value)}[key]


def _draw_list_call(rng: Random, **_: Any) -> tuple[Code, ...]:
    values = rng.sample(range(-5, 13), rng.randint(2, 4))
    at, argument = rng.randrange(len(values)), rng.randint(-3, 10)
    return (Code(f"{values})[{at}]({argument}", (values, at, argument)),)


def _draw_table_call(rng: Random, **_: Any) -> tuple[Code, ...]:
    names = rng.sample(["red", "blue", "gold", "pink"], rng.randint(2, 3))
    table = {name: rng.randint(1, 9) for name in names}
    name, argument = rng.choice(names), rng.randint(1, 9)
    source = "{" + ", ".join(f'"{key}": {value}' for key, value in table.items()) + "}"
    return (Code(f'{source})["{name}"]({argument}', (table, name, argument)),)


def _draw_chosen(rng: Random, **_: Any) -> tuple[Any, ...]:
    return (numbers(rng, rng.randint(2, 5), -5, 12), rng.randint(-3, 10))


LESSON = Lesson(
    topic="Late binding: names are looked up when the function is called",
    area="scopes",
    concepts=("late_binding", "closure", "lambda_in_loop"),
    openings=(
        """A loop makes ten buttons, and every one of them reports that number ten was pressed. The fault is a
        famous one, and it says much about how Python treats names.""",
        """A function that uses a name from outside does not keep its value. It keeps the name, and asks for the
        value each time it is called.""",
        """Write down "the telephone number of the mayor", and dial it in five years: you will reach whoever is
        mayor then. A function reads outer names in the same way.""",
    ),
    ideas=(
        (
            """Defining a function does not run it, so its names are not looked up either. That happens at the
            call, with the values that the names have then.""",
            """The body of a function is a recipe. "Take the milk from the fridge" means the milk that is there when you
            cook, not when the recipe was written.""",
        ),
        (
            """A loop has one variable, which gets one value after another. Functions made in the loop all refer to
            this one variable, and after the loop it holds the last value.""",
            """If functions made in a loop are called within the same round, nothing goes wrong, for the variable
            still has its value. The trouble begins when they are kept for later.""",
        ),
        (
            """A function that makes the function is a remedy. Its parameter is a new variable for each call, so
            every function has its own.""",
            """A default value keeps the number of the moment: `lambda value, number=number: ...`. Defaults are computed
            when the function is made, and so hold the present value fast.""",
        ),
        (
            """`functools.partial(f, number)` does no harm in a loop. It looks at its arguments at once and stores the
            values, not the names.""",
            """Late lookup is wanted as well: a function may use another one that is defined further down, and tests can
            replace a function by giving its name to another.""",
        ),
    ),
    examples=(_three_alike, _default_remembers, _factory, _lookup_at_call),
    pitfalls=(
        """Making lambdas in a loop or comprehension that use its variable: `[lambda x: x + n for n in range(3)]`.
        All of them add 2. Write a function that returns the lambda, or `lambda x, n=n: x + n`.""",
        """Testing only the last of the functions made in a loop. It is the one that works by luck. Test the first.""",
        """Leaving the extra parameter of `lambda x, n=n: ...` unnoticed. Whoever calls it with two arguments
        overrides `n`. Where callers may pass more, use a function that makes functions.""",
    ),
    questions=(_table_question, _predict_question),
    asks=(
        "When is an outer name looked up?",
        "What is special about a loop?",
        "How can I give each function its own value?",
        "Is there another way, or a good side to it?",
    ),
    notes={
        "engineer": (
            """JavaScript had the same trap with `var` and got rid of it with `let`, which makes a new variable for
            each round. Python's loops still have one variable.""",
        ),
        "student": (
            """A closure refers to variables and not to values; the variable lives in a cell that all closures of
            one call share. `function.__closure__` shows these cells.""",
        ),
        "teacher": (
            """Let the class guess what `[f() for f in [lambda: i for i in range(3)]]` is before anyone runs it. Most
            will say 0, 1, 2, and will remember the answer.""",
        ),
    },
    families=(
        Family(
            "functions_for_each_number",
            "numbers|amounts: list[int] -> list[Callable]",
            setup="from collections.abc import Callable",
            names=("make_$short", "${short}_for", "build_$short", "list_of_$short", "all_$short"),
            tells=(
                "Return a list of functions of one argument, one for each of $numbers and in their order. A "
                "function $returns.",
                "For every number in $numbers make a function of one argument that $returns. Return the list of "
                "these functions.",
                "Return a list with as many functions as there are $numbers. Each belongs to the number at its "
                "position; it takes one argument and $returns.",
            ),
            varies={"op": _OPS},
            solutions=(
                "def make(number):\n    return lambda value: $form\n\nreturn [make(number) for number in $numbers]",
                "return [lambda value, number=number: $form for number in $numbers]",
                "functions = []\nfor number in $numbers:\n\n    def function(value, number=number):\n"
                "        return $form\n\n    functions.append(function)\nreturn functions",
                "from functools import partial\n\ndef apply(number, value):\n    return $form\n\n"
                "return [partial(apply, number) for number in $numbers]",
            ),
            oracle=lambda args, op: _done(args[2], args[0][args[1]], op["k"]),
            draw=_draw_list_call,
            edges=(
                (Code("[1, 5, 20])[0](7", ([1, 5, 20], 0, 7)),),
                (Code("[1, 5, 20])[1](7", ([1, 5, 20], 1, 7)),),
                (Code("[1, 5, 20])[2](7", ([1, 5, 20], 2, 7)),),
            ),
            about={"numbers": "a number for each function", "return": "the list of the functions"},
        ),
        Family(
            "functions_by_name",
            "table|settings|rates: dict[str, int] -> dict[str, Callable[[int], int]]",
            setup="from collections.abc import Callable",
            names=("functions_by_name", "make_$short", "table_of_$short", "named_$short"),
            tells=(
                "$table maps names to numbers. Return a dictionary from the same names to functions: the "
                "function under a name takes one argument and $returns.",
                "Make a function of one argument for each entry of $table; it $returns (the one under its name). "
                "Return the functions in a dictionary by name.",
                "Return a dictionary in which each name of $table has a function of one argument that $returns, "
                "meaning the value under the name in $table.",
            ),
            varies={"op": _OPS[:3]},
            solutions=(
                "def make(number):\n    return lambda value: $form\n\n"
                "return {name: make(number) for name, number in $table.items()}",
                "return {name: lambda value, number=number: $form for name, number in $table.items()}",
                "def make(number):\n    def function(value):\n        return $form\n\n    return function\n\n"
                "functions = {}\nfor name, number in $table.items():\n    functions[name] = make(number)\n"
                "return functions",
            ),
            oracle=lambda args, op: _done(args[2], args[0][args[1]], op["k"]),
            draw=_draw_table_call,
            edges=((Code('{"a": 2, "b": 9})["a"](5', ({"a": 2, "b": 9}, "a", 5)),),),
            about={"table": "a number for each name", "return": "a function for each name"},
        ),
        Family(
            "results_of_made_functions",
            "numbers: list[int], value: int -> list[int]",
            names=(
                "$short",
                "results_$short",
                "call_all_$short",
                "functions_$short",
            ),
            tells=(
                "$Intro. Afterwards all of the functions are called with $value. Return the list of the results.",
                "$Intro. Return the list of what the functions give for $value when the loop is over.",
                "$Intro. The functions are kept in a list and called with $value in the end. Return their results.",
            ),
            varies={
                "binding": (
                    {
                        "Intro": "In a loop over numbers, n being its variable, functions are made that add n to their "
                        "argument, and all of them look n up only when they are called",
                        "short": "with_shared_variable",
                        "make": "lambda argument: argument + n",
                        "plain": "[value + numbers[-1]] * len(numbers) if numbers else []",
                        "k": "late",
                    },
                    {
                        "Intro": "In a loop over numbers, n being its variable, functions are made that add to their "
                        "argument the value that n had when they were made",
                        "short": "with_own_value",
                        "make": "lambda argument, n=n: argument + n",
                        "plain": "[value + n for n in numbers]",
                        "k": "early",
                    },
                    {
                        "Intro": "In a loop over numbers, n being its variable, functions are made that look n up when "
                        "they are called and subtract it from their argument",
                        "short": "subtracting_the_last",
                        "make": "lambda argument: argument - n",
                        "plain": "[value - numbers[-1] for _ in numbers]",
                        "k": "late minus",
                    },
                )
            },
            solutions=(
                "functions = []\nfor n in numbers:\n    functions.append($make)\n"
                "return [function(value) for function in functions]",
                "return $plain",
                "functions = [$make for n in numbers]\nresults = []\nfor function in functions:\n"
                "    results.append(function(value))\nreturn results",
            ),
            oracle=lambda numbers, value, binding: [
                value + (-1 if binding["k"] == "late minus" else 1) * (n if binding["k"] == "early" else last)
                for n, last in zip(numbers, numbers[-1:] * len(numbers), strict=True)
            ],
            draw=_draw_chosen,
            edges=(([], 5), ([4], 1), ([1, 2, 30], 10)),
            about={"numbers": "the values of the loop variable", "value": "the argument", "return": "the results"},
        ),
    ),
)
