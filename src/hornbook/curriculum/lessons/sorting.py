"""Lessons on sorting: sorted and sort, keys, ties, and two algorithms by hand."""

from random import Random

from hornbook.curriculum.lessons.draws import (
    distinct,
    fruits,
    literal,
    numbers,
    people,
    places,
    quantity,
    things,
    words,
)
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question

AREA = "sorting and keys"


def _two_ways(rng: Random) -> Example:
    q, items = quantity(rng), distinct(rng, 5, 1, 60)
    return example(
        """The program sorts the same values in both ways. Watch what happens to the original list, which holds
        $what.""",
        """
        $many = $items

        ordered = sorted($many)
        print(ordered)
        print($many)

        $many.sort(reverse=True)
        print($many)
        """,
        """`sorted` returned a new list and the second line shows that the old one is as it was. `sort` changed
        the list itself; with `reverse=True` the largest item, $high, comes first.""",
        items=items,
        high=max(items),
        **q.names,
    )


def _usual_range(rng: Random) -> Example:
    items = numbers(rng, 8, 1, 60)
    s = sorted(items)
    return example(
        """How long does the way to work usually take? The fastest and the slowest days are exceptions, so we
        put the minutes in order, leave a quarter out at each end, and report the range of the rest.""",
        """
        def usual_range(minutes: list[int]) -> tuple[int, int]:
            \"\"\"Return the smallest and largest value of the middle half; at least four values.\"\"\"
            ordered = sorted(minutes)
            quarter = len(ordered) // 4
            middle = ordered[quarter : len(ordered) - quarter]
            return middle[0], middle[-1]


        minutes = $items
        print(usual_range(minutes))
        print(minutes[0])
        """,
        """In order the values are `$ordered`, and a quarter of eight values is two. What is left begins with
        $low and ends with $high. Because the function sorts a copy, the caller's list still begins with $first.""",
        items=items,
        ordered=s,
        low=s[2],
        high=s[5],
        first=items[0],
    )


def _same_things(rng: Random) -> Example:
    packed = things(rng, 4)
    listed = rng.sample(packed, 4)
    return example(
        """Sorting brings different arrangements of the same things into one standard form. A suitcase was
        packed according to a list, but in another order. Is it complete, with nothing too much?""",
        """
        def packed_right(packed: list[str], listed: list[str]) -> bool:
            \"\"\"Return True if both lists hold the same things equally often, in any order.\"\"\"
            return sorted(packed) == sorted(listed)


        print(packed_right($packed, $listed))
        print(packed_right(["shirt", "sock", "sock"], ["shirt", "shirt", "sock"]))
        """,
        """Comparing two lists with `==` goes item by item, and after sorting equal things stand at equal
        positions. The second call shows why a set would not do: it would forget that one sock is missing.""",
        packed=literal(packed),
        listed=literal(listed),
    )


def _rank_question(rng: Random) -> Question:
    items = distinct(rng, 5, 10, 99)
    mine = rng.choice(items)
    return question(
        """Write a function that returns which place a score takes in a list of different scores; the highest is
        on place 1.""",
        """
        def place(scores: list[int], mine: int) -> int:
            \"\"\"Return the rank of `mine`, which is one of the scores.\"\"\"
            return sorted(scores, reverse=True).index(mine) + 1


        print(place($items, $mine))
        """,
        """In the order from high to low, $mine stands at position $at. Places count from 1, positions from 0,
        hence the `+ 1`.""",
        items=items,
        mine=mine,
        at=sorted(items, reverse=True).index(mine),
    )


def _gap_question(rng: Random) -> Question:
    items = distinct(rng, 5, 1, 60)
    return question(
        """Buses leave at the given minutes, listed in no particular order. Write a function that returns the
        longest wait between two consecutive buses.""",
        """
        def longest_wait(minutes: list[int]) -> int:
            \"\"\"Return the largest gap between neighbouring times; at least two are given.\"\"\"
            ordered = sorted(minutes)
            return max(later - earlier for earlier, later in zip(ordered, ordered[1:]))


        print(longest_wait($items))
        """,
        """Only after sorting are neighbours in the list also neighbours in time. The order is `$ordered`.""",
        items=items,
        ordered=sorted(items),
    )


SORTED = Lesson(
    topic="sorted and sort: a new list or the same list",
    area=AREA,
    concepts=("sorting", "mutation"),
    openings=(
        """In an ordered list many questions become easy: the smallest stands first, the median in the middle,
        equal items side by side. Python can sort in two ways, and choosing the wrong one is a classic mistake.""",
        """There is a function `sorted` and a method `sort`. One gives you a sorted copy, the other rearranges
        the list that you have. Their names differ by two letters, their effects by a lot.""",
        """Before you write a loop that compares everything with everything, ask whether the list could be
        sorted first. What belongs together is then close together.""",
    ),
    ideas=(
        (
            """`sorted(row)` leaves `row` alone and returns a new list. `row.sort()` rearranges `row` and
            returns `None`. Use the first when the old order still matters, the second when it does not.""",
            """A function gives back a result, a method here changes its object. So you write `ordered =
            sorted(row)`, but `row.sort()` on a line of its own.""",
        ),
        (
            """Numbers are ordered by size, strings by their characters from the left. All capital letters come
            before all small ones, so `"Zoo"` is less than `"apple"`. Numbers and strings cannot be mixed;
            comparing them is a `TypeError`.""",
            """Sorting needs only one thing: that any two items can be compared with `<`. For strings that is
            dictionary order with a quirk, as capitals precede small letters. Text that looks like numbers is
            still text: `"10"` comes before `"9"`.""",
        ),
        (
            """`reverse=True` sorts from large to small. It is an argument of the sorting, not a step
            afterwards: `sorted(row, reverse=True)`.""",
            """For falling order pass `reverse=True` to either form. That is different from `row.reverse()`,
            which only turns the list round and sorts nothing.""",
        ),
    ),
    examples=(_two_ways, _usual_range, _same_things),
    pitfalls=(
        """`row = row.sort()` makes `row` equal to `None`, because the method returns nothing. Either
        `row.sort()` alone or `row = sorted(row)`.""",
        """Sorting an argument in place. A function that only wants to look at the middle value, but calls
        `numbers.sort()`, leaves the caller's list in another order. Sort a copy.""",
        """Sorting numbers that were read as text. `["10", "9", "100"]` in order is `["10", "100", "9"]`.
        Convert them with `int` first.""",
    ),
    questions=(_rank_question, _gap_question),
    asks=(
        "What is the difference between the two?",
        "What order does Python use?",
        "How do I sort from large to small?",
    ),
    notes={
        "young": ("""`sorted` takes a photo of your books in a neat row. `sort` really moves your books.""",),
        "student": (
            """`sorted` and `sort` use the same algorithm, Timsort, with O(n log n) comparisons at worst and about n
            when the list is already in order.""",
        ),
        "analyst": (
            """Sorting for a report should not rearrange the data that another report uses. `sorted` is the safe
            default.""",
        ),
    },
)


def _by_length(rng: Random) -> Example:
    items = words(rng, 5)
    return example(
        """The same words in three orders: by alphabet, by length, and by their last letter. Only the key
        differs.""",
        """
        def last_letter(word: str) -> str:
            return word[-1]


        words = $items
        print(sorted(words))
        print(sorted(words, key=len))
        print(sorted(words, key=last_letter))
        """,
        """For the second line each word was measured with `len`, and the words were put in the order of these
        numbers. The lengths in the original order are $lengths. In each line all words are still complete.""",
        items=literal(items),
        lengths=", ".join(str(len(w)) for w in items),
    )


def _by_field(rng: Random) -> Example:
    rows = [(name, rng.randint(18, 70), rng.randint(150, 199)) for name in people(rng, 4)]
    return example(
        """Each record has a name, an age and a height. A key picks the field that counts.""",
        """
        def names_by_age(people: list[tuple[str, int, int]]) -> list[str]:
            \"\"\"Return the names, the youngest first.\"\"\"
            ordered = sorted(people, key=lambda person: person[1])
            return [name for name, _age, _height in ordered]


        people = $rows
        print(names_by_age(people))
        print(max(people, key=lambda person: person[2])[0])
        """,
        """The lambda takes a whole record and gives its age. Sorting moves records, not ages, so each name
        stays with its own data. The last line uses the same idea with `max` to find the tallest.""",
        rows=literal(rows),
    )


def _by_distance(rng: Random) -> Example:
    items, home = distinct(rng, 5, 0, 90), rng.randint(30, 60)
    return example(
        """Shops stand along a road at the given kilometres, and we live at kilometre $home. The key is the
        distance, computed for each shop.""",
        """
        def nearest_first(shops: list[int], home: int) -> list[int]:
            \"\"\"Return the shops ordered by their distance from home.\"\"\"
            return sorted(shops, key=lambda shop: abs(shop - home))


        print(nearest_first($items, $home))
        """,
        """The distances, in the order of the list, are $distances. They are used for comparing and then
        forgotten; the result holds the shops.""",
        items=items,
        home=home,
        distances=", ".join(str(abs(x - home)) for x in items),
    )


def _case_question(rng: Random) -> Question:
    items = [w.capitalize() if rng.random() < 0.5 else w for w in fruits(rng, 5)]
    return question(
        """A list of words has some capitals at the beginning. Sort it as a dictionary would, without regard to
        capitals.""",
        """
        def dictionary_order(words: list[str]) -> list[str]:
            \"\"\"Return the words in alphabetical order, ignoring case.\"\"\"
            return sorted(words, key=str.lower)


        print(dictionary_order($items))
        print(sorted($items))
        """,
        """`str.lower` is called for each word, and the results are compared; the words keep their capitals. The
        last line, without a key, puts all capitalised words first.""",
        items=literal(items),
    )


def _by_value_question(rng: Random) -> Question:
    stock = dict(zip(things(rng, 4), distinct(rng, 4, 1, 40), strict=True))
    return question(
        """A dictionary maps things to how many are left. Return the names, those with the fewest pieces first.""",
        """
        def scarce_first(stock: dict[str, int]) -> list[str]:
            \"\"\"Return the names in the order of their counts, smallest first.\"\"\"
            return sorted(stock, key=lambda name: stock[name])


        print(scarce_first($stock))
        """,
        """Looping over a dictionary gives its names, so names are sorted; the key looks up the count of each.
        The smallest count is $low.""",
        stock="{" + ", ".join(f"{literal(k)}: {v}" for k, v in stock.items()) + "}",
        low=min(stock.values()),
    )


KEYS = Lesson(
    topic="Sorting by a key",
    area=AREA,
    concepts=("sorting", "key_function", "lambda"),
    openings=(
        """Books can be sorted by title, by author or by size. The books are the same; what differs is what one
        looks at. In Python this "what one looks at" is a function, and it is called the key.""",
        """Seldom do we sort bare numbers. We sort people by age, files by date, words by length. A key function
        tells `sorted` what to compare.""",
        """You need not write a new sorting algorithm for a new order. Tell the existing one how to see your
        items.""",
    ),
    ideas=(
        (
            """`sorted(row, key=f)` calls `f` once for each item, and orders the items by the results. The
            results are used for comparing only; the list contains the items themselves.""",
            """Imagine that every item gets a sticker with the value of the key. The items are arranged by their
            stickers, then the stickers are thrown away.""",
        ),
        (
            """The key is passed without brackets, `key=len`, because it is the function that is handed over and
            not one result of it. Python will call it itself, for every item.""",
            """`key=len` hands over the function. `key=len(row)` would hand over a number, and a number cannot
            be called: Python raises a `TypeError`.""",
        ),
        (
            """For a field of a record, a lambda is handy: `key=lambda person: person[1]`. For dictionaries as
            records it is `key=lambda d: d["age"]`. If the rule takes more than one expression, write a named
            function.""",
            """Falling order by a numeric key has two forms: `reverse=True`, or a minus sign in the key,
            `key=lambda person: -person[1]`. The second works for numbers only, but can be mixed with other
            fields.""",
        ),
    ),
    examples=(_by_length, _by_field, _by_distance),
    pitfalls=(
        """Expecting the result to contain the keys. `sorted(words, key=len)` is a list of words. If you want
        the lengths as well, compute them afterwards.""",
        """Sorting a dictionary and expecting pairs. Looping over a dictionary gives its keys. To sort pairs,
        use `sorted(d.items(), key=lambda pair: pair[1])`.""",
    ),
    questions=(_case_question, _by_value_question),
    asks=("What does the key do?", "Why are there no brackets?", "How do I sort by a field?"),
    notes={
        "young": (
            """Children line up by height, or by birthday. Nobody changes. Only the question changes: how tall
            are you, or when is your birthday.""",
        ),
        "engineer": (
            """There is no comparison function as in other languages; a key per item is faster, since it is
            computed n times. `functools.cmp_to_key` adapts an old comparator.""",
        ),
        "teacher": (
            """Let the class sort the same five cards by different keys. It becomes clear that the cards stay
            and the view changes.""",
        ),
    },
)


def _points_then_name(rng: Random) -> Example:
    names, points = people(rng, 4), [rng.randint(5, 9) for _ in range(2)]
    rows = [(n, rng.choice(points)) for n in names]
    return example(
        """In a results list the highest points come first, and people with equal points are listed by name. Two
        criteria make a key with two parts.""",
        """
        def results_list(rows: list[tuple[str, int]]) -> list[tuple[str, int]]:
            \"\"\"Order by points from high to low, then by name.\"\"\"
            return sorted(rows, key=lambda row: (-row[1], row[0]))


        for name, points in results_list($rows):
            print(points, name)
        """,
        """The key of `$first` is `$key`. Tuples are compared from the left: first the points with a minus sign,
        so that more points make a smaller number, and only if those are equal the name.""",
        rows=literal(rows),
        first=literal(rows[0]),
        key=literal((-rows[0][1], rows[0][0])),
    )


def _stable(rng: Random) -> Example:
    rows = [(rng.choice(["red", "blue"]), n) for n in distinct(rng, 5, 1, 30)]
    return example(
        """Cards are in some order and are now sorted by colour only. In which order are the cards of one colour
        afterwards?""",
        """
        cards = $rows
        for card in sorted(cards, key=lambda card: card[0]):
            print(card)
        """,
        """Within a colour the numbers appear in the same order as in the original list. The key did not look at
        them, and Python never swaps items whose keys are equal.""",
        rows=literal(rows),
    )


def _two_passes(rng: Random) -> Example:
    rows = [(place, rng.randint(1, 3)) for place in places(rng, 4)]
    return example(
        """Names cannot get a minus sign. For "level rising, name falling" we therefore sort twice: first by the
        less important criterion, then by the more important one.""",
        """
        def level_up_name_down(rows: list[tuple[str, int]]) -> list[tuple[str, int]]:
            \"\"\"Order by level from low to high, equal levels by name from Z to A.\"\"\"
            by_name = sorted(rows, key=lambda row: row[0], reverse=True)
            return sorted(by_name, key=lambda row: row[1])


        print(level_up_name_down($rows))
        """,
        """The second sort groups the rows by level. Because it is stable, rows of equal level keep the order
        that the first sort gave them.""",
        rows=literal(rows),
    )


def _rhyme_order(rng: Random) -> Question:
    items = words(rng, 6)
    return question(
        """A rhyming dictionary puts words with the same last letter together. Sort words by their last letter,
        and words with the same last letter from long to short.""",
        """
        def rhyme_order(words: list[str]) -> list[str]:
            \"\"\"Order by last letter, then by falling length.\"\"\"
            return sorted(words, key=lambda word: (word[-1], -len(word)))


        print(rhyme_order($items))
        """,
        """The key of a word is a pair. For `$first` it is `$key`. The second part decides only between words
        with the same last letter, and its minus sign lets the longer one come first.""",
        items=literal(items),
        first=items[0],
        key=literal((items[0][-1], -len(items[0]))),
    )


def _urgent_question(rng: Random) -> Question:
    verbs = rng.sample(["buy", "mend", "sell", "paint", "return"], 3)
    marks = rng.choice([[False, True, False], [False, False, True], [False, True, True], [True, False, True]])
    tasks = [(f"{v} {t}", mark) for v, t, mark in zip(verbs, things(rng, 3), marks, strict=True)]
    return question(
        """Tasks are pairs of a text and a mark that is `True` for urgent ones. Put the urgent tasks first and
        keep the order otherwise.""",
        """
        def urgent_first(tasks: list[tuple[str, bool]]) -> list[str]:
            \"\"\"Return the texts, urgent tasks first, otherwise in the given order.\"\"\"
            return [text for text, _urgent in sorted(tasks, key=lambda task: not task[1])]


        print(urgent_first($tasks))
        """,
        """`False` sorts before `True`, as 0 comes before 1. The key `not urgent` is `False` for urgent tasks,
        so these come first, and stability preserves the order within both groups.""",
        tasks=literal(tasks),
    )


TIES = Lesson(
    topic="Breaking ties: sorting by several criteria",
    area=AREA,
    concepts=("sorting", "key_function", "stable_sort", "tuples"),
    openings=(
        """Two runners have the same time. Who is listed first? If you do not say, the result depends on the
        order in which they happened to be entered. A second criterion settles it.""",
        """A telephone book is sorted by surname, and among equal surnames by first name. Orders with a second
        and a third criterion are the rule, not the exception.""",
        """What does Python do with items whose keys are equal? It leaves them in their old order, always. This
        promise is called stability, and it is more useful than it sounds.""",
    ),
    ideas=(
        (
            """A key may be a tuple. Tuples are compared part by part from the left, and a later part matters
            only if all earlier parts are equal. So `key=lambda p: (p.surname, p.first)` is a telephone book.""",
            """List the criteria in order of importance, and put them into a tuple. That is the whole trick: the
            comparison of tuples already works like a dictionary with several columns.""",
        ),
        (
            """To let a number fall while the rest rises, give it a minus sign: `(-points, name)`. More points
            make a smaller number, and thus come first.""",
            """`reverse=True` turns the whole order round, all criteria at once. If only one criterion should
            fall and it is a number, negate it.""",
        ),
        (
            """Python's sort is stable: items with equal keys keep their relative order. Therefore you can sort
            by the least important criterion first and by the most important one last.""",
            """Because equal items are never swapped, an earlier order survives as a tie-breaker. Sorting a list
            of mails by date, and then by sender, leaves each sender's mails in the order of their dates.""",
        ),
    ),
    examples=(_points_then_name, _stable, _two_passes),
    pitfalls=(
        """Sorting in several passes in the wrong order. The last pass wins, so the most important criterion
        must come last. In a tuple it is the other way round: the most important comes first.""",
        """Negating a string. `-name` is a `TypeError`. For falling text use a separate pass with
        `reverse=True`.""",
    ),
    questions=(_rhyme_order, _urgent_question),
    asks=("How do I sort by two things?", "One rising and one falling?", "What does stable mean?"),
    notes={
        "young": (
            """First sort your cards by number. Then sort them by colour, and do not mix up cards of one colour.
            Now each colour is in order.""",
        ),
        "analyst": (
            """Sorting by a tuple is ORDER BY with two columns. The tuple plays the role of the column list, the minus
            sign that of DESC.""",
        ),
        "engineer": (
            """Stability is guaranteed by the language, for `sorted` as well as for `list.sort`, also with
            `reverse=True`.""",
        ),
    },
)


LESSONS = (SORTED, KEYS, TIES)
