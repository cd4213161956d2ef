"""Las frases de la valoración en español. Un par es (una, varias). Se evita el tú y el usted donde se puede."""


def number(value: int) -> str:
    """Return a whole number with thousands separated."""
    return f"{value:,}".replace(",", ".").replace("-", "−")


def money(value: int, symbol: str | None, code: str) -> str:
    """Return a whole amount: 1.710 €, −1.710 €, 1.710 CHF."""
    return f"{number(value)} {symbol or code}".rstrip()


SENTENCES: dict[str, str | tuple[str, str]] = {
    "refund": "Los registros sugieren que terminar puede costar menos: devolver {refund} y despedirse cuesta unos {end}; seguir, unos {go}.",
    "partial": "Los registros sugieren que terminar puede costar menos: devolver parte de {refund} y despedirse cuesta unos {end}; seguir, unos {go}.",
    "part": "Los registros sugieren que terminar puede costar menos: despedirse ahora cuesta unos {end}; seguir, unos {go}.",
    "finish_then_part": "Los registros sugieren terminar el trabajo pendiente y despedirse: vale unos {end}, frente a unos {go} por seguir.",
    "hand_over": "Los registros sugieren traspasar este cliente: vale unos {end}, frente a unos {go} por seguir.",
    "partial_refund_end": "Los registros sugieren ofrecer parte del dinero y despedirse: vale unos {end}, frente a unos {go} por seguir.",
    "boundary": "Los registros sugieren que un límite puede ayudar: seguir con él vale unos {gain} más en los próximos {days} días.",
    "raise_price": "Los registros sugieren revisar el precio: subirlo vale unos {gain} más en los próximos {days} días.",
    "change_my_side": "Los registros sugieren cambiar algo por parte propia: vale unos {gain} más en los próximos {days} días.",
    "review_terms": "Los registros sugieren revisar precio y alcance: seguir como hasta ahora vale unos {go} en los próximos {days} días.",
    "watch": (
        "Los registros sugieren seguirlo de cerca: {n} incidencia más en los próximos {days} días, con un coste de unos {each}.",
        "Los registros sugieren seguirlo de cerca: unas {n} incidencias más en los próximos {days} días, de unos {each} cada una.",
    ),
    "watch_rare": "Los registros sugieren seguirlo de cerca: menos de 1 incidencia más en los próximos {days} días, de unos {each}.",
    "healthy": "Los registros sugieren que va bien: seguir vale unos {go} en los próximos {days} días.",
    "nothing": "Los registros sugieren que no hay nada que decidir.",
    "fair": (
        "Según lo anotado, la única queja tenía razón en su mayor parte; cambiar algo por parte propia puede ser lo que más ayude.",
        "Según lo anotado, {fair} de las {n} quejas tenían razón en su mayor parte; cambiar algo por parte propia puede ayudar más.",
    ),
    "no_money": "Aún es pronto: todavía no hay dinero anotado de este cliente.",
    "no_exchange": "Aún es pronto: el dinero en {currencies} todavía no se puede contar, porque falta su tipo de cambio.",
    "no_rate": "Aún es pronto: falta anotar cuánto vale una hora de trabajo.",
    "too_early": "Aún es pronto: por ahora hay {incidents} {days}.",
    "incidents": ("1 incidencia", "{n} incidencias"),
    "in_days": ("en 1 día", "en {n} días"),
    "mostly_settings": "Las cifras se apoyan sobre todo en los ajustes generales, no en este cliente.",
    "then_it_speaks": "En cuanto esté anotado, se podrá hacer la cuenta.",
    "forecast": (
        "En los próximos {days} días cabe esperar {n} incidencia más con este cliente, con un coste de unos {each} en tiempo, dinero y desgaste.",
        "En los próximos {days} días cabe esperar unas {n} incidencias más con este cliente, cada una con un coste de unos {each} en tiempo, dinero y desgaste.",
    ),
    "forecast_rare": "En los próximos {days} días cabe esperar menos de 1 incidencia más con este cliente; cada una cuesta unos {each} en tiempo, dinero y desgaste.",
    "follow_ups": (
        "De las {all} que hubo, 1 parece continuación de una discusión anterior.",
        "De las {all} que hubo, unas {n} parecen continuación de una discusión anterior.",
    ),
    "going_on": "Seguir vale unos {go} a partir de hoy (8 de cada 10 veces, entre {low} y {high}).",
    "compare": "Seguir vale unos {go} a partir de hoy (8 de cada 10 veces, entre {low} y {high}); despedirse ahora, unos {end}.",
    "compare_refund": "Seguir vale unos {go} a partir de hoy (8 de cada 10 veces, entre {low} y {high}); devolver {refund} y despedirse, unos {end}.",
    "best_finish_then_part": "Lo mejor resulta terminar el trabajo pendiente y después despedirse: unos {best}.",
    "best_hand_over": "Lo mejor resulta el traspaso: unos {best}.",
    "best_partial_refund_end": "Lo mejor resulta ofrecer parte del dinero: unos {best}.",
    "best_boundary": "Con un límite, seguir vale unos {best}.",
    "in_few": "En menos de 1 de cada 10 casos como este habría sido mejor despedirse ahora.",
    "in_some": "En unos {n} de cada 10 casos como este habría sido mejor despedirse ahora.",
    "in_most": "En más de 9 de cada 10 casos como este habría sido mejor despedirse ahora.",
    "break_even": "Despedirse es mejor que seguir mientras la devolución no pase de {refund}.",
    "steady": "La valoración es la misma tanto si la hora vale poco como si vale mucho, e incluso si el estrés no cuenta.",
    "depends": "La valoración depende de cuánto valga la hora o de cuánto cuente el estrés.",
    "risks": "Riesgos como una mala reseña no están anotados y cuentan como cero.",
    "not_in_sum": "El dinero y el tiempo ya gastados no entran en esta cuenta.",
    "safety": "Al menos una incidencia está marcada como abusiva: se puede terminar sin mirar los números.",
    "reason": (
        "{n} incidencia más en los próximos {days} días, de unos {each}.",
        "Unas {n} incidencias más en los próximos {days} días, de unos {each} cada una.",
    ),
    "reason_rare": "Menos de 1 incidencia más en los próximos {days} días; cada una cuesta unos {each}.",
    "reason_healthy": "Seguir vale unos {go}.",
    "reason_terms": "El trabajo aporta menos de lo que ocupa, sin que haya conflicto.",
    "reason_no_money": "Todavía no hay dinero anotado.",
    "reason_no_exchange": "Todavía falta el tipo de cambio de {currencies}.",
    "reason_no_rate": "Falta anotar cuánto vale la hora.",
    "reason_few": "Aún hay pocos registros.",
}
