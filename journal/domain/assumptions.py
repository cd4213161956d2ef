"""The verdict's settings with their defaults (VERDICT.md, "Settings"): what is kept in the journal and what is reckoned with."""

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Assumptions:
    """What the verdict takes as given, all but the value of an hour. Hours, days and shares as plain numbers."""

    phi: float = 0.6  # worth of a freed hour as a share of own_rate (Agness et al., REStud 2025)
    psi: float = 1.0  # how much stress counts
    toll_hours: tuple[float, ...] = (0.0, 0.5, 1.0, 2.0, 4.0)  # hours to recover from a toll of 1 … 5
    horizon: float = 365.0  # days looked ahead
    review: float = 30.0  # days until the next review
    disc: float = 0.10  # discount per year
    kappa: float = 2.0  # how many times the gain must outweigh the loss: cautious 3, bold 1
    material: float = 1.0  # a difference that matters, in own hours
    watch_share: float = 0.20
    clear_ratio: float = 6.0
    exit_ratio: float = 1.2
    dwell: float = 14.0  # days a change must persist
    wind_days: float = 14.0
    wind_share: float = 0.5
    exit_hours: float = 2.0
    boundary_hours: float = 1.5
    boundary_a: float = 2.0
    boundary_b: float = 4.0
    boundary_leave: float = 0.10
    raise_by: float = 0.15
    raise_leave: float = 0.20
    raise_hours: float = 0.5
    partial_share: float = 0.5
    partial_accept: float = 0.6
    hand_accept: float = 0.6
    hand_fee: float = 0.10
    hand_hours: float = 3.0
    change_hours: float = 1.5  # hours that changing something on one's own side takes
    pay_a: float = 18.0
    pay_b: float = 2.0
    m0: float = 1 / 365  # incidents per client and day
    m_sd: float = 1.0
    r0: float = 0.6
    r_sd: float = 0.7
    eta_grid: tuple[float, ...] = (0.0, 0.2, 0.4, 0.6, 0.75)
    eta_prior: tuple[float, ...] = (0.30, 0.25, 0.20, 0.15, 0.10)
    tau_grid: tuple[float, ...] = (7.0, 21.0, 60.0)
    pseudo_incidents: float = 5.0
    pseudo_hours: float = 2.0
    pseudo_money: float = 0.0
    pseudo_toll: float = 3.0
    k_incident: float = 4.0
    cv_incident: float = 1.0
    k_engagement: float = 2.0
    cv_engagement: float = 0.6
    bg_prior: tuple[float, ...] = (0.8, 90.0, 1.0, 3.0)  # BG/NBD r, α, a, b in days
    bg_sd: tuple[float, ...] = (0.7, 0.7, 0.5, 0.5)
    overhead_days: float = 60.0
    overhead_sd: float = 0.3
    hyper_sd: float = 0.5

    @property
    def delta(self) -> float:
        """The discount per day, ln(1 + disc)/365."""
        return math.log1p(self.disc) / 365
