# Two commands are all a newcomer needs: `make demo` and `make test`. `make help` lists the rest.
# Needs python3 (3.11 or newer), pip and make; nothing else is installed outside .venv.

PYTHON ?= python3
VENV ?= .venv
PORT ?= 8000
ARGS ?=

BIN := $(VENV)/bin
MANAGE := $(BIN)/python manage.py
PIP_INSTALL := $(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes
COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --no-header $(if $(UPGRADE),--upgrade)
TEMPLATES = $$(find templates -name '*.html')
export PORT

.DEFAULT_GOAL := help
.PHONY: help install install-dev venv port demo reset run worker test test-browser fuzz-intake bench-pages bench-import bench-editor bench-effort bench-intake bench-checks score-intake score-copy check lint format lock ci

help: ## List every target with a line each
	@sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)/\1#\2/p' $(MAKEFILE_LIST) | sort | while IFS='#' read -r name line; do \
	  printf '  make %-13s %s\n' "$$name" "$$line"; done

demo: install port var ## Load the demo newsroom and serve it on port 8000 (PORT=8001 for another)
	@echo "Preparing the database ..."
	@$(MANAGE) migrate --verbosity 0
	@$(MANAGE) load_demo
	@$(MANAGE) runserver --noreload $(PORT)

reset: install ## Throw away the local database and media, and load the demo afresh
	@rm -rf var && mkdir var
	@echo "Preparing a new database ..."
	@$(MANAGE) migrate --verbosity 0
	@$(MANAGE) load_demo

run: install port var ## Serve what is in the local database, reloading when code changes
	@$(MANAGE) migrate --verbosity 0
	@$(MANAGE) runserver $(PORT)

worker: install var ## Publish what falls due and run queued tasks, until stopped
	@$(MANAGE) run_worker

test: install-dev ## Run every test (ARGS="-k hub" for some of them)
	@$(BIN)/python -m pytest -n auto --dist loadfile $(ARGS)

test-browser: install-dev ## Run only the tests that drive Chromium
	@$(BIN)/python -m pytest -m browser $(ARGS)

fuzz-intake: install-dev ## Feed intake 10,000 broken documents; it must answer every one
	@INTAKE_INPUTS=700 $(BIN)/python -m pytest $(ARGS) tests/newsroom/intake/test_fuzz.py \
	  tests/newsroom/intake/test_broken.py tests/newsroom/intake/test_nothing_lost.py \
	  tests/newsroom/intake/test_bounds.py

bench-pages: install ## Time the pages over the database of DATABASE_URL (ARGS="--only people")
	@$(BIN)/python -m bench.pages $(ARGS)

bench-import: install ## Time 10,000 credits out of a table, in a database you can throw away
	@$(BIN)/python -m bench.credits $(ARGS)

bench-editor: install-dev ## Time a story of 100 blocks in the editor, in a database you can throw away
	@$(BIN)/python -m bench.editor $(ARGS)

bench-checks: install-dev ## Time the checks on 3,000 words with 200 linked records, in DATABASE_URL, taken back after
	@$(BIN)/python -m bench.checks $(ARGS)

bench-effort: install-dev ## Count the clicks and keys of filing a preview here and on stock Wagtail
	@$(BIN)/python -m bench.effort $(ARGS)

bench-intake: install ## Time 1,000 words against the names of DATABASE_URL (ARGS="--rounds 30")
	@$(BIN)/python -m bench.intake $(ARGS)

score-intake: install ## Score how intake reads the open pieces (ARGS="--prefix tuned- --worst 50")
	@$(MANAGE) score_intake tests/corpus/intake --prefix open- $(ARGS)

score-copy: install ## Score how the checks do on the open pieces (ARGS="--prefix held- --figures")
	@$(MANAGE) score_copy tests/corpus/copy --prefix open- $(ARGS)

check: lint test ## Everything a change must pass: lint, types, checks, then the tests

lint: install-dev ## Style, layers, templates, types, Django's checks and missing migrations
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/lint-imports --no-cache
	@$(BIN)/djade --check --target-version 5.2 $(TEMPLATES)
	@$(BIN)/mypy
	@$(MANAGE) check --fail-level WARNING
	@$(MANAGE) makemigrations --check --dry-run

format: install-dev ## Rewrite code and templates in the house style
	@$(BIN)/ruff check --fix
	@$(BIN)/ruff format
	@$(BIN)/djade --target-version 5.2 $(TEMPLATES)

lock: install-dev ## Recompile requirements/*.txt from pyproject.toml (UPGRADE=1 takes newer versions)
	@$(COMPILE) pyproject.toml --extra production --group dev -o requirements/dev.txt
	@$(COMPILE) pyproject.toml --extra production -c requirements/dev.txt -o requirements/production.txt
	@$(COMPILE) pyproject.toml -c requirements/production.txt -o requirements/base.txt
	@echo virtualenv | $(COMPILE) - -o requirements/bootstrap.txt

ci: ## What the build server runs: installs Chromium, PostgreSQL and Redis from Debian, as root
	@.ci/run

install: venv ## Set up .venv with what the site needs, and nothing more
	@cmp -s requirements/base.txt $(VENV)/base.txt || { \
	  echo "Installing requirements/base.txt into $(VENV) (a minute the first time) ..." \
	  && $(PIP_INSTALL) -r requirements/base.txt && cp requirements/base.txt $(VENV)/base.txt; }

install-dev: install ## Add what the tests and checks need
	@cmp -s requirements/dev.txt $(VENV)/dev.txt || { \
	  echo "Installing requirements/dev.txt into $(VENV) (a minute the first time) ..." \
	  && $(PIP_INSTALL) -r requirements/dev.txt && cp requirements/dev.txt $(VENV)/dev.txt; }

# Debian parts venv from Python; there virtualenv, installed beside nothing of the system, does the same.
venv:
	@$(BIN)/python -c 'import pip' 2>/dev/null && exit 0; \
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  echo "Newsroom needs Python 3.11 or newer, and $(PYTHON) is $$($(PYTHON) --version 2>/dev/null | grep . || echo missing);" \
	    "name another one: make PYTHON=python3.12 ..." >&2; exit 1; }; \
	rm -rf $(VENV); \
	$(PYTHON) -m venv $(VENV) >/dev/null 2>&1 && exit 0; \
	rm -rf $(VENV); \
	bootstrap=$$(mktemp -d) && trap 'rm -rf "$$bootstrap"' EXIT \
	&& $(PYTHON) -m pip install -qq --disable-pip-version-check --require-hashes --target "$$bootstrap" \
	  -r requirements/bootstrap.txt \
	&& PYTHONPATH="$$bootstrap" $(PYTHON) -m virtualenv --quiet $(VENV)

var:
	@mkdir -p var

port:
	@$(BIN)/python -c 'import socket, sys; sys.exit(not socket.socket().connect_ex(("127.0.0.1", int(sys.argv[1]))))' \
	  $(PORT) || { echo "Port $(PORT) is taken; choose another: make PORT=8001 ..." >&2; exit 1; }
