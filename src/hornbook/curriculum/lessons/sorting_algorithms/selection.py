"""Selection sort: find the smallest of the rest, put it in front, repeat."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import distinct, literal, numbers, things, words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _rounds(rng: Random) -> Example:
    items = distinct(rng, 6, 1, 60)
    return example(
        """The program sorts a list by selection and prints it after each round. Behind the bar stands what has not
        been put in order yet.""",
        '''
        def selection_sort(items: list[int]) -> None:
            """Sort the list in place by moving the smallest of the rest to the front."""
            for front in range(len(items) - 1):
                smallest = front
                for at in range(front + 1, len(items)):
                    if items[at] < items[smallest]:
                        smallest = at
                items[front], items[smallest] = items[smallest], items[front]
                print(items[: front + 1], "|", items[front + 1 :])


        items = $items
        selection_sort(items)
        print(items)
        ''',
        """The inner loop remembers a position, not a value, because the element has to be moved. The last element needs
        no round of its own: when all others are in place, so is it.""",
        items=items,
    )


def _taking(rng: Random) -> Example:
    items = numbers(rng, 6, 1, 30)
    return example(
        """Selection sort can also be written with two lists: the smallest is taken out of one and appended to the
        other. It uses more memory
        and is easier to believe.""",
        '''
        def sorted_by_taking(items: list[int]) -> list[int]:
            """Return the items in ascending order."""
            left = list(items)
            result = []
            while left:
                smallest = min(left)
                left.remove(smallest)
                result.append(smallest)
            return result


        items = $items
        print(sorted_by_taking(items))
        print(items)
        ''',
        """`list(items)` makes a copy, so the caller's list keeps its elements. `remove` takes out one occurrence
        only, the first; equal elements are therefore all found, one after the other.""",
        items=items,
    )


def _comparisons(rng: Random) -> Example:
    n = rng.randint(5, 9)
    items = distinct(rng, n, 1, 90)
    return example(
        """How many comparisons does it take? The list is sorted in three orders to begin with: as drawn, ascending and
        descending.""",
        '''
        def count_work(items: list[int]) -> tuple[int, int]:
            """Return how many comparisons and how many exchanges selection sort makes."""
            items = list(items)
            compared = exchanged = 0
            for front in range(len(items) - 1):
                smallest = front
                for at in range(front + 1, len(items)):
                    compared += 1
                    if items[at] < items[smallest]:
                        smallest = at
                if smallest != front:
                    items[front], items[smallest] = items[smallest], items[front]
                    exchanged += 1
            return compared, exchanged


        items = $items
        print(count_work(items))
        print(count_work(sorted(items)))
        print(count_work(sorted(items, reverse=True)))
        ''',
        """The comparisons are the same in all cases, $n * $m / 2 = $total, as each round looks at the whole rest.
        Only the exchanges depend on the order, and there is at most one in each round.""",
        items=items,
        n=n,
        m=n - 1,
        total=n * (n - 1) // 2,
    )


def _words_question(rng: Random) -> Question:
    items = words(rng, 5)
    return question(
        """Write a selection sort that puts words in order from long to short and returns a new list. Of equally
        long words the one that comes first in the list is chosen first.""",
        '''
        def long_to_short(words: list[str]) -> list[str]:
            """Return the words by falling length; equal lengths keep their order."""
            left = list(words)
            result = []
            while left:
                longest = 0
                for at in range(1, len(left)):
                    if len(left[at]) > len(left[longest]):
                        longest = at
                result.append(left.pop(longest))
            return result


        words = $items
        print(long_to_short(words))
        print(long_to_short(words) == sorted(words, key=len, reverse=True))
        ''',
        """The comparison with `>` lets the first of several longest words win; with `>=` it would be the last. So the
        result is the same as that of `sorted`, which keeps equal ones in order too.""",
        items=literal(items),
    )


def _top_question(rng: Random) -> Question:
    items, k = distinct(rng, 7, 1, 80), rng.randint(2, 3)
    return question(
        """If only the $k largest are wanted, selection sort can stop early. Write a function that puts the largest
        of the rest in front and stops after the given number of rounds.""",
        '''
        def largest_first(items: list[int], rounds: int) -> list[int]:
            """Return the largest items, from large to small, after so many rounds."""
            items = list(items)
            for front in range(min(rounds, len(items))):
                at = max(range(front, len(items)), key=lambda i: items[i])
                items[front], items[at] = items[at], items[front]
            return items[:rounds]


        print(largest_first($items, $k))
        print(largest_first([4, 8], 5))
        ''',
        """`max` over the positions with the values as key finds where the largest stands. The `min` in the loop
        protects against more rounds than there are elements.""",
        items=items,
        k=k,
    )


def _after(values: list[int], rounds: int, rule: dict[str, str]) -> list[int]:
    """By following where each element goes: a dictionary from positions to values."""
    at = dict(enumerate(values))
    for front in range(min(rounds, len(values))):
        rest = {place: value for place, value in at.items() if place >= front}
        wanted = (min if rule["pick"] == "min" else max)(rest.values())
        place = min(p for p, value in rest.items() if value == wanted)
        at[place], at[front] = at[front], wanted
    return [at[place] for place in range(len(values))]


def _exchanges(values: list[int], answer: dict[str, str]) -> int | list[tuple[int, int]]:
    made, current = [], list(values)
    for front, wanted in enumerate(sorted(values)):
        place = current.index(wanted, front)
        if place > front:
            made.append((front, place))
            current[place] = current[front]
            current[front] = wanted
    return made if answer["begin"] == "[]" else len(made)


def _things(rng: Random) -> tuple[list[str]]:
    return ([rng.choice(things(rng, 9)) for _ in range(rng.randint(2, 6))],)


LESSON = Lesson(
    topic="Selection sort: the smallest of the rest",
    area="sorting_algorithms",
    concepts=("selection_sort", "sorting", "nested_loops", "swap"),
    openings=(
        """Many people sort playing cards like this: find the lowest, put it on the left, find the lowest of the others,
        put it next to it. Written down as a program it is called selection sort.""",
        """Sorting by hand is an exercise worth doing once. Selection sort is the easiest of all methods to explain:
        whoever can find the smallest element can sort.""",
        """Python's own sort is faster than anything written by hand. To understand what sorting costs, though, one
        needs a simple method whose every step can be counted.""",
    ),
    ideas=(
        (
            """The list has two parts: in front the sorted one, behind it the rest. Each round finds the smallest of the
            rest and exchanges it with the first element of the rest, so the sorted part grows by one.""",
            """After k rounds the k smallest elements stand at the first k positions, in order. Each round extends
            this by one, and when it holds for the whole list, the list is sorted.""",
        ),
        (
            """To find the smallest, keep the position of the best candidate so far and compare it with each later
            element. The position is needed for the exchange afterwards.""",
            """A minimum search with a position as its result is the heart of the method. Starting it at the front
            of the rest, not at 0, keeps the sorted part out of it.""",
        ),
        (
            """Two elements are exchanged in one line: `a[i], a[j] = a[j], a[i]`. The right side is evaluated first, so
            nothing is overwritten too early.""",
            """Without the double assignment an exchange needs a third variable. Writing `a[i] = a[j]` and then `a[j] =
            a[i]` would leave two copies of the same element.""",
        ),
        (
            """Of n elements the first round makes n - 1 comparisons, the next n - 2, and so on: together n(n -
            1)/2. A list that is sorted already takes just as many.""",
            """Twice as many elements mean four times as much work. For ten cards that is no trouble, for a million
            records it is hopeless.""",
        ),
    ),
    examples=(_rounds, _taking, _comparisons),
    pitfalls=(
        """Exchanging inside the inner loop whenever a smaller element turns up. It sorts, but with many exchanges
        instead of one for each round. First find the position, then exchange once.""",
        """Starting the search at position 0 in every round. Then the smallest of all is found again and again and moved
        away from its place.""",
        """Taking `min(items[front:])` and looking for it with `items.index(...)`. If an equal element stands in the
        sorted part, `index` finds that one. Give the start: `items.index(smallest, front)`.""",
    ),
    questions=(_words_question, _top_question),
    asks=(
        "What happens in one round?",
        "How is the smallest found?",
        "How are two elements exchanged?",
        "How much work is it?",
    ),
    notes={
        "student": (
            """Selection sort makes at most n - 1 exchanges, which is its one strength: where writing is dear and
            comparing cheap, that counts. With exchanges it is not stable.""",
        ),
        "young": (
            """Line up your toys by size. Find the smallest and put it at the start. Then find the smallest of those
            that are left.""",
        ),
        "engineer": (
            """Nobody ships this. It is a good first example for loop invariants and for counting operations, and it
            shows what a heap improves: heapsort is selection sort with a faster search.""",
        ),
        "teacher": (
            """Let one student be the inner loop and point at the smallest so far, another the outer loop who
            exchanges. The two roles make the nested loops visible.""",
        ),
    },
    families=(
        Family(
            "selection_sort_state",
            "values|items|numbers: list[int], k|count|n: int -> list[int]",
            names=("after_rounds", "${pick}_selection_state", "selection_after", "partly_selected"),
            tells=(
                "Return the list $values after $k rounds of selection sort. Round i (from 0) exchanges the "
                "element "
                "at position i with the $word element from position i on.",
                "Carry out $k rounds of a selection sort on a copy of $values and return it: in each round the "
                "$word element of the rest changes places with the first element of the rest.",
                "Selection sort puts the $word element of the unsorted rest in front by exchanging it with the element "
                "there. Return what $values looks like after $k of these rounds.",
            ),
            notes=(
                "Of several $word elements the first is taken, and rounds beyond the end of the list change nothing.",
            ),
            varies={
                "rule": (
                    {"word": "smallest", "pick": "min", "lt": "<"},
                    {"word": "largest", "pick": "max", "lt": ">"},
                )
            },
            solutions=(
                program("""
                    items = list($values)
                    for front in range(min($k, len(items))):
                        best = front
                        for at in range(front + 1, len(items)):
                            if items[at] $lt items[best]:
                                best = at
                        items[front], items[best] = items[best], items[front]
                    return items
                """),
                program("""
                    items = $values[:]
                    for front in range(min($k, len(items))):
                        wanted = $pick(items[front:])
                        at = items.index(wanted, front)
                        items[at] = items[front]
                        items[front] = wanted
                    return items
                """),
                program("""
                    items = list($values)
                    for front in range(len(items))[:$k]:
                        at = $pick(range(front, len(items)), key=lambda i: items[i])
                        items[front], items[at] = items[at], items[front]
                    return items
                """),
            ),
            oracle=_after,
            draw=lambda rng, rule: (numbers(rng, rng.randint(4, 8), -3, rng.choice((1, 20))), rng.randint(2, 5)),
            edges=(([], 2), ([5], 1), ([3, 1, 3, 1], 2), ([4, 3, 2, 1], 0), ([2, 9, 4], 7)),
            about={
                "values": "the list, which stays as it is",
                "k": "how many rounds, not negative",
                "return": "the list after these rounds",
            },
            noun=(
                "the list that arises from $values by $k rounds of selection sort, each of which "
                "exchanges the $word element of the rest with the first of the rest"
            ),
            gives="ints",
        ),
        Family(
            "selection_sort_exchanges",
            "values|items|numbers: list[int] -> $hint",
            names=("$stem", "${stem}_of_sort", "selection_$word"),
            tells=(
                "Sort a copy of $values by selection: for each position from the left, find the first smallest element "
                "from there on and exchange it with the element at the position unless it is there already. Return "
                "$what.",
                "Selection sort fills the positions of a copy of $values from the left with the smallest element of "
                "the rest (the first of equal ones), and makes no exchange when that element is in its place already. "
                "Return $what.",
                "In selection sort the smallest of the rest, at its first occurrence, changes places with the first of "
                "the rest, if these are not the same position. Do this with a copy of $values and return $what.",
            ),
            varies={
                "answer": (
                    {
                        "stem": "count_exchanges",
                        "word": "count",
                        "hint": "int",
                        "begin": "0",
                        "add": " += 1",
                        "what": "the number of exchanges",
                        "both": " += 1",
                    },
                    {
                        "stem": "list_exchanges",
                        "word": "swaps",
                        "hint": "list[tuple[int, int]]",
                        "begin": "[]",
                        "what": "the list of the exchanges, as pairs of positions (left, right)",
                        "add": ".append((front, best))",
                        "both": ".append((front, best))",
                    },
                )
            },
            solutions=(
                program("""
                    items = list($values)
                    made = $begin
                    for front in range(len(items)):
                        best = front
                        for at in range(front + 1, len(items)):
                            if items[at] < items[best]:
                                best = at
                        if best != front:
                            items[front], items[best] = items[best], items[front]
                            made$add
                    return made
                """),
                program("""
                    items = list($values)
                    made = $begin
                    for front in range(len(items)):
                        best = items.index(min(items[front:]), front)
                        if best > front:
                            items[best], items[front] = items[front], items[best]
                            made$add
                    return made
                """),
            ),
            oracle=_exchanges,
            draw=lambda rng, answer: (numbers(rng, rng.randint(2, 7), 0, 20),),
            edges=(([],), ([1, 2, 3],), ([3, 2, 1],), ([2, 2, 1, 1],)),
            about={"values": "the list, which stays as it is", "return": "$what"},
        ),
        Family(
            "take_out_in_turn",
            "words|names|things: list[str] -> list[str]",
            names=("${word}_out_first", "take_${word}_first", "by_taking_$word", "pick_${word}_in_turn"),
            tells=(
                "Take the $word string out of $words again and again, the first one of equal length, until nothing is "
                "left, and return the strings in the order in which they were taken.",
                "Return the strings of $words by $order length. It is done by selection: the $word that is left comes "
                "next, and of equally long ones the one that stands first.",
                "Sort $words by selection into a new list, the $word strings first; strings of equal length keep their "
                "order.",
            ),
            notes=("$words itself is not changed.",),
            varies={
                "rule": (
                    {"word": "longest", "order": "falling", "pick": "max", "gt": ">", "reverse": ", reverse=True"},
                    {"word": "shortest", "order": "rising", "pick": "min", "gt": "<", "reverse": ""},
                )
            },
            solutions=(
                program("""
                    left = list($words)
                    taken = []
                    while left:
                        text = $pick(left, key=len)
                        left.remove(text)
                        taken.append(text)
                    return taken
                """),
                program("""
                    left = $words[:]
                    taken = []
                    for _ in $words:
                        best = 0
                        for at in range(1, len(left)):
                            if len(left[at]) $gt len(left[best]):
                                best = at
                        taken.append(left.pop(best))
                    return taken
                """),
            ),
            oracle=lambda words, rule: sorted(words, key=len, reverse=rule["pick"] == "max"),
            draw=lambda rng, rule: _things(rng),
            edges=(([],), (["kite"],), (["drum", "rope", "kite"],), (["lamp", "kettle", "rope", "lamp"],)),
            about={"words": "the strings", "return": "the strings in the order of taking"},
            noun="the strings of $words, the $word first and equally long ones in the given order",
            gives="words",
        ),
    ),
)
