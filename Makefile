# make demo: the main job on the sample corpus. make test: lint, types, tests and quality gates.
PYTHON ?= python3
BIN = .venv/bin
CASE = demo/contoh.runut

.PHONY: demo test lint types check gates lock clean

.venv/installed: pyproject.toml requirements.lock
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c requirements.lock -e '.[dev]'
	touch $@

demo: .venv/installed
	mkdir -p demo
	$(BIN)/runut build examples/berita -o $(CASE)
	$(BIN)/runut timeline $(CASE)
	$(BIN)/runut dossier $(CASE) -o demo/dosir.html

test: lint types check gates

lint: .venv/installed
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/installed
	$(BIN)/mypy

check: .venv/installed
	$(BIN)/pytest

gates: .venv/installed
	$(BIN)/python -m eval.gates

lock:
	$(BIN)/python -m pip install --quiet pip-tools
	$(BIN)/pip-compile --quiet --extra dev --strip-extras --no-emit-index-url --no-emit-find-links --no-header --no-annotate -o requirements.lock pyproject.toml

clean:
	rm -rf .venv demo
