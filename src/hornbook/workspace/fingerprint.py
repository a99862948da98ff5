"""Fingerprints: what an artifact's content is a function of, as one hash.

fingerprint = BLAKE2b-128 of (stage, stage version, settings, fingerprints of inputs, hash of outside input).
Two runs that would compute the same thing find the same folder; any change that could matter makes a new one.
"""

from collections.abc import Mapping
from typing import Any

from hornbook.records import blake2b_128, canonical_json


def fingerprint(
    stage: str, version: int, settings: Mapping[str, Any], inputs: Mapping[str, str], outside: str = ""
) -> str:
    """Hash of everything a stage's result depends on.

    `settings` is JSON-able; `inputs` maps input names to their fingerprints; `outside` is the hash of what is
    read from outside the workspace (a file listing with contents, package data, a benchmark's files).
    """
    return blake2b_128(
        canonical_json(
            {
                "stage": stage,
                "version": version,
                "settings": dict(settings),
                "inputs": dict(inputs),
                "outside": outside,
            }
        ).encode()
    )
