"""Small sets of numbers as bit masks: member i is bit i."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import distinct, people
from hornbook.curriculum.lessons.draws import words as some_words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def _to_and_fro(rng: Random) -> Example:
    members = sorted(distinct(rng, 4, 0, 7))
    return example(
        """A set of small numbers becomes one integer when each member switches on the bit with its own number.""",
        '''
        def to_mask(members: list[int]) -> int:
            """Return the mask in which exactly the bits of the members are set."""
            mask = 0
            for member in members:
                mask |= 1 << member
            return mask


        def to_list(mask: int) -> list[int]:
            """Return the members in ascending order."""
            return [i for i in range(mask.bit_length()) if mask >> i & 1]


        mask = to_mask($members)
        print(mask, f"{mask:08b}")
        print(to_list(mask))
        print(to_mask([3, 3, 3]), to_list(0))
        ''',
        """Read the binary form from right to left: the ones stand at the places $members. As in any set, a member
        that comes three times is in it once, and the empty set is the number 0.""",
        members=members,
    )


def _operations(rng: Random) -> Example:
    one, two = people(rng, 2)
    first, second = sorted(distinct(rng, 4, 0, 6)), sorted(distinct(rng, 3, 0, 6))
    return example(
        """$one and $two each have some free evenings, given as masks with Monday as bit 0. The operators on bits answer
        the questions one would ask of sets.""",
        """
        DAYS = $days
        one = sum(1 << day for day in $first)
        two = sum(1 << day for day in $second)


        def shown(mask: int) -> str:
            return " ".join(day for i, day in enumerate(DAYS) if mask >> i & 1)


        print("both:  ", shown(one & two))
        print("either:", shown(one | two))
        print("only $one:", shown(one & ~two))
        print("just one of them:", shown(one ^ two))
        """,
        """Intersection, union, difference and symmetric difference are a single operation each, whatever the number
        of members. Here `sum` may build the masks, because no day comes twice.""",
        one=one,
        two=two,
        days=list(_DAYS),
        first=first,
        second=second,
    )


def _letters(rng: Random) -> Example:
    words = some_words(rng, 4)
    return example(
        """The letters of a word form a set too. With a as bit 0 and z as bit 25, two words have no letter in common
        exactly if the "and" of their masks is 0.""",
        '''
        def letters(word: str) -> int:
            """Return the set of the letters of a lower-case word as a mask."""
            mask = 0
            for letter in word:
                mask |= 1 << (ord(letter) - ord("a"))
            return mask


        words = $words
        for i, first in enumerate(words):
            for second in words[i + 1 :]:
                shared = letters(first) & letters(second)
                print(first, second, shared.bit_count(), "shared")
        ''',
        """Each comparison is one "and" and one count of bits. The masks could be computed once and kept in a list;
        with many words that pays.""",
        words=words,
    )


def _subset(rng: Random) -> Example:
    whole = sorted(distinct(rng, 5, 0, 7))
    part = sorted(rng.sample(whole, 2))
    other = next(i for i in range(8) if i not in whole)
    return example(
        """One set lies inside another if taking the larger away leaves nothing of it. As masks: `part & ~whole ==
        0`.""",
        '''
        def mask_of(members: list[int]) -> int:
            """Return the members, which are all different, as a mask."""
            return sum(1 << member for member in members)


        def is_subset(part: int, whole: int) -> bool:
            """Return whether every member of the part belongs to the whole."""
            return part & ~whole == 0


        whole = mask_of($whole)
        print(is_subset(mask_of($part), whole))
        print(is_subset(mask_of([$other, $inside]), whole))
        print(is_subset(0, whole))
        ''',
        """The member $other does not belong to the whole, so the second answer is no. The last line shows that the
        empty set lies in every set.""",
        whole=whole,
        part=part,
        other=other,
        inside=whole[0],
    )


def _size_question(rng: Random) -> Question:
    groups = [sum(1 << m for m in distinct(rng, 3, 0, 9)) for _ in range(3)]
    return question(
        """Three shifts are masks of staff numbers from 0 to 9. Write a function that returns the numbers that appear
        in none of a list of masks.""",
        '''
        def unused(masks: list[int], size: int) -> list[int]:
            """Return the numbers below size that no mask contains."""
            together = 0
            for mask in masks:
                together |= mask
            return [i for i in range(size) if not together >> i & 1]


        print(unused($groups, 10))
        print(unused([], 3))
        ''',
        """The union of all masks is built first. `not` is weaker than `>>` and `&`, so the condition reads "not (bit i
        of the union)". Without any mask, nobody is used.""",
        groups=groups,
    )


def _full_question(rng: Random) -> Question:
    size = rng.randint(5, 9)
    return question(
        """Write two functions: one for the full set of the numbers 0 to n - 1, and one for the complement of a set
        within it.""",
        '''
        def full(n: int) -> int:
            """Return the mask of all numbers from 0 to n - 1."""
            return (1 << n) - 1


        def complement(mask: int, n: int) -> int:
            """Return the mask of the numbers below n that the mask lacks."""
            return full(n) ^ mask


        print(f"{full($size):b} {complement(0b101, $size):b}")
        print(complement(full($size), $size))
        ''',
        """`1 << n` is a 1 with n zeros behind it; one less is n ones. Exclusive or with all ones flips every digit of
        the set and touches no higher place.""",
        size=size,
    )


def _members(mask: int) -> set[int]:
    return {i for i, digit in enumerate(f"{mask:b}"[::-1]) if digit == "1"}


def _combined(a: set[int], b: set[int], key: str) -> set[int]:
    return {"in_both": a & b, "only_first": a - b, "in_one": a ^ b}[key]


def _word_draw(rng: Random, rule: dict[str, str]) -> tuple[list[str], str]:
    words = rng.sample(("tea", "map", "oak", "elm", "sun", "sea", "ice", "lamp", "stone", "paper", "maple", "note"), 4)
    if rule["key"] == "covering":
        return words, "".join(rng.sample(rng.choice(words), 2))
    base = rng.choice(words)
    return words, base + rng.choice(("", "st", "e", "lp")) if rule["key"] == "spellable" else base[:3]


LESSON = Lesson(
    topic="Small sets as bit masks",
    area="bits",
    concepts=("bit_sets", "bit_masks", "set_operations"),
    openings=(
        """Which of the seven days, which of ten lockers, which letters of the alphabet? When the possible members are
        few and numbered, a set of them is a single integer.""",
        """Python has a type for sets, but there is a second, older way: member number `i` belongs to the set if bit `i`
        of a number is 1.""",
        """The set of the numbers 0, 2 and 3 can be written as the binary number `1101`. The operators on bits then turn
        out to be the operations on sets.""",
    ),
    ideas=(
        (
            """Member `i` is bit `i`. Adding it is `mask | 1 << i`, and asking for it is `mask >> i & 1`. The empty set
            is 0, and a set with one member is a power of two.""",
            """A mask of `n` bits can describe every subset of the numbers 0 to `n - 1`, and each subset has exactly one
            mask. So two sets are equal when their numbers are.""",
        ),
        (
            """`a & b` is the intersection, `a | b` the union, `a & ~b` the difference, and `a ^ b` what is in just one
            of the two. Python's sets use the same signs, with `-` for the difference.""",
            """Three operators cover the algebra of sets: "and" for what both have, "or" for what either has, "and not"
            for what the first has and the second lacks.""",
        ),
        (
            """`part & ~whole == 0` asks whether one set is contained in another, and `a & b == 0` whether two sets have
            nothing in common.""",
            """A set is contained in another if joining them adds nothing: `part | whole == whole`. It is one comparison
            of integers, without a loop.""",
        ),
        (
            """To list the members, go through the places: `[i for i in range(mask.bit_length()) if mask >> i & 1]`.
            They come out in ascending order. Their number is `mask.bit_count()`.""",
            """Masks are silent about names. Keep the names in a list, and let the index in the list be the number of
            the bit.""",
        ),
        (
            """Masks are integers, so they may be keys of a dictionary and members of a set, and counting from 0 to
            `2 ** n - 1` visits every subset of n things.""",
            """Use a mask when the members are small numbers and there are many sets to compare. For names, large
            numbers or a handful of sets, Python's `set` is clearer.""",
        ),
    ),
    examples=(_to_and_fro, _operations, _letters, _subset),
    pitfalls=(
        """Using the member itself as the mask: `mask | 5` adds the members 0 and 2, because 5 is `101`. The member 5
        is `1 << 5`.""",
        """Adding a member with `+`. If it is in the set already, the sum carries and other members change. `|` may be
        repeated.""",
        """Taking the complement with `~mask` alone. The result is negative and contains endlessly many members. Cut it
        to size: `~mask & ((1 << n) - 1)`.""",
    ),
    questions=(_size_question, _full_question),
    asks=(
        "How is a set stored in a number?",
        "What do the operators mean for sets?",
        "How do I compare two sets?",
        "How do I get the members back?",
        "When should I use this, and when not?",
    ),
    notes={
        "student": (
            """Subsets of n things and binary numbers with n digits correspond one to one. That is the shortest proof
            that there are `2 ** n` subsets.""",
        ),
        "engineer": (
            """Chess programs keep a board as a 64-bit integer for the same reason: the union or intersection of all
            squares is one machine instruction.""",
        ),
        "teacher": (
            """Hand out strips with seven boxes, one for each weekday. Laying two strips on top of each other shows
            union and intersection before the operators get names.""",
        ),
    },
    families=(
        Family(
            "mask_algebra_members",
            "a|first: int, b|second: int -> list[int]",
            names=("${key}_members", "members_$key", "list_$key", "positions_$key"),
            tells=(
                "The masks $a and $b stand for sets of small numbers: bit i is set when i is a member. Return the "
                "sorted "
                "list of the numbers that are $phrase.",
                "Number i belongs to a set when bit i of its mask is 1. For the sets with the masks $a and $b, "
                "return the "
                "numbers that are $phrase, in ascending order.",
                "Return in ascending order the members that are $phrase, where $a and $b describe two sets by "
                "their bits, bit i for the number i.",
            ),
            notes=("The masks are not negative.",),
            varies={
                "rule": (
                    {"key": "in_both", "phrase": "in both sets", "value": "p & q", "test": "x and y"},
                    {
                        "key": "only_first",
                        "phrase": "in the first set but not in the second",
                        "value": "p & ~q",
                        "test": "x and not y",
                    },
                    {
                        "key": "in_one",
                        "phrase": "in exactly one of the two sets",
                        "value": "p ^ q",
                        "test": "x != y",
                    },
                )
            },
            solutions=(
                program(
                    """
                    p, q = $a, $b
                    mask = $value
                    return [i for i in range(mask.bit_length()) if mask >> i & 1]"""
                ),
                program(
                    """
                    members = []
                    for i in range(max($a, $b).bit_length()):
                        x, y = $a >> i & 1, $b >> i & 1
                        if $test:
                            members.append(i)
                    return members"""
                ),
                program(
                    """
                    p, q = $a, $b
                    rest, members = $value, []
                    while rest > 0:
                        lowest = (rest & -rest).bit_length() - 1
                        members.append(lowest)
                        rest -= 1 << lowest
                    return members"""
                ),
            ),
            oracle=lambda a, b, rule: sorted(_combined(_members(a), _members(b), rule["key"])),
            draw=lambda rng, rule: (rng.randint(1, 255), rng.randint(1, 255)),
            edges=((0, 0), (12, 12), (9, 6), (13, 7)),
            about={"a": "the first set as a mask", "b": "the second", "return": "numbers in ascending order"},
            noun="the numbers that are $phrase given by the masks $a and $b",
            gives="sorted",
        ),
        Family(
            "spellable_words",
            "words|candidates: list[str], letters|tiles|rack: str -> list[str]",
            names=("${key}_words", "words_$key", "pick_${key}_words", "choose_words_$key"),
            tells=(
                "Return the $words $phrase $letters, in their order. How often a letter occurs does not matter.",
                "Keep those of the $words $phrase $letters, however often each letter comes.",
                "Turn $letters and each word into a mask of the 26 letters, and return the $words $phrase $letters, "
                "in the "
                "order given.",
            ),
            notes=("All texts consist of lower-case letters from a to z; repeated letters count once.",),
            varies={
                "rule": (
                    {
                        "key": "spellable",
                        "phrase": "that contain no letter besides those in",
                        "test": "mask & ~allowed == 0",
                    },
                    {"key": "disjoint", "phrase": "that share no letter with", "test": "mask & allowed == 0"},
                    {"key": "covering", "phrase": "that contain every letter of", "test": "allowed & ~mask == 0"},
                )
            },
            solutions=(
                program(
                    """
                    def letter_mask(text: str) -> int:
                        mask = 0
                        for letter in text:
                            mask |= 1 << (ord(letter) - ord("a"))
                        return mask

                    allowed = letter_mask($letters)
                    found = []
                    for word in $words:
                        mask = letter_mask(word)
                        if $test:
                            found.append(word)
                    return found"""
                ),
                program(
                    """
                    bit = {letter: 1 << i for i, letter in enumerate("abcdefghijklmnopqrstuvwxyz")}
                    allowed = sum(bit[letter] for letter in set($letters))
                    masks = [(word, sum(bit[letter] for letter in set(word))) for word in $words]
                    return [word for word, mask in masks if $test]"""
                ),
            ),
            oracle=lambda words, letters, rule: [
                word
                for word in words
                if {
                    "spellable": set(word) <= set(letters),
                    "disjoint": not set(word) & set(letters),
                    "covering": set(letters) <= set(word),
                }[rule["key"]]
            ],
            draw=_word_draw,
            edges=((["sea", "tea", "eat", ""], "tae"), (["oak", "kiwi"], ""), (["map", "amp", "lamp"], "pam")),
            about={"words": "the words to choose from", "letters": "a text of letters", "return": "the chosen words"},
            noun="the $words $phrase $letters",
            gives="words",
        ),
        Family(
            "common_free_slots",
            "busy|calendars|taken: list[int], slots|hours|size: int -> list[int]",
            names=("${key}_slots", "${key}_times", "find_${key}_slots", "list_${key}_slots"),
            tells=(
                "Each number in $busy is the calendar of one person: bit i is 1 when the person is busy in slot i. "
                "Return "
                "the slots below $slots in which $phrase.",
                "Slots are numbered from 0 to $slots - 1, and bit i of a number in $busy says that somebody is busy "
                "in slot "
                "i. Return the list of slots in which $phrase.",
                "Given one mask of busy slots for each person in $busy, find all slots from 0 up to but not including "
                "$slots in which $phrase.",
            ),
            notes=("The result is in ascending order. Bits at places from $slots on are ignored.",),
            varies={
                "rule": (
                    {"key": "free", "phrase": "nobody is busy", "test": "count == 0", "mask": "~once"},
                    {
                        "key": "nearly_free",
                        "phrase": "at most one person is busy",
                        "test": "count <= 1",
                        "mask": "~twice",
                    },
                    {
                        "key": "singly_taken",
                        "phrase": "exactly one person is busy",
                        "test": "count == 1",
                        "mask": "once & ~twice",
                    },
                ),
            },
            solutions=(
                program(
                    """
                    free = []
                    for i in range($slots):
                        count = sum(mask >> i & 1 for mask in $busy)
                        if $test:
                            free.append(i)
                    return free"""
                ),
                program(
                    """
                    once = twice = 0
                    for mask in $busy:
                        twice |= once & mask
                        once |= mask
                    wanted = $mask
                    return [i for i in range($slots) if wanted & (1 << i)]"""
                ),
            ),
            oracle=lambda busy, slots, rule: [
                i
                for i, column in enumerate(list(zip("0" * 20, *(f"{m:020b}"[::-1] for m in busy), strict=True))[:slots])
                if {"n": column.count("1") == 0, "a": column.count("1") < 2, "e": column.count("1") == 1}[
                    rule["phrase"][0]
                ]
            ],
            draw=lambda rng, rule: (
                [rng.randint(1, 255) & rng.randint(1, 255) for _ in range(rng.randint(1, 4))],
                rng.randint(4, 9),
            ),
            edges=(([], 3), ([5, 6], 4), ([15, 1, 1], 3)),
            about={"busy": "a mask for each person", "slots": "the number of slots", "return": "numbers of slots"},
            noun="the slots below $slots in which $phrase according to $busy",
            gives="sorted",
        ),
    ),
)
