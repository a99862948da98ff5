"""The page: self-contained, inert whatever the texts say, and with the view's own numbers."""

import base64
import dataclasses
import hashlib
import json
import re
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hornbook.report import RunView, write_report
from hornbook.report.highlight import python
from hornbook.report.html import data_block
from hornbook.report.numbers import bits, count, percent, signed
from hornbook.report.page import page
from hornbook.report.prose import section

ALLOWED = {"i", "pre", "code", "p", "ul", "li", "strong"}  # what rendering a text may bring into the page


class Reader(HTMLParser):
    """Collects tags with attributes, the scripts and the text outside of scripts and styles."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: list[tuple[dict[str, str | None], str]] = []
        self.text: list[str] = []
        self._inside: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag in ("script", "style"):
            self._inside.append(tag)
            if tag == "script":
                self.scripts.append((dict(attrs), ""))

    def handle_endtag(self, tag: str) -> None:
        if self._inside and self._inside[-1] == tag:
            self._inside.pop()

    def handle_data(self, data: str) -> None:
        if not self._inside:
            self.text.append(data)
        elif self._inside[-1] == "script":
            attributes, before = self.scripts[-1]
            self.scripts[-1] = attributes, before + data


def read(html: str) -> Reader:
    reader = Reader()
    reader.feed(html)
    reader.close()
    return reader


@pytest.fixture(scope="module")
def full(make_run) -> Reader:
    return read(page(make_run()))


def charts_of(reader: Reader) -> list[dict]:
    return [json.loads(text) for attributes, text in reader.scripts if attributes.get("type") == "application/json"]


def test_nothing_is_loaded(full: Reader) -> None:
    for tag, attributes in full.tags:
        assert tag not in ("iframe", "object", "embed", "link", "base", "img", "audio", "video")
        for name in ("src", "href", "action", "srcset", "data"):
            value = attributes.get(name)
            assert value is None or value.startswith("#"), (tag, value)
    urls = {key for spec in charts_of(full) for key in _keys(spec) if key == "url"}
    assert not urls


def _keys(value: object) -> list[str]:
    if isinstance(value, dict):
        return [*value, *(key for item in value.values() for key in _keys(item))]
    if isinstance(value, list):
        return [key for item in value for key in _keys(item)]
    return []


def test_no_hostile_text_becomes_markup(full: Reader, make_run) -> None:
    handlers = [name for _, attributes in full.tags for name in attributes if name.startswith("on")]
    assert handlers == []
    plain = [text for attributes, text in full.scripts if attributes.get("type") != "application/json"]
    assert len(plain) == 2
    assert not any("window.hacked" in text for text in plain)
    assert "window.hacked" in "".join(full.text)  # shown as what it is
    assert "49" not in re.findall(r"<!-- (\S+)", "".join(full.text))  # and no template within a text was run


def test_only_the_scripts_in_the_policy_may_run(full: Reader) -> None:
    policy = next(a["content"] for t, a in full.tags if t == "meta" and a.get("http-equiv"))
    assert policy is not None
    assert "default-src 'none'" in policy
    assert "unsafe-eval" not in policy
    named = set(re.findall(r"'sha256-([^']+)'", policy))
    there = {
        base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        for attributes, text in full.scripts
        if attributes.get("type") != "application/json"
    }
    assert named == there


def test_numbers_are_the_views(full: Reader, run_view: RunView) -> None:
    text = " ".join("".join(full.text).replace("\u00a0", " ").split())
    for seeds in run_view.checkpoints.values():
        for measured in seeds.values():
            for row in measured.values():
                assert percent(row["pass_at_1"]) in text
                assert bits(row["bits_per_byte"]) in text
    for row in run_view.comparisons:
        scale, digits = (100, 1) if row["metric"] == "pass_at_1" else (1, 3)
        assert signed(scale * row["difference"], digits) in text
    for dataset in run_view.datasets.values():
        assert count(dataset.kept) in text
    for stage in run_view.stages:
        assert stage.fingerprint[:12] in text


@pytest.mark.parametrize("seeds", [1, 3])
def test_charts_hold_the_views_numbers(make_run, seeds: int) -> None:
    """A bar for each arm and task, and with several seeds a point for each of them."""
    run = make_run(seeds)
    specs = charts_of(read(page(run)))
    rows = [
        row
        for spec in specs
        for data in spec.get("datasets", {"": spec.get("data", {}).get("values", [])}).values()
        for row in data
    ]
    rows += [row for spec in specs for row in _values(spec)]
    shown = {(row["arm"], row.get("seed"), row["value"]) for row in rows if "arm" in row and "value" in row}
    for arm, of_arm in run.checkpoints.items():
        for task in of_arm["0"]:
            for metric in ("pass_at_1", "bits_per_byte"):
                assert (arm, None, run.headline(arm, task)[metric]) in shown
                points = {(arm, seed, measured[task][metric]) for seed, measured in of_arm.items()}
                assert points <= shown if seeds > 1 else points.isdisjoint(shown)


def _values(spec: object) -> list[dict]:
    if isinstance(spec, dict):
        here = spec.get("values") if isinstance(spec.get("values"), list) else []
        return [row for row in here if isinstance(row, dict)] + [r for item in spec.values() for r in _values(item)]
    if isinstance(spec, list):
        return [row for item in spec for row in _values(item)]
    return []


def test_every_chart_compiles(full: Reader) -> None:
    import vl_convert

    specs = charts_of(full)
    assert len(specs) > 10
    for spec in specs:
        assert "marks" in vl_convert.vegalite_to_vega(spec)


EMPTY: dict[str, object] = {
    "checkpoints": {},
    "comparisons": [],
    "arms": {},
    "completions": [],
    "pages": [],
    "exercises": [],
    "rejected_exercises": [],
    "kept": [],
    "rejected": [],
    "histogram": [],
    "threshold": None,
    "ratings": {},
    "classifier": {},
    "flow": [],
    "contamination": {},
    "datasets": {},
    "stages": [],
    "environment": {},
}


@pytest.mark.parametrize("start", range(4))
def test_missing_parts_do_not_break_the_page(start: int, run_view: RunView, tmp_path: Path) -> None:
    less = {field: EMPTY[field] for field in list(EMPTY)[start::3]} if start < 3 else EMPTY
    html = write_report(dataclasses.replace(run_view, **less), tmp_path).read_text(encoding="utf-8")
    assert read(html).tags
    ids = {a["id"] for _, a in read(html).tags if a.get("id")}
    for tag, attributes in read(html).tags:
        if tag == "a":
            assert (attributes["href"] or "")[1:] in ids


def test_one_arm_without_benchmarks(run_view: RunView) -> None:
    only = {"raw": {"0": {"unconventional": run_view.checkpoints["raw"]["0"]["unconventional"]}}}
    missing = [{"what": "humaneval", "why": "no files <given>", "command": "hornbook run quickstart --benchmarks DIR"}]
    html = page(
        dataclasses.replace(
            run_view,
            checkpoints=only,
            comparisons=[],
            arms={"raw": run_view.arms["raw"]},
            not_measured=missing,
            warnings=["level <3>"],
        )
    )
    text = "".join(read(html).text)
    assert "no files <given>" in text
    assert "level <3>" in text
    assert any(a.get("role") == "alert" for _, a in read(html).tags)


def test_numbers_that_do_not_exist(run_view: RunView, tmp_path: Path) -> None:
    checkpoints = {
        "raw": {
            "0": {"humaneval": {"n": 0, "pass_at_1": 0.0, "low": None, "high": None, "bits_per_byte": float("nan")}}
        }
    }
    html = write_report(dataclasses.replace(run_view, checkpoints=checkpoints), tmp_path).read_text(encoding="utf-8")
    for spec in charts_of(read(html)):
        assert "NaN" not in json.dumps(spec)


HOSTILE = st.text(
    alphabet=st.one_of(st.sampled_from("<>&\"'`#*\\/\n\r\t{}[]()=:-! ad0\u202e\x00\ud800"), st.characters()),
    max_size=200,
)


@given(HOSTILE)
@settings(max_examples=150, deadline=None)
def test_a_rendered_text_brings_no_markup_and_loses_no_letter(text: str) -> None:
    for rendered in (python(text), section(text), section(f"# Title\n\n```python\n{text}\n```\n")):
        assert {tag for tag, _ in read(str(rendered)).tags} <= ALLOWED
    letters = re.findall(r"[A-Za-z0-9]", text)
    shown = unescape(re.sub(r"<[^>]*>", "", str(python(text))))
    assert [c for c in shown if re.match(r"[A-Za-z0-9]", c)] == letters


@given(st.recursive(HOSTILE, lambda inner: st.lists(inner) | st.dictionaries(HOSTILE, inner), max_leaves=5))
@settings(max_examples=80, deadline=None)
def test_a_data_block_is_the_same_value_and_cannot_be_left(value: object) -> None:
    block = str(data_block(value))
    assert "<" not in block
    assert json.loads(block) == value


def test_highlighting_is_linear() -> None:
    for nasty in (
        '"' * 30_000,
        "'''" + "\\" * 30_000,
        '"""' + '""' * 15_000,
        "r" * 30_000,
        "f'" * 15_000,
        "0." * 15_000,
    ):
        assert python(nasty)


def test_highlighting_tells_tokens_apart() -> None:
    html = str(python('def f(x):\n    """Doc # not a comment."""\n    return "a" if x else 1.5  # done\n'))
    assert '<i class="k">def</i> <i class="f">f</i>' in html
    assert "&#34;&#34;&#34;Doc # not a comment.&#34;&#34;&#34;</i>" in html
    assert '<i class="c"># done</i>' in html
    assert '<i class="n">1.5</i>' in html


def test_prose_in_both_forms() -> None:
    html = str(
        section(
            "# Loops\n\nUse `for`, **not** `while`.\n\n- a\n- b\n\n```python\nx = 1\n```\n\nOutput:\n\n```\n1\n```\n"
        )
    )
    assert '<p class="heading">Loops</p>' in html
    assert "<code>for</code>" in html
    assert "<strong>not</strong>" in html
    assert "<ul><li>a</li><li>b</li></ul>" in html
    assert '<pre class="output"' in html
    module = str(section("# Loops\n\n# A loop.\n\nfor i in range(3):\n    print(i)\n"))
    assert module.startswith('<pre class="code"')


def test_the_same_view_gives_the_same_page(make_run) -> None:
    assert page(make_run()) == page(make_run())


def test_many_seeds_are_averaged_and_each_is_reachable(make_run) -> None:
    run = make_run(3)
    text = " ".join("".join(read(page(run)).text).replace("\u00a0", " ").split())
    for tasks_of in run.over_seeds.values():
        for row in tasks_of.values():
            assert bits(row["bits_per_byte"]) in text
    for measured in run.checkpoints["raw"].values():
        for row in measured.values():
            assert bits(row["bits_per_byte"]) in text
    for row in run.comparisons:
        scale, digits = (100, 1) if row["metric"] == "pass_at_1" else (1, 3)
        assert all(signed(scale * value, digits) in text for value in row["by_seed"].values())
    assert "Bars are means over the seeds" in text
    assert "3 and 3 seeds" in text
