"""What a teacher can do, and the client that has a served model do it."""

from hornbook.teacher.quarantine import Quarantined
from hornbook.teacher.settings import TeacherSettings
from hornbook.teacher.types import (
    Block,
    ExerciseDraft,
    ExerciseSpec,
    Rating,
    Section,
    SectionSpec,
    Teacher,
)

__all__ = [
    "Block",
    "ExerciseDraft",
    "ExerciseSpec",
    "Quarantined",
    "Rating",
    "Section",
    "SectionSpec",
    "Teacher",
    "TeacherSettings",
]
