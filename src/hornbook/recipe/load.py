"""Reading a recipe: a preset by name or a YAML file, with overrides; errors name the file and the key."""

from collections.abc import Hashable, Iterator, Sequence
from importlib import resources
from pathlib import Path
from typing import Any, get_args

import yaml
from pydantic import BaseModel, ValidationError

from hornbook.recipe.nearest import hint
from hornbook.recipe.overrides import apply, apply_values
from hornbook.recipe.schema import Recipe, Small
from hornbook.records import UserError


def preset_names() -> list[str]:
    """The recipes that ship with the package."""
    folder = resources.files("hornbook.recipe") / "presets"
    return sorted(entry.name.removesuffix(".yaml") for entry in folder.iterdir() if entry.name.endswith(".yaml"))


def preset_text(name: str) -> str:
    """A shipped recipe's YAML. Raises UserError for an unknown name."""
    if name not in preset_names():
        raise UserError(f"recipe '{name}': no such recipe{hint(name, preset_names())} (or give a .yaml file)")
    return (resources.files("hornbook.recipe") / "presets" / f"{name}.yaml").read_text(encoding="utf-8")


def load_recipe(
    name_or_path: str, model: str | None = None, tokens_scale: float = 1.0, settings: Sequence[str] = ()
) -> Recipe:
    """The recipe of that name or file; `model`, `settings` (see `overrides`) and `tokens_scale` override what it says.

    `tokens_scale` multiplies every token count and the size of the rated sample. Raises UserError with file,
    key and the nearest right name.
    """
    where, text = _source(name_or_path)
    try:
        raw = yaml.load(text, Loader=_UniqueKeys)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f", line {mark.line + 1}" if mark else ""
        raise UserError(f"{where}{line}: not valid YAML: {getattr(error, 'problem', error)}") from error
    if not isinstance(raw, dict):
        raise UserError(f"{where}: a recipe is a mapping of keys; start from `hornbook recipes show quickstart`")
    small = _small(where, raw, tokens_scale)
    if small:
        apply_values(raw, small.set)
    if model is not None:
        raw["model"] = model
    apply(raw, settings)
    try:
        recipe = Recipe.model_validate(raw)
    except ValidationError as error:
        raise UserError(_explain(where, error)) from error
    for model_name in [recipe.model, *(arm.model for arm in recipe.arms.values() if arm.model)]:
        _check_model(where, model_name)
    return _scaled(recipe, tokens_scale, small.least_tokens if small else 1) if tokens_scale != 1.0 else recipe


def _small(where: str, raw: dict[str, Any], scale: float) -> Small | None:
    """What the recipe says of a rehearsal, if this is one."""
    if raw.get("small") is None:
        return None
    try:
        small = Small.model_validate(raw["small"])
    except ValidationError as error:
        raise UserError(f"{where}: small: {error.errors()[0]['msg']}") from error
    return small if scale <= small.below else None


def _source(name_or_path: str) -> tuple[str, str]:
    path = Path(name_or_path)
    if path.suffix in (".yaml", ".yml"):
        try:
            return str(path), path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise UserError(f"{path}: cannot read this recipe: {error}") from error
    return name_or_path, preset_text(name_or_path)


class _UniqueKeys(yaml.SafeLoader):
    """YAML that refuses a key given twice, instead of silently taking the last."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen = set()
        for key_node, _ in node.value:
            key = self.construct_object(key_node, deep=True)
            if not isinstance(key, Hashable):
                raise yaml.constructor.ConstructorError(None, None, "a key must be a name", key_node.start_mark)
            if key in seen:
                raise yaml.constructor.ConstructorError(None, None, f"key '{key}' given twice", key_node.start_mark)
            seen.add(key)
        return super().construct_mapping(node, deep)


def _check_model(where: str, model: str) -> None:
    from hornbook.model.settings import PRESETS

    if model not in PRESETS:
        raise UserError(f"{where}: model: unknown preset '{model}'{hint(model, PRESETS)}")


def _explain(where: str, error: ValidationError) -> str:
    """One line for the first mistake, with the key's path and the nearest right name."""
    first = error.errors()[0]
    path = [str(part) for part in first["loc"]]
    if first["type"] == "extra_forbidden":
        choices = sorted(_keys_at(path[:-1]))
        return f"{where}: {'.'.join(path)}: unknown key{hint(path[-1], choices)}"
    message = first["msg"].removeprefix("Value error, ")
    key = ".".join(path)
    more = len(error.errors()) - 1
    tail = f" (and {more} more)" if more else ""
    return f"{where}: {key + ': ' if key else ''}{message}{tail}"


def _keys_at(path: list[str]) -> Iterator[str]:
    """The keys that the recipe knows at a path, for the nearest right name."""
    found: list[type[BaseModel]] = [Recipe]
    for part in path:
        below: list[type[BaseModel]] = []
        for model in found:
            for name, field in model.model_fields.items():
                if part in (name, field.alias):
                    below += _models_in(field.annotation)
        # A name chosen by the user (of a dataset, an arm, a teacher) leaves us at the same model.
        found = below or found
    for model in found:
        for name, field in model.model_fields.items():
            yield field.alias or name


def _models_in(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in get_args(annotation) for model in _models_in(part)]


def _scaled(recipe: Recipe, scale: float, least: int) -> Recipe:
    if not 0 < scale < float("inf"):
        raise UserError(f"--tokens-scale {scale}: must be a number above 0")

    def tokens(count: int | None) -> int | None:
        return None if count is None else max(min(least, count), round(count * scale))

    datasets = {}
    for name, dataset in recipe.datasets.items():
        update: dict[str, Any] = {"tokens": tokens(dataset.tokens)}
        if dataset.rate:
            sample = max(60, round(dataset.rate.sample * min(1.0, scale)))
            update["rate"] = dataset.rate.model_copy(update={"sample": sample})
        datasets[name] = dataset.model_copy(update=update)
    arms = {name: arm.model_copy(update={"tokens": tokens(arm.tokens)}) for name, arm in recipe.arms.items()}
    return recipe.model_copy(update={"datasets": datasets, "arms": arms})
