"""Lists of words: in order by a key, in groups, and each one next to its neighbour."""

import re
from itertools import pairwise
from random import Random
from typing import Any

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question
from hornbook.curriculum.lessons.stock import ANIMALS, NAMES, sentence


def _sort_words(rng: Random) -> Example:
    text = sentence(rng)
    return example(
        """The words of "$text" can be put in order by alphabet or by length. `sorted` takes a function, the
        key, that says what is compared.""",
        '''
        def alphabetical(text: str) -> list[str]:
            """Return the words in alphabetical order, ignoring case."""
            return sorted(text.split(), key=str.lower)


        def by_length(text: str) -> list[str]:
            """Return the words from short to long; equal lengths keep their order."""
            return sorted(text.split(), key=len)


        print(alphabetical("$text"))
        print(by_length("$text"))
        ''',
        """The key is computed once for every word and the words are arranged by it. Where keys are equal, the
        words stay in the order they had in the sentence: Python's sorting is stable.""",
        text=text,
    )


def _first_unique(rng: Random) -> Example:
    a, b, c = rng.sample(ANIMALS, 3)
    words = [a, b, a, c, b]
    return example(
        """From $words every word is to be kept once, in the order of its first appearance. A list of results
        doubles as the memory of what has been seen.""",
        '''
        def without_repeats(words: list[str]) -> list[str]:
            """Return the words without repetitions, first occurrences kept."""
            result = []
            for word in words:
                if word not in result:
                    result.append(word)
            return result


        print(without_repeats($words))
        print(without_repeats([]))
        ''',
        """The third word is "$a" again and is skipped. `set(words)` would drop repetitions as well, but it
        does not keep the order. For long lists, a set beside the list makes the test fast.""",
        words=words,
        a=a,
    )


def _rhymes(rng: Random) -> Example:
    words = rng.sample(("light", "night", "stone", "bone", "cold", "gold", "sight", "phone", "bold"), 6)
    n = rng.choice((2, 3))
    return example(
        """Words with the same last $n letters are put into one group. The ending is the key of a dictionary,
        and the value is the list of words.""",
        '''
        def group_by_ending(words: list[str], size: int) -> dict[str, list[str]]:
            """Group words by their last `size` letters."""
            groups: dict[str, list[str]] = {}
            for word in words:
                ending = word[-size:]
                if ending not in groups:
                    groups[ending] = []
                groups[ending].append(word)
            return groups


        for ending, group in group_by_ending($words, $n).items():
            print(ending, group)
        ''',
        """The first word "$first" opens a group for "$end". The groups appear in the order in which their
        endings were met, because dictionaries keep the order of insertion.""",
        words=words,
        n=n,
        first=words[0],
        end=words[0][-n:],
    )


def _chain(rng: Random) -> Example:
    good = rng.choice(
        (["tiger", "rabbit", "tea", "apple"], ["sun", "night", "table", "egg"], ["lemon", "nest", "tower", "rain"])
    )
    bad = [good[0], good[2], good[1]]
    return example(
        """In a word chain each word begins with the last letter of the one before. Is $good a proper chain?
        The statement is about neighbours.""",
        '''
        def is_chain(words: list[str]) -> bool:
            """Return whether each word starts with the last letter of the one before."""
            for earlier, later in zip(words, words[1:]):
                if earlier[-1] != later[0]:
                    return False
            return True


        print(is_chain($good))
        print(is_chain($bad))
        print(is_chain(["alone"]), is_chain([]))
        ''',
        """Pairing a list with itself, shifted by one, yields all pairs of neighbours, and `zip` ends with the
        shorter of the two. A single word has no neighbour, hence no pair that could fail.""",
        good=good,
        bad=bad,
    )


def _q_alphabetical(rng: Random) -> Question:
    words = rng.sample(ANIMALS, 4)
    return question(
        """Write `in_order(words)`: are the words in alphabetical order? Do it without sorting.""",
        '''
        def in_order(words: list[str]) -> bool:
            """Return whether no word comes before its predecessor in the alphabet."""
            for earlier, later in zip(words, words[1:]):
                if later < earlier:
                    return False
            return True


        words = $words
        print(in_order(words), in_order(sorted(words)))
        print(in_order([]))
        ''',
        """Comparing neighbours is enough: if every step goes up, so does the whole. One pass is also cheaper
        than sorting, which would do more work than the question needs.""",
        words=words,
    )


def _q_insert(rng: Random) -> Question:
    words = sorted(rng.sample(ANIMALS, 4))
    new = rng.choice([a for a in ANIMALS if a not in words])
    return question(
        """The list $words is sorted. Write `insert_word(words, new)`, which returns a new sorted list that
        contains "$new" as well.""",
        '''
        def insert_word(words: list[str], new: str) -> list[str]:
            """Return a sorted list with the new word at its proper place."""
            position = 0
            while position < len(words) and words[position] < new:
                position += 1
            return words[:position] + [new] + words[position:]


        print(insert_word($words, "$new"))
        print(insert_word([], "$new"))
        ''',
        """The loop stops at the first word that is not smaller, or at the end. Cutting there and putting the
        new word between the parts leaves the original list as it was.""",
        words=words,
        new=new,
    )


_TITLES = (
    *("The Sea", "A Sea Story", "The Old Map", "Old Maps", "A Map", "Theory", "The", "A", "the owl", "An Owl", "Owls"),
    *("About Tea", "A Tea Party", "The Tea", "Zebras", "the a list"),
)
_ONE_LETTER = (
    *("tea", "apple", "egg", "goat", "tiger", "rabbit", "table", "elm", "moon", "net", "tent", "radio", "oak", "kite"),
    *("ear", "rain", "nest", "ink", "king"),
)
_TWO_LETTERS = (
    *("lemon", "onion", "once", "cedar", "arena", "nail", "stone", "nest", "stage", "gesture", "real", "alarm"),
    *("reach", "chart", "chin", "inch", "chest", "start", "nephew"),
)


def _without_article(titles: list[str], articles: dict[str, str]) -> list[str]:
    """By taking the least title out again and again."""
    found = []
    left = [(re.sub(f"^(?:{articles['shape']}) (?=.)", "", title.lower()), title) for title in titles]
    while left:
        least = min(key for key, _ in left)
        at = next(at for at, (key, _) in enumerate(left) if key == least)
        found.append(left.pop(at)[1])
    return found


def _chain_of_words(rng: Random, link: dict[str, str]) -> tuple[list[str]]:
    size = int(link["size"])
    pool = _ONE_LETTER if size == 1 else _TWO_LETTERS
    words = [rng.choice(pool)]
    for _ in range(rng.randint(2, 5)):
        fitting = [word for word in pool if word.startswith(words[-1][-size:])]
        fresh = [word for word in fitting if word not in words]
        style = rng.random()
        words.append(rng.choice(pool if style < 0.08 or not fitting else fitting if style < 0.3 else fresh or fitting))
    return (words,)


def _first_fault(words: list[str], link: dict[str, str]) -> int:
    size = int(link["size"])
    again = [at for at, word in enumerate(words) if words.index(word) < at]
    torn = [at for at, (one, other) in enumerate(pairwise(words), 1) if one[-size:] != other[:size]]
    return min([*again, *torn], default=-1)


def _guests_and_borders(rng: Random, form: dict[str, str]) -> tuple[list[str], list[str]]:
    borders = sorted(rng.sample("CFHLMQT", rng.randint(1, 3)))
    pool = [name for name in NAMES if rng.random() < 0.4 or name[0] in borders]
    return rng.sample(pool, rng.randint(2, 5)), borders


def _at_desks(guests: list[str], borders: list[str], form: dict[str, str]) -> list[Any]:
    limits = ["", *borders, "Z"]
    desks = [[guest for guest in guests if low < guest[0] <= high] for low, high in pairwise(limits)]
    return desks if form["short"] == "lists" else [len(desk) for desk in desks]


LESSON = Lesson(
    topic="Sorting, grouping and chaining words",
    area="words and sentences",
    concepts=("sorting", "grouping", "neighbours", "words"),
    openings=(
        """With words in a list you can do more than count them: sort them by different measures, group what
        belongs together, and check how each one relates to the next.""",
        """A dictionary for people sorts by alphabet, a rhyming dictionary groups by endings, a crossword
        helper goes by length. The words are the same and the key is different.""",
        """Three questions about a list of words come up again and again: in which order, in which groups, and
        does each fit its neighbour?""",
    ),
    ideas=(
        (
            """`sorted(words, key=f)` arranges by the values of `f`. `key=len` is by length, `key=str.lower`
            is alphabetical without regard to case. The original list remains unchanged.""",
            """A key function translates each word into what should be compared. A tuple as key, such as
            `(len(word), word)`, sorts by length first and alphabetically within a length.""",
        ),
        (
            """Grouping is counting with lists in place of numbers. If the key is new, create an empty list;
            then append.""",
            """Choose the key of a group well and the code writes itself: the ending for rhymes, the first
            letter for an index, the sorted letters for words made of the same letters.""",
        ),
        (
            """`zip(words, words[1:])` gives the pairs of neighbours. Whether a list is in order, forms a
            chain or repeats itself can all be checked pair by pair.""",
            """A list of n elements has n - 1 pairs of neighbours, and for n equal to 0 there is none. With
            `zip` this comes out right without any index.""",
        ),
    ),
    asks=(
        "How do I sort by something other than the alphabet?",
        "How do I form groups?",
        "How do I compare neighbours?",
    ),
    examples=(_sort_words, _first_unique, _rhymes, _chain),
    pitfalls=(
        """`words = words.sort()` sets `words` to `None`. The method sorts in place; `sorted(words)` returns a
        new list.""",
        """Calling the key by mistake, `key=len(words)`, passes a number, and Python complains that an int is
        not callable. Pass the function itself: `key=len`.""",
        """Removing elements from a list while looping over it skips some of them. Build a new list of those
        you want to keep.""",
    ),
    questions=(_q_alphabetical, _q_insert),
    notes={
        "engineer": (
            """`collections.defaultdict(list)` removes the test for a new key, and `itertools.pairwise` (3.10
            and later) yields neighbours without copying. Sorting is stable and takes O(n log n)
            comparisons.""",
        ),
        "young": (
            """Line up with your friends by height, then by first name. The friends are the same each time.
            Only the question you ask each one has changed.""",
        ),
        "student": (
            """That comparing neighbours is enough follows from transitivity: from a <= b and b <= c follows a
            <= c, and by induction for any distance.""",
        ),
    },
    families=(
        Family(
            "titles_without_article_sorted",
            "titles|books|films: list[str] -> list[str]",
            names=("titles_sorted", "sort_titles", "shelf_order", "order_of_titles"),
            tells=(
                "Return $titles in alphabetical order, in which $said at the beginning of a title does not count.",
                "Sort $titles by alphabet as a library does: $said at the beginning of a title is skipped. Return "
                "the list.",
                "Return a list of $titles, unchanged in themselves, sorted by what follows $said at the beginning, "
                "or by the whole title where it begins otherwise.",
            ),
            notes=(
                "Capitals and small letters count as equal; titles that are equal in this order stay as they were.",
                "A title of a single word is never shortened. Words are separated by single spaces.",
            ),
            varies={
                "articles": (
                    {"said": 'the word "The"', "code": '== "the"', "shape": "the"},
                    {"said": 'the word "A" or "The"', "code": 'in ["a", "the"]', "shape": "a|the"},
                    {"said": 'the word "A", "An" or "The"', "code": 'in ["a", "an", "the"]', "shape": "a|an|the"},
                )
            },
            solutions=(
                "keyed = []\nfor position, title in enumerate($titles):\n    words = title.lower().split()\n"
                "    if len(words) > 1 and words[0] $code:\n        words = words[1:]\n"
                '    keyed.append((" ".join(words), position, title))\n'
                "return [title for _, _, title in sorted(keyed)]",
                'def key(title: str) -> str:\n    word, space, rest = title.lower().partition(" ")\n'
                "    return rest if space and word $code else title.lower()\n\nreturn sorted($titles, key=key)",
            ),
            oracle=_without_article,
            draw=lambda rng, articles: (rng.sample(_TITLES, rng.randint(2, 6)),),
            edges=((["The Tea", "A Sea Story", "Theory", "The"],), ([],), (["the map", "The Map", "A map"],)),
            about={"titles": "the titles", "return": "the titles in the order of a library"},
            noun="the titles in $titles sorted without regard to capitals and to $said at the beginning",
            gives="words",
        ),
        Family(
            "first_fault_in_word_chain",
            "words|chain|played: list[str] -> int",
            names=("first_fault", "chain_broken_at", "first_wrong_word", "fault_in_chain"),
            tells=(
                "In a word chain every word begins with $said of the word before it, and no word is used twice. "
                "Return the position, counted from 0, of the first word of $words that breaks a rule, or -1 if none "
                "does.",
                "Players said $words one after another. A word is wrong if it was said before, or if it does not "
                "begin with $said of the word said just before it. Return the position (from 0) of the first wrong "
                "word, and -1 if all are right.",
                "Return the lowest position in $words, counted from 0, whose word occurs earlier in the list or does "
                "not start with $said of its predecessor; return -1 if there is no such position.",
            ),
            notes=("All words are in lower case. An empty list gives -1.",),
            varies={
                "link": (
                    {"said": "the last letter", "size": "1"},
                    {"said": "the last two letters", "size": "2"},
                )
            },
            solutions=(
                'seen = set()\nlast = ""\nfor position, word in enumerate($words):\n'
                "    if word in seen or not word.startswith(last):\n        return position\n    seen.add(word)\n"
                "    last = word[-$size:]\nreturn -1",
                "for i in range(1, len($words)):\n    repeated = $words[i] in $words[:i]\n"
                "    if repeated or $words[i][:$size] != $words[i - 1][-$size:]:\n        return i\nreturn -1",
                "faults = [\n    i\n    for i in range(1, len($words))\n"
                "    if $words[i] in $words[:i] or not $words[i].startswith($words[i - 1][-$size:])\n]\n"
                "return faults[0] if faults else -1",
            ),
            oracle=_first_fault,
            draw=_chain_of_words,
            edges=(([],), (["tea", "apple", "elm", "map"],), (["moon", "net", "tea"],)),
            about={"words": "the words in the order in which they were said", "return": "a position, or -1"},
        ),
        Family(
            "guests_at_desks",
            "guests|visitors|names: list[str], borders|limits|ends: list[str] -> $kind",
            names=("guests_at_desks", "desks_by_letter", "split_by_initial", "queues_at_desks"),
            tells=(
                "Guests register by the first letter of their names: desk 0 takes the letters up to and including "
                "the first of $borders, each next desk those up to and including the next of them, and one more desk "
                "all letters behind the last. Return for each desk $what from $guests who come to it.",
                "The letters in $borders are the last letters of all registration desks but the final one, which "
                "takes whatever comes later in the alphabet. Return, desk by desk, $what from $guests who go there, by "
                "the first letters of their names.",
                "Split $guests by first letter: a group ends with each letter of $borders, that letter included, and "
                "a last group takes the remaining letters. Return $what in each group.",
            ),
            notes=("All names begin with capitals, and $borders holds capitals in alphabetical order.", "$more."),
            varies={
                "form": (
                    {
                        "short": "lists",
                        "kind": "list[list[str]]",
                        "what": "the list of people",
                        "more": "Within a list the order stays, and a desk may have nobody",
                        "take": "desk",
                        "rest": "waiting",
                        "done": "return desks",
                    },
                    {
                        "short": "counts",
                        "kind": "list[int]",
                        "what": "the number of people",
                        "more": "A desk may have nobody, which counts as 0",
                        "take": "len(desk)",
                        "rest": "len(waiting)",
                        "done": "return [len(desk) for desk in desks]",
                    },
                )
            },
            solutions=(
                "desks = [[] for _ in range(len($borders) + 1)]\nfor guest in $guests:\n    number = 0\n"
                "    while number < len($borders) and guest[0] > $borders[number]:\n        number += 1\n"
                "    desks[number].append(guest)\n$done",
                "from bisect import bisect_left\ndesks = [[] for _ in range(len($borders) + 1)]\n"
                "for guest in $guests:\n    desks[bisect_left($borders, guest[0])].append(guest)\n"
                "$done",
                "result = []\nwaiting = $guests\nfor border in $borders:\n"
                "    desk = [guest for guest in waiting if guest[0] <= border]\n    result.append($take)\n"
                "    waiting = [guest for guest in waiting if guest[0] > border]\n"
                "result.append($rest)\nreturn result",
            ),
            oracle=_at_desks,
            draw=_guests_and_borders,
            edges=((["Hana", "Ivan", "Amir"], ["H"]), ([], ["F", "M"]), (["Uma", "Lena"], [])),
            about={
                "guests": "names with a capital first letter",
                "borders": "the last letter of each desk but the final one, in alphabetical order",
                "return": "$what for each desk",
            },
        ),
    ),
)
