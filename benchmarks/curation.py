"""Reading, features and classification of this machine's Python installation; memory; beside fastText and TF-IDF.

    python benchmarks/curation.py [--quick] [--limit N] [--cache DIR]

**Speed**: the stages `read`, `signals` (one parse of each text) and `classify` (learning from 1,500 ratings of the
built-in rubric, which is not timed, and scoring every document) run as they do in a recipe, each in a process of its
own. A figure is megabytes of text, as UTF-8, per second of processor time of the whole process tree.

**Memory**: the same stages over Parquet shards of the same documents, once and ten times over, each copy with a line of
its own. The figure is the peak of the resident memory of the process tree, ten times the input against once.

**Quality**: the same ratings, the same split. Peers learn on the training part, their settings are chosen on the
validation part by Spearman's correlation, as ours are; then they learn on both and are asked about the test part once.
fastText learns the six ratings (label -> probability; expected rating), TF-IDF + logistic regression likewise, both on
the same beginnings of the documents as we. Documents per second of processor time: predicting the same documents again,
text to score, one thread. fastText runs in an environment of its own below --cache. The last line is JSON.
"""

import argparse
import json
import os
import platform
import resource
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

import numpy as np
import psutil
import pyarrow as pa
import pyarrow.parquet as pq

from hornbook.corpus.quality.classify import _split
from hornbook.corpus.quality.judgement import agreement, ranks_agree
from hornbook.corpus.quality.settings import ClassifySettings
from hornbook.records import read_documents, read_table
from peers import environment

STAGE = """
import json, sys
from pathlib import Path
from hornbook.records import Silent
from hornbook.run import STAGES
from hornbook.corpus.settings import DeduplicateSettings, ReadSettings
from hornbook.corpus.quality.settings import ClassifySettings, SignalsSettings
from hornbook.recipe.plan import RateStageSettings
from hornbook.teacher.settings import TeacherSettings
name, settings, inputs, out = sys.argv[1:]
kind = {"read": ReadSettings, "deduplicate": DeduplicateSettings, "signals": SignalsSettings,
        "classify": ClassifySettings, "rate": RateStageSettings}[name]
Path(out).mkdir(parents=True)
paths = {key: Path(value) for key, value in json.loads(inputs).items()}
STAGES[name].function()(kind(**json.loads(settings)), paths, Path(out), Silent()).check()
"""
FASTTEXT = """
import json, sys, time
import fasttext
given = json.load(open(sys.argv[1]))
def write(rows, path):
    with open(path, "w") as file:
        for text, rating in rows:
            file.write(f"__label__{rating} {flat(text)}\\n")
def flat(text):
    return " ".join(text.split())
def expected(model, texts):
    found = []
    for text in texts:
        labels, shares = model.predict(flat(text), k=6)
        found.append(sum(int(label[9:]) * share for label, share in zip(labels, shares)) / sum(shares))
    return found
def learn(rows, setting):
    write(rows, sys.argv[1] + ".train")
    return fasttext.train_supervised(sys.argv[1] + ".train", thread=1, verbose=0, seed=0, **setting)
tried = []
for setting in given["settings"]:
    try:
        model = learn(given["train"], setting)
    except RuntimeError as error:  # "Encountered NaN": its word for a rate that is too high
        print(f"fastText, {setting}: {error}", file=sys.stderr)
        continue
    tried.append([setting, expected(model, [text for text, _ in given["validation"]])])
json.dump(tried, open(sys.argv[1] + ".tried", "w"))
chosen = json.loads(sys.stdin.readline())
model = learn(given["train"] + given["validation"], chosen)
test = expected(model, [text for text, _ in given["test"]])
begun = time.process_time()
expected(model, given["speed"])
seconds = time.process_time() - begun
json.dump({"test": test, "seconds": seconds}, open(sys.argv[1] + ".done", "w"))
"""
FASTTEXT_SETTINGS = [
    {"epoch": epoch, "wordNgrams": grams, "lr": rate, "dim": 64, "minCount": 2, "bucket": 200_000}
    for epoch in (10, 30)
    for grams in (1, 2)
    for rate in (0.05, 0.2, 0.5)
]
Figures = dict[str, Any]


def run_stage(name: str, settings: Figures, inputs: dict[str, Path], out: Path) -> Figures:
    """Run a stage; its processor seconds (whole tree), seconds, and peak resident bytes (whole tree)."""
    told = json.dumps({key: str(value) for key, value in inputs.items()})
    before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    process = subprocess.Popen([sys.executable, "-c", STAGE, name, json.dumps(settings), told, str(out)])
    peak = 0
    stop = threading.Event()

    def watch() -> None:
        nonlocal peak
        while not stop.wait(0.05):
            try:
                tree = [psutil.Process(process.pid), *psutil.Process(process.pid).children(recursive=True)]
                peak = max(peak, sum(one.memory_info().rss for one in tree))
            except psutil.Error:
                continue

    watcher = threading.Thread(target=watch)
    watcher.start()
    failed = process.wait()
    stop.set()
    watcher.join()
    if failed:
        raise SystemExit(f"the stage {name} failed")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return {"cpu": round(cpu, 2), "seconds": round(time.perf_counter() - begun, 2), "peak_rss": peak}


def curate(work: Path, place: str, limit: int | None, deduplicate: bool) -> dict[str, Figures]:
    """read, deduplicate (if so), rate, signals and classify, one after the other: what each took.

    The reader does not parse: the signals do.
    """
    found: dict[str, Figures] = {}
    read: Figures = {"place": place, "check_syntax": False} | ({"limit": limit} if limit else {})
    if place != "python-installation":
        read |= {"path_column": "path"}
    found["read"] = run_stage("read", read, {}, work / "read")
    inputs = {"documents": work / "read"}
    if deduplicate:
        found["deduplicate"] = run_stage("deduplicate", {}, inputs, work / "deduplicate")
        inputs["selection:0"] = work / "deduplicate"
    found["rate"] = run_stage("rate", {"teacher": {"kind": "curriculum"}}, inputs, work / "rate")
    found["signals"] = run_stage("signals", {}, inputs, work / "signals")
    rated = inputs | {"ratings": work / "rate"}
    found["classify"] = run_stage("classify", {}, rated, work / "classify")
    found["classify with signals"] = run_stage(
        "classify", {"signals": True}, rated | {"signals": work / "signals"}, work / "classify-signals"
    )
    return found


def shards(documents: Path, out: Path, copies: int) -> None:
    """The documents `copies` times over, a Parquet file for each copy; every text ends with a line of its copy."""
    out.mkdir()
    for copy in range(copies):
        with pq.ParquetFile(documents) as file:
            schema = pa.schema([("text", pa.large_string()), ("path", pa.string())])
            with pq.ParquetWriter(out / f"{copy:02}.parquet", schema, compression="zstd") as writer:
                for batch in file.iter_batches(1024, columns=["text", "path"]):
                    texts = [f"{text}\n# copy {copy}\n" for text in batch["text"].to_pylist()]
                    paths = [f"{copy}/{path}" for path in batch["path"].to_pylist()]
                    writer.write_table(pa.table({"text": pa.array(texts, pa.large_string()), "path": paths}))


def texts_bytes(folder: Path) -> int:
    """Bytes of all texts of documents.parquet."""
    import pyarrow.compute as pc

    with pq.ParquetFile(folder / "documents.parquet") as file:
        return sum(pc.sum(pc.binary_length(b["text"])).as_py() for b in file.iter_batches(4096, columns=["text"]))


def peers(work: Path, cache: Path, quick: bool) -> tuple[dict[str, Figures], bool]:
    """Quality and speed of ours, fastText, TF-IDF + logistic regression on the same ratings; whether all could run."""
    settings = ClassifySettings()
    ratings = {row["id"]: row["rating"] for row in read_table(work / "rate" / "attributes.parquet")}
    documents = [d for d in read_documents(work / "read" / "documents.parquet") if d.id in ratings]
    texts = [d.text[: settings.characters] for d in documents]
    rated = np.array([ratings[d.id] for d in documents])
    train, validation, test = _split([d.content_id for d in documents], settings)
    fitted = np.concatenate([train, validation])
    report = json.loads((work / "classify" / "classifier.json").read_text())
    found: dict[str, Figures] = {}
    for name, figures in report["learners"].items():
        found[f"hornbook, {name}"] = {key: figures[key] for key in ("spearman", "auc", "f1", "mean_absolute_error")}
    found["hornbook, forest"]["documents_per_second"] = round(our_speed(texts, rated, settings), 0)

    def judge(expected: list[float], cut_from: list[float]) -> Figures:
        told = agreement(np.array(expected), rated[test], np.array(cut_from), rated[validation], settings.good, 0)
        return {key: told[key] for key in ("spearman", "auc", "f1", "mean_absolute_error")}

    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline

    def tfidf(grams: int, strength: float) -> Any:
        words = TfidfVectorizer(ngram_range=(1, grams), min_df=2, sublinear_tf=True, token_pattern=r"\w+|[^\w\s]")
        return make_pipeline(words, LogisticRegression(C=strength, max_iter=300))

    def expected(model: Any, some: list[str]) -> list[float]:
        return (model.predict_proba(some) @ model.classes_).tolist()  # type: ignore[no-any-return]

    tried = []
    for grams in (1,) if quick else (1, 2):
        for strength in (1.0, 10.0):
            model = tfidf(grams, strength).fit([texts[i] for i in train], rated[train])
            votes = expected(model, [texts[i] for i in validation])
            tried.append((ranks_agree(np.array(votes), rated[validation]) or 0, grams, strength, votes))
    _, grams, strength, votes = max(tried)
    model = tfidf(grams, strength).fit([texts[i] for i in fitted], rated[fitted])
    found["TF-IDF + logistic regression"] = judge(expected(model, [texts[i] for i in test]), votes)
    begun = time.process_time()
    expected(model, texts)
    seconds = time.process_time() - begun
    found["TF-IDF + logistic regression"] |= {
        "documents_per_second": round(len(texts) / seconds),
        "setting": f"{grams}-grams, C {strength:g}",
    }

    python = environment(cache, "fasttext", ["fasttext-numpy2-wheel"])
    if python is None:
        return found, False
    given = work / "fasttext.json"
    parts = {"train": train, "validation": validation, "test": test}
    pairs = {name: [(texts[i], int(rated[i])) for i in rows] for name, rows in parts.items()}
    choices = FASTTEXT_SETTINGS[::4] if quick else FASTTEXT_SETTINGS
    given.write_text(json.dumps({**pairs, "speed": texts, "settings": choices}))
    process = subprocess.Popen([str(python), "-c", FASTTEXT, str(given)], stdin=subprocess.PIPE, text=True)
    told = Path(f"{given}.tried")
    while not told.exists() and process.poll() is None:
        time.sleep(0.2)
    time.sleep(0.5)
    if not told.exists():
        return found, False
    best = max(json.loads(told.read_text()), key=lambda one: ranks_agree(np.array(one[1]), rated[validation]) or 0)
    process.communicate(json.dumps(best[0]) + "\n")
    if process.returncode:
        return found, False
    done = json.loads(Path(f"{given}.done").read_text())
    found["fastText"] = judge(done["test"], best[1]) | {
        "documents_per_second": round(len(texts) / done["seconds"]),
        "setting": ", ".join(f"{key} {value}" for key, value in best[0].items()),
    }
    return found, True


def our_speed(texts: list[str], rated: Any, settings: ClassifySettings) -> float:
    """Documents a second of processor time, text to score, by our forest."""
    from hornbook.corpus.quality.calibrate import Calibration
    from hornbook.corpus.quality.features import text_features
    from hornbook.corpus.quality.learners import LEARNERS, expected
    from hornbook.corpus.quality.scorer import Chunk, Scorer, score, together

    features = text_features(settings)
    chunk = Chunk(texts, np.zeros((len(texts), 0), np.float32))
    features.fit(texts)
    dense = together(features.transform(texts), chunk)
    model = LEARNERS["forest"].make(1, 0, settings.trees).fit(dense, rated)
    model.n_jobs = 1
    scorer = Scorer(features, model, Calibration(expected(model, dense), rated))
    begun = time.process_time()
    for start in range(0, len(texts), 256):
        some = texts[start : start + 256]
        score(scorer, Chunk(some, np.zeros((len(some), 0), np.float32)))
    return len(texts) / (time.process_time() - begun)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="2,000 files, memory twice the input, fewer settings")
    parser.add_argument("--limit", type=int, help="at most so many files")
    parser.add_argument("--cache", type=Path, default=Path(tempfile.gettempdir()) / "hornbook-benchmarks")
    given = parser.parse_args()
    limit = 2000 if given.quick else given.limit
    work = Path(tempfile.mkdtemp(prefix="curation-"))
    given.cache.mkdir(parents=True, exist_ok=True)
    load = [round(one, 1) for one in os.getloadavg()]

    took = curate(work / "once", "python-installation", limit, deduplicate=True)
    megabytes = texts_bytes(work / "once" / "read") / 1e6
    rows = pq.read_metadata(work / "once" / "read" / "documents.parquet").num_rows
    print(f"\n{rows:,} documents, {megabytes:.1f} MB\n\n| stage | CPU s | s | peak MB |\n|---|---:|---:|---:|")
    for name, one in took.items():
        print(f"| {name} | {one['cpu']:.1f} | {one['seconds']:.1f} | {one['peak_rss'] / 1e6:.0f} |", flush=True)
    speed = megabytes / (took["read"]["cpu"] + took["classify"]["cpu"])
    parsed = megabytes / (took["read"]["cpu"] + took["signals"]["cpu"] + took["classify with signals"]["cpu"])
    print(f"\nread and classify: {speed:.2f} MB/s/core; with signals: {parsed:.2f} MB/s/core\n", flush=True)

    found, all_ran = peers(work / "once", given.cache, given.quick)
    print("| classifier | Spearman | AUC | F1 | mean error | documents/s | setting |")
    print("|---|---:|---:|---:|---:|---:|---|")
    for name, one in found.items():
        per_second = f"{one['documents_per_second']:,.0f}" if "documents_per_second" in one else ""
        figures = " | ".join(f"{one[key]:.3f}" for key in ("spearman", "auc", "f1", "mean_absolute_error"))
        print(f"| {name} | {figures} | {per_second} | {one.get('setting', '')} |", flush=True)

    copies = 2 if given.quick else 10
    peaks: dict[str, dict[int, int]] = {}
    for times in (1, copies):
        folder = work / f"times-{times}"
        shards(work / "once" / "read" / "documents.parquet", folder, times)
        for name, one in curate(work / f"run-{times}", str(folder), None, deduplicate=False).items():
            peaks.setdefault(name, {})[times] = one["peak_rss"]
    print(f"\n| stage | peak MB, once | {copies} times | ratio |\n|---|---:|---:|---:|")
    for name, one in peaks.items():
        print(f"| {name} | {one[1] / 1e6:.0f} | {one[copies] / 1e6:.0f} | {one[copies] / one[1]:.2f} |", flush=True)
    growth = max(one[copies] for one in peaks.values()) / max(one[1] for one in peaks.values())
    best = max((one["auc"] for name, one in found.items() if not name.startswith("hornbook")), default=0)
    print(
        json.dumps(
            {
                "bench": "curation",
                "unit": "MB/s/core",
                "higher_is_better": True,
                "ours": round(speed, 2),
                "peers": {},
                "ratio_to_best_peer": None,
                "with_signals": round(parsed, 2),
                "memory_growth": round(growth, 3),
                "memory_times": copies,
                "classifiers": found,
                "checks": {
                    "all_peers_ran": all_ran,
                    "5_mb_per_second": speed >= 5,
                    "2_mb_per_second_with_signals": parsed >= 2,
                    "memory_within_1.3": growth <= 1.3,
                    "auc_as_good_as_the_best_peer": report_auc(found) >= best,
                },
                "machine": {"cores": os.cpu_count(), "processor": platform.processor() or platform.machine(),
                            "load_before": load},
                "stages": took,
                "peaks": peaks,
            }
        )
    )  # fmt: skip


def report_auc(found: dict[str, Figures]) -> float:
    """The AUC of our default learner."""
    return float(found["hornbook, forest"]["auc"])


if __name__ == "__main__":
    main()
