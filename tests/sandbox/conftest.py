"""One sandbox per level for all the tests (starting one costs more than a program), and what a host forbids."""

from collections.abc import Iterator

import pytest

from hornbook.sandbox import Sandbox


class Boxes:
    """Sandboxes by level, opened when first asked for."""

    def __init__(self) -> None:
        self.open: dict[int, Sandbox] = {}

    def at(self, level: int) -> Sandbox:
        if level not in self.open:
            with pytest.MonkeyPatch.context() as patch:
                patch.setenv("HORNBOOK_SANDBOX_LEVEL", str(level))
                self.open[level] = Sandbox(workers=1, allow_weak=True)
        box = self.open[level]
        if box.level != level:
            pytest.skip(f"this host does not allow level {level}: {box.refused}")
        return box


@pytest.fixture(scope="session")
def boxes() -> Iterator[Boxes]:
    opened = Boxes()
    yield opened
    for box in opened.open.values():
        box.close()


@pytest.fixture
def box(boxes: Boxes) -> Sandbox:
    return boxes.at(1)


@pytest.fixture(params=[1, 2, 3])
def any_box(request: pytest.FixtureRequest, boxes: Boxes) -> Sandbox:
    return boxes.at(request.param)
