# The two commands of the README, and what they are made of.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: quickstart test install lint slow oldest servers cluster clean

## the whole of hornbook on this machine: no key, no download, no GPU
quickstart: $(VENV)/.installed
	$(BIN)/hornbook run quickstart

## the test suite (under 6 minutes on 2 cores)
test: $(VENV)/.installed
	$(BIN)/python -m pytest -n 2 -m "not slow"

## the tests that take longer: kill -9 at every stage, a compiled model, a whole small run
slow: $(VENV)/.installed
	$(BIN)/python -m pytest -m slow

## training and model under the oldest torch that is supported, in an environment of its own
oldest:
	test -x .venv-oldest/bin/python || $(PYTHON) -m venv .venv-oldest
	.venv-oldest/bin/python -m pip install -q --disable-pip-version-check -e '.[dev]' 'torch==2.11.*'
	.venv-oldest/bin/python -m pytest -m "not slow" tests/training tests/model tests/export

## for the slow tests: llama.cpp (compiled here, some minutes) and two servers of completions
servers: $(VENV)/.installed
	CMAKE_ARGS="-DLLAVA_BUILD=OFF" CMAKE_BUILD_PARALLEL_LEVEL=2 $(BIN)/python -m pip install -q \
		--disable-pip-version-check -c constraints.txt 'llama-cpp-python[server]==0.3.36' 'transformers[serving]'

## for the slow tests: Ray, on which a cluster curates data (79 MB; they are skipped without it)
cluster: $(VENV)/.installed
	$(BIN)/python -m pip install -q --disable-pip-version-check -c constraints.txt -e '.[cluster]'

lint: $(VENV)/.installed
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

## everything that run, tests and benchmarks need, pinned by constraints.txt
install: $(VENV)/.installed

$(VENV)/.installed: pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit("hornbook needs Python 3.11 or newer" if sys.version_info < (3, 11) else 0)'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install -q --disable-pip-version-check -c constraints.txt -e '.[dev]'
	touch $@

clean:
	rm -rf workspace .pytest_cache .mypy_cache .ruff_cache .import_linter_cache build dist
