"""yield: a function that gives its values one at a time."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import fruits, literal, numbers, people
from hornbook.curriculum.lessons.iterators._draws import short_words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _three_yields(rng: Random) -> Example:
    a, b, c = fruits(rng, 3)
    return example(
        """A function with three `yield` lines gives three values. The prints show when each part of it runs.""",
        '''
        from collections.abc import Iterator


        def breakfast() -> Iterator[str]:
            """Give three things to eat."""
            print("  starting")
            yield "$a"
            print("  going on")
            yield "$b"
            yield "$c"
            print("  at the end")


        for food in breakfast():
            print(food)
        ''',
        """The function runs up to a `yield`, hands out the value and waits there. The loop's body runs in between; then
        the function goes on in the line below.""",
        a=a,
        b=b,
        c=c,
    )


def _list_or_yield(rng: Random) -> Example:
    values = numbers(rng, 6, 1, 50)
    limit = sorted(values)[2] + 1
    return example(
        """The same task twice: once a list is filled and returned, once each number is handed out as soon as it is
        found.""",
        '''
        from collections.abc import Iterator


        def large_list(values: list[int], limit: int) -> list[int]:
            """Return the values that are at least as large as the limit."""
            found = []
            for value in values:
                if value >= limit:
                    found.append(value)
            return found


        def large(values: list[int], limit: int) -> Iterator[int]:
            """Give the values that are at least as large as the limit."""
            for value in values:
                if value >= limit:
                    yield value


        print(large_list($values, $limit))
        print(list(large($values, $limit)))
        print(sum(large($values, $limit)))
        ''',
        """The line with `found = []`, the `append` and the `return` are replaced by a single `yield`. Whoever wants a
        list passes the generator to `list`; `sum` takes the values as they come.""",
        values=values,
        limit=limit,
    )


def _dates(rng: Random) -> Example:
    first, step = rng.randint(1, 5), rng.choice((7, 10, 14))
    days = list(range(first, 32, step))
    return example(
        """Something happens on day $first of the month and then every $step days. The days come from a loop with a
        variable that lives between two values.""",
        '''
        from collections.abc import Iterator


        def days(first: int, step: int, last: int) -> Iterator[int]:
            """Give the days from the first one on, a step apart, up to the last."""
            day = first
            while day <= last:
                yield day
                day += step


        print(list(days($first, $step, 31)))
        print(max(days($first, $step, 31)))
        ''',
        """`day` keeps its value while the function waits, so it counts on from there. There are $count such days in a
        month of 31 days; the last is day $last.""",
        first=first,
        step=step,
        count=len(days),
        last=days[-1],
    )


def _a_call_runs_nothing(rng: Random) -> Example:
    name = people(rng, 1)[0]
    return example(
        """Calling a generator function does not run its body. The call makes a generator object, and `next` sets it in
        motion.""",
        '''
        from collections.abc import Iterator


        def greetings(name: str) -> Iterator[str]:
            """Give two greetings."""
            print("now the body runs")
            yield f"Hello, {name}"
            yield f"Good evening, {name}"


        stream = greetings("$name")
        print("called")
        print(next(stream))
        print(next(stream))
        print(next(stream, "nothing more"))
        ''',
        """The word `called` comes first. Each call of `next` runs as far as the following `yield`; when the body ends,
        there is no more value, and the default is printed.""",
        name=name,
    )


def _pairs_question(rng: Random) -> Question:
    names = people(rng, 4)
    return question(
        """At a chess evening everyone plays everyone else once. Write a generator that gives the games as pairs of
        names.""",
        '''
        from collections.abc import Iterator


        def games(players: list[str]) -> Iterator[tuple[str, str]]:
            """Give each pair of different players once."""
            for i in range(len(players)):
                for j in range(i + 1, len(players)):
                    yield players[i], players[j]


        for one, other in games($names):
            print(one, "-", other)
        ''',
        """A `yield` may stand in nested loops; the function resumes in the inner one. With `return` in its place the
        first pair would have been the only one.""",
        names=literal(names),
    )


def _digits_question(rng: Random) -> Question:
    n = rng.randint(1000, 99999)
    return question(
        """Write a generator that gives the decimal digits of a positive number from the right to the left.""",
        '''
        from collections.abc import Iterator


        def digits_from_right(number: int) -> Iterator[int]:
            """Give the digits of a positive number, the ones first."""
            while number > 0:
                yield number % 10
                number //= 10


        print(list(digits_from_right($n)))
        print(sum(digits_from_right($n)))
        ''',
        """The remainder is the last digit, and the division takes it away. The parameter serves as the variable that
        remembers what is left.""",
        n=n,
    )


LESSON = Lesson(
    topic="yield: giving values one at a time",
    area="generators",
    concepts=("generator", "yield", "lazy_values"),
    openings=(
        """A function with `return` answers once. A function with `yield` answers again and again: it gives a value,
        waits, and goes on when the next one is wanted.""",
        """Many functions fill a list only so that somebody else can loop over it. If the function gives its values
        directly to that loop, the list becomes superfluous.""",
        """A baker may bake all the rolls before the shop opens, or put the next tray into the oven when the last one is
        sold. `yield` is for the second way.""",
    ),
    ideas=(
        (
            """A `yield` anywhere in its body makes a function a generator function. Calling it runs no line of the
            body;
            it returns a generator, which is an iterator.""",
            """The call and the run are two things. `stream = numbers()` only creates a generator. The body begins when
            the first value is asked for, by `next` or by a loop.""",
        ),
        (
            """At `yield value` the function stops and hands out the value. All its variables stay as they are. The next
            request continues in the line behind the `yield`.""",
            """While a generator waits, it remembers where it was and what its variables hold. That is why a plain loop
            with a counter is enough to give a whole series.""",
        ),
        (
            """When the body ends, the generator is finished, and a loop over it ends. There is no need to say so; a
            function that runs out of lines has nothing more to give.""",
            """A generator can be read once, as iterators can. To go through the values again, call the function again,
            for each call makes a new generator that starts from the top.""",
        ),
        (
            """`list(stream)` collects everything, `sum`, `max`, `sorted` and `join` read the values directly. So a
            generator leaves it to the caller what becomes of the values.""",
            """Values that nobody asks for are never computed. If the caller leaves the loop after the second one, the
            rest of the work is not done.""",
        ),
    ),
    examples=(_three_yields, _list_or_yield, _a_call_runs_nothing, _dates),
    pitfalls=(
        """Printing the generator instead of its values: `print(days(1, 7))` shows something like `<generator object
        days ...>`. The call has made a generator and run nothing. Use `list(...)`, a star, or a loop.""",
        """Using `return` in the loop where `yield` was meant. The function then ends with its first value and is not a
        generator at all.""",
        """Expecting an error in the arguments to be reported at the call. A check at the top of a generator function
        runs when the first value is wanted, perhaps far away from the call that was wrong.""",
    ),
    questions=(_pairs_question, _digits_question),
    asks=(
        "What does the call do?",
        "What happens at a `yield`?",
        "When is it over?",
        "What can one do with a generator?",
    ),
    notes={
        "young": (
            """A generator is like reading a story aloud. You stop at the end of a page and put a finger there. When
            somebody says "go on", you go on from your finger.""",
        ),
        "engineer": (
            """A generator function is a coroutine in the old sense: its frame lives on the heap and is resumed. The
            iterator protocol is implemented for you.""",
        ),
        "teacher": (
            """Let one student be the generator and another one the loop. The first may speak only when asked for the
            next value, and has to write the state on paper in between.""",
        ),
    },
    families=(
        Family(
            "yielded_steps_down",
            "start|n: int, step|k: int -> Iterator[int]",
            setup="from collections.abc import Iterator",
            through="list",
            names=("steps_down", "descend", "count_down_by", "falling_numbers"),
            tells=(
                "Give, one at a time, the numbers $start, $start - $step, $start - 2 * $step and so on, as long "
                "as they are $long.",
                "Write a generator that starts at $start and goes down by $step each time. It ends before the "
                "first number that is $fail.",
                "Yield $start and then always $step less than before, but only numbers that are $long.",
            ),
            varies={
                "end": (
                    {"long": "positive", "fail": "not positive", "op": "> 0", "stop": "0"},
                    {"long": "not negative", "fail": "negative", "op": ">= 0", "stop": "-1"},
                    {"long": "at least 10", "fail": "below 10", "op": ">= 10", "stop": "9"},
                )
            },
            solutions=(
                "number = $start\nwhile number $op:\n    yield number\n    number -= $step",
                "yield from range($start, $stop, -$step)",
                "for number in range($start, $stop, -$step):\n    yield number",
            ),
            oracle=lambda start, step, end: [
                n for n in reversed(range(int(end["stop"]) + 1, start + 1)) if (start - n) % step == 0
            ],
            draw=lambda rng, end: (rng.randint(5, 60), rng.randint(1, 12)),
            edges=((0, 3), (30, 10), (10, 4), (-5, 2)),
            notes=("If $start is $fail, nothing is given.",),
            about={"start": "the first number", "step": "by how much to go down, at least 1", "return": "a generator"},
        ),
        Family(
            "text_with_one_left_out",
            "text: str -> Iterator[str]",
            setup="from collections.abc import Iterator",
            through="list",
            names=("one_$short", "each_$short", "variants_with_$short", "typos_by_$short"),
            tells=(
                "For each position of $text, from left to right, yield $text with the character at this position "
                "$done.",
                "Give as many texts as $text has characters, one at a time: in the first one the first character is "
                "$done, in the second one the second, and so on.",
                "Write a generator of all texts that result when a single character of $text is $done, beginning with "
                "the first character.",
            ),
            varies={
                "how": (
                    {"short": "left_out", "done": "left out", "new": ""},
                    {"short": "doubled", "done": "written twice", "new": "2 * text[i] + "},
                    {"short": "hidden", "done": 'replaced by "*"', "new": '"*" + '},
                )
            },
            solutions=(
                "for i in range(len($text)):\n    yield $text[:i] + $new$text[i + 1 :]",
                "for i in range(len($text)):\n    before, after = $text[:i], $text[i + 1 :]\n"
                "    yield before + ${new}after",
            ),
            oracle=lambda text, how: [
                "".join(
                    {"left_out": "", "doubled": c + c, "hidden": "*"}[how["short"]] if at == hit else c
                    for at, c in enumerate(text)
                )
                for hit in range(len(text))
            ],
            draw=lambda rng, how: (rng.choice((*short_words(rng, 1), "".join(rng.choices("abcde", k=3)))),),
            edges=(("",), ("a",), ("aab",)),
            about={"text": "the text", "return": "a generator of the changed texts"},
        ),
        Family(
            "repeated_division_values",
            "number|n: int -> Iterator[int]",
            setup="from collections.abc import Iterator",
            through="list",
            names=("shares", "divided_again", "repeated_$short", "shrinking_$short"),
            tells=(
                "Yield $number, then $number divided by $base without its remainder, then that divided again, and so "
                "on "
                "while the value is positive.",
                "Give one at a time the values that come up when $number is divided by $base again and again, "
                "remainders "
                "being dropped. Begin with $number itself and end before 0.",
                "Write a generator: the first value is $number, each later one is the one before it, divided by $base "
                "and rounded down. The 0 at the end is not given.",
            ),
            varies={
                "base": (
                    {"base": "2", "short": "halves"},
                    {"base": "3", "short": "thirds"},
                    {"base": "10", "short": "tenths"},
                )
            },
            solutions=(
                "while $number > 0:\n    yield $number\n    $number //= $base",
                "value = $number\nwhile value:\n    yield value\n    value = value // $base",
            ),
            oracle=lambda number, base: [
                q for power in range(number.bit_length()) if (q := number // int(base["base"]) ** power)
            ],
            draw=lambda rng, base: (rng.randint(1, 900),),
            edges=((0,), (1,), (27,), (1000,)),
            about={"number": "a number that is not negative", "return": "a generator of the values"},
        ),
    ),
)
