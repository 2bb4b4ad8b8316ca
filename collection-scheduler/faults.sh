#!/bin/sh
# Kills a working process and its database at random moments and looks whether the books hold, then writes src-docs/generated/faults.md.
#
#   faults.sh [KILLS] [SEED]
#
#   KILLS   how often: 500 if nothing is said, some six seconds each
#   SEED    of the random moments: 1 if nothing is said
set -e
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
./mvnw -q -ntp -pl collection-scheduler -am -Dtest=FaultsTest -Dsurefire.failIfNoSpecifiedTests=false \
    -Dquittance.faults.kills="${1:-500}" -Dquittance.faults.seed="${2:-1}" test
cp collection-scheduler/target/faults.md src-docs/generated/faults.md
