"""Generating strings under rules."""

from itertools import accumulate, groupby, pairwise, permutations, product
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _no_pairs(rng: Random) -> Example:
    letters, length = rng.choice(("ab", "abc", "xy", "abc")), 3
    return example(
        """All strings of length $length over the letters $letters are wanted in which no letter stands next to itself.
        A
        string that breaks the rule is never completed.""",
        '''
        from collections.abc import Iterator


        def without_doubles(letters: str, length: int, text: str = "") -> Iterator[str]:
            """Yield all strings of this length that begin with the text and have no equal neighbours."""
            if len(text) == length:
                yield text
                return
            for letter in letters:
                if not text.endswith(letter):
                    yield from without_doubles(letters, length, text + letter)


        found = list(without_doubles("$letters", $length))
        print(len(found), found)
        ''',
        """There are $first possibilities for the first letter and $later for each letter after it, $total in all. A
        string
        cannot be changed, so `text + letter` is a new one and nothing has to be undone.""",
        letters=letters,
        length=length,
        first=len(letters),
        later="one" if len(letters) == 2 else len(letters) - 1,
        total=len(letters) * (len(letters) - 1) ** (length - 1),
    )


def _hikes(rng: Random) -> Example:
    steps, height = 6, rng.randint(2, 3)
    return example(
        """A hike of $steps steps goes up and down, one metre at a step, begins and ends at sea level and climbs no
        higher than
        $height metres. Which profiles are possible?""",
        '''
        def hikes(steps: int, highest: int, level: int = 0) -> list[str]:
            """Return the profiles, as strings of "/" and "-", that lead from this level to level 0."""
            if level < 0 or level > highest or level > steps:
                return []
            if steps == 0:
                return [""]
            up = ["/" + rest for rest in hikes(steps - 1, highest, level + 1)]
            down = ["-" + rest for rest in hikes(steps - 1, highest, level - 1)]
            return up + down


        for profile in hikes($steps, $height):
            print(profile)
        ''',
        """A slash stands for a step up, a dash for a step down. The test `level > steps` gives up as soon as there are
        not
        enough steps left to come down again. At the end it also makes sure that the hike is back at height 0.""",
        steps=steps,
        height=height,
    )


def _supply(rng: Random) -> Example:
    supply = rng.choice(({"a": 2, "b": 1}, {"a": 1, "b": 1, "c": 1}, {"o": 2, "x": 2}))
    return example(
        """Letters can be limited in number, like the letters of a game. A dictionary says how many of each are
        left; it
        is lowered before the call and raised again behind it.""",
        '''
        from collections.abc import Iterator


        def words(left: dict[str, int], text: str = "") -> Iterator[str]:
            """Yield all words that use up exactly the letters that are left."""
            if not any(left.values()):
                yield text
                return
            for letter in left:
                if left[letter] > 0:
                    left[letter] -= 1
                    yield from words(left, text + letter)
                    left[letter] += 1


        print(list(words($supply)))
        ''',
        """Equal letters come from one counter, so no word appears twice. With `itertools.permutations` each would
        appear as
        often as its equal letters can change places.""",
        supply="{" + ", ".join(f'"{letter}": {count}' for letter, count in supply.items()) + "}",
    )


def _codes_question(rng: Random) -> Question:
    length = rng.randint(3, 4)
    return question(
        """A door code has $length digits from 1 to 4, no digit occurs twice, and neighbouring digits differ by more
        than 1.
        Write a function that returns all such codes.""",
        '''
        def codes(length: int, code: str = "") -> list[str]:
            """Return all codes that begin with these digits."""
            if len(code) == length:
                return [code]
            found = []
            for digit in "1234":
                if digit not in code and (not code or abs(int(digit) - int(code[-1])) > 1):
                    found += codes(length, code + digit)
            return found


        print(codes($length))
        ''',
        """Two rules are tested for each digit before it is added. After a 1 only 3 and 4 are possible, after a 2 only
        the 4,
        so there are few codes.""",
        length=length,
    )


def _pattern_question(rng: Random) -> Question:
    pattern = rng.choice(("a?b?", "?x?x", "??ab", "b??a"))
    return question(
        """In a pattern of the letters a, b and x each question mark stands for one of these letters, and no two
        neighbours
        in the result may be equal. Write a function that returns all strings that fit.""",
        '''
        def fill(pattern: str, text: str = "") -> list[str]:
            """Return all ways of replacing the question marks without equal neighbours."""
            if len(text) == len(pattern):
                return [text]
            sign = pattern[len(text)]
            found = []
            for letter in "abx" if sign == "?" else sign:
                if text[-1:] != letter:
                    found += fill(pattern, text + letter)
            return found


        print(fill("$pattern"))
        print(fill("aa?"))
        ''',
        """A fixed letter is a choice with one possibility, so both cases share the loop. In the second call the fixed
        letters
        break the rule themselves, and the result is empty.""",
        pattern=pattern,
    )


def _strings(letters: str, length: int, rule: dict[str, str]) -> list[str]:
    texts = ["".join(text) for text in product(letters, repeat=length)]
    if rule["word"] == "apart":
        good = [text for text in texts if all(a != b for a, b in pairwise(text))]
    elif rule["word"] == "twice":
        good = [text for text in texts if all(text.count(letter) <= 2 for letter in letters)]
    else:
        good = [text for text in texts if all(len(list(run)) <= 2 for _, run in groupby(text))]
    return sorted(good)


def _letters(rng: Random) -> tuple[str, int]:
    letters = "".join(sorted(rng.sample("abcdxyz", rng.randint(1, 3))))
    return letters, rng.randint(0, 4 if len(letters) < 3 else 3)


def _profiles(steps: int, height: int, answer: dict[str, str]) -> list[str] | int:
    found = []
    for signs in product("ud", repeat=steps):
        levels = list(accumulate(1 if sign == "u" else -1 for sign in signs)) or [0]
        if levels[-1] == 0 and min(levels) >= 0 and max(levels) <= height:
            found.append("".join(signs))
    return sorted(found) if answer["word"] == "list" else len(found)


def _apart(text: str) -> list[str]:
    return sorted({"".join(p) for p in permutations(text) if all(a != b for a, b in pairwise(p))})


LESSON = Lesson(
    topic="Generating strings that obey rules",
    area="backtracking",
    concepts=("backtracking", "strings", "generators", "pruning"),
    openings=(
        """All passwords with certain properties, all patterns for a bracelet, all ways of going up and down: such lists
        are built letter by letter, and a rule decides which letter may come next.""",
        """One can write down all strings first and throw away those that break a rule. It is better never to write
        down what
        must be thrown away.""",
        """A string grows at its end. Whether the next letter is allowed depends on what stands there already, and that
        is
        all a search has to know.""",
    ),
    ideas=(
        (
            """The function gets the beginning of a string and yields all ways of completing it. If it is long enough,
            it is
            itself the only one; otherwise each allowed letter is added and the question is asked again.""",
            """Think of a tree: the empty string is the root, and each letter is a branch. The strings of the wanted
            length
            are the leaves, and the calls visit them from left to right.""",
        ),
        (
            """Strings cannot be changed, so `text + letter` makes a new one for each branch. That takes the place of
            appending and taking back.""",
            """Nothing has to be undone as long as the state is handed on by value: a string, a number, a tuple. Only
            shared
            lists and dictionaries need an undo.""",
        ),
        (
            """Often the whole beginning is more than is needed. A rule about neighbours needs the last letter, a rule
            about
            heights the present level, a rule about numbers the counters.""",
            """Hand on a small summary next to the text, such as the present height. It spares counting through the
            string
            in every call.""",
        ),
        (
            """Give up early. If three steps are left and the level is four, the end cannot be reached any more, and no
            letter
            needs to be tried.""",
            """A good test does not ask only whether the rule is broken now. It asks whether it can still be kept with
            the
            letters that are left.""",
        ),
        (
            """If the letters are tried in alphabetical order, the results come in alphabetical order, without any
            sorting.""",
            """A generator hands out one string after the other and stops when the caller does. For the first ten of a
            million
            strings that is exactly right.""",
        ),
    ),
    examples=(_no_pairs, _hikes, _supply),
    pitfalls=(
        """Leaving out the `return` after `yield text`. The function then goes on adding letters to a string that is
        long
        enough already, and never stops.""",
        """Writing `without_doubles(...)` instead of `yield from without_doubles(...)` in a generator. The call makes a
        generator that nobody runs, and nothing comes out.""",
        """Generating with `itertools.product` and filtering afterwards. For short strings it is fine and shorter; for
        twelve
        letters it builds millions of strings to keep a few.""",
    ),
    questions=(_codes_question, _pattern_question),
    asks=(
        "What does one call do?",
        "Must something be undone?",
        "What has to be remembered?",
        "When can the search give up?",
        "In which order do the strings come?",
    ),
    notes={
        "student": (
            """The number of profiles that never go below zero, without a limit of height, is a Catalan number: 1, 2,
            5, 14
            for two, four, six and eight steps.""",
        ),
        "engineer": (
            """Test generators for parsers are often written in this way: a grammar says what may come next, and the
            generator enumerates all short inputs.""",
        ),
        "young": (
            """Thread beads on a string, red and blue, but never three of one colour in a row. Which bracelets with
            four beads
            can you make?""",
        ),
        "hobbyist": (
            """With a list of words as a rule the same program fills a small crossword: each new letter must leave at
            least
            one word possible.""",
        ),
    },
    families=(
        Family(
            "strings_with_letter_rule",
            "letters|alphabet|signs: str, n|size|count: int -> list[str]",
            names=("strings_$tag", "texts_$tag", "words_$tag", "all_strings_$tag"),
            tells=(
                "Return in alphabetical order all strings of length $n made of the characters in $letters in "
                "which "
                "$rule.",
                "Build every string of $n letters from $letters, each letter being usable several times, such "
                "that "
                "$rule. Return the strings sorted.",
                "Return the sorted list of all strings that have $n characters, all taken from $letters, and in "
                "which $rule.",
            ),
            notes=("The characters of $letters are different and in alphabetical order.",),
            varies={
                "rule": (
                    {
                        "word": "apart",
                        "tag": "without_doubles",
                        "rule": "no two neighbours are equal",
                        "cut": "text[-1:] != letter",
                    },
                    {
                        "word": "twice",
                        "tag": "at_most_twice",
                        "rule": "no character occurs more than twice",
                        "cut": "text.count(letter) < 2",
                    },
                    {
                        "word": "runs",
                        "tag": "without_triples",
                        "rule": "no character stands three times in a row",
                        "cut": "text[-2:] != letter * 2",
                    },
                )
            },
            solutions=(
                program("""
                    def complete(text):
                        if len(text) == $n:
                            return [text]
                        found = []
                        for letter in $letters:
                            if $cut:
                                found += complete(text + letter)
                        return found

                    return complete("")
                """),
                program("""
                    texts = [""]
                    for _ in range($n):
                        texts = [text + letter for text in texts for letter in $letters if $cut]
                    return texts
                """),
                program("""
                    def complete(text):
                        if len(text) == $n:
                            yield text
                            return
                        for letter in $letters:
                            if $cut:
                                yield from complete(text + letter)

                    return list(complete(""))
                """),
            ),
            oracle=_strings,
            draw=lambda rng, rule: _letters(rng),
            edges=(("ab", 0), ("a", 1), ("a", 3), ("xy", 3)),
            about={
                "letters": "different characters in alphabetical order",
                "n": "the length of the strings, not negative",
                "return": "the strings, sorted",
            },
            noun="the strings of length $n, sorted, that consist of characters from $letters and in which $rule",
            gives="words",
        ),
        Family(
            "walk_profiles",
            "n|count|moves: int, height|highest|limit: int -> $hint",
            names=("$stem", "${stem}_with_limit", "walk_$word"),
            tells=(
                "A walk has $n steps, each one metre up (u) or down (d). It begins and ends at height 0, never "
                "goes "
                "below 0 and never above $height. Return $what.",
                'A string of the letters "u" (one up) and "d" (one down) with the length $n describes a walk from '
                "height 0 back to height 0 that stays between 0 and $height. Return $what.",
                'Strings of "u" and "d" describe how a balloon rises and sinks by one. It starts and ends on the '
                "ground "
                "after $n moves, and its height is never more than $height or less than 0. Return $what.",
            ),
            varies={
                "answer": (
                    {
                        "stem": "profiles",
                        "word": "list",
                        "hint": "list[str]",
                        "one": '[""]',
                        "none": "[]",
                        "what": "all such strings in alphabetical order",
                        "sum": '["d" + rest for rest in down] + ["u" + rest for rest in up]',
                        "get": "sorted(found)",
                    },
                    {
                        "stem": "count_profiles",
                        "word": "count",
                        "hint": "int",
                        "one": "1",
                        "none": "0",
                        "what": "the number of such strings",
                        "sum": "down + up",
                        "get": "len(found)",
                    },
                )
            },
            solutions=(
                program("""
                    def complete(left, level):
                        if not 0 <= level <= $height:
                            return $none
                        if left == 0:
                            return $one if level == 0 else $none
                        down = complete(left - 1, level - 1)
                        up = complete(left - 1, level + 1)
                        return $sum

                    return complete($n, 0)
                """),
                program("""
                    found = []

                    def extend(text, level):
                        if len(text) == $n:
                            if level == 0:
                                found.append(text)
                            return
                        if level < $height:
                            extend(text + "u", level + 1)
                        if level > 0:
                            extend(text + "d", level - 1)

                    extend("", 0)
                    return $get
                """),
            ),
            oracle=_profiles,
            draw=lambda rng, answer: (
                rng.choice((2, 4, 4, 6, 6, 8)) if answer["word"] == "count" else rng.choice((2, 3, 4, 4, 6)),
                rng.randint(1, 4),
            ),
            edges=((0, 2), (3, 2), (4, 1), (4, 2), (6, 2)),
            about={
                "n": "the number of steps, not negative",
                "height": "the greatest height, at least 1",
                "return": "$what",
            },
        ),
        Family(
            "rearranged_without_doubles",
            "text|word|name: str -> $hint",
            names=("$stem", "${stem}_apart", "spread_$word"),
            tells=(
                "The letters of $text are to be arranged so that no two equal letters stand next to each other. Return "
                "$what.",
                "Rearrange the letters of $text, using each exactly once, in such a way that neighbours always "
                "differ, and "
                "return $what.",
                "An arrangement of $text is a string with the same letters in some order; only those without two equal "
                "neighbours count. Return $what.",
            ),
            notes=("Every arrangement counts once, even if equal letters change places.",),
            varies={
                "answer": (
                    {
                        "stem": "arrangements",
                        "word": "list",
                        "hint": "list[str]",
                        "get": "found",
                        "what": "all such arrangements in alphabetical order",
                    },
                    {
                        "stem": "count_arrangements",
                        "word": "count",
                        "hint": "int",
                        "get": "len(found)",
                        "what": "the number of such arrangements",
                    },
                    {
                        "stem": "first_arrangement",
                        "word": "first",
                        "hint": "str | None",
                        "what": "the alphabetically first such arrangement, or None if there is none",
                        "get": "found[0] if found else None",
                    },
                )
            },
            solutions=(
                program("""
                    left = {letter: $text.count(letter) for letter in sorted(set($text))}
                    found = []

                    def extend(row):
                        if len(row) == len($text):
                            found.append(row)
                            return
                        for letter in left:
                            if left[letter] > 0 and row[-1:] != letter:
                                left[letter] -= 1
                                extend(row + letter)
                                left[letter] += 1

                    extend("")
                    return $get
                """),
                program("""
                    from itertools import permutations

                    rows = {"".join(order) for order in permutations($text)}
                    found = sorted(row for row in rows if all(a != b for a, b in zip(row, row[1:])))
                    return $get
                """),
            ),
            oracle=lambda text, answer: {
                "list": _apart(text),
                "count": len(_apart(text)),
                "first": next(iter(_apart(text)), None),
            }[answer["word"]],
            draw=lambda rng, answer: (
                "".join(rng.choice("abc") for _ in range(rng.randint(2, 5 if answer["word"] == "list" else 6))),
            ),
            edges=(("",), ("a",), ("aab",), ("aaab",), ("abab",)),
            about={"text": "a short string", "return": "$what"},
        ),
    ),
)
