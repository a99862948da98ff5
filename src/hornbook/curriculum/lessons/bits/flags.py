"""Flags: several yes-or-no answers in one integer, and masks that pick some of them."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people, words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question

_RIGHTS = (("READ", "WRITE", "SHARE", "DELETE"), ("OPEN", "PRINT", "COPY", "SIGN"), ("VIEW", "EDIT", "INVITE", "BAN"))


def _named(rng: Random) -> Example:
    names = rng.choice(_RIGHTS)
    who = people(rng, 1)[0]
    return example(
        """Each right gets a bit and a name. $who may do two of the four things, and the program asks for all of
        them.""",
        """
        $a = 1
        $b = 2
        $c = 4
        $d = 8

        rights = $a | $c
        print(rights)
        for name, flag in [("$a", $a), ("$b", $b), ("$c", $c), ("$d", $d)]:
            print(name, bool(rights & flag))
        """,
        """The constants are powers of two, so no two of them share a bit and every combination has a number of its
        own. `bool` turns the result of `&`, which is 0 or the flag, into a plain answer.""",
        a=names[0],
        b=names[1],
        c=names[2],
        d=names[3],
        who=who,
    )


def _grant_and_take(rng: Random) -> Example:
    names = rng.choice(_RIGHTS)
    return example(
        """Rights come and go. Adding goes with "or", taking away with "and not", and a mask of several flags changes
        them all at once.""",
        """
        $a, $b, $c, $d = 1, 2, 4, 8
        STAFF = $a | $b | $c

        rights = $d
        rights |= STAFF
        print(f"{rights:04b} staff rights added")
        rights &= ~($b | $d)
        print(f"{rights:04b} two of them taken away")
        print(rights == $a | $c)
        """,
        """`STAFF` is a mask: a number that names several flags. In the last line `|` is done before `==`, so no
        brackets are needed there, though they would not harm.""",
        a=names[0],
        b=names[1],
        c=names[2],
        d=names[3],
    )


def _all_or_any(rng: Random) -> Example:
    names = rng.choice(_RIGHTS)
    held = rng.choice((1, 2, 4, 9, 6, 10))
    needed = rng.choice((3, 5, 6, 12))
    return example(
        """There are two questions to ask of a mask with several flags: are all of them set, or at least one?""",
        '''
        $a, $b, $c, $d = 1, 2, 4, 8


        def has_all(rights: int, mask: int) -> bool:
            """Return whether every flag of the mask is set."""
            return rights & mask == mask


        def has_any(rights: int, mask: int) -> bool:
            """Return whether at least one flag of the mask is set."""
            return rights & mask != 0


        for rights in ($held, $needed, 15):
            print(f"{rights:04b}", has_all(rights, $needed), has_any(rights, $needed))
        ''',
        """`rights & mask` holds the flags of the mask that are set. If that is the whole mask, all are there; if it is
        not 0, at least one is.""",
        a=names[0],
        b=names[1],
        c=names[2],
        d=names[3],
        held=held,
        needed=needed,
    )


def _flag_class(rng: Random) -> Example:
    names = rng.choice(_RIGHTS)
    return example(
        """The standard library has a class for flags. Its members behave like plain numbers, and each of them knows its
        name.""",
        """
        from enum import IntFlag


        class Right(IntFlag):
            $a = 1
            $b = 2
            $c = 4
            $d = 8


        rights = Right.$b | Right.$d
        print([right.name for right in Right if right in rights])
        print(rights.value, Right.$a in rights)
        rights ^= Right.$a
        print(rights == Right.$a | Right.$b | Right.$d)
        """,
        """`in` replaces the expression with `&`, and looping over the class goes through its members in the order of
        their definition. Underneath there is still one integer.""",
        a=names[0],
        b=names[1],
        c=names[2],
        d=names[3],
    )


def _names_question(rng: Random) -> Question:
    names = words(rng, 4)
    value = rng.choice((5, 6, 9, 10, 11, 13))
    return question(
        """A list of names says what the bits of a number mean: the first name belongs to bit 0, the next to bit 1.
        Write a function that returns the names of the bits that are set.""",
        '''
        def names_of(value: int, names: list[str]) -> list[str]:
            """Return the names whose bits are set in the value."""
            return [name for place, name in enumerate(names) if value >> place & 1]


        names = $names
        print(names_of($value, names))
        print(names_of(0, names))
        ''',
        """`enumerate` supplies the place of each name. Shifting binds more tightly than `&`, so the condition means
        `(value >> place) & 1`.""",
        names=names,
        value=value,
    )


def _difference_question(rng: Random) -> Question:
    have = rng.choice((5, 9, 10, 3))
    need = rng.choice((6, 7, 14, 11))
    return question(
        """A job needs certain rights, somebody holds certain others; both are given as masks. Write a function that
        returns the mask of what is lacking.""",
        '''
        def lacking(needed: int, held: int) -> int:
            """Return the flags that are needed but not held."""
            return needed & ~held


        print(f"{$need:04b} {$have:04b} {lacking($need, $have):04b}")
        print(lacking($need, 15) == 0)
        ''',
        """`~held` has a 1 wherever a right is not held, and `&` keeps those that are needed. With all four rights
        nothing is lacking, and the mask is 0.""",
        have=have,
        need=need,
    )


LESSON = Lesson(
    topic="Flags and masks: many yes-or-no answers in one integer",
    area="bits",
    concepts=("flags", "bit_masks", "permissions"),
    openings=(
        """May this person read, write, share, delete? Four answers of yes or no fit into four bits of one number, and
        all sixteen combinations have a number of their own.""",
        """File systems store who may read, write or run a file in a few bits. Whoever has seen permissions such as 644
        has seen flags.""",
        """A function with eight arguments that are all true or false is hard to call. Such switches are often gathered
        into a single integer, one bit for each, and named by constants.""",
    ),
    ideas=(
        (
            """A flag is a constant with one bit set: 1, 2, 4, 8 and so on. Because each has a bit of its own, a sum of
            different flags can be taken apart again.""",
            """Number the questions and give question `i` the bit `1 << i`. The answers together are one number, 0 when
            everything is answered with no.""",
        ),
        (
            """Flags are combined with `|`: `READ | WRITE` has both bits. A combination that is used often gets a name
            as well, and may be used like a single flag.""",
            """A mask is any combination of flags. `rights |= mask` switches on all of them, `rights &= ~mask` switches
            all of them off, and other bits stay as they were.""",
        ),
        (
            """To ask for one flag, write `if rights & READ:`. The result is 0, which counts as false, or the flag
            itself, which counts as true.""",
            """`rights & flag` filters out everything but the flag. What remains is non-zero exactly if the flag is
            set, and a condition asks for no more.""",
        ),
        (
            """With several flags, "all" and "any" are different questions. All: `rights & mask == mask`. Any:
            `rights & mask != 0`.""",
            """A mask with two bits gives four possible results of `rights & mask`. Compare with the mask if both are
            required, with 0 if one is enough.""",
        ),
    ),
    examples=(_named, _grant_and_take, _all_or_any, _flag_class),
    pitfalls=(
        """Numbering flags 1, 2, 3, 4. The 3 is then no flag of its own but the first two together, and granting it
        grants both. Each constant has to be a power of two.""",
        """Asking for two flags with `if rights & (READ | WRITE):`. This is true when only one of them is set. If both
        are needed, compare the result with the mask.""",
        """Combining with `+`. Adding a flag that is already set carries into the next bit: `READ + READ` is `WRITE`
        when the constants are 1 and 2. With `|` nothing happens.""",
    ),
    questions=(_names_question, _difference_question),
    asks=(
        "What is a flag?",
        "How are flags put together?",
        "How do I ask whether one is set?",
        "How do I ask for several?",
    ),
    notes={
        "young": (
            """A badge has four little lights. Each light stands for something you are allowed to do. One look at the
            badge answers four questions.""",
        ),
        "engineer": (
            """`enum.Flag` refuses to mix with plain integers, `enum.IntFlag` allows it. The constants of `re`, such as
            `re.I | re.M`, are an `IntFlag`.""",
        ),
        "analyst": (
            """Exports from older systems often have a column of status codes that are sums of 1, 2, 4 and 8. Filter
            them with `&`; comparing for equality misses every combination.""",
        ),
    },
    families=(
        Family(
            "permission_letters",
            "mode|rights|bits: int -> str",
            names=("permission_letters", "rights_as_text", "show_rights", "mode_text"),
            tells=(
                'Return the rights in $mode as four characters. The letters of "$letters" stand for the bits worth '
                "8, 4, 2 "
                'and 1 in this order; a bit that is not set is shown as "$none".',
                'Write $mode, a number from 0 to 15, as a text of four characters: "$letters" where all bits are '
                "set, with "
                '"$none" in the place of each bit that is not. The first letter belongs to the bit worth 8.',
                'Each letter of "$letters" stands for one bit of $mode, the last for the lowest. Return the text in '
                "which "
                'letters of bits that are 0 are replaced by "$none".',
            ),
            notes=("$mode lies between 0 and 15.",),
            varies={
                "letters": (
                    {"letters": "rwxs", "l1": "r", "l2": "w", "l3": "x", "l4": "s"},
                    {"letters": "vecd", "l1": "v", "l2": "e", "l3": "c", "l4": "d"},
                    {"letters": "RWSD", "l1": "R", "l2": "W", "l3": "S", "l4": "D"},
                    {"letters": "abcd", "l1": "a", "l2": "b", "l3": "c", "l4": "d"},
                ),
                "none": ({"none": "-"}, {"none": "."}, {"none": "_"}),
            },
            solutions=(
                program(
                    """
                    text = ""
                    for place, letter in enumerate("$letters"):
                        text += letter if $mode & (8 >> place) else "$none"
                    return text"""
                ),
                program(
                    """
                    digits = f"{$mode:04b}"
                    return "".join(x if bit == "1" else "$none" for x, bit in zip("$letters", digits))"""
                ),
                program(
                    """
                    flags = {8: "$l1", 4: "$l2", 2: "$l3", 1: "$l4"}
                    return "".join(letter if $mode & flag else "$none" for flag, letter in flags.items())"""
                ),
            ),
            oracle=lambda mode, letters, none: "".join(
                letters["letters"][i] if mode % 2 ** (4 - i) >= 2 ** (3 - i) else none["none"] for i in range(4)
            ),
            draw=lambda rng, letters, none: (rng.randint(0, 15),),
            edges=((0,), (15,), (8,), (5,)),
            about={"mode": "a number from 0 to 15", "return": "four characters"},
            noun="the four letters and marks for $mode",
            gives="str",
        ),
        Family(
            "rights_after_roles",
            "roles: dict[str, int], granted|assigned: list[str], denied|blocked: int -> int",
            names=("effective_rights", "rights_of_member", "allowed_flags", "combined_rights"),
            tells=(
                "Each of the $roles has a mask of rights. Return the mask of all rights that $rule of the roles "
                "named in "
                "$granted give, without the flags in $denied.",
                "Combine the masks of the roles listed in $granted, looking them up in $roles: a flag counts if "
                "$rule of "
                "them have it. Then clear every flag of $denied and return the result.",
                "A member has the roles in $granted. Return the rights that $rule of these roles contain according to "
                "$roles; the flags of $denied are taken away at the end.",
            ),
            notes=("Names that are not keys of $roles are skipped. Without any known role the result is 0.",),
            varies={
                "rule": (
                    {"rule": "one or more", "begin": "0", "sign": "|"},
                    {"rule": "all", "begin": "-1", "sign": "&"},
                )
            },
            solutions=(
                program(
                    """
                    masks = [$roles[name] for name in $granted if name in $roles]
                    if not masks:
                        return 0
                    rights = masks[0]
                    for mask in masks[1:]:
                        rights = rights $sign mask
                    return rights & ~$denied"""
                ),
                program(
                    """
                    rights, known = $begin, False
                    for name in $granted:
                        if name in $roles:
                            rights $sign= $roles[name]
                            known = True
                    return rights & ~$denied if known else 0"""
                ),
            ),
            oracle=lambda roles, granted, denied, rule: sum(
                2**i
                for i in range(8)
                if denied // 2**i % 2 == 0
                and (found := [roles[name] // 2**i % 2 for name in granted if name in roles])
                and (any(found) if rule["rule"] == "one or more" else all(found))
            ),
            draw=lambda rng, rule: (
                {name: rng.randint(1, 15) | 2 for name in ("guest", "editor", "owner")},
                rng.choices(("guest", "editor", "owner", "cook"), weights=(4, 4, 4, 1), k=rng.randint(1, 3)),
                rng.choice((0, 1, 4, 8, 5)),
            ),
            edges=(({"guest": 3}, [], 1), ({"guest": 7, "owner": 12}, ["guest", "owner"], 0)),
            about={
                "roles": "the mask of each role",
                "granted": "names of roles",
                "denied": "a mask of flags that are never allowed",
                "return": "the mask that results",
            },
        ),
        Family(
            "settings_that_differ",
            "before|old: int, after|new: int, names|labels: list[str] -> list[str]",
            names=("${verb}_settings", "${verb}_flags", "names_$verb", "list_$verb"),
            tells=(
                "Bit i of $before and of $after tells whether the setting with index i in $names is on. Return the "
                "names of the "
                "settings that were $phrase, in their order.",
                "Two states of some switches are given as masks; the first of the $names belongs to the lowest bit. "
                "Return "
                "the names of those that were $phrase between $before and $after.",
                "Compare the masks $before and $after, whose bits belong to the $names from bit 0 upwards, and list "
                "the "
                "names of all that were $phrase.",
            ),
            notes=("Bits that have no name are ignored.",),
            varies={
                "move": (
                    {"verb": "enabled", "phrase": "switched on", "test": "not was and now", "mask": "newer & ~older"},
                    {"verb": "disabled", "phrase": "switched off", "test": "was and not now", "mask": "older & ~newer"},
                    {
                        "verb": "changed",
                        "phrase": "changed in either direction",
                        "test": "was != now",
                        "mask": "older ^ newer",
                    },
                )
            },
            solutions=(
                program(
                    """
                    found = []
                    for i in range(len($names)):
                        was, now = ($before >> i) & 1, ($after >> i) & 1
                        if $test:
                            found.append($names[i])
                    return found"""
                ),
                program(
                    """
                    older, newer = $before, $after
                    mask = $mask
                    return [name for i, name in enumerate($names) if mask & (1 << i)]"""
                ),
            ),
            oracle=lambda before, after, names, move: [
                name
                for name, old, new in zip(names, reversed(f"{before:09b}"), reversed(f"{after:09b}"), strict=False)
                if (old + new) in {"enabled": ("01",), "disabled": ("10",), "changed": ("01", "10")}[move["verb"]]
            ],
            draw=lambda rng, move: (rng.randint(0, 31), rng.randint(0, 31), words(rng, rng.randint(3, 5))),
            edges=((5, 5, ["sound", "light"]), (6, 11, ["wifi", "radio", "alarm", "lock"]), (9, 3, [])),
            about={
                "before": "the earlier mask",
                "after": "the later mask",
                "names": "the settings, lowest bit first",
                "return": "names of settings",
            },
            noun="the names of the settings that were $phrase between $before and $after",
            gives="words",
        ),
    ),
)
