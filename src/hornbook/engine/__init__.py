"""The engine room: heavy lifting over many rows (Daft, hidden) and over many processes.

`hornbook.engine.tables` is the face of Daft; `hornbook.engine.workers` maps a function over chunks in
subprocesses; `hornbook.engine.choice` has both done on a Ray cluster for a while (`hornbook.engine.cluster`).
Importing this package imports neither Daft nor numpy nor Ray.
"""
