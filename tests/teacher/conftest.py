import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))  # for `served`

from served import FakeServer

from hornbook.teacher import TeacherSettings
from hornbook.teacher.client import ChatClient


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeServer]:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    fake = FakeServer()
    yield fake
    fake.stop()


@pytest.fixture
def client(tmp_path: Path) -> Iterator[Callable[[TeacherSettings], ChatClient]]:
    """Makes clients of one cache, and closes them."""
    made: list[ChatClient] = []

    def make(settings: TeacherSettings) -> ChatClient:
        made.append(ChatClient(settings, tmp_path / "t.sqlite"))
        return made[-1]

    yield make
    for one in made:
        one.close()
