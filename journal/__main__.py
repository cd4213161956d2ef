"""`client-journal` and `python -m journal`: the command line parses; what needs a window is handed to `app`."""

import sys
from collections.abc import Sequence

from journal.cli.handover import Handover


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 refused or failed, 2 wrong usage."""
    from journal.cli.run import guarded, run

    outcome = run(sys.argv[1:] if argv is None else list(argv))
    if isinstance(outcome, int):
        return outcome
    return guarded(lambda: _show(outcome), lang=outcome.lang)


def _show(request: Handover) -> int:
    from journal import app

    if request.kind == "tour" and request.out is not None:
        return app.tour(request.journal, request.out, request.lang)
    return app.run(request.journal, request.lang, request.passphrase_file)


if __name__ == "__main__":
    sys.exit(main())
