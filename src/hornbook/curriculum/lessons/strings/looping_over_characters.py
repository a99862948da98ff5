"""Looping over a string: one character at a time, and what to remember on the way."""

from itertools import accumulate
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question
from hornbook.curriculum.lessons.stock import sentence
from hornbook.curriculum.lessons.strings._solutions import body


def _count_letter(rng: Random) -> Example:
    text = sentence(rng)
    letter = rng.choice("aeort")
    return example(
        """How often does "$letter" occur in "$text"? The loop looks at each character once and a counter
        remembers the hits.""",
        '''
        def count_letter(text: str, letter: str) -> int:
            """Return how often the letter occurs in the text."""
            count = 0
            for character in text:
                if character == letter:
                    count += 1
            return count


        text = "$text"
        print(count_letter(text, "$letter"))
        print(text.count("$letter"))
        ''',
        """The built-in method `count` agrees. Writing the loop yourself is still worthwhile: as soon as the
        rule is more than "equal to one letter", the method no longer helps and the loop does.""",
        text=text,
        letter=letter,
    )


def _vowels(rng: Random) -> Example:
    text = sentence(rng)
    f = rng.choice(("count_vowels", "number_of_vowels", "vowel_count"))
    return example(
        """To count characters of a kind, test for membership: `character in "aeiou"` is true for exactly five
        of them. Capital letters need a word as well.""",
        '''
        def $f(text: str) -> int:
            """Return the number of vowels a, e, i, o, u, capital or not."""
            count = 0
            for character in text.lower():
                if character in "aeiou":
                    count += 1
            return count


        print($f("$text"))
        print($f("AEIOU"), $f("xyz"), $f(""))
        ''',
        """`text.lower()` is computed once, before the loop begins. The second line tests three extremes: only
        vowels, none, and no characters at all.""",
        text=text,
        f=f,
    )


def _longest_run(rng: Random) -> Example:
    a, b, c = rng.sample("abcxyz", 3)
    text = a * rng.randint(1, 2) + b * rng.randint(3, 5) + c * rng.randint(1, 2) + a
    return example(
        """A run is a stretch of equal characters, as in "$text". The length of the longest run can be found
        in one pass, by comparing each character with the one before it.""",
        '''
        def longest_run(text: str) -> int:
            """Return the length of the longest stretch of equal characters."""
            best = 0
            current = 0
            previous = ""
            for character in text:
                if character == previous:
                    current += 1
                else:
                    current = 1
                best = max(best, current)
                previous = character
            return best


        print(longest_run("$text"))
        print(longest_run(""))
        ''',
        """`current` is the length of the run that ends here. It grows while the characters stay equal and
        starts again at 1 as soon as they differ, while `best` never shrinks. The longest run here is made of
        "$b".""",
        text=text,
        b=b,
    )


def _first_repeat(rng: Random) -> Example:
    word = rng.choice(("banana", "letter", "bottle", "coffee", "station", "window"))
    return example(
        """Which character of "$word" is the first to appear for a second time? The loop keeps a text of all
        characters seen so far.""",
        '''
        def first_repeated(word: str) -> str:
            """Return the first character that occurred before, or an empty text."""
            seen = ""
            for character in word:
                if character in seen:
                    return character
                seen += character
            return ""


        print(repr(first_repeated("$word")))
        print(repr(first_repeated("abc")))
        ''',
        """The test has to come before the character is added. In the other order every character would find
        itself and the first one would be reported at once. When nothing repeats, the empty text says so.""",
        word=word,
    )


def _q_remove(rng: Random) -> Question:
    text, gone = sentence(rng), rng.choice("aeto")
    return question(
        """Write `without(text, unwanted)`, which leaves out each character that occurs in `unwanted`. Try it
        on "$text".""",
        '''
        def without(text: str, unwanted: str) -> str:
            """Return the text without the unwanted characters."""
            result = ""
            for character in text:
                if character not in unwanted:
                    result += character
            return result


        print(without("$text", "$gone"))
        print(without("$text", "aeiou "))
        ''',
        """Building a new text from the characters to keep is simpler than deleting from the old one, which
        Python does not allow anyway.""",
        text=text,
        gone=gone,
    )


def _q_positions(rng: Random) -> Question:
    word = rng.choice(("banana", "papaya", "salad", "panorama", "alfalfa", "panama"))
    return question(
        """Write `positions_of(letter, word)`, the list of all positions at which the letter occurs. What
        should it give for a letter that is missing?""",
        '''
        def positions_of(letter: str, word: str) -> list[int]:
            """Return the positions of the letter, in rising order."""
            found = []
            for position, character in enumerate(word):
                if character == letter:
                    found.append(position)
            return found


        print(positions_of("a", "$word"))
        print(positions_of("z", "$word"))
        ''',
        """`enumerate` delivers the position together with the character. A missing letter gives the empty
        list, which needs no special code and is easy for the caller to test.""",
        word=word,
    )


_DOORS = tuple(
    {
        "into": into,
        "out": out,
        "one": one,
        "thing": thing,
        "place": place,
        "what": what,
        "name": name,
        "figure": figure,
        **by_loop,
    }
    for into, out, one, thing, place in (
        ("+", "-", "guest", "guests", "room"),
        ("i", "o", "visitor", "visitors", "museum"),
        (">", "<", "car", "cars", "garage"),
    )
    for what, name, figure, by_loop in (
        (
            f"the largest number of {thing} that were in the {place} at any time, including the start",
            f"most_{thing}",
            "max(counts)",
            {"update": "result = max(result, count)"},
        ),
        (
            f"how many {thing} are in the {place} at the end",
            f"{thing}_at_the_end",
            "counts[-1]",
            {"update": "result = count"},
        ),
    )
)


def _counted_at_door(marks: str, inside: int, door: dict[str, str]) -> int:
    """With every mark counted, and then lifted by as much as the count had fallen below zero."""
    steps = [(mark == door["into"]) - (mark == door["out"]) for mark in marks]
    plain = list(accumulate(steps, initial=inside))
    lifted = [count + max(0, -min(plain[: at + 1])) for at, count in enumerate(plain)]
    return lifted[-1] if door["figure"] == "counts[-1]" else max(lifted)


def _marks_at_door(rng: Random, door: dict[str, str]) -> tuple[str, int]:
    signs = [door["into"], door["out"]]
    weights = rng.choice(((4, 3, 1), (2, 5, 1), (3, 3, 0)))
    return "".join(rng.choices([*signs, " "], weights, k=rng.randint(4, 14))), rng.choice((0, 0, 1, 2, 5))


def _numbered_place(text: str, letters: str, k: int, form: dict[str, str]) -> int:
    """By blanking out the hits before it, one after another."""
    row = "".join("x" if (char in letters) == (form["test"] == "in") else "." for char in text)
    return row.replace("x", ".", k - 1).find("x")


def _text_and_wanted(rng: Random, form: dict[str, str]) -> tuple[str, str, int]:
    text = sentence(rng)[: rng.randint(8, 30)].strip()
    wanted = rng.choice(("aeiou", "st ", "e", "aeiou ", "rn", "xyz"))
    hits = sum((char in wanted) == (form["test"] == "in") for char in text)
    return text, wanted, rng.choice((1, 2, max(1, hits), hits + 1, rng.randint(1, 5)))


def _row_and_party(rng: Random, free: str, end: dict[str, str]) -> tuple[str, int]:
    size = rng.randint(1, 4)
    groups = [free * rng.choice((1, size - 1, size, size + 1)) for _ in range(rng.randint(2, 4))]
    row = "".join(group + "#" * rng.randint(1, 2) for group in groups)
    return rng.choice(("#", "")) + rng.choice((row, row.rstrip("#"))), size


def _all_groups(row: str, size: int, free: str, end: dict[str, str]) -> int:
    """By listing every place where a group may begin."""
    starts = [at for at in range(len(row)) if row[at:].startswith(free * size)]
    return (min if end["side"] == "left" else max)(starts, default=-1)


LESSON = Lesson(
    topic="Looping over the characters of a string",
    area="strings basics",
    concepts=("strings", "for_loop", "counting", "membership"),
    openings=(
        """`for character in text:` visits the characters of a text one after another, from left to right.
        With a counter or a new text beside it, this loop solves a surprising number of tasks.""",
        """Counting vowels, removing spaces, finding the longest run: each is a walk along the text with
        something to remember. The only question is what.""",
        """A loop over a string is like reading with a finger under the line. The finger moves by one
        character each time, and a note on the side records what matters.""",
    ),
    ideas=(
        (
            """Choose the memory before writing the loop. To count, remember a number; to filter, remember a
            text that grows; to find, remember nothing and return at the hit.""",
            """Every such loop has three parts: a start value in front, an update inside, and a result behind.
            If the start value is right for the empty text, the function usually is right as well.""",
        ),
        (
            """`character in "aeiou"` asks whether it is one of several. The text on the right serves as a set
            of characters, and their order is irrelevant.""",
            """Instead of five comparisons with `or`, test membership in a text of allowed characters. Adding
            one more is then a change of one letter.""",
        ),
        (
            """If the loop needs the position too, use `enumerate(text)`. If it compares neighbours, remember
            the previous character in a variable.""",
            """For pairs of neighbours there are two ways: a variable `previous`, updated at the end of each
            round, or positions with `text[i]` and `text[i + 1]`.""",
        ),
    ),
    asks=(
        "What do I have to remember during the loop?",
        "How do I test for several characters at once?",
        "What if I need positions or neighbours?",
    ),
    examples=(_count_letter, _vowels, _longest_run, _first_repeat),
    pitfalls=(
        """`character in "aeiou"` looks at parts of text, not just single characters: `"" in "aeiou"` is True,
        and so is `"ei" in "aeiou"`. For single characters from a loop it does what you expect.""",
        """Returning inside the loop in both branches ends it after the first character. Only the branch that
        settles the question may return early.""",
        """Forgetting about capital letters: "A" and "a" are different characters. Convert with `lower()`
        once, before the loop.""",
    ),
    questions=(_q_remove, _q_positions),
    notes={
        "engineer": (
            """Iteration is by code point and needs no index. Growing a string with `+=` in a loop copies it
            again and again in principle; for long texts collect the parts in a list and call
            `"".join(parts)`.""",
        ),
        "analyst": (
            """A loop over characters is the tool for cleaning codes: keep the digits of a phone number, drop
            the stray spaces, count what looks odd.""",
        ),
        "young": (
            """Go through your name letter by letter. Make a stroke on paper for each vowel. You have just run
            the loop by hand.""",
        ),
    },
    families=(
        Family(
            "count_from_door_marks",
            "marks|log|signs: str, inside|present|already: int -> int",
            names=("$name", "count_$thing", "${thing}_by_marks"),
            tells=(
                'In $marks, "$into" means that a $one comes into the $place and "$out" that a $one leaves. At first '
                "there are as many $thing in the $place as $inside says. Return $what.",
                "$inside is the number of $thing in the $place at first. Follow $marks from left to right, with one "
                'more for each "$into" and one fewer for each "$out". Return $what.',
                'Return $what. Their number is $inside at first; then, from left to right, each "$into" in $marks '
                'adds one and each "$out" takes one away.',
            ),
            notes=(
                'When the $place is empty, "$out" is a mistake and changes nothing. Other characters never change '
                "anything.",
            ),
            varies={"door": _DOORS},
            solutions=(
                body(
                    """
                    count = $inside
                    counts = [count]
                    for mark in $marks:
                        if mark == "$into":
                            count += 1
                        elif mark == "$out" and count > 0:
                            count -= 1
                        counts.append(count)
                    return $figure
                    """
                ),
                body(
                    """
                    count = $inside
                    result = count
                    for mark in $marks:
                        if mark == "$into":
                            count += 1
                        elif mark == "$out":
                            count = max(0, count - 1)
                        $update
                    return result
                    """
                ),
            ),
            oracle=_counted_at_door,
            draw=_marks_at_door,
            edges=(("", 3),),
            about={
                "marks": "one character for each event",
                "inside": "how many are there at the start",
                "return": "$what",
            },
            noun="$what, after the events in $marks",
            gives="nat",
        ),
        Family(
            "place_of_numbered_hit",
            "text|line|s: str, letters|wanted|chars: str, k|n|count: int -> int",
            names=("place_of_hit", "find_numbered", "index_of_kth", "locate_$short"),
            tells=(
                "Return the index of the character of $text that is number $k among those that $rule $letters, "
                "counting from 1.",
                "Look only at the characters of $text that $rule $letters. Return the index in $text of the one with "
                "number $k; the first has number 1.",
                "Go through $text from the left and count the characters that $rule $letters. Return the index of the "
                "one with which the count reaches $k.",
            ),
            notes=("Return -1 if there are fewer such characters. $k is at least 1.",),
            varies={
                "form": (
                    {"rule": "occur in", "test": "in", "short": "hit"},
                    {"rule": "do not occur in", "test": "not in", "short": "other"},
                )
            },
            solutions=(
                body(
                    """
                    hits = 0
                    for index, char in enumerate($text):
                        if char $test $letters:
                            hits += 1
                            if hits == $k:
                                return index
                    return -1
                    """
                ),
                body(
                    """
                    places = [index for index, char in enumerate($text) if char $test $letters]
                    return places[$k - 1] if len(places) >= $k else -1
                    """
                ),
                body(
                    """
                    left = $k
                    for index in range(len($text)):
                        if $text[index] $test $letters:
                            left -= 1
                        if left == 0:
                            return index
                    return -1
                    """
                ),
            ),
            oracle=_numbered_place,
            draw=_text_and_wanted,
            edges=(("", "ab", 1), ("umbrella", "aeu", 3), ("umbrella", "aeu", 4), ("banana", "an", 5)),
            about={
                "text": "the text to go through",
                "letters": "the characters that the rule speaks of",
                "k": "which of them is wanted, from 1",
                "return": "its index, or -1",
            },
        ),
        Family(
            "seats_next_to_each_other",
            "row|seats: str, size|people: int -> int",
            names=("find_seats", "seats_together", "${side}most_seats", "group_start"),
            tells=(
                "In $row each character is a seat, free if it is $free. Return the index at which the ${side}most "
                "$size free seats next to each other begin.",
                "Find $size neighbouring seats in $row that are all $free, as far to the $side as possible. Return "
                "the index of the first of them, from the left.",
                "A group of $size wants to sit side by side, as far to the $side of $row as possible; free seats are "
                "marked by $free. Return the index of the seat at the left end of their group.",
            ),
            notes=("Return -1 if there is no such place. $size is at least 1.",),
            varies={
                "free": (".", "_", "o", "-"),
                "end": (
                    {
                        "side": "left",
                        "search": "find",
                        "order": "range(last + 1)",
                        "keep": "return ",
                    },
                    {
                        "side": "right",
                        "search": "rfind",
                        "order": "range(last, -1, -1)",
                        "keep": "found = ",
                    },
                ),
            },
            solutions=(
                body(
                    """
                    group = $free * $size
                    return $row.$search(group)
                    """
                ),
                body(
                    """
                    found = -1
                    run = 0
                    for index, seat in enumerate($row):
                        run = run + 1 if seat == $free else 0
                        if run >= $size:
                            ${keep}index - $size + 1
                    return found
                    """
                ),
                body(
                    """
                    last = len($row) - $size
                    for start in $order:
                        if all(seat == $free for seat in $row[start : start + $size]):
                            return start
                    return -1
                    """
                ),
            ),
            oracle=_all_groups,
            draw=_row_and_party,
            edges=(("", 1),),
            about={
                "row": "one character for each seat",
                "size": "how many seats are needed",
                "return": "the index of the first seat of the group, or -1",
            },
        ),
    ),
)
