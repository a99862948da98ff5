"""English pages that are on a Debian machine, as JSON lines: what stands in for a crawl in `phi_1_5.yaml`.

    apt-get install anarchism debian-handbook debian-reference-en gimp-help-en gnome-user-docs developers-reference \\
        fortunes miscfiles python3-doc kstars-data tuxpaint-data debian-faq aptitude-doc-en git-doc
    python benchmarks/web_pages.py web.jsonl

Web pages (.html), plain text, Markdown and reStructuredText below the folders of documentation, licences, and what
Python packages say of themselves. Of HTML the text of paragraphs, headings, lists and tables stays, without navigation,
scripts and what stands in <pre>. A page counts as English when enough of its words are the commonest English ones.
What is left is as web pages are: of very uneven quality, much of it repeated. Filtering it is the recipe's business.
"""

import argparse
import gzip
import json
import re
import site
from html.parser import HTMLParser
from pathlib import Path

FOLDERS = ("/usr/share/doc", "/usr/share/help/C", "/usr/share/gimp", "/usr/share/common-licenses", "/usr/share/games")
SUFFIXES = (".html", ".htm", ".txt", ".md", ".rst", ".markdown", "METADATA", ".txt.gz", ".html.gz", ".page")
LARGEST, SHORTEST = 1 << 20, 60  # bytes of a file, words of a page
COMMON = frozenset(
    "the of and to a in is that it for on with as are be this by or not from an at you can which if".split()  # noqa: SIM905
)
ENGLISH = 0.2  # share of common words
_SKIPPED = frozenset({"script", "style", "nav", "head", "pre", "header", "footer"})
_BLOCKS = frozenset({"p", "div", "li", "h1", "h2", "h3", "h4", "td", "th", "dt", "dd", "br", "title", "section"})


class _Text(HTMLParser):
    """The text of a page's blocks."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._within: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SKIPPED:
            self._within.append(tag)
        if tag in _BLOCKS:
            self.parts.append("\n\n")

    def handle_endtag(self, tag: str) -> None:
        if self._within and self._within[-1] == tag:
            self._within.pop()

    def handle_data(self, data: str) -> None:
        if not self._within:
            self.parts.append(data)


def text_of(path: Path) -> str:
    """A file's text; of a page of HTML its blocks, an empty line between. Raises OSError and UnicodeError."""
    data = path.read_bytes()
    if path.suffix == ".gz":
        data = gzip.decompress(data)
    text = data.decode("utf-8")
    if any(name in path.name for name in (".html", ".htm", ".page")):
        parser = _Text()
        parser.feed(text)
        blocks = (" ".join(block.split()) for block in "".join(parser.parts).split("\n\n"))
        text = "\n\n".join(block for block in blocks if block)
    elif path.name == "METADATA":
        text = text.partition("\n\n")[2]
    return text.strip()


def is_english(text: str) -> bool:
    """Whether it has enough words, and enough of them are the commonest English ones."""
    words = re.findall(r"[a-z']+", text.lower())
    return len(words) >= SHORTEST and sum(word in COMMON for word in words) >= ENGLISH * len(words)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    pages = size = 0
    with options.out.open("w", encoding="utf-8") as out:
        for folder in [*map(Path, FOLDERS), *map(Path, site.getsitepackages())]:
            for path in sorted(folder.rglob("*")):
                if not path.name.endswith(SUFFIXES) or not path.is_file() or path.stat().st_size > LARGEST:
                    continue
                try:
                    text = text_of(path)
                except (OSError, UnicodeError, EOFError):
                    continue
                if is_english(text):
                    out.write(json.dumps({"text": text, "path": str(path)}) + "\n")
                    pages, size = pages + 1, size + len(text.encode())
    print(f"{pages:,} pages, {size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
