"""The commands: parse, call, print. Whatever takes long to import is imported inside the command that needs it."""

from typing import Annotated

import typer

from hornbook.cli.contamination import add_contamination
from hornbook.cli.curating import add_curating
from hornbook.cli.exporting import add_exporting
from hornbook.cli.labelling import add_labelling
from hornbook.cli.measuring import add_measuring
from hornbook.cli.options import (
    WORKSPACE,
    BenchmarksOption,
    DeviceOption,
    ProcessesOption,
    RayOption,
    ShardOption,
    WeakOption,
    WorkspaceOption,
    as_ranks,
    engine_of,
    runtime_of,
)
from hornbook.cli.packing import add_packing
from hornbook.cli.training import add_training
from hornbook.cli.writing import add_writing

app = typer.Typer(
    name="hornbook",
    help="Textbook-quality data, a small strong model trained on it, and the evidence for every number.",
    add_completion=False,
    pretty_exceptions_enable=False,
)
recipes = typer.Typer(name="recipes", help="The recipes that ship with hornbook.")
app.add_typer(recipes)
add_curating(app)
add_labelling(app)
add_writing(app)
add_packing(app)
add_training(app)
add_measuring(app)
add_contamination(app)
add_exporting(app)

RecipeArgument = Annotated[str, typer.Argument(help="A shipped recipe's name, or a .yaml file.")]
ModelOption = Annotated[str | None, typer.Option("--model", help="Another model preset.")]
ScaleOption = Annotated[float, typer.Option("--tokens-scale", help="Multiply every token count.")]
SetOption = Annotated[
    list[str] | None,
    typer.Option("--set", help="Set a value of the recipe: datasets.code.limit=2000. May be given several times."),
]


@app.command()
def run(
    recipe: RecipeArgument,
    workspace: WorkspaceOption = WORKSPACE,
    only: Annotated[str | None, typer.Option("--only", help="Stop after this stage.")] = None,
    arm: Annotated[str | None, typer.Option("--arm", help="Only what this arm needs.")] = None,
    model: ModelOption = None,
    tokens_scale: ScaleOption = 1.0,
    settings: SetOption = None,
    benchmarks: BenchmarksOption = None,
    device: DeviceOption = "auto",
    processes: ProcessesOption = None,
    shard: ShardOption = "gradients",
    ray: RayOption = None,
    allow_weak_sandbox: WeakOption = False,
) -> None:
    """Run a recipe from raw text to report; finished stages are taken from the workspace."""
    import sys

    from hornbook.cli.console import ConsoleProgress
    from hornbook.cli.tables import print_run
    from hornbook.recipe.load import load_recipe
    from hornbook.run import run as execute
    from hornbook.training.launch import follows

    loaded = load_recipe(recipe, model, tokens_scale, settings or ())
    if ray is not None:
        loaded = loaded.model_copy(update={"engine": engine_of(ray)})
    runtime = runtime_of(device, processes, shard, 1, False, False, None)
    as_ranks(runtime)
    if follows():
        from hornbook.stages import follow

        return follow(runtime)
    command = " ".join(["hornbook", *sys.argv[1:]])
    with ConsoleProgress() as progress:
        result = execute(
            loaded,
            workspace,
            progress,
            benchmarks=benchmarks,
            allow_weak_sandbox=allow_weak_sandbox,
            only=only,
            arm=arm,
            command=command,
            runtime=runtime,
        )
    print_run(result, progress.console)


@app.command()
def plan(
    recipe: RecipeArgument,
    model: ModelOption = None,
    tokens_scale: ScaleOption = 1.0,
    settings: SetOption = None,
    benchmarks: BenchmarksOption = None,
    mfu: Annotated[
        float, typer.Option("--mfu", min=0.01, max=1, help="Share of a card's peak that training reaches.")
    ] = 0.5,
) -> None:
    """Print stages with estimated documents, tokens, FLOPs and time, without running anything."""
    from hornbook.cli.tables import print_plan
    from hornbook.estimate import estimate
    from hornbook.recipe.load import load_recipe

    loaded = load_recipe(recipe, model, tokens_scale, settings or ())
    print_plan(estimate(loaded, str(benchmarks) if benchmarks else None), mfu=mfu)


@app.command()
def complete(
    model: Annotated[str, typer.Argument(help="A recipe that was run, a checkpoint folder, or a Hugging Face folder.")],
    prompt: Annotated[str, typer.Argument(help='For example "def is_even(n):".')],
    workspace: WorkspaceOption = WORKSPACE,
    arm: Annotated[
        str | None, typer.Option("--arm", help="Which arm of the recipe; the last fine-tuned one else.")
    ] = None,
    max_new_tokens: Annotated[int, typer.Option("--max-new-tokens", min=1)] = 200,
    temperature: Annotated[float, typer.Option("--temperature", min=0)] = 0.0,
) -> None:
    """Complete a prompt with a trained model."""
    from hornbook.lookup import completion

    typer.echo(completion(model, prompt, workspace, arm, max_new_tokens, temperature))


@app.command()
def why(
    id: Annotated[str, typer.Argument(help="The id of a document or exercise, or its beginning.")],
    workspace: WorkspaceOption = WORKSPACE,
) -> None:
    """Tell a document's story: where it came from, and what every stage said of it."""
    from hornbook.lookup import story

    for line in story(id, workspace):
        typer.echo(line)


@recipes.callback(invoke_without_command=True)
def recipes_without_command(context: typer.Context) -> None:
    """List the recipes that ship with hornbook, or show one."""
    if context.invoked_subcommand is None:
        list_recipes()


@recipes.command("list")
def list_recipes() -> None:
    """Print the names of the recipes."""
    from hornbook.recipe.load import preset_names

    for name in preset_names():
        typer.echo(name)


@recipes.command("show")
def show_recipe(name: Annotated[str, typer.Argument()]) -> None:
    """Print a recipe's YAML, to start an own one from."""
    from hornbook.recipe.load import preset_text

    typer.echo(preset_text(name), nl=False)
