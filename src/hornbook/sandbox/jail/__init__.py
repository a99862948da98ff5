"""The server's side of the sandbox: started by file path in its own process, standard library only.

Nothing here may import another part of hornbook: the server is a bare interpreter (`-S -s -P`, an environment of
four fixed variables), and whatever it imports is in the memory of every program it forks. Modules import each
other relatively, so that the folder works both as `hornbook.sandbox.jail` (for the type checker) and as the
top-level package `hornbook_jail` (in the server; see worker.BOOTSTRAP).
"""
