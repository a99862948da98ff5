"""Where the heavy lifting over rows and chunks happens. Imports nothing heavy: recipes are composed of it."""

from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, model_validator

HERE = "local"  # the address of a Ray of our own, started on this machine


class EngineSettings(BaseModel):
    """`local`: threads and subprocesses of this machine. `ray`: a Ray cluster at `address`.

    An address is what Ray takes: host:port or "auto" on a node of the cluster, ray://host:port from elsewhere, or
    "local", which starts a Ray on this machine. What is computed does not depend on it, so it is part of no
    artifact's fingerprint.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    runner: Literal["local", "ray"] = "local"
    address: str = HERE

    @model_validator(mode="after")
    def _fits(self) -> Self:
        if self.runner == "local" and "address" in self.model_fields_set:
            raise ValueError("address goes with runner: ray")
        if not self.address:
            raise ValueError("address is empty; leave it out to start a Ray on this machine")
        return self
