"""Lessons on while loops: repeating until something holds, ends from both sides, and loops left from the middle."""

from random import Random

from hornbook.curriculum.lessons.draws import distinct, literal, numbers, people, quantity, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question

AREA = "while loops"


def _savings(rng: Random) -> Example:
    start, rate, goal = rng.randint(5, 20) * 10, rng.choice([5, 10, 20]), rng.randint(25, 40) * 10
    return example(
        """A plant is $start millimetres tall and grows by $rate percent each week. After how many weeks is it
        at least $goal millimetres tall? We do not know the number of rounds beforehand, so it is a case for
        `while`.""",
        """
        def weeks_until(height: float, percent: int, goal: float) -> int:
            \"\"\"Count the weeks until a growing height reaches the goal.\"\"\"
            weeks = 0
            while height < goal:
                height = height * (100 + percent) / 100
                weeks += 1
            return weeks


        print(weeks_until($start, $rate, $goal))
        print(weeks_until($goal, $rate, $goal))
        """,
        """In the first week the height became $first. The second call starts at the goal, so the condition is
        false at once and the body never runs: 0 weeks.""",
        start=start,
        rate=rate,
        goal=goal,
        first=start * (100 + rate) / 100,
    )


def _halve(rng: Random) -> Example:
    n = rng.randint(20, 200)
    return example(
        """A rumour starts with one person, and every hour everyone who knows it tells one more. The program
        prints how the number grows until all $n people of the village know.""",
        """
        informed = 1
        hours = 0
        while informed < $n:
            informed = min(2 * informed, $n)
            hours += 1
            print("hour", hours, "informed", informed)
        """,
        """The number doubles, and `min` keeps it from passing the size of the village. The condition is checked
        before each round; as soon as $n people know, the loop ends.""",
        n=n,
    )


def _consume(rng: Random) -> Example:
    items = numbers(rng, 4, 2, 9)
    return example(
        """Tasks wait in a queue, and each takes some minutes. Whoever needs more than five minutes is stopped
        after five and goes to the end of the queue with the rest. The list changes while we work, so `for` is
        not suitable here.""",
        """
        def minutes_to_finish(tasks: list[int]) -> list[int]:
            \"\"\"Return the clock times at which tasks are completed, in the order of completion.\"\"\"
            waiting = tasks.copy()
            clock = 0
            finished = []
            while waiting:
                minutes = waiting.pop(0)
                clock += min(minutes, 5)
                if minutes > 5:
                    waiting.append(minutes - 5)
                else:
                    finished.append(clock)
            return finished


        print(minutes_to_finish($items))
        """,
        """`while waiting` runs as long as the list is not empty. Every task takes at most two turns, because
        none is longer than nine minutes. The last time is $total, the sum of all tasks: no minute is lost.""",
        items=items,
        total=sum(items),
    )


def _count_down_question(rng: Random) -> Question:
    amount, coin = rng.randint(23, 99), rng.choice([5, 7, 10])
    return question(
        """How many times can $coin be taken away from $amount, and what remains? Use only subtraction.""",
        """
        def take_away(amount: int, step: int) -> tuple[int, int]:
            \"\"\"Return how often `step` fits into the amount, and the rest; step is positive.\"\"\"
            times = 0
            while amount >= step:
                amount -= step
                times += 1
            return times, amount


        print(take_away($amount, $coin))
        print(divmod($amount, $coin))
        """,
        """The loop goes on while there is enough left. What remains is smaller than the step: otherwise the
        loop would not have ended. Python's `divmod` gives the same pair.""",
        amount=amount,
        coin=coin,
    )


def _battery_question(rng: Random) -> Question:
    start, drain = rng.randint(60, 100), rng.randint(6, 14)
    return question(
        """A battery has $start percent and loses $drain percent per hour. Below 20 percent an alarm sounds.
        After how many full hours does it sound?""",
        """
        def hours_until_alarm(charge: int, drain: int) -> int:
            \"\"\"Count the hours until the charge is below 20.\"\"\"
            hours = 0
            while charge >= 20:
                charge -= drain
                hours += 1
            return hours


        print(hours_until_alarm($start, $drain))
        """,
        """The loop must run as long as there is no alarm. "Below 20" is the end, so its opposite, "20 or more",
        is the condition for going on.""",
        start=start,
        drain=drain,
    )


UNTIL = Lesson(
    topic="Repeating until something happens: the while loop",
    area=AREA,
    concepts=("while_loop", "loop_condition"),
    openings=(
        """A `for` loop knows its rounds in advance: one per item. But "keep stirring until the sugar has
        dissolved" has no number of rounds. For such tasks there is `while`, which repeats as long as a
        condition holds.""",
        """How many years until a sum has doubled? How many guesses until the answer is right? If the number of
        repetitions is the very thing you want to find out, `for` cannot help.""",
        """The word `while` means "as long as". The loop asks its question before each round, and the first time
        that the answer is no, the program goes on below.""",
    ),
    ideas=(
        (
            """The condition is tested before each round. If it is true, the body runs and the test comes again.
            If it is false, the loop is over. So the body may run any number of times, including none.""",
            """Test, body, test, body, ..., test. The last thing that happens in a `while` loop is always a test
            that failed. Hence after the loop you know for certain that the condition is false.""",
        ),
        (
            """Something in the body must change the condition. If nothing in `while height < goal` changes
            `height` or `goal`, the loop never ends. Find the line that makes progress, and make sure that every
            round reaches it.""",
            """For every `while` ask: which quantity gets closer to the end in each round? A number that grows
            towards a limit, a list that gets shorter. If you cannot name it, the loop may run for ever.""",
        ),
        (
            """The task tells when to stop, the code says when to go on: one is the opposite of the other.
            "Until at least 100" becomes `while total < 100`. "Until the list is empty" becomes `while row`.""",
            """To find the condition, write down when you are finished, and negate it. The opposite of `>=` is
            `<`, the opposite of `==` is `!=`, the opposite of "a and b" is "not a or not b".""",
        ),
        (
            """Use `for` when there is something to walk through, or a known number of rounds. Use `while` when
            only a condition tells the end. A `while` loop with a counter that runs from 0 to the length is a
            `for` loop in disguise.""",
            """`for` or `while`? If you can say beforehand how many rounds there will be, take `for`. It cannot
            run for ever, and there is no counter to forget.""",
        ),
    ),
    examples=(_savings, _halve, _consume),
    pitfalls=(
        """Forgetting the line that makes progress. `while i < 10: print(i)` prints the same number until you
        stop the program. Add `i += 1`, and check that no `continue` jumps over it.""",
        """Waiting for an exact hit. `while x != 10` with steps of 3 goes from 9 to 12 and never sees 10. A
        comparison such as `x < 10` cannot be jumped over.""",
    ),
    questions=(_count_down_question, _battery_question),
    asks=(
        "When is the condition tested?",
        "Why does it end?",
        "How do I find the condition?",
        "Should I use for or while?",
    ),
    notes={
        "young": (
            """Eat soup: while there is soup in the plate, take a spoonful. Nobody counts the spoonfuls
            beforehand. If the plate is empty at the start, you take none.""",
        ),
        "engineer": (
            """There is no do-while. When the test belongs at the end or in the middle, write `while True` and
            leave with `break`.""",
        ),
        "student": (
            """A loop is proved to end by a quantity that is a whole number, is never negative, and gets smaller
            in each round.""",
        ),
    },
)


def _meet(rng: Random) -> Example:
    items = sorted(distinct(rng, 6, 1, 40))
    target = items[rng.randint(0, 2)] + items[rng.randint(3, 5)]
    return example(
        """Parcels are ordered by weight, and two of them should weigh $target kilograms together. One finger
        points to the lightest, the other to the heaviest. Each comparison moves one of the fingers.""",
        """
        def two_that_weigh(weights: list[int], total: int) -> tuple[int, int] | None:
            \"\"\"Return two items of a rising list with the given sum, or None.\"\"\"
            left, right = 0, len(weights) - 1
            while left < right:
                together = weights[left] + weights[right]
                if together == total:
                    return weights[left], weights[right]
                if together < total:
                    left += 1
                else:
                    right -= 1
            return None


        print(two_that_weigh($items, $target))
        print(two_that_weigh($items, 1000))
        """,
        """The first pair is $a and $b, together $sum. If a sum is too small, even the heaviest partner was not
        enough for the left parcel, so it can be ruled out; if it is too large, the right one can. In each round
        one parcel is dismissed.""",
        items=items,
        target=target,
        a=items[0],
        b=items[-1],
        sum=items[0] + items[-1],
    )


def _reverse_in_place(rng: Random) -> Example:
    items = things(rng, rng.choice([4, 5]))
    return example(
        """To turn a list round without a second list, exchange the first item with the last, then the second
        with the last but one, and so on until the two positions meet.""",
        """
        def turn_round(items: list[str]) -> None:
            \"\"\"Reverse the list itself.\"\"\"
            left = 0
            right = len(items) - 1
            while left < right:
                items[left], items[right] = items[right], items[left]
                left += 1
                right -= 1


        row = $items
        turn_round(row)
        print(row)
        """,
        """The exchange relies on the right side being evaluated completely before anything is assigned. With $n items
        there are `$n // 2` exchanges; an item in the very middle stays where it is.""",
        items=literal(items),
        n=len(items),
    )


def _merge(rng: Random) -> Example:
    a, b = sorted(distinct(rng, 3, 1, 30)), sorted(distinct(rng, 4, 1, 30))
    return example(
        """Two queues, each ordered by ticket number, are to become one. At each step only the two front people
        have to be compared, and the smaller number goes first.""",
        """
        def merged(first: list[int], second: list[int]) -> list[int]:
            \"\"\"Join two rising lists into one rising list.\"\"\"
            i = j = 0
            result = []
            while i < len(first) and j < len(second):
                if first[i] <= second[j]:
                    result.append(first[i])
                    i += 1
                else:
                    result.append(second[j])
                    j += 1
            return result + first[i:] + second[j:]


        print(merged($a, $b))
        print(merged([], [3, 4]))
        """,
        """The fronts are $x and $y at first, so $small is taken. When one list is used up, the loop ends, and
        the rest of the other is appended as it is. One of the two slices at the end is always empty.""",
        a=a,
        b=b,
        x=a[0],
        y=b[0],
        small=min(a[0], b[0]),
    )


def _trim_question(rng: Random) -> Question:
    middle = numbers(rng, 3, 1, 9)
    items = [*rng.choice([[0], [0, 0]]), *middle, *rng.choice([[0], [0, 0]])]
    return question(
        """A recording has silence (zeros) at its beginning and its end. Write a function that returns it
        without them; zeros in the middle stay.""",
        """
        def trimmed(samples: list[int]) -> list[int]:
            \"\"\"Return the samples without zeros at both ends.\"\"\"
            start, stop = 0, len(samples)
            while start < stop and samples[start] == 0:
                start += 1
            while stop > start and samples[stop - 1] == 0:
                stop -= 1
            return samples[start:stop]


        print(trimmed($items))
        print(trimmed([0, 0]))
        """,
        """The first part of each condition protects the second: with nothing but zeros, `start` reaches `stop`,
        and the list is not read any further. The slice is then empty.""",
        items=items,
    )


def _seats_question(rng: Random) -> Question:
    items = sorted(numbers(rng, 6, 20, 70))
    return question(
        """A boat carries one or two people and at most 100 kilograms. The weights are sorted and none is over
        100. Write a function that counts how many trips are needed when the heaviest person always takes the
        lightest along, if that is allowed.""",
        """
        def trips(weights: list[int]) -> int:
            \"\"\"Count the trips for a rising list of weights.\"\"\"
            light, heavy = 0, len(weights) - 1
            count = 0
            while light <= heavy:
                if light < heavy and weights[light] + weights[heavy] <= 100:
                    light += 1
                heavy -= 1
                count += 1
            return count


        print(trips($items))
        print(trips([50]))
        """,
        """In each round the heaviest person leaves, sometimes with the lightest. With `light == heavy` one
        person is left and needs a trip too, hence the `<=` in the loop.""",
        items=items,
    )


BOTH_ENDS = Lesson(
    topic="Two positions in one loop: from both ends and side by side",
    area=AREA,
    concepts=("while_loop", "two_pointers", "list_indexing"),
    openings=(
        """A `for` loop has one position that moves steadily to the right. Some tasks need two: one at each end,
        or one in each of two lists. They move at different times, and `while` lets us decide when.""",
        """Put one finger on the first item and another on the last. Move them towards each other, by a rule,
        until they meet. Several elegant algorithms are no more than that.""",
        """Two nested loops look at every pair of items. If the list is in order, two positions that walk
        through it once can often do the same.""",
    ),
    ideas=(
        (
            """Positions from both ends start at `left = 0` and `right = len(row) - 1`. The loop runs while
            `left < right`. In each round at least one of them moves inwards, so they must meet.""",
            """The distance `right - left` gets smaller in every round. That is why the loop ends, and why it
            needs at most as many rounds as there are items.""",
        ),
        (
            """`left < right` or `left <= right`? With `<` the loop stops when both are on the same item, so a
            single item is not treated. With `<=` it is. Ask what should happen to the middle one.""",
            """Check a list with one item by hand: there `left` and `right` are both 0. If the body should run
            for it, use `<=`, if there is nothing to do with a single item, use `<`.""",
        ),
        (
            """With two lists, each has its own position. In each round one of them moves on, and the loop ends
            when either list is used up. What is left of the other has to be treated afterwards.""",
            """Side by side, the positions `i` and `j` move independently. The condition `i < len(a) and j <
            len(b)` protects both accesses. After the loop one list may still have items: do not forget them.""",
        ),
    ),
    examples=(_meet, _reverse_in_place, _merge),
    pitfalls=(
        """A round in which neither position moves. If one branch of the `if` forgets its `+= 1` or `-= 1`, the
        loop hangs. Check each branch separately.""",
        """Reading before testing. In `while row[i] == 0 and i < len(row)` the item is read first, and at the
        end of the list that is an `IndexError`. The test for the position comes first: `and` then skips the
        rest.""",
    ),
    questions=(_trim_question, _seats_question),
    asks=("How do the positions move?", "When exactly does the loop stop?", "What about two lists?"),
    notes={
        "young": (
            """Two children walk towards each other on a wall, from its two ends. At every step one of them
            moves. They are sure to meet.""",
        ),
        "engineer": (
            """Moving two positions is known as the two-pointer technique: O(n) time and O(1) extra space where the
            naive version is quadratic. It usually relies on sorted input.""",
        ),
        "teacher": (
            """Act it out with numbered cards on a table and two markers. Have the class say after each move
            which items can no longer be part of an answer.""",
        ),
    },
)


def _read_until(rng: Random) -> Example:
    items = people(rng, 4)
    items.insert(3, "stop")
    return example(
        """Names are read one at a time until the word `stop` appears. The test belongs in the middle: after
        reading, before using. Here an iterator over a list plays the role of the keyboard.""",
        """
        def read_names(lines: list[str]) -> list[str]:
            \"\"\"Return the lines before the line "stop", or all if there is none.\"\"\"
            source = iter(lines)
            names = []
            while True:
                line = next(source, "stop")
                if line == "stop":
                    break
                names.append(line)
            return names


        print(read_names($items))
        print(read_names(["Eva"]))
        """,
        """The line "stop" is read but not stored, and what follows it is never read. The second argument of
        `next` stands in when the input is used up, so the loop also ends without a stop line.""",
        items=literal(items),
    )


def _retry(rng: Random) -> Example:
    answers = [*rng.sample(["maybe", "x", "seven", "?"], 2), str(rng.randint(1, 99)), "5"]
    return example(
        """A program asks for a number until it gets one, but at most three times. There are two reasons to end,
        and each has its own exit.""",
        """
        def ask_number(answers: list[str]) -> int | None:
            \"\"\"Return the first of the first three answers that is a number, or None.\"\"\"
            tries = 0
            while tries < 3:
                text = answers[tries] if tries < len(answers) else ""
                if text.isdigit():
                    return int(text)
                tries += 1
            return None


        print(ask_number($answers))
        print(ask_number(["a", "b", "c", "4"]))
        """,
        """The first two answers were not numbers, the third was one. In the second call the fourth answer would be
        fine, but after three tries the loop is over.""",
        answers=literal(answers),
    )


def _game(rng: Random) -> Example:
    q = quantity(rng)
    items = [*numbers(rng, 4, 3, 30), -1, 8]
    return example(
        """Measured values arrive in a list, and the value -1 marks the end; whatever stands behind it is left
        over from earlier. Such a mark is called a sentinel. The list holds $what.""",
        """
        def mean_before_mark($many: list[int]) -> float:
            \"\"\"Return the mean of the items before the first -1; 0.0 if there are none.\"\"\"
            total = 0
            count = 0
            while count < len($many) and $many[count] != -1:
                total += $many[count]
                count += 1
            return total / count if count else 0.0


        print(mean_before_mark($items))
        print(mean_before_mark([-1, 3]))
        """,
        """`count` is both the number of items seen and the position of the next one. The mark itself must not
        be added. In the second list it comes first, so nothing is counted, and the division is avoided.""",
        items=items,
        **q.names,
    )


def _menu_question(rng: Random) -> Question:
    a, b, c = numbers(rng, 3, 1, 20)
    commands = [f"add {a}", f"sub {b}", f"add {c}", "end", "add 99"]
    return question(
        """A tiny calculator starts at 0 and understands "add n", "sub n" and "end". Write a function that
        carries out the commands until "end" and returns the result.""",
        """
        def calculate(commands: list[str]) -> int:
            \"\"\"Carry out commands up to "end" (or to the last one) and return the value.\"\"\"
            value = 0
            position = 0
            while position < len(commands) and commands[position] != "end":
                name, number = commands[position].split()
                value += int(number) if name == "add" else -int(number)
                position += 1
            return value


        print(calculate($commands))
        """,
        """The sentinel is tested before the command is split, since "end" has no number. The command behind it
        is not carried out.""",
        commands=literal(commands),
    )


def _stairs_question(rng: Random) -> Question:
    days = numbers(rng, 6, 20, 70)
    goal = rng.randint(100, 180)
    return question(
        """Somebody reads some pages every day and wants to know on which day page $goal is reached (days count
        from 1). If it never is, the answer is `None`.""",
        """
        def day_reached(pages: list[int], goal: int) -> int | None:
            \"\"\"Return the first day on which the sum of pages is at least the goal.\"\"\"
            read = 0
            day = 0
            while read < goal:
                if day == len(pages):
                    return None
                read += pages[day]
                day += 1
            return day


        print(day_reached($days, $goal))
        print(day_reached([10], $goal))
        """,
        """There are two ends: enough pages, or no more days. The second is tested in the body, before the list
        is read. Since `day` is increased after the addition, it counts from 1 when the loop ends.""",
        days=days,
        goal=goal,
    )


MIDDLE = Lesson(
    topic="Sentinels and loops that are left from the middle",
    area=AREA,
    concepts=("while_loop", "break_continue", "sentinel"),
    openings=(
        """Often one has to read something before one can tell whether to go on. Then the test fits neither at
        the top of the loop nor at its bottom. It stands in the middle.""",
        """"Enter numbers, and 'done' when you have finished": the word `done` is data that is not data, a mark
        for the end. Loops that wait for such a mark have a typical form.""",
        """Some loops have more than one reason to stop: the goal is reached, the input is used up, or there
        were too many attempts. Each reason deserves its own, visible exit.""",
    ),
    ideas=(
        (
            """`while True` repeats for ever, unless a `break` or a `return` in the body ends it. It is the
            honest form for a loop whose test stands in the middle: get something, decide, use it.""",
            """The order is: read, test, use. With the test at the top you would have to read once before the
            loop and again at its end. `while True` with a `break` avoids the repeated line.""",
        ),
        (
            """A sentinel is a value that marks the end. It must not be able to occur as data: -1 is fine for
            weights, but not for temperatures. It is tested for before it is used, so that it does not slip into
            the sum.""",
            """Choose an end mark that cannot be mistaken for a real value. `None` is usually best, the empty
            string is common for text lines, and -1 works where negative numbers make no sense.""",
        ),
        (
            """Do not rely on the mark alone. If it may be missing, the loop must also stop at the end of the
            input; otherwise it runs into an error or goes on for ever. Combine both tests, the one about the
            position first.""",
            """Input comes from people and files, and both forget things. A loop that waits for "end" should
            also survive a file that stops without it.""",
        ),
    ),
    examples=(_read_until, _retry, _game),
    pitfalls=(
        """Adding the sentinel to the data. If the value is used before it is tested, the -1 ends up in the
        total, and the result is off by one. Test first.""",
        """A `while True` without a way out in some branch. Go through the body and check that every path either
        makes progress or leaves.""",
    ),
    questions=(_menu_question, _stairs_question),
    asks=("Why is the test in the middle?", "What is a good end mark?", "What if the mark is missing?"),
    notes={
        "young": (
            """Your friend reads numbers aloud and says "stop" at the end. You add up the numbers. You do not
            add "stop".""",
        ),
        "engineer": (
            """The assignment expression `while (line := read()) != "stop":` puts the reading into the
            condition; use it when it stays readable.""",
        ),
        "analyst": (
            """Old data files often use 999 or -1 for "missing". Replace such marks by `None` as soon as the
            file is read, or they will turn up in an average.""",
        ),
    },
)


LESSONS = (UNTIL, BOTH_ENDS, MIDDLE)
