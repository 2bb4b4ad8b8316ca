#!/bin/sh
# Measures matching and writes src-docs/generated/matching.md.
#
#   matching.sh [--small] [--memory] [--database] [--lettered] [--minutes N] [--seed N]... [entries.txt]
#
#   --small         a tenth of the books: two minutes instead of the better part of an hour
#   --memory, --database, --lettered   only this part again
#   --minutes N     the year through the database breaks off then
#   --seed N        other books than those of the seeds 1, 2 and 3; may be said more than once
#   entries.txt     accounting entries (FEC) whose letters are hidden and compared; without it that part is left out
#
# With --small or --seed collection-benchmarks/target/matching/tried/page.md is written instead.
set -e
root=$(cd "$(dirname "$0")/.." && pwd)
arguments=$root
for argument; do
    case $argument in
        --* | *[!0-9]*) [ -f "$argument" ] && argument=$(cd "$(dirname "$argument")" && pwd)/$(basename "$argument") ;;
    esac
    arguments="$arguments $argument"
done
cd "$root"
# Installs nothing: the modules are built and run from their folders, with the JDK that the build finds.
exec ./mvnw -q -ntp -Pbenchmarks -pl collection-benchmarks -am -Dmaven.test.skip=true -Dspotless.check.skip \
    spring-boot:run -Dspring-boot.run.arguments="$arguments"
