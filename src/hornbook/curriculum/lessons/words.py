"""Lessons on words and sentences: splitting, measuring, cleaning and transforming text word by word."""

from random import Random

from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question
from hornbook.curriculum.lessons.stock import ADJECTIVES, ANIMALS, CITIES, NAMES, sentence

AREA = "words and sentences"


def _count_words(r: Random) -> Example:
    text = sentence(r)
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


def _reverse_words(r: Random) -> Example:
    text = sentence(r)
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


def _each_word(r: Random) -> Example:
    text = sentence(r)
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


def _acronym(r: Random) -> Example:
    words = [w.capitalize() for w in (r.choice(ADJECTIVES), r.choice(ANIMALS), r.choice(("club", "society", "union")))]
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
        city=r.choice(CITIES),
    )


def _q_every_second(r: Random) -> Question:
    text = sentence(r)
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


def _q_join_long(r: Random) -> Question:
    text, n = sentence(r), r.randint(3, 5)
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


SPLIT = Lesson(
    topic="Splitting a sentence into words and joining them again",
    area=AREA,
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
)


def _longest(r: Random) -> Example:
    text = sentence(r)
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


def _mean_length(r: Random) -> Example:
    text = sentence(r)
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


def _by_length(r: Random) -> Example:
    text = sentence(r)
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


def _word_counts(r: Random) -> Example:
    a, b, c = r.sample(ANIMALS, 3)
    words = [a] * r.randint(3, 4) + [b] * 2 + [c]
    r.shuffle(words)
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


def _q_shortest(r: Random) -> Question:
    text = sentence(r)
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


def _q_repeated(r: Random) -> Question:
    a, b, c = r.sample(ANIMALS, 3)
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


MEASURE = Lesson(
    topic="Measuring and counting words",
    area=AREA,
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
)


def _strip_punctuation(r: Random) -> Example:
    a, b = r.sample(NAMES, 2)
    text = f"Hello, {a}! Is {b} (finally) here?"
    return example(
        """In "$text" punctuation clings to the words. `strip` with a text of characters removes any of them
        from both ends.""",
        '''
        def clean_words(text: str) -> list[str]:
            """Return the words in lower case without punctuation at their ends."""
            words = []
            for word in text.split():
                word = word.strip(".,;:!?()").lower()
                if word != "":
                    words.append(word)
            return words


        print(clean_words("$text"))
        print(clean_words("well - no, it's fine ..."))
        ''',
        """The apostrophe inside "it's" stays, since `strip` only works at the ends. Three dots on their own
        become an empty text, and the test keeps it out; the lone dash stays because it is not among the
        characters to strip.""",
        text=text,
    )


def _title(r: Random) -> Example:
    text = sentence(r).upper() if r.random() < 0.5 else sentence(r)
    return example(
        """A heading is to have capitals at the beginning of each word, whatever the input looks like, here
        "$text".""",
        '''
        def heading(text: str) -> str:
            """Write every word with one capital letter at its start."""
            words = []
            for word in text.split():
                words.append(word[0].upper() + word[1:].lower())
            return " ".join(words)


        print(heading("$text"))
        print(heading("it's   LATE"))
        ''',
        """The first letter and the rest are treated separately: one goes up, the others go down. The built-in method
        `title` would turn "it's" into "It'S", because it begins a new word after every character that is not a
        letter.""",
        text=text,
    )


def _wrap(r: Random) -> Example:
    text = sentence(r) + " and " + sentence(r)
    width = r.randint(18, 30)
    return example(
        """A long text is to be broken into lines of at most $width characters, without cutting a word. Each
        word goes into the current line if it still fits.""",
        '''
        def wrap(text: str, width: int) -> list[str]:
            """Break a text into lines of at most `width` characters where possible."""
            lines = []
            line = ""
            for word in text.split():
                if line == "":
                    line = word
                elif len(line) + 1 + len(word) <= width:
                    line += " " + word
                else:
                    lines.append(line)
                    line = word
            if line != "":
                lines.append(line)
            return lines


        for line in wrap("$text", $width):
            print(f"{line:<$width}|")
        ''',
        """The 1 in the test is the space in front of the word. After the loop the last line is still waiting
        and has to be added; forgetting it is the classic mistake with loops that collect groups.""",
        text=text,
        width=width,
    )


def _censor(r: Random) -> Example:
    text = sentence(r)
    word = text.split()[2]
    return example(
        """In "$text" the word "$word" is to be covered with stars, as many as it has letters. Other words
        stay, even if they contain it.""",
        '''
        def cover(text: str, secret: str) -> str:
            """Replace each occurrence of a whole word by stars."""
            words = []
            for word in text.split():
                if word.lower() == secret.lower():
                    words.append("*" * len(word))
                else:
                    words.append(word)
            return " ".join(words)


        print(cover("$text", "$word"))
        print(cover("Art is in the heart", "art"))
        ''',
        """The last line shows why it is done word by word: `replace` would also have covered the end of
        "heart", and it would have missed "Art" with a capital.""",
        text=text,
        word=word,
    )


def _q_sentences(r: Random) -> Question:
    a, b = sentence(r), sentence(r)
    return question(
        """Write `count_sentences(text)`, where a sentence ends with a dot, an exclamation mark or a question
        mark. Several marks in a row end only one sentence.""",
        '''
        def count_sentences(text: str) -> int:
            """Count the ends of sentences, several marks in a row as one."""
            count = 0
            previous_is_mark = False
            for character in text:
                is_mark = character in ".!?"
                if is_mark and not previous_is_mark:
                    count += 1
                previous_is_mark = is_mark
            return count


        print(count_sentences("$a. $b?!"))
        print(count_sentences("Really?! Yes..."))
        ''',
        """A mark counts only if the character before it was not one. The variable remembers that one fact from round to
        round, and in the first round it is False, as it should be.""",
        a=a,
        b=b,
    )


def _q_capital_after_dot(r: Random) -> Question:
    a, b = sentence(r), sentence(r)
    return question(
        """Write `capitalize_sentences(text)`, which gives every sentence of "$a. $b." a capital at its
        beginning. Sentences are separated by a dot and a space.""",
        '''
        def capitalize_sentences(text: str) -> str:
            """Make the first letter of every sentence a capital."""
            sentences = []
            for part in text.split(". "):
                sentences.append(part[:1].upper() + part[1:])
            return ". ".join(sentences)


        print(capitalize_sentences("$a. $b."))
        print(repr(capitalize_sentences("")))
        ''',
        """`part[:1]` is the first character, or empty for an empty part, so nothing can fail. The method
        `capitalize` would not do: it also turns all the other letters into small ones, names included.""",
        a=a,
        b=b,
    )


CLEAN = Lesson(
    topic="Cleaning and reshaping text",
    area=AREA,
    concepts=("strip", "case", "text_cleaning", "wrapping"),
    openings=(
        """Real text comes with stray spaces, mixed capitals and punctuation glued to words. A few small
        cleaning functions make it fit for comparing and counting.""",
        """Two texts that look the same to you may differ for Python in a dot, a capital or a space. Cleaning
        removes the differences that do not matter, and only those.""",
        """Bringing text into shape, for a heading or for lines of a given width, is a series of small
        decisions about each word.""",
    ),
    ideas=(
        (
            """`strip()` removes white space from both ends; `strip(".,!")` removes any of the given
            characters there, as many as there are. The middle of the text is never touched.""",
            """Think of `strip` as sanding off both ends. What it removes is a collection of characters, not a
            word, and their order is irrelevant.""",
        ),
        (
            """`lower`, `upper` and `capitalize` return new strings. For comparing, bring everything to lower
            case; for display, keep what the author wrote.""",
            """`capitalize` raises the first letter and lowers all others. When the others must stay as they
            are, use `text[:1].upper() + text[1:]`.""",
        ),
        (
            """Loops that gather words into groups end with a group that is not yet stored. Behind the loop,
            always ask: is there something left?""",
            """Collect in two levels: a current line and a list of finished lines. The current one moves to
            the list when the next word does not fit, and once more at the very end.""",
        ),
        (
            """Clean in one place, at the beginning. If every function strips and lowers for itself, one of
            them will forget.""",
            """Write one function that takes raw text and returns clean words, and let everything else start
            from its result.""",
        ),
    ),
    asks=(
        "What does `strip` remove?",
        "How do I change capitals?",
        "Why is the last group missing?",
        "Where should cleaning happen?",
    ),
    examples=(_strip_punctuation, _title, _wrap, _censor),
    pitfalls=(
        """Calling `text.strip()` without using the result changes nothing. Strings are immutable, so the
        method returns a new one.""",
        """`text.replace(".", "")` deletes dots everywhere, and 3.5 becomes 35. `strip(".")` on each word only
        touches its ends.""",
        """`word[0].upper()` fails for an empty word, while `word[:1].upper()` does not. The slice costs
        nothing and saves a test.""",
    ),
    questions=(_q_sentences, _q_capital_after_dot),
    notes={
        "engineer": (
            """The module `textwrap` wraps and indents for real use. Writing the loop once is instructive
            because the same shape, flush the last group, returns in many programs.""",
        ),
        "analyst": (
            """Keep the raw column and write the cleaned text into a new one. When a rule turns out too harsh,
            you can go back.""",
        ),
        "hobbyist": (
            """Try the cleaning function on an old e-mail of yours. Real text finds the gaps in a rule faster
            than any invented example.""",
        ),
    },
)


def _sort_words(r: Random) -> Example:
    text = sentence(r)
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


def _first_unique(r: Random) -> Example:
    a, b, c = r.sample(ANIMALS, 3)
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


def _rhymes(r: Random) -> Example:
    words = r.sample(("light", "night", "stone", "bone", "cold", "gold", "sight", "phone", "bold"), 6)
    n = r.choice((2, 3))
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


def _chain(r: Random) -> Example:
    good = r.choice(
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


def _q_alphabetical(r: Random) -> Question:
    words = r.sample(ANIMALS, 4)
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


def _q_insert(r: Random) -> Question:
    words = sorted(r.sample(ANIMALS, 4))
    new = r.choice([a for a in ANIMALS if a not in words])
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


LISTS = Lesson(
    topic="Sorting, grouping and chaining words",
    area=AREA,
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
)

LESSONS: tuple[Lesson, ...] = (SPLIT, MEASURE, CLEAN, LISTS)
