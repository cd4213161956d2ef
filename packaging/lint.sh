#!/bin/sh
# Everything that is checked without running the program. Each check runs, so that one mistake does not hide another.
cd "$(dirname "$0")/.." || exit 1
BIN=.venv/bin
bad=0
check() {
    name=$1; shift
    if said=$("$@" 2>&1); then echo "ok: $name"; else
        printf '%s\n' "$said"
        echo "FAILED: $name"
        bad=1
    fi
}
check "ruff" $BIN/ruff check --quiet .
check "ruff format" $BIN/ruff format --check --quiet .
check "mypy" $BIN/mypy --no-error-summary
check "import rules" $BIN/lint-imports --config pyproject.toml
check "migrations" $BIN/python packaging/check_migrations.py
check "translations" $BIN/python packaging/translations.py check
exit $bad
