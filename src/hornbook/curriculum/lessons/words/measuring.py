"""Measuring words: longest, average and counted, and what to answer for no words at all."""

import re
from bisect import bisect_right
from random import Random
from statistics import multimode
from typing import Any

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question
from hornbook.curriculum.lessons.stock import ANIMALS, sentence


def _longest(rng: Random) -> Example:
    text = sentence(rng)
    return example(
        """Which word of "$text" is the longest? Keep the best word so far, and replace it only by a longer
        one.""",
        '''
        def longest_word(text: str) -> str:
            """Return the longest word, the first one of several; empty for no words."""
            best = ""
            for word in text.split():
                if len(word) > len(best):
                    best = word
            return best


        print(longest_word("$text"))
        print(repr(longest_word("")))
        ''',
        """The empty text is a safe start, since every word is longer. The comparison is strict, so of several
        equally long words the first one stays.""",
        text=text,
    )


def _mean_length(rng: Random) -> Example:
    text = sentence(rng)
    total = sum(len(w) for w in text.split())
    return example(
        """The average length of the words in "$text" is the number of letters divided by the number of words.
        A text without words has no average.""",
        '''
        def mean_length(text: str) -> float:
            """Return the mean word length, or 0.0 if there are no words."""
            words = text.split()
            if not words:
                return 0.0
            letters = 0
            for word in words:
                letters += len(word)
            return letters / len(words)


        print(round(mean_length("$text"), 2))
        print(mean_length(""))
        ''',
        """Here $total letters are spread over $n words. Using `len(text)` for the letters would count the
        spaces too and give a number that is too large.""",
        text=text,
        total=total,
        n=len(text.split()),
    )


def _by_length(rng: Random) -> Example:
    text = sentence(rng)
    return example(
        """How many words have one letter, two letters, three? A dictionary from length to count collects the
        answer in one pass.""",
        '''
        def count_lengths(text: str) -> dict[int, int]:
            """Return how many words there are of each length."""
            counts: dict[int, int] = {}
            for word in text.split():
                counts[len(word)] = counts.get(len(word), 0) + 1
            return counts


        counts = count_lengths("$text")
        for length in sorted(counts):
            print(length, counts[length])
        ''',
        """The first word, "$first", creates the entry for $len letters. Whenever a length appears again, its
        count grows by one; at the end the counts add up to $n, the number of words.""",
        text=text,
        first=text.split()[0],
        len=len(text.split()[0]),
        n=len(text.split()),
    )


def _word_counts(rng: Random) -> Example:
    a, b, c = rng.sample(ANIMALS, 3)
    words = [a] * rng.randint(3, 4) + [b] * 2 + [c]
    rng.shuffle(words)
    text = " ".join(words)
    return example(
        """Someone noted every animal seen on a walk: "$text". Counting words is counting list elements.""",
        '''
        def word_counts(text: str) -> dict[str, int]:
            """Return how often each word occurs, ignoring case."""
            counts: dict[str, int] = {}
            for word in text.lower().split():
                if word not in counts:
                    counts[word] = 0
                counts[word] += 1
            return counts


        counts = word_counts("$text")
        for word in sorted(counts):
            print(word, counts[word])
        ''',
        """A new word first gets the count 0 and is then treated like any other. That keeps the increment in
        one place. Sorting the keys makes the output independent of the order in which the words came.""",
        text=text,
    )


def _q_shortest(rng: Random) -> Question:
    text = sentence(rng)
    return question(
        """Write `shortest_word(text)`. Why would the empty text be a bad starting value this time?""",
        '''
        def shortest_word(text: str) -> str:
            """Return the shortest word, the first of several; empty for no words."""
            words = text.split()
            if not words:
                return ""
            best = words[0]
            for word in words[1:]:
                if len(word) < len(best):
                    best = word
            return best


        print(shortest_word("$text"))
        ''',
        """No word is shorter than the empty text, so it would never be replaced. Starting with the first word
        works for minimum and maximum alike, provided there is a first word.""",
        text=text,
    )


def _q_repeated(rng: Random) -> Question:
    a, b, c = rng.sample(ANIMALS, 3)
    return question(
        """Write `repeated_words(text)`: all words that occur more than once, each listed once, in
        alphabetical order.""",
        '''
        def repeated_words(text: str) -> list[str]:
            """Return the words that occur at least twice, sorted."""
            words = text.split()
            return sorted({word for word in words if words.count(word) > 1})


        print(repeated_words("$a $b $a $c $b $a"))
        print(repeated_words("$a $b"))
        ''',
        """The set drops duplicates and `sorted` turns it into a list in order. A set has no order of its own,
        so printing it directly might differ from run to run.""",
        a=a,
        b=b,
        c=c,
    )


_BY_LENGTH = ("a", "I", "on", "to", "we", "sea", "owl", "map", "lake", "moon", "soup", "river", "chair", "winter")


def _mixed_words(rng: Random) -> str:
    return " ".join(rng.choices(_BY_LENGTH, k=rng.randint(1, 8)))


def _aloud(text: str, limit: int, pace: dict[str, str]) -> int:
    lengths = sorted(map(len, text.split()))
    at_most = bisect_right(lengths, limit)
    return at_most * int(pace["short"]) + (len(lengths) - at_most) * int(pace["long"])


def _text_and_word(rng: Random, **_: Any) -> tuple[str, str]:
    word = rng.choice(ANIMALS)
    words = rng.choices((word, word, word.capitalize(), "a", "the", "and", word + "s"), k=rng.randint(3, 8))
    return " ".join(words), word


def _between(text: str, word: str, form: dict[str, str]) -> int:
    """By the pieces that the word cuts the text into."""
    pieces = re.split(rf"(?<!\S){word}(?!\S)", text, flags=re.IGNORECASE)[1:-1]
    if form["other"] == "second":
        pieces = pieces[:1]
    return sum(len(piece.split()) for piece in pieces) + len(pieces) - 1


LESSON = Lesson(
    topic="Measuring and counting words",
    area="words and sentences",
    concepts=("words", "maximum", "mean", "counting"),
    openings=(
        """How long is the longest word, how long are words on average, which ones repeat? Once a sentence is
        a list of words, these are ordinary questions about a list.""",
        """Simple statistics of a text, such as word lengths and frequencies, tell a surprising amount about
        who wrote it and for whom.""",
        """Each measure of a text needs one pass and one memory: the best word so far, a sum, or a table of
        counts.""",
    ),
    ideas=(
        (
            """For a maximum, remember the best word and compare each further one. Decide in advance who wins
            a tie: `>` keeps the first, `>=` takes the last.""",
            """`max(words, key=len)` does the search in one line and also keeps the first of equal ones. It
            raises a ValueError for an empty list.""",
        ),
        (
            """An average needs two numbers, a sum and a count. Ask what it should be for no words before the
            division asks.""",
            """For the average length of a word, divide letters by words, and mind what counts as a letter: the length
            of the text includes spaces and punctuation.""",
        ),
        (
            """To count different words, use a dictionary with the word as key. `counts.get(word, 0) + 1`
            works for the first and for every later occurrence.""",
            """A table of counts grows with the number of different words, which is much smaller than the
            length of the text. Every later question is put to the table.""",
        ),
    ),
    asks=(
        "How do I find the longest word?",
        "How do I average?",
        "How do I count each word?",
    ),
    examples=(_longest, _mean_length, _by_length, _word_counts),
    pitfalls=(
        """Comparing words with `>` in place of their lengths finds the last one in the alphabet. The longest
        word needs `len(word) > len(best)`.""",
        """"The" and "the" are counted separately unless the text is brought to one case first; "end" and
        "end." are different, too.""",
        """Dividing by `len(words)` without a test fails for an empty text with a ZeroDivisionError.""",
    ),
    questions=(_q_shortest, _q_repeated),
    notes={
        "analyst": (
            """Report the median word length along with the mean: a single very long token, such as a web
            address, can move the mean a good deal.""",
        ),
        "engineer": (
            """`collections.Counter(words).most_common(5)` is the library's answer. Dictionaries keep
            insertion order, so ties appear in order of first occurrence.""",
        ),
        "teacher": (
            """Bring two short texts, one from a children's book and one from a contract, and let the class
            guess which has the longer words before they measure.""",
        ),
    },
    families=(
        Family(
            "seconds_to_read_aloud",
            "text|speech|message: str, limit|most|size: int -> int",
            names=("reading_seconds", "seconds_aloud", "speaking_time", "time_to_read"),
            tells=(
                "Reading $text aloud takes $short_time for each word of at most $limit letters and $long_time for "
                "each longer one. Return how many seconds it takes.",
                "Return the seconds that a speaker needs for $text: $short_time for a word with no more than $limit "
                "letters, $long_time for any other word.",
                "Each word of $text with more than $limit letters takes $long_time to say, and every other word "
                "$short_time. Return the total time in seconds.",
            ),
            notes=("Words are separated by spaces; a text without words takes 0 seconds.",),
            varies={
                "pace": (
                    {"short": "1", "long": "2", "more": "1", "short_time": "1 second", "long_time": "2 seconds"},
                    {"short": "1", "long": "3", "more": "2", "short_time": "1 second", "long_time": "3 seconds"},
                    {"short": "2", "long": "5", "more": "3", "short_time": "2 seconds", "long_time": "5 seconds"},
                )
            },
            solutions=(
                "seconds = 0\nfor word in $text.split():\n    if len(word) <= $limit:\n        seconds += $short\n"
                "    else:\n        seconds += $long\nreturn seconds",
                "words = $text.split()\nlonger = [word for word in words if len(word) > $limit]\n"
                "return $short * len(words) + $more * len(longer)",
                "return sum($long if len(word) > $limit else $short for word in $text.split())",
            ),
            oracle=_aloud,
            draw=lambda rng, pace: (rng.choice((_mixed_words, sentence))(rng), rng.randint(2, 5)),
            edges=(("sea lake river", 4), ("", 3), ("we  saw a   map", 2)),
            about={
                "text": "what is read",
                "limit": "the most letters of a short word",
                "return": "the time in seconds",
            },
            noun="the number of seconds that $text takes at $short_time for a word of at most $limit "
            "letters and $long_time for a longer one",
            gives="nat",
        ),
        Family(
            "commonest_word_length",
            "text|sentence|line: str -> int",
            names=("commonest_length", "usual_word_length", "most_frequent_length", "${which}_usual_length"),
            tells=(
                "Return the word length that occurs most often in $text, the $which of them if there are several.",
                "Which length do most words of $text have? Return it; of several lengths that are equally frequent, "
                "return the $which.",
                "Count the words of $text by their length and return the length with the highest count. If several "
                "lengths have that count, the $which is taken.",
            ),
            notes=("Words are separated by spaces. A text without words gives 0.",),
            varies={
                "tie": (
                    {"which": "largest", "pick": "max", "turn": ", reverse=True"},
                    {"which": "smallest", "pick": "min", "turn": ""},
                )
            },
            solutions=(
                "from collections import Counter\ncounts = Counter(len(word) for word in $text.split())\n"
                "most = max(counts.values(), default=0)\n"
                "return $pick([size for size, count in counts.items() if count == most], default=0)",
                "sizes = sorted([len(word) for word in $text.split()]$turn)\nbest = 0\nmost = 0\nfor size in sizes:\n"
                "    if sizes.count(size) > most:\n        best = size\n        most = sizes.count(size)\nreturn best",
            ),
            oracle=lambda text, tie: (
                max(multimode(map(len, text.split())), default=0)
                if tie["pick"] == "max"
                else min(multimode(map(len, text.split())), default=0)
            ),
            draw=lambda rng, tie: (_mixed_words(rng),),
            edges=(("sea lake owl moon",), ("",), ("to a winter on I",)),
            about={"text": "words separated by spaces", "return": "the most frequent length"},
            noun="the most frequent word length in $text (the $which of several)",
            gives="nat",
        ),
        Family(
            "words_between_repeats",
            "text|story|line: str, word|name|wanted: str -> int",
            names=("words_between", "gap_between_repeats", "distance_to_$other", "words_until_$other"),
            tells=(
                "Return how many words stand between the first and the $other occurrence of $word in $text.",
                "Find the first and the $other place where the word $word stands in $text, and return the number of "
                "words between the two.",
                "Count the words of $text that come after the first occurrence of $word and before the $other one.",
            ),
            notes=(
                "Capital and small letters count as equal, and only whole words count.",
                "The result is -1 if the word occurs less than twice.",
            ),
            varies={
                "form": (
                    {"other": "last", "at": "-1", "keep": "found ="},
                    {"other": "second", "at": "1", "keep": "return"},
                )
            },
            solutions=(
                "places = []\nfor place, one in enumerate($text.lower().split()):\n    if one == $word.lower():\n"
                "        places.append(place)\nif len(places) < 2:\n    return -1\n"
                "return places[$at] - places[0] - 1",
                "first = -1\nfound = -1\nfor place, one in enumerate($text.split()):\n"
                "    if one.lower() != $word.lower():\n        continue\n    if first < 0:\n        first = place\n"
                "    else:\n        $keep place - first - 1\nreturn found",
            ),
            oracle=_between,
            draw=_text_and_word,
            edges=(("Owl and owl", "owl"), ("an owl and owls", "owl"), ("tea tea a cup of tea", "tea")),
            about={
                "text": "words separated by spaces",
                "word": "the word to look for",
                "return": "the number of words between, or -1",
            },
        ),
    ),
)
