"""Lessons on recursion: functions that call themselves on a smaller problem, and nested data."""

from random import Random

from hornbook.curriculum.lessons.draws import numbers, people, things, words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question

AREA = "recursion"


def _handshakes(rng: Random) -> Example:
    n = rng.randint(4, 7)
    return example(
        """At a party everyone shakes hands with everyone. If one of `n` guests comes last, this guest shakes `n - 1`
        hands, and the others have done so among themselves before.""",
        '''
        def handshakes(guests: int) -> int:
            """Return the number of handshakes among so many guests."""
            if guests < 2:
                return 0
            return handshakes(guests - 1) + guests - 1


        print(handshakes($n))
        print(handshakes(1))
        ''',
        """`handshakes($n)` waits for `handshakes($m)`, which waits for the next, down to 1 guest, where the answer 0
        needs no call. On the way back the numbers are added: $terms = $r.""",
        n=n,
        m=n - 1,
        terms=" + ".join(str(i) for i in range(n)),
        r=n * (n - 1) // 2,
    )


def _sum_list(rng: Random) -> Example:
    items = numbers(rng, 4, 1, 20)
    return example(
        """The sum of a list is its first item plus the sum of the rest. The rest is shorter, and the shortest list is
        empty.""",
        '''
        def total(numbers: list[int]) -> int:
            """Return the sum of the numbers, 0 for an empty list."""
            if not numbers:
                return 0
            return numbers[0] + total(numbers[1:])


        print(total($items))
        ''',
        """The calls receive $items, then $rest, and so on to `[]`. A loop would do this as well and with less effort;
        the example is here because each step can be followed by hand.""",
        items=items,
        rest=items[1:],
    )


def _binary(rng: Random) -> Example:
    n = rng.randint(10, 60)
    return example(
        """How is a number written with ones and zeros? The last digit is the remainder when dividing by 2; the digits
        before it are those of the half.""",
        '''
        def binary(number: int) -> str:
            """Return the binary digits of a number that is not negative."""
            if number < 2:
                return str(number)
            return binary(number // 2) + str(number % 2)


        print(binary($n))
        print(binary(0), binary(1), binary(2))
        ''',
        """For $n the last digit is $last, and `binary($half)` supplies what comes before. The number is halved each
        time, so even a huge one needs few calls.""",
        n=n,
        last=n % 2,
        half=n // 2,
    )


def _reverse_question(rng: Random) -> Question:
    word = rng.choice(words(rng, 3))
    return question(
        """Write a function that reverses a text by recursion: reverse what follows the first character, then put that
        character at the end.""",
        '''
        def backwards(text: str) -> str:
            """Return the characters in reverse order."""
            if text == "":
                return ""
            return backwards(text[1:]) + text[0]


        print(backwards("$word"))
        print(backwards(backwards("$word")) == "$word")
        ''',
        """Each call hands on a text that is one character shorter, so the empty text must be reached. Reversing twice
        gives the word back, which makes a good check.""",
        word=word,
    )


def _stairs_question(rng: Random) -> Question:
    n = rng.randint(3, 6)
    return question(
        """A sheet of paper is cut in half, the pieces are put on top of each other and cut again. Write a recursive
        function for the number of pieces after so many cuts.""",
        '''
        def pieces(cuts: int) -> int:
            """Return the number of pieces after so many cuts through the pile."""
            if cuts == 0:
                return 1
            return 2 * pieces(cuts - 1)


        print([pieces(cuts) for cuts in range($n)])
        ''',
        """Without a cut there is one piece. Each cut doubles what was there before, and "before" is the same question
        with one cut less.""",
        n=n + 1,
    )


BASICS = Lesson(
    topic="Recursion: a function that calls itself",
    area=AREA,
    concepts=("recursion", "base_case", "functions"),
    openings=(
        """To eat a plate of peas, eat one pea, then eat a plate with one pea less. An empty plate needs no
        eating. This
        is a recursive recipe.""",
        """Some problems contain a smaller copy of themselves. A function for such a problem may call itself on the
        smaller copy and complete the answer.""",
        """A function that calls itself looks like a circle. It is rather a staircase: each call goes a step down, and
        at the bottom there is a floor.""",
    ),
    ideas=(
        (
            """There has to be a base case, an input so small that the answer is known. It is tested first, and
            it does
            not call the function.""",
            """Begin with the easiest input of all, the empty list or the number 0. What is the answer there? That is
            your first `if`.""",
        ),
        (
            """In the other case the call must get closer to the base: a shorter list, a smaller number. Otherwise the
            calls never end.""",
            """Ask what becomes smaller from call to call. If you cannot point at it, the function is not
            finished.""",
        ),
        (
            """Trust the call. Suppose that the function is right for the smaller input; then you only have to say how
            to get from that answer to yours.""",
            """Do not follow all calls in your head. One step is enough: given the answer for the rest, what is the
            answer for the whole?""",
        ),
        (
            """Each call has its own parameters. The outer call waits while the inner one works, with its own values
            untouched.""",
            """Python remembers every waiting call, and allows about 1000 of them. Then it raises a
            `RecursionError`.""",
        ),
    ),
    examples=(_handshakes, _sum_list, _binary),
    pitfalls=(
        """Forgetting `return` before the recursive call. The inner answer is computed and thrown away, and the result
        is `None`.""",
        """A base case that can be jumped over. With `if n == 0` and steps of 2, an odd number goes from 1 to -1 and
        never meets 0. Test with `n <= 0`.""",
    ),
    questions=(_reverse_question, _stairs_question),
    asks=("When does it stop?", "Why does it get there?", "How can I think about it?", "What does Python do?"),
    notes={
        "young": ("""A wooden doll holds a smaller doll. Open one after another. The last one does not open.""",),
        "student": ("""A proof by induction has the same two parts, and proves such a function correct.""",),
        "engineer": ("""CPython does not eliminate tail calls; for long linear chains write a loop.""",),
    },
)


def _nested_sum(rng: Random) -> Example:
    a, b, c, d = numbers(rng, 4, 1, 20)
    return example(
        """A box holds numbers and further boxes, which hold numbers and boxes in turn. What is the sum of it all?""",
        '''
        def deep_sum(box: list) -> int:
            """Return the sum of all numbers at any depth."""
            total = 0
            for item in box:
                if isinstance(item, list):
                    total += deep_sum(item)
                else:
                    total += item
            return total


        print(deep_sum([$a, [$b, [$c]], [], $d]))
        ''',
        """The loop meets $a, a number. Then it meets a list, and a call for this list gives $b + $c = $bc. The
        empty box
        gives 0, and $d is added at the end, so the sum is $r.""",
        a=a,
        b=b,
        c=c,
        d=d,
        bc=b + c,
        r=a + b + c + d,
    )


def _depth(rng: Random) -> Example:
    a, b = things(rng, 2)
    return example(
        """How deep are the boxes packed? A box without boxes in it has depth 1; otherwise it is one deeper than the
        deepest box inside.""",
        '''
        def depth(box: list) -> int:
            """Return how many levels of lists there are."""
            deepest = 0
            for item in box:
                if isinstance(item, list):
                    deepest = max(deepest, depth(item))
            return deepest + 1


        print(depth(["$a", "$b"]))
        print(depth(["$a", [["$b"]], []]))
        print(depth([]))
        ''',
        """There is no separate base case here: a list without lists makes no call, because the loop finds none.
        So the
        recursion ends by itself.""",
        a=a,
        b=b,
    )


def _family(rng: Random) -> Example:
    n = people(rng, 5)
    return example(
        """A table gives the children of each person. How many descendants has $a?""",
        '''
        def descendants(children: dict[str, list[str]], person: str) -> int:
            """Count children, grandchildren and so on."""
            count = 0
            for child in children.get(person, []):
                count += 1 + descendants(children, child)
            return count


        children = {"$a": ["$b", "$c"], "$c": ["$d", "$e"]}
        print(descendants(children, "$a"))
        print(descendants(children, "$b"))
        ''',
        """Every child counts as 1, and brings its own descendants. "$b" is not a key, so `get` gives an empty
        list and
        the answer is 0.""",
        **dict(zip("abcde", n, strict=True)),
    )


def _flatten_question(rng: Random) -> Question:
    a, b, c, d = numbers(rng, 4, 1, 50)
    return question(
        """Write a function that takes everything out of nested lists and returns one flat list in the same order.""",
        '''
        def unpacked(box: list) -> list:
            """Return all items at any depth as one list."""
            flat = []
            for item in box:
                if isinstance(item, list):
                    flat.extend(unpacked(item))
                else:
                    flat.append(item)
            return flat


        print(unpacked([$a, [[$b], $c], [], [$d]]))
        ''',
        """`extend` adds the items of a list, `append` adds one item. With `append` in the first branch the inner
        lists
        would stay lists.""",
        a=a,
        b=b,
        c=c,
        d=d,
    )


def _subsets_question(rng: Random) -> Question:
    items = things(rng, 3)
    return question(
        """Write a recursive function that returns all choices from a list: each item may be taken or left.""",
        '''
        def choices(items: list[str]) -> list[list[str]]:
            """Return all lists that can be made by leaving items out."""
            if not items:
                return [[]]
            without = choices(items[1:])
            return without + [[items[0], *rest] for rest in without]


        for choice in choices($items):
            print(choice)
        ''',
        """Of nothing there is one choice, the empty one; hence `[[]]` and not `[]`. Each further item doubles the
        number, so three items have 8 choices.""",
        items=items,
    )


NESTED = Lesson(
    topic="Recursion through nested data",
    area=AREA,
    concepts=("recursion", "nested_data", "trees"),
    openings=(
        """Two nested loops handle lists in a list. But what if there may be lists in those, and nobody says how
        deep? A
        loop for each level will not do; recursion will.""",
        """Folders contain folders, comments have replies, a part is made of parts. Data of this shape wants a
        function
        of this shape.""",
        """A loop goes along, recursion goes down. Nested data needs both: along the items of a box, and down into the
        boxes among them.""",
    ),
    ideas=(
        (
            """For each item there are two cases: it is simple, and you deal with it; or it is a box, and the function
            deals with it by calling itself.""",
            """The test `isinstance(item, list)` decides whether to go down. Everything else is treated as a single
            thing.""",
        ),
        (
            """What comes back from a call must be combined: added to a total, joined to a list, compared with
            the best
            so far.""",
            """Decide what the function returns for one box, and stick to it. The inner call returns the same kind of
            thing, so you know how to use it.""",
        ),
        (
            """The recursion ends because the data is finite: an inner box is smaller than the box around it.""",
            """An empty box makes no calls. So the base case is often hidden in a loop that has nothing to do.""",
        ),
    ),
    examples=(_nested_sum, _depth, _family),
    pitfalls=(
        """Testing for strings too late. Each character of a string is again a string, so a function that goes
        down into
        everything that can be looped over never ends.""",
        """Ignoring the result of the inner call. `unpacked(item)` on a line of its own computes a list and drops
        it.""",
    ),
    questions=(_flatten_question, _subsets_question),
    notes={
        "engineer": (
            """Such recursion is a depth-first traversal; with an explicit stack the same order is possible.""",
        ),
        "analyst": ("""Nested JSON of unknown depth is flattened in exactly this way.""",),
        "hobbyist": ("""Try it on paper with one level, then with two. The third level brings nothing new.""",),
    },
)

LESSONS = (BASICS, NESTED)
