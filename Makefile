# make demo   set up, read the samples, print what was found and where the tables are
# make test   set up for tests; format, lint, types and the whole suite; on the newest or oldest other Python
#             at hand all but what drives a browser, a server or an office
# make evaluate   make labelled papers, measure how they are read, rewrite the table in README.md
# make calibrate  fit the confidence of values on labelled papers
# QUICK=1     the default Python only
SHELL := /bin/sh
.DEFAULT_GOAL := demo
.DELETE_ON_ERROR:

VENV := .venv
BIN := $(VENV)/bin
SET_UP := .ci/set-up

.PHONY: demo test checks suite other-pythons evaluate calibrate bench picture lock clean

demo: $(VENV)/.ready
	$(BIN)/granska run data/samples/*.pdf data/samples/*.txt --out build/demo --force

test: checks suite $(if $(QUICK),,other-pythons)

checks: $(VENV)/.ready-for-tests
	$(BIN)/ruff format --check --quiet .
	$(BIN)/ruff check --quiet .
	$(BIN)/mypy

suite: $(VENV)/.ready-for-tests
	GRANSKA_TESTED_ONCE=$(GRANSKA_TESTED_ONCE) $(BIN)/python -m pytest -n 2 --durations=15

other-pythons: $(VENV)/.ready-for-tests
	@.ci/other-pythons $(BIN)/python | while read -r version python; do \
		$(MAKE) --no-print-directory VENV=.venv-$$version PYTHON="$$python" GRANSKA_TESTED_ONCE=1 suite || exit 1; \
	done

# Figures in the README come from these; a longer corpus: make evaluate COUNT=5000
SEED := 3712
COUNT := 1000

evaluate: $(VENV)/.ready-for-tests
	rm -rf build/corpus
	$(BIN)/python -m tests.papers.generate --seed $(SEED) --count $(COUNT) --out build/corpus
	$(BIN)/granska evaluate build/corpus --out build/evaluate.json --html build/evaluate.html
	$(BIN)/python -m tests.papers.readme_table build/evaluate.json README.md

# Other papers than those that are measured above
CALIBRATION := --seed 3001 --count 2400 --kinds pdf,text,docx

calibrate: $(VENV)/.ready-for-tests
	rm -rf build/calibration
	$(BIN)/python -m tests.papers.generate $(CALIBRATION) --out build/calibration
	$(BIN)/granska calibrate build/calibration --data "tests.papers.generate $(CALIBRATION)" \
		--out models/calibration/values.toml --curve models/calibration/values.svg

bench: $(VENV)/.ready-for-tests
	$(BIN)/python -m tests.benchmarks.bench_stages
	$(BIN)/python -m tests.benchmarks.bench_run

picture: $(VENV)/.ready
	$(BIN)/python data/pictures/draw.py

$(VENV)/.ready: requirements.txt pyproject.toml
	$(SET_UP) $(VENV) requirements.txt $(PYTHON)
	@touch $@

$(VENV)/.ready-for-tests: requirements-dev.txt pyproject.toml
	$(SET_UP) $(VENV) requirements-dev.txt $(PYTHON)
	.ci/test-programs
	@touch $@ $(VENV)/.ready

lock: $(VENV)/.ready
	.ci/lock $(BIN)/python

clean:
	rm -rf .venv .venv-3.* build dist
