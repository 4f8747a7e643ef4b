"""What one clause of a decision grants: for which project or to whom, and how much."""

from __future__ import annotations

import re

from extract.normalise.amount import Amount, find_amounts
from extract.normalise.amount_words import SCALES
from models.record import Value, ValueStatus
from models.replacing import replace

_MONEY = 1000
"""Kronor from which a figure without currency is money."""
_FIGURE = re.compile("[0-9]")
_NAME_BEGINS = r"[«\"”“»'’]?(?=[A-ZÅÄÖ0-9])"
_BEGINS = re.compile(r"[ \n]+[«\"”“»]?(?=[A-ZÅÄÖ])")
_PROJECT = re.compile(rf"\b(?i:delprojekt|projekt)(?:et)?[ \n]+{_NAME_BEGINS}")
_QUOTED = re.compile(r"[«\"”“»]([A-ZÅÄÖ0-9][^«\"”“»]{1,90})[«\"”“»]")
_VERB = re.compile(
    r"\b(?:bevilja|tilldela|anvisa|anslå|utbetala|utge|lämna|ge|avsätta|avsätt|fördela|betala|disponera"
    r"|använda)"
    r"(?:r|s|t|ts|de|des)?\b",
    re.IGNORECASE,
)
_APPROVED = re.compile(
    r"\b(?:bifalla|bifaller|bifalls|godkänna|godkänner)\s+ansökan\s+(?:om\s+\w*(?:medel|bidrag|stöd|anslag)\s+)?"
    rf"(?:till|för|från)\s+(?:projektet\s+)?{_NAME_BEGINS}"
)
_SET = re.compile(
    r"\b\w*(?:bidrag|stöd|medel|anslag)(?:et)?\b[^.]{0,80}\b(?:fastställs|fastställdes|bestäms|bestämdes)\b",
    re.IGNORECASE,
)
_SETS = ("fastställ", "bestäm")
_TO_SHARE_OUT = re.compile(
    r"\b(?:har|hade|finns|återstår|kvarstår)\b[^.]{0,60}\batt (?:fördela|dela ut|disponera|använda|söka)\b",
    re.IGNORECASE,
)
"""What there is to give, which nobody has got."""
_SKIPPED = re.compile(
    r"\s*(?:ett|en|ut|bidrag|stöd|medel|anslag|\w*(?:bidrag|stöd|medel|anslag)|om|med|på|till|åt|för|ur"
    r"|av|upp|högst|maximalt|"
    r"sammanlagt|totalt|(?-i:föreningen|organisationen|stiftelsen|projektet)|kronor|kr|tkr|mnkr|sek"
    r"|[(][^()]{0,60}[)]|:-|,-|[0-9][0-9 .,:]*)"
    r"(?![\wåäö])",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    rf"^(?:att )?(?:till )?{_NAME_BEGINS}(?P<name>[^.,;:]{{2,80}}?)[»\"”]? "
    r"(?:beviljas|tilldelas|erhåller|får(?! i uppdrag)|anvisas|medges)\b"
)
_OBJECT = re.compile(
    r"(?:att )?(?:\w*(?:bidrag|stöd|medel)(?:et|en)? till|ansökan från) (?:projektet )?[»\"”]?"
    r"(?P<name>[A-ZÅÄÖ0-9][^.,;:]{2,80}?)[»\"”]? (?:fastställs|fastställes|bestäms|avslås|avvisas|bifalls)\b",
    re.IGNORECASE,
)
_ORGANISATION = re.compile(
    r"(?:förening|klubb|kår|lag|sällskap|församling|stiftelse|förbund|orkester|teater|distrikt|museum|organisation"
    r"|kör|råd|gille|krets)(?:en|et|n|s)?\b|\b(?:IF|IK|BK|SK|AB|HB)\b",
    re.IGNORECASE,
)
_FOR_WHAT = re.compile(
    r"\s*(?:(?:i|som) \w*(?:bidrag|stöd|medel|anslag)\s+)?för (?:projektet )?[«\"”“»]?(?=[A-ZÅÄÖ])"
)
"""What stands between an amount and its purpose: `… kr i projektbidrag för`."""
_TO_WHAT = re.compile(
    r"\s*(?:(?:i|som) \w*(?:bidrag|stöd|medel|anslag)\s+)?till (?:projektet )?[«\"”“»]?(?=[A-ZÅÄÖ])"
)
"""The same where who gets it stands before the amount: `bevilja Byalaget 20 000 kr till Ny brygga`."""
_DECIDER = re.compile(
    r"(?:nämnden|styrelsen|utskottet|regeringen|rådet|fullmäktige|ansökan|bidrag|länsstyrelsen|kommunen"
    r"|pengarna|medlen|stödet|beloppet|projekte[tn])\b",
    re.IGNORECASE,
)
"""Who decides, or what was granted before: `The money may be used from …`."""
_APPLIES = re.compile(r"(?:att )?ansökan från ", re.IGNORECASE)
_AFTER_NAME = re.compile(
    r"[»\"”«]|[,;(]|\s(?:(?:ett |en )?(?:\w*bidrag|\w*stöd|medel|projektmedel|\w*anslag)|beviljas"
    r"|med(?= (?:högst|maximalt|sammanlagt|totalt|upp till|ytterligare|ett|en|bidrag|beloppet|[0-9]"
    r"|\w*(?:tusen|miljon)))"
    r"|tilldelas|godkänns|stöds"
    r"|avslås|bifalls|om (?=sammanlagt|högst|totalt|maximalt|upp|[0-9])|för (?=perioden|år|det|tiden"
    r"|verksamhet|projekt|[0-9])"
    r"|under|enligt|högst|erhåller|anvisas|avseende|ur (?=anslag|nämnd|medel|budget)|i (?=bidrag|stöd"
    r"|enlighet)"
    r"|på (?=[0-9])|mot (?=redovisning|faktura|kvitto|verifikat)|från (?=anslag|och)"
    r"|och (?=(?:överlämna|besluta|uppdra|bevilja|avslå|anvisa|godkänne|lägge|begä)r\b)"
    r"|att (?=använda|bedriva|genomföra))\b|\.(?=\s|$)",
    re.IGNORECASE,
)
_WITH = " med "
_NOT_GRANTED = re.compile(
    r"(?:\bsökta?|\bsökte|\bansökte?|\bbegärda?|\bansökan om|\bav totalt|\bav de|\bvarav|\bdärav"
    r"|\bkostnad\w*(?: om| på)?"
    r"|\bbudget\w*(?: om| på)?|\bmedfinansiering\w*(?: om| på| med)?|\begen insats(?: om| på)?"
    r"|\bomslut\w*(?: om| på)?"
    r"|\bur (?:[\wåäö-]+ ){0,3}[\wåäö-]+ (?:om|på)"
    r"|\btidigare(?: beviljade?)?)\s*(?:belopp\w*|bidrag\w*|medel|summa)?\s*(?:om|på|är)?\s*$",
    re.IGNORECASE,
)
_REFUSED = re.compile(r"\b(?:avslå[rs]?|avslagits|avslag|avböj\w+)\b", re.IGNORECASE)
_GIVEN = re.compile(r"\b(?:bevilja|bifall|godkän|tilldela|anslå|utbetala)\w*\b", re.IGNORECASE)
_NOT_YET = re.compile(r"\b(?:återstående|resterande|prövas|återbetal\w*|återkräv\w*)\b", re.IGNORECASE)
"""Said of money that the clause does not give."""
_FIRST_GROUP = re.compile(r"[0-9]{1,3}[ \u00a0](?=[1-9])")
"""Figures that another figure follows which may be an amount by itself."""
_BEFORE = 45
"""Letters before an amount in which it is said what it is of."""


def project_in(text: str, whole: Value) -> Value | None:
    """The project's or the receiver's name: quoted, behind the word projekt, before or behind the granting verb."""
    name = _name(text)
    if not name:
        return None
    # `Vandra med minnen` is a name, `Lyktan med inriktning på barn` a name and what it is for
    unsure = _WITH in name and _QUOTED.search(text) is None
    status = ValueStatus.REVIEW if unsure and whole.status is ValueStatus.READ else whole.status
    return replace(whole, field="projekt", raw=name, value=name, status=status)


def amount_in(text: str, whole: Value) -> Value | None:
    """The granted amount; several that may be it leave it open, and one that is chosen goes to a person."""
    amounts = _amounts(text)
    if not amounts:
        return _unclear(text, whole)
    values = {amount.value for amount in amounts}
    own = [amount for amount in amounts if not _NOT_GRANTED.search(text[: amount.start][-_BEFORE:])]
    chosen = own if len(values) > 1 else amounts
    first = chosen[0] if chosen else amounts[0]
    raw = text[first.start : first.end]
    may_begin_later = _may_begin_later(text, first)
    doubts = (("flera", len(values) > 1), ("tvetydig", may_begin_later))
    flags = (*first.flags, *(flag for flag, holds in doubts if holds))
    if len({amount.value for amount in chosen}) != 1:
        return Value("belopp", raw, None, ValueStatus.UNREADABLE, whole.place, "clause", flags)
    aside = first not in own and _GIVEN.search(text) is None
    doubtful = (
        len(values) > 1 or may_begin_later or aside or any(said.search(text) for said in (_REFUSED, _NOT_YET))
    )
    status = ValueStatus.REVIEW if doubtful else ValueStatus.READ
    return Value("belopp", raw, first.value, status, whole.place, "clause", flags, (("kind", 1.0),))


def _unclear(text: str, whole: Value) -> Value | None:
    """Grouped figures that may be read in two ways, as `steg 2 160 000`: no value, but something to look at."""
    unclear = [amount for amount in find_amounts(text) if amount.value is None]
    if len(unclear) != 1:
        return None
    raw = text[unclear[0].start : unclear[0].end]
    return Value("belopp", raw, None, ValueStatus.UNREADABLE, whole.place, "clause", unclear[0].flags)


def _may_begin_later(text: str, amount: Amount) -> bool:
    """Whether the first figures may end the name right before them: `projektet Lyktan steg 2 640 tkr`."""
    if _FIRST_GROUP.match(text, amount.start) is None:
        return False
    name = _name(text)
    return bool(name) and text[: amount.start].rstrip().endswith(name)


def grants_money(text: str) -> bool:
    """Whether a sentence says that somebody gets an amount."""
    if _FIGURE.search(text) is None and not any(map(text.__contains__, SCALES)):
        return False
    folded = text.casefold()
    given = _TO_SHARE_OUT.sub("", text) if "att " in folded else text
    is_set = any(map(folded.__contains__, _SETS))
    said = _VERB.search(given) or (_SET.search(given) if is_set else None)
    return said is not None and bool(_amounts(text))


def _name(text: str) -> str:
    """What the money is for where the clause says so right behind its amount, else who or what gets it."""
    found = _named(text)
    return (_purpose(text, text.find(found)) or found) if found else found


def _purpose(text: str, named: int) -> str:
    """named: where the name stands of who or what gets money."""
    behind = (
        _FOR_WHAT.match(text, amount.end)
        or (_TO_WHAT.match(text, amount.end) if named < amount.start else None)
        for amount in _amounts(text)
    )
    return next((_up_to_end(text, found.end()) for found in behind if found is not None), "")


def _named(text: str) -> str:
    quoted = _QUOTED.search(text)
    if quoted is not None:
        return quoted[1].strip(" .,")
    project = _PROJECT.search(text)
    if project is not None:
        return _up_to_end(text, project.end())
    subject = _OBJECT.match(text) or _SUBJECT.match(text)
    if subject is not None and _APPLIES.match(text) and _ORGANISATION.search(subject["name"]):
        return ""
    if subject is not None and not _DECIDER.search(subject["name"]):
        return subject["name"].strip(" .")
    approved = _APPROVED.search(text)
    if approved is not None:
        return _up_to_end(text, approved.end())
    for verb in _VERB.finditer(text):
        start = _object(text, verb.end())
        if start is not None:
            return _without_receiver(_up_to_end(text, start))
    return ""


def _without_receiver(name: str) -> str:
    """What an organisation is given money for, where both are told: `Ryttarsällskapet för Ny ridbana`."""
    receiver, _, purpose = name.partition(" för ")
    return purpose if purpose[:1].isupper() and _ORGANISATION.search(receiver) else name


def _object(text: str, position: int) -> int | None:
    """Where the name behind a granting verb begins, sums and words as `bidrag om … till` passed over."""
    while (skipped := _SKIPPED.match(text, position)) is not None and skipped.end() > position:
        position = skipped.end()
    begins = _BEGINS.match(text, position)
    return begins.end() if begins is not None else None


def _up_to_end(text: str, start: int) -> str:
    ends = [amount.start for amount in find_amounts(text) if _is_money(amount) and amount.start > start]
    after = _AFTER_NAME.search(text, start)
    if after is not None:
        ends.append(after.start())
    return text[start : min(ends, default=len(text))].strip(' .»”"')


def _amounts(text: str) -> list[Amount]:
    return [amount for amount in find_amounts(text) if amount.value is not None and _is_money(amount)]


def _is_money(amount: Amount) -> bool:
    return amount.has_currency or amount.value is None or abs(amount.value) >= _MONEY
