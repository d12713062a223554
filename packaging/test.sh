#!/bin/sh
# Run every check; with "bench" the benchmarks instead.
#   sh packaging/test.sh [bench]
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
python=
. "$here/debian.sh"
prepare_debian # sets python
exec "$python" "$here/check.py" "$@"
