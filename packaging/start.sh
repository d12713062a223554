#!/bin/sh
# Open Dialoogtafel at the practice table. Without a screen: play that table into a folder.
#   sh packaging/start.sh [FOLDER]
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
python=
. "$here/debian.sh"
prepare_debian # sets python
exec "$python" "$here/start.py" "$@"
