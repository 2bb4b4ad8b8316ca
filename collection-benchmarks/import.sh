#!/bin/sh
# Measures the import of a file of invoices beside COPY and plain SQL, and writes a chapter of src-docs/generated/benchmarks.md.
#
#   import.sh [ROWS [URL]]
#
#   ROWS   of the file; else 1,000,000, and only then is the page written
#   URL    of an empty PostgreSQL database, user and password in it; else one is made below target/import and left there
#
# The program may take 256 MB.
set -e
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
exec ./mvnw -q -ntp -Pbenchmarks -pl collection-benchmarks -am -Dmaven.test.skip=true -Dspotless.check.skip \
    -Dbenchmark=io.quittance.benchmarks.intake.ImportBenchmark -Dbenchmark.heap=256m \
    spring-boot:run -Dspring-boot.run.arguments="$root ${1:-1000000} ${2-}"
