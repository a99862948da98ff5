"""Halving: binary search in what is in order."""

from random import Random
from statistics import median_high, median_low

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import distinct, people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _trace(items: list[int], target: int) -> list[str]:
    low, high, seen = 0, len(items) - 1, []
    while low <= high:
        middle = (low + high) // 2
        seen.append(str(items[middle]))
        if items[middle] == target:
            break
        if items[middle] < target:
            low = middle + 1
        else:
            high = middle - 1
    return seen


def _binary_search(rng: Random) -> Example:
    items = sorted(distinct(rng, 9, 1, 99))
    target = rng.choice(items)
    return example(
        """The numbers are in rising order, and we look for $target. The program prints the part of the list that is
        still in question and the item in its middle.""",
        '''
        def search_sorted(numbers: list[int], wanted: int) -> int:
            """Return the position of the wanted item in a rising list, or -1."""
            low = 0
            high = len(numbers) - 1
            while low <= high:
                middle = (low + high) // 2
                print("positions", low, "to", high, "- middle item", numbers[middle])
                if numbers[middle] == wanted:
                    return middle
                if numbers[middle] < wanted:
                    low = middle + 1
                else:
                    high = middle - 1
            return -1


        print(search_sorted($items, $target))
        ''',
        """The middle items, in the order in which they were looked at: $seen. If the middle item is too small,
        everything up to it is too small and `low` moves behind it; if it is too large, `high` moves in front of it. Of
        nine items at most four are ever looked at.""",
        items=items,
        target=target,
        seen=", ".join(_trace(items, target)),
    )


def _guess_number(rng: Random) -> Example:
    secret = rng.randint(1, 100)
    return example(
        """Somebody thinks of a number from 1 to 100 and answers each guess with "higher", "lower" or "right". How many
        guesses does halving need?""",
        '''
        def guesses_needed(secret: int, highest: int) -> int:
            """Count the guesses until the secret number from 1 to `highest` is found."""
            low, high = 1, highest
            guesses = 0
            while True:
                guesses += 1
                guess = (low + high) // 2
                if guess == secret:
                    return guesses
                if guess < secret:
                    low = guess + 1
                else:
                    high = guess - 1


        print(guesses_needed($secret, 100))
        print(max(guesses_needed(n, 100) for n in range(1, 101)))
        ''',
        """No list is needed: the numbers themselves are in order. The last line tries every secret number and prints
        the worst case. Seven guesses are enough for 100 numbers, since $rest.""",
        secret=secret,
        rest="2 to the power of 7 is 128",
    )


def _count_steps(rng: Random) -> Example:
    sizes = sorted(rng.sample([10, 50, 100, 500, 1000, 5000, 10000, 50000, 100000, 1000000], 4))
    return example(
        """How often can a list be halved until one item is left? The program computes the number for several sizes.""",
        '''
        def halvings(size: int) -> int:
            """Return how often `size` can be halved (rounded down) until it is 1."""
            steps = 0
            while size > 1:
                size //= 2
                steps += 1
            return steps


        for size in $sizes:
            print(size, halvings(size))
        ''',
        """A list that is a thousand times longer costs only about ten steps more. This slow growth is called
        logarithmic, and it is what makes binary search worth the trouble of sorting.""",
        sizes=sizes,
    )


def _contains_question(rng: Random) -> Question:
    items = sorted(distinct(rng, 7, 1, 40))
    target = rng.choice([items[rng.randrange(7)], 41])
    return question(
        """Ticket numbers are kept in rising order. Write a function that says whether a number is among them, using
        halving.""",
        '''
        def is_sold(tickets: list[int], number: int) -> bool:
            """Return True if the number is in the rising list."""
            low, high = 0, len(tickets)
            while low < high:
                middle = (low + high) // 2
                if tickets[middle] < number:
                    low = middle + 1
                else:
                    high = middle
            return low < len(tickets) and tickets[low] == number


        print(is_sold($items, $target))
        print(is_sold([3, 8, 9], 8))
        print(is_sold([], 5))
        ''',
        """Here `high` is one past the part in question. The loop narrows it down to the first ticket that is not
        smaller than the number; whether this is the number is checked once, at the end.""",
        items=items,
        target=target,
    )


def _root_question(rng: Random) -> Question:
    n = rng.randint(20, 400)
    return question(
        """A square garden should be as large as possible, but not larger than $n square metres. Its side is a whole
        number of metres. Find the side by halving.""",
        '''
        def largest_side(area: int) -> int:
            """Return the largest whole side whose square is at most the area."""
            low, high = 0, area
            while low < high:
                middle = (low + high + 1) // 2
                if middle * middle <= area:
                    low = middle
                else:
                    high = middle - 1
            return low


        print(largest_side($n))
        ''',
        """The answer is $side, because $side * $side is $square and the next square is $next. Since `low` is set to
        `middle` itself, the middle must be rounded up; otherwise two neighbours would never be separated.""",
        n=n,
        side=int(n**0.5),
        square=int(n**0.5) ** 2,
        next=(int(n**0.5) + 1) ** 2,
    )


def _guesses(secret: int, low: int, high: int, middle: dict[str, str]) -> list[int]:
    """By keeping the list of all numbers that are possible."""
    possible, guesses = list(range(low, high + 1)), list[int]()
    while secret not in guesses:
        guess = median_low(possible) if middle["middle"] == "smaller" else median_high(possible)
        guesses.append(guess)
        possible = [n for n in possible if (n > guess) == (secret > guess) and n != guess]
    return guesses


def _left_over(highest: int, answers: str, signs: dict[str, str]) -> tuple[int, int]:
    """By crossing out numbers one by one."""
    left = list(range(1, highest + 1))
    for answer in answers:
        guess = median_low(left)
        left = [n for n in left if (n > guess if answer == signs["up"] else n < guess)]
    return left[0], left[-1]


def _answers(rng: Random, signs: dict[str, str]) -> tuple[int, str]:
    highest = rng.randint(3, 100)
    low, high, answers = 1, highest, ""
    for _ in range(rng.randint(1, 6)):
        middle = (low + high) // 2
        ways = [(middle + 1, high, signs["up"])] if middle < high else []
        if middle > low:
            ways.append((low, middle - 1, signs["down"]))
        if ways:
            low, high, answer = rng.choice(ways)
            answers += answer
    return highest, answers


def _register(rng: Random, falling: bool) -> tuple[list[tuple[int, str]], int]:
    count = rng.randint(2, 6)
    rows = sorted(zip(distinct(rng, count, 1, 60), people(rng, count), strict=True), reverse=falling)
    return rows, rng.choice((rng.choice(rows)[0], rng.choice(rows)[0], rng.randint(1, 61)))


LESSON = Lesson(
    topic="Binary search: halving the part in question",
    area="searching and binary search",
    concepts=("binary_search", "while_loop", "sorted_input"),
    openings=(
        """Nobody reads a dictionary from page one to find a word. You open it somewhere in the middle and see whether
        the word comes before or after. Each look removes half of the pages.""",
        """A million sorted numbers, and you may look at twenty of them: that is enough to find any one. The method is
        called binary search, and its code is short but easy to get slightly wrong.""",
        """If a list is in order, one comparison says something about many items at once. When the middle item is too
        small, so is everything on its left.""",
    ),
    ideas=(
        (
            """Two variables mark the part where the item can still be. At first that is the whole list. Look at the
            middle: if it is too small, go on to the right of it, if too large, to the left. Stop when the item is found
            or the part is empty.""",
            """Keep this promise in every round: if the item is in the list at all, it lies between `low` and `high`,
            both included. A comparison with the middle item allows you to move one of the two without breaking the
            promise.""",
        ),
        (
            """After the comparison, the middle item itself is settled. So `low` becomes `middle + 1`, or `high` becomes
            `middle - 1`. Without the `+ 1` the part may stop shrinking, and the loop would run for ever.""",
            """Why does the loop end? In each round the part gets smaller by at least one item, because the middle is
            excluded. A part cannot shrink for ever; at some point `low` is greater than `high`.""",
        ),
        (
            """Each round halves the part. A thousand items need at most 10 rounds, a million at most 20. Looking one by
            one could take a million.""",
            """The number of rounds is about the number of times the length can be halved. Doubling the list costs just
            one round more.""",
        ),
        (
            """The list has to be sorted. On an unsorted list the method does not fail loudly; it simply misses items
            that are there. If you must sort first only to search once, a plain loop is cheaper.""",
            """Binary search pays when the data is in order anyway, or is searched many times. For a single search in
            unordered data, sorting costs more than it saves.""",
        ),
    ),
    examples=(_binary_search, _guess_number, _count_steps),
    pitfalls=(
        """Writing `low = middle` instead of `low = middle + 1`. When two items are left, the middle is the first of
        them, `low` does not move, and the loop never ends.""",
        """Using `while low < high` together with `high = len(row) - 1`. The loop stops when one item is left, without
        looking at it. Either let `high` be included and use `<=`, or excluded and use `<`, but do not mix the two.""",
        """Searching a list that is not sorted. The result may be -1 although the item is there. If in doubt, sort a
        copy or check the order.""",
    ),
    questions=(_contains_question, _root_question),
    asks=("What is the idea?", "Why the plus one?", "How fast is it?", "When does it work?"),
    notes={
        "young": (
            """Think of a number from 1 to 100. I ask: "Is it larger than 50?" Whatever you say, half of the numbers are
            gone. After seven questions I know it.""",
        ),
        "student": (
            """The loop invariant "if present, the item is in positions low to high" plus the shrinking distance high -
            low is a complete proof of correctness and termination.""",
        ),
        "engineer": (
            """Integers do not overflow in Python, so `(low + high) // 2` is safe. In production use the `bisect`
            module.""",
        ),
    },
    families=(
        Family(
            "guesses_by_halving",
            "secret|number|target: int, low|lowest|first: int, high|highest|last: int -> list[int]",
            names=("guesses_for", "list_of_guesses", "halving_guesses", "guess_by_halving"),
            tells=(
                "Somebody thinks of $secret, a number from $low to $high, both included. Every guess is the middle of "
                "the numbers that are still possible, and the answer to it is higher, lower or right. Return the list "
                "of the guesses, the right one included.",
                "Search for $secret among the whole numbers from $low to $high by halving: guess the number in the "
                "middle, then go on in the half in which $secret lies. Return all the guesses in order; the last is "
                "$secret itself.",
                "Return the numbers that a binary search for $secret looks at, in order and up to $secret. At first "
                "all numbers from $low up to and including $high are possible, and the middle one is always tried.",
            ),
            notes=("If two numbers stand in the middle, the $middle one is taken.",),
            varies={
                "middle": (
                    {"middle": "smaller", "up": "", "less": " - 1"},
                    {"middle": "larger", "up": " + 1", "less": ""},
                )
            },
            solutions=(
                program("""
                    start, end = $low, $high
                    guesses = []
                    while start <= end:
                        guess = (start + end$up) // 2
                        guesses.append(guess)
                        if guess == $secret:
                            break
                        if guess < $secret:
                            start = guess + 1
                        else:
                            end = guess - 1
                    return guesses
                """),
                program("""
                    def search(start: int, end: int) -> list[int]:
                        guess = (start + end$up) // 2
                        if guess == $secret:
                            return [guess]
                        if guess < $secret:
                            return [guess, *search(guess + 1, end)]
                        return [guess, *search(start, guess - 1)]

                    return search($low, $high)
                """),
                program("""
                    possible = range($low, $high + 1)
                    guesses = []
                    while $secret in possible:
                        place = (len(possible)$less) // 2
                        guess = possible[place]
                        guesses.append(guess)
                        if guess < $secret:
                            possible = possible[place + 1 :]
                        else:
                            possible = possible[:place]
                    return guesses
                """),
            ),
            oracle=_guesses,
            draw=lambda rng, middle: (
                (low := rng.choice((1, 1, rng.randint(2, 50)))) + (offset := rng.randint(0, 40)),
                low,
                low + offset + rng.randint(0, 40),
            ),
            edges=((7, 7, 7), (1, 1, 100), (100, 1, 100), (4, 1, 8), (5, 1, 8)),
            about={
                "secret": "the number to find",
                "low": "the smallest possible number",
                "high": "the largest possible number",
                "return": "the guesses in order",
            },
            noun="the list of the guesses with which halving finds $secret among the numbers from $low to $high",
            gives="nats",
        ),
        Family(
            "range_after_answers",
            "highest|largest|limit: int, answers|replies|hints: str -> tuple[int, int]",
            names=("what_is_left", "range_left", "still_possible", "range_after_$word"),
            tells=(
                "A number from 1 to $highest is guessed by halving. Each character of $answers answers one guess: "
                '"$up" means that the number is larger than the guess, "$down" that it is smaller. Return the smallest '
                "and the largest number that are possible after these answers.",
                "At first the numbers from 1 up to and including $highest are possible. For each character of $answers "
                'the middle one is guessed, and "$up" leaves only the numbers above the guess, "$down" only those '
                "below. Return the first and the last number that are left.",
                "In a binary search for a number from 1 to $highest, $answers tells after each look at the middle "
                'whether to go on above it ("$up") or below it ("$down"). Return the two ends of the part that is left '
                "in the end, both included.",
            ),
            notes=("Of two numbers in the middle the smaller is guessed. At least one number is always left.",),
            varies={
                "signs": (
                    {"up": "h", "down": "l", "word": "answers"},
                    {"up": "+", "down": "-", "word": "signs"},
                    {"up": ">", "down": "<", "word": "hints"},
                )
            },
            solutions=(
                program("""
                    low = 1
                    high = $highest
                    for answer in $answers:
                        guess = (low + high) // 2
                        if answer == "$up":
                            low = guess + 1
                        else:
                            high = guess - 1
                    return low, high
                """),
                program("""
                    left = range(1, $highest + 1)
                    for answer in $answers:
                        middle = (len(left) - 1) // 2
                        left = left[middle + 1 :] if answer == "$up" else left[:middle]
                    return left[0], left[-1]
                """),
            ),
            oracle=_left_over,
            draw=lambda rng, signs: _answers(rng, signs),
            edges=((1, ""), (100, "")),
            about={
                "highest": "the largest number, at least 1",
                "answers": 'the answers, "$up" or "$down" each',
                "return": "the smallest and the largest number left",
            },
            noun="the pair of the smallest and the largest number that halving leaves of 1 to $highest after $answers",
            gives="pair",
        ),
        Family(
            "name_in_ordered_register",
            "register|members|entries: list[tuple[int, str]], number|wanted|card: int -> str",
            names=("name_by_number", "look_up_$way", "find_in_${way}_register", "name_in_${way}_list"),
            tells=(
                "The pairs (number, name) in $register are sorted by number, the $first first. Find by halving the "
                'pair with the number $number and return its name, or "$none" if there is none.',
                "$register is a list of (number, name) pairs with $way numbers. Use binary search to return the name "
                'that belongs to $number; without such a pair the result is "$none".',
                'Return the name that stands next to $number in $register, or "$none" if the number is missing. '
                "The numbers in this list of (number, name) pairs are all different and $rise, so the search can go by "
                "halving.",
            ),
            varies={
                "way": (
                    {"way": "rising", "rise": "rise", "first": "smallest", "before": "<", "sign": ""},
                    {"way": "falling", "rise": "fall", "first": "largest", "before": ">", "sign": "-"},
                ),
                "none": ({"none": ""}, {"none": "nobody"}, {"none": "?"}),
            },
            solutions=(
                program("""
                    low = 0
                    high = len($register) - 1
                    while low <= high:
                        middle = (low + high) // 2
                        found, name = $register[middle]
                        if found == $number:
                            return name
                        if found $before $number:
                            low = middle + 1
                        else:
                            high = middle - 1
                    return "$none"
                """),
                program("""
                    from bisect import bisect_left

                    place = bisect_left($register, ${sign}$number, key=lambda entry: ${sign}entry[0])
                    if place < len($register) and $register[place][0] == $number:
                        return $register[place][1]
                    return "$none"
                """),
                program("""
                    def search(part: list[tuple[int, str]]) -> str:
                        if not part:
                            return "$none"
                        middle = len(part) // 2
                        found, name = part[middle]
                        if found == $number:
                            return name
                        return search(part[middle + 1 :] if found $before $number else part[:middle])

                    return search($register)
                """),
            ),
            oracle=lambda register, number, way, none: dict(register).get(number, none["none"]),
            draw=lambda rng, way, none: _register(rng, way["way"] == "falling"),
            edges=(([], 4), ([(8, "Rosa")], 8), ([(8, "Rosa")], 9)),
            about={
                "register": "pairs of a number and a name, in $way order",
                "number": "the number to look up",
                "return": 'the name, or "$none"',
            },
        ),
    ),
)
