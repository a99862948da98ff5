"""What every HTML page of a report shares: one file with everything inside.

Text in a page was written by strangers and by models, so it is hostile until proven otherwise. Three walls: the
template engine escapes every value; data for charts is JSON in which "<" is written \\u003c, so that nothing can end
its block; and a content security policy lets the browser run only the scripts whose hashes it names, and load nothing
at all from anywhere. The chart library's expressions are interpreted, not compiled, so no `eval` is allowed either.
"""

import base64
import hashlib
import json
import re
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from hornbook.report.answer import title
from hornbook.report.chart import Chart
from hornbook.report.highlight import python, visible
from hornbook.report.numbers import count, duration, percent, short, size
from hornbook.report.prose import section

# Sites' own defence; file:// pages obey it too.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src {scripts}; base-uri 'none'"


def render(template: str, charts: dict[str, list[Chart]], **values: Any) -> str:
    """A template of this room as HTML text, with the style, the scripts and the policy that it needs."""
    scripts = [_bundle(), _asset("page.js")] if charts else [_asset("page.js")]
    hashes = " ".join(f"'sha256-{_sha256(script)}'" for script in scripts)
    return (
        _environment()
        .get_template(template)
        .render(
            policy=_POLICY.format(scripts=hashes),
            style=Markup(_asset("style.css")),
            scripts=[Markup(script) for script in scripts],
            charts=charts,
            **values,
        )
    )


def data_block(value: Any) -> Markup:
    """JSON that can stand in a script element: no text in it can close the element or open a comment."""
    return Markup(json.dumps(value, allow_nan=False).replace("<", "\\u003c").replace(">", "\\u003e"))


def unbroken(text: str) -> str:
    """The text with no line break inside 'n = 164' or '95 %'."""
    return re.sub(r" (?==|%)|(?<==) ", "\u00a0", text)


def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("hornbook.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: visible(value) if type(value) is str else value,
    )
    environment.filters |= {
        "count": count,
        "short": short,
        "percent": percent,
        "size": size,
        "duration": duration,
        "python": python,
        "section": section,
        "title_of": title,
        "data_block": data_block,
        "unbroken": unbroken,
    }
    return environment


@cache
def _asset(name: str) -> str:
    return files("hornbook.report").joinpath("templates", name).read_text(encoding="utf-8")


@cache
def _bundle() -> str:
    """Vega, Vega-Lite and vega-embed as one script that sets window.vegaEmbed, shipped inside vl-convert."""
    import vl_convert

    # Its stub demands the snippet that its documentation calls optional.
    bundle: str = vl_convert.javascript_bundle()  # type: ignore[call-arg]
    bundle = bundle.replace("\r\n", "\n")
    assert "</script" not in bundle.lower()
    assert "<!--" not in bundle
    return bundle


def _sha256(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
