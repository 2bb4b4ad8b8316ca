#!/bin/sh
# Measures how long twenty people wait for pages while all of them read, and writes a chapter of src-docs/generated/benchmarks.md.
#
#   screens.sh [INVOICES [URL]]
#
#   INVOICES   how many are open; else 1,000,000, and only then is the page written
#   URL        of an empty PostgreSQL database, user and password in it; else one is made below target/screens and left there
set -e
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
./mvnw -q -ntp -pl collection-web -am -Dmaven.test.skip=true -Dspotless.check.skip package
exec ./mvnw -q -ntp -Pbenchmarks -pl collection-benchmarks -am -Dmaven.test.skip=true -Dspotless.check.skip \
    -Dbenchmark=io.quittance.benchmarks.screens.ScreensBenchmark -Dbenchmark.heap=512m \
    spring-boot:run -Dspring-boot.run.arguments="$root ${1:-1000000} ${2-}"
