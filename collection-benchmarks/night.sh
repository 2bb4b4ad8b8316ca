#!/bin/sh
# Measures nights beside plain SQL and writes src-docs/generated/benchmarks.md.
#
#   night.sh [--url URL] [--to SIZE] [--shape mixed|all-due|nothing-due|waiting]... [SIZE]...
#
#   --url URL       of an empty PostgreSQL database, user and password in it; else one is made below target/night and left there
#   --to SIZE       no larger books than that: 1000000 takes a quarter of an hour, 5,000,000 some hours
#   --shape, SIZE   only these nights and numbers of open invoices; else all four, from 1,000 to 5,000,000
#
# With --shape or SIZE, or --to less than a million, collection-benchmarks/target/night/tried.md is written instead. The program may take 256 MB.
set -e
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
exec ./mvnw -q -ntp -Pbenchmarks -pl collection-benchmarks -am -Dmaven.test.skip=true -Dspotless.check.skip \
    -Dbenchmark=io.quittance.benchmarks.night.NightBenchmark -Dbenchmark.heap=256m \
    spring-boot:run -Dspring-boot.run.arguments="$root $*"
