"""Functions out of smaller functions: helpers, chains of calls, functions as values."""

from random import Random
from typing import Any

from hornbook.curriculum.family import Code, Family
from hornbook.curriculum.lessons.draws import numbers, quantity, words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _pipeline(rng: Random) -> Example:
    items = numbers(rng, 7, 10, 90)
    return example(
        """A judge's score: drop the best and the worst mark, then take the mean. Two steps, two functions, and a
        third that says how they belong together.""",
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
        """`score` reads like the rule in the first sentence. Each part can be tried alone, as the first print does;
        if the final number is wrong, that shows where to look.""",
        items=items,
    )


def _helper(rng: Random) -> Example:
    items = words(rng, 5)
    return example(
        """Which words have at least two vowels? "Has at least two vowels" is a question about one word, so it
        becomes a function about one word.""",
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


_ENTRIES = {
    "tidied": ("Tea ", " tea", "RICE", "apple", "  ", "Figs", " Oil ", "lemons", "jam", "rice"),
    "unmarked": ("Ada.", "Bo!", "who?", "Ada", "7up", "...", "Cleo ", "eva", "Dan?!", "Bo"),
    "last_part": ("a/x.txt", "x.txt", "b/notes", "b/ x.txt", ".rc", "c/d/map.png", "a/map.png", "end/"),
}


def _entries(rng: Random, helpers: dict[str, str]) -> tuple[list[str]]:
    return (rng.sample(_ENTRIES[helpers["change"]], rng.randint(3, 5)),)


def _one_entry(entry: str, change: str) -> str:
    """What the helper makes of an entry, found character by character."""
    if change == "last_part":
        entry = entry[entry.rfind("/") + 1 :]
    while entry and entry[-1] in (".!? " if change == "unmarked" else " "):
        entry = entry[:-1]
    while change != "unmarked" and entry[:1] == " ":
        entry = entry[1:]
    return entry.casefold() if change == "tidied" else entry


def _passed(entries: list[str], helpers: dict[str, str], end: dict[str, str]) -> list[str]:
    found: list[str] = []
    for text in (_one_entry(entry, helpers["change"]) for entry in entries):
        good = {
            "is_short": len(text) in range(1, 5),
            "is_name": text.isalpha() and text != text.lower(),
            "is_file": text.find(".", 1) > 0,
        }[helpers["test"]]
        if good == (end["short"] != "rejected") and not (end["short"] == "distinct" and text in found):
            found.append(text)
    return found


def _walk(rng: Random) -> tuple[Code, Code, int, int]:
    start = rng.randint(1, 30)
    step, test = rng.choice(
        (
            ("lambda n: n + 7", "lambda n: n % 10 == 0"),
            ("lambda n: 2 * n", "lambda n: n > 100"),
            ("lambda n: n - 3", "lambda n: n <= 0"),
            ("lambda n: n // 2", "lambda n: n % 2 == 1"),
            ("lambda n: n + n % 10", "lambda n: n >= 40"),
            ("lambda n: 3 * n % 17", "lambda n: n < 5"),
        )
    )
    return Code.of(step), Code.of(test), start, rng.randint(2, 9)


def _rounds(step: Any, test: Any, start: int, most: int, end: dict[str, str]) -> int:
    values = [start]
    for _ in range(most):
        values.append(step(values[-1]))
    good = [place for place, value in enumerate(values) if test(value)]
    if not good:
        return -1 if end["short"] == "rounds" else values[-1]
    return good[0] if end["short"] == "rounds" else values[good[0]]


LESSON = Lesson(
    topic="Building functions out of smaller functions",
    area="functions",
    concepts=("functions", "helper_functions", "higher_order_functions"),
    openings=(
        """A task that needs "and then" twice in its description is better written as three functions.""",
        """Large programs are not made of large functions. They are made of small ones that call each other.""",
        """If a line in the middle of your function deserves a comment that explains what it computes, it may
        deserve a name as well.""",
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
        with a `TypeError`.""",
        """Helpers that change the list they are given. The caller does not expect it, and the order of calls suddenly
        matters. Return a new list.""",
    ),
    questions=(_twice_question, _split_question),
    notes={
        "young": ("""One cook chops, one stirs. Each has a small job with a name. Together they make soup.""",),
        "engineer": ("""Functions are first-class objects; `lambda` is limited to a single expression.""",),
        "analyst": ("""Small named steps are an audit trail: each can be checked on its own.""",),
    },
    families=(
        Family(
            "entries_through_two_helpers",
            "entries|texts|items: list[str] -> list[str]",
            names=("${short}_entries", "entries_$short", "${short}_texts", "find_${short}_entries"),
            tells=(
                "Apply $change to each of $entries and return those results for which $test is $truth, in order$once.",
                "Change every text in $entries with $change. Return, in order, the list of the changed texts for "
                "which $test gives $truth$once.",
                "With the two functions above, return what $change makes of $entries, but only the results for "
                "which $test is $truth$once. Their order stays.",
            ),
            setup="""
                def $change(text):
                    return $made


                def $test(text):
                    return $holds
                """,
            varies={
                "helpers": (
                    {
                        "change": "tidied",
                        "made": "text.strip().lower()",
                        "test": "is_short",
                        "holds": "0 < len(text) <= 4",
                    },
                    {
                        "change": "unmarked",
                        "made": 'text.rstrip(".!? ")',
                        "test": "is_name",
                        "holds": "text.isalpha() and text[0].isupper()",
                    },
                    {
                        "change": "last_part",
                        "made": 'text.split("/")[-1].strip()',
                        "test": "is_file",
                        "holds": '"." in text[1:]',
                    },
                ),
                "end": (
                    {"short": "accepted", "truth": "True", "once": "", "no": "", "all": "found", "kept": "found"},
                    {"short": "rejected", "truth": "False", "once": "", "no": "not ", "all": "found", "kept": "found"},
                    {
                        "short": "distinct",
                        "truth": "True",
                        "once": ", each only once",
                        "no": "",
                        "all": "list(dict.fromkeys(found))",
                        "kept": "dict.fromkeys(found)",
                    },
                ),
            },
            solutions=(
                "found = []\n"
                "for entry in $entries:\n"
                "    text = $change(entry)\n"
                "    if $no$test(text):\n"
                "        found.append(text)\n"
                "return $all",
                "changed = [$change(entry) for entry in $entries]\n"
                "found = [text for text in changed if $no$test(text)]\n"
                "return $all",
                "def fits(text):\n"
                "    return $no$test(text)\n"
                "\n"
                "found = filter(fits, map($change, $entries))\n"
                "return list($kept)",
            ),
            oracle=_passed,
            draw=lambda rng, helpers, end: _entries(rng, helpers),
            edges=(([],),),
            about={"entries": "the texts to change", "return": "the changed texts that are kept"},
            noun="the list of those results of $change for $entries for which $test is $truth$once",
            gives="words",
        ),
        Family(
            "rounds_until_test_holds",
            "step|change: Callable[[int], int], test: Callable[[int], bool], start|value: int, most|limit: int -> int",
            setup="from collections.abc import Callable",
            names=("$name_a", "$name_b", "$name_c"),
            tells=(
                "Begin with the number $start and replace it by what $step makes of it, again and again, until "
                "$test is true for it, but $most times at most. Return $what.",
                "A number is $start at first. As long as $test is false for it and it has been replaced fewer than "
                "$most times, it is replaced by the result of $step for it. Return $what.",
                "Apply $step to $start, then to the result, and so on. Stop as soon as $test is true for the number "
                "that has been reached, and after $most replacements in any case. Return $what.",
            ),
            notes=("$test is asked about $start too, before anything is replaced. $most is not negative.",),
            varies={
                "end": (
                    {
                        "short": "rounds",
                        "what": "how many times it was replaced, or -1 if the test is false for the last number",
                        "name_a": "rounds_until",
                        "name_b": "count_rounds",
                        "name_c": "steps_needed",
                        "hit": "rounds",
                        "miss": "-1",
                        "result": "rounds if test(number) else -1",
                    },
                    {
                        "short": "number",
                        "what": "the number at the end",
                        "name_a": "first_that_passes",
                        "name_b": "run_until",
                        "name_c": "number_reached",
                        "hit": "number",
                        "miss": "number",
                        "result": "number",
                    },
                )
            },
            solutions=(
                "number = $start\n"
                "rounds = 0\n"
                "while rounds < $most and not test(number):\n"
                "    number = $step(number)\n"
                "    rounds += 1\n"
                "return $result",
                "def go_on(number, rounds):\n"
                "    if test(number):\n"
                "        return $hit\n"
                "    if rounds == $most:\n"
                "        return $miss\n"
                "    return go_on($step(number), rounds + 1)\n"
                "\n"
                "return go_on($start, 0)",
            ),
            oracle=_rounds,
            draw=lambda rng, end: _walk(rng),
            edges=(
                (Code.of("lambda n: n + 1"), Code.of("lambda n: n > 5"), 6, 0),
                (Code.of("lambda n: n + 1"), Code.of("lambda n: n > 5"), 3, 3),
                (Code.of("lambda n: n + 1"), Code.of("lambda n: n > 5"), 3, 2),
            ),
            about={
                "step": "a function that makes one number of another",
                "test": "a function that says whether a number is good",
                "start": "the first number",
                "most": "how many times the number is replaced at most",
                "return": "$what",
            },
        ),
    ),
)
