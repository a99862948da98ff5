"""Lessons on booleans and conditions."""

from random import Random

from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question, quote
from hornbook.curriculum.lessons.stock import CITIES, NAMES, integers

AREA = "booleans and conditions"


def _ticket(r: Random) -> Example:
    child, senior = r.choice((6, 7, 12)), r.choice((60, 65, 67))
    low, mid, high = r.randint(3, 5), r.randint(10, 14), r.randint(7, 9)
    return example(
        """A museum charges $low for children under $child, $high from the age of $senior on, and $mid for
        everybody else. Three cases, so one `if`, one `elif` and one `else`.""",
        '''
        def ticket_price(age: int) -> int:
            """Return the price of a ticket for a visitor of this age."""
            if age < $child:
                return $low
            elif age >= $senior:
                return $high
            else:
                return $mid


        for age in [$below, $child, $almost, $senior]:
            print(age, ticket_price(age))
        ''',
        """The printed ages are chosen at the limits: $below and $child lie on the two sides of the first one,
        $almost and $senior of the second. If such a function is wrong, it is nearly always wrong there.""",
        child=child,
        senior=senior,
        low=low,
        mid=mid,
        high=high,
        below=child - 1,
        almost=senior - 1,
    )


def _grade(r: Random) -> Example:
    a, b, c = r.choice(((90, 75, 60), (85, 70, 50), (88, 72, 55)))
    score = r.randint(0, 100)
    return example(
        """Points turn into letters: A from $a, B from $b, C from $c, and D below. Each test can rely on the
        ones before it having failed.""",
        '''
        def letter(points: int) -> str:
            """Return the letter grade for a number of points from 0 to 100."""
            if points >= $a:
                return "A"
            if points >= $b:
                return "B"
            if points >= $c:
                return "C"
            return "D"


        for points in [100, $a, $b, $c, $score]:
            print(points, letter(points))
        ''',
        """The second test does not say "and below $a". Whoever has $a or more has left the function already,
        so the condition would only repeat what is known. This is why the tests must go from high to low.""",
        a=a,
        b=b,
        c=c,
        score=score,
    )


def _shipping(r: Random) -> Example:
    limit, fee = r.choice((30, 50, 80)), r.randint(3, 9)
    return example(
        """Orders from $limit on are delivered free, others cost $fee. When a condition merely picks one of
        two values, a conditional expression says it in one line.""",
        '''
        def total_with_shipping(order: int) -> int:
            """Return the order plus a fee of $fee, which is waived from $limit on."""
            fee = 0 if order >= $limit else $fee
            return order + fee


        print(total_with_shipping($less))
        print(total_with_shipping($limit))
        ''',
        """An order of $less costs $dear in all, while one of $limit costs $limit: at the limit the fee
        disappears. The expression reads as a sentence: zero if the order is large enough, else the fee.""",
        limit=limit,
        fee=fee,
        less=limit - 1,
        dear=limit - 1 + fee,
    )


def _q_triangle(r: Random) -> Question:
    a, b = r.randint(3, 9), r.randint(10, 15)
    return question(
        """Write `triangle_kind(a, b, c)` that returns "equilateral", "isosceles" or "scalene" for three side
        lengths of a triangle. Which case must be asked first?""",
        '''
        def triangle_kind(a: int, b: int, c: int) -> str:
            """Name the kind of a triangle by how many of its sides are equal."""
            if a == b == c:
                return "equilateral"
            if a == b or b == c or a == c:
                return "isosceles"
            return "scalene"


        print(triangle_kind($a, $a, $a))
        print(triangle_kind($b, $b, $a))
        print(triangle_kind($b, $c, $d))
        ''',
        """The most special case goes first. If the isosceles test came first, an equilateral triangle would
        be caught by it, because three equal sides contain two equal sides.""",
        a=a,
        b=b,
        c=b + 1,
        d=b + 2,
    )


def _q_weather(r: Random) -> Question:
    cold, hot = r.randint(2, 8), r.randint(24, 30)
    return question(
        """Below $cold degrees it is cold, above $hot it is hot, otherwise mild. Write `feel(degrees)` and
        test both limits themselves.""",
        '''
        def feel(degrees: float) -> str:
            """Describe a temperature as cold, mild or hot."""
            if degrees < $cold:
                return "cold"
            if degrees > $hot:
                return "hot"
            return "mild"


        for degrees in [$cold - 1, $cold, $hot, $hot + 1]:
            print(degrees, feel(degrees))
        ''',
        """"Below" and "above" exclude the limits, so both $cold and $hot are mild. Translating such words
        into `<` or `<=` is half of the work in a task like this.""",
        cold=cold,
        hot=hot,
    )


IFELSE = Lesson(
    topic="Choosing with if, elif and else",
    area=AREA,
    concepts=("conditions", "if_elif_else", "boundary_values"),
    openings=(
        """A program without conditions does the same thing every time. With `if`, it looks at a value and
        decides, and the art lies in asking the right questions in the right order.""",
        """Rules in everyday language are full of conditions: under twelve, from sixty-five on, otherwise.
        Each phrase turns into one comparison, and the word "otherwise" into `else`.""",
        """An `if` chain is read from top to bottom, and the first condition that holds wins. Everything below
        it is skipped. Once you see that, long chains become short.""",
    ),
    ideas=(
        (
            """In a chain of `if`, `elif` and `else` exactly one branch runs. The tests are tried in order;
            after the first success the rest is not even looked at.""",
            """Each `elif` carries a silent assumption: all the conditions above it were false. Use that, and
            there is no need to repeat those conditions.""",
        ),
        (
            """A `return` inside an `if` leaves the function at once, so the lines below are only reached in
            the other cases. Many functions read best as a list of early returns.""",
            """Handle the special cases first and return. What remains at the bottom is the normal case,
            without indentation and without an `else`.""",
        ),
        (
            """The limits deserve the most attention. Does "from 18" include 18? Yes, so `age >= 18`. Does
            "over 18"? No, so `age > 18`. Test the limit itself and its neighbours.""",
            """Mistakes gather at boundaries. Three test values for each limit are enough: one just below, the
            limit, one just above.""",
        ),
        (
            """For a choice between two values there is the conditional expression `x if condition else y`. It
            is an expression, so it can stand inside an assignment or a call.""",
            """Keep conditional expressions simple. One is easy to read, and two nested in each other are a
            riddle; use an `if` statement then.""",
        ),
    ),
    asks=(
        "Which branch of a chain runs?",
        "Do I need `else` after a `return`?",
        "How do I get the limits right?",
        "Is there a shorter form for two values?",
    ),
    examples=(_ticket, _grade, _shipping),
    pitfalls=(
        """Using separate `if` statements without `return` where `elif` was meant: several of them may run,
        and a later one overwrites the result of an earlier one.""",
        """Asking the general question first. With `points >= 50` at the top, a score of 95 gets the lowest
        passing grade, since the first true test wins.""",
        """Leaving a gap: `if x < 10` and `elif x > 10` say nothing about 10, and a function without a final
        `return` then gives back `None`.""",
    ),
    questions=(_q_triangle, _q_weather),
    notes={
        "young": (
            """Imagine a row of doors with signs. You walk along and open the first door whose sign is true
            for you. You never look behind the other doors.""",
        ),
        "engineer": (
            """There is no braces-and-parentheses form: a colon opens the block and indentation delimits it.
            Since 3.10 there is also `match`, which compares structure rather than ranges.""",
        ),
        "analyst": (
            """Binning a column is an `if` chain. Writing it as a function makes the limits visible and
            testable, which a nested spreadsheet formula does not.""",
        ),
        "teacher": (
            """Give the class a chain with two tests in the wrong order and ask for an input that exposes it.
            Finding that input teaches more than finding the bug.""",
        ),
    },
)


def _window(r: Random) -> Example:
    open_at, close = r.choice(((8, 17), (9, 18), (10, 20)))
    return example(
        """A shop is open from $open to $close o'clock, but never on Sundays. Two conditions must hold
        together, and one of them is itself a range.""",
        '''
        def is_open(day: str, hour: int) -> bool:
            """Return whether the shop is open on that day at that full hour."""
            return day != "Sunday" and $open <= hour < $close


        print(is_open("Monday", $open))
        print(is_open("Monday", $close))
        print(is_open("Sunday", $noon))
        ''',
        """`$open <= hour < $close` is a chained comparison and means both `$open <= hour` and `hour <
        $close`. The upper limit is excluded: at $close o'clock the door is already locked.""",
        open=open_at,
        close=close,
        noon=12,
    )


def _login(r: Random) -> Example:
    tries = r.randint(3, 5)
    return example(
        """An account may be entered if it is not locked and either the password is right or an administrator
        is asking. Written with `and`, `or` and `not`, the sentence hardly changes.""",
        '''
        def may_enter(locked: bool, password_ok: bool, is_admin: bool) -> bool:
            """Return whether the account can be entered."""
            return not locked and (password_ok or is_admin)


        failures = $tries
        print(may_enter(failures > 2, True, False))
        print(may_enter(False, False, True))
        print(may_enter(False, False, False))
        ''',
        """After $tries failures the first argument is True, and `not locked` settles the matter. The
        parentheses are needed: `and` binds tighter than `or`, so without them an administrator would get into
        a locked account.""",
        tries=tries,
    )


def _exactly_one(r: Random) -> Example:
    return example(
        """Two switches control one lamp, and it is on when exactly one of them is up. "Exactly one" is the
        same as "the two are different".""",
        '''
        def lamp_is_on(first: bool, second: bool) -> bool:
            """Return whether exactly one of the switches is up."""
            return first != second


        for $a in [False, True]:
            for $b in [False, True]:
                print($a, $b, lamp_is_on($a, $b))
        ''',
        """Two values with two possibilities each make four lines, a complete truth table. When a condition
        has only a few inputs, printing all of them is a proof.""",
        a=r.choice(("first", "left", "upstairs")),
        b=r.choice(("second", "right", "downstairs")),
    )


def _both_or_neither(r: Random) -> Example:
    low, high = r.randint(1, 4), r.randint(6, 9)
    values = integers(r, 5, 0, 12)
    return example(
        """Which numbers of $values lie outside the range from $low to $high? The opposite of "at least $low
        and at most $high" is "less than $low or more than $high".""",
        '''
        def outside(values: list[int], low: int, high: int) -> list[int]:
            """Return the values that are not between `low` and `high`."""
            result = []
            for value in values:
                if value < low or value > high:
                    result.append(value)
            return result


        print(outside($values, $low, $high))
        print([v for v in $values if not ($low <= v <= $high)])
        ''',
        """Both lines print the same list. Moving a `not` inward swaps `and` with `or` and reverses each
        comparison; this is known as De Morgan's law.""",
        values=values,
        low=low,
        high=high,
    )


def _q_divisible(r: Random) -> Question:
    a, b = r.choice(((2, 3), (3, 4), (3, 5), (2, 7)))
    return question(
        """Write `divisible_by_one_of(n)`, True if `n` is a multiple of $a or of $b, but not of both.""",
        '''
        def divisible_by_one_of(n: int) -> bool:
            """Return whether exactly one of $a and $b divides `n`."""
            return (n % $a == 0) != (n % $b == 0)


        for n in [$a, $b, $both, 1]:
            print(n, divisible_by_one_of(n))
        ''',
        """Each comparison gives a bool, and two bools differ exactly if one is True and the other False. For
        $both both tests hold, and for 1 neither does, so the two last lines print False.""",
        a=a,
        b=b,
        both=a * b,
    )


def _q_weekend(r: Random) -> Question:
    return question(
        """You can sleep late on the weekend, and also on any day of the holidays, unless you have a train to
        catch. Write `sleep_late(weekend, holidays, train)`.""",
        '''
        def sleep_late(weekend: bool, holidays: bool, train: bool) -> bool:
            """Return whether there is no reason to get up early."""
            return (weekend or holidays) and not train


        print(sleep_late($a, True, False))
        print(sleep_late(True, $a, True))
        print(sleep_late(False, False, False))
        ''',
        """The word "unless" is `and not`. It restricts everything before it, so the `or` has to be in
        parentheses.""",
        a=r.choice((True, False)),
    )


BOOLS = Lesson(
    topic="Combining conditions with and, or and not",
    area=AREA,
    concepts=("booleans", "logical_operators", "chained_comparison", "de_morgan"),
    openings=(
        """A comparison is a value like any other: `3 < 5` is `True`, and `True` can be stored, returned and
        combined. The operators for combining are three English words.""",
        """Rules seldom come alone. Open on weekdays and not after six, free for members or children: to
        program such sentences you need `and`, `or`, `not` and a sense of where the parentheses go.""",
        """Two truth values can be combined in few ways, and all of them can be checked by hand. That makes
        logic the one part of a program where you can test every case.""",
    ),
    ideas=(
        (
            """`a and b` is true if both are, `a or b` if at least one is, `not a` if `a` is not. Note that
            `or` includes the case of both, unlike the "or" on a menu.""",
            """Read `and` as "both", `or` as "at least one". For "one but not both", compare the two values
            with `!=`.""",
        ),
        (
            """`not` binds tightest, then `and`, then `or`. So `a or b and c` means `a or (b and c)`.
            Parentheses make the meaning visible even when they are not needed.""",
            """A mixture of `and` and `or` without parentheses is legal and hard to read. Group it, and the
            reader need not remember that `and` goes first.""",
        ),
        (
            """Evaluation stops as soon as the result is known. In `n != 0 and 10 % n == 0` the second part is
            not touched when `n` is 0, and so no division by zero occurs.""",
            """`and` does not look at its right side if the left one is false; `or` does not if the left one
            is true. Put the test that protects the other one first.""",
        ),
        (
            """A function that answers yes or no should return the condition itself: `return age >= 18`.
            Wrapping it in an `if` that returns True or False adds three lines and no meaning.""",
            """Instead of `if x > 3: return True` and `else: return False`, write `return x > 3`. The
            comparison already is the answer.""",
        ),
    ),
    asks=(
        "What do the three words mean exactly?",
        "Which operator binds tightest?",
        "Are both sides always evaluated?",
        "How should a yes-or-no function end?",
    ),
    examples=(_window, _login, _exactly_one, _both_or_neither),
    pitfalls=(
        """`if x == 1 or 2:` is always true, because it means `(x == 1) or 2` and 2 counts as true. Write `x
        == 1 or x == 2`, or `x in (1, 2)`.""",
        """Negating a condition in your head is error-prone. The opposite of `a and b` is `not a or not b`,
        and the opposite of `<` is `>=`, not `>`.""",
        """Comparing with `== True` is superfluous, and it is wrong for values that merely count as true:
        `"yes" == True` is False. Write `if ready:`.""",
    ),
    questions=(_q_divisible, _q_weekend),
    notes={
        "engineer": (
            """`and` and `or` return one of their operands rather than a bool: `0 or 5` is 5. Comparisons
            chain, so `1 < x < 9` means what it does in mathematics; in C it compiles and means something
            else.""",
        ),
        "young": (
            """You may go out if you have done your homework AND put on a coat. One of the two is not enough.
            You get dessert if you like cake OR ice cream. One is enough, and liking both is fine.""",
        ),
        "student": (
            """Two conditions are equivalent if their truth tables agree. With n inputs the table has `2 ** n`
            lines, so for three inputs a loop over eight cases is a complete proof.""",
        ),
    },
)


def _truthy(r: Random) -> Example:
    word = r.choice(CITIES)
    return example(
        """An `if` accepts any value, not only True and False. Let us ask Python which ones it takes for
        true.""",
        '''
        def counts_as(value: object) -> str:
            """Say whether an `if` would take the value for true."""
            if value:
                return "true"
            return "false"


        for value in [0, $n, -1, "", $word, " ", [], [0], None]:
            print(repr(value), "counts as", counts_as(value))
        ''',
        """Zero, the empty text, the empty list and `None` count as false. Look at the tricky ones: a single
        space is not empty, and a list that contains a zero is not empty either.""",
        n=r.randint(2, 99),
        word=quote(word),
    )


def _first_or_default(r: Random) -> Example:
    names = r.sample(NAMES, 3)
    fallback = r.choice(("nobody", "unknown", "(none)"))
    return example(
        """The next in a queue is its first entry, but the queue may be empty. `if queue:` asks whether
        anybody is there.""",
        '''
        def next_in(queue: list[str]) -> str:
            """Return the first name, or "$fallback" if the queue is empty."""
            if queue:
                return queue[0]
            return "$fallback"


        print(next_in($names))
        print(next_in([]))
        ''',
        """Without the test, `queue[0]` would raise an IndexError for the empty list. `if queue:` is the usual
        way to write `if len(queue) > 0:`.""",
        names=names,
        fallback=fallback,
    )


def _zero_is_value(r: Random) -> Example:
    first, last = r.randint(1, 9), r.randint(10, 20)
    return example(
        """A sensor reports a temperature or `None` when it is broken. Zero degrees is a proper reading, so
        the test must be for `None` and not for truth.""",
        '''
        def show(reading: int | None) -> str:
            """Describe a reading; `None` means that there is none."""
            if reading is None:
                return "no reading"
            return f"{reading} degrees"


        for reading in [$first, 0, None, $last]:
            print(show(reading))
        ''',
        """With `if not reading:` the zero would have been reported as missing. Whenever 0 or the empty text
        is a valid value, ask `is None` explicitly.""",
        first=first,
        last=last,
    )


def _missing_mean(r: Random) -> Example:
    values: list[int | None] = [*integers(r, 3, 0, 9), None, 0]
    r.shuffle(values)
    return example(
        """Survey answers are $values, where `None` stands for "no answer". The mean must skip the missing
        ones, but keep each 0.""",
        '''
        def mean_of_known(values: list[int | None]) -> float | None:
            """Return the mean of the values that are not None; None if there are none."""
            known = [value for value in values if value is not None]
            if not known:
                return None
            return sum(known) / len(known)


        print(mean_of_known($values))
        print(mean_of_known([None, None]))
        ''',
        """The two tests differ on purpose. `value is not None` looks at one answer, for which 0 is fine; `not
        known` asks whether the list is empty, and there truthiness is just right.""",
        values=values,
    )


def _q_any_text(r: Random) -> Question:
    name = r.choice(NAMES)
    return question(
        """Write `display_name(nickname, name)`: the nickname if there is one, else the name. An empty
        nickname counts as none.""",
        '''
        def display_name(nickname: str, name: str) -> str:
            """Return the nickname, or the name if the nickname is empty."""
            return nickname or name


        print(display_name("", "$name"))
        print(display_name("Ace", "$name"))
        ''',
        """`a or b` gives back `a` itself when `a` counts as true and `b` otherwise. An empty text counts as
        false, so the name is used.""",
        name=name,
    )


def _q_count_missing(r: Random) -> Question:
    values: list[int | None] = [0, None, r.randint(1, 9), None, 0]
    r.shuffle(values)
    return question(
        """Write `count_missing(values)`, the number of `None` entries in a list that may also contain
        zeros.""",
        '''
        def count_missing(values: list[int | None]) -> int:
            """Return how many of the values are None."""
            missing = 0
            for value in values:
                if value is None:
                    missing += 1
            return missing


        print(count_missing($values))
        ''',
        """`if not value` would have counted the zeros as missing. Of the five entries, two are zero and two
        are `None`; only the latter may count.""",
        values=values,
    )


TRUTH = Lesson(
    topic="Truthiness, None and missing values",
    area=AREA,
    concepts=("truthiness", "none", "missing_values", "default_value"),
    openings=(
        """`if items:` looks incomplete, as though the comparison had been forgotten. It is not: every Python
        value counts as true or as false, and for collections the question is whether there is anything
        inside.""",
        """Nothing, zero and empty are three different things, yet all of them count as false in an `if`.
        Knowing when that helps and when it hurts prevents a stubborn kind of bug.""",
        """`None` is Python's way of saying "there is no value here". It is not 0, not the empty text, and it
        has its own test, `is None`.""",
    ),
    ideas=(
        (
            """These count as false: `False`, `None`, every zero such as `0` and `0.0`, and every empty collection or
            text. Nearly everything else counts as true.""",
            """The rule for truth is short. Numbers count as true unless they are zero; texts, lists and
            dictionaries unless they are empty; `None` never.""",
        ),
        (
            """Test for `None` with `is`, as in `value is None`. There is only one `None` object, and `is`
            asks whether this is the one.""",
            """`x is None` asks about identity, `x == None` about equality. A class may define equality in its
            own way, so the first form is the reliable one.""",
        ),
        (
            """When a list is empty or a search fails, a function has to return something. `None` is a common
            choice; say so in the docstring and in the type, as in `int | None`.""",
            """A caller must be told that `None` may come back. The annotation `str | None` does it, and a
            checker will then insist on the test.""",
        ),
        (
            """`value or default` supplies a default for anything that counts as false. It is handy for texts
            and wrong for numbers whenever 0 is meaningful.""",
            """For a default that only replaces a missing value, write `default if value is None else value`.
            It is longer than `value or default`, but it keeps 0 and the empty text.""",
        ),
    ),
    asks=(
        "Which values count as false?",
        "Why `is None` and not `== None`?",
        "What should a function return when there is no answer?",
        "Is `value or default` safe?",
    ),
    examples=(_truthy, _first_or_default, _zero_is_value, _missing_mean),
    pitfalls=(
        """`if not count:` treats 0 like a missing value. If 0 is a legal count, the test has to be `if count
        is None:`.""",
        """A function that reaches its end without `return` gives back `None`, and the error shows up later,
        far away, as "'NoneType' object has no attribute ...". Check every path for a return.""",
        """The text `"False"` and the text `"0"` count as true, since they are not empty. Input from a file or
        a form has to be compared with the expected word.""",
    ),
    questions=(_q_any_text, _q_count_missing),
    notes={
        "analyst": (
            """A missing value and a zero tell different stories: nobody asked, or the answer was none.
            Replace missing values by 0 only when you can defend it.""",
        ),
        "engineer": (
            """`None` is a real object, the only instance of its type, and there is no separate `undefined`.
            `bool` is a subclass of `int`, so `True + True` is 2 and `sum` over bools counts.""",
        ),
        "young": (
            """An empty lunch box is not the same as no lunch box. The empty box is like `[]`. No box at all
            is like `None`.""",
        ),
        "hobbyist": (
            """If a program of yours says "NoneType" in an error, look for the function that was meant to
            return something and forgot to on one of its paths.""",
        ),
    },
)


def _all_positive(r: Random) -> Example:
    values = integers(r, 5, 1, 30)
    bad = [*values[:3], -values[3], values[4]]
    return example(
        """Are all numbers of a list positive? One counterexample is enough to say no, but only the whole list
        can say yes.""",
        '''
        def all_positive(numbers: list[int]) -> bool:
            """Return whether every number is greater than zero."""
            for number in numbers:
                if number <= 0:
                    return False
            return True


        print(all_positive($values))
        print(all_positive($bad))
        print(all_positive([]))
        ''',
        """In the second list the loop stops at $stop and never looks further. For the empty list there is no
        counterexample, so the answer is True; logic and mathematics agree on this convention.""",
        values=values,
        bad=bad,
        stop=bad[3],
    )


def _any_long(r: Random) -> Example:
    words = r.sample(CITIES, 4)
    limit = max(map(len, words)) - 1  # at least one name qualifies
    return example(
        """Does any of the names have more than $limit letters? `any` takes a condition written as a small
        loop inside the parentheses.""",
        '''
        def has_long_name(names: list[str], limit: int) -> bool:
            """Return whether at least one name is longer than `limit`."""
            return any(len(name) > limit for name in names)


        names = $words
        print([len(name) for name in names])
        print(has_long_name(names, $limit))
        print(has_long_name([], $limit))
        ''',
        """`any` stops at the first name that is long enough. Among no names at all there is none that
        qualifies, so the last line prints False.""",
        words=words,
        limit=limit,
    )


def _is_rising(r: Random) -> Example:
    rising = sorted(r.sample(range(1, 60), 5))
    other = [*rising[:2], rising[3], rising[2], *rising[4:]]
    return example(
        """A list is rising if each element is smaller than the next one. The statement is about neighbours,
        so the loop runs over positions and stops one early.""",
        '''
        def is_rising(numbers: list[int]) -> bool:
            """Return whether every number is smaller than the one after it."""
            for i in range(len(numbers) - 1):
                if numbers[i] >= numbers[i + 1]:
                    return False
            return True


        print(is_rising($rising))
        print(is_rising($other))
        ''',
        """In the second list the neighbours $x and $y are in the wrong order. Five numbers have four pairs of
        neighbours, hence `len(numbers) - 1`; one more would read past the end.""",
        rising=rising,
        other=other,
        x=other[2],
        y=other[3],
    )


def _q_none_even(r: Random) -> Question:
    odd = [2 * r.randint(1, 20) + 1 for _ in range(4)]
    return question(
        """Write `none_even(numbers)` in two ways, with a loop and with `any`, and compare the results.""",
        '''
        def none_even(numbers: list[int]) -> bool:
            """Return whether no number is even, using a loop."""
            for number in numbers:
                if number % 2 == 0:
                    return False
            return True


        def none_even_short(numbers: list[int]) -> bool:
            """Return whether no number is even, using `any`."""
            return not any(number % 2 == 0 for number in numbers)


        for numbers in [$odd, $mixed, []]:
            print(none_even(numbers), none_even_short(numbers))
        ''',
        """"None of them" is the opposite of "at least one of them", which is what `not any` says. The two
        functions agree on all three lists, the empty one included.""",
        odd=odd,
        mixed=[*odd[:2], 8],
    )


def _q_equal_all(r: Random) -> Question:
    n = r.randint(2, 50)
    return question(
        """Write `all_equal(values)`: do all elements have the same value? An empty list should give True.""",
        '''
        def all_equal(values: list[int]) -> bool:
            """Return whether all values are equal to each other."""
            return all(value == values[0] for value in values)


        print(all_equal([$n, $n, $n]), all_equal([$n, $n, $m]), all_equal([]))
        ''',
        """Comparing each with the first is enough: if all equal the first, they equal one another. For an
        empty list the condition is never evaluated, so `values[0]` does no harm.""",
        n=n,
        m=n + 1,
    )


QUANT = Lesson(
    topic="Checking all, any or none of the elements",
    area=AREA,
    concepts=("all_any", "early_return", "booleans", "loops"),
    openings=(
        """Many yes-or-no questions are about a whole collection: are all paid, is any missing, is none below
        zero? They share one loop and differ in when it may stop.""",
        """To refute "all swans are white" you need one black swan; to confirm it you must see every swan. A
        loop that checks a list follows exactly this logic.""",
        """The built-in functions `all` and `any` answer questions about every element or at least one. Before
        using them it helps to write the loop they replace.""",
    ),
    ideas=(
        (
            """For "all", return False at the first counterexample, and True only after the loop. For "any",
            return True at the first hit, and False only after the loop.""",
            """The final answer of such a function stands behind the loop, not in an `else` inside it. Within
            the loop only one of the two answers can be certain.""",
        ),
        (
            """`all(condition for x in items)` reads like the question itself. It stops early as well: once a
            condition is false, the rest is not evaluated.""",
            """`any` and `all` take an iterable of truth values. Usually it is a generator expression, a loop
            written inside the parentheses, so no list is built.""",
        ),
        (
            """On an empty collection `all` gives True and `any` gives False. That is consistent: there is no
            counterexample, and there is no example.""",
            """Ask what your function should say about an empty list. If "all of none" must not count as
            success, test for emptiness separately.""",
        ),
        (
            """"Not all" is "at least one not", and "none" is "not any". Turning a sentence around like this
            often yields the shorter program.""",
            """To count how many satisfy a condition, add up the truth values: `sum(x > 0 for x in numbers)`.
            True counts as 1.""",
        ),
    ),
    asks=(
        "When may the loop stop?",
        "Are there ready-made functions?",
        "What about an empty collection?",
        "How do I say none, or how many?",
    ),
    examples=(_all_positive, _any_long, _is_rising),
    pitfalls=(
        """Returning True inside the loop when one element is fine answers after the first element. `return
        True` belongs behind the loop if all have to be checked.""",
        """`all([x > 0] for x in numbers)` is always True, because a list with one element counts as true
        whatever is in it. The condition must stand there without brackets.""",
        """Looping over `range(len(numbers))` and reading `numbers[i + 1]` raises an IndexError in the last
        round. A loop over neighbours has one round fewer than there are elements.""",
    ),
    questions=(_q_none_even, _q_equal_all),
    notes={
        "engineer": (
            """`all` and `any` correspond to `every` and `some` or `allMatch` and `anyMatch`, and they
            short-circuit. Passing a list comprehension gives the same answer but evaluates everything
            first.""",
        ),
        "analyst": (
            """Data checks read well in this form: `all(row["amount"] >= 0 for row in rows)`. When it fails,
            the next question is which row, and a plain loop can report it.""",
        ),
        "student": (
            """`all` over an empty collection is True for the same reason that an empty product is 1: adding a
            further element must combine with what was there by `and`.""",
        ),
    },
)


def _guard(r: Random) -> Example:
    w, h = r.randint(2, 12), r.randint(2, 12)
    return example(
        """A function computes the area of a room, but negative sides make no sense. The guard at the top
        rejects them with a message, and the formula below can rely on good values.""",
        '''
        def room_area(width: float, length: float) -> float:
            """Return the area; raise ValueError for a negative side."""
            if width < 0 or length < 0:
                raise ValueError("a side cannot be negative")
            return width * length


        print(room_area($w, $h))
        try:
            room_area(-$w, $h)
        except ValueError as error:
            print("refused:", error)
        ''',
        """`raise` leaves the function at once. The caller catches the exception with `except` and can show
        the message; if nobody catches it, the program stops, which is better than a negative area in a
        report.""",
        w=w,
        h=h,
    )


def _nested_flat(r: Random) -> Example:
    limit = r.choice((100, 200, 500))
    return example(
        """May somebody withdraw money? The account must be open, the amount positive and covered, and at most
        $limit a day. Instead of nesting four `if` statements, say what is refused, one line each.""",
        '''
        def refusal(is_open: bool, balance: int, amount: int) -> str:
            """Return why a withdrawal is refused, or an empty text if it is fine."""
            if not is_open:
                return "account closed"
            if amount <= 0:
                return "amount must be positive"
            if amount > $limit:
                return "over the daily limit"
            if amount > balance:
                return "not enough money"
            return ""


        print(refusal(False, $balance, 10))
        print(refusal(True, $balance, $limit + 1))
        print(refusal(True, $balance, $over))
        print(repr(refusal(True, $balance, $balance)))
        ''',
        """Every test is on one level of indentation and has its own reason. The order matters to the user as
        well: it decides which reason is given when several apply.""",
        limit=limit,
        balance=limit // 2,
        over=limit // 2 + 1,
    )


def _table_instead(r: Random) -> Example:
    rates = {c: r.randint(2, 30) for c in r.sample(CITIES, 3)}
    known = next(iter(rates))
    return example(
        """When a chain compares one variable with fixed values, a dictionary says the same in less space: the
        cases become data.""",
        '''
        FARES = $rates


        def fare_to(city: str) -> int | None:
            """Return the fare to a city, or None if there is no service."""
            return FARES.get(city)


        print(fare_to("$known"))
        print(fare_to("Atlantis"))
        ''',
        """`get` returns `None` for a missing key, where `FARES[city]` would raise a KeyError. To add a city,
        you add a line of data and leave the code alone.""",
        rates="{" + ", ".join(f"{quote(k)}: {v}" for k, v in rates.items()) + "}",
        known=known,
    )


def _q_flatten(r: Random) -> Question:
    speed, limit = r.randint(30, 140), r.choice((50, 80, 100))
    return question(
        """Somebody wrote three nested `if` statements: if the speed is over $limit, then if it is more than
        20 over, return "fine and points", else "fine"; otherwise "ok". Flatten it.""",
        '''
        def verdict(speed: int) -> str:
            """Judge a speed where the limit is $limit."""
            if speed <= $limit:
                return "ok"
            if speed <= $limit + 20:
                return "fine"
            return "fine and points"


        for speed in [$limit, $limit + 1, $limit + 20, $limit + 21, $speed]:
            print(speed, verdict(speed))
        ''',
        """Asking the harmless case first lets each later test assume more. There are three outcomes and two
        limits, so two tests are enough.""",
        speed=speed,
        limit=limit,
    )


def _q_validate(r: Random) -> Question:
    year = r.randint(1950, 2020)
    return question(
        """Write `check_month(month)`, which raises a ValueError naming the wrong value unless the month is
        between 1 and 12, and `quarter(month)`, which uses it.""",
        '''
        def check_month(month: int) -> None:
            """Raise ValueError unless the month is between 1 and 12."""
            if not 1 <= month <= 12:
                raise ValueError(f"no such month: {month}")


        def quarter(month: int) -> int:
            """Return the quarter, 1 to 4, of a month."""
            check_month(month)
            return (month - 1) // 3 + 1


        print([quarter(month) for month in range(1, 13)])
        try:
            quarter($bad)
        except ValueError as error:
            print(error)
        ''',
        """The check has one job and a name, so other functions can use it as well. A message that contains
        the bad value saves whoever reads it a search.""",
        bad=r.choice((0, 13, year)),
    )


GUARDS = Lesson(
    topic="Guard clauses, early returns and decision tables",
    area=AREA,
    concepts=("guard_clause", "early_return", "raise", "lookup_table"),
    openings=(
        """Deeply nested conditions are hard to follow, because at each line you must remember which questions
        were answered on the way in. Guards take those questions off your mind.""",
        """Good functions often begin with what they refuse. After three short tests that return or raise, the
        main part can be written as if all input were perfect.""",
        """Two cures help when an `if` chain grows: leave early, or turn the cases into data. Which one fits
        depends on whether the conditions are ranges or fixed values.""",
    ),
    ideas=(
        (
            """A guard clause tests for one problem and leaves the function. What comes below it may assume
            that the problem is absent, so nothing has to be indented.""",
            """Turn the condition around: in place of `if ok:` around the whole body, write `if not ok:
            return` in front of it. The body moves one level to the left.""",
        ),
        (
            """Return a special value if the situation is normal and expected; raise an exception if the call
            itself is a mistake. A search without a hit is normal, a negative length is not.""",
            """`raise ValueError("...")` stops the function and tells the caller why. Silently returning 0 for
            nonsense input hides the mistake until the total looks odd.""",
        ),
        (
            """Equality tests against many constants are a table in disguise. A dictionary from case to result
            is shorter, can be tested for completeness, and can be extended without new branches.""",
            """Use a dictionary when each case is one fixed value, and an `if` chain for ranges.
            `table.get(key, default)` plays the part of `else`.""",
        ),
    ),
    asks=(
        "What is a guard clause?",
        "Should I return something special or raise?",
        "When is a dictionary better than a chain?",
    ),
    examples=(_guard, _nested_flat, _table_instead),
    pitfalls=(
        """Writing the guard below the code it should protect: a test for an empty list has to stand before
        the first `items[0]`, or it comes too late.""",
        """Catching an exception with a bare `except:` also swallows your own slips, such as the NameError of
        a misspelled name. Name the exception you expect: `except ValueError:`.""",
        """Printing an error message and carrying on is not a guard. The function goes on with the bad value; only
        `return` or `raise` keeps it out.""",
    ),
    questions=(_q_flatten, _q_validate),
    notes={
        "engineer": (
            """There is no `switch`; dictionaries and, since 3.10, `match` cover its uses. `assert` is for
            your own invariants and vanishes under `-O`, so it is no substitute for validating input.""",
        ),
        "young": (
            """A guard is like the person at the door of a swimming pool. No ticket? You go home. Everybody
            inside has a ticket, so nobody needs to ask again.""",
        ),
        "teacher": (
            """Print a function with four nested levels and let the class flatten it on paper. Counting the
            indentation before and after makes the gain visible.""",
        ),
    },
)

LESSONS: tuple[Lesson, ...] = (IFELSE, BOOLS, TRUTH, QUANT, GUARDS)
