#!/bin/sh
# Measures what it takes to write mails and letters and to hand mails to a mail server that takes everything; writes a chapter of src-docs/generated/benchmarks.md.
#
#   mail.sh INVOICES [URL]
#
#   INVOICES   how many are due: some fewer clients are written to, one in twenty of them by letter; the page is written from 20,000 up
#   URL        of an empty PostgreSQL database, user and password in it; else one is made below target/mail and left there
set -e
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
exec ./mvnw -q -ntp -Pbenchmarks -pl collection-benchmarks -am -Dmaven.test.skip=true -Dspotless.check.skip \
    -Dbenchmark=io.quittance.benchmarks.mail.MailBenchmark -Dbenchmark.heap=512m \
    spring-boot:run -Dspring-boot.run.arguments="$root ${1:-4000} ${2-}"
