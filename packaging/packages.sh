#!/bin/sh
# Build a folder for Linux and one for Windows with the program and all it needs, and try each.
#   sh packaging/packages.sh [--python ZIP] [linux] [windows]
# Without ZIP, the embeddable Python of python.org, the folder for Windows is for trying only.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
python=
. "$here/debian.sh"
programs='
objdump binutils
x86_64-w64-mingw32-gcc gcc-mingw-w64-x86-64-win32
wine wine wine64
xvfb-run xvfb xauth
'
# PyInstaller packs what is here: all that the windows ask for has to be.
libraries=$libraries$screen_libraries'
libwayland-client.so.0 libwayland-client0
libwayland-cursor.so.0 libwayland-cursor0
libwayland-egl.so.1 libwayland-egl1
'
prepare_debian # sets python
# PyInstaller wants the library of Python, that Debian keeps apart.
loads='import ctypes, sysconfig as s
file = s.get_config_var("INSTSONAME")
try: ctypes.CDLL(s.get_config_var("LIBDIR") + "/" + file)
except OSError: ctypes.CDLL(file)'
if ! "$python" -c "$loads" 2>/dev/null; then
    name=$("$python" -c 'import sys; print("libpython%d.%d" % sys.version_info[:2])')
    libraries="
$name.so.1.0 $name
"
    prepare_debian
fi
exec "$python" -B "$here/packages/main.py" "$@"
