"""A stage whose code changes must change its version: finished artifacts are found by it.

`stage_versions.json` beside this file holds, for every stage, its version and the hash of its code (syntax trees
without docstrings, so that comments and wording are free; C as it stands). After a change that alters what a stage
writes, raise its version in `hornbook/run.py` and run `python tests/run/test_stage_versions.py`; after one that does
not, name the stages to vouch for it: `python tests/run/test_stage_versions.py --same-rows select pack`.
"""

import ast
import hashlib
import json
import sys
from pathlib import Path

import hornbook
from hornbook.run import STAGES

FILE = Path(__file__).with_name("stage_versions.json")
ROOT = Path(hornbook.__file__).parent


def code_hash(modules: tuple[str, ...]) -> str:
    digest = hashlib.blake2b(digest_size=16)
    for module in modules:
        place = ROOT.joinpath(*module.split("."))
        found = (
            [file for kind in ("py", "c", "h") for file in place.rglob(f"*.{kind}")]
            if place.is_dir()
            else [place.with_suffix(".py")]
        )
        assert found, f"{module} is no module of hornbook"
        for file in sorted(found):
            source = file.read_text(encoding="utf-8")
            digest.update((without_docstrings(source) if file.suffix == ".py" else source).encode())
    return digest.hexdigest()


def without_docstrings(source: str) -> str:
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            first = node.body[0] if node.body else None
            if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
                node.body = node.body[1:]
    return ast.dump(tree)


def present() -> dict[str, dict[str, object]]:
    return {name: {"version": stage.version, "code": code_hash(stage.code)} for name, stage in STAGES.items()}


def test_code_and_version_change_together() -> None:
    recorded = json.loads(FILE.read_text())
    for name, now in present().items():
        assert name in recorded, f"new stage {name}: run {Path(__file__).name} as a script"
        assert now == recorded[name], (
            f"the code of stage {name} changed: raise its version in hornbook/run.py if what it writes changed, "
            f"then run tests/run/{Path(__file__).name} as a script"
        )


def test_wording_is_free_and_code_is_not() -> None:
    assert without_docstrings('"""a"""\nx = 1  # one\n') == without_docstrings('"""b"""\nx = 1\n')
    assert without_docstrings("x = 1\n") != without_docstrings("x = 2\n")


if __name__ == "__main__":
    vouched = set(sys.argv[2:]) if sys.argv[1:2] == ["--same-rows"] else set()
    recorded, now = json.loads(FILE.read_text()), present()
    silent = [
        name
        for name in now.keys() & recorded.keys() - vouched
        if now[name]["code"] != recorded[name]["code"] and now[name]["version"] == recorded[name]["version"]
    ]
    if silent:
        sys.exit(f"code changed, version did not: {', '.join(sorted(silent))}; raise it, or vouch with --same-rows")
    FILE.write_text(json.dumps(now, indent=1, sort_keys=True) + "\n")
