"""Artifacts, fingerprints, manifests, locks: nothing half-written is ever taken for finished."""

from hornbook.workspace.commit import write_atomic
from hornbook.workspace.fingerprint import fingerprint
from hornbook.workspace.manifest import MANIFEST, Manifest, read_manifest
from hornbook.workspace.workspace import Artifact, Workspace

__all__ = ["MANIFEST", "Artifact", "Manifest", "Workspace", "fingerprint", "read_manifest", "write_atomic"]
