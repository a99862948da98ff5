"""Insertion sort: the sorted part grows by one element that is put where it belongs."""

from bisect import bisect_left, bisect_right
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import distinct, literal, numbers, people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _cards(rng: Random) -> Example:
    items = distinct(rng, 6, 1, 50)
    return example(
        """Cards are taken up one at a time, and each is put in its place among those already in the hand. The program
        prints the hand after each card.""",
        '''
        def insertion_sort(items: list[int]) -> list[int]:
            """Return a sorted copy, built by inserting the items one by one."""
            hand: list[int] = []
            for item in items:
                at = len(hand)
                while at > 0 and hand[at - 1] > item:
                    at -= 1
                hand.insert(at, item)
                print(hand)
            return hand


        insertion_sort($items)
        ''',
        """The search begins at the right end of the hand and goes left past all larger cards. `insert` makes room
        at the place where it stops.""",
        items=items,
    )


def _in_place(rng: Random) -> Example:
    items = distinct(rng, 7, 1, 60)
    return example(
        """Insertion sort usually does without a second list. The element is lifted out, larger ones move one place to
        the
        right, and the element drops into the hole.""",
        '''
        def insertion_sort(items: list[int]) -> int:
            """Sort the list in place and return how many moves to the right it took."""
            moves = 0
            for i in range(1, len(items)):
                item = items[i]
                hole = i
                while hole > 0 and items[hole - 1] > item:
                    items[hole] = items[hole - 1]
                    hole -= 1
                    moves += 1
                items[hole] = item
            return moves


        items = $items
        print(insertion_sort(items), items)
        print(insertion_sort(items), "for the sorted list")
        ''',
        """The second call gets the list in order and moves nothing. This is the strength of insertion sort: the less is
        out of order, the less it does.""",
        items=items,
    )


def _stable(rng: Random) -> Example:
    rows = list(zip(people(rng, 5), numbers(rng, 5, 1, 3), strict=True))
    return example(
        """Pupils are to be ordered by their class. Pupils of one class keep the order in which they were listed,
        because an element stops behind its equals.""",
        '''
        def by_class(pupils: list[tuple[str, int]]) -> list[tuple[str, int]]:
            """Return the pupils by class, within a class in the given order."""
            ordered = list(pupils)
            for i in range(1, len(ordered)):
                pupil = ordered[i]
                at = i
                while at > 0 and ordered[at - 1][1] > pupil[1]:
                    ordered[at] = ordered[at - 1]
                    at -= 1
                ordered[at] = pupil
            return ordered


        for name, number in by_class($rows):
            print(number, name)
        ''',
        """The comparison uses `>`, so the move ends at an equal class number. With `>=` a pupil would be put in
        front of the others of that class, and their order would be turned round.""",
        rows=literal(rows),
    )


def _distance_question(rng: Random) -> Question:
    items = distinct(rng, 6, 1, 40)
    return question(
        """Write a function that returns for each element by how many places it moves to the left when it is
        inserted, and compare the sum with the number of pairs that stand in the wrong order.""",
        '''
        def moves(items: list[int]) -> list[int]:
            """Return how far each element moves to the left in insertion sort."""
            return [sum(before > item for before in items[:i]) for i, item in enumerate(items)]


        items = $items
        wrong = sum(items[i] > items[j] for j in range(len(items)) for i in range(j))
        print(moves(items))
        print(sum(moves(items)), wrong)
        ''',
        """An element passes exactly those larger ones that stood in front of it. Each such pair is in the wrong
        order, and each is put right by one step, so the two numbers are equal.""",
        items=items,
    )


def _bisect_question(rng: Random) -> Question:
    items = numbers(rng, 7, 1, 40)
    return question(
        """The place for an element can be found by halving. Write an insertion sort with `bisect.insort`, and say
        what it saves and what it does not.""",
        '''
        from bisect import insort


        def sorted_by_insort(items: list[int]) -> list[int]:
            """Return a sorted copy, built with binary search."""
            result: list[int] = []
            for item in items:
                insort(result, item)
            return result


        print(sorted_by_insort($items))
        ''',
        """`insort` finds the place with few comparisons, some ten for a thousand elements. The elements behind the
        place still have to move, one by one, so for long lists the time grows with the square of the length as
        before.""",
        items=items,
    )


def _inserted(values: list[int], value: int, rule: dict[str, str]) -> list[int]:
    if rule["gt"] == ">":
        return sorted([*values, value])
    return sorted([*values, value], reverse=True)


def _ordered_list(rng: Random, rule: dict[str, str]) -> tuple[list[int], int]:
    values = sorted(numbers(rng, rng.randint(1, 6), -9, 30), reverse=rule["gt"] == "<")
    return values, rng.choice((rng.randint(-12, 33), rng.choice(values)))


def _positions(values: list[int], answer: dict[str, str]) -> list[int]:
    hand: list[int] = []
    places = []
    for value in values:
        at = bisect_right(hand, value)
        places.append(at if answer["word"] == "places" else len(hand) - at)
        hand.insert(bisect_left(hand, value), value)
    return places


def _part_sorted(values: list[int], rounds: int) -> list[int]:
    return [*sorted(values[: rounds + 1]), *values[rounds + 1 :]]


LESSON = Lesson(
    topic="Insertion sort: putting each element in its place",
    area="sorting_algorithms",
    concepts=("insertion_sort", "sorting", "stability"),
    openings=(
        """Take up a hand of cards one by one and put each where it belongs: nobody has to be taught this. As a
        program it is called insertion sort, and it is the best simple method there is.""",
        """A sorted list gets one more element. Where does it belong, and who has to move? Whoever can answer that can
        sort any list, one element at a time.""",
        """Some lists are almost in order: yesterday's ranking, a log with two late entries. A method that profits from
        this is worth knowing.""",
    ),
    ideas=(
        (
            """The left part of the list is sorted, and at the beginning it consists of one element. In each step
            the next element is inserted into it, and the part is longer by one.""",
            """After step i the first i + 1 elements are in order among themselves. They need not be in their final
            places yet, for a small element may still come.""",
        ),
        (
            """Compare the element with its left neighbours, from right to left. As long as the neighbour is larger, it
            moves one place to the right; then the element goes into the hole.""",
            """The element is kept in a variable while the larger ones move up. So each step of the inner loop is one
            assignment and not an exchange of two.""",
        ),
        (
            """The inner loop stops for one of two reasons: the beginning of the list is reached, or the neighbour
            is not larger. Both belong in the condition, `at > 0` first.""",
            """Order in a condition matters: `at > 0 and items[at - 1] > item`. If the second half were tested first,
            `items[-1]` would be compared at the front, which is the last element of the list.""",
        ),
        (
            """Equal elements keep their order, since the inner loop stops at an equal neighbour. A sorting method
            with this property is called stable.""",
            """With `>` in the comparison the method is stable, with `>=` it is not. For bare numbers nobody
            notices; for records sorted by one field it matters.""",
        ),
        (
            """The work depends on the order that is there already. A sorted list takes n - 1 comparisons, a list in
            reverse takes n(n - 1)/2.""",
            """Each move puts right one pair that stood in the wrong order. Few such pairs, little work: for lists
            that are nearly sorted insertion sort is hard to beat.""",
        ),
    ),
    examples=(_cards, _in_place, _stable),
    pitfalls=(
        """Not saving the element before the others move. The first move to the right overwrites it, and the list
        ends up with one element twice.""",
        """Leaving out `at > 0`. Python's index -1 is valid, so no error occurs; the element is compared with the end of
        the list and may land in the wrong place.""",
        """Beginning the outer loop at 0. The first round is wasted, since one element alone is sorted already; the loop
        may start at 1.""",
    ),
    questions=(_distance_question, _bisect_question),
    asks=(
        "What is true after each step?",
        "How is an element inserted?",
        "When does the inner loop stop?",
        "What happens to equal elements?",
        "How much work is it?",
    ),
    notes={
        "engineer": (
            """Timsort, which is behind Python's `sorted`, uses a binary insertion sort for short runs of up to some
            dozens of elements. On so few elements nothing else is faster.""",
        ),
        "student": (
            """The number of moves equals the number of inversions of the list, so the running time is O(n +
            inversions). A random list of n elements has n(n - 1)/4 inversions on average.""",
        ),
        "young": (
            """Children stand in a row by height. A new child walks along the row from the tall end until the next
            one is not taller. There it steps in.""",
        ),
        "teacher": (
            """Let students sort real cards and describe what they do. Most describe insertion sort, and the description
            contains the loop invariant in plain words.""",
        ),
    },
    families=(
        Family(
            "insert_keeping_order",
            "values|row|ordered: list[int], value|item|new: int -> list[int]",
            names=("insert_in_order", "with_inserted", "add_to_ordered", "inserted_copy"),
            tells=(
                "$values is sorted in $word order. Return a new list in the same order that also contains $value, "
                "without sorting again: look for the place and put it in.",
                "Return a copy of $values, a list in $word order, into which $value has been inserted so that the "
                "order "
                "is kept.",
                "Find the position at which $value belongs in the list $values, whose numbers are $go, and return the "
                "longer list. $values stays unchanged.",
            ),
            varies={
                "rule": (
                    {"word": "ascending", "go": "never fall from left to right", "gt": ">"},
                    {"word": "descending", "go": "never rise from left to right", "gt": "<"},
                )
            },
            solutions=(
                "at = len($values)\nwhile at > 0 and $values[at - 1] $gt $value:\n    at -= 1\n"
                "return $values[:at] + [$value] + $values[at:]",
                "at = next((i for i, other in enumerate($values) if other $gt $value), len($values))\n"
                "return $values[:at] + [$value] + $values[at:]",
                "result = list($values)\nresult.append($value)\nat = len(result) - 1\n"
                "while at > 0 and result[at - 1] $gt $value:\n    result[at] = result[at - 1]\n    at -= 1\n"
                "result[at] = $value\nreturn result",
            ),
            oracle=_inserted,
            draw=_ordered_list,
            edges=(([], 4), ([5], 5)),
            about={"values": "numbers in $word order", "value": "the number to insert", "return": "the longer list"},
            noun=(
                "the list that arises when $value is inserted into $values, a list in $word order, so "
                "that the order is kept"
            ),
            gives="ints",
        ),
        Family(
            "insertion_positions",
            "values|items|numbers: list[int] -> list[int]",
            names=("insertion_$word", "${word}_of_insertion", "$word", "record_$word"),
            tells=(
                "The numbers of $values are inserted one by one into a sorted row that is empty at first. Return "
                "$what.",
                "Insertion sort takes the numbers of $values in order and puts each into the sorted row of those "
                "before "
                "it. Return $what.",
                "Build up a sorted row by inserting the elements of $values one after another, and return $what.",
            ),
            notes=("An element is put behind equal ones.",),
            varies={
                "answer": (
                    {
                        "word": "places",
                        "what": "a list of the positions at which the numbers are put in",
                        "get": "at",
                        "short": "<=",
                    },
                    {
                        "word": "moves",
                        "what": "a list that says for each number how many of the row end up to the right "
                        "of it at that moment",
                        "get": "len(row) - at",
                        "short": ">",
                    },
                )
            },
            solutions=(
                program("""
                    row = []
                    result = []
                    for value in $values:
                        at = len(row)
                        while at > 0 and row[at - 1] > value:
                            at -= 1
                        result.append($get)
                        row.insert(at, value)
                    return result
                """),
                "return [sum(before $short value for before in $values[:i]) for i, value in enumerate($values)]",
                program("""
                    from bisect import bisect_right

                    row = []
                    result = []
                    for value in $values:
                        at = bisect_right(row, value)
                        result.append($get)
                        row.insert(at, value)
                    return result
                """),
            ),
            oracle=_positions,
            draw=lambda rng, answer: (numbers(rng, rng.randint(2, 8), 0, rng.choice((5, 20))),),
            edges=(([],), ([4, 4, 4],), ([3, 2, 1],), ([1, 2, 3],)),
            about={"values": "the numbers", "return": "one number for each element"},
            noun="$what when the numbers of $values are inserted one by one into a sorted row",
            gives="nats",
        ),
        Family(
            "insertion_sort_state",
            "values|items|numbers: list[int], k|count|n: int -> list[int]",
            names=("after_insertions", "insertion_state", "partly_inserted", "insertion_sort_after"),
            tells=(
                "Return the list $values after $k rounds of insertion sort: round i (from 1) inserts the "
                "element at "
                "position i into the sorted part in front of it.",
                "Insertion sort begins with a sorted part of one element, and each round inserts the next element into "
                "that part. Return what $values looks like after $k rounds.",
                "Carry out the first $k rounds of an insertion sort on a copy of $values and return it. The first "
                "round puts the second element in its place with respect to the first.",
            ),
            notes=("Rounds beyond the end of the list change nothing.",),
            solutions=(
                program("""
                    items = list($values)
                    for i in range(1, min($k + 1, len(items))):
                        item = items[i]
                        at = i
                        while at > 0 and items[at - 1] > item:
                            items[at] = items[at - 1]
                            at -= 1
                        items[at] = item
                    return items
                """),
                program("""
                    from bisect import insort

                    done = $values[:1]
                    for item in $values[1 : $k + 1]:
                        insort(done, item)
                    return done + $values[len(done) :]
                """),
                program("""
                    items = list($values)
                    for i in range(1, len(items))[:$k]:
                        at = i
                        while at > 0 and items[at] < items[at - 1]:
                            items[at - 1], items[at] = items[at], items[at - 1]
                            at -= 1
                    return items
                """),
            ),
            oracle=_part_sorted,
            draw=lambda rng: (numbers(rng, rng.randint(4, 8), -9, 20), rng.randint(1, 4)),
            edges=(([], 2), ([5, 3], 0), ([4, 3, 2, 1], 2), ([2, 1], 5)),
            about={
                "values": "the list, which stays as it is",
                "k": "how many rounds, not negative",
                "return": "the list after these rounds",
            },
            noun=(
                "the list that arises from $values by $k rounds of insertion sort, the first of "
                "which puts the second element in its place"
            ),
            gives="ints",
        ),
    ),
)
