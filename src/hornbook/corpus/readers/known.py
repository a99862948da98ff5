"""Public corpora that a recipe can read by name: where they lie and what their columns are called.

phi-1 read The Stack and StackOverflow, phi-1.5-web a filtered RefinedWeb. The hub is read through fsspec's `hf://`; a
gated dataset says how to get access.
"""

from typing import Any, NamedTuple

_GATED = "it is gated: accept its terms at https://huggingface.co/datasets/{0} and set HF_TOKEN to a token of yours"


class Known(NamedTuple):
    """A public corpus: `settings` are those of `ReadSettings` that it needs. `documents`: about how many it has, for a
    plan that is made before it can be listed; 0 where that is not told here."""

    settings: dict[str, Any]
    access: str = ""
    documents: int = 0


KNOWN: dict[str, Known] = {
    "the-stack-v1.2-dedup": Known(
        {
            "read": "hf://datasets/bigcode/the-stack-dedup/data/python/*.parquet",
            "text_column": "content",
            "licence_column": "max_stars_repo_licenses",
            "source_column": "max_stars_repo_name",
            "path_column": "max_stars_repo_path",
            "meta_columns": ("max_stars_count",),
        },
        _GATED.format("bigcode/the-stack-dedup"),
        13_000_000,
    ),
    "the-stack-v2-dedup": Known(
        {
            "read": "hf://datasets/bigcode/the-stack-v2-dedup/data/Python/*.parquet",
            "text_column": "blob_id",
            "text_at": "s3://softwareheritage/content/{blob_id}",
            "licence_column": "detected_licenses",
            "source_column": "repo_name",
            "path_column": "path",
            "meta_columns": ("src_encoding", "star_events_count"),
        },
        _GATED.format("bigcode/the-stack-v2-dedup")
        + "; its texts lie in Software Heritage's bucket, which wants `pip install s3fs` and AWS credentials",
    ),
    "refinedweb": Known(
        {
            "read": "hf://datasets/tiiuae/falcon-refinedweb/data/*.parquet",
            "text_column": "content",
            "path_column": "url",
            "licence": "ODC-By-1.0",
        },
        documents=968_000_000,
    ),
    "fineweb": Known(
        {
            "read": "hf://datasets/HuggingFaceFW/fineweb/sample/10BT/*.parquet",
            "path_column": "url",
            "licence": "ODC-By-1.0",
        }
    ),
    "fineweb-edu": Known(
        {
            "read": "hf://datasets/HuggingFaceFW/fineweb-edu/sample/10BT/*.parquet",
            "path_column": "url",
            "meta_columns": ("score",),
            "licence": "ODC-By-1.0",
        }
    ),
}
