#!/bin/sh
# Measures nights beside plain SQL and writes src-docs/generated/benchmarks.md.
#
#   night.sh [--url URL] [--shape mixed|all-due|nothing-due]... [SIZE]...
#
#   --url URL       of an empty PostgreSQL database, user and password in it; else one is made below target/night and left there
#   --shape, SIZE   only these nights and numbers of open invoices; else all three, from 1,000 to 5,000,000, which takes hours
#
# With --shape or SIZE collection-benchmarks/target/night/tried.md is written instead. The program may take 256 MB.
set -e
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
exec ./mvnw -q -ntp -Pbenchmarks -pl collection-benchmarks -am -Dmaven.test.skip=true -Dspotless.check.skip \
    -Dbenchmark=io.quittance.benchmarks.night.NightBenchmark -Dbenchmark.heap=256m \
    spring-boot:run -Dspring-boot.run.arguments="$root $*"
