# Two commands matter: `make dashboard` and `make test`. README.md has the same without make.
PYTHON ?= python3
PORT ?= 8501
WORKERS ?= 2
# Which text the dashboard's tables are built from: digest, or original where a newsroom has it.
TEXT ?= digest
VENV := .venv
BIN := $(VENV)/bin
RUNTIME := $(VENV)/.runtime
TESTING := $(VENV)/.testing

.PHONY: dashboard test coverage tables bench fast requirements clean

# The leading dash: a finding or a broken sheet is shown by the dashboard, it does not keep it shut.
dashboard: $(RUNTIME)
	-$(BIN)/edition-metrics build --text $(TEXT)
	$(BIN)/edition-metrics serve --port $(PORT)

test: $(TESTING) fast
	$(BIN)/python -m pytest -n $(WORKERS)

# The same, and which lines ran: counting them takes as long again.
coverage: $(TESTING) fast
	$(BIN)/python -m pytest -n $(WORKERS) --cov --cov-report=term

# The committed tables are always the digest's, so this leaves the work tree clean
# even where the newspaper's own text lies beside it.
tables: $(RUNTIME)
	$(BIN)/edition-metrics build --text digest

bench: $(TESTING) fast
	$(BIN)/python -m benchmarks

# The reader of numbers as machine code, about twice as fast. Optional: without a
# C compiler, and where a source was changed since, the sources are read as they stand.
fast: $(TESTING)
	@{ mkdir -p build && $(BIN)/python setup.py build_ext > build/compiled.log 2>&1; } \
	  || echo "没有重新编译读数程序，照样能用，只是慢些 · the reader is not compiled afresh, it works all the same, slower: build/compiled.log"

# One stamp a file: nothing is installed again until the requirements change.
$(RUNTIME): requirements/runtime.txt pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements/runtime.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

$(TESTING): requirements/test.txt $(RUNTIME)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements/test.txt
	touch $@

# Raises every pin to the newest release that fits; uv lives only for this command.
requirements:
	$(PYTHON) -m venv build/uv
	build/uv/bin/python -m pip install --quiet --disable-pip-version-check uv
	build/uv/bin/uv pip compile pyproject.toml --group build --universal --python-version 3.11 \
	  --generate-hashes --no-header --no-annotate --quiet --upgrade -o requirements/runtime.txt
	build/uv/bin/uv pip compile --group test -c requirements/runtime.txt --universal \
	  --python-version 3.11 --generate-hashes --no-header --no-annotate --quiet --upgrade \
	  -o requirements/test.txt

clean:
	rm -rf $(VENV) build .mypy_cache .ruff_cache .pytest_cache .coverage .coverage.*
