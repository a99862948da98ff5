"""Self-calls: a base case, and a step that comes closer to it."""

import itertools
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import numbers, things, words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


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


def _differences(amount: int, rule: dict[str, str]) -> list[int]:
    """By what is left after each turn, which is rounded down."""
    part = int(rule["divisor"])
    left = [amount]
    while left[-1]:
        left.append(left[-1] * (part - 1) // part)
    return [before - after for before, after in itertools.pairwise(left)]


def _unfolded(text: str, rule: dict[str, str]) -> str:
    """With a list of texts that are still to be unfolded, and no recursion."""
    todo, found = [(text, True)], ""
    while todo:
        part, folded = todo.pop(0)
        if not folded:
            found += part
        elif part:
            one, rest = (part[0], part[1:]) if rule["which"] == "first" else (part[-1], part[:-1])
            parts = [(rest, True), (rest, True)]
            parts.insert(("front", "middle", "back").index(rule["where"]), (one, False))
            todo = parts + todo
    return found


def _packed_text(names: list[str], brackets: dict[str, str], order: dict[str, str]) -> str:
    """By joining with opening brackets, and closing as many."""
    ordered = names if order["outer"] == "first" else names[::-1]
    return brackets["open"].join(ordered) + brackets["close"] * (len(names) - 1)


LESSON = Lesson(
    topic="Recursion: a function that calls itself",
    area="recursion",
    concepts=("recursion", "base_case", "functions"),
    openings=(
        """To eat a plate of peas, eat one pea, then eat a plate with one pea less. An empty plate needs no eating. This
        is a recursive recipe.""",
        """Some problems contain a smaller copy of themselves. A function for such a problem may call itself on the
        smaller copy and complete the answer.""",
        """A function that calls itself looks like a circle. It is rather a staircase: each call goes a step down, and
        at the bottom there is a floor.""",
    ),
    ideas=(
        (
            """There has to be a base case, an input so small that the answer is known. It is tested first, and it does
            not call the function.""",
            """Begin with the easiest input of all, the empty list or the number 0. What is the answer there? That is
            your first `if`.""",
        ),
        (
            """In the other case the call must get closer to the base: a shorter list, a smaller number. Otherwise the
            calls never end.""",
            """Ask what becomes smaller from call to call. If you cannot point at it, the function is not finished.""",
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
    families=(
        Family(
            "heap_taken_in_parts",
            "amount|count|number: int -> list[int]",
            names=("shares_of_heap", "take_$word", "taken_by_$word", "heap_by_$word"),
            tells=(
                "A bowl with $amount sweets goes round. Everybody takes $part of what is in it, rounded up to a whole "
                "number, until the bowl is empty. Return the list of the amounts that are taken.",
                "Return the list of the amounts that are taken from a heap of $amount sweets, when again and again "
                "$part of what is left is taken, rounded up, until nothing is left.",
                "From a heap of $amount nuts $part is taken away, rounded up; then the same happens to what is left, "
                "until the heap is gone. Return in a list how many nuts are taken each time.",
            ),
            notes=("If there is nothing at the start, the list is empty.",),
            varies={
                "rule": (
                    {"part": "half", "word": "halves", "divisor": "2", "add": "1"},
                    {"part": "a third", "word": "thirds", "divisor": "3", "add": "2"},
                    {"part": "a quarter", "word": "quarters", "divisor": "4", "add": "3"},
                    {"part": "a tenth", "word": "tenths", "divisor": "10", "add": "9"},
                )
            },
            solutions=(
                program("""
                    def take(left: int) -> list[int]:
                        if left == 0:
                            return []
                        taken = (left + $add) // $divisor
                        return [taken, *take(left - taken)]

                    return take($amount)
                """),
                program("""
                    amounts = []
                    left = $amount
                    while left > 0:
                        taken = -(-left // $divisor)
                        amounts.append(taken)
                        left -= taken
                    return amounts
                """),
            ),
            oracle=_differences,
            draw=lambda rng, rule: (rng.randint(2, 60),),
            edges=((0,), (1,), (2,), (10,)),
            about={"amount": "the size of the heap, not negative", "return": "the amounts in order"},
            noun="the amounts that are taken from a heap of $amount, each time $part of what is left, rounded up",
            gives="nats",
        ),
        Family(
            "unfolded_pattern",
            "text|letters|signs: str -> str",
            names=("unfold", "unfolded", "pattern_of", "echo_pattern"),
            tells=(
                "Return the pattern of $text. The pattern of an empty text is empty. For any other text let one be its "
                "$which character and rest be all the others; its pattern is $build.",
                "Each text has a pattern, and that of the empty text is empty. If a text consists of the $which "
                "character, called one, and the rest, its pattern is $build. Return the pattern of $text.",
                "Unfold $text by this rule and return the result: an empty text stays empty, and any other is replaced "
                "by $build. Here one is the $which character, rest is the text without it, and pattern(rest) is what "
                "the rest unfolds to.",
            ),
            varies={
                "rule": tuple(
                    {
                        "which": which,
                        "where": where,
                        "build": build,
                        "code": code,
                        "one": one,
                        "rest": rest,
                        "loop": loop,
                    }
                    for which, one, rest, loop in (("last", "-1", ":-1", ""), ("first", "0", "1:", "[::-1]"))
                    for where, build, code in (
                        ("middle", "pattern(rest) + one + pattern(rest)", "inner + one + inner"),
                        ("front", "one + pattern(rest) + pattern(rest)", "one + inner + inner"),
                        ("back", "pattern(rest) + pattern(rest) + one", "inner + inner + one"),
                    )
                )
            },
            solutions=(
                program("""
                    def pattern(part: str) -> str:
                        if not part:
                            return ""
                        one = part[$one]
                        inner = pattern(part[$rest])
                        return $code

                    return pattern($text)
                """),
                program("""
                    inner = ""
                    for one in $text$loop:
                        inner = $code
                    return inner
                """),
            ),
            oracle=_unfolded,
            draw=lambda rng, rule: (
                "".join(rng.choices(rng.choice(("abcd", "oxz", "01", "-+*")), k=rng.randint(1, 5))),
            ),
            edges=(("",), ("a",), ("ab",), ("xyz",)),
            about={"text": "the text to unfold", "return": "its pattern"},
            noun="the pattern of $text",
            gives="str",
        ),
        Family(
            "names_packed_in_brackets",
            "names|boxes|things: list[str] -> str",
            names=("nested_text", "packed_text", "boxes_as_text", "nesting_of_names"),
            tells=(
                "Each thing in $names lies inside $neighbour, if there is one. Return this as a text: a name, and "
                "directly behind it in $kind what is inside.",
                "Return a text that shows how $names are packed into one another, the $outer outermost: each name is "
                "followed by $kind around all that is inside.",
                "Write $names as nested parts, with the $outer name outermost. Behind every name stands what it "
                "contains, in $kind and without spaces. Return the text.",
            ),
            notes=("The innermost name has no brackets behind it, and without any names the text is empty.",),
            varies={
                "brackets": (
                    {"kind": "round brackets", "open": "(", "close": ")"},
                    {"kind": "square brackets", "open": "[", "close": "]"},
                    {"kind": "curly brackets", "open": "{", "close": "}"},
                ),
                "order": (
                    {"outer": "first", "neighbour": "the one before it", "one": "0", "rest": "1:", "turned": "[::-1]"},
                    {"outer": "last", "neighbour": "the one after it", "one": "-1", "rest": ":-1", "turned": ""},
                ),
            },
            solutions=(
                program("""
                    def text(part: list[str]) -> str:
                        if len(part) < 2:
                            return "".join(part)
                        return part[$one] + "$open" + text(part[$rest]) + "$close"

                    return text($names)
                """),
                program("""
                    text = ""
                    for name in $names$turned:
                        text = name + "$open" + text + "$close" if text else name
                    return text
                """),
            ),
            oracle=_packed_text,
            draw=lambda rng, brackets, order: (things(rng, rng.randint(2, 5)),),
            edges=(([],), (["crate"],), (["crate", "tin"],)),
            about={"names": "the names in order", "return": "the nested text"},
            noun="the text that shows $names packed into one another in $kind, the $outer outermost",
            gives="str",
        ),
    ),
)
