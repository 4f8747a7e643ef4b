"""Word and an office program: a diocese's church roof, mentors' quarterly claim, scholars' tapes of sound; invented."""

from __future__ import annotations

from tests.papers.handmade.pen import Document, through_office, worded
from tests.papers.handmade2.tools import value
from tests.papers.handmade5.tools import several
from tests.papers.handmade9.tools import Block, open_document, said, sheet, tabled
from tests.papers.marks import TICKED, UNTICKED
from tests.papers.pdf import Rendered

_ROOF = (
    ("Omläggning av spåntak, långhus", "1.480.000", "1.184.000", "296.000"),
    ("Tjärning av väggar, två gånger", "310.000", "248.000", "62.000"),
    ("Antikvarisk medverkan", "95.000", "76.000", "19.000"),
    ("Byggnadsställning, 14 veckor", "265.000", "212.000", "53.000"),
)


def kyrkospan() -> Rendered:
    """A parish asks its diocese for money for a roof: a Word form in cells of four abreast, points in the figures,
    a number left for the diocese to fill in; two digits of the parish's own are turned round."""
    d = Document("ansokan")
    doc = sheet("Liberation Serif", 10.5, 2.0)
    said(doc, "SVARTÅDALENS STIFT", bold=True, size=9)
    said(doc, "Framställan om kyrkoantikvarisk ersättning (KAE)", bold=True, size=15)
    said(doc, "Ersättningsåret 2012. Inges till stiftskansliet senast den 15 september 2011.", size=9)
    tabled(doc, (
        ("Församling/pastorat", d("sokande", "Åsbro-Hagby pastorat"), "Org nr",
         d("organisationsnummer", "252014-6023")),
        ("Gata/box", d("adress", "Prästgården Hagby"), "Postadress", d("postadress", "694 91 Hagby")),
        ("Kontaktman", d("kontaktperson", "Kerstin Örn-Wallin"), "Tel", d("telefon", "0980-319 212")),
        ("E-post", d("epost", "kerstin.orn@hagby.example"), "Byggnad", "Hagby kyrka, uppförd 1689"),
        ("Arbetets benämning", d("projekt", "Nytt spån på Hagby kyrka"), "Stiftets diarienr",
         ""),
        ("Arbetet påbörjas", d("tidplan_start", "2012-05-02"), "Arbetet avslutas", d("tidplan_slut", "2012-10-31")),
    ), (3.6, 5.4, 3.2, 4.8), size=9.5)  # fmt: skip
    d.unanswered("diarienummer")
    for name, heading, text in (
        ("bakgrund", "Skador och tidigare åtgärder", "Spånen på långhusets norra fall är från 1951 och har lossnat i "
         "fält om upp till två kvadratmeter. Vid oktoberstormen 2010 rann det in över läktaren, och pärltaket målat "
         "av okänd mästare har nu fuktrosor."),
        ("genomforande", "Föreslagen åtgärd och metod", "Handkluven furuspån läggs i trelagstäckning på befintlig "
         "panel. Skadad panel lagas i med lika. Väggarna tjäras med dalbränd tjära två gånger, andra gången tidigast "
         "fyra veckor efter den första."),
    ):  # fmt: skip
        said(doc, heading, bold=True, before=8)
        doc.add_paragraph(d.section(name, heading, text))
    said(doc, "Beräknade kostnader inkl. moms, kronor", bold=True, before=8)
    rows = [("Åtgärd", "Kostnad", "Varav KAE", "Egen insats")]
    for rad, (text, whole, asked, own) in enumerate(_ROOF, 1):
        cells = several(d, rad, text, (("Varav KAE", asked), ("Egen insats", own)), whole)
        rows.append((cells[0], cells[3], cells[1], cells[2]))
    rows.append((
        "Summa", d("budget_summa", "2.150.000", "2150000"), d("sokt_summa", "1.720.000", "1720000"),
        d("ovriga_intakter_belopp", "430.000", "430000"),
    ))  # fmt: skip
    tabled(doc, rows, (7.4, 3.2, 3.2, 3.2), right=(1, 2, 3), bold=(0, -1), size=9.5)
    said(doc, "Länsstyrelsens tillstånd enligt kulturmiljölagen, dnr 433-2280-2010, bifogas. Kyrkorådet har beslutat "
         "om framställan 2011-08-23 § 61.", size=9, before=6)  # fmt: skip
    tabled(doc, (
        ("Ort", "Datum", "Behörig företrädare (namnteckning)", "Namnförtydligande, uppdrag"),
        (d("ort", "Hagby"), d("datum", "2011-09-01"), "\n", d("undertecknare", "Sten-Åke Lundmark") + "\n"
         + d("befattning", "kyrkorådets ordförande")),
    ), (2.8, 2.8, 6.2, 5.2), size=9)  # fmt: skip
    d.planted.append("N08")
    d.signed()
    return worded("kyrkospan", doc, d)


_MENTORS = (
    ("Personal", "412,5", "138,0", "1 100"),
    ("Externa tjänster", "96,0", "41,5", "250"),
    ("Resor och logi", "14,2", "6,8", "60"),
    ("Utrustning", "38,0", "0", "40"),
    ("Schablon 15 %", "61,9", "20,7", "165"),
)


def mentorskvartal() -> Rendered:
    """A claim for payment to a labour fund: earlier, now and since the start in thousands with one decimal, the sum
    to be paid out beneath."""
    d = Document("redovisning")
    doc = sheet("DejaVu Sans", 9, 1.8, 4)
    doc.sections[0].footer.paragraphs[
        0
    ].text = "Fonden för arbetslivet · Box 19, 903 02 Umsele · 08-465 004 61"
    said(doc, "Begäran om utbetalning nr 3 med lägesrapport", bold=True, size=15)
    said(doc, "Alla belopp i tkr med en decimal om inte annat sägs.", size=8)
    tabled(doc, (
        ("Ärende", d("diarienummer", "2009-3060147")),
        ("Projektägare", "Umsele Näringslivsbolag AB, 556743-2181"),
        ("Projektnamn", d("report_projects/1/projekt", "Mentor i verkstan")),
        ("Redovisningsperiod", d("period_start", "2010-07-01") + " till och med " + d("period_slut", "2010-09-30")),
        ("Beviljat stöd, hela projekttiden", d("beviljat_belopp", "1 615 tkr", "1615000")),
    ), (6.0, 11.2), style="Light Grid Accent 1", size=8.5)  # fmt: skip
    for name, heading, text in (
        ("genomforande", "Vad har hänt under perioden?", "Arton mentorer från sju verkstäder har gått andra delen av "
         "utbildningen. Semestern gjorde att augusti blev tunn, och två företag varslade i september så att fem av "
         "deltagarna fick byta mentor."),
        ("resultat", "Uppnådda delmål", "Av delmålet 40 par är 34 i gång. Delmålet om 25 procent kvinnor är nått."),
        ("ovriga_upplysningar", "Avvikelser mot planen", "En svets flyttades i juni från Kilans Mekaniska. "
         "Inga fler inköp av utrustning är planerade."),
    ):  # fmt: skip
        said(doc, heading, bold=True, size=10, before=5)
        doc.add_paragraph(d.section(name, heading, text))
    said(doc, "Faktiska kostnader", bold=True, size=10, before=5)
    rows = [("Kostnadsslag", "Tidigare perioder", "Denna period", "Sedan start", "Budget totalt")]
    for rad, (text, before, now, whole) in enumerate(_MENTORS, 1):
        cells = several(d, rad, text, (("Tidigare perioder", before),), now, 1000)
        since = sum(float(raw.replace(",", ".")) for raw in (before, now))
        rows.append((cells[0], cells[1], cells[2], f"{since:.1f}".replace(".", ","), whole))
    rows.append(
        ("Kostnader i allt", "622,6", d("summa_angiven", "207,0", value("207,0", 1000)), "829,6", "1 615")
    )
    tabled(doc, rows, (5.6, 2.9, 2.9, 2.9, 2.9), right=(1, 2, 3, 4), bold=(0, -1), size=8.5)
    said(
        doc, "Offentlig medfinansiering i form av deltagarersättning redovisas på bilaga 2 (ej tkr).", size=8
    )
    tabled(doc, (
        ("Att betala ut för perioden", "207,0"),
        ("Hittills förbrukat av stödet", d("forbrukat_belopp", "829,6 tkr", "829600")),
    ), (8.0, 4.0), size=8.5)  # fmt: skip
    said(doc, "Umsele " + d("datum", "2010-10-21"), before=12)
    said(doc, "........................................................................", before=14)
    said(doc, d("undertecknare", "Harriet Fällman") + ", VD")
    d.signed()
    return through_office("mentorskvartal", worded("mentorskvartal", doc, d), d)


def _look(name: str, size: float, *, bold: bool = False, end: bool = False, above: float = 0.0) -> str:
    weight, side = "bold" if bold else "normal", "end" if end else "start"
    return (
        f'<style:style style:name="{name}" style:family="paragraph"><style:paragraph-properties '
        f'fo:text-align="{side}" fo:margin-top="{above}cm" fo:margin-bottom="0.08cm"/><style:text-properties '
        f'fo:font-family="Liberation Serif" fo:font-size="{size}pt" fo:font-weight="{weight}"/></style:style>'
    )


_LOOKS = "".join((
    _look("Standard", 11), _look("Top", 17, bold=True, above=0.4), _look("Part", 11.5, bold=True, above=0.35),
    _look("Small", 8.5), _look("Cell", 9.5), _look("CellBold", 9.5, bold=True), _look("Right", 9.5, end=True),
    _look("RightBold", 9.5, bold=True, end=True),
))  # fmt: skip
_TAPES = (
    ("Forskare, 50 %", ("412", "424", "218"), "1 054"),
    ("Ljudtekniker, timtid", ("96", "96", "–"), "192"),
    ("Bandspelare och renovering", ("88", "–", "–"), "88"),
    ("Resor till informanter", ("22", "31", "9"), "62"),
    ("Lokal- och högskolegemensamma kostnader", ("173", "178", "92"), "443"),
)


def ljudband() -> Rendered:
    """A research foundation's application out of an open document, years in thousands side by side, the sum asked for
    in a sentence below the sum of the costs though nobody else pays."""
    d = Document("ansokan")
    rows: list[tuple[str, ...]] = [("*", "\t*2017", "\t*2018", "\t*2019 (vår)", "\t*Hela tiden")]
    years = ("2017", "2018", "2019 (vår)")
    for rad, (text, parts, whole) in enumerate(_TAPES, 1):
        first, *sums = several(d, rad, text, tuple(zip(years, parts, strict=True)), whole, 1000)
        rows.append((first, *(f"\t{cell}" for cell in sums)))
    rows.append(("*Totalt", "\t*791", "\t*729", "\t*319", "\t*" + d("budget_summa", "1 839", "1839000")))
    no_one = d("ovriga_intakter", f"{TICKED} nej", "nej")
    d.m.values["ovriga_intakter_belopp"], d.m.raws["ovriga_intakter_belopp"] = None, ""
    blocks: list[Block] = [
        ("Small", "Stiftelsen Dialekternas Minne, Övre Slottsgatan 3, 753 10 Upsala"),
        ("Top", "Äskande av anslag 2017–2019"),
        ("Small", "Ett exemplar insänds som pdf till anslag@dialektminne.example senast den 1 oktober 2016"),
        ((4.6, 12.4), (
            ("Rubrik på svenska", d("projekt", "Rösterna under havsytan: räddning och analys av 340 ljudband "
             "från de svenska öarna i Östersjön 1949–1971")),
            ("Rubrik på engelska", "Voices below the sea: 340 tapes from the Swedish islands"),
            ("Medelsförvaltare", d("sokande", "Högskolan i Visborg") + " (" + d("organisationsnummer", "202100-9242")
             + ")"),
            ("Institution, adress", d("adress", "Institutionen för nordiska språk, Kaserngatan 5") + "\n"
             + d("postadress", "621 57 Visborg")),
            ("Projektledare", d("kontaktperson", "Ingrid Maria Hallqvist")),
            ("Nås på", d("telefon", "0980-319 226") + ", " + d("epost", "ingrid.hallqvist@visborg.example")),
            ("Anslagstid", d("tidplan_start", "2017-01-01") + " – " + d("tidplan_slut", "2019-06-30")),
        )),
    ]  # fmt: skip
    for name, heading, text in (
        ("sammanfattning", "Populär sammanfattning (högst 800 tecken)", "På en vind i Visborg ligger 340 ljudband med "
         "intervjuer på dialekter som i dag talas av färre än hundra personer. Vart femte band klibbar. Vi bakar, "
         "spelar av och skriver ut dem, och undersöker hur talarna byter språk när samtalet gäller havet."),
        ("syfte", "Vetenskapligt syfte", "Att pröva om kodväxling i de inspelade samtalen styrs av ämne eller av vem "
         "som ställer frågan."),
        ("genomforande", "Arbetsplan", "År ett ägnas åt banden, år två åt utskrifterna och våren 2019 åt två artiklar "
         "och en webbplats där släktingar kan lyssna."),
    ):  # fmt: skip
        blocks += [("Part", heading), d.section(name, heading.partition(" (")[0], text)]
    blocks += [
        ("Part", "Kostnadsplan (tusental kronor)"),
        ((7.0, 2.4, 2.4, 2.6, 2.6), rows),
        "Av stiftelsen äskas " + d("sokt_summa", "1 739 000 kronor", "1739000") + " för hela anslagstiden.",
        f"Bidrar någon annan till projektet?  {UNTICKED} ja, med kr ..................  {no_one}",
        ("Part", "Underskrift"),
        d("ort", "Visborg") + " den " + d("datum", "26 september 2016", "2016-09-26"),
        "\n\n" + d("undertecknare", "Johan Kruse Persson") + ", " + d("befattning", "prefekt"),
    ]
    d.planted += ["B01", "B04"]
    d.signed(line=False)
    return through_office("ljudband", Rendered(open_document(_LOOKS, blocks), {}, ()), d, suffix="fodt")


PAPERS = (kyrkospan, mentorskvartal, ljudband)
