"""Run by the test that kills: an evaluation that writes down every completion and every program it begins."""

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from pretend import Pretend

from hornbook.evaluation import measure as module
from hornbook.evaluation.measure import Sampling, measure
from hornbook.evaluation.task import load_task
from hornbook.records import Silent
from hornbook.sandbox import Sandbox, Trial, Verdict


class Watched(Sandbox):
    log: Path

    def judge(self, trial: Trial) -> Verdict:
        with Watched.log.open("a") as file:
            file.write(trial.candidate.encode().hex() + "\n")
        time.sleep(0.01)
        return super().judge(trial)


def main(problems: str, out: str, logs: str) -> None:
    task = load_task(problems)
    known = {item.prompt: item.reference for item in task.items}
    Watched.log = Path(logs) / "programs"
    module.Sandbox = Watched  # type: ignore[misc]
    model = Pretend(known, 0.5, log=Path(logs) / "completions", seconds=0.004)
    measure(model, [task], Sampling(n=8, temperature=0.8, ks=(1, 4)), Path(out), Silent(), allow_weak=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
