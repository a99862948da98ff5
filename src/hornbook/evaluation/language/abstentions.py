"""When an answer says that there is none: SQuAD's unanswerable questions, and false premises.

A model abstains by writing nothing, by one of `ABSTENTIONS`, or by beginning with a turn of phrase that says so ("The
text does not say", "It is not mentioned", "There is no information"). Whatever else it writes is an answer, even if it
ends in an abstention.
"""

import re
import string

ABSTENTIONS = frozenset(
    {
        "unanswerable",
        "no answer",
        "not answerable",
        "there is no answer",
        "cannot be answered",
        "it cannot be answered",
        "not enough information",
        "not given",
        "not stated",
        "not mentioned",
        "not told",
        "unknown",
        "none",
        "i dont know",
    }
)
_ARTICLES = re.compile(r"\b(a|an|the)\b")
_MARKS = str.maketrans("", "", string.punctuation)

# All of it normalised: no articles, no marks.
_SOURCE = r"(?:it|this|that|text|passage|story|background)"
_WITHIN = r"(?:in|part of) (?:text|passage|story|background)"
_TOLD = r"(?:told|said|mentioned|named|described|stated|given|specified|known)"
_PLACE = r"(?= in | here| anywhere|$)"  # what follows it: nothing, or where it is not told
_BEGINNING = re.compile(
    rf"(?:{_SOURCE} (?:does not|doesnt|did not|didnt) (?:say|tell|mention|state|specify|give)"
    rf"|{_SOURCE} (?:says|tells) nothing"
    rf"|(?:(?:{_SOURCE}|answer) (?:is |was )|its |thats )?(?:not|never) (?:{_TOLD}{_PLACE}|{_WITHIN})"
    rf"|(?:there is |theres )?(?:no|not enough) (?:answer|information)"
    rf"|(?:there is |theres )?no mention(?= of (?!\d)|{_PLACE[3:]}"
    r"|(?:i|we) (?:do not|dont|cannot|cant) (?:know|tell|say)"
    r"|(?:(?:it|this|that|question) )?(?:cannot|cant) be (?:known|told|said|answered|determined)"
    rf"|(?:\w+ ){{1,6}}?(?:is not|isnt|are not|arent|was not|wasnt|were not|werent)"
    rf" (?:(?:mentioned|named|described){_PLACE}|{_WITHIN}))\b"
)


def normalised(text: str) -> str:
    """As SQuAD's official script compares answers: lower-cased, without punctuation and articles."""
    return " ".join(_ARTICLES.sub(" ", text.lower().translate(_MARKS)).split())


def abstains(text: str, absent: str = "") -> bool:
    """Whether an answer says that there is none.

    absent: what the question presupposes, and is not there; then "There is no …" with its last word says so as well.
    """
    said = normalised(text.replace("’", "'"))
    if said in ABSTENTIONS | {""} or _BEGINNING.match(said):
        return True
    last = normalised(absent).rpartition(" ")[2]
    return bool(last and re.match(rf"(there (is|are|was|were)|theres) no (\w+ ){{0,4}}{re.escape(last)}\b", said))
