"""The built-in teacher's rubric for English text: how much would it teach about how the world works? 0 to 5.

phi-1.5 filtered web text "with the technique of phi-1" (arXiv 2309.05463, section 2.4) and published neither prompt nor
scale. The rubric beside it (`rubric`) turns phi-1's words on good code into checks; this one does the same for prose:

  has sentences    whole sentences       most lines belong to sentences that begin and end as such
                   readable length       8 to 30 words a sentence on average
  explains         gives reasons         because, so that, therefore, means, causes ... in at least 3 % of the sentences
                   gives cases           for example, suppose, imagine, such as, a number with what it counts
  self-contained   stands alone          hardly a link, "click", "see above", "figure 3", "this page"
                   whole                 at least 120 words, at least 3 paragraphs or 8 sentences
  clear            plain words           words as English has them: letters, 3.5 to 6 of them on average
                   little markup         few signs, figures and capitals among the letters
  balanced         no repetition         different sentences; no word carries the text alone
                   one subject           some words of content come back throughout the text

The rating is half the number of checks met, rounded up, but at most

  0   for what is not English prose: hardly any common English word, or no sentences
  1   for legal boilerplate, advertising, menus: texts that are dense with their words
  2   where most lines are no sentences, or the text is shorter than 60 words
  3   where a fifth of the paragraphs are items of lists, headings or code

Trade-off: it sees form, not sense. A fluent falsehood scores high. It is deterministic, takes about 1 ms for 10 kB, and
stands in for a served model, which is asked the question itself (`everyday_rate`). Thresholds were set by hand, by
reading documentation, licences and pages of this curriculum across all ratings.
"""

import re
from collections import Counter
from dataclasses import dataclass

from hornbook.records import Document
from hornbook.teacher.types import Rating

MAX_CHARACTERS = 50_000  # the beginning of a longer document stands for it
_SENTENCE = re.compile(r"(?<=[.!?…])[\"”’)]*\s+(?=[\"“‘(A-Z0-9])")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


COMMON = _words(
    """
    the of and to a in is that it was for on are as with they be at this have from or had by but not what all were when
    we there can an your which their if will each about how up out them then she he his her so some would him has two
    more no way could my than who been its now did because into only other these where do very
    """
)
_REASONS = re.compile(
    r"\b(because|since|so that|therefore|that is why|this is why|which is why|as a result|means that|this means|"
    r"causes?|caused by|depends on|in order to|leads to|otherwise|unless|if .{3,80}?, )\b|\bthus\b|\bhence\b",
    re.IGNORECASE,
)
_CASES = re.compile(
    r"\b(for example|for instance|such as|suppose|imagine|say,|consider|let us|picture|an example|e\.g\.)|"
    r"\b\d+(?:[.,]\d+)? (?:[a-z]{3,})",
    re.IGNORECASE,
)
_LEANING = re.compile(
    r"https?://|www\.|@|\bclick (?:here|on|to|the)\b|\bsee (?:above|below|also|figure|section|the)\b|"
    r"\bfigure \d|\btable \d|\bthis page\b|"
    r"\bread more\b|\bcomments?\b|\[\d+\]|\bdownload\b|\blog ?in\b|\bcookies?\b",
    re.IGNORECASE,
)
_ITEM = re.compile(r"\s*(?:[*•+#=|>]|- |\.\. |    \S)|[^.!?:]{1,80}$")  # of a paragraph
_BOILERPLATE = re.compile(
    r"\b(warrant(?:y|ies)|liab(?:le|ility)|licen[sc]ees?|licensor|sublicense|copyright|hereby|herein|thereof|"
    r"merchantability|indemnify|redistribution|subscribe|sign up|free shipping|add to (?:cart|basket)|privacy policy|"
    r"terms of (?:use|service)|all rights reserved|unsubscribe|newsletter|discount|best price)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Text:
    text: str
    sentences: list[str]
    whole: list[str]  # those of the sentences that are
    words: list[str]  # lower case

    @property
    def share_in_sentences(self) -> float:
        """Of the words."""
        return sum(len(s.split()) for s in self.whole) / max(1, sum(len(s.split()) for s in self.sentences))


def rate(document: Document) -> Rating:
    """Rate a document; the reason names the checks that it does not meet. Pure."""
    text = _read(document.text[:MAX_CHARACTERS])
    if (reason := _nothing(text)) is not None:
        return Rating(0, reason)
    checks = _checks(text)
    missed = [name for name, met in checks.items() if not met]
    score = (len(checks) - len(missed) + 1) // 2
    most, why = _at_most(text)
    reason = "misses: " + ", ".join(missed) if missed else "meets every check"
    return Rating(min(score, most), f"{reason}; {why}" if most < score else reason)


def _read(text: str) -> _Text:
    # A paragraph may be wrapped or stand on one line; a blank line ends a sentence whatever stands there.
    sentences = [
        sentence.strip()
        for paragraph in re.split(r"\n\s*\n", text)
        for sentence in _SENTENCE.split(" ".join(paragraph.split()))
        if sentence.strip()
    ]
    whole = [sentence for sentence in sentences if _whole(sentence)]
    return _Text(text, sentences, whole, [word.lower() for word in _WORD.findall(text)])


def _nothing(text: _Text) -> str | None:
    """Why a text is no English prose, if it is none."""
    if len(text.words) < 20:
        return "hardly any words"
    if sum(word in COMMON for word in text.words) < 0.25 * len(text.words):
        return "hardly any common English words"
    return None if text.whole else "no sentences"


def _whole(sentence: str) -> bool:
    """Whether it begins and ends as a sentence, and is one by its length."""
    return (
        4 <= len(sentence.split()) <= 60
        and sentence[-1] in '.!?…"”’):'
        and bool(re.match(r"[\"“‘'(]*[A-Z0-9]", sentence))
        and not sentence.endswith("):")
    )


def _checks(text: _Text) -> dict[str, bool]:
    count = max(1, len(text.sentences))
    letters = sum(map(len, text.words))
    visible = sum(not c.isspace() for c in text.text) or 1
    content = Counter(word for word in text.words if word not in COMMON and len(word) > 3)
    back = [word for word, n in content.items() if n >= max(3, len(text.words) // 150)]
    commonest = max(content.values(), default=0)
    return {
        "whole sentences": text.share_in_sentences >= 0.7,
        "readable length": 8 <= len(text.words) / count <= 30,
        "gives reasons": len(_REASONS.findall(text.text)) >= max(1, 0.03 * count),
        "gives cases": len(_CASES.findall(text.text)) >= max(1, 0.02 * count),
        "stands alone": len(_LEANING.findall(text.text)) <= 0.03 * count,
        "whole": len(text.words) >= 120 and (len(re.split(r"\n\s*\n", text.text.strip())) >= 3 or len(text.whole) >= 8),
        "plain words": 3.5 <= letters / len(text.words) <= 6,
        "little markup": letters >= 0.85 * visible and _capitals(text.text) <= 0.08,
        "no repetition": len(set(text.sentences)) >= 0.9 * count and commonest <= 0.06 * len(text.words),
        "one subject": len(back) >= 2,
    }


def _capitals(text: str) -> float:
    letters = [c for c in text if c.isalpha()]
    return sum(c.isupper() for c in letters) / max(1, len(letters))


def _at_most(text: _Text) -> tuple[int, str]:
    if len(_BOILERPLATE.findall(text.text)) > max(1.0, 0.006 * len(text.words)):
        return 1, "legal boilerplate or advertising"
    if len(text.words) < 60 or text.share_in_sentences < 0.4:
        return 2, "few whole sentences"
    paragraphs = re.split(r"\n\s*\n", text.text.strip())
    if sum(bool(_ITEM.match(paragraph)) for paragraph in paragraphs) >= 0.2 * len(paragraphs):
        return 3, "lists, headings or code"
    return 5, ""
