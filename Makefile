# Bare `make` lists what can be made.
.DEFAULT_GOAL := help
SHELL := /bin/bash
MVN := mvn -B -ntp
JAR := target/quarkus-app/quarkus-run.jar
SOURCES := pom.xml $(shell find src/main templates -type f)
# The JDK that is found wins over a JAVA_HOME of another version.
JDK = export JAVA_HOME="$$(bash .ci/jdk25)" && [ -n "$$JAVA_HOME" ]

.PHONY: help run test bench chaos build format screenshots configuration-page clean

help: ## list these targets
	@sed -nE 's/^([a-z-]+):.*## (.*)/  make \1|\2/p' Makefile | column -t -s '|'

run: $(JAR) ## start Courant: database, test-mode inbox and, the first time, a sample newsletter
	@$(JDK) && exec "$$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED -jar $(JAR)

build: $(JAR) ## build the program into target/quarkus-app

$(JAR): $(SOURCES)
	@echo "Building Courant (some minutes the first time: the libraries are fetched)"
	@$(JDK) && $(MVN) -q package -DskipTests
	@touch $@

test: ## everything, from units to a real browser
	@$(JDK) && $(MVN) verify -Pbrowser -Dchromium="$$(bash .ci/chromium)" -Dcaniemail="$$(bash .ci/caniemail)" \
	  -Dspamassassin="$$(bash .ci/spamassassin)"

chaos: ## kill, cut, stall and fill everything around the program, and count what became of the mails (20 minutes)
	@bash .ci/faketime
	@$(JDK) && $(MVN) verify -Dspotless.check.skip -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false \
	  -Dit.test=Chaos -Dit.timeout=3600
	@echo "The table is in target/chaos.md"

bench: ## measure the sender, the studio and the site; one group alone: make bench ONLY=loopback (small, away, window, nodes, size, studio, pages, search)
	@$(JDK) && $(MVN) -q package -Pbench -DskipTests -Dspotless.check.skip && touch $(JAR) && \
	  exec "$$JAVA_HOME/bin/java" -XX:+UseSerialGC -Dcourant.jar=$(JAR) -Dsmtp-source="$$(bash .ci/unpacked smtp-source postfix)" \
	  -Dnginx="$$(bash .ci/unpacked nginx nginx)" -Dwrk="$$(bash .ci/unpacked wrk wrk libluajit-5.1-2)" \
	  -cp "target/test-classes:target/classes:$$(cat target/bench.classpath)" courant.bench.Bench $(ONLY)

format: ## format the code
	@$(JDK) && $(MVN) -q spotless:apply

screenshots: ## take the README's pictures from the running program
	@$(JDK) && $(MVN) verify -Pbrowser -Dchromium="$$(bash .ci/chromium)" -Dspotless.check.skip \
	  -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=Screenshots

configuration-page: ## write the settings in docs/configuration.md from the code
	@$(JDK) && $(MVN) -q test -Dtest=ConfigurationPageTest -Dcourant.write=true

clean: ## remove what was built (never data/)
	@rm -rf target
