"""Parse, run, and turn whatever goes wrong into one line and an exit code. A person never sees a traceback."""

import contextlib
import os
import sys
from collections.abc import Callable, Sequence

from journal.cli.handover import Handover
from journal.cli.language import asked_language
from journal.cli.parser import parse
from journal.wording import translate

DONE, FAILED, USAGE = 0, 1, 2


def run(argv: Sequence[str]) -> int | Handover:
    """Run the command of `argv`; return its exit code, or what is to be handed to the window."""
    _steady_streams()
    lang = asked_language(argv)
    handed: list[Handover] = []

    def work() -> int:
        arguments = parse(argv, lang)
        from journal.cli.console import Console

        outcome = arguments.run(Console(arguments, lang), arguments)
        if isinstance(outcome, Handover):
            handed.append(outcome)
            return DONE
        return DONE if outcome is None else int(outcome)

    code = guarded(work, lang=lang)
    return handed[0] if handed and code == DONE else code


def guarded(work: Callable[[], int], *, lang: str) -> int:
    """Do `work`; a refusal or a fault becomes one line `error: …` on standard error and exit code 1."""
    try:
        code = work()
        sys.stdout.flush()
    except SystemExit as stop:  # argparse, after `--help` or wrong usage
        return stop.code if isinstance(stop.code, int) else DONE if stop.code is None else FAILED
    except BrokenPipeError:
        # The reader has seen enough (`| head`): that is no failure. Python must not flush into the closed pipe again.
        with contextlib.suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except KeyboardInterrupt:
        return _error(translate("Cli", "Stopped. What was not finished was not kept.", lang=lang))
    except Exception as error:  # noqa: BLE001 - whatever it is, the person gets one line
        return _error(_sentence(error, lang))
    return code


def _sentence(error: Exception, lang: str) -> str:
    """Word whatever went wrong: a rule, the world, or a mistake of ours."""
    from journal.domain.problems import Fault, Refused
    from journal.wording import problems

    if isinstance(error, Refused):
        return problems.refusal(error, lang)
    if isinstance(error, Fault):
        return problems.fault(error, lang)
    if isinstance(error, MemoryError):
        return translate("Cli", "There was not enough memory for this. Nothing was changed.", lang=lang)
    if isinstance(error, OSError) and error.strerror:
        where = f"{error.filename}: " if error.filename else ""
        return where + translate("Cli", "{reason}. Nothing was changed.", lang=lang, reason=error.strerror)
    return _mistake(error, lang)


def _error(sentence: str) -> int:
    with contextlib.suppress(OSError, ValueError):
        sys.stdout.flush()
    print(f"error: {' '.join(sentence.split())}", file=sys.stderr)
    return FAILED


def _mistake(error: Exception, lang: str) -> str:
    """Name the place of a bug of ours without a traceback; `CLIENT_JOURNAL_DEBUG` shows all of it."""
    if os.environ.get("CLIENT_JOURNAL_DEBUG"):
        import traceback

        traceback.print_exception(error)
    place, trace = "", error.__traceback__
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename.replace("\\", "/")
        place, trace = f"{file.rpartition('/')[2]}:{trace.tb_lineno}", trace.tb_next
    return translate(
        "Cli",
        "This is a mistake in the program, not yours ({kind} at {place}). What was not finished was not kept.",
        lang=lang,
        kind=type(error).__name__,
        place=place,
    )


def _steady_streams() -> None:
    """Let no character that the terminal cannot show stop a command."""
    for stream, errors in (
        (sys.stdin, "replace"),
        (sys.stdout, "backslashreplace"),
        (sys.stderr, "backslashreplace"),
    ):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            with contextlib.suppress(OSError, ValueError, TypeError):
                reconfigure(errors=errors)
