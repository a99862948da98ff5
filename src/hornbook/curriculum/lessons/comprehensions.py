"""Lessons on comprehensions: transforming, filtering, any and all, and sums without a list."""

from random import Random

from hornbook.curriculum.lessons.draws import literal, numbers, people, places, quantity, things, words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question

AREA = "comprehensions"


def _loop_and_comprehension(rng: Random) -> Example:
    items, factor = numbers(rng, 4, 1, 20), rng.randint(2, 5)
    return example(
        """The same list is built twice, first with a loop and then with a comprehension. Compare where each
        part of the loop has gone.""",
        """
        numbers = $items

        scaled = []
        for number in numbers:
            scaled.append(number * $factor)
        print(scaled)

        print([number * $factor for number in numbers])
        """,
        """The argument of `append` stands first in the comprehension, the `for` line follows without its colon.
        The empty list and the `append` have disappeared, since the brackets already say that a list is being
        built.""",
        items=items,
        factor=factor,
    )


def _fahrenheit(rng: Random) -> Example:
    items = numbers(rng, 4, -5, 35)
    return example(
        """A weather report must be converted from Celsius to Fahrenheit. The rule is: times nine, divided by
        five, plus 32. The rule gets a function of its own, and the comprehension applies it to each item.""",
        """
        def to_fahrenheit(celsius: float) -> float:
            \"\"\"Convert a temperature from Celsius to Fahrenheit.\"\"\"
            return celsius * 9 / 5 + 32


        def convert_all(temperatures: list[int]) -> list[float]:
            \"\"\"Convert each temperature, in the same order.\"\"\"
            return [to_fahrenheit(t) for t in temperatures]


        print(convert_all($items))
        print(convert_all([]))
        """,
        """The first temperature is $a, which gives $f. An empty list gives an empty list: there is nothing to
        convert, and no special case is needed.""",
        items=items,
        a=items[0],
        f=items[0] * 9 / 5 + 32,
    )


def _initials(rng: Random) -> Example:
    names = [f"{a} {b}" for a, b in zip(people(rng, 3), ["Meyer", "Okafor", "Rossi"], strict=True)]
    return example(
        """From full names we want initials. For one name: split it into parts, take the first letter of each
        part, join them. One comprehension works on the parts, another on the names.""",
        """
        def initials(name: str) -> str:
            \"\"\"Return the first letters of all parts of a name.\"\"\"
            return "".join([part[0] for part in name.split()])


        names = $names
        print([initials(name) for name in names])
        """,
        """For `$first` the parts are $parts. Giving the inner step a name, `initials`, keeps both
        comprehensions short enough to read at a glance.""",
        names=literal(names),
        first=names[0],
        parts=" and ".join(names[0].split()),
    )


def _shout_question(rng: Random) -> Question:
    items = places(rng, 3)
    return question(
        """A departure board shows each destination in capital letters, filled up to 10 characters with dots.
        Write a function for it. (`text.ljust(10, ".")` fills up on the right.)""",
        """
        def board(destinations: list[str]) -> list[str]:
            \"\"\"Return each destination in capitals, padded with dots to 10 characters.\"\"\"
            return [name.upper().ljust(10, ".") for name in destinations]


        for line in board($items):
            print(line)
        """,
        """Each item goes through two methods, from left to right: `upper` returns a new string, and `ljust` is
        called on that one. The original names are not changed.""",
        items=literal(items),
    )


def _discount_question(rng: Random) -> Question:
    items, percent = [10 * x for x in numbers(rng, 4, 2, 30)], rng.choice([10, 20, 50])
    return question(
        """All prices are reduced by $percent percent, in whole numbers, rounded down. Write a function that
        returns the new prices.""",
        """
        def reduced(prices: list[int], percent: int) -> list[int]:
            \"\"\"Return the prices after a reduction, rounded down.\"\"\"
            return [price * (100 - percent) // 100 for price in prices]


        print(reduced($items, $percent))
        """,
        """After the reduction $rest percent of each price is left. Multiplying before dividing keeps the arithmetic in
        whole numbers. For the first price that is `$a * $rest // 100`, which is $b.""",
        items=items,
        percent=percent,
        rest=100 - percent,
        a=items[0],
        b=items[0] * (100 - percent) // 100,
    )


TRANSFORM = Lesson(
    topic="Transforming every item with a list comprehension",
    area=AREA,
    concepts=("list_comprehension", "mapping"),
    openings=(
        """To do the same to each item of a list, you can write four lines: an empty list, a loop, an append, a
        return. A comprehension says it in one line that reads almost like a sentence.""",
        """In mathematics one writes "the set of all 2x for x in A". Python borrowed the idea: `[2 * x for x in
        a]` is the list of all `2 * x` for `x` in `a`.""",
        """"Each price with tax", "each name in capitals": such phrases describe a new list by a rule, not by
        steps. A list comprehension is a rule of this kind.""",
    ),
    ideas=(
        (
            """Read it in the order of its parts: in brackets, what each new item is, and then where the old
            items come from. `[len(word) for word in words]` is "the length of word, for each word in words".""",
            """A comprehension has two parts. Behind `for` stands what is walked through, before it the
            expression that is computed for each item. Python evaluates the `for` part first, though it is
            written second.""",
        ),
        (
            """The result has exactly as many items as the input, in the same order. If you need fewer, add a
            condition; if you need something other than a list, use another tool.""",
            """One item in, one item out. That makes a comprehension easy to check: compare the lengths, then
            check one item by hand.""",
        ),
        (
            """The expression may be anything: arithmetic, a method call, a tuple, a call of your own function.
            If it grows long, move it into a function with a name.""",
            """Keep the expression short. When a comprehension no longer fits on a line, or needs a comment, a
            plain loop or a helper function is kinder to the reader.""",
        ),
        (
            """The loop variable lives only inside the brackets. After `[x * 2 for x in row]` there is no `x`,
            and an `x` that existed before is untouched.""",
            """Unlike a `for` statement, a comprehension does not leave its variable behind. So a short name
            does no harm here.""",
        ),
    ),
    examples=(_loop_and_comprehension, _fahrenheit, _initials),
    pitfalls=(
        """Using a comprehension only for its effect, as in `[print(x) for x in row]`. It prints, but it also
        builds a useless list of `None`. For an effect write a loop.""",
        """Expecting the original to change. `[x + 1 for x in row]` makes a new list and, if it is not assigned,
        loses it at once. Write `row = [x + 1 for x in row]` if the name should mean the new list.""",
    ),
    questions=(_shout_question, _discount_question),
    asks=(
        "How do I read it?",
        "How long is the result?",
        "What may stand in front?",
        "What happens to the variable?",
    ),
    notes={
        "young": (
            """Think of a machine on a conveyor belt. A plain cookie goes in, a cookie with icing comes out. For
            each cookie that goes in, one comes out.""",
        ),
        "engineer": (
            """A comprehension is `map` with an inline body. Python has `map` as well, but the comprehension is the
            usual style and needs no `lambda`.""",
        ),
        "analyst": ("""A comprehension is a computed column: one formula, applied to every row.""",),
    },
)


def _filter(rng: Random) -> Example:
    q, items, limit = quantity(rng), numbers(rng, 6, 1, 50), rng.randint(15, 35)
    return example(
        """An `if` at the end lets only some items through. The list holds $what; we keep those of at least
        $limit.""",
        """
        def at_least($many: list[int], limit: int) -> list[int]:
            \"\"\"Return the items that are not below the limit.\"\"\"
            return [$one for $one in $many if $one >= limit]


        print(at_least($items, $limit))
        print(at_least($items, 100))
        """,
        """The first `$one` looks redundant but has a job: it says what goes into the new list, here the item as
        it is. In the second call nothing passes, and the result is an empty list.""",
        items=items,
        limit=limit,
        **q.names,
    )


def _filter_and_change(rng: Random) -> Example:
    first, *others = things(rng, 3)
    items = [f" {first} ", *others, "", "   "]
    rng.shuffle(items)
    return example(
        """Entries typed by people have blanks around them, and some are nothing but blanks. We want clean
        entries, and no empty ones. Testing and transforming can be combined.""",
        """
        def clean(entries: list[str]) -> list[str]:
            \"\"\"Strip the entries and drop those that are empty then.\"\"\"
            return [entry.strip() for entry in entries if entry.strip()]


        print(clean($items))
        """,
        """The condition relies on the fact that an empty string counts as false. For each entry the `if` is evaluated
        first; only if it holds is the expression in front computed.""",
        items=literal(items),
    )


def _either_or(rng: Random) -> Example:
    items, cap = numbers(rng, 6, 1, 40), rng.randint(15, 25)
    return example(
        """Two things look alike and differ a lot: an `if` behind the loop part drops items, an `if ... else` in
        front of it chooses between two values and drops nothing.""",
        """
        speeds = $items
        print([s for s in speeds if s <= $cap])
        print([s if s <= $cap else $cap for s in speeds])
        """,
        """The first list is shorter if any speed is over $cap. The second always has 6 items: a speed over $cap
        is replaced by $cap. In front, the `else` is required, because some value has to be produced for every
        item.""",
        items=items,
        cap=cap,
    )


def _long_words_question(rng: Random) -> Question:
    items, letter = words(rng, 7), rng.choice("rnt")
    return question(
        """Return the lengths of those words that contain the letter "$letter".""",
        """
        def lengths_with(letter: str, words: list[str]) -> list[int]:
            \"\"\"Return the lengths of the words that contain the letter.\"\"\"
            return [len(word) for word in words if letter in word]


        print(lengths_with("$letter", $items))
        """,
        """The condition looks at the word, the expression computes its length. The number of words with that
        letter is $count, and so is the number of items in the result.""",
        items=literal(items),
        letter=letter,
        count=sum(letter in w for w in items),
    )


def _missing_question(rng: Random) -> Question:
    items = people(rng, 5)
    came = rng.sample(items, 3)
    return question(
        """One list has all invited people, another those who came. Write a function that returns who is
        missing, in the order of the invitations.""",
        """
        def missing(invited: list[str], came: list[str]) -> list[str]:
            \"\"\"Return the invited people who did not come.\"\"\"
            present = set(came)
            return [person for person in invited if person not in present]


        print(missing($items, $came))
        """,
        """The set makes each test quick, however many guests there are. The order of the result comes from the
        first list, since that is the one the comprehension walks through.""",
        items=literal(items),
        came=literal(came),
    )


FILTER = Lesson(
    topic="Filtering items in a comprehension",
    area=AREA,
    concepts=("list_comprehension", "filtering", "conditions"),
    openings=(
        """From a list of orders, those that are not yet paid; from a list of words, the long ones. To select is
        one of the most frequent things that programs do with lists, and a comprehension has a place for it.""",
        """A comprehension can do more than transform. With an `if` at its end it works like a sieve: what
        passes the test is in the new list, the rest is not.""",
        """Deleting unwanted items from a list is error-prone, because the list changes while you walk through
        it. Building a list of the wanted ones is safe and takes one line.""",
    ),
    ideas=(
        (
            """The form is `[item for item in row if condition]`. For each item the condition is checked. If it
            is true, the item goes into the new list; if not, the next one is looked at.""",
            """The `if` stands behind the `for` part, just as it would be nested in a loop: `for`, then `if`,
            then the append. The order of the survivors is the order of the input.""",
        ),
        (
            """Selecting and transforming can be combined: `[2 * x for x in row if x > 0]`. The condition sees
            the old item `x`, not the new value `2 * x`.""",
            """What is tested and what is collected may differ: `[name for name, age in guests if age < 6]`
            tests the age and collects the name.""",
        ),
        (
            """`[a if test else b for x in row]` is something else. It is a transformation whose expression
            happens to choose between two values. No item is dropped.""",
            """Where the `if` stands tells you what it does. At the end, without `else`: it filters. In front,
            with `else`: it chooses a value. Mixing them up is a syntax error in most cases, which is fortunate.""",
        ),
    ),
    examples=(_filter, _filter_and_change, _either_or),
    pitfalls=(
        """Writing `[x for x in row if x > 0 else 0]`. A filter cannot have an `else`. If you want zeros in the
        place of negative items, the choice belongs in front: `[x if x > 0 else 0 for x in row]`.""",
        """Testing for truth when zero is a valid value. `[x for x in row if x]` drops zeros as well as `None`.
        If only `None` should go, write `if x is not None`.""",
    ),
    questions=(_long_words_question, _missing_question),
    asks=("How does the filter work?", "Can I change the items as well?", "What is the difference to if-else?"),
    notes={
        "young": (
            """A sieve in a sandpit keeps the stones and lets the sand fall through. The `if` is the sieve. It
            decides for each grain.""",
        ),
        "engineer": (
            """Python's `filter` exists, but a comprehension with `if` is more common and gives a list at once.""",
        ),
        "analyst": ("""The condition is the WHERE clause of a query; the expression in front is the SELECT.""",),
    },
)


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
        """
        def is_code(text: str) -> bool:
            \"\"\"Return True for three capitals from A to Z, "-", and one or more digits.\"\"\"
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
        """,
        """`ABC-` shows why the length has to be tested as well: `all` of no characters is `True`. Without
        `len(digits) > 0` a code without digits would be accepted.""",
        good=literal(good),
    )


def _rising(rng: Random) -> Example:
    items = sorted(numbers(rng, 5, 1, 50))
    return example(
        """Are the departures of a bus in order of time? They are if each one is not later than the next. So we
        ask `all` about the pairs of neighbours.""",
        """
        def in_order(times: list[int]) -> bool:
            \"\"\"Return True if no time is later than the one that follows it.\"\"\"
            return all(a <= b for a, b in zip(times, times[1:]))


        print(in_order($items))
        print(in_order($mixed))
        print(in_order([7]))
        """,
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
        """
        def something_missing(stock: dict[str, int]) -> bool:
            \"\"\"Return True if at least one number is 0.\"\"\"
            return any(count == 0 for count in stock.values())


        def all_gone(stock: dict[str, int]) -> bool:
            \"\"\"Return True if all numbers are 0.\"\"\"
            return all(count == 0 for count in stock.values())


        stock = $stock
        print(something_missing(stock), all_gone(stock))
        """,
        """Both functions ask the same question of each item. They differ in how the answers are combined: one
        yes is enough for `any`, one no is enough to spoil `all`.""",
        stock="{" + ", ".join(f"{literal(k)}: {v}" for k, v in stock.items()) + "}",
    )


def _shipment_question(rng: Random) -> Question:
    weights, limit = numbers(rng, 4, 5, 30), rng.randint(20, 30)
    return question(
        """A parcel service accepts a shipment if no parcel weighs more than $limit kilograms and there is at
        least one parcel. Write the test.""",
        """
        def accepted(weights: list[int], limit: int) -> bool:
            \"\"\"Return True if there are parcels and none is too heavy.\"\"\"
            return bool(weights) and not any(w > limit for w in weights)


        print(accepted($weights, $limit))
        print(accepted([12, $limit], $limit))
        print(accepted([], $limit))
        """,
        """"None is too heavy" can be written as `not any(too heavy)` or as `all(light enough)`; both mean the
        same. The empty shipment needs its own test, since `any` of nothing is `False`.""",
        weights=weights,
        limit=limit,
    )


ANY_ALL = Lesson(
    topic="Questions about a whole list: any and all",
    area=AREA,
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
)


def _sum_directly(rng: Random) -> Example:
    items = [(name, rng.randint(1, 5), rng.randint(2, 20)) for name in things(rng, 3)]
    return example(
        """A stock list has names, numbers of pieces and prices. How much is the stock worth? The value of a
        line is number times price, and `sum` adds the values up as they are produced.""",
        """
        def stock_value(stock: list[tuple[str, int, int]]) -> int:
            \"\"\"Return the sum of pieces times price over all lines.\"\"\"
            return sum(pieces * price for _name, pieces, price in stock)


        print(stock_value($items))
        """,
        """The values are $terms. They never stand in a list together: `sum` takes one, adds it, and asks for
        the next.""",
        items=literal(items),
        terms=", ".join(str(a * b) for _, a, b in items),
    )


def _first_match(rng: Random) -> Example:
    q, items, limit = quantity(rng), numbers(rng, 6, 1, 40), rng.randint(20, 38)
    return example(
        """`next` takes the first value of a generator expression. With a second argument it has an answer for
        the case that there is none. The list holds $what.""",
        """
        def first_over($many: list[int], limit: int) -> int | None:
            \"\"\"Return the first item larger than the limit, or None.\"\"\"
            return next(($one for $one in $many if $one > limit), None)


        print(first_over($items, $limit))
        print(first_over($items, 99))
        """,
        """As soon as one item passes, nothing further is tested. If the items run out, `next` returns its
        second argument. Without that argument it would raise `StopIteration`.""",
        items=items,
        limit=limit,
        **q.names,
    )


def _used_up(rng: Random) -> Example:
    items = numbers(rng, 4, 1, 9)
    return example(
        """A generator expression can be walked through only once. The program sums the same object twice.""",
        """
        squares = (x * x for x in $items)
        print(sum(squares))
        print(sum(squares))

        kept = [x * x for x in $items]
        print(sum(kept), sum(kept))
        """,
        """The first `sum` took all values, so for the second one nothing was left, and the sum of nothing is 0.
        The list keeps its items and can be summed as often as you like.""",
        items=items,
    )


def _letters_question(rng: Random) -> Question:
    items = words(rng, 4)
    return question(
        """An engraver charges per letter. Write a function that returns how many letters several words have
        together.""",
        """
        def letters_in_all(words: list[str]) -> int:
            \"\"\"Return the sum of the lengths of the words.\"\"\"
            return sum(len(word) for word in words)


        print(letters_in_all($items))
        """,
        """The lengths are $lengths. Joining the words and taking the length of the result would give the same
        number, but build a string that nobody needs.""",
        items=literal(items),
        lengths=" + ".join(str(len(w)) for w in items),
    )


def _widest_question(rng: Random) -> Question:
    items = people(rng, 4)
    return question(
        """A table column must be as wide as its longest entry. Write a function that returns this width, and 0
        for an empty column.""",
        """
        def column_width(entries: list[str]) -> int:
            \"\"\"Return the length of the longest entry, or 0.\"\"\"
            return max((len(entry) for entry in entries), default=0)


        print(column_width($items), column_width([]))
        """,
        """`max` can consume a generator expression. Because there is a second argument here, the expression
        needs its own pair of brackets.""",
        items=literal(items),
    )


GENERATORS = Lesson(
    topic="Generator expressions: sums and searches without a list",
    area=AREA,
    concepts=("generator_expression", "sum_function", "lazy_evaluation"),
    openings=(
        """To add up the lengths of a million words, you need not store a million lengths. A generator
        expression produces them one by one, and `sum` takes them as they come.""",
        """Leave the square brackets off a comprehension inside `sum(...)`, and something subtle changes: no
        list is built. The values are produced when they are asked for.""",
        """A list is a shelf full of values. A generator expression is a recipe with which the next value is
        made on demand. When you only walk through the values once, the recipe is enough.""",
    ),
    ideas=(
        (
            """A generator expression looks like a list comprehension with round brackets: `(x * x for x in
            row)`. As the only argument of a function it needs no brackets of its own: `sum(x * x for x in
            row)`.""",
            """Take a comprehension, drop the square brackets, and hand it to a function that consumes values:
            `sum`, `max`, `min`, `any`, `all`, `set`, `sorted` or `join`.""",
        ),
        (
            """Nothing is computed when the expression is created. Each value is computed at the moment it is
            asked for. So a consumer that stops early, such as `any` or `next`, saves the rest of the work.""",
            """The values come one at a time and are not stored. The memory needed is the same for ten items and
            for ten million.""",
        ),
        (
            """The price: it works once. After all values were taken, the generator is empty. It also has no
            length and no positions. If you need any of that, make a list.""",
            """Use a list when you need the values twice, want to index or to print them. Use a generator
            expression when a single function consumes them on the spot.""",
        ),
    ),
    examples=(_sum_directly, _first_match, _used_up),
    pitfalls=(
        """Printing a generator expression. You see its type and address, not its values. Wrap it in `list(...)`
        to look inside, and remember that this uses it up.""",
        """Asking for `len` of a generator expression. It raises a `TypeError`, since the number of values is
        not known before they were produced. Count with `sum(1 for ...)`.""",
    ),
    questions=(_letters_question, _widest_question),
    asks=("What does it look like?", "When are the values computed?", "When should I use a list instead?"),
    notes={
        "young": (
            """A list is a plate of pancakes. A generator is the cook who makes the next pancake when you ask
            for it.""",
        ),
        "engineer": (
            """Think of an iterator pipeline. The scope of the loop variable is the expression, and the source
            in the first `for` is evaluated at once, the rest lazily.""",
        ),
        "analyst": (
            """For files that do not fit in memory, a generator expression over the lines is often all you need
            to get a total.""",
        ),
    },
)


LESSONS = (TRANSFORM, FILTER, ANY_ALL, GENERATORS)
