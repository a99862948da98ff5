"""When two texts are the same text: equal up to what no reader sees.

Line endings are made "\\n", white space at the end of a line goes, and so do blank lines at the beginning and the end.
Indentation, blank lines inside, and all white space within a line stay, since for code they say something. So does
every other character: no case is folded, no Unicode form chosen. What can differ between two programs that are the same
text by this rule is white space at the end of a line inside a string of several lines, and nothing else: Python itself
reads every line ending as "\\n".
"""

_BLANK = " \t\f"  # what Python takes for white space; other kinds of it are no layout, but data or errors


def normal(text: str) -> str:
    """The text without what no reader sees."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.endswith(tuple(_BLANK)) or any(b in text and f"{b}\n" in text for b in _BLANK):
        text = "\n".join([line.rstrip(_BLANK) for line in text.split("\n")])
    return text.strip("\n")
