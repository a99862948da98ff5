"""Both forms of a section carry all of it; the module form is Python."""

import contextlib
import io
from itertools import islice

from hypothesis import given
from hypothesis import strategies as st

from hornbook.curriculum.builtin import BuiltinTeacher
from hornbook.synthesis.plan import section_specs
from hornbook.synthesis.render import as_module, as_page
from hornbook.teacher.types import Block, Section

SECTION = Section(
    "Two loops",
    (
        Block("prose", "First words.\n\nSecond paragraph, " + "long " * 40 + "end."),
        Block("code", "for i in range(2):\n    print(i)\n"),
        Block("prose", "Then:"),
        Block("code", "x = 1"),
    ),
    ("loops",),
)


def printed(code: str) -> str:
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(code, "<block>", "exec"), {"__name__": "__main__"})
    return out.getvalue()


def words(text: str) -> list[str]:
    return text.replace("#", " ").split()


def test_page() -> None:
    assert as_page(SECTION, ["0\n1\n", ""]) == (
        "# Two loops\n\nFirst words.\n\nSecond paragraph, " + "long " * 40 + "end.\n\n"
        "```python\nfor i in range(2):\n    print(i)\n```\n\nOutput:\n\n```\n0\n1\n```\n\n"
        "Then:\n\n```python\nx = 1\n```\n"
    )


def test_module() -> None:
    text = as_module(SECTION, ["0\n1\n", ""])
    assert "for i in range(2):\n    print(i)\n# prints:\n#   0\n#   1\n\n# Then:\n\nx = 1\n" in text
    assert all(len(line) <= 98 for line in text.splitlines())
    assert printed(text) == "0\n1\n"


def test_real_sections_lose_nothing_and_are_python() -> None:
    teacher = BuiltinTeacher()
    for spec in islice(section_specs(teacher, 5), 200):
        section = teacher.write_section(spec)
        codes = [block.text for block in section.blocks if block.kind == "code"]
        outputs = [f"<{place}>\n{printed(code)}" for place, code in enumerate(codes)]
        page, module = as_page(section, outputs), as_module(section, outputs)
        for text in (page, module):
            assert text.startswith(f"# {section.title}\n")
            assert text.endswith("\n")
            at = 0
            for block in section.blocks:  # each block's words, in order
                if block.kind == "code":
                    at = text.index(block.text.strip(), at)
                else:
                    assert " ".join(words(block.text)) in " ".join(words(text))
            for place, output in enumerate(outputs):
                assert f"<{place}>" in text
                assert " ".join(words(output)) in " ".join(words(text))
        compile(module, spec.topic, "exec")
        assert printed(module) == "".join(printed(code) for code in codes)


@given(prose=st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1), output=st.text(max_size=200))
def test_no_prose_and_no_output_breaks_out_of_its_comment(prose: str, output: str) -> None:
    output = output.replace("\0", "").encode("utf-8", "replace").decode()
    section = Section("t", (Block("prose", prose), Block("code", "x = 1")), ())
    names: dict[str, object] = {}
    exec(compile(as_module(section, [output]), "<module>", "exec"), names)
    assert {name for name in names if name != "__builtins__"} == {"x"}
