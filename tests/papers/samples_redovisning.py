"""Three reports of our own writing; people, projects and amounts are invented."""

from __future__ import annotations

from tests.papers.marks import Marks
from tests.papers.model import Field, Fields, Note, Paper, Section, Signature, Table, Title
from tests.papers.rows import delredovisning, konto_row, projekt

_KONTO = ("Konto", "IKB", "Motpart", "Belopp", "Text")
_WIDTHS = (1, 0.9, 1.3, 1.5, 3.6)


def _ekudden_prose(m: Marks) -> tuple[Section, ...]:
    return (
        Section(
            "delredovisning/1",
            "Delredovisning projekt 1: " + delredovisning(m, 1, "Öppna dörren i Ekudden"),
            (
                "Lokalen på Ekuddsvägen har under perioden haft öppet fyra kvällar i veckan. I genomsnitt "
                "har 27 personer kommit varje kväll, vilket är något fler än under våren. De flesta bor "
                "inom tio minuters gångavstånd.",
                "Samordnaren har tillsammans med besökarna ordnat sju föreläsningar om ekonomi, sömn och "
                "skolval. Den mest besökta, om hur man överklagar ett beslut, fick hållas två gånger.",
                "Ett problem har varit ljudnivån för grannarna ovanpå. Fastighetsägaren har därför satt "
                "upp ljudabsorbenter och stängningstiden har flyttats från klockan 22 till 21.",
            ),
        ),
        Section(
            "delredovisning/2",
            "Delredovisning projekt 2: " + delredovisning(m, 2, "Färg på Bredäng"),
            (
                "Tolv ungdomar har under juni och juli målat om gångtunneln vid torget och två "
                "transformatorstationer. Motiven togs fram i samtal med pensionärsföreningen, som också "
                "höll i invigningen.",
                "Klottret i tunneln har minskat. Under perioden rapporterades tre fall, mot nitton under "
                "samma tid året före. Fem av ungdomarna har fått fortsatt timanställning hos "
                "parkförvaltningen.",
            ),
        ),
    )


def ekudden() -> Paper:
    """Ruled account tables under a heading for each project; nothing is wrong in it."""
    m = Marks()
    first = (
        konto_row(m, 1, 1, "4610", "2210", "2431", "184 300", "Tjänst, samordnare maj–augusti"),
        konto_row(m, 2, 1, "6450", "2210", "8714", "22 750", "Arvoden till föreläsare"),
    )
    second = (
        konto_row(m, 3, 2, "4610", "2210", "2431", "96 120", "Sommarjobb, 12 ungdomar"),
        konto_row(m, 4, 2, "6110", "2210", "8702", "13 845", "Målarfärg och skyddskläder"),
        konto_row(m, 5, 2, "6860", "2210", "2431", "4 985", "Buss till Tyresö"),
    )
    blocks = [
        Title(("Redovisning av projektmedel", "Tertialrapport 2")),
        Fields(
            (
                Field("Nämnd", m("namnd", "Skärholmens stadsdelsnämnd"), 1.6),
                Field("Diarienummer", m("diarienummer", "1.5.1-229-2017"), 1),
            )
        ),
        Fields(
            (
                Field(
                    "Period",
                    "From " + m("period_start", "2017-05-01") + " tom " + m("period_slut", "2017-08-31"),
                ),
            )
        ),
        Fields(
            (
                Field("Beviljat belopp", m("beviljat_belopp", "650 000 kr", "650000")),
                Field("Förbrukade medel", m("forbrukat_belopp", "322 000 kr", "322000")),
                Field("Summa kontering", m("summa_angiven", "322 000 kr", "322000")),
            )
        ),
        Table(
            _KONTO,
            first,
            _WIDTHS,
            right=(3,),
            caption="Projekt 1: " + projekt(m, 1, "Öppna dörren i Ekudden"),
        ),
        Table(_KONTO, second, _WIDTHS, right=(3,), caption="Projekt 2: " + projekt(m, 2, "Färg på Bredäng")),
        *_ekudden_prose(m),
        Signature(
            m("ort", "Skärholmen") + " den " + m("datum", "18 september 2017", "2017-09-18"),
            m("undertecknare", "Birgitta Ollonqvist"),
            m("befattning", "Ekonomichef"),
        ),
    ]
    return Paper(
        "redovisning",
        "projektmedel",
        blocks,
        m,
        footer="Sida {page} ({pages})",
        findings=("F02",),
        must_not_fire=(
            "B07",
            "B08",
            "T01",
            "T04",
            "T05",
            "T06",
            "T07",
            "T15",
            "K03",
            "K08",
            "K11",
            "N02",
            "N03",
            "N04",
            "F01",
            "F03",
            "F04",
        ),
    )


def _traneberg_prose(m: Marks) -> tuple[Section, ...]:
    return (
        Section(
            "delredovisning/1",
            "Delredovisning projekt 1: " + delredovisning(m, 1, "Kvarterskocken"),
            (
                "Kvarterskocken lagar varje vecka mat tillsammans med äldre som bor ensamma. Under våren "
                "har 34 personer varit med, varav elva för första gången. Matlagningen sker i skolköket i "
                "Traneberg när eleverna har gått hem för dagen.",
                "Deltagarna har själva valt recepten. Flera berättar att de har börjat laga mat hemma "
                "igen, och tre har bildat ett eget matlag som träffas utan personal.",
            ),
        ),
        Section(
            "delredovisning/2",
            "Delredovisning projekt 2: " + delredovisning(m, 2, "Språkcaféer i Abrahamsberg och Åkeslund"),
            (
                "Caféet hålls på tisdagar och torsdagar. Frivilliga från hembygdsföreningen leder "
                "samtalen, och biblioteket ställer upp med lokal och kaffe. Antalet besökare har ökat från "
                "15 till omkring 40 per kväll.",
                "Under perioden har man även prövat samtal på promenad. Det har visat sig fungera väl för "
                "den som tycker att det är svårt att sitta stilla, men sämre när det är halt ute.",
            ),
        ),
        Section(
            "delredovisning/3",
            "Delredovisning projekt 3: " + delredovisning(m, 3, "Kanotskolan"),
            (
                "Kanotskolan har förberetts under våren. Ledarna har gått livräddningskurs, flytvästar har "
                "köpts in och kontakt har tagits med fyra skolor. Själva paddlingen börjar efter "
                "skolavslutningen.",
            ),
        ),
    )


def traneberg() -> Paper:
    """As written in a word processor, no rules; the period is no tertial and the row texts point outside it."""
    m = Marks()
    head = ("Konto", "IKB", "Nämndens motpartsnr", "Belopp", "Text")
    one = (konto_row(m, 1, 1, "3699", "1806", "1732", "212 400", "Ej fakturerat tom 2015-05-31"),)
    two = (
        konto_row(m, 2, 2, "3699", "1806", "1732", "1 480 050", "Avser nov 2014 – ej fakturerat"),
        konto_row(m, 3, 2, "3699", "-", "1732", "65 900", "Ej fakturerat tom 2014-12-31"),
    )
    three = (konto_row(m, 4, 3, "3699", "1806", "1732", "38 775", "Periodiserat"),)
    widths = (0.8, 0.8, 1.4, 1.3, 2.6)
    blocks = [
        Title(("Redovisning områdesprojekt", "Delrapport")),
        Fields((Field("Nämnd", m("namnd", "Bromma stadsdelsnämnd")),)),
        Fields(
            (
                Field(
                    "Periodisering",
                    "From " + m("period_start", "2015-02-01") + " tom " + m("period_slut", "2015-06-30"),
                ),
            )
        ),
        Table(head, one, widths, caption="Projekt 1: " + projekt(m, 1, "Kvarterskocken")),
        Table(head, two, widths, caption="Projekt 2: " + projekt(m, 2, "Språkcafé Abrahamsberg")),
        Table(head, three, widths, caption="Projekt 3: " + projekt(m, 3, "Kanotskolan")),
        *_traneberg_prose(m),
    ]
    return Paper(
        "redovisning",
        "omradesprojekt",
        blocks,
        m,
        header="Bromma stadsdelsnämnd",
        findings=("B07", "T05", "T07", "T15", "K03", "N02", "F02", "F03"),
        must_not_fire=("K08", "K11", "N03", "N04", "T01", "T04", "B08", "F01"),
        planted=("T05", "T07", "T15", "N02"),
    )


def _vargtorn_prose(m: Marks) -> tuple[Section, ...]:
    return (
        Section(
            "delredovisning/1",
            "Projekt 1: " + delredovisning(m, 1, "Lekande Långbro"),
            (
                "Fritidsledaren har funnits på gården varje vardag mellan klockan 15 och 18. Barnen har "
                "fått låna styltor, cyklar och bollar mot att de skriver upp sig på en lista. Av 140 "
                "lånade saker kom 137 tillbaka.",
                "Föräldrarna tog i augusti själva över lånelådan. Fritidsledaren har därefter haft tid för "
                "de barn som annars inte kommer ut.",
            ),
        ),
        Section(
            "delredovisning/2",
            "Projekt 2: " + delredovisning(m, 2, "Nattvandrarnas Älvsjö"),
            (
                "Fyrtiotvå vuxna har nattvandrat minst en gång. Vandringarna har gått mellan stationen, "
                "idrottsplatsen och Solberga. Stadens fältassistenter har deltagit var tredje fredag.",
            ),
        ),
    )


def vargtorn() -> Paper:
    """One account table for all projects with a printed total; the total is wrong and a row stands twice."""
    m = Marks()
    names = {1: "Lekande Långbro", 2: "Nattvandrarnas Älvsjö", 3: "Digital fika"}
    entries = (
        (1, "5021", "310", "142 600", "Lön fritidsledare"),
        (1, "6471", "420", "18 240", "Lekmaterial"),
        (2, "5021", "310", "88 000", "Lön samordnare"),
        (2, "6152", "420", "7 815,50", "Västar och ficklampor"),
        (2, "6152", "420", "7 815,50", "Västar och ficklampor"),
        (3, "6532", "420", "31 200", "Surfplattor, leasing"),
    )
    rows = []
    for rad, (nr, konto, _, belopp, text) in enumerate(entries, 1):
        cells = konto_row(m, rad, nr, konto, "2121", "8760" if konto != "5021" else "2121", belopp, text)
        name = projekt(m, nr, names[nr]) if f"report_projects/{nr}/projekt" not in m.values else names[nr]
        rows.append((str(nr), name, *cells))
    rows.append(("", "Summa", "", "", "", m("summa_angiven", "297 671,00", "297671"), ""))
    head = ("Nr", "Projekt", "Konto", "IKB", "Motp.", "Belopp (kr)", "Text")
    blocks = [
        Title(("Slutredovisning av stadsdelsmedel 2018",)),
        Note(
            "Redovisningen lämnas till kommunstyrelsen senast den 15 februari året efter det att medlen "
            "har betalats ut. Belopp anges i kronor. Frågor besvaras på telefon 08-465 004 90, org.nr "
            "212000-0142.",
            small=True,
        ),
        Fields((Field("Stadsdelsnämnd", m("namnd", "Älvsjö stadsdelsnämnd")),)),
        Fields(
            (
                Field(
                    "Redovisningsperiod",
                    m("period_start", "2018-01-01") + " – " + m("period_slut", "2018-12-31"),
                ),
            )
        ),
        Fields((Field("Dnr", m("diarienummer", "1.6-041/2018")),)),
        Fields((Field("Beviljade medel", m("beviljat_belopp", "300 000 kr", "300000")),)),
        Table(head, tuple(rows), (0.5, 2.2, 0.9, 0.8, 0.9, 1.6, 2.4), right=(5,), total=True),
        *_vargtorn_prose(m),
        Signature(
            m("ort", "Älvsjö") + ", " + m("datum", "2018-12-12"),
            m("undertecknare", "Hjalmar Yngvesson"),
            m("befattning", "Stadsdelsdirektör"),
        ),
    ]
    return Paper(
        "redovisning",
        "stadsdelsmedel",
        blocks,
        m,
        findings=("B07", "K08", "T04", "N03", "F02"),
        must_not_fire=("T01", "T05", "T07", "T15", "K03", "K11", "N02", "N04", "F01", "F03", "F04", "X03"),
        planted=("B07", "K08", "T04", "N03"),
    )
