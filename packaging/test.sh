#!/bin/sh
# Run every check; with "coverage" also which lines tests reach, with "bench" the benchmarks instead.
#   sh packaging/test.sh [coverage | bench]
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
python=
. "$here/debian.sh"
prepare_debian # sets python
exec "$python" "$here/check.py" "$@"
