"""From a recipe's settings to a teacher: the built-in curriculum or a served model."""

from importlib import resources

from hornbook.records import blake2b_128
from hornbook.teacher.settings import TeacherSettings
from hornbook.teacher.types import Teacher


def teacher_of(settings: TeacherSettings) -> Teacher:
    """The teacher that `settings` describes. Raises UserError when a served one lacks its url, model or key."""
    if settings.kind == "curriculum":
        from hornbook.curriculum.builtin import BuiltinTeacher

        return BuiltinTeacher(settings.concepts, settings.plain, settings.subject)
    from hornbook.teacher.openai import OpenAITeacher

    return OpenAITeacher(settings)


def curriculum_hash() -> str:
    """Hash of everything the built-in teacher is made of: the outside input of what it writes and rates."""
    return blake2b_128(b"\0".join(_contents()))


def _contents() -> list[bytes]:
    """The curriculum's source files in a fixed order."""
    found: list[tuple[str, bytes]] = []
    folders = [("", resources.files("hornbook.curriculum"))]
    while folders:
        prefix, folder = folders.pop()
        for entry in folder.iterdir():
            if entry.is_dir() and entry.name != "__pycache__":
                folders.append((f"{prefix}{entry.name}/", entry))
            elif entry.name.endswith((".py", ".json")):
                found.append((prefix + entry.name, entry.read_bytes()))
    return [part for name, content in sorted(found) for part in (name.encode(), content)]
