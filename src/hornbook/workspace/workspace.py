"""The workspace: finished stages by fingerprint, and the one way to run a stage.

    <workspace>/hornbook.json                     version of this layout
    <workspace>/<stage>/<fingerprint>/            a finished artifact: files + manifest.json
    <workspace>/<stage>/.<fingerprint>.partial/   a try under way, or one that died
    <workspace>/<stage>/.<fingerprint>.lock       held while a process works on it
    <workspace>/runs/<recipe>/                    a run's face: run.json, report/

A stage writes into the partial folder; when it returns, its tables are hashed, the manifest is written, all
is synced, and one rename publishes it. A stage that dies leaves a partial folder, which the next try empties,
or, when the stage is resumable (training), is given back to it.
"""

import errno
import json
import shutil
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from hornbook.records import Counts, Progress, UserError
from hornbook.workspace.commit import publish, write_atomic
from hornbook.workspace.fingerprint import fingerprint
from hornbook.workspace.lock import exclusive
from hornbook.workspace.manifest import MANIFEST, InputRef, Manifest, environment, read_manifest
from hornbook.workspace.rows import row_hashes

VERSION = 1
ROOM_NEEDED = 1 << 29  # bytes: below this a run would die half-way

StageFunction = Callable[[Any, dict[str, Path], Path, Progress], Counts]


@dataclass(frozen=True)
class Artifact:
    """A finished stage's folder and its manifest."""

    path: Path
    manifest: Manifest

    @property
    def ref(self) -> InputRef:
        """How another manifest names this artifact."""
        return InputRef(stage=self.manifest.stage, fingerprint=self.manifest.fingerprint)


class Workspace:
    """A folder of artifacts. Opening one creates it; one of another version is refused."""

    def __init__(self, root: Path) -> None:
        self.root = root
        marker = root / "hornbook.json"
        if marker.exists():
            try:
                found = json.loads(marker.read_text(encoding="utf-8"))["workspace_version"]
            except (ValueError, KeyError, TypeError) as error:
                raise UserError(f"{marker}: not a workspace marker; give another --workspace") from error
            if found != VERSION:
                raise UserError(
                    f"{marker}: workspace version {found}, this hornbook writes {VERSION}; "
                    "give another --workspace or delete this one"
                )
            return
        try:
            root.mkdir(parents=True, exist_ok=True)
            if any(root.iterdir()):
                raise UserError(f"{root}: is not empty and not a workspace; give another --workspace")
            write_atomic(marker, json.dumps({"workspace_version": VERSION}) + "\n")
        except OSError as error:
            raise _as_user_error(error, root) from error

    def find(self, stage: str, print_: str) -> Artifact | None:
        """The finished artifact of that fingerprint, if there is a whole one."""
        path = self.root / stage / print_
        manifest = read_manifest(path)
        return Artifact(path, manifest) if manifest else None

    def run_stage(
        self,
        stage: str,
        version: int,
        function: StageFunction,
        settings: BaseModel,
        inputs: Mapping[str, Artifact],
        progress: Progress,
        *,
        outside: str = "",
        resumable: bool = False,
    ) -> tuple[Artifact, bool]:
        """Run a stage, or find it done: returns its artifact and whether it was found.

        Raises UserError when the disk is full; whatever else the stage raises passes through.
        """
        plain = settings.model_dump(mode="json", by_alias=True)
        print_ = fingerprint(
            stage, version, plain, {name: a.manifest.fingerprint for name, a in inputs.items()}, outside
        )
        if done := self.find(stage, print_):
            return done, True
        home = self.root / stage
        try:
            home.mkdir(parents=True, exist_ok=True)
            with exclusive(
                home / f".{print_}.lock",
                lambda: progress.note(f"waiting: another process computes {stage} {print_[:8]}"),
            ):
                if done := self.find(stage, print_):
                    return done, True
                return self._compute(
                    home,
                    print_,
                    stage,
                    version,
                    function,
                    settings,
                    plain,
                    inputs,
                    progress,
                    outside,
                    resumable,
                ), False
        except OSError as error:
            if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES):
                raise _as_user_error(error, home) from error
            raise

    def _compute(
        self,
        home: Path,
        print_: str,
        stage: str,
        version: int,
        function: StageFunction,
        settings: BaseModel,
        plain: dict[str, Any],
        inputs: Mapping[str, Artifact],
        progress: Progress,
        outside: str,
        resumable: bool,
    ) -> Artifact:
        final, partial = home / print_, home / f".{print_}.partial"
        if final.exists():  # named but not whole: damaged after it was finished
            progress.note(f"{final} is damaged: computing it again")
            shutil.rmtree(final)
        if partial.exists() and not resumable:
            shutil.rmtree(partial)
        partial.mkdir(exist_ok=True)
        free = shutil.disk_usage(home).free
        if free < ROOM_NEEDED:
            raise UserError(
                f"{home}: only {free >> 20} MiB free on this disk, {ROOM_NEEDED >> 20} MiB are needed; "
                "free some space and run again (finished stages are kept)"
            )
        begun = time.monotonic()
        counts = function(settings, {name: a.path for name, a in inputs.items()}, partial, progress)
        counts.check()
        manifest = Manifest(
            stage=stage,
            version=version,
            fingerprint=print_,
            settings=plain,
            inputs={name: a.ref for name, a in inputs.items()},
            outside=outside,
            rows_in=counts.rows_in,
            kept=counts.kept,
            dropped=counts.dropped,
            quarantined=counts.quarantined,
            row_hashes=row_hashes(partial),
            details=counts.details,
            seconds=round(time.monotonic() - begun, 3),
            environment=environment(),
            files={
                path.relative_to(partial).as_posix(): path.stat().st_size
                for path in sorted(partial.rglob("*"))
                if path.is_file() and path.name != MANIFEST
            },
        )
        write_atomic(partial / MANIFEST, manifest.model_dump_json(indent=1) + "\n")
        publish(partial, final)
        return Artifact(final, manifest)


def _as_user_error(error: OSError, where: Path) -> UserError:
    what = "the disk is full" if error.errno in (errno.ENOSPC, errno.EDQUOT) else (error.strerror or str(error))
    return UserError(f"{error.filename or where}: {what}; mend it and run again (finished stages are kept)")
