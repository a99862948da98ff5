"""`python -m hornbook` is the `hornbook` command."""

from hornbook.cli import main

main()
