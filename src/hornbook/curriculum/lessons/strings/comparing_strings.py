"""Comparing strings: the order of texts, capital letters, and two texts side by side."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people, things, words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question
from hornbook.curriculum.lessons.stock import ANIMALS, CITIES, FRUIT
from hornbook.curriculum.lessons.strings._solutions import body


def _compare(rng: Random) -> Example:
    a, b = rng.sample(FRUIT, 2)
    return example(
        """Strings are compared like entries of a dictionary: by the first character, then by the second if
        the first ones are equal, and so on.""",
        '''
        def earlier(first: str, second: str) -> str:
            """Return the word that comes first in the alphabet, ignoring case."""
            if first.lower() <= second.lower():
                return first
            return second


        print(earlier("$a", "$b"))
        print("Zebra" < "apple", earlier("Zebra", "apple"))
        print(earlier("car", "carpet"))
        ''',
        """Capital letters come before all small ones in Python's order, so "Zebra" < "apple" holds although
        no dictionary would agree. Comparing in lower case mends it. "car" is the beginning of "carpet" and
        therefore comes first.""",
        a=a,
        b=b,
    )


def _palindrome(rng: Random) -> Example:
    word = rng.choice(("level", "rotor", "kayak", "noon", "civic", "radar"))
    other = rng.choice(ANIMALS)
    return example(
        """A word like "$word" reads the same backwards. Two fingers, one at each end, move towards each
        other, and at the first difference the answer is no.""",
        '''
        def reads_both_ways(word: str) -> bool:
            """Return whether the word equals its mirror image."""
            left, right = 0, len(word) - 1
            while left < right:
                if word[left] != word[right]:
                    return False
                left += 1
                right -= 1
            return True


        for word in ["$word", "$other", "a", ""]:
            print(repr(word), reads_both_ways(word), word == word[::-1])
        ''',
        """`word[::-1]` reverses the text, so the short test on the right gives the same answers. The loop
        with two fingers makes no copy and stops early; for short words that hardly matters, yet the technique
        does.""",
        word=word,
        other=other,
    )


def _differences(rng: Random) -> Example:
    word = rng.choice(("garden", "market", "silver", "planet", "castle"))
    i = rng.randrange(len(word))
    changed = word[:i] + ("x" if word[i] != "x" else "y") + word[i + 1 :]
    return example(
        """How many letters differ between "$word" and "$changed", place by place? `zip` walks along both
        words at once.""",
        '''
        def count_differences(first: str, second: str) -> int:
            """Return at how many places two words of equal length differ."""
            if len(first) != len(second):
                raise ValueError("the words must have the same length")
            count = 0
            for a, b in zip(first, second):
                if a != b:
                    count += 1
            return count


        print(count_differences("$word", "$changed"))
        print(count_differences("$word", "$word"))
        ''',
        """`zip` stops at the end of the shorter word without complaint, so unequal lengths would go
        unnoticed. The check at the top turns that silence into a clear error.""",
        word=word,
        changed=changed,
    )


def _common_prefix(rng: Random) -> Example:
    stem = rng.choice(("inter", "under", "over", "water", "sun"))
    tails = rng.sample(("view", "line", "work", "fall", "light", "stand"), 2)
    return example(
        """Two words may begin alike, as "$a" and "$b" do. Walk along both while the characters agree; where
        they stop agreeing, the common beginning ends.""",
        '''
        def common_start(first: str, second: str) -> str:
            """Return the longest text that both words begin with."""
            length = 0
            while (
                length < len(first)
                and length < len(second)
                and first[length] == second[length]
            ):
                length += 1
            return first[:length]


        print(repr(common_start("$a", "$b")))
        print(repr(common_start("moon", "sun")))
        ''',
        """The two length tests stand in front of the comparison, and `and` does not evaluate what follows a
        false part. So `first[length]` is never read beyond the end.""",
        a=stem + tails[0],
        b=stem + tails[1],
    )


def _q_same_letters(rng: Random) -> Question:
    a, b = rng.choice((("listen", "silent"), ("stone", "notes"), ("night", "thing"), ("earth", "heart")))
    return question(
        """Two words such as "$a" and "$b" consist of the same letters. Write `same_letters(first, second)`,
        taking repeated letters into account.""",
        '''
        def same_letters(first: str, second: str) -> bool:
            """Return whether both words have the same letters equally often."""
            return sorted(first) == sorted(second)


        print(same_letters("$a", "$b"))
        print(same_letters("see", "sees"), same_letters("aab", "abb"))
        ''',
        """Sorting brings the letters of each word into one standard order. After that, equal letters mean
        equal lists. Comparing sets instead would take "aab" and "abb" for the same.""",
        a=a,
        b=b,
    )


def _q_longest(rng: Random) -> Question:
    names = rng.sample(CITIES, 5)
    return question(
        """Write `longest(words)`, which returns the longest word; of several equally long ones, the one that
        comes first in the alphabet.""",
        '''
        def longest(words: list[str]) -> str:
            """Return the longest word, the alphabetically first of several."""
            best = words[0]
            for word in words[1:]:
                if len(word) > len(best) or (len(word) == len(best) and word < best):
                    best = word
            return best


        print(longest($names))
        print(longest(["bb", "aa", "c"]))
        ''',
        """The second test replaces the best word when the length ties and the alphabet prefers the new one.
        In the last line "bb" and "aa" have two letters each, and "aa" wins.""",
        names=names,
    )


def _typed(rng: Random, mark: dict[str, str]) -> tuple[str, str]:
    wanted = rng.choice(words(rng, 1) + things(rng, 1))
    typed = "".join(rng.choice("aeiou") if rng.random() < 0.35 else char for char in wanted)
    return wanted, rng.choice((typed, typed[: -rng.randint(1, 3)], typed + rng.choice("esn"), wanted))


def _marked(wanted: str, typed: str, mark: dict[str, str]) -> str:
    """With both texts filled up to one length."""
    size = max(len(wanted), len(typed))
    pairs = zip(wanted.ljust(size, "\0"), typed.ljust(size, "\1"), strict=True)
    return "".join(mark["same" if one == other else "wrong"] for one, other in pairs)


def _shelf(rng: Random, order: dict[str, str]) -> tuple[list[str]]:
    titles = [rng.choice((title, title.capitalize(), title.upper())) for title in words(rng, rng.randint(2, 6))]
    titles.sort(key=str.lower, reverse=order["name"] == "descending")
    if rng.random() < 0.7:
        at = rng.randrange(len(titles))
        titles.insert(rng.randrange(len(titles)), titles.pop(at))
    if rng.random() < 0.4:
        titles.insert(rng.randrange(len(titles)), rng.choice(titles).swapcase())
    return (titles,)


def _first_misplaced(titles: list[str], order: dict[str, str]) -> str:
    """By sorting longer and longer beginnings of the list, until one changes."""
    small = [title.lower() for title in titles]
    for size in range(1, len(titles) + 1):
        if small[:size] != sorted(small[:size], reverse=order["name"] == "descending"):
            return titles[size - 1]
    return ""


def _names_and_ends(rng: Random, end: dict[str, str]) -> tuple[list[str], str, str]:
    names = [rng.choice((name, name.lower())) for name in people(rng, rng.randint(3, 6))]
    first, last = sorted(rng.sample([*names, *people(rng, 2), "M", "f"], 2), key=str.lower)
    return names, rng.choice((first, first.upper())), rng.choice((last, last.lower()))


def _names_on_page(names: list[str], first: str, last: str, end: dict[str, str]) -> list[str]:
    """By their places in the sorted list of all texts concerned."""
    ranks = sorted({text.upper() for text in (*names, first, last)})
    low, high = ranks.index(first.upper()), ranks.index(last.upper()) + (end["test"] == "<=")
    return [name for name in names if name.upper() in ranks[low:high]]


LESSON = Lesson(
    topic="Comparing strings",
    area="strings basics",
    concepts=("strings", "comparison", "two_pointers", "zip"),
    openings=(
        """Comparing two numbers is one glance; comparing two texts is a walk. How the walk goes decides the result:
        from the left, from both ends, or ignoring the order altogether.""",
        """When are two texts the same? Exactly the same, the same apart from case, the same letters, the same
        backwards: each answer belongs to a different program.""",
        """`<` works on strings as well as on numbers. It sorts names into alphabetical order, with one
        surprise concerning capitals.""",
    ),
    ideas=(
        (
            """Strings are compared character by character from the left. The first difference decides; if one
            text ends before any difference, the shorter one is smaller.""",
            """"ant" < "bee" because a comes before b, and "bee" < "beetle" because the first is a beginning
            of the second. Length alone plays no role: "z" is larger than "aaaa".""",
        ),
        (
            """All capitals come before all small letters, and digits come before both. To compare as people
            do, bring both sides to one case first.""",
            """The order of characters is the order of their code numbers. "Z" has a smaller number than "a";
            hence a list of names should be sorted with `key=str.lower`.""",
        ),
        (
            """`zip(first, second)` pairs the characters at equal positions and ends with the shorter text.
            Compare the lengths first if they have to agree.""",
            """To compare from both ends, use two positions that move towards each other. They meet after half
            the length, so half of the comparisons are enough.""",
        ),
        (
            """To compare texts as collections of letters, sort them: `sorted(word)` gives a list of
            characters in order, and two such lists are equal if and only if the letters and their counts
            are.""",
            """Bring both texts into a standard form, then use `==`. The standard form may be lower case,
            without spaces, sorted: whatever should not make a difference is removed.""",
        ),
    ),
    asks=(
        "In which order does Python put texts?",
        "What about capital letters?",
        "How do I go through two texts at once?",
        "How do I ignore the order of the letters?",
    ),
    examples=(_compare, _palindrome, _differences, _common_prefix),
    pitfalls=(
        """Comparing numbers in text form gives surprises: `"10" < "9"` is True, because "1" comes before "9".
        Convert with `int` first.""",
        """Testing text with `is` asks whether both are one and the same object. It may work by accident for
        short constants. Use `==` to compare contents.""",
        """`zip` hides a difference in length: comparing "cat" with "catalog" by `zip` finds no difference at
        all.""",
    ),
    questions=(_q_same_letters, _q_longest),
    notes={
        "engineer": (
            """`==` compares contents, as `equals` does in Java. For caseless matching beyond ASCII there is
            `str.casefold`, which for instance maps the German sharp s to "ss".""",
        ),
        "student": (
            """The order is lexicographic and total, so sorting is well defined. It is also the order Python
            uses for lists and tuples of comparable elements.""",
        ),
        "teacher": (
            """Ask the class to sort "10", "9", "apple", "Zebra" as Python would. Nearly everyone misplaces
            one, and each mistake reveals a rule.""",
        ),
    },
    families=(
        Family(
            "marks_under_differences",
            "wanted|first|given: str, typed|second|copied: str -> str",
            names=("mark_differences", "marks_below", "difference_line", "show_mistakes"),
            tells=(
                'Compare $wanted and $typed place by place and return a text with one mark for each place: "$same" '
                'where they agree and "$wrong" where they do not.',
                'Return a line to be printed under $wanted and $typed: "$wrong" wherever their characters differ, '
                '"$same" wherever they are equal.',
                'Return a text of marks, one for each place of the longer of $wanted and $typed: "$wrong" if the '
                'characters at that place differ, "$same" if they are equal.',
            ),
            notes=(
                'If one text is longer, the places that the other does not have get "$wrong". Upper and lower case '
                "differ.",
            ),
            varies={
                "mark": (
                    {"same": "_", "wrong": "^"},
                    {"same": ".", "wrong": "x"},
                    {"same": "=", "wrong": "!"},
                    {"same": "-", "wrong": "*"},
                )
            },
            solutions=(
                body(
                    """
                    shorter = min(len($wanted), len($typed))
                    longer = max(len($wanted), len($typed))
                    marks = ""
                    for index in range(shorter):
                        if $wanted[index] == $typed[index]:
                            marks += "$same"
                        else:
                            marks += "$wrong"
                    return marks + "$wrong" * (longer - shorter)
                    """
                ),
                body(
                    """
                    from itertools import zip_longest
                    pairs = zip_longest($wanted, $typed)
                    return "".join("$same" if one == other else "$wrong" for one, other in pairs)
                    """
                ),
                body(
                    """
                    marks = ["$same" if one == other else "$wrong" for one, other in zip($wanted, $typed)]
                    while len(marks) < len($wanted) or len(marks) < len($typed):
                        marks.append("$wrong")
                    return "".join(marks)
                    """
                ),
            ),
            oracle=_marked,
            draw=_typed,
            edges=(("", ""), ("", "ice"), ("river", "River"), ("stone", "stoney"), ("candle", "candel")),
            about={
                "wanted": "the right text",
                "typed": "the text to compare with it",
                "return": "one mark for each place",
            },
        ),
        Family(
            "first_title_out_of_order",
            "titles|names|words: list[str] -> str",
            names=("first_out_of_order", "first_misplaced", "order_breaker", "find_misplaced"),
            tells=(
                "The texts in $titles should be in $way order. Return the first one that comes $side the one in "
                "front of it.",
                "Return the first text in $titles that breaks the $way order, that is, the first that comes "
                "$side its left neighbour in the alphabet.",
                "Check whether $titles is in $way order, and return the first text that comes $side its predecessor "
                "in the alphabet.",
            ),
            notes=(
                "Capital and small letters count as the same, and equal texts may follow each other. Return an empty "
                "text if all is in order.",
            ),
            varies={
                "order": (
                    {"name": "ascending", "way": "alphabetical", "side": "before", "test": "<"},
                    {"name": "descending", "way": "reverse alphabetical", "side": "after", "test": ">"},
                )
            },
            solutions=(
                body(
                    """
                    for before, title in zip($titles, $titles[1:]):
                        if title.lower() $test before.lower():
                            return title
                    return ""
                    """
                ),
                body(
                    """
                    for index in range(1, len($titles)):
                        if $titles[index].lower() $test $titles[index - 1].lower():
                            return $titles[index]
                    return ""
                    """
                ),
                body(
                    """
                    wrong = [
                        title for before, title in zip($titles, $titles[1:]) if title.lower() $test before.lower()
                    ]
                    return wrong[0] if wrong else ""
                    """
                ),
            ),
            oracle=_first_misplaced,
            draw=_shelf,
            edges=(([],), (["Oak", "ice", "Tea"],), (["ice", "Ice", "ICE"],), (["tea", "Oak", "ice"],)),
            about={"titles": "the texts in their order", "return": "the first text in a wrong place, or an empty one"},
            noun="the first text in $titles that breaks the $way order",
            gives="str",
        ),
        Family(
            "names_on_directory_page",
            "names|people|entries: list[str], first|start|low: str, last|end|high: str -> list[str]",
            names=("names_on_page", "names_between", "page_of_directory", "in_section"),
            tells=(
                "Return the texts in $names that stand between $first and $last in the alphabet, $first included and "
                "$last $rule.",
                "A page of a directory goes from $first to $last ($first included, $last $rule). Return those of the "
                "$names that belong on it.",
                "Return the list of all $names from $first to $last in the alphabet; one equal to $first "
                "counts, and one equal to $last $counts.",
            ),
            notes=("Capital and small letters count as the same. Keep the order and the spelling of $names.",),
            varies={
                "end": (
                    {"rule": "included", "counts": "counts too", "test": "<="},
                    {"rule": "excluded", "counts": "does not", "test": "<"},
                )
            },
            solutions=(
                "return [name for name in $names if $first.lower() <= name.lower() $test $last.lower()]",
                body(
                    """
                    found = []
                    for name in $names:
                        small = name.lower()
                        if small >= $first.lower() and small $test $last.lower():
                            found.append(name)
                    return found
                    """
                ),
                body(
                    """
                    found = []
                    for name in $names:
                        if name.lower() < $first.lower():
                            continue
                        if name.lower() $test $last.lower():
                            found.append(name)
                    return found
                    """
                ),
            ),
            oracle=_names_on_page,
            draw=_names_and_ends,
            edges=(
                (["Omar", "ada", "Lena", "zoe"], "Lena", "Omar"),
                (["Ada", "Rosa", "rosa"], "b", "ROSA"),
                (["Mira", "Max", "m", "Nora"], "M", "n"),
                ([], "A", "Z"),
            ),
            about={
                "names": "the names to choose from",
                "first": "where the page begins",
                "last": "where the page ends",
                "return": "the names on the page, in the given order",
            },
            noun="the list of the $names between $first and $last in the alphabet",
            gives="words",
        ),
    ),
)
