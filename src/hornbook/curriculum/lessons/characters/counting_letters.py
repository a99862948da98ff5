"""Counting letters: tables of counters, and questions to them."""

from collections import Counter
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.characters._solutions import body
from hornbook.curriculum.lessons.draws import words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question
from hornbook.curriculum.lessons.stock import sentence


def _tally(rng: Random) -> Example:
    word = rng.choice(("banana", "mississippi", "pepper", "coffee", "balloon", "committee"))
    return example(
        """How often does each letter occur in "$word"? Twenty-six counters in a list are enough, when a
        letter's place in the alphabet is used as the index.""",
        '''
        def letter_counts(word: str) -> list[int]:
            """Return 26 counts, for the small letters a to z."""
            counts = [0] * 26
            for letter in word:
                counts[ord(letter) - ord("a")] += 1
            return counts


        counts = letter_counts("$word")
        for place in range(26):
            if counts[place] > 0:
                print(chr(ord("a") + place), counts[place])
        ''',
        """The list plays the role of a table with one row per letter. Printing goes the other way, from the
        place back to the letter, and it comes out in alphabetical order without any sorting.""",
        word=word,
    )


def _histogram(rng: Random) -> Example:
    text = sentence(rng)
    letters = "".join(sorted(rng.sample("aeiou", 3)))
    return example(
        """A bar for each of the letters $shown shows how often they occur in "$text". A bar is a character
        times a number.""",
        '''
        def bars(text: str, letters: str) -> None:
            """Print one line for each of the letters, as long as its count."""
            for letter in letters:
                print(letter, "#" * text.count(letter))


        bars("$text", "$letters")
        ''',
        """`"#" * 3` is "###", and times 0 it is the empty text, so a letter that does not occur needs no
        special treatment.""",
        text=text,
        letters=letters,
        shown=", ".join(letters),
    )


def _most_common(rng: Random) -> Example:
    text = sentence(rng)
    return example(
        """The most frequent letter of "$text" is found with a dictionary of counts and a second pass over
        it.""",
        '''
        def most_frequent(text: str) -> str:
            """Return the most frequent letter; of several, the first in the alphabet."""
            counts: dict[str, int] = {}
            for character in text.lower():
                if character.isalpha():
                    counts[character] = counts.get(character, 0) + 1
            best = ""
            for letter in sorted(counts):
                if best == "" or counts[letter] > counts[best]:
                    best = letter
            return best


        print(most_frequent("$text"))
        print(repr(most_frequent("123")))
        ''',
        """The letters are visited in alphabetical order and replaced only by a strictly larger count.
        Therefore a tie goes to the letter that comes first, just as the docstring promises.""",
        text=text,
    )


def _q_pangram(rng: Random) -> Question:
    return question(
        """A pangram contains every letter of the alphabet. Write `missing_letters(text)`, which returns those
        that are missing, in order.""",
        '''
        def missing_letters(text: str) -> str:
            """Return the small letters that do not occur in the text, in order."""
            small = text.lower()
            return "".join(c for c in "abcdefghijklmnopqrstuvwxyz" if c not in small)


        print(missing_letters("$text"))
        print(missing_letters("Pack my box with five dozen liquor jugs") == "")
        ''',
        """Looping over the alphabet, rather than over the text, gives the letters in order and each of them
        once. For a pangram nothing is missing, and the result is the empty text.""",
        text=sentence(rng),
    )


def _q_unique(rng: Random) -> Question:
    word = rng.choice(("banana", "letter", "coffee", "papaya", "bottle"))
    return question(
        """Write `once_only(word)`: the letters that occur exactly once, in their original order.""",
        '''
        def once_only(word: str) -> str:
            """Return the characters that occur exactly once."""
            return "".join(c for c in word if word.count(c) == 1)


        print(once_only("$word"))
        print(repr(once_only("aabb")))
        ''',
        """`count` goes through the word once per character, so the work grows with the square of the length.
        For words that is no matter; for a book, count all letters first and then look up.""",
        word=word,
    )


_LACKING = (
    {
        "form": "str",
        "what": "the missing letters in alphabetical order, as one text",
        "more": "the letters, in alphabetical order and as one text,",
        "end": '"".join(missing)',
        "name": "missing_letters",
    },
    {
        "form": "int",
        "what": "the number of missing letters",
        "more": "the number of letters",
        "end": "len(missing)",
        "name": "missing_count",
    },
)


def _lacking_letters(word: str, tiles: str, result: dict[str, str]) -> str | int:
    """By laying the word, tile after tile."""
    left = list(tiles)
    missing = []
    for letter in word:
        if letter in left:
            left.remove(letter)
        else:
            missing.append(letter)
    return "".join(sorted(missing)) if result["form"] == "str" else len(missing)


def _word_and_tiles(rng: Random, result: dict[str, str]) -> tuple[str, str]:
    word = rng.choice(("letter", "kettle", "butter", "pillow", "yellow", "summer", "saddle", "meadow", "banana"))
    kept = [letter for letter in word if rng.random() < 0.7]
    others = rng.sample("aeiorst", rng.randint(0, 2))
    return word, "".join(rng.sample([*kept, *others], len(kept) + len(others)))


def _times_laid(box: str, word: str) -> int:
    """By asking for one more time as long as the box has enough."""
    times = 0
    while Counter(word * (times + 1)) <= Counter(box):
        times += 1
    return times


def _box(rng: Random) -> tuple[str, str]:
    word = rng.choice(("tea", "noon", "egg", "area", "bee", "ice", "llama", "kayak"))
    letters = list(word * rng.randint(1, 3)) + rng.sample("aegnckl", 3)
    rng.shuffle(letters)
    return "".join(letters[rng.randint(0, 3) :]), word


def _by_sorting(text: str, times: int, rule: dict[str, str]) -> str:
    """By the sorted letters, in which equal ones stand side by side."""
    row = "".join(sorted(char for char in text.lower() if char != " "))
    found = ""
    for char in sorted(set(row)):
        run = row.rindex(char) - row.index(char) + 1
        found += char if {"==": run == times, ">=": run >= times, "<": run < times}[rule["test"]] else ""
    return found


def _phrase(rng: Random, rule: dict[str, str]) -> tuple[str, int]:
    text = " ".join(words(rng, rng.randint(1, 3)))
    return rng.choice((text, text.capitalize(), text.title())), rng.choice((1, 2, 2, 2, 3))


LESSON = Lesson(
    topic="Counting letters",
    area="characters and ordinals",
    concepts=("counting", "ord_chr", "list_as_table", "dictionary"),
    openings=(
        """Counting how often each letter occurs is the classic first step in breaking a cipher, judging a
        text or playing word games. It also shows how a character can serve as an index.""",
        """One counter answers one question. For all letters at once you need a table of counters, and a list
        or a dictionary is just that.""",
        """Which letter is the most frequent in your name? Doing it by hand, you would draw a stroke list. The
        program keeps the same list and calls it `counts`.""",
    ),
    ideas=(
        (
            """If the keys are small whole numbers, a list is the simplest table. `ord(c) - ord("a")` turns a
            small letter into a number from 0 to 25.""",
            """A list of 26 zeros, `[0] * 26`, is a table with a counter for each letter. One pass over the
            text fills it.""",
        ),
        (
            """For arbitrary characters use a dictionary: `counts[c] = counts.get(c, 0) + 1`. The default 0
            covers the first occurrence.""",
            """A dictionary only has entries for what occurs. That suits texts in which most characters of the
            world never appear.""",
        ),
        (
            """After counting, ask the table and not the text. Every further question, the most frequent, the
            rarest, those that occur once, is a loop over the table.""",
            """Two passes are often clearer than one: first count, then decide. The second pass is over the
            few different letters and costs next to nothing.""",
        ),
    ),
    asks=(
        "How can a list count letters?",
        "When is a dictionary the better table?",
        "What do I do with the counts?",
    ),
    examples=(_tally, _histogram, _most_common),
    pitfalls=(
        """Indexing a list of 26 counters with `ord(c)` directly raises an IndexError, for the codes begin at 97. And
        `ord(c) - ord("a")` is wrong for capitals: for "T" it is -13, which silently hits the counter of "n".""",
        """`counts[c] += 1` on an ordinary dictionary raises a KeyError the first time. Use `get` with a
        default or `collections.Counter`.""",
        """Calling `text.count(c)` inside a loop over the text reads the text once for each character. It is
        fine for a word and slow for a long text.""",
    ),
    questions=(_q_pangram, _q_unique),
    notes={
        "engineer": (
            """`collections.Counter(text)` does the counting in one call, and `most_common(n)` sorts by count.
            Its ties keep the order of first occurrence.""",
        ),
        "analyst": (
            """Counting letters and counting categories in a column are one and the same program. Only the
            loop's source differs.""",
        ),
        "student": (
            """Counting takes time proportional to the length n plus the size of the alphabet; calling `count`
            for each character takes time proportional to n squared.""",
        ),
    },
    families=(
        Family(
            "letters_missing_for_word",
            "word|title|name: str, tiles|stock|box: str -> $form",
            names=("$name", "find_$name", "tiles_to_buy"),
            tells=(
                "The word $word is to be laid with the letters in $tiles, each of which can be used once. Return "
                "$what.",
                "Return $what, where a letter is missing as many times as it occurs more often in $word than in "
                "$tiles.",
                "Return $more that would have to be added to those in $tiles so that $word can be laid. Each serves "
                "only once.",
            ),
            notes=(
                "A letter that is needed twice and not there at all is missing twice. Both texts hold only small "
                "letters.",
            ),
            varies={"result": _LACKING},
            solutions=(
                body(
                    """
                    missing = []
                    for letter in sorted(set($word)):
                        lacking = $word.count(letter) - $tiles.count(letter)
                        for _ in range(lacking):
                            missing.append(letter)
                    return $end
                    """
                ),
                body(
                    """
                    from collections import Counter
                    difference = Counter($word) - Counter($tiles)
                    missing = sorted(difference.elements())
                    return $end
                    """
                ),
                body(
                    """
                    counts = [0] * 26
                    for letter in $word:
                        counts[ord(letter) - ord("a")] += 1
                    for letter in $tiles:
                        counts[ord(letter) - ord("a")] -= 1
                    missing = []
                    for place, count in enumerate(counts):
                        if count > 0:
                            missing += [chr(ord("a") + place)] * count
                    return $end
                    """
                ),
            ),
            oracle=_lacking_letters,
            draw=_word_and_tiles,
            edges=(("tea", ""), ("", "tea"), ("tea", "eat"), ("banana", "bananas"), ("kettle", "kel")),
            about={"word": "the word to lay", "tiles": "the letters at hand", "return": "$what"},
        ),
        Family(
            "words_from_letter_box",
            "box|stock|pile: str, word|title|name: str -> int",
            names=("times_from_box", "how_often_laid", "copies_of_word", "signs_from_letters"),
            tells=(
                "Return how many times $word can be laid with the letters in $box, if every letter in it can be used "
                "only once.",
                "Each sign needs all letters of $word, as often as they occur in it. Return the number of whole "
                "signs that can be made from the letters in $box.",
                "Return the largest number of copies of $word for which $box holds enough letters, each letter of "
                "$box serving in one copy only.",
            ),
            notes=("$word is not empty, and the order of the letters in $box does not matter.",),
            solutions=(
                "return min($box.count(letter) // $word.count(letter) for letter in $word)",
                body(
                    """
                    left = list($box)
                    copies = 0
                    while True:
                        for letter in $word:
                            if letter not in left:
                                return copies
                            left.remove(letter)
                        copies += 1
                    """
                ),
                body(
                    """
                    from collections import Counter
                    counts = Counter($box)
                    copies = len($box)
                    for letter, needed in Counter($word).items():
                        copies = min(copies, counts[letter] // needed)
                    return copies
                    """
                ),
            ),
            oracle=_times_laid,
            draw=_box,
            edges=(("", "tea"), ("tea", "egg"), ("nonoon", "noon"), ("ggeegg", "egg")),
            about={
                "box": "the letters at hand",
                "word": "what to lay with them",
                "return": "how many times that is possible",
            },
            noun="the number of times that $word can be laid with the letters in $box",
            gives="nat",
        ),
        Family(
            "letters_with_given_count",
            "text|line|title: str, k|n|m: int -> str",
            names=("$short", "find_$short", "${short}_of"),
            tells=(
                "Return the letters of $text that occur $rule $k times in it, in alphabetical order, as one text.",
                "Count the different letters of $text and return, as one text and in alphabetical order, those that "
                "occur $rule $k times.",
                "Return a text with those letters of $text, once each and from a to z, that occur $rule $k times in "
                "it.",
            ),
            notes=("Capital letters count as small ones, and the result has small letters. Spaces are no letters.",),
            varies={
                "rule": (
                    {"rule": "exactly", "short": "letters_by_count", "test": "=="},
                    {"rule": "at least", "short": "frequent_letters", "test": ">="},
                    {"rule": "fewer than", "short": "rare_letters", "test": "<"},
                )
            },
            solutions=(
                body(
                    """
                    counts = {}
                    for char in $text.lower():
                        if char.isalpha():
                            counts[char] = counts.get(char, 0) + 1
                    return "".join(char for char in sorted(counts) if counts[char] $test $k)
                    """
                ),
                body(
                    """
                    small = $text.lower()
                    result = ""
                    for letter in "abcdefghijklmnopqrstuvwxyz":
                        count = small.count(letter)
                        if count > 0 and count $test $k:
                            result += letter
                    return result
                    """
                ),
                body(
                    """
                    counts = [0] * 26
                    for char in $text.lower():
                        if char != " ":
                            counts[ord(char) - ord("a")] += 1
                    places = [place for place in range(26) if counts[place] and counts[place] $test $k]
                    return "".join(chr(ord("a") + place) for place in places)
                    """
                ),
            ),
            oracle=_by_sorting,
            draw=_phrase,
            edges=(("", 1), ("Tea Time", 2), ("Pepper", 3), ("Yellow", 1)),
            about={
                "text": "letters and spaces",
                "k": "the number to compare the counts with",
                "return": "the letters, from a to z",
            },
            noun="the letters that occur $rule $k times in $text, from a to z,",
            gives="str",
        ),
    ),
)
