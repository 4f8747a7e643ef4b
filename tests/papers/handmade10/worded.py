"""Word files: state money called in on a template, a savings bank's lines of underscores, a half year in answers."""

from __future__ import annotations

from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from tests.papers.handmade.pen import Document, inked, worded
from tests.papers.handmade2.tools import costs, value
from tests.papers.handmade5.tools import several
from tests.papers.handmade8.tools import controlled
from tests.papers.handmade9.tools import said, sheet, tabled
from tests.papers.marks import TICKED, UNTICKED
from tests.papers.pdf import Rendered


def _shaded(cell: Any, colour: str) -> None:
    shade = OxmlElement("w:shd")
    for name, given in (("val", "clear"), ("color", "auto"), ("fill", colour)):
        shade.set(qn(f"w:{name}"), given)
    cell._tc.get_or_add_tcPr().append(shade)


def _template(doc: Any, rows: tuple[tuple[str, str, str], ...]) -> None:
    """Two columns: a shaded label with its help in small type, and a control."""
    table = doc.add_table(rows=0, cols=2)
    table.style = "Table Grid"
    for label, hint, answer in rows:
        one, other = table.add_row().cells
        _shaded(one, "E7EEF4")
        paragraph = one.paragraphs[0]
        paragraph.add_run(label).bold = True
        if hint:
            run = one.add_paragraph().add_run(hint)
            run.font.size, run.font.color.rgb = Pt(7.5), RGBColor(0x55, 0x55, 0x55)
        controlled(other.paragraphs[0], label, answer)


def omsorgsrekvisition(name: str = "omsorgsrekvisition") -> Rendered:
    """A state agency's template of 2023 with controls: a share given by a list, another sum called in, a third used."""
    d = Document("redovisning")
    doc = sheet("Calibri", 10.5)
    head = doc.sections[0].header.paragraphs[0]
    head.text = "Omsorgsmyndigheten\tRekvisition\t1 (1)"
    said(doc, "Rekvisition av statsbidrag 2023: återhämtning i äldreomsorgen", bold=True, size=15)
    said(doc, "Skicka den undertecknade rekvisitionen till statsbidrag@omsorgsmyndigheten.example senast den 2 "
        "oktober "
         "2023. Bidraget betalas ut till det plusgiro- eller bankgironummer som anges nedan.", size=9)  # fmt: skip
    _template(doc, (
        ("Vårt diarienummer", "Ange i all kontakt med oss.", d("diarienummer", "5.2-10233/2023")),
        ("Kommun", "", inked("Grävlinge kommun")),
        ("Kommunens organisationsnummer", "", inked("212036-2039")),
        ("Nämnd som ansvarar för medlen", "", d("namnd", "Vård- och omsorgsnämnden")),
        ("Kontaktperson", "", inked("Ann-Sofi Terzić, utredare")),
        ("E-post till kontaktpersonen", "", inked("annsofi.terzic@gravlinge.example")),
        ("Kommunens andel enligt fördelningslistan (kr)", "Se bilaga 1 till beslutet.",
         d("beviljat_belopp", "3 412 880", "3412880")),
        ("Belopp som kommunen rekvirerar (kr)", "Högst kommunens andel.", inked("2 900 000")),
        ("Använt till och med den 31 augusti 2023 (kr)", "Enligt bokföringen.",
         d("forbrukat_belopp", "1 876 400", "1876400")),
        ("Rekvisitionen omfattar tiden från", "", d("period_start", "2023-01-01")),
        ("till", "", d("period_slut", "2023-12-31")),
        ("Plusgiro eller bankgiro", "", inked("PG 4 81 20 52-1")),
        ("Referens på utbetalningen", "Högst 12 tecken.", inked("ÅTERH 4410")),
    ))  # fmt: skip
    said(doc, "Hur kommer medlen att användas?", bold=True, before=10)
    controlled(doc.add_paragraph(), "Användning", d.section(
        "genomforande", "Hur kommer medlen att användas?", "Sex arbetsgrupper i hemtjänsten provar schema med "
        "förlängd "
        "dygnsvila. Medlen betalar vikarier två kvällar i veckan och handledning av en psykolog."
    ))  # fmt: skip
    said(doc, "Undertecknas av behörig företrädare", bold=True, before=10)
    tabled(doc, (
        ("Ort och datum", inked("Grävlinge, ") + d("datum", "2023-09-18")),
        ("Namnteckning", ""),
        ("Namnförtydligande", d("undertecknare", "Margit Silfverhielm-Ek")),
        ("Befattning", inked("förvaltningschef")),
    ), (6, 10))  # fmt: skip
    d.signed()
    return worded(name, doc, d)


def strecksparbank(name: str = "strecksparbank") -> Rendered:
    """A savings bank foundation's Word form of 2008: answers typed into lines of underscores that stayed."""
    d = Document("ansokan")
    doc = sheet("Garamond", 12, 2.4, 5)
    title = said(doc, "SPARBANKSSTIFTELSEN TJUSTERÖ", bold=True, size=17)
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    said(doc, "Ansökan om anslag", bold=True, size=13).alignment = WD_ALIGN_PARAGRAPH.CENTER
    said(doc, "Stiftelsen stöder idrott, kultur, näringsliv och utbildning i sparbankens gamla område. Ansökan ska "
        "vara "
         "oss till handa senast den 15 mars eller den 15 september.", size=10)  # fmt: skip
    for label, answer, after in (
        ("Förening/organisation", d("sokande", "Västerums Folkdansare"), 22),
        ("Org nr", d("organisationsnummer", "802088-8429"), 12),
        ("Adress", d("adress", "Logvägen 2"), 30),
        ("Postadress", d("postadress", "593 92 Västerum"), 26),
        ("Vår kontaktman är", d("kontaktperson", "Ingvar Tellander"), 18),
        ("som nås på telefon", d("telefon", "0980-319 262"), 18),
    ):
        said(doc, f"{label}: __{answer}{'_' * after}")
    said(doc, "Anslaget avser: __" + d("projekt", "Ny loge att dansa i, golv och värme") + "______")
    said(doc, "Beskriv ändamålet (bifoga gärna bilaga)", bold=True, before=6)
    said(doc, d.section(
        "syfte", "Beskriv ändamålet (bifoga gärna bilaga)", "Golvet i logen från 1921 bär inte längre. Med nytt golv "
        "och "
        "luftvärmepump kan vi dansa året om, och barngruppen på 25 barn slipper skolans korridor."
    ))  # fmt: skip
    said(doc, "Tidpunkt för genomförandet: __" + d("tidplan_start", "2008-06-01") + "__ till __"
         + d("tidplan_slut", "2008-10-15") + "__")  # fmt: skip
    said(doc, "Kostnader", bold=True, before=6)
    for text, raw in costs(d, (
        ("Furugolv 110 kvm", "49 500"), ("Luftvärmepump inkl. montering", "23 800"), ("Isolering", "11 200"),
        ("Snickare 60 tim", "25 500"),
    )):  # fmt: skip
        said(doc, f"{text} {'_' * (44 - len(inked(text)))} {raw} kr")
    said(doc, "Summa kostnader " + "_" * 30 + " " + d("budget_summa", "110 000", "110000") + " kr", bold=True)
    no = f"{UNTICKED} Nej"
    said(doc, "Medverkar andra med pengar?   " + d("ovriga_intakter", f"{TICKED} Ja", "ja") + f"   {no}   Om ja, hur "
        "mycket? __"
         + d("ovriga_intakter_belopp", "45 000", "45000") + "__ kr", before=6)  # fmt: skip
    said(
        doc,
        "Vi hemställer om ett anslag på __" + d("sokt_summa", "60 000", value("60 000")) + "__ kr",
        bold=True,
    )
    said(doc, d("ort", "Västerum") + " den " + d("datum", "11 mars 2008", "2008-03-11"), before=14)
    said(doc, "_" * 38, before=18)
    said(doc, d("undertecknare", "Ulla-Britt Ekhammar") + ", " + d("befattning", "kassör"))
    said(doc, "Stiftelsens noteringar: Ank ______ Styrelsemöte ______ Beslut ______", size=9, before=18)
    d.planted.append("B01")
    d.signed()
    return worded(name, doc, d)


_HALF = (
    ("Lön samordnare", "260 000", "121 400"),
    ("Föreläsare", "60 000", "22 500"),
    ("Träffar och mat", "48 000", "31 250"),
    ("Resor", "72 000", "27 450"),
    ("Material", "40 000", "12 000"),
)
_HALF_TOLD = (
    ("genomforande", "Vad har ni gjort sedan projektet startade?",
     "Vi har hållit nio digitala träffar och två utomhus. Elva unga från fem orter planerar sommarens möte i Ramsele "
     "tillsammans med två äldre."),
    ("resultat", "Ser ni redan nu någon förändring hos målgruppen?",
     "Ja. Av dem som svarade på vår fråga i maj känner 34 av 41 någon på en annan ort som de kan ringa till."),
    ("", "Har något blivit annorlunda än ni skrev i ansökan?",
     "Lägret flyttades från april till augusti. Budgeten för mat räcker ändå eftersom kommunen bjuder på lokalen."),
)  # fmt: skip


def halvarsfragor(name: str = "halvarsfragor") -> Rendered:
    """An interim report in Word of 2021: whole questions as labels, signed before the half year ends."""
    d = Document("redovisning")
    doc = sheet("Verdana", 9.5)
    doc.add_heading("Delrapport 2021", 1)
    said(doc, "Civilverkets stöd till nationella minoriteters organisering", size=11)
    _template(doc, (
        ("Vilken organisation rapporterar?", "", inked("Kvänungdomen i mellersta Norrland")),
        ("Vad heter projektet i beslutet?", "", d("report_projects/1/projekt", "Vi hörs på meänkieli")),
        ("Vilket diarienummer har beslutet?", "Står överst i beslutet.", d("diarienummer", "CV 0877/20-M")),
        ("Hur mycket beviljades ni för 2021?", "", d("beviljat_belopp", "480 000 kr", "480000")),
        ("Vilken tid gäller rapporten?", "",
         d("period_start", "1 januari", "2021-01-01") + "–" + d("period_slut", "30 juni 2021", "2021-06-30")),
        ("Hur mycket av bidraget hade ni använt när perioden var slut?", "Enligt er bokföring.",
         d("forbrukat_belopp", "214 600 kr", "214600")),
    ))  # fmt: skip
    for section, heading, text in _HALF_TOLD:
        said(doc, heading, bold=True, before=8)
        controlled(doc.add_paragraph(), heading, d.section(section, heading, text))
    said(doc, "Hur har pengarna använts? (kronor)", bold=True, before=8)
    rows = [("Typ av kostnad", "Beslutad budget", "Använt hittills")]
    rows += [
        tuple(several(d, rad, text, (("Beslutad budget", planned),), used))
        for rad, (text, planned, used) in enumerate(_HALF, 1)
    ]
    rows.append(("Tillsammans", "480 000", d("summa_angiven", "214 600", "214600")))
    tabled(doc, rows, (8, 4, 4), right=(1, 2), bold=(0, -1), style="Light Grid Accent 1", size=9)
    said(doc, "Vem intygar att uppgifterna stämmer?", bold=True, before=10)
    controlled(doc.add_paragraph(), "Intygas av", d("undertecknare", "Elin Niemi-Frisk"))
    said(doc, "När skrevs rapporten?", bold=True)
    controlled(doc.add_paragraph(), "Datum", d("datum", "2021-06-23"))
    d.planted.append("T04")
    return worded(name, doc, d)


PAPERS = (omsorgsrekvisition, strecksparbank, halvarsfragor)
