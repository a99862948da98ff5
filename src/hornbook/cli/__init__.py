"""What users type. `main` turns every user's mistake into one clear line and exit code 2."""

import sys
from typing import cast

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
        sys.exit(2)
    except BrokenPipeError:  # the reader of our output has gone (`hornbook why ... | head`)
        sys.stderr.close()
        sys.exit(1)
    except Exception as error:
        # Imported only now: records bring Arrow with them, which takes longer than the whole of --help.
        from hornbook.records.errors import Stopped, UserError

        if isinstance(error, Stopped):
            print(f"hornbook: {error}", file=sys.stderr)
            sys.exit(0)
        if not isinstance(error, UserError):
            raise
        print(f"hornbook: {error}", file=sys.stderr)
        sys.exit(2)
    if code == STOPPED:
        print("hornbook: stopped; finished stages are kept, the same command goes on from here", file=sys.stderr)
    sys.exit(code if isinstance(code, int) else 0)
