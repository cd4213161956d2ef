"""Worked cases for the verdict's tests: the twelve quiet clients and the cases restated in cases.json."""

import json
from pathlib import Path

from journal.verdict import (
    ClientEvidence,
    ClientVerdict,
    PastEngagement,
    PastIncident,
    Settings,
    evidence_from,
    weigh,
)

HERE = Path(__file__).parent
SHARED = HERE.parents[2] / "shared"
CASES = json.loads((HERE / "cases.json").read_text(encoding="utf-8"))
SIXTY = Settings(own_rate=60.0)


def quiet_portfolio() -> list[ClientEvidence]:
    """Return twelve clients of 400 days with five jobs of 500; three of them had one small incident."""
    jobs = tuple(PastEngagement(age, 500.0, 8.0) for age in (380.0, 320.0, 260.0, 200.0, 140.0))
    rough = {0: 50.0, 4: 78.0, 8: 106.0}
    return [
        ClientEvidence(
            id=f"p{i}",
            T=400.0,
            incidents=(PastIncident(rough[i], 1.5, 0.0, 2),) if i in rough else (),
            engagements=jobs,
            paid_ok=5,
        )
        for i in range(12)
    ]


def worked(name: str, **changes: object) -> ClientEvidence:
    """Return the client of a worked case, with fields changed."""
    return evidence_from({**CASES["clients"][name], **changes})


def weigh_among_quiet(client: ClientEvidence, settings: Settings = SIXTY, draws: int = 4000) -> ClientVerdict:
    """Weigh a client together with the quiet twelve."""
    return weigh([*quiet_portfolio(), client], settings, draws=draws).clients[-1]
