"""First half: the receipt of a municipal e-service for culture, as a browser prints it."""

from __future__ import annotations

from tests.papers.handmade.pen import Document
from tests.papers.handmade2.tools import value
from tests.papers.handmade5.tools import through_browser
from tests.papers.handmade10.tools import html
from tests.papers.pdf import Rendered

_STYLE = """
@page { size: A4; margin: 14mm 16mm }
body { font-family: 'Liberation Sans'; font-size: 9.6pt; color: #222; line-height: 1.35 }
.top { display: flex; justify-content: space-between; border-bottom: 3px solid #7a1f4a; padding-bottom: 6px }
.top b { font-size: 13pt; color: #7a1f4a }
h1 { font-size: 16pt; margin: 14px 0 2px }
h2 { font-size: 11.5pt; background: #f0e6eb; padding: 4px 8px; margin: 14px 0 6px }
.two { display: grid; grid-template-columns: 1fr 1fr; gap: 5px 24px }
.two div span, .q span { display: block; font-size: 8.2pt; color: #666 }
.q { margin: 0 0 7px; break-inside: avoid } .q i { display: block; font-size: 8pt; color: #888 }
table { border-collapse: collapse; width: 100%; margin: 3px 0 8px }
th { text-align: left; font-size: 8.2pt; border-bottom: 1px solid #999 }
td { padding: 2px 0; border-bottom: 1px solid #ddd } td:last-child, th:last-child { text-align: right }
.sum td { font-weight: bold; border-bottom: 0 } .foot { font-size: 8pt; color: #666; margin-top: 16px }
"""
_COSTS = (
    ("Konstnärlig ledare och två regissörer", "96000"),
    ("Musiker, sex repetitioner och tre föreställningar", "48000"),
    ("Ljud, ljus och elverk", "27500"),
    ("Polistillstånd och avspärrning", "6200"),
    ("Affischer och annonsering", "18300"),
    ("Noter och arrangemang", "9000"),
)


def _two(rows: tuple[tuple[str, str], ...]) -> str:
    body = "".join(f"<div><span>{html(label)}</span>{html(answer)}</div>" for label, answer in rows)
    return f'<div class="two">{body}</div>'


def _asked(label: str, answer: str, hint: str = "") -> str:
    help_text = f"<i>{html(hint)}</i>" if hint else ""
    return f'<div class="q"><span>{html(label)}</span>{help_text}{html(answer)}</div>'


def _table(d: Document) -> str:
    rows = "".join(
        f"<tr><td>{d(f'budget_rows/{rad}/text', text)}</td>"
        f"<td>{d(f'budget_rows/{rad}/belopp', raw, value(raw))} kr</td></tr>"
        for rad, (text, raw) in enumerate(_COSTS, 1)
    )
    total = d("budget_summa", "205000", "205000")
    return (
        f"<table><tr><th>Utgift</th><th>Belopp</th></tr>{rows}"
        f'<tr class="sum"><td>Summa utgifter</td><td>{total} kr</td></tr></table>'
        "<table><tr><th>Inkomst utöver det sökta stödet</th><th>Belopp</th></tr>"
        "<tr><td>Studieförbundet, cirkelstöd</td><td>15000 kr</td></tr>"
        "<tr><td>Programförsäljning</td><td>10000 kr</td></tr>"
        f'<tr class="sum"><td>Summa övriga inkomster</td>'
        f"<td>{d('ovriga_intakter_belopp', '25000', '25000')} kr</td></tr></table>"
    )


def gatukorskvitto() -> Rendered:
    """A choir's application of 2021 as the e-service keeps it: small grey questions, the answers under them."""
    d = Document("ansokan")
    applicant = _two((
        ("Sökande är", "Ideell förening"),
        ("Föreningens namn", d("sokande", "Gatukören Tvärs över ån")),
        ("Organisationsnummer", d("organisationsnummer", "802517-6044")),
        ("Plusgiro eller bankgiro", "5050-1055"),
        ("Utdelningsadress", d("adress", "Garverigatan 6 C")),
        ("Postnummer och postort", d("postadress", "732 45 Årnäs")),
    ))  # fmt: skip
    contact = _two((
        ("Vem kontaktar vi om ansökan?", d("kontaktperson", "Nadja Ekbrand")),
        ("Mobiltelefon (används för sms om beslut)", d("telefon", "070-174 06 52")),
        ("E-postadress", d("epost", "nadja@gatukoren.example")),
        ("Jag vill ha besked via", "E-post"),
    ))  # fmt: skip
    project = (
        _asked("Vad heter projektet?", d("projekt", "Opera på övergångsstället"))
        + _two(
            (
                ("Första dag i projektet", d("tidplan_start", "2021-06-14")),
                ("Sista dag i projektet", d("tidplan_slut", "2021-10-31")),
            )
        )
        + _asked(
            "Sammanfatta projektet",
            d.section(
                "sammanfattning",
                "Sammanfatta projektet",
                "Fyrtio amatörsångare och sex musiker framför en nyskriven "
                "kortopera mitt i stan, på tre platser där folk ändå passerar.",
            ),
            "Högst 400 tecken. Texten kan komma att publiceras på kommunens webbplats.",
        )
        + _asked(
            "Hur ska projektet genomföras?",
            d.section(
                "genomforande",
                "Hur ska projektet genomföras?",
                "Kören repeterar utomhus hela sommaren. Två regissörer "
                "arbetar med rörelse i trafikmiljö tillsammans med gatukontoret. De tre föreställningarna spelas i "
                "september på Stortorget, vid resecentrum och utanför lasarettet.",
            ),
        )
        + _asked(
            "Vilka vänder sig projektet till?",
            d.section(
                "malgrupp",
                "Vilka vänder sig projektet till?",
                "Den som går förbi och aldrig har varit på en opera. "
                "Kören tar in tjugo nya sångare utan provsjungning.",
            ),
        )
    )
    signing = _two((
        ("Undertecknad av", d("undertecknare", "Henrik Lundmo")),
        ("Personnummer", "850709-9805"),
        ("Roll i föreningen", d("befattning", "Ordförande, firmatecknare")),
        ("Undertecknad med Mobilt BankID", d("datum", "2021-03-29") + " kl. 20:41"),
    ))  # fmt: skip
    body = (
        '<div class="top"><b>Årnäs kommun</b><span>Kulturförvaltningen · kontaktcenter 08-465 004 00</span></div>'
        "<h1>Projektstöd till kulturlivet</h1>"
        f"<div>Ärendets diarienummer: {d('diarienummer', 'KUN 2021-00288')}</div>"
        "<div>Vi har tagit emot din ansökan. Sista ansökningsdag var 2021-03-31 och beslut fattas senast 2021-05-20."
        f"</div><h2>1. Vem söker?</h2>{applicant}<h2>2. Vem kan svara på frågor?</h2>{contact}"
        f"<h2>3. Projektet</h2>{project}<h2>4. Ekonomi</h2>{_table(d)}"
        + _asked(
            "Hur mycket söker ni från kulturnämnden?",
            d("sokt_summa", "180000", "180000") + " kr",
            "Ange hela kronor. Stödet kan inte överstiga 200 000 kronor.",
        )
        + "<h2>5. Bifogade handlingar</h2><div>stadgar_2019.pdf (212 kB), arsmote_2021.pdf (1,1 MB)</div>"
        f"<h2>6. Underskrift</h2>{signing}"
        '<div class="foot">Utskrivet 2021-04-06 av kulturförvaltningen. Uppgifterna behandlas enligt '
        "dataskyddsförordningen.</div>"
    )
    d.planted.append("N09")
    d.signed(line=False)
    return through_browser("gatukorskvitto", _STYLE, body, d)


PAPERS = (gatukorskvitto,)
