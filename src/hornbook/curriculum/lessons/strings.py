"""Lessons on the basics of strings: indexing, slicing, searching, comparing, looping."""

from random import Random

from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question
from hornbook.curriculum.lessons.stock import ANIMALS, CITIES, FRUIT, NAMES, sentence

AREA = "strings basics"


def _positions(r: Random) -> Example:
    word = r.choice(ANIMALS)
    return example(
        """Let us look at the word "$word" one position at a time. Counting starts at 0, and negative
        positions count from the end.""",
        '''
        def ends_of(word: str) -> tuple[str, str]:
            """Return the first and the last character of a text that is not empty."""
            return word[0], word[-1]


        word = "$word"
        print(len(word))
        print(ends_of(word))
        for i in range(len(word)):
            print(i, word[i])
        ''',
        """A text with $n characters has the positions 0 to $last. `word[-1]` is the same character as
        `word[$last]`, but it needs no knowledge of the length.""",
        word=word,
        n=len(word),
        last=len(word) - 1,
    )


def _initials(r: Random) -> Example:
    name = " ".join(r.sample(NAMES, r.randint(2, 3)))
    return example(
        """The initials of "$name" are the first characters of its parts. `split()` cuts at spaces, and index
        0 does the rest.""",
        '''
        def initials(full_name: str) -> str:
            """Return the first letter of every part of a name, each followed by a dot."""
            result = ""
            for part in full_name.split():
                result += part[0] + "."
            return result


        print(initials("$name"))
        print(initials("  $single  "))
        ''',
        """`split()` without an argument ignores extra spaces and never produces empty parts, so `part[0]` is
        safe here. With `split(" ")` the second call would meet an empty part and fail.""",
        name=name,
        single=name.split()[0],
    )


def _last_few(r: Random) -> Example:
    number = "".join(str(r.randint(0, 9)) for _ in range(r.choice((8, 10, 12))))
    keep = r.choice((3, 4))
    return example(
        """Account numbers are shown with all but the last $keep characters hidden. A slice with a negative
        start takes those from the end.""",
        '''
        def mask(number: str, keep: int) -> str:
            """Replace all but the last `keep` characters (keep >= 1) by stars."""
            hidden = len(number) - keep
            if hidden <= 0:
                return number
            return "*" * hidden + number[-keep:]


        print(mask("$number", $keep))
        print(mask("12", $keep))
        ''',
        """The text has $n characters, so $hidden of them become stars. The guard handles texts that are too
        short to hide anything, like the one in the second call.""",
        number=number,
        keep=keep,
        n=len(number),
        hidden=len(number) - keep,
    )


def _slices(r: Random) -> Example:
    word = r.choice(("notebook", "raincoat", "sunflower", "waterfall", "snowball", "toothbrush"))
    cut = {"notebook": 4, "raincoat": 4, "sunflower": 3, "waterfall": 5, "snowball": 4, "toothbrush": 5}[word]
    return example(
        """The word "$word" is made of two words. A slice `word[a:b]` begins at position a and stops before
        position b, so one cut position is enough for both halves.""",
        '''
        def cut_at(word: str, position: int) -> tuple[str, str]:
            """Return the part before the position and the part from it on."""
            return word[:position], word[position:]


        front, back = cut_at("$word", $cut)
        print(front, back)
        print(front + back == "$word")
        print(cut_at("$word", 100))
        ''',
        """Since the end is excluded, `word[:$cut]` has exactly $cut characters, and the two halves fit together without
        gap or overlap. A slice beyond the end is not an error: the second half is just empty.""",
        word=word,
        cut=cut,
    )


def _q_middle(r: Random) -> Question:
    odd, even = r.choice(("melon", "tiger", "river", "seven")), r.choice(("orange", "walrus", "garden"))
    return question(
        """Write `middle(word)`: the middle character for an odd length, the two middle ones for an even
        length.""",
        '''
        def middle(word: str) -> str:
            """Return the one or two characters in the middle of a text that is not empty."""
            half = len(word) // 2
            if len(word) % 2 == 1:
                return word[half]
            return word[half - 1 : half + 1]


        print(middle("$odd"), middle("$even"), middle("x"))
        ''',
        """For five characters `5 // 2` is 2, the position in the middle. For six it is 3, and the pair
        consists of the positions 2 and 3, which is the slice from 2 up to but not including 4.""",
        odd=odd,
        even=even,
    )


def _q_swap_ends(r: Random) -> Question:
    word = r.choice(FRUIT)
    return question(
        """Write `swap_ends(word)`, which exchanges the first and the last character. Texts with fewer than
        two characters stay as they are.""",
        '''
        def swap_ends(word: str) -> str:
            """Return the text with its first and last character exchanged."""
            if len(word) < 2:
                return word
            return word[-1] + word[1:-1] + word[0]


        for word in ["$word", "ab", "a", ""]:
            print(repr(word), repr(swap_ends(word)))
        ''',
        """The slice `word[1:-1]` is everything between the ends, and it is empty for "ab". Without the guard,
        a text with one character would come out doubled.""",
        word=word,
    )


INDEXING = Lesson(
    topic="Characters, positions and slices of a string",
    area=AREA,
    concepts=("strings", "indexing", "slicing", "negative_index"),
    openings=(
        """A string is a row of characters with numbered places. The number of a place is called its index,
        and it starts at 0, because it tells how many characters come before.""",
        """To take a text apart you need two tools: an index for one character and a slice for a stretch of
        them. Both use square brackets.""",
        """The first letter, the last three digits, everything but the ends: in Python such phrases become
        short expressions in brackets.""",
    ),
    ideas=(
        (
            """`word[0]` is the first character and `word[len(word) - 1]` the last. As a shortcut, negative
            indexes count from the end: `word[-1]` is the last, `word[-2]` the one before.""",
            """An index is a distance from the start. The first character is 0 steps away; the last one is
            `len(word) - 1` steps away, or -1 when you come from behind.""",
        ),
        (
            """A slice `word[a:b]` contains the positions a, a + 1, ..., b - 1. Its length is `b - a` as long
            as both lie within the text. Leaving out a bound means "from the start" or "to the end".""",
            """Imagine the numbers between the characters, like marks on a ruler: mark 0 before the first,
            mark 1 after it. A slice cuts at two marks, and this is why the end seems to be left out.""",
        ),
        (
            """An index outside the text raises an IndexError, but a slice outside is merely shorter. So
            `word[:3]` is safe for every text, whereas `word[2]` is not.""",
            """For an empty text there is no `word[0]`, yet `word[:1]` is fine and gives the empty text. Guard
            an index, or use a slice.""",
        ),
        (
            """Strings cannot be changed in place. `word[0] = "x"` raises a TypeError; to change a letter,
            build a new text from the pieces.""",
            """Every operation on a string makes a new one. That includes slices, `+` and methods such as
            `upper`; the original stays as it was.""",
        ),
    ),
    asks=(
        "How are the characters numbered?",
        "Which positions does a slice contain?",
        "What happens beyond the end?",
        "Can I change one character?",
    ),
    examples=(_positions, _initials, _slices, _last_few),
    pitfalls=(
        """Using `word[len(word)]` for the last character raises an IndexError. The positions end at
        `len(word) - 1`; write `word[-1]`.""",
        """`word[-n:]` for the last n characters goes wrong when n is 0: `-0` is 0, and `word[0:]` is the
        whole text. Handle n == 0 on its own.""",
        """Calling `word.upper()` and expecting `word` to change has no effect, for the method returns a new
        string. Keep it: `word = word.upper()`.""",
    ),
    questions=(_q_middle, _q_swap_ends),
    notes={
        "engineer": (
            """There is no character type: `word[0]` is a string of length 1. Strings are immutable sequences
            of Unicode code points, so indexing takes constant time.""",
        ),
        "young": (
            """Picture a train. The engine is wagon 0, behind it come wagons 1, 2, 3. If you walk in from the
            back, the last wagon is number -1.""",
        ),
        "teacher": (
            """Draw the word with numbered marks between the letters. Students who see `word[1:4]` as two cuts
            stop asking why position 4 is missing.""",
        ),
    },
)


def _count_letter(r: Random) -> Example:
    text = sentence(r)
    letter = r.choice("aeort")
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


def _vowels(r: Random) -> Example:
    text = sentence(r)
    f = r.choice(("count_vowels", "number_of_vowels", "vowel_count"))
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


def _longest_run(r: Random) -> Example:
    a, b, c = r.sample("abcxyz", 3)
    text = a * r.randint(1, 2) + b * r.randint(3, 5) + c * r.randint(1, 2) + a
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


def _first_repeat(r: Random) -> Example:
    word = r.choice(("banana", "letter", "bottle", "coffee", "station", "window"))
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


def _q_remove(r: Random) -> Question:
    text, gone = sentence(r), r.choice("aeto")
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


def _q_positions(r: Random) -> Question:
    word = r.choice(("banana", "papaya", "salad", "panorama", "alfalfa", "panama"))
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


LOOPING = Lesson(
    topic="Looping over the characters of a string",
    area=AREA,
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
)


def _find_all(r: Random) -> Example:
    text = r.choice(
        ("the thesis is that this island is the best", "so an answer is also an island", "this is the isle of thanes")
    )
    word = r.choice([word for word in ("an", "is", "the", "so") if word in text])
    return example(
        """`find` returns the position of the first occurrence, or -1. With a second argument it starts later,
        and so a loop can collect all occurrences of "$word" in "$text".""",
        '''
        def find_all(text: str, part: str) -> list[int]:
            """Return all positions at which `part` (not empty) begins, overlaps included."""
            positions = []
            position = text.find(part)
            while position != -1:
                positions.append(position)
                position = text.find(part, position + 1)
            return positions


        print(find_all("$text", "$word"))
        print(find_all("aaaa", "aa"))
        ''',
        """Each search starts one place behind the last hit. That is why "aa" is found three times in "aaaa";
        the method `count` would report 2, since it skips over each hit as a whole.""",
        word=word,
        text=text,
    )


def _extension(r: Random) -> Example:
    stem = "_".join(r.sample(ANIMALS, 2))
    ext = r.choice(("txt", "csv", "png", "json"))
    return example(
        """A file name such as "$stem.$ext" has an extension behind its last dot. Searching from the right
        finds that dot even if there are others.""",
        '''
        def extension(name: str) -> str:
            """Return what follows the last dot, or an empty text without a dot."""
            dot = name.rfind(".")
            if dot == -1:
                return ""
            return name[dot + 1 :]


        for name in ["$stem.$ext", "backup.$stem.$ext", "README"]:
            print(name, "->", repr(extension(name)))
        ''',
        """`rfind` gives -1 when there is no dot. Without the test, `name[-1 + 1:]` would be `name[0:]`, and
        the whole name would pass for an extension: a mistake that raises no error.""",
        stem=stem,
        ext=ext,
    )


def _starts(r: Random) -> Example:
    names = r.sample(CITIES, 5)
    letter = names[0][0]
    return example(
        """From the list $names, pick the names that begin with "$letter". `startswith` asks the question
        directly and is safe for empty texts.""",
        '''
        def starting_with(names: list[str], prefix: str) -> list[str]:
            """Return the names that begin with the prefix, ignoring case."""
            result = []
            for name in names:
                if name.lower().startswith(prefix.lower()):
                    result.append(name)
            return result


        print(starting_with($names, "$small"))
        print(starting_with(["", "x"], "$small"))
        ''',
        """Both sides are converted to lower case, so a small "$small" finds "$first" as well. Had the
        function used `name[0]`, the empty text in the second call would have raised an IndexError.""",
        names=names,
        letter=letter,
        small=letter.lower(),
        first=names[0],
    )


def _replace(r: Random) -> Example:
    a, b = r.sample(FRUIT, 2)
    return example(
        """Replacing one word by another is a method call; swapping two words takes care. After the first
        replacement, the two can no longer be told apart.""",
        '''
        def swap_words(text: str, first: str, second: str) -> str:
            """Exchange two words in a text, by way of a character that does not occur in it."""
            text = text.replace(first, "\\0")
            text = text.replace(second, first)
            return text.replace("\\0", second)


        text = "one $a and two $b"
        print(text.replace("$a", "$b").replace("$b", "$a"))
        print(swap_words(text, "$a", "$b"))
        ''',
        """The naive chain turns everything into "$a". A placeholder that cannot occur in the text keeps the
        first word's places apart until the second word has moved.""",
        a=a,
        b=b,
    )


def _q_between(r: Random) -> Question:
    inside = r.choice(ANIMALS)
    return question(
        """Write `between(text, left, right)`, the part between the first `left` and the next `right` after
        it; an empty text if either is missing.""",
        '''
        def between(text: str, left: str, right: str) -> str:
            """Return the text between two markers, or an empty text."""
            start = text.find(left)
            if start == -1:
                return ""
            start += len(left)
            end = text.find(right, start)
            if end == -1:
                return ""
            return text[start:end]


        print(between("name=<$inside>;", "<", ">"))
        print(repr(between("no markers", "<", ">")))
        ''',
        """`find` reports where the marker begins, and the wanted part begins behind it, so the length of the
        marker is added. The second search starts there, not at 0.""",
        inside=inside,
    )


def _q_count_words(r: Random) -> Question:
    text = sentence(r)
    return question(
        """Write `contains_word(text, word)`, which is True only for whole words. For "the cat" the word "at"
        must not be found.""",
        '''
        def contains_word(text: str, word: str) -> bool:
            """Return whether the word occurs in the text as a whole word."""
            return word in text.split()


        print(contains_word("the cat", "at"), "at" in "the cat")
        print(contains_word("$text", "the"))
        ''',
        """On a list, `in` compares whole elements. On a string it looks for a stretch of characters, which is
        why the two results in the first line differ.""",
        text=text,
    )


SEARCHING = Lesson(
    topic="Searching and replacing in strings",
    area=AREA,
    concepts=("strings", "find", "startswith", "replace"),
    openings=(
        """Is it in there, and where? For the first question there is `in`, for the second `find`. With a
        handful of methods like these you can take most texts apart.""",
        """Searching a text by hand needs two nested loops. Python's string methods have those loops built in;
        what remains for you is to treat the case that nothing is found.""",
        """A search has two possible outcomes, and programs tend to forget one of them. Whenever you call
        `find`, think about -1 before anything else.""",
    ),
    ideas=(
        (
            """`part in text` gives True or False, `text.find(part)` the first position or -1, and
            `text.index(part)` the first position or a ValueError. Choose by what should happen when it is
            missing.""",
            """-1 is a valid index in Python, the last character. Using the result of `find` without testing
            it therefore gives wrong answers in place of an error.""",
        ),
        (
            """`startswith` and `endswith` say what they mean, cope with short texts, and accept a tuple of
            alternatives: `name.endswith((".png", ".jpg"))`.""",
            """Comparing a slice, `text[:3] == "abc"`, works too, but the length must match the constant.
            `text.startswith("abc")` has nothing to get out of step.""",
        ),
        (
            """`text.replace(old, new)` replaces every occurrence and returns a new text. A third argument
            limits how many are replaced.""",
            """To delete a part, replace it with the empty text. To collapse runs of spaces, `"
            ".join(text.split())` is better than replacing, since one pass of `replace` may leave pairs
            behind.""",
        ),
    ),
    asks=(
        "Should I use `in`, `find` or `index`?",
        "How do I test the beginning or the end?",
        "How do I replace or delete?",
    ),
    examples=(_starts, _extension, _find_all, _replace),
    pitfalls=(
        """`if text.find("x"):` is wrong twice: position 0 counts as false and -1 counts as true. Write `if
        "x" in text:`.""",
        """`strip("abc")` does not remove the word "abc" from the ends; it removes any of the three characters
        as long as there are some. For a fixed beginning or end use `removeprefix` and `removesuffix`.""",
        """Calling `text.replace(...)` on a line of its own does nothing visible, because the new text is
        thrown away. Assign it to a name.""",
    ),
    questions=(_q_between, _q_count_words),
    notes={
        "engineer": (
            """`str.partition(sep)` returns the part before, the separator and the part after in one step, and
            is often clearer than `find` plus slices. Regular expressions live in the module `re`.""",
        ),
        "analyst": (
            """When cleaning a column, normalise first: `value.strip().lower()`. Otherwise " Oslo" and "oslo"
            are two cities.""",
        ),
        "hobbyist": (
            """Renaming a hundred photos is a loop with `endswith`, `replace` and a print. Print the new names
            first and rename only once they look right.""",
        ),
    },
)


def _compare(r: Random) -> Example:
    a, b = r.sample(FRUIT, 2)
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


def _palindrome(r: Random) -> Example:
    word = r.choice(("level", "rotor", "kayak", "noon", "civic", "radar"))
    other = r.choice(ANIMALS)
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


def _differences(r: Random) -> Example:
    word = r.choice(("garden", "market", "silver", "planet", "castle"))
    i = r.randrange(len(word))
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


def _common_prefix(r: Random) -> Example:
    stem = r.choice(("inter", "under", "over", "water", "sun"))
    tails = r.sample(("view", "line", "work", "fall", "light", "stand"), 2)
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


def _q_same_letters(r: Random) -> Question:
    a, b = r.choice((("listen", "silent"), ("stone", "notes"), ("night", "thing"), ("earth", "heart")))
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


def _q_longest(r: Random) -> Question:
    names = r.sample(CITIES, 5)
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


COMPARING = Lesson(
    topic="Comparing strings",
    area=AREA,
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
)

LESSONS: tuple[Lesson, ...] = (INDEXING, LOOPING, SEARCHING, COMPARING)
