# `make run` opens the sample project, `make test` runs the tests; each sets up everything it needs first.

.DEFAULT_GOAL := help
.PHONY: help setup setup-test setup-package run test lint check fuzz bench snapshots manual translations icons lock package smoke clean

BIN := .venv/bin
PYTEST_WORKERS ?= 2
# In this order: the last takes the program away again.
SMOKE := $(patsubst %,tests/packaging/frozen/%.py,installed work places versions speed removal)

help:
	@echo "make run     open the sample project"
	@echo "make test    run the tests"
	@echo "make check   format, lint, types, import contracts, tests"
	@echo "make fuzz    give every reader of articles 100,000 damaged files (FUZZ_INPUTS=… for another number)"
	@echo "make bench   measure start, import, export, the canvas at four sizes, a project of 100,000 articles, interchange"
	@echo "make snapshots  paint the golden pictures of the canvas anew"
	@echo "make manual  write the manual's page of keys from the table of actions"
	@echo "make translations  find the words to translate, compile what is translated, list what is not"
	@echo "make pictures  draw the pictures of README and manual anew from the sample project"
	@echo "make icons   draw the program's icons anew from their SVG sources"
	@echo "make package build what people install into dist/"
	@echo "make smoke   install and try what make package built in a clean root (as root)"
	@echo "make lock    resolve the dependencies anew into requirements.lock"
	@echo "make clean   remove everything that was built or installed here"

setup:
	@.ci/setup run

setup-test:
	@.ci/setup test

setup-package:
	@.ci/setup package

run: setup
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" = Darwin ]; then \
	    exec $(BIN)/annotator demo; \
	fi; \
	echo "No display: the window goes to build/demo.png and the export to build/demo.jsonl"; \
	set -e; export QT_QPA_PLATFORM=offscreen; \
	rm -rf build/demo build/demo.png build/demo.jsonl; mkdir -p build/demo; \
	$(BIN)/annotator demo build/demo --no-window; \
	$(BIN)/annotator render build/demo/sample.annotator build/demo.png --window; \
	$(BIN)/annotator export build/demo/sample.annotator build/demo.jsonl

test: setup-test
	@QT_QPA_PLATFORM=offscreen $(BIN)/pytest -n $(PYTEST_WORKERS)

lint: setup-test
	@$(BIN)/ruff format --check --quiet --diff .
	@$(BIN)/ruff check --quiet .
	@$(BIN)/mypy --no-error-summary
	@$(BIN)/lint-imports --no-logo

check: lint test

# What does harm is kept in build/fuzz.
fuzz: setup-test
	@$(BIN)/python -W error::ResourceWarning -m tests.fuzz.run

bench: setup-test
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.benchmarks.spine
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.benchmarks.canvas
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.benchmarks.concordance
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.benchmarks.workbench
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.benchmarks.overview
	@$(BIN)/python -m tests.benchmarks.interchange
	@$(BIN)/python -m tests.benchmarks.near_copies
	@$(BIN)/python -m tests.benchmarks.near_copies
	@if command -v xvfb-run >/dev/null; then \
	    echo; echo "On an X server without a screen (Xvfb):"; \
	    QT_QPA_PLATFORM=xcb xvfb-run -a -s "-screen 0 1600x1000x24" \
	        $(BIN)/python -m tests.benchmarks.canvas open key scroll undo; \
	fi

# Look at what git says has changed before you commit it.
snapshots: setup-test
	@rm -f tests/gui/canvas/snapshots/*.png
	@UPDATE_SNAPSHOTS=1 QT_QPA_PLATFORM=offscreen $(BIN)/pytest -q tests/gui/canvas/test_snapshots.py

manual: setup-test
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m annotator.gui.keys.manual_page

translations: setup-test
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m annotator.gui.translating.update

# Look at what git says has changed before you commit it.
pictures: setup-test
	@rm -rf build/pictures; mkdir -p build/pictures
	@export QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8; set -e; \
	$(BIN)/annotator demo build/pictures --no-window; \
	draw() { $(BIN)/annotator render build/pictures/sample.annotator "resources/pictures/$$1.png" --annotator A1 $$2; }; \
	draw window "--size 1280x800 --select e1"; \
	draw article "--range 0:900 --size 1280x660"; \
	draw overview "--size 1280x800 --page overview"; \
	draw schema "--size 1280x800 --page schema"; \
	draw actors "--size 1280x800 --page actors"

icons: setup-test
	@QT_QPA_PLATFORM=offscreen $(BIN)/python resources/packaging/draw_icons.py

# No index address and no path of this machine may enter the lock.
lock: setup-test
	@env -u PIP_FIND_LINKS -u UV_FIND_LINKS -u UV_INDEX -u UV_INDEX_URL -u UV_DEFAULT_INDEX -u UV_EXTRA_INDEX_URL \
	    $(BIN)/uv pip compile --quiet --universal --generate-hashes --extra dev --extra package --no-emit-index-url --no-header \
	    pyproject.toml --output-file requirements.lock
	@! grep -nE '://|^-|file:| @ ' requirements.lock

package: setup-package
	@$(BIN)/python -m resources.packaging.build

# CLEAN_ROOT=debian tries it in a new Debian, which takes a few minutes and a mirror.
smoke: setup-package
	@QT_QPA_PLATFORM=offscreen $(BIN)/pytest -q -s -p no:randomly -p no:xdist -o faulthandler_timeout=600 $(SMOKE)

clean:
	@rm -rf .venv build dist .coverage .coverage.* htmlcov .benchmarks .hypothesis \
	    .import_linter_cache .mypy_cache .pytest_cache .ruff_cache *.egg-info
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
