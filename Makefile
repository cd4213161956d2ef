# Client Journal. `make run` and `make test` set everything up first; a second run starts at once.
.PHONY: help setup run test lint format translations bench wheel
.DEFAULT_GOAL := help

BIN := .venv/bin
JOURNAL := $(BIN)/client-journal

help:
	@echo "make run           open the window; without a display, write the sample tour into demo/"
	@echo "make test          every check and every test"
	@echo "make format        put the source in order"
	@echo "make translations  collect the texts, list those without Spanish"
	@echo "make bench         measure, beside other programs where they are installed"
	@echo "make wheel         build the package to install elsewhere, into dist/"

setup:
	@packaging/setup.sh

run: setup
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
	  $(JOURNAL) open; \
	else \
	  echo "No display here: writing the sample tour into demo/ instead of opening the window."; \
	  $(JOURNAL) demo --out demo && echo "The pages and reports are in demo/."; \
	fi

lint: setup
	@packaging/lint.sh

test: setup
	@checks=0; packaging/lint.sh || checks=1; packaging/test.sh && exit $$checks

format: setup
	@$(BIN)/ruff check --fix --quiet . ; $(BIN)/ruff format --quiet .

translations: setup
	@$(BIN)/python packaging/translations.py update
	@$(BIN)/python packaging/translations.py missing

bench: setup
	@$(BIN)/python -m pip --disable-pip-version-check install --quiet -c packaging/constraints.txt reportlab
	@$(BIN)/python benchmarks/run.py

wheel: setup
	@$(BIN)/python -m pip --disable-pip-version-check wheel --quiet --no-deps --no-build-isolation --wheel-dir dist .
	@ls dist/*.whl
