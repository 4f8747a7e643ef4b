"""Letters and mails that ask for money or account for it without any form, by lot."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random

from tests.papers.handmade.pen import Document
from tests.papers.lots.prose_signing import Signer, closed, signer_of
from tests.papers.lots.prose_words import (
    AFTER,
    BACKGROUND,
    GOAL,
    PURPOSE,
    RESULT,
    TARGET,
    WORK,
    Lot,
    Time,
    time_of,
)
from tests.papers.lots.sheets import Block, Columns, Gap, Heading, Lines, Para, Rows, Sheet, Title
from tests.papers.printing import MONTHS


def letter(rng: Random, lot: Lot | None = None) -> Sheet:
    """One paper."""
    lot = lot or Lot(rng)
    return rng.choice((_application, _application, _application, _report, _report, _mail))(lot)


@dataclass(frozen=True, slots=True)
class _Head:
    """The letterhead, who signs, and what of the sender stands at the foot."""

    blocks: list[Block]
    who: Signer
    end: list[Block]


def said_time(lot: Lot, d: Document, time: Time, start: str, end: str) -> str:
    """The first and the last day as words of a sentence."""
    a, b = time.start, time.end
    if a.year == b.year and (a.month, a.day, b.month, b.day) == (1, 1, 12, 31) and lot.chance(0.7):
        return lot.pick("under ", "under kalenderåret ", "under år ") + d(
            f"{start},{end}", str(a.year), a.isoformat(), b.isoformat()
        )
    first, last = f"{a.day} {MONTHS[a.month - 1]}", f"{b.day} {MONTHS[b.month - 1]} {b.year}"
    same = a.year == b.year
    long = first if same else f"{first} {a.year}"
    way = lot.pick("den", "iso", "slash", "from")
    if way == "iso":
        return (
            f"under tiden {d(start, a.isoformat())}{lot.pick(' – ', ' till ', '--')}{d(end, b.isoformat())}"
        )
    if way == "slash" and same:
        both = f"{a.day}/{a.month} – {b.day}/{b.month} {a.year}"
        return "perioden " + d(f"{start},{end}", both, a.isoformat(), b.isoformat())
    if way == "from":
        return f"fr.o.m. {d(start, f'{first} {a.year}', a.isoformat())} t.o.m. {d(end, last, b.isoformat())}"
    return f"från den {d(start, long, a.isoformat())} till den {d(end, last, b.isoformat())}"


def _head(lot: Lot, d: Document, when: date) -> _Head:
    """The sender above, the day beside or below, the receiver, and the sender's facts there or at the foot."""
    application = d.dokumenttyp == "ansokan"
    who = signer_of(lot, when)
    name = d("sokande", lot.association) if application else lot.association
    street, postal = lot.street(), lot.postal()
    phone, mail, number = lot.phone(), lot.email(lot.association[:18].strip()), lot.organisation_number()
    if application:
        street, postal = d("adress", street), d("postadress", postal)
        phone, mail, number = d("telefon", phone), d("epost", mail), d("organisationsnummer", number)
    day = d("datum", lot.day(when), when.isoformat())
    place = d("ort", lot.town) if application else lot.town
    dated = f"{place}{lot.pick(' ', ', ', ' ') if not day.startswith('d') else ' '}{day}"
    to = (
        lot.board,
        f"{lot.town} kommun",
        f"{lot.rng.randint(200, 980)} {lot.rng.randint(10, 99)} {lot.town}",
    )
    way = lot.pick("above", "above", "foot", "beside")
    if way == "above":
        blocks: list[Block] = [
            Lines((name, street, postal, f"Org.nr {number}")),
            Para(dated, lot.pick("right", "")),
            Lines(to),
        ]
        return _Head(blocks, who, [Lines((f"Tel {phone}", mail))])
    if way == "beside":
        blocks = [Columns(((name, street, postal), (dated,)), (3, 2)), Gap(1), Lines(to)]
        return _Head(
            blocks,
            who,
            [Lines((f"Telefon: {phone}  E-post: {mail}", f"Organisationsnummer: {number}"), "small")],
        )
    blocks = [Para(dated, "right"), Lines((f"Till {lot.board} i {lot.town}",))]
    foot = (name, f"{street}, {postal}", f"tfn {phone} · {mail} · org.nr {number}")
    return _Head(blocks, who, [Lines(foot, lot.pick("small", ""))])


def _asked(lot: Lot, d: Document, sought: int) -> str:
    """The sentence that asks."""
    sum_ = d("sokt_summa", lot.money(sought, words=0.08), str(sought))
    project = d("projekt", lot.project)
    return lot.rng.choice(
        (
            f"{lot.association} ansöker härmed om {sum_} till projektet ”{project}”.",
            f"Vi ansöker om {sum_} för att genomföra projektet {project}.",
            f"Härmed ansöker vi om ett projektbidrag på {sum_} till ”{project}”.",
            f"Med det här brevet vill vi söka {sum_} ur nämndens medel. Projektet heter {project}.",
            f"Styrelsen för {lot.association} söker {sum_} till projektet {project}.",
            f"Vi vill gärna komma igång med projektet ”{project}” och anhåller därför om {sum_}.",
        )
    )


def _application(lot: Lot) -> Sheet:
    """Sums in sentences, some that are nobody's answer; now and then a small calculation."""
    d = Document("ansokan")
    when = lot.day_of(lot.year)
    head = _head(lot, d, when)
    sought, own = lot.sum(10, 500), lot.sum(2, 150)
    total = sought + own
    asked = _asked(lot, d, sought)
    time = time_of(lot, lot.year + 1)
    timed = (
        lot.pick("Projektet genomförs ", "Projektet pågår ", "Arbetet pågår ")
        + said_time(lot, d, time, "tidplan_start", "tidplan_slut")
        + "."
    )
    money = lot.rng.choice((_whole, _whole, _own_only, _in_part, _rows))(lot, d, sought, own, total)
    title = lot.pick(
        "Ansökan om bidrag",
        f"Ansökan om medel till {lot.project}",
        "Ansökan",
        "Ansökan om projektbidrag",
        f"Angående bidrag {lot.year + 1}",
        "",
    )
    told: list[Block] = [
        Para(f"{asked} {lot.say(PURPOSE, 1)}"),
        Para(lot.say(BACKGROUND, 2)),
        Para(f"{lot.say(WORK, 2)} {timed}"),
        Para(lot.say(GOAL, lot.rng.randint(1, 2))),
    ]
    if lot.chance(0.3):
        told = [told[1], told[0], *told[2:]]
    contact: list[Block] = []
    if lot.chance(0.5):
        name = d("kontaktperson", lot.person())
        contact = [
            Para(
                lot.pick(
                    f"Kontaktperson är {name}.",
                    f"Frågor besvaras av {name}.",
                    f"Kontakta gärna {name} om något är oklart.",
                )
            )
        ]
    blocks: list[Block] = [
        *head.blocks,
        *([Title(title)] if title else []),
        *told,
        *money,
        *contact,
        *closed(lot, d, head.who),
        *head.end,
    ]
    return Sheet(d, blocks)


def _other(lot: Lot, d: Document, own: int) -> str:
    return d("ovriga_intakter_belopp", lot.money(own), str(own))


def _whole(lot: Lot, d: Document, sought: int, own: int, total: int) -> list[Block]:
    whole = d("budget_summa", lot.money(total), str(total))
    part = _other(lot, d, own)
    return [
        Para(
            lot.rng.choice(
                (
                    f"Den totala kostnaden beräknas till {whole}. Föreningen bidrar själv med {part}.",
                    f"Hela projektet kostar {whole}, varav vi själva står för {part}.",
                    f"Budgeten omfattar {whole}. Resterande {part} täcks av egna medel.",
                    f"Kostnaderna uppgår till sammanlagt {whole}. Vår egen insats är {part}.",
                )
            )
        )
    ]


def _own_only(lot: Lot, d: Document, sought: int, own: int, total: int) -> list[Block]:
    part = _other(lot, d, own)
    return [
        Para(
            lot.pick(
                f"Själva lägger vi till {part}.", f"Egen insats: {part}.", f"Föreningen skjuter till {part}."
            )
        )
    ]


def _in_part(lot: Lot, d: Document, sought: int, own: int, total: int) -> list[Block]:
    """What the money is for, in a sentence with sums of its parts."""
    whole = d("budget_summa", lot.money(total), str(total))
    first, second = total // 3, total // 4
    return [
        Para(
            f"Totalt beräknas projektet kosta {whole}. Den största posten är ledare, {lot.money(first)}, följd av "
            f"lokalhyra, {lot.money(second)}. Sökt bidrag täcker det som inte ryms i vår vanliga verksamhet."
        )
    ]


def _rows(lot: Lot, d: Document, sought: int, own: int, total: int) -> list[Block]:
    items = lot.rng.sample(
        ("Ledare", "Hyra av lokal", "Material", "Resor", "Annonser", "Mat och fika", "Tryck"), 3
    )
    first, second = total // 2 // 100 * 100, total // 4 // 100 * 100
    parts = (first, second, total - first - second)
    plain = lot.unit in ("tkr", "SEK")
    rows = [("Kostnad", "Kronor")]
    for rad, (text, value) in enumerate(zip(items, parts, strict=True), 1):
        key = f"budget_rows/{rad}"
        raw = f"{value:,}".replace(",", " ") if plain else f"{value:,} kr".replace(",", " ")
        rows.append((d(f"{key}/text", text), d(f"{key}/belopp", raw, str(value))))
    whole = f"{total:,}".replace(",", " ") + ("" if plain else " kr")
    rows.append((lot.pick("Summa", "Totalt"), d("budget_summa", whole, str(total))))
    return [
        Heading(lot.pick("Budget", "Kostnader", "Kalkyl")),
        Rows(tuple(rows), (1,), ruled=lot.chance(0.5)),
        Para(f"Vi bidrar själva med {_other(lot, d, own)}."),
    ]


def _report(lot: Lot) -> Sheet:
    """What became of a grant, told in sentences."""
    d = Document("redovisning")
    when = lot.day_of(lot.year)
    head = _head(lot, d, when)
    blocks: list[Block] = [
        *head.blocks,
        *([Title(t)] if (t := _report_title(lot)) else []),
        *_accounted(lot, d),
        *closed(lot, d, head.who),
        *head.end,
    ]
    return Sheet(d, blocks)


def _report_title(lot: Lot) -> str:
    return lot.pick(
        "Redovisning av projektbidrag",
        f"Slutrapport för {lot.project}",
        "Redovisning",
        "Slutredovisning",
        f"Rapport från projektet {lot.project}",
        "",
    )


def _accounted(lot: Lot, d: Document) -> list[Block]:
    """The sums and the time of a report in sentences, with what else a report tells."""
    granted = lot.sum(10, 500)
    spent = granted if lot.chance(0.4) else granted - lot.rng.randint(1, granted // 1000) * 500
    project = d("report_projects/1/projekt", lot.project)
    given = d("beviljat_belopp", lot.money(granted), str(granted))
    used = d("forbrukat_belopp", lot.money(spent), str(spent))
    number = d("diarienummer", lot.case_number(lot.year - 1)) if lot.chance(0.6) else ""
    by_case = f" (dnr {number})" if number else ""
    time = said_time(lot, d, time_of(lot, lot.year - 1), "period_start", "period_slut")
    left = f" {lot.money(granted - spent)} återbetalas." if spent < granted else ""
    opening = lot.rng.choice(
        (
            f"Här kommer redovisningen av projektet ”{project}”{by_case}, som pågick {time}.",
            f"Härmed redovisar {lot.association} projektet {project}{by_case}. Projektet har genomförts {time}.",
            f"Vi lämnar härmed slutrapport för projektet ”{project}”{by_case}. Redovisningen avser verksamhet {time}.",
        )
    )
    sums = lot.rng.choice(
        (
            f"Av det beviljade bidraget på {given} har {used} förbrukats.{left}",
            f"Föreningen beviljades {given}. Kostnaderna uppgick till {used}.{left}",
            f"Vi fick {given} i bidrag och har använt {used}.{left}",
        )
    )
    return [
        Para(opening),
        Para(lot.say(WORK, 2)),
        Para(lot.say(RESULT, 3)),
        Para(sums),
        Para(lot.say(AFTER, 1)),
    ]


def _mail(lot: Lot) -> Sheet:
    """A printed mail."""
    application = lot.chance(0.6)
    d = Document("ansokan" if application else "redovisning")
    when = lot.day_of(lot.year)
    who = signer_of(lot, when)
    sender = lot.email(who.name)
    day = d("datum", when.isoformat(), when.isoformat())
    subject = (
        lot.pick("Ansökan", "Ansökan om bidrag") if application else lot.pick("Redovisning", "Slutrapport")
    )
    mail = d("epost", sender) if application else sender
    head = (
        f"Från: {who.name} <{mail}>",
        f"Skickat: {day} {lot.rng.randint(7, 22)}:{lot.rng.randint(10, 59)}",
        f"Till: {lot.board} <namnd@{lot.email('x').partition('@')[2]}>",
        f"Ämne: {subject}",
    )
    if application:
        sought, own = lot.sum(5, 90), lot.sum(1, 20)
        body: list[Block] = [
            Para(_asked(lot, d, sought)),
            Para(lot.say(WORK, 2)),
            Para(lot.say(TARGET, 1)),
            *_whole(lot, d, sought, own, sought + own),
        ]
        time = time_of(lot, lot.year + 1)
        body.append(Para(f"Projektet pågår {said_time(lot, d, time, 'tidplan_start', 'tidplan_slut')}."))
    else:
        body = _accounted(lot, d)
    end = [lot.pick("Mvh", "Vänliga hälsningar", "Hälsningar"), d("undertecknare", who.name)]
    if lot.chance(0.6):
        end.append(d("befattning", who.title))
    phone = lot.phone()
    if application:
        end += [d("sokande", lot.association), f"tel {d('telefon', phone)}"]
    else:
        end += [lot.association, f"tel {phone}"]
    d.signed(line=False)
    return Sheet(d, [Lines(head), Para(lot.pick("Hej!", "Hej,", "Till nämnden")), *body, Lines(tuple(end))])


def covering(lot: Lot) -> Sheet:
    """A letter that sends other papers."""
    d = Document("annat")
    when = lot.day_of(lot.year)
    day = d("datum", lot.day(when), when.isoformat())
    text = lot.pick(
        "Bifogat översänds ansökan och redovisning för föregående år. Stadgar finns hos er sedan tidigare.",
        f"Härmed översändes handlingarna i ärendet. Sökt belopp är {lot.money(lot.sum())} och framgår av bilagan.",
        "Enligt överenskommelse bifogas ansökan med bilagor. Hör av er om något saknas.",
    )
    return Sheet(
        d,
        [
            Lines((lot.association, lot.street(), lot.postal())),
            Para(f"{lot.town} {day}", "right"),
            Lines((lot.board, f"{lot.town} kommun")),
            Title(lot.pick("Översändande av handlingar", "Handlingar i ärendet", "Ansökan med bilagor")),
            Para(text),
            Gap(1),
            Lines(("Med vänlig hälsning", "", lot.person(), lot.pick("Kassör", "Sekreterare"))),
        ],
    )
