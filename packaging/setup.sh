#!/bin/sh
# Set up everything `make run` and `make test` need: a virtual environment in .venv with pinned versions, and the
# system libraries that Qt loads. A second run with nothing changed returns at once.
#
#   packaging/setup.sh          for using and for testing
#   packaging/setup.sh --force  do it again although nothing changed
#
# PYTHON names the interpreter to use; pip's own settings are left alone.
set -eu
cd "$(dirname "$0")/.."

VENV=.venv
MARK=$VENV/.set-up
# What Qt's window needs on Debian, then what the tests of the window need.
QT_PACKAGES="libegl1 libgl1 libglib2.0-0 libfontconfig1 fontconfig libfreetype6 libdbus-1-3 libxkbcommon0 libxkbcommon-x11-0
 libx11-xcb1 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-render0
 libxcb-shape0 libxcb-shm0 libxcb-sync1 libxcb-xfixes0 libxcb-xkb1 libwayland-client0 libwayland-cursor0 libwayland-egl1"
TEST_PACKAGES="xvfb xauth dbus-daemon at-spi2-core python3-gi gir1.2-atspi-2.0"

say() { printf '%s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

wanted() { cat pyproject.toml packaging/constraints.txt packaging/setup.sh | sha256sum | cut -d' ' -f1; }

if [ "${1:-}" != --force ] && [ -f "$MARK" ] && [ "$(cat "$MARK")" = "$(wanted)" ]; then
    exit 0
fi

# --- the system ---------------------------------------------------------------------------------------------------

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"
    elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then sudo -n "$@"
    else return 1; fi
}

installed() { dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null | grep -q '^installed'; }

# install WHY PACKAGE…: install what is missing; return 1, having said the command, where that is not allowed.
install() {
    why=$1; shift
    missing=
    for package in "$@"; do
        installed "$package" || missing="$missing $package"
    done
    [ -n "$missing" ] || return 0
    as_root true && say "Installing$missing ($why)."
    # shellcheck disable=SC2086 # a list of words is meant
    if as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null 2>&1; then
        return 0
    fi
    # The lists may be old or absent; then try once more and let apt speak.
    if as_root apt-get update -qq >&2 &&
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >&2; then
        return 0
    fi
    say "Missing for $why; please run: sudo apt-get install$missing"
    return 1
}

debian() { command -v apt-get >/dev/null 2>&1 && command -v dpkg-query >/dev/null 2>&1; }

# --- Python -------------------------------------------------------------------------------------------------------

find_python() {
    for name in ${PYTHON:-} python3.11 python3.12 python3.13 python3.14 python3; do
        if command -v "$name" >/dev/null 2>&1 &&
            "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            printf '%s' "$name"
            return 0
        fi
    done
    return 1
}

python=$(find_python) || fail "Client Journal needs Python 3.11 or later; please run: sudo apt-get install python3 python3-venv"

if ! "$VENV/bin/python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null ||
    ! "$VENV/bin/python" -m pip --version >/dev/null 2>&1; then
    say "Making a virtual environment with $("$python" --version)."
    rm -rf "$VENV"
    # Debian's Python has no ensurepip until python3-venv is installed.
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        version=$("$python" -c 'import sys; print("python%d.%d" % sys.version_info[:2])')
        if ! { debian && install "virtual environments" "$version-venv"; }; then
            # A pip of the system can fill an environment from outside.
            "$python" -m venv --without-pip "$VENV" 2>/dev/null &&
                "$python" -m pip --python "$VENV/bin/python" install -q pip 2>/dev/null ||
                fail "Virtual environments are missing; please run: sudo apt-get install $version-venv"
        fi
    fi
    [ -x "$VENV/bin/pip" ] || "$python" -m venv "$VENV"
fi

say "Installing the pinned versions of packaging/constraints.txt."
pip() { "$VENV/bin/python" -m pip --disable-pip-version-check --quiet "$@"; }
# The builder first and pinned too: an isolated build would fetch the newest one each time.
pip install -c packaging/constraints.txt hatchling editables
pip install -c packaging/constraints.txt --no-build-isolation -e '.[dev]'

# --- Qt's system libraries ----------------------------------------------------------------------------------------

# What Qt's libraries ask for and do not find; package names differ between systems, so this decides.
unresolved() {
    qt=$("$VENV/bin/python" -c 'import os, PySide6; print(os.path.join(os.path.dirname(PySide6.__file__), "Qt"))')
    ldd "$qt"/lib/libQt6Widgets.so.6 "$qt"/plugins/platforms/libq*.so 2>/dev/null | awk '/not found/ {print $1}' | sort -u
}

# shellcheck disable=SC2086 # lists of words are meant
if debian; then
    if [ -n "$(unresolved)" ]; then
        install "Qt's window" $QT_PACKAGES || exit 1
    fi
    if ! command -v xvfb-run >/dev/null 2>&1 || ! command -v dbus-run-session >/dev/null 2>&1 ||
        ! installed gir1.2-atspi-2.0; then
        install "the tests of the window" $TEST_PACKAGES || say "The tests that need these will be left out."
    fi
elif [ "$(uname)" = Linux ] && [ -n "$(unresolved)" ]; then
    fail "Qt's window needs system libraries that are missing here: $(unresolved | tr '\n' ' ')"
fi
"$VENV/bin/python" -c 'import PySide6.QtWidgets' 2>/dev/null || fail "Qt cannot be loaded: $(
    "$VENV/bin/python" -c 'import PySide6.QtWidgets' 2>&1 | tail -n 1)"

wanted >"$MARK"
