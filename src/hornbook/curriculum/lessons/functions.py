"""Lessons on functions: parameters and results, defaults, functions made of functions, functions as values."""

from random import Random

from hornbook.curriculum.lessons.draws import distinct, numbers, people, quantity, things, words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question

AREA = "functions"


def _fare(rng: Random) -> Example:
    base, per, km = rng.randint(2, 6), rng.randint(1, 4), rng.randint(3, 20)
    return example(
        """A taxi asks $base for getting in and $per for each kilometre. The rule gets a name, and the distance
        becomes
        a parameter.""",
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
        """They are not. The variable of the function lives only while the function runs. Outside, `total` is
        still $a.
        What a function has to say, it says through its result.""",
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
        second
        line checks that.""",
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
        """A `return` ends the function at once, so the last line is only reached by numbers that fit neither
        test. The
        check uses values on both sides of each limit.""",
        a=a,
        b=b,
        below=a - 1,
        under=b - 1,
    )


BASICS = Lesson(
    topic="Defining functions: parameters and return values",
    area=AREA,
    concepts=("functions", "parameters", "return_values"),
    openings=(
        """A function is a small machine with a name. You put something in, it works, and something comes out.""",
        """When the same formula stands in three places, sooner or later it is corrected in two of them. A function
        gives it one place.""",
        """Naming things is half of programming. `def` names a piece of work, and from then on the program can
        speak of
        `fare(12)` without repeating how a fare is computed.""",
    ),
    ideas=(
        (
            """Parameters are the names in the definition; arguments are the values in the call. When the call begins,
            each parameter becomes a variable holding its argument.""",
            """`def` only stores the function. Nothing in its body runs until it is called, and then it runs with the
            values of this call.""",
        ),
        (
            """`return` does two things: it sets the value of the call, and it ends the function. Lines after it
            are not
            reached.""",
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
            """Two functions may both use a variable `total` without disturbing each other. That is why you can
            read one
            function without knowing the others.""",
        ),
    ),
    examples=(_fare, _print_or_return, _local),
    pitfalls=(
        """Printing where a result is wanted. `print(f(3))` then shows the number and, below it, `None`.""",
        """Writing `return` inside the loop by one indentation too many. The function then ends in the first
        round, and
        all other items are ignored.""",
        """Leaving out the parentheses. `fare` is the function itself; `fare(3)` is its result.""",
    ),
    questions=(_rectangle_question, _grade_question),
    asks=("What happens in a call?", "What does return do?", "Should I print or return?", "Who sees its variables?"),
    notes={
        "young": ("""A juice press: fruit goes in, juice comes out. Different fruit, same press.""",),
        "engineer": (
            """Arguments are passed by binding names to objects; there is no copying and no
        overloading.""",
        ),
        "teacher": (
            """The difference between `print` and `return` deserves a lesson of its own; most confusion about
            functions is this one.""",
        ),
    },
)


def _default(rng: Random) -> Example:
    word = rng.choice(words(rng, 3))
    n = rng.randint(2, 5)
    return example(
        """Most lines are underlined with a hyphen, a few with something else. The usual case should need no extra
        words.""",
        '''
        def underlined(title: str, mark: str = "-") -> str:
            """Return the title with a line of marks below it."""
            return title + "\\n" + mark * len(title)


        print(underlined("$word"))
        print(underlined("$word", "="))
        print(underlined(mark="*", title="$short"))
        ''',
        """The first call gives no mark, so the default is used. The third names both arguments; then their order does
        not matter, and the reader sees what is what.""",
        word=word,
        short=word[:n],
    )


def _limits(rng: Random) -> Example:
    items = numbers(rng, 6, -20, 60)
    low, high = rng.randint(0, 5), rng.randint(30, 40)
    return example(
        """Values outside of certain limits are measuring errors. Sometimes there is a lower limit, sometimes an
        upper,
        sometimes both.""",
        '''
        def within(values: list[int], low: int | None = None, high: int | None = None) -> list[int]:
            """Return the values between the limits; None means that there is no limit."""
            kept = []
            for value in values:
                if low is not None and value < low:
                    continue
                if high is not None and value > high:
                    continue
                kept.append(value)
            return kept


        values = $items
        print(within(values, low=$low))
        print(within(values, high=$high))
        print(within(values, $low, $high))
        ''',
        """`None` stands for "no limit". The number 0 would not do as such a sign, since 0 is a perfectly good limit;
        for the same reason the test says `is not None`.""",
        items=items,
        low=low,
        high=high,
    )


def _fresh_list(rng: Random) -> Example:
    a, b = things(rng, 2)
    return example(
        """A function adds a thing to a list. Without a list it is to start a new one.""",
        '''
        def packed(thing: str, bag: list[str] | None = None) -> list[str]:
            """Return the bag with the thing added; a new bag if none is given."""
            if bag is None:
                bag = []
            return [*bag, thing]


        print(packed("$a"))
        print(packed("$b"))
        print(packed("$b", ["$a"]))
        ''',
        """The second call starts with an empty bag again. With `bag: list = []` and `bag.append(thing)` it would not:
        a default is made once, when `def` is carried out, and all calls would share that list.""",
        a=a,
        b=b,
    )


def _join_question(rng: Random) -> Question:
    names = people(rng, 3)
    return question(
        """Write a function that joins names with a comma, and the last one with a word that is "and" unless the call
        says otherwise.""",
        '''
        def listed(names: list[str], word: str = "and") -> str:
            """Return the names as an enumeration such as "A, B and C"."""
            if len(names) < 2:
                return "".join(names)
            return ", ".join(names[:-1]) + f" {word} " + names[-1]


        print(listed($names))
        print(listed($names, word="or"))
        print(listed($one))
        ''',
        """One name, or none at all, needs neither comma nor word, so this case is dealt with first.""",
        names=names,
        one=names[:1],
    )


def _power_question(rng: Random) -> Question:
    n = rng.randint(100, 999)
    return question(
        """Write a function that rounds a number of people up to full buses. A bus has 50 seats unless stated
        otherwise.""",
        '''
        def buses(people: int, seats: int = 50) -> int:
            """Return how many buses are needed."""
            return (people + seats - 1) // seats


        print(buses($n))
        print(buses($n, seats=20))
        print(buses(50), buses(51), buses(0))
        ''',
        """Adding `seats - 1` before the division makes each started bus count in full. The last line checks the
        limits: a full bus, one person more, and nobody.""",
        n=n,
    )


DEFAULTS = Lesson(
    topic="Default values and keyword arguments",
    area=AREA,
    concepts=("functions", "default_arguments", "keyword_arguments"),
    openings=(
        """A parameter with a default may be left out of the call. So a function can have a simple form for
        everyday use
        and still be adjusted.""",
        """`round(x)` and `round(x, 2)` both work. How can a function accept one argument or two? Its second parameter
        has a default.""",
        """Calls such as `draw(3, True, False, 10)` are riddles. With names, `draw(3, filled=True)`, they explain
        themselves.""",
    ),
    ideas=(
        (
            """Write the default behind the parameter: `mark: str = "-"`. Parameters with defaults come after those
            without.""",
            """If the call does not mention the parameter, it gets its default. If it does, the default is forgotten
            for this call.""",
        ),
        (
            """An argument may be given by name: `within(values, high=30)`. This skips `low` and tells the reader what
            30 means.""",
            """Positional arguments come first in a call, named ones behind them. Give names to numbers and to `True`
            and `False`, whose meaning is not visible.""",
        ),
        (
            """A default is made once, when the `def` line is carried out. A number or a string cannot change, so this
            does no harm; a list or a dictionary can.""",
            """For "no list given" use `None` as the default and make the list in the body. Otherwise all calls share
            one list.""",
        ),
    ),
    examples=(_default, _limits, _fresh_list),
    pitfalls=(
        """A list as default value. What one call appends, the next call finds. Write `None` and test for it.""",
        """Testing a default with `if not low`. It is true for `None` but also for 0. Write `if low is None`.""",
    ),
    questions=(_join_question, _power_question),
    notes={
        "engineer": (
            """Unlike in C++, defaults are evaluated once at definition time. A bare `*` in the parameter list
            makes all
            that follow keyword-only.""",
        ),
        "hobbyist": (
            """You have used defaults all along: `print` has `sep=" "` and an `end` that is a line
        break.""",
        ),
    },
)


def _pipeline(rng: Random) -> Example:
    items = numbers(rng, 7, 10, 90)
    return example(
        """A judge's score: drop the best and the worst mark, then take the mean. Two steps, two functions, and a
        third
        that says how they belong together.""",
        '''
        def without_extremes(marks: list[int]) -> list[int]:
            """Return the sorted marks without the lowest and the highest one."""
            return sorted(marks)[1:-1]


        def mean(marks: list[int]) -> float:
            """Return the mean of a list that is not empty."""
            return sum(marks) / len(marks)


        def score(marks: list[int]) -> float:
            """Return the mean of the marks after dropping the two extremes."""
            return round(mean(without_extremes(marks)), 2)


        print(without_extremes($items))
        print(score($items))
        ''',
        """`score` reads like the rule in the first sentence. Each part can be tried alone, as the first print
        does; if
        the final number is wrong, that shows where to look.""",
        items=items,
    )


def _helper(rng: Random) -> Example:
    items = words(rng, 5)
    return example(
        """Which words have at least two vowels? "Has at least two vowels" is a question about one word, so it
        becomes a
        function about one word.""",
        '''
        def vowels(word: str) -> int:
            """Count the vowels a, e, i, o, u in a lower-case word."""
            return sum(letter in "aeiou" for letter in word)


        def rich_words(words: list[str]) -> list[str]:
            """Return the words with at least two vowels."""
            return [word for word in words if vowels(word) >= 2]


        print(rich_words($items))
        print(vowels("$first"))
        ''',
        """The helper knows letters, the main function knows lists, and neither has to know both.""",
        items=items,
        first=items[0],
    )


def _as_value(rng: Random) -> Example:
    q, items = quantity(rng), numbers(rng, 5, 1, 50)
    limit = rng.randint(15, 30)
    return example(
        """Counting what passes a test is always the same loop; only the test differs. So the test becomes a
        parameter. The list holds $what.""",
        '''
        from collections.abc import Callable


        def count_if(values: list[int], test: Callable[[int], bool]) -> int:
            """Count the values for which the test is true."""
            return sum(1 for value in values if test(value))


        def is_even(number: int) -> bool:
            """Return True for even numbers."""
            return number % 2 == 0


        $many = $items
        print(count_if($many, is_even))
        print(count_if($many, lambda $one: $one > $limit))
        ''',
        """`is_even` is handed over without parentheses: the function, not its result. The `lambda` in the second call
        is a function without a name, made on the spot.""",
        items=items,
        limit=limit,
        **q.names,
    )


def _twice_question(rng: Random) -> Question:
    n, k = rng.randint(2, 9), rng.randint(2, 6)
    return question(
        """Write a function that applies another function a given number of times.""",
        '''
        from collections.abc import Callable


        def repeat(function: Callable[[int], int], value: int, times: int) -> int:
            """Return function(function(...(value))), applied so many times."""
            for _ in range(times):
                value = function(value)
            return value


        print(repeat(lambda x: 2 * x, $n, $k))
        print(repeat(lambda x: x + 1, $n, 0))
        ''',
        """Doubling $n for $k rounds gives $r. With zero rounds the loop does nothing and the value comes back as it
        was.""",
        n=n,
        k=k,
        r=n * 2**k,
    )


def _split_question(rng: Random) -> Question:
    items = numbers(rng, 6, 1, 40)
    return question(
        """A spread is the difference of largest and smallest value. Write `spread`, and with its help a function that
        says which of two lists is more even.""",
        '''
        def spread(values: list[int]) -> int:
            """Return largest minus smallest value."""
            return max(values) - min(values)


        def more_even(first: list[int], second: list[int]) -> list[int]:
            """Return the list with the smaller spread, the first if they are equal."""
            return first if spread(first) <= spread(second) else second


        print(more_even($a, $b))
        ''',
        """The comparison stays readable because the computation has a name. The spreads here are $sa and $sb.""",
        a=items[:3],
        b=items[3:],
        sa=max(items[:3]) - min(items[:3]),
        sb=max(items[3:]) - min(items[3:]),
    )


COMPOSING = Lesson(
    topic="Building functions out of smaller functions",
    area=AREA,
    concepts=("functions", "helper_functions", "higher_order_functions"),
    openings=(
        """A task that needs "and then" twice in its description is better written as three functions.""",
        """Large programs are not made of large functions. They are made of small ones that call each other.""",
        """If a line in the middle of your function deserves a comment that explains what it computes, it may
        deserve a
        name as well.""",
    ),
    ideas=(
        (
            """Write the main function as if the helpers existed already. Their names come out of the sentence that
            describes the task; write their bodies afterwards.""",
            """Look for the step that speaks of a single item. A function for one item and a loop around it are easier
            than a loop with everything inside.""",
        ),
        (
            """Results are handed on: the value that one function returns is the argument of the next,
            `mean(without_extremes(marks))`. The innermost call runs first.""",
            """Nested calls are read from the inside outwards. If there are more than two, give the results in between
            a name.""",
        ),
        (
            """A function is a value. It can be stored in a variable, kept in a list, and passed to another function,
            as `sorted(names, key=len)` does with `len`.""",
            """To pass a function on, write its name without parentheses. With parentheses you would call it and pass
            its result.""",
        ),
    ),
    examples=(_pipeline, _helper, _as_value),
    pitfalls=(
        """Passing `is_even()` where `is_even` is meant. The call happens at once, without an argument, and fails
        with a
        `TypeError`.""",
        """Helpers that change the list they are given. The caller does not expect it, and the order of calls suddenly
        matters. Return a new list.""",
    ),
    questions=(_twice_question, _split_question),
    notes={
        "young": ("""One cook chops, one stirs. Each has a small job with a name. Together they make soup.""",),
        "engineer": ("""Functions are first-class objects; `lambda` is limited to a single expression.""",),
        "analyst": ("""Small named steps are an audit trail: each can be checked on its own.""",),
    },
)

LESSONS = (BASICS, DEFAULTS, COMPOSING)
