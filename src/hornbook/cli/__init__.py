"""What users type. `main` turns every user's mistake into one clear line and exit code 2."""

import os
import sys
from typing import NoReturn, cast

STOPPED = 130  # the shell's code for a program ended by Ctrl-C; typer turns the interrupt into it


def main() -> None:
    """The console entry point."""
    import typer

    from hornbook.cli.app import app

    # The exception of which all mistakes in a command line are made; typer exports only what is derived from it.
    usage_error = cast("type[typer.BadParameter]", typer.BadParameter.__mro__[1])
    try:
        code = app(sys.argv[1:] or ["--help"], prog_name="hornbook", standalone_mode=False)
    except usage_error as error:
        command = error.ctx.command_path if error.ctx else "hornbook"
        message = error.format_message().rstrip(".")
        print(f"{command}: {' '.join(message.split())}; see `{command} --help`", file=sys.stderr)
        _end(2)
    except BrokenPipeError:  # the reader of our output has gone (`hornbook why ... | head`)
        sys.stderr.close()
        _end(1)
    except Exception as error:
        # Imported only now: records bring Arrow with them, which takes longer than the whole of --help.
        from hornbook.records.errors import Stopped, UserError

        if isinstance(error, Stopped):
            print(f"hornbook: {error}", file=sys.stderr)
            _end(0)
        rank = int(os.environ.get("RANK", "0"))
        if rank and isinstance(error, RuntimeError) and "Connection closed by peer" in str(error):
            print(f"hornbook: rank {rank}: another rank has ended", file=sys.stderr)
            _end(1)
        if not isinstance(error, UserError):
            raise
        if not rank:  # one line, not one of each rank
            print(f"hornbook: {error}", file=sys.stderr)
        _end(2)
    if code == STOPPED:
        print("hornbook: stopped; finished stages are kept, the same command goes on from here", file=sys.stderr)
    _end(code if isinstance(code, int) else 0)


def _end(code: int) -> NoReturn:
    """Exit. One of several ranks leaves without tidying up: threads of groups still open would abort it there."""
    if int(os.environ.get("WORLD_SIZE", "1")) > 1:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)
    sys.exit(code)
