#!/bin/sh
# Every test, with branch coverage; pytest's closing line is the last one printed.
#
#   packaging/test.sh [pytest options]
#
# Qt draws offscreen unless a test asks for a display; that display, and a session bus, are Xvfb's and dbus-run-session's.
set -u
cd "$(dirname "$0")/.." || exit 1
BIN=.venv/bin
log=$(mktemp)
code=$(mktemp)
trap 'rm -f "$log" "$code"' EXIT

within=
command -v dbus-run-session >/dev/null 2>&1 && within="dbus-run-session --"
command -v xvfb-run >/dev/null 2>&1 && command -v xauth >/dev/null 2>&1 &&
    within="xvfb-run -a -s '-screen 0 1400x1000x24' $within"

rm -f .coverage .coverage.*
export JOURNAL_COVERAGE=1
# The status of pytest, not of tee.
{
    eval "$within" $BIN/python -m pytest -n 2 --dist loadfile '"$@"' 2>&1
    echo $? >"$code"
} | tee "$log"
status=$(cat "$code")

if ls .coverage.* >/dev/null 2>&1; then
    $BIN/python -m coverage combine --quiet
    $BIN/python -m coverage report --skip-covered --sort=cover
fi
grep -E '^(=+ )?[0-9]+ (passed|failed|error|skipped|deselected).* in [0-9]|^(=+ )?(no tests ran|.*error.*) in [0-9]' "$log" | tail -n 1
exit "$status"
