"""Finding overlaps of texts with problem sets: what decontamination's worker processes run."""

from collections.abc import Sequence

from hornbook.corpus.contamination.grams import Grams
from hornbook.corpus.contamination.hit import Hit, Kind, Overlap
from hornbook.corpus.contamination.programs import programs
from hornbook.corpus.contamination.shapes import Shapes
from hornbook.corpus.contamination.statements import Statements
from hornbook.corpus.settings import DecontaminateSettings
from hornbook.problems.against import fingerprints_of, sources


class Index:
    """The fingerprints of several problem sets, laid out for searching. Each worker is sent one, its files read."""

    def __init__(self, settings: DecontaminateSettings) -> None:
        benchmarks = settings.folder
        sets = [fingerprints_of(name, settings.n, benchmarks, settings.needs_texts) for name in settings.against]
        self.problems = [(one.name, task) for one in sets for task in one.tasks]
        self._grams = Grams(sets, settings.scope)
        self._shapes = Shapes(sets, settings.tau, settings.minimum_nodes)
        self._statements: Statements | None = None
        if settings.embedding is not None:
            found = [source for name in settings.against for source in sources(name, benchmarks)]
            self._statements = Statements(found, settings.embedding)

    def find(self, texts: Sequence[str]) -> list[Overlap]:
        """Every overlap of the texts, the strongest of each (text, kind, problem), in a canonical order."""
        hits = list(self._grams.find(texts))
        for row, text in enumerate(texts):
            for first_line, tree in programs(text):
                self._shapes.add(row, tree, first_line)
                if self._statements:
                    self._statements.add(row, tree, first_line)
        hits += self._shapes.take()
        if self._statements:
            hits += self._statements.take()
        best: dict[tuple[int, Kind, int], Hit] = {}
        for hit in sorted(hits, key=lambda hit: (hit.similarity, -hit.first_line)):  # the strongest comes last
            best[hit.row, hit.kind, hit.problem] = hit
        return [
            Overlap(row, kind, *self.problems[problem], hit.similarity, hit.first_line, hit.last_line)
            for (row, kind, problem), hit in sorted(best.items())
        ]
