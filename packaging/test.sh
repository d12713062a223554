#!/bin/sh
# Run every check; with "bench" the benchmarks instead.
#   sh packaging/test.sh [bench]
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
. "$here/debian.sh"
prepare_debian
exec "$python" "$here/check.py" "$@"
