# Bare `make` lists what can be made.
.DEFAULT_GOAL := help
SHELL := /bin/bash

# A JDK 25, wherever it lies; JAVA_HOME is taken when it is one.
export JAVA_HOME := $(shell bash .ci/jdk25)
MVN := mvn -B -q

.PHONY: help
help: ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 24
