"""Papers that hold the words of applications and reports and are none, by lot."""

from __future__ import annotations

from random import Random

from tests.papers.handmade.pen import Document
from tests.papers.lots.prose_letters import covering
from tests.papers.lots.prose_words import BACKGROUND, WORK, Lot
from tests.papers.lots.sheets import Block, Clauses, Columns, Gap, Heading, Lines, Para, Rows, Sheet, Title


def lookalike(rng: Random) -> Sheet:
    """One paper."""
    lot = Lot(rng)
    if lot.chance(0.12):
        return covering(lot)
    return rng.choice(
        (_guide, _empty, _policy, _invoice, _news, _inviting, _asking_more, _programme, _receipt)
    )(lot)


def _dated(lot: Lot) -> tuple[Document, str]:
    d = Document("annat")
    when = lot.day_of(lot.year)
    return d, d("datum", lot.day(when), when.isoformat())


def _guide(lot: Lot) -> Sheet:
    """How to fill in an application."""
    d = Document("annat")
    points = (
        ("Projektets namn", "Välj ett kort namn som säger vad ni vill göra."),
        ("Sökt belopp", f"Ange hela kronor. Högsta belopp är {lot.money(lot.sum(50, 200))}."),
        ("Projektperiod", "Projektet får pågå i högst tolv månader."),
        ("Budget", "Ta upp samtliga kostnader och intäkter, även egen insats."),
        ("Syfte och mål", "Beskriv vad ni vill uppnå och hur det ska mätas."),
        ("Underskrift", "Ansökan ska undertecknas av behörig firmatecknare."),
    )
    title = lot.pick(
        "Så ansöker du om projektbidrag",
        "Anvisningar för ansökan om bidrag",
        "Handledning: redovisning av bidrag",
        "Vägledning till ansökan",
    )
    blocks: list[Block] = [
        Lines((f"{lot.town} kommun", lot.board)),
        Title(title),
        Para(
            "Läs igenom vägledningen innan du fyller i blanketten. Ofullständiga ansökningar behandlas inte."
        ),
    ]
    for heading, text in points:
        blocks += [Heading(heading), Para(text)]
    return Sheet(d, [*blocks, Para(f"Frågor? Ring {lot.phone()} vardagar 9–11.")])


def _empty(lot: Lot) -> Sheet:
    """A form with nothing in it."""
    d = Document("annat")
    title = lot.pick("Ansökan om projektbidrag", "Redovisning av projektbidrag", "Ansökan om föreningsbidrag")
    labels = (
        "Förening",
        "Organisationsnummer",
        "Kontaktperson",
        "Telefon",
        "Projektets namn",
        "Sökt belopp",
        "Startdatum",
        "Slutdatum",
    )
    rows = tuple((label, lot.pick("", "", " ")) for label in labels)
    asked = [Heading("Beskriv projektet"), Gap(4), Heading("Budget"), Gap(3)]
    end = Lines(("Ort och datum", "", "_" * 30, "", "Namnteckning", "", "_" * 30))
    return Sheet(
        d, [Lines((lot.board, f"{lot.town} kommun")), Title(title), Rows(rows, head=False), *asked, end]
    )


def _policy(lot: Lot) -> Sheet:
    """Rules for grants."""
    d, day = _dated(lot)
    rules = (
        "Bidrag kan sökas av föreningar med säte i kommunen.",
        f"Projektbidrag lämnas med högst {lot.money(lot.sum(20, 200))} per år och förening.",
        "Ansökan ska vara nämnden tillhanda senast den 1 oktober.",
        "Redovisning lämnas senast två månader efter projektets slut.",
        "Bidrag som inte har använts ska återbetalas.",
    )
    title = lot.pick(
        "Riktlinjer för projektbidrag", "Regler för bidrag till föreningar", "Policy för föreningsstöd"
    )
    return Sheet(
        d,
        [
            Columns(((f"{lot.town} kommun", lot.board), ("Styrdokument", day)), (3, 2)),
            Title(title),
            Heading("Inledning"),
            Para(lot.say(BACKGROUND, 1)),
            Heading("Villkor"),
            Clauses(rules, lot.rng.choice(("1.", "–", "•"))),
            Heading("Uppföljning"),
            Para("Nämnden följer varje år upp hur bidragen har använts."),
        ],
    )


def _invoice(lot: Lot) -> Sheet:
    d, day = _dated(lot)
    one, two = lot.sum(1, 20), lot.sum(1, 30)
    rows = (
        ("Beskrivning", "Antal", "Belopp"),
        ("Hyra av lokal, projekt " + lot.project, "1", f"{one} kr"),
        ("Städning", "2", f"{two} kr"),
        ("Summa att betala", "", f"{one + two} kr"),
    )
    return Sheet(
        d,
        [
            Columns(
                (
                    (lot.association, lot.street(), lot.postal()),
                    ("FAKTURA", f"Fakturadatum {day}", f"Fakturanr {lot.rng.randint(1000, 9999)}"),
                ),
                (3, 2),
            ),
            Gap(1),
            Lines((lot.board, f"{lot.town} kommun")),
            Rows(rows, (1, 2)),
            Lines(
                (
                    "Betalningsvillkor 30 dagar",
                    "Bankgiro 5051-8832",
                    f"Organisationsnummer {lot.organisation_number()}",
                )
            ),
        ],
    )


def _news(lot: Lot) -> Sheet:
    d, day = _dated(lot)
    title = lot.pick(
        f"{lot.money(lot.sum())} till lokala projekt",
        f"{lot.project} får bidrag",
        "Slutrapporten är klar",
        "Nu kan du ansöka om bidrag",
    )
    return Sheet(
        d,
        [
            Para(f"Nyhet {day}", "small"),
            Title(title),
            Para(
                f"I år har {lot.rng.randint(12, 60)} föreningar sökt pengar för sina projekt. "
                f"{lot.association} är en av dem. "
                f"– Det betyder mycket för oss, säger {lot.person()}."
            ),
            Para(lot.say(WORK, 2)),
            Para(f"Totalt fördelas {lot.money(lot.sum(900, 2500))}. Nästa ansökningsperiod öppnar i mars."),
        ],
    )


def _inviting(lot: Lot) -> Sheet:
    """A board's call for applications."""
    d, day = _dated(lot)
    return Sheet(
        d,
        [
            Columns(((f"{lot.town} kommun", lot.board), (day,)), (3, 2)),
            Gap(1),
            Lines(("Till kommunens föreningar",)),
            Title(f"Inbjudan att ansöka om projektmedel {lot.year + 1}"),
            Para(
                f"Nämnden har avsatt {lot.money(lot.sum(200, 900))} för projekt som "
                f"{lot.pick('stärker bygden', 'når barn och unga')}. "
                "Ni är välkomna att söka bidrag. Sista ansökningsdag är den 15 november."
            ),
            Para("I ansökan ska ni ange projektets namn, syfte, tidplan, budget och sökt belopp."),
            Lines(("Med vänlig hälsning", "", lot.person(), "Föreningskonsulent")),
        ],
    )


def _asking_more(lot: Lot) -> Sheet:
    """A board asks for what is missing."""
    d, day = _dated(lot)
    number = d("diarienummer", lot.case_number(lot.year))
    title = lot.pick("Begäran om komplettering", "Påminnelse om redovisning", "Komplettering av er ansökan")
    return Sheet(
        d,
        [
            Columns(((f"{lot.town} kommun", lot.board), (day, f"Dnr {number}")), (3, 2)),
            Gap(1),
            Lines((lot.association, lot.street(), lot.postal())),
            Title(title),
            Para(
                f"Tack för er ansökan om {lot.money(lot.sum())} till projektet {lot.project}. "
                "För att kunna behandla den "
                "behöver vi en budget och en tidplan."
            ),
            Para("Svar ska ha kommit in inom tre veckor."),
            Lines(("Med vänlig hälsning", "", lot.person(), "Handläggare")),
        ],
    )


def _programme(lot: Lot) -> Sheet:
    d = Document("annat")
    rows = (
        ("Tid", "Programpunkt"),
        ("09.30", "Kaffe och registrering"),
        ("10.00", "Inledning"),
        ("10.30", f"Projektet {lot.project} berättar"),
        ("12.00", "Lunch"),
        ("13.00", "Att söka bidrag – tips och råd"),
    )
    return Sheet(
        d,
        [
            Title(f"Program: inspirationsdag om projekt i {lot.town}"),
            Para(lot.say(WORK, 1)),
            Rows(rows),
            Para(f"Anmälan till {lot.person()}, {lot.phone()}."),
        ],
    )


def _receipt(lot: Lot) -> Sheet:
    """A board acknowledges what has come in."""
    d, day = _dated(lot)
    number = d("diarienummer", lot.case_number(lot.year))
    return Sheet(
        d,
        [
            Lines((lot.board, f"{lot.town} kommun")),
            Title(lot.pick("Mottagningsbevis", "Bekräftelse på mottagen ansökan")),
            Para(f"Er ansökan kom in {day} och har fått diarienummer {number}."),
            Para(
                f"Handläggare är {lot.person()}, {lot.phone()}. "
                f"Beslut fattas av {lot.board.lower()} vid sammanträdet i "
                "december."
            ),
            Para(f"Detta är en automatisk bekräftelse till {lot.association}."),
        ],
    )
