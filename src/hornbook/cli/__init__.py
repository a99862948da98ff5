"""What users type. `main` turns every user's mistake into one clear line and exit code 2."""

import sys


def main() -> None:
    """The console entry point."""
    from hornbook.records.errors import UserError

    try:
        from hornbook.cli.app import app

        app(prog_name="hornbook")
    except UserError as error:
        print(f"hornbook: {error}", file=sys.stderr)
        sys.exit(2)
    except KeyboardInterrupt:
        print("hornbook: stopped; finished stages are kept, the same command goes on from here", file=sys.stderr)
        sys.exit(130)
