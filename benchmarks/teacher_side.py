"""One side of benchmarks/teacher.py in a process of its own: ours or a peer, at one setting.

    python benchmarks/teacher_side.py NAME URL PROMPTS FOLDER CONCURRENCY

PROMPTS is a JSON list of prompts. Everything that the side keeps is in FOLDER, so that the same command goes on where a
killed one was. At its end FOLDER/answers.json has, in the order of the prompts, the number of each answer or null.

Each side is set up as its documentation says for a server that speaks OpenAI's chat completions, and to lose as little
as it can: schema, `CONCURRENCY` requests at once, cache and resuming on, retries as many as it takes by itself or more,
health checks, displays and telemetry off (by the environment, see teacher.py).
"""

import json
import os
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pydantic import BaseModel

MODEL = "model"
TOKENS = 64
Numbers = list[int | None]


class Item(BaseModel):
    """What is asked for."""

    title: str
    number: int


def number_in(text: str | None) -> int | None:
    """The number in an answer's JSON object; None for another text."""
    found = re.search(r"\{.*\}", text or "", re.DOTALL)
    try:
        return Item.model_validate_json(found[0]).number if found else None
    except ValueError:
        return None


def response_format() -> dict[str, Any]:
    """For sides that hand it on as it is."""
    return {
        "type": "json_schema",
        "json_schema": {"name": "Item", "schema": Item.model_json_schema(), "strict": True},
    }


def hornbook(url: str, prompts: list[str], folder: Path, concurrency: int) -> Numbers:
    from hornbook.teacher.client import ChatClient
    from hornbook.teacher.question import Question
    from hornbook.teacher.settings import TeacherSettings

    settings = TeacherSettings(
        kind="openai", url=f"{url}/v1", model=MODEL, concurrency=concurrency, max_tokens=TOKENS, temperature=0.0
    )
    client = ChatClient(settings, folder / "teacher.sqlite")
    questions = (Question("item/v1", prompt, Item, lambda answer: answer.number) for prompt in prompts)
    answers = [answer if isinstance(answer, int) else None for answer in client.ask_all(questions)]
    print(client.spent, file=sys.stderr)
    client.close()
    return answers


def curator(url: str, prompts: list[str], folder: Path, concurrency: int) -> Numbers:
    """Without limits per minute in the way; a request that fails is tried again ten times, at the end of the run."""
    import litellm

    # It counts tokens with a table that it downloads, or finds where litellm has it.
    os.environ["TIKTOKEN_CACHE_DIR"] = str(Path(litellm.__file__).parent / "litellm_core_utils/tokenizers")
    from bespokelabs import curator as package

    class Asker(package.LLM):
        def prompt(self, row: dict[str, Any]) -> str:
            return str(row["prompt"])

        def parse(self, row: dict[str, Any], answer: Item) -> dict[str, Any]:
            return {"row": row["row"], "number": answer.number}

    asker = Asker(
        model_name=MODEL,
        response_format=Item,
        backend="openai",
        generation_params={"temperature": 0.0, "max_tokens": TOKENS},
        backend_params={
            "base_url": f"{url}/v1",
            "api_key": "none",
            "max_concurrent_requests": concurrency,
            "max_requests_per_minute": 1_000_000,
            "max_tokens_per_minute": 1_000_000_000,
            "max_retries": 10,
            "seconds_to_pause_on_rate_limit": 1,
            "require_all_responses": False,
        },
    )
    rows = [{"row": number, "prompt": prompt} for number, prompt in enumerate(prompts)]
    found = {row["row"]: row["number"] for row in asker(rows, working_dir=str(folder / "curator")).dataset}
    return [found.get(number) for number in range(len(prompts))]


def distilabel(replicas: int, cache: bool = True) -> Callable[[str, list[str], Path, int], Numbers]:
    """It sends a batch, waits for all of it, sends the next; `replicas` processes do that beside one another.

    With its cache a killed pipeline stands still when it is started again (argilla-io/distilabel#1065); without, it
    begins anew.
    """

    def run(url: str, prompts: list[str], folder: Path, concurrency: int) -> Numbers:
        from distilabel.models.llms import OpenAILLM
        from distilabel.pipeline import Pipeline
        from distilabel.steps import LoadDataFromFileSystem, StepResources
        from distilabel.steps.tasks import TextGeneration

        batch = concurrency // replicas
        llm = OpenAILLM(
            model=MODEL,
            base_url=f"{url}/v1",
            api_key="none",
            max_retries=20,
            timeout=600,
            generation_kwargs={
                "temperature": 0.0,
                "max_new_tokens": TOKENS,
                "extra_body": {"response_format": response_format()},
            },
        )
        rows = folder / "rows.jsonl"
        rows.write_text("".join(json.dumps({"row": n, "instruction": p}) + "\n" for n, p in enumerate(prompts)))
        place = folder / "distilabel"
        # Even without its cache it reads what it finds there, which a kill may have left half written.
        with Pipeline(name="teacher", cache_dir=place if cache else place / str(os.getpid())) as pipeline:
            load = LoadDataFromFileSystem(name="load", data_files=str(rows), batch_size=batch * 8)
            write = TextGeneration(
                name="write", llm=llm, input_batch_size=batch, resources=StepResources(replicas=replicas)
            )
            load >> write
        done = pipeline.run(use_cache=cache)
        found = {row["row"]: number_in(row["generation"]) for row in done["default"]["train"]}
        return [found.get(number) for number in range(len(prompts))]

    return run


def datatrove(host: str) -> Callable[[str, list[str], Path, int], Numbers]:
    """To `127.0.0.1` it speaks with a small client of its own, to other hosts with OpenAI's.

    Its own retries lose the model's name and end the run, so the function that asks catches that and asks again.
    """

    def run(url: str, prompts: list[str], folder: Path, concurrency: int) -> Numbers:
        from datatrove.data import Document
        from datatrove.executor import LocalPipelineExecutor
        from datatrove.pipeline.inference.run_inference import InferenceConfig, InferenceRunner
        from datatrove.pipeline.inference.types import InferenceError
        from datatrove.pipeline.writers import JsonlWriter

        async def ask(document: Document, generate: Callable[[dict[str, Any]], Any]) -> Any:
            for left in reversed(range(10)):
                request = {
                    "messages": [{"role": "user", "content": document.text}],
                    "temperature": 0.0,
                    "max_tokens": TOKENS,
                    "response_format": response_format(),
                }
                try:
                    return (await generate(request)).text
                except InferenceError:
                    if not left:
                        raise

        out = folder / "datatrove"
        config = InferenceConfig(
            server_type="endpoint",
            endpoint_url=url.replace("127.0.0.1", host),
            model_name_or_path=MODEL,
            api_key="none",
            max_concurrent_generations=concurrency,
            # twice as many, so that one is at hand while another is written
            max_concurrent_documents=2 * concurrency,
            request_timeout=600,
        )
        documents = [Document(text=prompt, id=str(number)) for number, prompt in enumerate(prompts)]
        runner = InferenceRunner(
            rollout_fn=ask,
            config=config,
            output_writer=JsonlWriter(str(out / "output"), "${rank}_chunk_${chunk_index}.jsonl", compression=None),
            checkpoints_local_dir=str(out / "checkpoints"),
            records_per_chunk=500,
        )
        LocalPipelineExecutor([documents, runner], logging_dir=str(out / "logs"), tasks=1, workers=1).run()
        found = {}
        for file in (out / "output").glob("*.jsonl"):
            for line in file.read_text().splitlines():
                row = json.loads(line)
                found[int(row["id"])] = number_in(row["metadata"]["rollout_results"][0])
        return [found.get(number) for number in range(len(prompts))]

    return run


def data_designer(rows: int, groups: int) -> Callable[[str, list[str], Path, int], Numbers]:
    """It goes on after its last whole group of `rows` records; `groups` of them are under way at once."""

    def run(url: str, prompts: list[str], folder: Path, concurrency: int) -> Numbers:
        import data_designer.config as dd
        import pandas as pd
        from data_designer.interface import DataDesigner

        seed = folder / "seed.parquet"
        if not seed.exists():
            pd.DataFrame({"row": range(len(prompts)), "asked": prompts}).to_parquet(seed)
        provider = dd.ModelProvider(name="server", endpoint=f"{url}/v1", provider_type="openai", api_key="none")
        model = dd.ModelConfig(
            alias="writer",
            model=MODEL,
            provider="server",
            skip_health_check=True,
            inference_parameters=dd.ChatCompletionInferenceParams(
                max_parallel_requests=concurrency, temperature=0.0, max_tokens=TOKENS, timeout=600
            ),
        )
        builder = dd.DataDesignerConfigBuilder(model_configs=[model])
        builder.with_seed_dataset(dd.LocalFileSeedSource(path=str(seed)))
        builder.add_column(
            dd.LLMStructuredColumnConfig(name="item", prompt="{{ asked }}", model_alias="writer", output_format=Item)
        )
        designer = DataDesigner(artifact_path=folder / "artifacts", model_providers=[provider])
        designer.set_run_config(
            dd.RunConfig(
                buffer_size=rows,
                max_concurrent_row_groups=groups,
                disable_early_shutdown=True,
                otel_metrics_port=None,
                jinja_rendering_engine="native",
            )
        )
        done = designer.create(
            builder, num_records=len(prompts), dataset_name="items", resume=dd.ResumeMode.IF_POSSIBLE
        ).load_dataset()
        found = {}
        for row, item in zip(done["row"], done["item"], strict=True):
            found[int(row)] = number_in(item if isinstance(item, str) else json.dumps(dict(item), default=int))
        return [found.get(number) for number in range(len(prompts))]

    return run


SIDES: dict[str, Callable[[str, list[str], Path, int], Numbers]] = {
    "hornbook": hornbook,
    "bespokelabs-curator": curator,
    "distilabel, 8 replicas": distilabel(8),
    "distilabel, 8, no cache": distilabel(8, cache=False),
    "datatrove": datatrove("127.0.0.1"),
    "datatrove, OpenAI's client": datatrove("127.1"),
    "data-designer": data_designer(1000, 3),
    "data-designer, groups of 25": data_designer(25, 16),
}


def main() -> None:
    name, url, prompts, folder, concurrency = sys.argv[1:]
    answers = SIDES[name](url, json.loads(Path(prompts).read_text()), Path(folder), int(concurrency))
    (Path(folder) / "answers.json").write_text(json.dumps(answers))


if __name__ == "__main__":
    main()
