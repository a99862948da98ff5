"""Time limits from the reference's own time: a slow machine does not fail good code."""

from hornbook.sandbox import Limits, Program, Sandbox, Trial, Verdict, calibrate, limits_from

SLEEPY = "import time\ndef f(x):\n    time.sleep({})\n    return x"
TEST = "def check(candidate):\n    assert candidate(1) == 1"


def test_limits_follow_the_reference_and_never_fall_below_the_minimum() -> None:
    fast, slow = (Verdict("passed", "", "", milliseconds) for milliseconds in (5.0, 3000.0))
    assert limits_from(fast) == Limits(2.0, 8.0)
    assert limits_from(slow) == Limits(12.0, 48.0)
    assert limits_from(slow, factor=2.0).cpu_seconds == 6.0
    assert limits_from(fast, minimum=0.5).cpu_seconds == 0.5
    assert limits_from(Verdict("timeout", "", "", 60000.0)) == limits_from(fast)


def test_limits_apply_to_programs_and_trials() -> None:
    limits = Limits(3.0, 12.0)
    program = limits.on(Program("pass", memory_bytes=1 << 28))
    trial = limits.on(Trial("", "", "f", output_bytes=9))
    assert (program.cpu_seconds, program.wall_seconds, program.memory_bytes) == (3.0, 12.0, 1 << 28)
    assert (trial.cpu_seconds, trial.wall_seconds, trial.output_bytes) == (3.0, 12.0, 9)


def test_calibration_measures_in_the_sandbox(box: Sandbox) -> None:
    quick, slow = calibrate(box, [Trial(SLEEPY.format(0), TEST, "f"), Trial(SLEEPY.format(1), TEST, "f")])
    assert slow.cpu_seconds >= 4.0 > quick.cpu_seconds >= 2.0
    assert box.judge(slow.on(Trial(SLEEPY.format(1), TEST, "f"))).status == "passed"
