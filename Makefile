# make run    opens the kiosk (ARGS="--windowed" and so on are handed on)
# make test   passes the tests
#
# Both first install what is missing. What has been set up is a file in .venv,
# newer than what it was made from: a second run asks neither apt nor pip.
# For developers: make lint, make soak, make bench, make words, make lock, make clean.

SHELL := /bin/sh
.DEFAULT_GOAL := run
.PHONY: run test soak lint bench words lock clean

BIN := .venv/bin
SET_UP := pyproject.toml .ci/set-up

# A virtual environment knows its own path: after a move it is made again.
PLACE := $(file <.venv/place)
ifneq ($(PLACE),$(if $(PLACE),$(CURDIR)))
SET_UP += moved
.PHONY: moved
moved:
	@rm -rf .venv
endif

.venv/ready-run: requirements.lock $(SET_UP)
	@.ci/set-up run

.venv/ready-test: requirements-dev.lock tests/system/readers/package-lock.json $(SET_UP)
	@.ci/set-up test

run: .venv/ready-run
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
	    exec $(BIN)/letter-kiosk run $(ARGS); \
	else \
	    echo "No display here: playing a visit without a screen, into out/."; \
	    exec $(BIN)/letter-kiosk demo -o out/; \
	fi

test: .venv/ready-test
	@PATH="$(CURDIR)/$(BIN):$$PATH" pytest --numprocesses auto --maxprocesses 4 $(ARGS)

# The properties of tests/unit on forty times as many examples, a long monkey, and
# a print service that is killed at twenty moments.
soak: .venv/ready-test
	@PATH="$(CURDIR)/$(BIN):$$PATH" pytest --hypothesis-profile=soak tests/unit tests/visits/monkey \
	    tests/system/printing/test_killed_service.py tests/system/ledger $(ARGS)

lint: .venv/ready-test
	@failed=0; \
	for check in "ruff check" "ruff format --check" mypy lint-imports; do \
	    echo "$$check"; \
	    $(BIN)/$$check || failed=1; \
	done; \
	exit $$failed

bench: .venv/ready-test
	@$(BIN)/python tests/bench $(ARGS)

# Brings the words of every language up to date; fails while some are missing.
words: .venv/ready-run
	@$(BIN)/python .ci/words.py

# Pins every dependency with its hashes, out of pyproject.toml and PyPI alone.
COMPILE = PIP_CONFIG_FILE=/dev/null .lock/bin/pip-compile --quiet --upgrade \
    --generate-hashes --strip-extras --no-header --no-emit-index-url \
    --no-emit-find-links --build-deps-for editable

lock:
	@python3 -m venv --clear .lock
	@.lock/bin/pip install --quiet pip-tools==7.6.2
	@$(COMPILE) -o requirements.lock pyproject.toml
	@$(COMPILE) --extra dev -c requirements.lock -o requirements-dev.lock pyproject.toml
	@rm -rf .lock

clean:
	@rm -rf .venv .lock out
