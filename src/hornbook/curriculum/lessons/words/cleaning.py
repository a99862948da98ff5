"""Cleaning text: punctuation, capitals and spaces, and lines that hold only so much."""

import re
import textwrap
from random import Random
from typing import Any

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question
from hornbook.curriculum.lessons.stock import NAMES, sentence


def _strip_punctuation(rng: Random) -> Example:
    a, b = rng.sample(NAMES, 2)
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


def _title(rng: Random) -> Example:
    text = sentence(rng).upper() if rng.random() < 0.5 else sentence(rng)
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


def _wrap(rng: Random) -> Example:
    text = sentence(rng) + " and " + sentence(rng)
    width = rng.randint(18, 30)
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


def _censor(rng: Random) -> Example:
    text = sentence(rng)
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


def _q_sentences(rng: Random) -> Question:
    a, b = sentence(rng), sentence(rng)
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


def _q_capital_after_dot(rng: Random) -> Question:
    a, b = sentence(rng), sentence(rng)
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


_REPLIES = ("yes", "no", "maybe", "tea", "later")


def _replies(rng: Random, marks: dict[str, str]) -> tuple[list[str], str]:
    choice = rng.choice(_REPLIES)
    around = ("", "", " ", *marks["marks"], marks["marks"])
    replies = []
    for _ in range(rng.randint(3, 6)):
        word = choice if rng.random() < 0.6 else rng.choice((*_REPLIES, choice + "s", choice[:1] + " " + choice[1:]))
        word = rng.choice((word, word, word.upper(), word.capitalize()))
        replies.append(rng.choice(around) + word + rng.choice(around))
    return replies, choice


def _meaning(answers: list[str], choice: str, marks: dict[str, str]) -> int:
    around = f"[{re.escape(marks['marks'])}]*"
    return sum(bool(re.fullmatch(around + choice + around, answer, re.IGNORECASE)) for answer in answers)


def _card(rng: Random, **_: Any) -> tuple[str, int]:
    words = sentence(rng).split()
    return " ".join(words[: rng.randint(2, len(words))]), rng.randint(max(map(len, words)), 16)


def _lines_of_card(text: str, width: int, what: dict[str, str]) -> int:
    lines = textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)
    if not lines:
        return 0
    return len(lines) if what["short"] == "line_count" else len(lines[-1])


def _headline(rng: Random, mark: dict[str, str]) -> tuple[str, int]:
    text = sentence(rng)
    places = [0, *(at for at, char in enumerate(text) if char == " ")]
    close = rng.choice(places) + int(mark["size"]) + rng.randint(-1, 1)
    return text, max(int(mark["size"]), rng.choice((rng.randint(4, len(text)), close, len(text))))


def _teaser(text: str, limit: int, mark: dict[str, str]) -> str:
    """By looking at everything that could be the result."""
    words = text.split()
    shorter = (" ".join(words[:count]) + mark["mark"] for count in range(len(words)))
    return max((made for made in [*shorter, text] if len(made) <= limit), key=len) if len(text) > limit else text


LESSON = Lesson(
    topic="Cleaning and reshaping text",
    area="words and sentences",
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
    families=(
        Family(
            "answers_that_mean",
            "answers|replies|entries: list[str], choice|wanted|word: str -> int",
            names=("answers_that_mean", "count_replies", "votes_for_word", "cleaned_answer_count"),
            tells=(
                "Return how many of $answers are the word $choice, once $said at both ends are removed and capitals "
                "are made small letters.",
                "Count the texts in $answers that are equal to $choice when $said around them and the difference of "
                "capital and small letters are ignored.",
                "Clean each of $answers by removing $said from both ends and turning it into lower case. Return how "
                "many are then equal to $choice.",
            ),
            notes=("$choice itself is in lower case, and inside an answer nothing is removed.",),
            varies={
                "marks": (
                    {"marks": " .!", "said": "spaces, full stops and exclamation marks"},
                    {"marks": " -*", "said": "spaces, hyphens and stars"},
                    {"marks": " ?", "said": "spaces and question marks"},
                )
            },
            solutions=(
                'count = 0\nfor text in $answers:\n    if text.strip("$marks").lower() == $choice:\n        '
                "count += 1\nreturn count",
                'cleaned = [text.strip("$marks").lower() for text in $answers]\nreturn cleaned.count($choice)',
                'return sum(text.lower().strip("$marks") == $choice for text in $answers)',
            ),
            oracle=_meaning,
            draw=_replies,
            edges=(([], "yes"), (["NO ", "no", " n o"], "no")),
            about={
                "answers": "what people have typed",
                "choice": "the answer to count, in lower case",
                "return": "how many people gave it",
            },
            noun="the number of texts in $answers that are $choice apart from capitals and $said at their ends",
            gives="nat",
        ),
        Family(
            "lines_of_a_postcard",
            "text|message|greeting: str, width|room|size: int -> int",
            names=("postcard_$short", "wrapped_$short", "card_$short"),
            tells=(
                "The words of $text are written on a card whose lines hold $width characters each. A word goes on the "
                "current line if it fits there with a space in front, and begins a new line otherwise. Return $what.",
                "Break $text into lines of at most $width characters, each with as many of the next words as fit, "
                "joined by single spaces. Return $what.",
                "Fill lines of up to $width characters with the words of $text in their order, each line with as many "
                "words as fit and a single space between two words; no word is cut. Return $what.",
            ),
            notes=("No word is longer than $width. Without any words the result is 0.",),
            varies={
                "what": (
                    {
                        "short": "line_count",
                        "what": "the number of lines",
                        "result": "len(lines)",
                        "number": "count",
                    },
                    {
                        "short": "last_line_length",
                        "what": "the number of characters on the last line",
                        "result": "len(lines[-1]) if lines else 0",
                        "number": "used",
                    },
                )
            },
            solutions=(
                "lines = []\nfor word in $text.split():\n    if lines and len(lines[-1]) + 1 + len(word) <= $width:\n"
                '        lines[-1] += " " + word\n    else:\n        lines.append(word)\nreturn $result',
                "count = 0\nused = 0\nfor word in $text.split():\n"
                "    if count > 0 and used + 1 + len(word) <= $width:\n        used += 1 + len(word)\n    else:\n"
                "        count += 1\n        used = len(word)\nreturn $number",
            ),
            oracle=_lines_of_card,
            draw=_card,
            edges=(("", 10), ("an old calm bridge", 8), ("a b", 3), ("tea and milk", 7)),
            about={
                "text": "words separated by spaces",
                "width": "how many characters a line holds",
                "return": "$what",
            },
            noun="$what when the words of $text fill lines of at most $width characters one after another",
            gives="nat",
        ),
        Family(
            "teaser_of_whole_words",
            "text|headline|title: str, limit|width|room: int -> str",
            names=("teaser", "shortened_headline", "cut_to_whole_words", "fit_headline"),
            tells=(
                "Return $text if it has at most $limit characters. Otherwise return as many whole words from its start "
                'as fit into $limit characters together with "$mark", which follows the last of them without a space.',
                "Shorten $text to at most $limit characters if it is longer: keep whole words from the start, as many "
                'as possible, and put "$mark" directly behind them. Return the result.',
                'If $text is longer than $limit characters, drop words from its end until the rest, with "$mark" '
                "directly behind it, has at most $limit characters. Return the result, or $text itself if it is short "
                "enough.",
            ),
            notes=(
                "The words are separated by single spaces.",
                'If not even the first word fits, the result is "$mark" alone; $limit is at least $floor.',
            ),
            varies={
                "mark": (
                    {"mark": "...", "size": "3", "floor": "3"},
                    {"mark": "~", "size": "1", "floor": "1"},
                    {"mark": ">>", "size": "2", "floor": "2"},
                )
            },
            solutions=(
                'mark = "$mark"\nif len($text) > $limit:\n'
                '    $text = $text[: $limit - len(mark) + 1].rpartition(" ")[0] + mark\nreturn $text',
                'mark = "$mark"\nif len($text) <= $limit:\n    return $text\nkept = ""\nfor word in $text.split():\n'
                '    longer = kept + " " + word if kept else word\n    if len(longer) + len(mark) > $limit:\n'
                "        break\n    kept = longer\nreturn kept + mark",
                'mark = "$mark"\nif len($text) <= $limit:\n    return $text\nwords = $text.split()\n'
                'while words and len(" ".join(words) + mark) > $limit:\n    words.pop()\nreturn " ".join(words) + mark',
            ),
            oracle=_teaser,
            draw=_headline,
            edges=(("the calm otter", 14), ("the calm otter", 13), ("extraordinary", 5)),
            about={
                "text": "words with single spaces between them",
                "limit": "the most characters of the result",
                "return": "the text, shortened where necessary",
            },
            noun='$text, cut to at most $limit characters at the end of a word and with "$mark" where words '
            "are missing",
            gives="str",
        ),
    ),
)
