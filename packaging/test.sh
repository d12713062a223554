#!/bin/sh
# Run every check; with "quick" those that are soon done, of what was changed; with "coverage"
# also which lines tests reach; with "bench" the benchmarks instead.
#   sh packaging/test.sh [quick | coverage | bench]
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
python=
. "$here/debian.sh"
prepare_debian # sets python
exec "$python" "$here/check.py" "$@"
