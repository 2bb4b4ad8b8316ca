#!/bin/sh
# Measures matching and writes src-docs/generated/matching.md. An argument: the file of accounting entries (FEC) whose letters are
# compared; without it that part is left out, and the page says so.
set -e
cd "$(dirname "$0")/.."
./mvnw -q -ntp -Pbenchmarks -pl collection-benchmarks -am -DskipTests -Dspotless.check.skip compile
jspecify=$(find "${HOME}/.m2/repository/org/jspecify" -name 'jspecify-1*.jar' | head -n 1)
exec java -Xmx3g -cp "collection-benchmarks/target/classes:collection-domain/target/classes:$jspecify" \
    io.quittance.benchmarks.matching.MatchingBenchmark src-docs/generated/matching.md "$@"
