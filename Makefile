# Two commands on a fresh machine with Python and make: `make demo` and `make test`. `make check` is every gate.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
INSTALLED := .venv/.installed

# xdist starts a worker a core.
PYTEST := $(BIN)/python -m pytest -n auto

# Somebody's own statement is not what these commands are about.
unexport WSOA_DB WSOA_TODAY WSOA_USER

.DEFAULT_GOAL := help
.PHONY: help demo documents test check lint cover pythons laws torture bench constraints clean

# How long a recipe took, what it needed before it left out. Make expands a whole recipe before it runs the first line of it.
began = $(eval BEGAN := $(shell date +%s))
took = echo "make $@ took $$(( $$(date +%s) - $(BEGAN) )) seconds on $$(getconf _NPROCESSORS_ONLN) cores."

help: ## Say what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# What the demo needs, and what the gates need as well. Done again when the dependencies change. A half-made environment leaves no
# stamp, so the next run goes on from there.
pip = $(BIN)/python -m pip install -qq --no-input --disable-pip-version-check -c constraints.txt

$(READY): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo 'wsoa needs Python 3.11 or later. Say which with: make $(or $(MAKECMDGOALS),test) PYTHON=python3.12' >&2; exit 1; }
	@test -x $(BIN)/python && $(BIN)/python -m pip --version >/dev/null 2>&1 || $(PYTHON) -m venv --clear .venv \
	  || { echo 'Python cannot make a virtual environment here. On Debian and Ubuntu: apt-get install python3-venv' >&2; exit 1; }
	@echo 'Installing wsoa into .venv ...'
	@$(pip) -e .
	@touch $@

$(INSTALLED): $(READY)
	@echo 'Installing the tools into .venv ...'
	@$(pip) -e '.[dev]'
	@touch $@

# -------------------------------------------------------------------------------------------------------------------- the main job

DEMO := build/demo
# Each command is printed as a person would type it in the demo's folder, then run there.
say = @printf '\n$$ %s\n' '$(1)'
there = cd $(DEMO) || exit 2; export PAGER= PATH="$(CURDIR)/$(BIN):$$PATH";

demo: $(READY) ## Build the worked example from the letter, look at it, check it, export it
	$(began)
	@rm -rf $(DEMO) && mkdir -p build
# From the letter to 14 August 2019: init, import and every update, through the recipes that a person's commands use, each told as its command.
	$(call say,wsoa demo $(DEMO) --submitted)
	@$(BIN)/wsoa demo $(DEMO) --submitted > build/made && head -n 1 build/made | fold -s
	$(call say,WSOA_TODAY=2019-08-01 wsoa status)
	@$(there) WSOA_TODAY=2019-08-01 wsoa status
# The statement is not ready on 1 August 2019, and the check says so with exit code 1. Any other code is a failure, 0 too.
	$(call say,WSOA_TODAY=2019-08-01 wsoa check | tail -n 4 | fold -s)
	@$(there) WSOA_TODAY=2019-08-01 wsoa check > ../check; code=$$?; tail -n 4 ../check | fold -s; test $$code -eq 1
# Two weeks later it was ready, and the pack was made.
	$(call say,WSOA_TODAY=2019-08-14 wsoa check | tail -n 2)
	@$(there) WSOA_TODAY=2019-08-14 wsoa check > ../check; code=$$?; tail -n 2 ../check; test $$code -eq 0
	@printf '\nWhat to open in %s:\n' $(DEMO)
	@$(there) { WSOA_TODAY=2019-08-01 wsoa export html && WSOA_TODAY=2019-08-01 wsoa export excel \
	  && WSOA_TODAY=2019-08-01 wsoa report board --since 28/6/2019 && WSOA_TODAY=2019-08-14 wsoa export word \
	  && WSOA_TODAY=2019-08-14 wsoa submission verify exports/submissions/derby-city-1.0; } > ../made \
	  && sed 's|^$(CURDIR)/$(DEMO)/||' ../made | fold -s
	@printf '\nGo on with: cd %s && ../../%s/wsoa -h\n' $(DEMO) $(BIN)
	@$(took)

documents: $(INSTALLED) tests/looks/node_modules ## Make the example's documents, with a picture of every page to look at
	@$(BIN)/python -m tests.looks.documents build/documents

# What looks at pages in Chromium. Without npm the tests that look say that they are left out; on the machine of CI they fail.
tests/looks/node_modules: tests/looks/package.json
	@cd tests/looks && npm install --no-package-lock --no-audit --no-fund --silent && touch node_modules

# ------------------------------------------------------------------------------------------------------------------------ the gates

test: $(INSTALLED) ## Run the quick tests
	$(began)
	@$(PYTEST) -m 'not slow'; code=$$?; $(took); exit $$code

check: lint cover ## Run every gate; nothing else defines "clean"

lint: $(INSTALLED) ## Style, types and who may import whom
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

cover: $(INSTALLED) ## Run every test, the slow ones too, and hold the branch coverage
	$(PYTEST) --cov

# ------------------------------------------------------------------------------------------------------------------------- the rest

pythons: $(INSTALLED) ## Run the quick tests, or TESTS='...', on each other Python that is named and found here
	@$(BIN)/python -m tests.pythons $(TESTS)

laws: $(INSTALLED) ## Try every law on a thousand fresh examples; a quarter of an hour or more
	@$(PYTEST) -q --hypothesis-profile many $$(grep -rl '@given' tests --include='*.py')

torture: $(INSTALLED) ## Do wsoa harm of every kind, 11,000 times, and print what came of it; half an hour or more
	@$(BIN)/python -m tests.torture

# The first two make clean environments of their own; the last runs in ours.
bench: $(INSTALLED) ## Measure what starting, a large return and a large statement cost, beside others
	@$(PYTHON) benchmarks/startup.py
	@$(PYTHON) benchmarks/round.py
	@$(BIN)/python benchmarks/scale.py --write docs/speed.md

# A clean environment, so that nothing installed by hand is pinned.
constraints: ## Pin anew what a clean installation brings
	@rm -rf build/constraints
	@$(PYTHON) -m venv build/constraints
	@build/constraints/bin/python -m pip install -qq --no-input --disable-pip-version-check -e '.[dev]'
	@sed -i.old '/^[^#]/d' constraints.txt && rm constraints.txt.old
	@build/constraints/bin/python -m pip list --format=freeze --disable-pip-version-check \
	  | grep -Eiv '^(pip|setuptools|wheel|wsoa)=' >> constraints.txt

clean: ## Remove what these commands made; your own data and exports stay
	@rm -rf .venv build dist .coverage .coverage.* .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
