"""The exception for an answer that cannot be used."""


class Quarantined(Exception):
    """The teacher answered, but not with what was asked for, even after a repair turn.

    Not a mistake of the user's: a stage counts the row as quarantined, keeps `raw`, what the teacher said last, and
    goes on. The message holds the reason.
    """

    def __init__(self, reason: str, raw: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.raw = raw
