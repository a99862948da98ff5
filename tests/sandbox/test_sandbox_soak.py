"""Nothing leaks over many jobs: the soak of benchmarks/sandbox.py, shorter. HORNBOOK_SOAK_JOBS sets its length."""

import importlib.util
import os
from pathlib import Path

import pytest

SOAK = Path(__file__).parents[2] / "benchmarks" / "sandbox_soak.py"


@pytest.mark.slow
def test_nothing_leaks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if not Path("/proc/self/fd").is_dir():
        pytest.skip("descriptors cannot be counted here")
    spec = importlib.util.spec_from_file_location("sandbox_soak", SOAK)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    found = module.soak(int(os.environ.get("HORNBOOK_SOAK_JOBS", "3000")))
    assert all(found["checks"].values()), found
