"""What may end a command: what a user can mend, and what a user asked for.

The command line prints a `UserError` as one clear line and exits with code 2, a `Stopped` with code 0; anything else
that escapes is our own mistake, shown with a traceback and exit code 1.
"""


class UserError(Exception):
    """A user's mistake, or a condition of the machine that only the user can mend.

    The message says what is wrong, where (file, key, path), and what to do.
    """


class Stopped(Exception):
    """Work that ended early because it was asked to (SIGTERM), with everything saved; the same call goes on."""
