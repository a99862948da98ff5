"""The one exception for what a user can mend.

The command line prints its message as one clear line and exits with code 2; anything else that escapes is
our own mistake, shown with a traceback and exit code 1.
"""


class UserError(Exception):
    """A user's mistake, or a condition of the machine that only the user can mend.

    The message says what is wrong, where (file, key, path), and what to do.
    """
