"""Splitting and joining: from a sentence to its words, a change to each of them, and back to a sentence."""

import re
from random import Random
from typing import Any

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question
from hornbook.curriculum.lessons.stock import ADJECTIVES, ANIMALS, CITIES, sentence


def _count_words(rng: Random) -> Example:
    text = sentence(rng)
    spaced = "  " + text.replace(" ", "   ", 1)
    return example(
        """The text "$text" is cut into words by `split()`. To see that extra spaces do no harm, the second
        call has some.""",
        '''
        def count_words(text: str) -> int:
            """Return the number of words, separated by any amount of space."""
            return len(text.split())


        print("$text".split())
        print(count_words("$text"), count_words("$spaced"))
        print(count_words(""), count_words("   "))
        ''',
        """Both spellings have $n words. Counting spaces and adding one would have failed three times: for the
        doubled spaces, for the empty text, and for the text that is nothing but spaces.""",
        text=text,
        spaced=spaced,
        n=len(text.split()),
    )


def _reverse_words(rng: Random) -> Example:
    text = sentence(rng)
    return example(
        """Reversing the order of the words leaves each word readable, while reversing the text does not.
        Split, reverse the list, join.""",
        '''
        def reverse_words(text: str) -> str:
            """Return the words of the text in the opposite order."""
            words = text.split()
            words.reverse()
            return " ".join(words)


        print(reverse_words("$text"))
        print("$text"[::-1])
        ''',
        """`reverse` works on the list itself and returns `None`; a line such as `words = words.reverse()`
        would lose everything. The last line shows the reversed characters for comparison.""",
        text=text,
    )


def _each_word(rng: Random) -> Example:
    text = sentence(rng)
    return example(
        """Often the same change is made to every word. Put the change into a function of its own, apply it to
        each word, and join the results.""",
        '''
        def turn_word(word: str) -> str:
            """Move the first letter of a word to its end and add "ay"."""
            return word[1:] + word[0] + "ay"


        def turn_sentence(text: str) -> str:
            """Apply `turn_word` to all words of the text."""
            return " ".join(turn_word(word) for word in text.split())


        print(turn_word("$word"))
        print(turn_sentence("$text"))
        ''',
        """The inner function knows about letters and the outer one about sentences. Either can be tested
        alone, and a new rule for words means changing one line.""",
        text=text,
        word=text.split()[2],
    )


def _acronym(rng: Random) -> Example:
    words = [
        w.capitalize() for w in (rng.choice(ADJECTIVES), rng.choice(ANIMALS), rng.choice(("club", "society", "union")))
    ]
    text = f"{words[0]} {words[1]} {words[2]}"
    return example(
        """The "$text" needs a short name made of its first letters. Small words such as "of" and "the" do not
        count.""",
        '''
        SMALL_WORDS = ["of", "the", "and", "for"]


        def acronym(title: str) -> str:
            """Return the capital initials of all words that are not small words."""
            letters = ""
            for word in title.split():
                if word.lower() not in SMALL_WORDS:
                    letters += word[0].upper()
            return letters


        print(acronym("$text"))
        print(acronym("The $text of $city"))
        ''',
        """The second result has just one letter more, that of the city, for "The" and "of" are skipped. The
        comparison is made in lower case, so that "The" is recognised at the beginning as well.""",
        text=text,
        city=rng.choice(CITIES),
    )


def _q_every_second(rng: Random) -> Question:
    text = sentence(rng)
    return question(
        """Write `every_second(text)`, which keeps the first, third, fifth word and so on.""",
        '''
        def every_second(text: str) -> str:
            """Return every second word, beginning with the first."""
            return " ".join(text.split()[::2])


        print(every_second("$text"))
        print(every_second("one"), repr(every_second("")))
        ''',
        """The slice `[::2]` takes the positions 0, 2, 4 and so on of the list of words. It copes with a
        single word and with none at all.""",
        text=text,
    )


def _q_join_long(rng: Random) -> Question:
    text, n = sentence(rng), rng.randint(3, 5)
    return question(
        """Write `long_words(text, minimum)`, the list of all words with at least `minimum` letters, in their
        order. Use $n for "$text".""",
        '''
        def long_words(text: str, minimum: int) -> list[str]:
            """Return the words that have at least `minimum` letters."""
            result = []
            for word in text.split():
                if len(word) >= minimum:
                    result.append(word)
            return result


        print(long_words("$text", $n))
        print(long_words("a an the", 10))
        ''',
        """"At least" includes the limit, so `>=` is right. A list is the natural result here; whoever wants a
        text can join it.""",
        text=text,
        n=n,
    )


_GIVEN = ("Ann", "Ben", "Ida Rose", "Jo", "Lu Ann", "Max", "Otto", "Eva May", "Kim", "Zoe")
_SURNAMES = ("Berg", "Dane", "Holm", "Ito", "Marin", "Novak", "Okoro", "Silva", "Weiss", "Young")
_FORMS = (
    {
        "form": "comma",
        "like": "Holm, Ida Rose",
        "short": "with_comma",
        "made": 'last + ", " + " ".join(given)',
    },
    {
        "form": "initials",
        "like": "I.R. Holm",
        "short": "as_initials",
        "made": '"".join(name[0] + "." for name in given) + " " + last',
    },
    {
        "form": "capitals",
        "like": "HOLM Ida Rose",
        "short": "for_index",
        "made": '" ".join([last.upper(), *given])',
    },
)


def _guests(rng: Random, mark: dict[str, str], form: dict[str, str]) -> tuple[str]:
    names = []
    for _ in range(rng.randint(1, 3)):
        given, surname = rng.choice(_GIVEN), rng.choice(_SURNAMES)
        names.append(surname if rng.random() < 0.2 else f"{given}{rng.choice((' ', ' ', '  '))}{surname}")
    return (rng.choice((mark["mark"], mark["glue"])).join(names),)


def _names_rewritten(guests: str, mark: dict[str, str], form: dict[str, str]) -> str:
    def turned(found: re.Match[str]) -> str:
        given, last = re.findall(r"\S+", found[1]), found[2]
        if form["form"] == "comma":
            return f"{last}, {' '.join(given)}"
        if form["form"] == "capitals":
            return f"{last.upper()} {' '.join(given)}"
        return "".join(re.sub(r"(?<=.).*", ".", name, count=1) for name in given) + " " + last

    parts = re.split(r"\s*[;/]\s*", guests)
    return mark["glue"].join(re.sub(r"^(.+\S)\s+(\S+)$", turned, part) for part in parts)


def _words_by_place(sentence: str, first: int, last: int, form: dict[str, str]) -> str:
    chosen = set(range(first, last + 1))
    found = list(re.finditer(r"\S+", sentence))
    keep = form["short"] == "between"
    return " ".join(word[0] for place, word in enumerate(found, start=1) if (place in chosen) == keep)


def _spaced(rng: Random) -> str:
    words = sentence(rng).split()[: rng.randint(3, 8)]
    return "".join(word + rng.choice((" ", " ", "  ")) for word in words)


def _sentence_and_places(rng: Random, **_: Any) -> tuple[str, int, int]:
    first = rng.randint(1, 4)
    return _spaced(rng), first, first + rng.randint(0, 4)


def _cut_sentence(text: str, end: str, joint: dict[str, str]) -> str:
    places = [found.end() for found in re.finditer(r"\S+", text) if found[0] == end]
    cut = places[0] if places else len(text)
    return joint["glue"].join(re.findall(r"\S+", text[:cut]))


LESSON = Lesson(
    topic="Splitting a sentence into words and joining them again",
    area="words and sentences",
    concepts=("split", "join", "words", "map_over_words"),
    openings=(
        """Most work on sentences has three steps: split into words, do something with the list, join. The
        middle step changes and the other two stay.""",
        """To a program a sentence is one long string. `split()` makes a list of words out of it, and from
        there on you can count, filter, reorder and rebuild.""",
        """Words are what people see in a text, and characters are what Python sees. `split` and `join`
        translate between the two views.""",
    ),
    ideas=(
        (
            """`text.split()` cuts at any run of spaces, tabs and line breaks and drops them. There are never
            empty words, and an empty text gives an empty list.""",
            """With an argument, `text.split(",")` cuts at every single comma and keeps empty parts: `"a,,b"`
            becomes three parts. Without an argument, only proper words come out.""",
        ),
        (
            """`" ".join(words)` is the way back. It puts one space between neighbours, so splitting and
            joining also normalises the spacing of a text.""",
            """Splitting and joining are almost inverse. What is lost is the kind and number of spaces, and
            usually nobody misses them.""",
        ),
        (
            """When each word is changed by the same rule, write a function for one word first. The sentence
            function is then a single line with a loop inside `join`.""",
            """Solve the small problem first: one word. Test it. The whole sentence is repetition, and
            repetition is what a loop is for.""",
        ),
    ),
    asks=(
        "Where exactly does `split` cut?",
        "How do I get a text back?",
        "How do I change every word?",
    ),
    examples=(_count_words, _reverse_words, _each_word, _acronym),
    pitfalls=(
        """`split(" ")` with an explicit space produces empty words where two spaces meet, and `word[0]` then
        fails. For words, call `split()` without an argument.""",
        """`words.sort()` and `words.reverse()` return `None`. Use them on a line of their own, or take
        `sorted(words)` and `words[::-1]`, which return new lists.""",
        """Punctuation sticks to the words: in "end." the dot belongs to the word. Strip it before comparing
        or counting.""",
    ),
    questions=(_q_every_second, _q_join_long),
    notes={
        "young": (
            """Write a sentence on a strip of paper and cut it at the gaps. Now you can shuffle the pieces.
            Glue them together again: that is `join`.""",
        ),
        "engineer": (
            """`join` is a method of the separator and accepts any iterable of strings. `splitlines` is the
            right tool for lines, as it knows about different line endings.""",
        ),
        "analyst": (
            """Free-text answers become countable once they are split and cleaned. Normalise the case first,
            or "Yes" and "yes" will be two answers.""",
        ),
    },
    families=(
        Family(
            "full_names_rewritten",
            "guests|people|members: str -> str",
            names=("names_$short", "rewrite_names", "names_in_form", "guest_list_$short"),
            tells=(
                'The full names in $guests are separated by $called. Write each in the form "$like", where it was '
                '"Ida Rose Holm", and return them with "$glue" between.',
                'Return the names in $guests, which are separated by $called, joined by "$glue" and each written like '
                '"$like" instead of "Ida Rose Holm".',
                'Split $guests at its $called into full names such as "Ida Rose Holm", rewrite each of them as '
                '"$like", and join the results with "$glue".',
            ),
            notes=(
                "The last word of a name is the surname, and a name of a single word stays as it is.",
                "There may be several spaces between words, and there is at least one name.",
            ),
            varies={
                "mark": (
                    {"mark": ";", "glue": "; ", "called": "semicolons"},
                    {"mark": "/", "glue": " / ", "called": "slashes"},
                ),
                "form": _FORMS,
            },
            solutions=(
                'found = []\nfor part in $guests.split("$mark"):\n    *given, last = part.split()\n'
                '    found.append($made if given else last)\nreturn "$glue".join(found)',
                'def turned(part: str) -> str:\n    first, _, last = " ".join(part.split()).rpartition(" ")\n'
                "    if not first:\n        return last\n    given = first.split()\n    return $made\n\n"
                'return "$glue".join(turned(part) for part in $guests.split("$mark"))',
            ),
            oracle=_names_rewritten,
            draw=_guests,
            about={"guests": "full names, separated by $called", "return": "the names in the other form"},
            noun='the names in $guests, separated by $called, rewritten like "$like" and joined by "$glue"',
            gives="str",
        ),
        Family(
            "words_by_their_numbers",
            "sentence|text|line: str, first|start|low: int, last|end|high: int -> str",
            names=("words_$short", "${verb}_words", "text_of_words_$short", "${verb}_numbered_words"),
            tells=(
                "Number the words of $sentence from 1. Return $what the numbers $first to $last, both included, "
                "joined by single spaces.",
                "Split $sentence into words, $do the words number $first to $last (the first word has number 1, and "
                "both limits are included), and join what remains with single spaces.",
                "Return a text of $what a number from $first up to and including $last, with one space between words, "
                "where the words of $sentence are numbered from 1.",
            ),
            notes=(
                "$first is at least 1 and at most $last; numbers beyond the last word are ignored.",
                "If no word remains, the result is an empty text.",
            ),
            varies={
                "form": (
                    {
                        "short": "between",
                        "verb": "keep",
                        "what": "the words with",
                        "do": "keep only",
                        "edit": "words =",
                        "no": "",
                    },
                    {
                        "short": "outside",
                        "verb": "drop",
                        "what": "all words except those with",
                        "do": "leave out",
                        "edit": "del",
                        "no": "not ",
                    },
                )
            },
            solutions=(
                'words = $sentence.split()\n$edit words[$first - 1 : $last]\nreturn " ".join(words)',
                "kept = []\nfor number, word in enumerate($sentence.split(), start=1):\n"
                "    inside = number >= $first and number <= $last\n    if ${no}inside:\n        kept.append(word)\n"
                'return " ".join(kept)',
            ),
            oracle=_words_by_place,
            draw=_sentence_and_places,
            edges=(("the calm otter", 1, 1), ("  an old   harbor ", 2, 3), ("late again", 1, 5)),
            about={
                "sentence": "words with any number of spaces between them",
                "first": "the number of the first of these words",
                "last": "the number of the last of them",
                "return": "$what these numbers",
            },
            noun="$what the numbers $first to $last in $sentence, joined by single spaces",
            gives="str",
        ),
        Family(
            "message_up_to_word",
            "text|message|line: str, end|stop|marker: str -> str",
            names=("message_up_to", "words_until", "joined_until", "cut_behind_word"),
            tells=(
                "Return the words of $text up to and including the first word $end, joined by $name.",
                "Take words from the start of $text until the word $end has been taken, and return them joined by "
                "$name.",
                "Split $text into words, drop everything behind the first word equal to $end, and join the rest with "
                "$name.",
            ),
            notes=("If $end is not among the words, all of them are taken. A part of a word does not count as $end.",),
            varies={
                "joint": (
                    {"glue": " ", "name": "single spaces"},
                    {"glue": "-", "name": "hyphens"},
                    {"glue": ", ", "name": "a comma and a space"},
                )
            },
            solutions=(
                'words = $text.split()\nif $end in words:\n    words = words[: words.index($end) + 1]\nreturn "$glue"'
                ".join(words)",
                "taken = []\nfor word in $text.split():\n    taken.append(word)\n    if word == $end:\n        break\n"
                'return "$glue".join(taken)',
            ),
            oracle=_cut_sentence,
            draw=lambda rng, joint: (_spaced(rng), rng.choice(("the", "an", "a", "saw", "passed", "found", "calm"))),
            edges=(
                ("then stop stop", "stop"),
                ("stopping here", "stop"),
                ("", "over"),
                ("all over the over pass", "over"),
            ),
            about={
                "text": "words separated by spaces",
                "end": "the last word to take",
                "return": "the joined words",
            },
            noun="the words of $text up to and including the first $end, joined by $name",
            gives="str",
        ),
    ),
)
