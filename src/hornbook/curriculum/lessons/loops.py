"""Lessons on for loops: running totals, counting, building lists, remembering, leaving early, loops in loops."""

from random import Random

from hornbook.curriculum.lessons.draws import distinct, literal, numbers, people, places, quantity, things, words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question

AREA = "loops and accumulators"


def _traced_total(rng: Random) -> Example:
    q, items = quantity(rng), numbers(rng, 4, 2, 30)
    return example(
        """Let us watch a running total grow. The list holds $what, and the loop prints the total after each
        item.""",
        """
        $many = $items
        total = 0
        for $one in $many:
            total = total + $one
            print("saw", $one, "total is now", total)
        print("sum:", total)
        """,
        """The loop saw $a first, so the total became 0 + $a = $a. Then it saw $b, and the total became $a + $b
        = $ab. After each round, `total` is the sum of all items seen so far; after the last round that is all
        of them.""",
        items=items,
        a=items[0],
        b=items[1],
        ab=items[0] + items[1],
        **q.names,
    )


def _bill(rng: Random) -> Example:
    order = [(name, rng.randint(1, 4), rng.randint(2, 30)) for name in things(rng, 3)]
    name, count, price = order[0]
    return example(
        """What is added need not be the item itself. On this order each line has a name, a quantity and a
        price, and its share of the bill is quantity times price.""",
        """
        def bill(order: list[tuple[str, int, int]]) -> int:
            \"\"\"Return what an order of (name, quantity, price) lines costs in all.\"\"\"
            total = 0
            for _name, quantity, price in order:
                total += quantity * price
            return total


        order = $order
        print(bill(order))
        print(bill([]))
        """,
        """The first line is $count times $name at $price each, so the total starts with $first. An order
        without lines costs 0: the loop body never runs, and the starting value is the answer.""",
        order=literal(order),
        name=name,
        count=count,
        price=price,
        first=count * price,
    )


def _average(rng: Random) -> Example:
    q, items = quantity(rng), numbers(rng, rng.randint(4, 6), 5, 40)
    return example(
        """An average needs two running values: how much so far, and how many so far. Both can be kept in one
        loop. Here `$many` holds $what.""",
        """
        def average($many: list[int]) -> float:
            \"\"\"Return the mean of the items, or 0.0 for an empty list.\"\"\"
            total = 0
            count = 0
            for $one in $many:
                total += $one
                count += 1
            if count == 0:
                return 0.0
            return total / count


        print(average($items))
        print(average([]))
        """,
        """The total is $total and the count is $count. For an empty list the count stays 0, and dividing by it
        would raise a `ZeroDivisionError`; the test in front of the division prevents that.""",
        items=items,
        total=sum(items),
        count=len(items),
        **q.names,
    )


def _product_question(rng: Random) -> Question:
    items = numbers(rng, rng.randint(3, 4), 2, 6)
    return question(
        """A menu offers several starters, several main dishes and several desserts; the list gives how many of
        each kind. Write a function that computes how many different meals there are.""",
        """
        def possible_meals(choices: list[int]) -> int:
            \"\"\"Multiply the numbers of choices.\"\"\"
            meals = 1
            for choice in choices:
                meals *= choice
            return meals


        print(possible_meals($items))
        """,
        """Each choice can be combined with every other, so the numbers are multiplied. A product must start at
        1: starting at 0 would make every result 0. For this list the steps are $steps.""",
        items=items,
        steps=" * ".join(map(str, items)),
    )


def _balance_question(rng: Random) -> Question:
    items = [rng.choice([-1, 1]) * rng.randint(5, 40) for _ in range(5)]
    return question(
        """Money comes in (positive) and goes out (negative). Write a function that returns how much came in and
        how much went out, both as positive numbers.""",
        """
        def in_and_out(movements: list[int]) -> tuple[int, int]:
            \"\"\"Return (sum of what came in, sum of what went out).\"\"\"
            came, went = 0, 0
            for amount in movements:
                if amount > 0:
                    came += amount
                else:
                    went -= amount
            return came, went


        print(in_and_out($items))
        """,
        """There are two totals, and each item goes to one of them. Subtracting a negative amount makes `went`
        grow. The difference of the two results is the sum of the whole list, $total.""",
        items=items,
        total=sum(items),
    )


TOTALS = Lesson(
    topic="Keeping a running total in a loop",
    area=AREA,
    concepts=("for_loop", "accumulator"),
    openings=(
        """Adding up a column of figures by hand, you keep one number in your head and change it with every
        line. A program does the same: a variable that starts at zero and a loop that adds to it.""",
        """Most loops answer one question about many items: how much in all? The pattern has three parts, a
        start, an update and a result, and once you see it you will find it everywhere.""",
        """Why does a total need a loop at all, when Python has `sum`? Because the same three lines also compute
        bills, averages, balances and scores, where what is added is not just the item.""",
    ),
    ideas=(
        (
            """Before the loop the total gets its starting value, in the loop it is updated once per item, after
            the loop it is the answer. The start belongs before the loop: inside, it would wipe out the total in
            every round.""",
            """The pattern has a place for everything. `total = 0` stands above the loop, because nothing has
            been added yet. `total += item` stands inside, because it happens for each item. `return total`
            stands below, because only then is the total complete.""",
        ),
        (
            """The starting value is the answer for an empty list. The sum of nothing is 0, so sums start at 0.
            The product of nothing is 1, since multiplying by 1 changes nothing, so products start at 1.""",
            """Choose a start that does not disturb the first step. `0 + x` is `x`, so a sum starts at 0. `1 *
            x` is `x`, so a product starts at 1. Joining text starts with the empty string for the same reason.""",
        ),
        (
            """There is a sentence that holds after every round: "the total is the sum of the items seen so
            far". At the start no item has been seen and the total is 0, which fits. Each round keeps it true.
            At the end all items have been seen, so the total is the sum of all.""",
            """How do we know that the result is right? Check the sentence "total = sum of what we have seen".
            It is true before the first round, and every round sees one more item and adds exactly that item. So
            it is true at the end.""",
        ),
    ),
    examples=(_traced_total, _bill, _average),
    pitfalls=(
        """Setting the total to zero inside the loop. Every round then forgets what came before, and the result
        is just the last item. If your sum is suspiciously small, look at where `total = 0` stands.""",
        """Indenting `return total` one level too far. Inside the loop it ends the function in the first round,
        and the answer is the first item alone.""",
        """Calling the variable `sum`. That hides Python's built-in function `sum` in this part of the program,
        and a later `sum(row)` fails. `total` is a better name.""",
    ),
    questions=(_product_question, _balance_question),
    asks=("Where does each line belong?", "Why does the total start at zero?", "How can I be sure that it is right?"),
    notes={
        "young": (
            """A running total is like a money box. It starts empty. Each day you put something in. At the end you know
            how much there is without remembering each day.""",
        ),
        "engineer": (
            """A running total is a left fold. `functools.reduce` exists, but the explicit loop is what Python
            programmers expect to read, and `sum(expression for item in items)` covers most cases.""",
        ),
        "analyst": (
            """A running total that is written down after every row is a cumulative column;
            `itertools.accumulate` produces it directly.""",
        ),
    },
)


def _count_over(rng: Random) -> Example:
    q, items, limit = quantity(rng), numbers(rng, 6, 1, 50), rng.randint(15, 35)
    return example(
        """Counting is adding up ones. The list holds $what; how many of them are over $limit?""",
        """
        def count_over($many: list[int], limit: int) -> int:
            \"\"\"Return how many items are larger than the limit.\"\"\"
            count = 0
            for $one in $many:
                if $one > limit:
                    count += 1
            return count


        print(count_over($items, $limit))
        print(count_over($items, 0))
        """,
        """Each item is compared with the limit. Those that pass add 1, the others add nothing. The second call
        has a limit that every item beats, so it counts all 6.""",
        items=items,
        limit=limit,
        **q.names,
    )


def _count_two_kinds(rng: Random) -> Example:
    results = [rng.choice(["win", "draw", "loss"]) for _ in range(7)]
    return example(
        """A football season is a list of results. A win is worth 3 points and a draw 1, so we count the two
        kinds separately and combine them at the end.""",
        """
        def season_points(results: list[str]) -> int:
            \"\"\"Return 3 points per "win" and 1 per "draw".\"\"\"
            wins = 0
            draws = 0
            for result in results:
                if result == "win":
                    wins += 1
                elif result == "draw":
                    draws += 1
            return 3 * wins + draws


        print(season_points($results))
        """,
        """Wins: $wins. Draws: $draws. So the sum is `3 * $wins + $draws`. A loss matches neither test, and the
        loop simply goes on.""",
        results=literal(results),
        wins=results.count("win"),
        draws=results.count("draw"),
    )


def _count_changes(rng: Random) -> Example:
    lights = [rng.choice(["on", "off"]) for _ in range(7)]
    return example(
        """Sometimes it is not an item that counts but something between two items. How often did this lamp
        change its state? We compare each entry with the one before it.""",
        """
        def count_switches(states: list[str]) -> int:
            \"\"\"Return how often an entry differs from the entry before it.\"\"\"
            switches = 0
            for i in range(1, len(states)):
                if states[i] != states[i - 1]:
                    switches += 1
            return switches


        print(count_switches($lights))
        print(count_switches(["on"]))
        """,
        """The loop starts at position 1, since the first entry has nothing before it. The $n entries have $gaps
        gaps between them, so there can be at most $gaps switches.""",
        lights=literal(lights),
        n=len(lights),
        gaps=len(lights) - 1,
    )


def _count_long_words(rng: Random) -> Question:
    items, n = words(rng, 6), rng.randint(5, 6)
    return question(
        """Write a function that counts the words of a list with at least n letters.""",
        """
        def count_long(words: list[str], n: int) -> int:
            \"\"\"Return how many words have n letters or more.\"\"\"
            count = 0
            for word in words:
                if len(word) >= n:
                    count += 1
            return count


        print(count_long($items, $n))
        """,
        """"At least $n" includes $n itself, hence `>=`. With `>` the words of exactly $n letters would be
        missed.""",
        items=literal(items),
        n=n,
    )


def _count_between(rng: Random) -> Question:
    items = numbers(rng, 7, 0, 40)
    return question(
        """Seeds sprout between 12 and 25 degrees, both included. Given a list of daily temperatures, count the
        days on which they sprout.""",
        """
        def sprouting_days(temperatures: list[int]) -> int:
            \"\"\"Count the temperatures from 12 to 25.\"\"\"
            days = 0
            for temperature in temperatures:
                if 12 <= temperature <= 25:
                    days += 1
            return days


        print(sprouting_days($items))
        """,
        """Python allows the chained comparison `12 <= temperature <= 25`, which means that both parts hold. The
        number of such days in the list is $count.""",
        items=items,
        count=sum(12 <= t <= 25 for t in items),
    )


COUNTING = Lesson(
    topic="Counting the items that pass a test",
    area=AREA,
    concepts=("for_loop", "counting", "conditions"),
    openings=(
        """How many pupils passed? How many parcels are too heavy? Such questions have one form: look at each
        item, ask a question with a yes or no answer, and count the yeses.""",
        """A counter is the smallest accumulator there is. It starts at zero and grows by one, but only when a
        condition holds. The interesting part is the condition.""",
        """`len` counts everything. To count only some of the items you need a test inside the loop, and a
        variable that remembers how often the test succeeded.""",
    ),
    ideas=(
        (
            """The counter starts at 0 above the loop. In the loop, an `if` decides whether to add 1. There is
            no `else`: an item that fails the test changes nothing.""",
            """Look at each item once, and let an `if` guard the line `count += 1`. After the loop, `count` is
            the number of items for which the condition was true.""",
        ),
        (
            """Be exact about the border. "Over 10" is `> 10`, "at least 10" is `>= 10`, "at most 10" is `<=
            10`. Try the border value itself: if the limit is 10, which answer should a 10 get?""",
            """The only items on which `>` and `>=` disagree are those equal to the limit. So put one in your
            test data. Otherwise a wrong sign can stay unnoticed for a long time.""",
        ),
        (
            """A short form: `sum(1 for x in row if x > 10)` adds a 1 for every item that passes. And since
            `True` counts as 1 and `False` as 0, `sum(x > 10 for x in row)` gives the same number.""",
            """When you only want to count one exact value, `row.count(value)` is enough. It goes through the
            list and compares each item with `==`. For any other condition, write the loop or a `sum`.""",
        ),
    ),
    examples=(_count_over, _count_two_kinds, _count_changes),
    pitfalls=(
        """Counting one kind with `if` and another with a second `if` although they exclude each other. If both
        tests can be true for one item, it is counted twice. Use `elif` when an item belongs to one group only.""",
        """Putting `return count` inside the `if`. The function then stops at the first match and always answers
        1. The return stands after the loop, at the indentation of the `for`.""",
        """Calling `row.count(x)` for many different `x` inside a loop over the same list. Each call walks
        through the whole list again. For many values, count them all at once in a dictionary.""",
    ),
    questions=(_count_long_words, _count_between),
    asks=("How does a counter work?", "Does the limit itself count?", "Is there a shorter way?"),
    notes={
        "young": (
            """Imagine the doorkeeper of a museum with a click counter. People walk past. The keeper clicks only
            for those with a red hat.""",
        ),
        "teacher": (
            """A productive mistake to show: a counter whose `if` has the wrong indentation for `count += 1`, so
            that every item counts. Ask which input reveals it and which does not.""",
        ),
        "engineer": (
            """`bool` is a subclass of `int`, so summing comparisons is legal and idiomatic: `sum(x > limit for
            x in row)`.""",
        ),
    },
)


def _squares_list(rng: Random) -> Example:
    side = rng.randint(4, 7)
    return example(
        """How does the area of a square grow with its side? The loop computes one area per side and collects
        them.""",
        """
        def square_areas(largest: int) -> list[int]:
            \"\"\"Return the areas of the squares with side 1, 2, ..., largest.\"\"\"
            areas = []
            for side in range(1, largest + 1):
                areas.append(side * side)
            return areas


        print(square_areas($side))
        """,
        """`range(1, largest + 1)` runs from 1 to $side, since a range leaves its stop out. The list starts
        empty and gets one item per round, so it ends with $side of them.""",
        side=side,
    )


def _keep_some(rng: Random) -> Example:
    q, items = quantity(rng), numbers(rng, 6, 1, 50)
    limit = rng.randint(15, 30)
    return example(
        """Keeping only some of the items is the same pattern with an `if`. The list holds $what; those up to $limit
        should be kept, in their order.""",
        """
        def small_ones($many: list[int], limit: int) -> list[int]:
            \"\"\"Return the items that are at most the limit.\"\"\"
            kept = []
            for $one in $many:
                if $one <= limit:
                    kept.append($one)
            return kept


        $many = $items
        print(small_ones($many, $limit))
        print($many)
        """,
        """Nothing is removed from the original, as the last line shows. A new list is built, and an item that
        fails the test is just never added to it.""",
        items=items,
        limit=limit,
        **q.names,
    )


def _running_balance(rng: Random) -> Example:
    start, moves = rng.randint(50, 100), [rng.choice([-1, 1]) * rng.randint(3, 20) for _ in range(4)]
    return example(
        """Two accumulators may work together: one number that changes, and a list that records it after each
        change. This is how a bank statement shows a balance on every line.""",
        """
        def balances(start: int, movements: list[int]) -> list[int]:
            \"\"\"Return the balance after each movement.\"\"\"
            balance = start
            history = []
            for movement in movements:
                balance += movement
                history.append(balance)
            return history


        print(balances($start, $moves))
        """,
        """The first movement is $m, so the first recorded balance is $first. Since the number is appended after
        the update, the list has as many entries as there are movements, and the last one is the final balance,
        $end.""",
        start=start,
        moves=moves,
        m=moves[0],
        first=start + moves[0],
        end=start + sum(moves),
    )


def _differences_question(rng: Random) -> Question:
    items = sorted(distinct(rng, 5, 100, 300))
    return question(
        """A car's mileage is written down every evening. Write a function that returns how far it went each
        day, that is, the difference between each entry and the one before.""",
        """
        def daily_distances(mileage: list[int]) -> list[int]:
            \"\"\"Return the differences between neighbouring entries.\"\"\"
            distances = []
            for i in range(1, len(mileage)):
                distances.append(mileage[i] - mileage[i - 1])
            return distances


        print(daily_distances($items))
        """,
        """Five entries have four gaps, so the result is one shorter than the input. Its first item is `$b -
        $a`.""",
        items=items,
        a=items[0],
        b=items[1],
    )


def _labels_question(rng: Random) -> Question:
    items = people(rng, 3)
    return question(
        """Name tags should read "Hello, I am ..." for each guest. Write a function that returns the list of texts.""",
        """
        def name_tags(guests: list[str]) -> list[str]:
            \"\"\"Return one greeting per guest.\"\"\"
            tags = []
            for guest in guests:
                tags.append(f"Hello, I am {guest}")
            return tags


        for tag in name_tags($items):
            print(tag)
        """,
        """One item in, one item out: the result has the length of the input, and the order is kept because the
        loop goes from the first guest to the last.""",
        items=literal(items),
    )


BUILDING = Lesson(
    topic="Building a new list item by item",
    area=AREA,
    concepts=("for_loop", "accumulator", "list_methods"),
    openings=(
        """The result of a loop is often not one number but a whole list: the converted values, the entries that
        passed, the balance after every payment. Start with an empty list and append.""",
        """Instead of changing a list while you read it, build a second one. It is easier to get right, and the original
        stays available.""",
        """An empty list, a loop, an `append`: these three lines turn one list into another. What you append,
        and when, makes the difference.""",
    ),
    ideas=(
        (
            """The list `result = []` is created once, before the loop. Each round may append to it. After the
            loop the function returns it. It is a running total in which `append` takes the place of `+`.""",
            """A list can be an accumulator, too. Its starting value is the empty list, its update is `append`,
            and after each round it holds the answer for the items seen so far.""",
        ),
        (
            """If every round appends exactly once, the result is as long as the input: a transformation. If an
            `if` stands before the append, the result may be shorter: a selection. Ask which of the two you are
            writing, and check the length.""",
            """Transform or select? A transformation appends something computed from each item. A selection
            appends the item itself, but only if it passes a test. Many functions do both: test first, then
            append a computed value.""",
        ),
        (
            """The order of the result is the order of the appends. As the loop goes from left to right, so does
            the new list. To get the opposite order, append as usual and reverse once at the end.""",
            """Appending keeps the order of the input. This is one reason to prefer it to inserting at the
            front, which would turn the order round and also be slow for long lists.""",
        ),
    ),
    examples=(_squares_list, _keep_some, _running_balance),
    pitfalls=(
        """Creating the empty list inside the loop. Each round then starts with a fresh list, and in the end
        only the last item is there.""",
        """Writing `result.append` without brackets. That only names the method and does not call it; the line
        is legal, so no error appears, and the list stays empty.""",
        """Appending the same list object in each round, as in `rows.append(row)` with one `row` that the loop
        keeps changing. All entries are then the same list. Make a new `row` in every round.""",
    ),
    questions=(_differences_question, _labels_question),
    asks=("What is the pattern?", "How long will the new list be?", "In which order are the items?"),
    notes={
        "young": (
            """You walk along a shelf with an empty basket. You put some things into the basket, one after
            another. The shelf stays as it is.""",
        ),
        "engineer": (
            """`append` is amortised O(1), so this is linear. If the result is only iterated once, a generator
            with `yield` avoids storing it.""",
        ),
        "analyst": (
            """A selection is a filter on rows, a transformation is a computed column. Keep them apart in your
            functions and each is easy to test.""",
        ),
    },
)


def _stop_at(rng: Random) -> Example:
    items, limit = numbers(rng, 7, 10, 40), rng.randint(60, 110)
    return example(
        """A lift carries $limit kilograms at most. Boxes stand in a queue and enter in order until the next one
        would be too much. Whatever comes after that one does not matter, so the loop can end there.""",
        """
        def boxes_that_fit(weights: list[int], limit: int) -> int:
            \"\"\"Return how many boxes from the front of the queue fit under the limit.\"\"\"
            total = 0
            fitted = 0
            for weight in weights:
                if total + weight > limit:
                    break
                total += weight
                fitted += 1
            return fitted


        print(boxes_that_fit($items, $limit))
        print(boxes_that_fit([], $limit))
        """,
        """The test looks at the total as it would be with the next box. When that passes the limit, `break`
        leaves the loop at once, before the box is added. The first box weighs $a and the second $b.""",
        items=items,
        limit=limit,
        a=items[0],
        b=items[1],
    )


def _skip_some(rng: Random) -> Example:
    lines = ["# prices", "", *[f"{w} {rng.randint(1, 30)}" for w in things(rng, 3)]]
    rng.shuffle(lines)
    return example(
        """A file has blank lines and lines with a comment that begins with `#`. Both are to be skipped; only
        the others carry data.""",
        """
        def read_prices(lines: list[str]) -> list[int]:
            \"\"\"Return the number at the end of every line that is neither blank nor a comment.\"\"\"
            prices = []
            for line in lines:
                if line == "" or line.startswith("#"):
                    continue
                prices.append(int(line.split()[-1]))
            return prices


        print(read_prices($lines))
        """,
        """`continue` gives up the current round and goes on with the next line. Without it, the conversion
        would need to stand in an `else` branch, one level deeper. Three of the five lines reach the last
        statement.""",
        lines=literal(lines),
    )


def _return_early(rng: Random) -> Example:
    items = numbers(rng, 6, 1, 30)
    divisor = rng.randint(3, 5)
    return example(
        """Inside a function, `return` is the strongest way to leave a loop. We look for the first item that
        $divisor divides and answer as soon as it is found.""",
        """
        def first_multiple(numbers: list[int], divisor: int) -> int | None:
            \"\"\"Return the first number that the divisor divides, or None.\"\"\"
            for number in numbers:
                if number % divisor == 0:
                    return number
            return None


        print(first_multiple($items, $divisor))
        print(first_multiple([1, 2], $divisor))
        """,
        """The line after the loop is reached only if no item passed the test. So at that place we know for
        certain that there is none, and `None` is the right answer.""",
        items=items,
        divisor=divisor,
    )


def _first_late_question(rng: Random) -> Question:
    items = [f"{rng.randint(7, 9):02}:{rng.randint(0, 59):02}" for _ in range(4)]
    return question(
        """Arrival times are given as texts such as "08:05", in the order of the days. Write a function that
        returns on how many days in a row, counted from the first, somebody arrived before 08:30.""",
        """
        def punctual_start(times: list[str]) -> int:
            \"\"\"Count the days before the first arrival at 08:30 or later.\"\"\"
            days = 0
            for time in times:
                if time >= "08:30":
                    break
                days += 1
            return days


        print(punctual_start($items))
        print(punctual_start(["08:05", "08:29", "08:30", "07:55"]))
        print(punctual_start([]))
        """,
        """Texts of this form sort like the times they stand for, because every part has two digits. At the
        first late arrival the loop ends, and later days are not counted even if they were punctual.""",
        items=literal(items),
    )


def _else_question(rng: Random) -> Question:
    items = distinct(rng, 4, 1, 12)
    target = rng.choice([items[2], 13])
    return question(
        """Rooms of a hotel are tried one after another. Print the number of the first free room from a list of
        wishes, or "full" if none of the wishes is free.""",
        """
        def book(wishes: list[int], free: set[int]) -> str:
            \"\"\"Return the first wished room that is free, as text, or "full".\"\"\"
            for room in wishes:
                if room in free:
                    answer = f"room {room}"
                    break
            else:
                answer = "full"
            return answer


        print(book($items, {$target, 20}))
        print(book($items, set()))
        """,
        """The `else` of a loop runs when the loop was not left by `break`. It is the place for "we looked at
        everything and found nothing".""",
        items=items,
        target=target,
    )


LEAVING = Lesson(
    topic="Leaving a loop early: break, continue and return",
    area=AREA,
    concepts=("for_loop", "break_continue", "early_return"),
    openings=(
        """If you look for your keys, you stop when you have found them. A loop should do so too. `break` and
        `return` end it early, and `continue` skips the rest of a single round.""",
        """A `for` loop visits every item unless you tell it otherwise. Often the answer is known long before
        the end, or some items are of no interest. Three statements deal with that.""",
        """Some questions cannot be answered before the last item was seen: the sum, for example. Others can be
        settled by the first one. For those, going on is a waste, and sometimes it is wrong.""",
    ),
    ideas=(
        (
            """`break` leaves the innermost loop at once and goes on with the line after it. Whatever the loop
            has collected so far remains in its variables.""",
            """When Python meets `break`, the loop is over: the rest of the body is skipped, and so are all
            remaining items. With one loop inside another, only the inner one ends.""",
        ),
        (
            """`continue` ends only the current round. The loop takes the next item and starts the body from the
            top. It is useful for getting uninteresting cases out of the way, so that the main work need not be
            indented.""",
            """`continue` says "nothing more to do for this item". Put such tests at the top of the body. The
            reader then knows that the lines below deal only with the cases that matter.""",
        ),
        (
            """`return` ends the whole function, and with it every loop around it. That makes search functions
            short: return inside the loop on success, return after the loop on failure.""",
            """In a function that searches, have two returns. The one in the loop gives the answer as soon as it
            is known. The one below the loop is reached only when nothing was found.""",
        ),
    ),
    examples=(_stop_at, _skip_some, _return_early),
    pitfalls=(
        """Returning `False` in an `else` inside the loop. "No item fits" cannot be known after looking at the
        first one. The negative answer belongs below the loop.""",
        """Updating before testing. If the total is increased before the limit is checked, the item that was too
        much has already been counted when `break` comes. Test what would happen, then update.""",
        """Expecting `break` to leave two nested loops. It leaves one. Put the loops into a function and use
        `return`.""",
    ),
    questions=(_first_late_question, _else_question),
    asks=("What does break do?", "And continue?", "What if the loop is in a function?"),
    notes={
        "young": ("""`break` is leaving the playground. `continue` is skipping your turn but staying in the game.""",),
        "engineer": (
            """There are no labelled breaks. The `else` clause of a loop runs when no `break` happened; many
            teams avoid it as hard to read and use a function with `return` instead.""",
        ),
        "student": (
            """Note what is known at each exit. At a `break` the condition holds for the current item; after a
            loop without break it holds for no item. These two facts usually prove the function right.""",
        ),
    },
)


def _rectangle(rng: Random) -> Example:
    rows, columns = rng.randint(2, 3), rng.randint(3, 5)
    return example(
        """A small multiplication table has $rows rows and $columns columns. The outer loop chooses the row, and
        for each row the inner loop runs through all columns.""",
        """
        rows, columns = $rows, $columns
        for row in range(1, rows + 1):
            line = ""
            for column in range(1, columns + 1):
                line += f"{row * column:4}"
            print(line)
        """,
        """The inner body ran `$rows * $columns` times, $cells in all. `line` starts empty in each round of the
        outer loop, because each row of the table is a new line.""",
        rows=rows,
        columns=columns,
        cells=rows * columns,
    )


def _pairs_of_people(rng: Random) -> Example:
    items = people(rng, rng.randint(3, 4))
    n = len(items)
    return example(
        """Everybody at a table shakes hands with everybody else, once. To get each pair only once, the second
        person is always taken from behind the first.""",
        """
        def handshakes(guests: list[str]) -> list[str]:
            \"\"\"Return one text per pair of guests.\"\"\"
            pairs = []
            for i in range(len(guests)):
                for j in range(i + 1, len(guests)):
                    pairs.append(f"{guests[i]} and {guests[j]}")
            return pairs


        result = handshakes($items)
        print(result)
        print(len(result))
        """,
        """With `j` starting at `i + 1` nobody is paired with himself, and no pair comes twice. For $n people
        the inner loop runs $rounds times, and the sum is $total.""",
        items=literal(items),
        n=n,
        rounds=" + ".join(str(n - 1 - i) for i in range(n)),
        total=n * (n - 1) // 2,
    )


def _matching_offers(rng: Random) -> Example:
    budget = rng.randint(40, 60)
    hotels, trains = sorted(distinct(rng, 3, 15, 50)), sorted(distinct(rng, 3, 5, 30))
    return example(
        """A trip needs one hotel and one train. Which combinations cost at most $budget? Every hotel has to be
        tried with every train.""",
        """
        def affordable(hotels: list[int], trains: list[int], budget: int) -> list[tuple[int, int]]:
            \"\"\"Return all (hotel, train) price pairs that fit the budget.\"\"\"
            fitting = []
            for hotel in hotels:
                for train in trains:
                    if hotel + train <= budget:
                        fitting.append((hotel, train))
            return fitting


        print(affordable($hotels, $trains, $budget))
        """,
        """For the hotel at $h the inner loop tries the trains at $t one after another; only then does the outer
        loop move to the next hotel. With three of each there are 9 combinations to test.""",
        hotels=hotels,
        trains=trains,
        budget=budget,
        h=hotels[0],
        t=", ".join(map(str, trains)),
    )


def _triangle_question(rng: Random) -> Question:
    n, mark = rng.randint(3, 5), rng.choice("*#o+")
    return question(
        """Print a staircase of n lines: one sign in the first line, two in the second, and so on. Use two
        loops.""",
        """
        def staircase(height: int, sign: str) -> list[str]:
            \"\"\"Return the lines of a staircase.\"\"\"
            lines = []
            for row in range(1, height + 1):
                line = ""
                for _ in range(row):
                    line += sign
                lines.append(line)
            return lines


        for line in staircase($n, $mark):
            print(line)
        """,
        """The inner loop's length depends on the outer variable: in row 1 it runs once, in row $n it runs $n
        times. (The expression `sign * row` would do the inner loop's work.)""",
        n=n,
        mark=literal(mark),
    )


def _close_pairs_question(rng: Random) -> Question:
    items, gap = distinct(rng, 5, 0, 40), rng.randint(4, 9)
    return question(
        """Trees stand along a road at the given metres. Count the pairs of trees that are less than $gap metres
        apart.""",
        """
        def crowded_pairs(positions: list[int], gap: int) -> int:
            \"\"\"Count the pairs of positions whose distance is below the gap.\"\"\"
            count = 0
            for i in range(len(positions)):
                for j in range(i + 1, len(positions)):
                    if abs(positions[i] - positions[j]) < gap:
                        count += 1
            return count


        print(crowded_pairs($items, $gap))
        """,
        """`abs` makes the order of the two positions irrelevant. Five trees form 10 pairs, and each of them is
        tested exactly once.""",
        items=items,
        gap=gap,
    )


NESTED = Lesson(
    topic="A loop inside a loop: all combinations and all pairs",
    area=AREA,
    concepts=("nested_loops", "pairs"),
    openings=(
        """Every shirt with every pair of trousers, every team against every other team, every cell of a table:
        when two things vary independently, one loop stands inside the other.""",
        """A clock is a nested loop. For each hour the minute hand runs through all sixty minutes, and only then
        does the hour hand move on. Loops in a program behave just so.""",
        """Comparing all items of a list with each other takes two loops. The difficulty is not the syntax but
        the ranges: which pairs do you want, and how often?""",
    ),
    ideas=(
        (
            """For each single round of the outer loop, the inner loop runs from its beginning to its end. With
            4 outer and 3 inner rounds the inner body runs 12 times.""",
            """The inner loop is an ordinary statement in the body of the outer one. It is started afresh for
            each outer item. So the number of steps is the product of the two lengths.""",
        ),
        (
            """Where a variable is reset decides what it means. A counter set to 0 above both loops counts
            everything. Set between the two `for` lines, it counts anew for every outer item.""",
            """There are three places for a line: above both loops (once), between them (once per outer item),
            inside both (once per combination). Most mistakes with nested loops are a line in the wrong one of
            these places.""",
        ),
        (
            """For unordered pairs of different items let the inner loop start at `i + 1`. Then each pair
            appears once. For `n` items there are `n * (n - 1) // 2` pairs, since each of the `n` items meets `n
            - 1` others and every meeting was counted twice.""",
            """Starting the inner loop at 0 yields each pair twice and each item with itself. Starting it at `i
            + 1` avoids both: the second position always lies behind the first.""",
        ),
        (
            """The cost grows fast. For a thousand items two nested loops make a million steps, for ten thousand
            a hundred million. If it is too slow, think of sorting or of a dictionary.""",
            """Doubling the input makes a doubly nested loop four times slower. That is fine for hundreds of
            items, and a reason to look for another way with hundreds of thousands.""",
        ),
    ),
    examples=(_rectangle, _pairs_of_people, _matching_offers),
    pitfalls=(
        """Using the same variable in both loops, such as `i` twice. The inner loop overwrites the outer value.
        Python's `for` still continues with its own next item, but any line that uses `i` after the inner loop
        sees the wrong number.""",
        """Comparing an item with itself. With both loops over `range(len(row))`, the pair `i == j` is included,
        and "is there an equal item?" is always answered with yes. Start the inner loop at `i + 1`.""",
    ),
    questions=(_triangle_question, _close_pairs_question),
    asks=(
        "In which order do the rounds happen?",
        "Where do I reset a variable?",
        "How do I get each pair once?",
        "Are nested loops slow?",
    ),
    notes={
        "young": (
            """Think of brushing teeth: for each tooth you make three strokes. The teeth are the outer loop. The
            strokes are the inner loop, and they start again with every tooth.""",
        ),
        "engineer": (
            """`itertools.product` and `itertools.combinations` express both patterns without indices: the first
            gives all combinations, the second each unordered pair once.""",
        ),
        "analyst": (
            """Two nested loops over two tables are a join by brute force. A dictionary keyed by the join column
            does the same work in one pass over each table.""",
        ),
    },
)


def _stops(rng: Random) -> Example:
    stops = places(rng, 4)
    return example(
        """A train line is a list of stations. Each stretch of the line joins two neighbours, so we keep the
        previous station in a variable while the loop goes on.""",
        """
        def stretches(stations: list[str]) -> list[str]:
            \"\"\"Return the stretches between neighbouring stations.\"\"\"
            found = []
            previous = None
            for station in stations:
                if previous is not None:
                    found.append(f"{previous}-{station}")
                previous = station
            return found


        print(stretches($stops))
        """,
        """In the first round there is no previous station, and `None` says so. At the end of each round the
        current station becomes the previous one for the next. Four stations make three stretches.""",
        stops=literal(stops),
    )


def _longest_streak(rng: Random) -> Example:
    days = [rng.choice(["sun", "sun", "rain"]) for _ in range(9)]
    return example(
        """How many sunny days came in a row at most? One variable counts the current streak, another remembers the
        longest one so far.""",
        """
        def longest_sunny_streak(days: list[str]) -> int:
            \"\"\"Return the length of the longest run of "sun" entries.\"\"\"
            longest = 0
            current = 0
            for day in days:
                if day == "sun":
                    current += 1
                    if current > longest:
                        longest = current
                else:
                    current = 0
            return longest


        print(longest_sunny_streak($days))
        print(longest_sunny_streak(["rain", "rain"]))
        """,
        """A rainy day sets `current` back to 0 but leaves `longest` alone. That is why two variables are
        needed: one may fall, the other never does.""",
        days=literal(days),
    )


def _first_drop(rng: Random) -> Example:
    q = quantity(rng)
    items = sorted(distinct(rng, 5, 10, 60))
    at = rng.randint(2, 4)
    items.insert(at, items[at - 1] - rng.randint(1, 8))
    return example(
        """The list holds $what. At which position do the values fall for the first time, compared with the
        value just before?""",
        """
        def first_drop($many: list[int]) -> int:
            \"\"\"Return the position of the first item below its predecessor, or -1.\"\"\"
            previous = None
            for position, $one in enumerate($many):
                if previous is not None and $one < previous:
                    return position
                previous = $one
            return -1


        print(first_drop($items))
        print(first_drop([1, 2, 2]))
        """,
        """The item $low at position $at is the first that is smaller than the one in front of it, $high. Two
        equal neighbours are not a drop, so the second call finds none and returns -1.""",
        items=items,
        at=at,
        low=items[at],
        high=items[at - 1],
        **q.names,
    )


def _echo_question(rng: Random) -> Question:
    items = [w for w in words(rng, 3) for _ in range(rng.randint(1, 3))]
    return question(
        """A key that is held down repeats itself. For a list of key presses, return a list of texts in which
        each repetition of the press before is replaced by a minus sign.""",
        """
        def mark_repeats(keys: list[str]) -> list[str]:
            \"\"\"Replace every item that equals its predecessor by "-".\"\"\"
            marked = []
            previous = None
            for key in keys:
                marked.append("-" if key == previous else key)
                previous = key
            return marked


        print(mark_repeats($items))
        """,
        """`previous` remembers the key itself and not what was appended, so a third equal press is still
        recognised. In the first round it is `None`, which equals no text.""",
        items=literal(items),
    )


def _climb_question(rng: Random) -> Question:
    items = numbers(rng, 6, 100, 400)
    return question(
        """A hike is given as a list of heights. Write a function that returns how many metres you climb in all;
        the way down does not count.""",
        """
        def total_climb(heights: list[int]) -> int:
            \"\"\"Add up all rises between neighbours; at least one height is given.\"\"\"
            climb = 0
            previous = heights[0]
            for height in heights[1:]:
                if height > previous:
                    climb += height - previous
                previous = height
            return climb


        print(total_climb($items))
        """,
        """`previous` must be updated in every round, also when the way goes down. If that line stood inside the
        `if`, a rise after a descent would be measured from the wrong height.""",
        items=items,
    )


PREVIOUS = Lesson(
    topic="Remembering the previous item while looping",
    area=AREA,
    concepts=("for_loop", "loop_state", "neighbours"),
    openings=(
        """Some questions are not about the items but about what happens between them. Did the price go up? Is
        this word the same as the last one? To answer, the loop must remember what it saw a moment ago.""",
        """A loop sees one item at a time and forgets it when the next one comes. If you need the one before,
        you must keep it yourself, in a variable that is updated at the end of each round.""",
        """Rises and falls, streaks, repetitions: all of them compare an item with its neighbour. The pattern on
        this page takes one extra variable and one line at the end of the loop.""",
    ),
    ideas=(
        (
            """Keep a variable `previous`. In each round, first use it together with the current item, then set
            it to the current item. The order matters: if you update first, you compare the item with itself.""",
            """The last line of the body is `previous = item`. What is "current" in this round is "previous" in
            the next. Everything that compares the two must stand above that line.""",
        ),
        (
            """The first item has no predecessor. There are two ways out. Start with `previous = None` and test
            for it, or start with `previous = row[0]` and loop over `row[1:]`. The second needs a list that is
            not empty.""",
            """What is the previous item in the first round? Nothing, and `None` is the honest value for that. A
            number such as 0 would look like an item, and the first comparison would then be made against
            something that never was.""",
        ),
        (
            """A streak counter is a memory as well. It grows while something holds and goes back to 0 when it
            stops. After each round it tells how long the current run is.""",
            """More than the last item may be remembered: the length of the current run, the best run so far,
            the state of a switch. Say for each such variable what it means after a round, in one sentence.""",
        ),
    ),
    examples=(_stops, _longest_streak, _first_drop),
    pitfalls=(
        """Updating `previous` only in one branch of an `if`. It then lags behind and the next comparison uses
        an older item. The update belongs to every round, so it stands at the end of the body, not inside the
        `if`.""",
        """Forgetting the last run. A function that notes a streak only when it ends misses one that reaches the end of
        the list. Compare with the best in every round, or check once more after the loop.""",
    ),
    questions=(_echo_question, _climb_question),
    asks=("How does the loop remember?", "What about the first item?", "Can a loop remember more than one thing?"),
    notes={
        "young": (
            """When you walk down stairs in the dark, you compare each step with the last one. Your foot
            remembers. In the program, the variable `previous` is the foot.""",
        ),
        "engineer": (
            """`itertools.pairwise` (Python 3.10 and later) yields neighbouring pairs from any iterable; the
            explicit variable remains useful when more state is kept.""",
        ),
        "analyst": (
            """Remembering the previous item is what a lag column does in SQL or in a data frame: each row next to the
            row before.""",
        ),
    },
)


LESSONS = (TOTALS, COUNTING, BUILDING, LEAVING, NESTED, PREVIOUS)
