"""What a teacher can do, and the client that has a served model do it."""

from hornbook.teacher.quarantine import Quarantined
from hornbook.teacher.settings import TeacherSettings
from hornbook.teacher.types import (
    Block,
    ExerciseDraft,
    ExerciseSpec,
    Grade,
    GradeSpec,
    OutlineSpec,
    Rating,
    Section,
    SectionSpec,
    Task,
    Teacher,
    closing,
    one_by_one,
)

__all__ = [
    "Block",
    "ExerciseDraft",
    "ExerciseSpec",
    "Grade",
    "GradeSpec",
    "OutlineSpec",
    "Quarantined",
    "Rating",
    "Section",
    "SectionSpec",
    "Task",
    "Teacher",
    "TeacherSettings",
    "closing",
    "one_by_one",
]
