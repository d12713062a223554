# shellcheck shell=sh
# What Debian must bring before Python can do the rest. Read by start.sh and test.sh.
# Does nothing, and needs no network, when all of it is there.

PATH=$PATH:/usr/sbin:/sbin # ldconfig, for who is not root
export PATH

say() {
    printf '%s\n' "$*" >&2
}

# The library that is looked for, and the package that brings it.
libraries='
libGL.so.1 libgl1
libEGL.so.1 libegl1
libxkbcommon.so.0 libxkbcommon0
libfontconfig.so.1 libfontconfig1
libdbus-1.so.3 libdbus-1-3
libglib-2.0.so.0 libglib2.0-0
'
screen_libraries='
libxkbcommon-x11.so.0 libxkbcommon-x11-0
libxcb-cursor.so.0 libxcb-cursor0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-shape.so.0 libxcb-shape0
'
# The same for a program; packages.sh asks for some.
programs=

# Print the first Python that is new enough.
find_python() {
    for name in python3 python3.13 python3.12 python3.11; do
        if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$name"
            return
        fi
    done
}

# Print the packages that are missing, on one line.
missing_packages() {
    wanted=$libraries
    if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
        wanted=$wanted$screen_libraries
    fi
    known=$(ldconfig -p)
    printf '%s' "$wanted" | while read -r library package; do
        case $known in
            *"$library "*) ;;
            *) [ -z "$package" ] || printf '%s ' "$package" ;;
        esac
    done
    printf '%s' "$programs" | while read -r command package; do
        [ -z "$package" ] || command -v "$command" >/dev/null || printf '%s ' "$package"
    done
    if [ -z "$(find -L /usr/share/fonts /usr/local/share/fonts -name '*.[to]tf' 2>/dev/null)" ]; then
        printf '%s ' fonts-dejavu-core
    fi
    python=$(find_python)
    if [ -z "$python" ]; then
        printf '%s ' python3 python3-venv
    elif ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        printf '%s ' python3-venv
    fi
}

install_packages() {
    say "Dit gebeurt één keer. Debian zet klaar: $*"
    export DEBIAN_FRONTEND=noninteractive
    if ! { apt-get -qq update && apt-get -qq install --no-install-recommends -y "$@"; } >&2; then
        say 'Dat is niet gelukt. Is er internet? Is een ander programma ook aan het installeren?'
        exit 3
    fi
}

# Install what is missing, or say how; sets python.
prepare_debian() {
    missing=$(missing_packages)
    if [ -n "$missing" ]; then
        if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
            # shellcheck disable=SC2086 # one word for each package
            install_packages $missing
        else
            say 'Er ontbreekt software op deze computer. Zet die klaar met deze regel,'
            say 'of vraag dat aan uw beheerder. Start daarna opnieuw.'
            say ''
            say "    sudo apt-get update && sudo apt-get install --no-install-recommends -y $missing"
            say ''
            exit 3
        fi
    fi
    python=$(find_python)
    if [ -z "$python" ]; then
        say 'Dit programma heeft Python 3.11 of nieuwer nodig, zoals in Debian 12 en 13.'
        exit 3
    fi
}
