#!/bin/sh
# The test of several nodes, with the clocks of two of them five minutes ahead. Needs Linux on x86-64 and a C compiler.
set -e
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
mkdir -p collection-scheduler/target
cc -shared -fPIC -O2 -o collection-scheduler/target/ahead.so collection-scheduler/src/test/c/ahead.c -ldl
./mvnw -q -ntp -pl collection-scheduler -am -Dtest=NodesTest -Dsurefire.failIfNoSpecifiedTests=false \
    -Dquittance.faults.ahead="$root/collection-scheduler/target/ahead.so" test
