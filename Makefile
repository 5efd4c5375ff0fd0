# Framefit: the commands of the README. Each sets up what it needs; a second time it starts at once.
PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 8501
BIN := .venv/bin
export PYTHONDONTWRITEBYTECODE := 1

.DEFAULT_GOAL := help
.PHONY: help run cluster cluster-restart haproxy audit sbom licences test test-long test-newest fuzz check lock data stale schemas release-data screenshots fonts chromium clean
.PHONY: load faults bench bench-quick bench-gpu bench-people bench-start bench-devices bench-export bench-apis bench-moves bench-core bench-app

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: .cache/.assets ## start the dashboard on HOST:PORT, by default 127.0.0.1:8501
	$(BIN)/streamlit run app.py --server.address $(HOST) --server.port $(PORT)

cluster: .venv/.runtime .cache/.assets haproxy ## three replicas behind the proxy, on 127.0.0.1:PORT; Ctrl+C ends all
	PORT=$(PORT) $(BIN)/python -m deploy.cluster

cluster-restart: ## restart the replicas of the cluster that runs, one after the other
	$(BIN)/python -m deploy.cluster restart

test: .venv/.development .cache/.assets chromium haproxy ## all tests: core, pages, browser
	$(BIN)/python -m pytest --numprocesses auto

test-long: .venv/.development .cache/.assets chromium haproxy ## what takes long: more examples, more sizes, another parser
	$(BIN)/python -m pytest --numprocesses auto -m 'long or hypothesis' --hypothesis-profile long

test-newest: .venv/bin/uv chromium haproxy ## the same tests on the newest versions within the ranges of pyproject.toml
	$(BIN)/uv venv --quiet --clear .venv-newest
	$(BIN)/uv pip install --quiet --compile-bytecode --python .venv-newest --upgrade -r pyproject.toml --group dev
	.venv-newest/bin/python -m pytest --numprocesses auto

fuzz: .venv/.development .cache/.assets ## hostile data files, links and messages, thousands of each; about 40 minutes
	$(BIN)/python -m tests.fuzz

lock: .venv/bin/uv ## the newest versions within the ranges, with hashes, into both requirements files
	$(LOCK) --output-file requirements.txt
	$(LOCK) --group dev --constraints requirements.txt --output-file requirements-dev.txt

check: .venv/.development data ## style, types and data
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

audit: .venv/.development ## known weaknesses of the locked libraries; asks a service, by default PyPI's
	$(BIN)/python -m deploy.supply audit

sbom: .venv/.development ## all parts of Framefit in CycloneDX's format, into .cache/framefit.cdx.json
	@mkdir -p .cache
	$(BIN)/cyclonedx-py requirements requirements.txt --pyproject pyproject.toml --output-reproducible \
	  --output-file .cache/framefit.cdx.json

licences: .venv/.runtime ## the licences of the libraries, into docs/licences.md
	$(BIN)/python -m deploy.supply licences

data: .venv/.runtime ## every problem of the data folder (FRAMEFIT_DATA or data/)
	$(BIN)/python -m comparison check

stale: .venv/.runtime ## evidence that is due for review today
	$(BIN)/python -m comparison stale

schemas: .venv/.runtime ## the editors' JSON Schemas, from the models
	$(BIN)/python -m comparison schemas

release-data: .venv/.runtime ## store what the verdicts of this data version rest on
	$(BIN)/python -m comparison release

bench: .venv/.runtime ## measure the frameworks: speed and memory, about 36 minutes; goes on where it stopped
	$(BIN)/python -m benchmarks.speed

bench-quick: .venv/.runtime ## the same work in every framework? Tries it and writes nothing
	$(BIN)/python -m benchmarks.speed --quick

bench-gpu: .venv/.runtime ## training on a graphics card, in the Python named by PYTHON, which holds the frameworks
	$(PYTHON) -m benchmarks.gpu

bench-people: .venv/.runtime ## mistakes and their messages, code size, installed size; about 20 minutes, untimed
	$(BIN)/python -m benchmarks.people

bench-start: .venv/.runtime ## from start to the first training step, about five minutes on a quiet machine
	$(BIN)/python -m benchmarks.start

bench-moves: .venv/.runtime ## move code between the frameworks and check that it stayed the same; some minutes
	$(BIN)/python -m benchmarks.moves

bench-core: .venv/.runtime ## how long Framefit's core and each file to take away take, in one run
	$(BIN)/python -m tests.speed.core
	$(BIN)/python -m tests.speed.exports

bench-apis: .venv/.runtime ## which names of official code of two years ago still exist; installs once, then minutes
	$(BIN)/python -m benchmarks.apis

bench-devices: .venv/.development chromium ## the same models in the runtimes of devices and browsers; installs once, then about 15 minutes
	$(BIN)/python -m benchmarks.devices

load: .venv/.development .cache/.assets haproxy ## how many readers one process and three hold, beside a bare page; into docs/load.md, about 30 minutes
	$(BIN)/python -m tests.load --write

faults: .venv/.development .cache/.assets haproxy ## replicas killed under fifty readers, and memory after 2,000 sessions; about ten minutes
	$(BIN)/python -m tests.load.faults
	$(BIN)/python -m tests.load.memory

bench-app: .venv/.development .cache/.assets chromium ## how fast Framefit is, beside a bare Streamlit page and by itself; about 25 minutes, into tests/speed/results/
	$(BIN)/python -m tests.speed.app

bench-export: .venv/.runtime ## which architectures each framework can export (about two hours; goes on where it stopped)
	$(BIN)/python -m benchmarks.export

screenshots: .venv/.development .cache/.assets chromium ## the README's pictures, from the running dashboard
	$(BIN)/python -m docs.screenshots

fonts: .venv/.development ## Streamlit's fonts cut down to what readers see; after a newer Streamlit
	$(BIN)/python -m docs.fonts

chromium: ## Debian's Chromium, which the browser tests drive
	@command -v chromium chromium-browser >/dev/null || \
	  { $(call root,apt-get update -qq) && $(call root,apt-get install -y -qq --no-install-recommends chromium); }

haproxy: ## Debian's HAProxy, the proxy of the cluster
	@command -v haproxy /usr/sbin/haproxy >/dev/null || \
	  { $(call root,apt-get update -qq) && $(call root,apt-get install -y -qq --no-install-recommends haproxy); }

clean: ## remove the virtual environments and all caches
	rm -rf .venv .venv-newest .cache .mypy_cache .pytest_cache .ruff_cache .hypothesis test-results

# The same versions on every platform and Python; the header names the command, not the machine.
LOCK = UV_CUSTOM_COMPILE_COMMAND="make lock" $(BIN)/uv pip compile --quiet --upgrade --universal \
  --fork-strategy fewest --generate-hashes --no-annotate pyproject.toml

# As root at once, else through sudo.
root = if [ "$$(id -u)" = 0 ]; then DEBIAN_FRONTEND=noninteractive $(1); else sudo $(1); fi

# Debian's python3 may come without ensurepip; then its own package brings it.
.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Framefit needs Python 3.11 or newer")'
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || \
	  { $(call root,apt-get update -qq) && $(call root,apt-get install -y -qq python3-venv); }
	$(PYTHON) -m venv .venv

.venv/.runtime: requirements.txt | .venv/bin/python
	$(INSTALL) --require-hashes -r requirements.txt
	@touch $@

.venv/.development: requirements-dev.txt requirements.txt | .venv/bin/python
	$(INSTALL) --require-hashes -r requirements-dev.txt
	@touch $@ .venv/.runtime

# What browsers load, compressed once for each version of Streamlit.
.cache/.assets: .venv/.runtime
	$(BIN)/python -m web.assets
	@mkdir -p $(@D) && touch $@

# Writes the lock; no part of it, since only who changes a range needs it.
.venv/bin/uv: | .venv/bin/python
	$(INSTALL) 'uv>=0.13,<0.14'

INSTALL = $(BIN)/python -m pip install --quiet --disable-pip-version-check
