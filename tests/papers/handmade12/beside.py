"""Papers that look like applications and are none: a call to apply with its sample; all invented."""

from __future__ import annotations

from tests.papers.handmade.pen import Document
from tests.papers.handmade5.tools import through_browser
from tests.papers.handmade12.tools import headed, rows_of
from tests.papers.pdf import Rendered

_CALL = """@page{size:A4;margin:22mm 20mm} body{font:10.5pt 'Carlito','Liberation Sans',sans-serif;margin:0;
line-height:1.38} h1{font-size:20pt;margin:0 0 4px;color:#8a3b12} h2{font-size:12.5pt;margin:14px 0 2px;color:#8a3b12}
p{margin:0 0 6px} ul{margin:0 0 6px 16px;padding:0}
table{border-collapse:collapse;margin:4px 0;width:100%;font-size:9.5pt}
th,td{border:1px solid #caa;padding:3px 6px;text-align:left} td:last-child,th:last-child{text-align:right}
.ram{border:1px solid #8a3b12;padding:6px 10px;background:#fdf5ef;break-inside:avoid} .fot{font-size:8pt;color:#777;
margin-top:14px}"""


def soksa() -> Rendered:
    """A municipality's guidance of 2024 on how to apply: every label explained, a sample budget, nobody applies."""
    d = Document("annat")
    sample = (("Ledare, 40 timmar × 250 kr", "10 000 kr"), ("Hyra av lokal", "4 500 kr"), ("Material", "3 000 kr"),
              ("Summa kostnader", "17 500 kr"), ("Egen insats", "2 500 kr"), ("Sökt belopp", "15 000 kr"))  # fmt: skip
    body = f"""<h1>Så söker du utvecklingsbidrag</h1><p><b>Vägledning för föreningar i Lillhammars kommun</b><br>
Fastställd av fritidschefen {d("datum", "2024-01-15")} · Dnr {d("diarienummer", "FTN 2023/212")}</p>
<div class="ram"><b>I korthet</b><ul><li>Sista ansökningsdag är den 1 mars 2024.</li><li>Du kan söka mellan 5 000 och
75 000 kronor.</li><li>Projektet får pågå som längst till den 31 december 2024.</li></ul></div>
<h2>Sökande</h2><p>Skriv föreningens namn så som det står i stadgarna. Ange organisationsnummer med bindestreck, till
exempel 802000-0000. Enskilda personer kan inte söka.</p><h2>Kontaktperson, telefon och e-post</h2><p>Den som vi kan
ringa på dagtid. Kontaktpersonen behöver inte vara samma person som skriver under.</p>
<h2>Projektets namn</h2><p>Välj ett kort namn. ”Utvecklingsprojekt 2024” är inget bra namn.</p>
<h2>Syfte och mål</h2><p>Beskriv vad som ska bli bättre och hur ni vet att det har blivit det. Ett bra mål går att
räkna: ”20 nya medlemmar under 15 år senast i november”.</p><h2>Genomförande och tidplan</h2><p>Beskriv stegen i
ordning. Startdatum får inte ligga före vårt beslut, som fattas i april.</p><h2>Budget och sökt belopp</h2>
<p>Ta med alla kostnader, även sådant som ni själva betalar. Så här kan det se ut:</p>
{headed(("Exempel", "Belopp"), rows_of(sample))}<h2>Underskrift</h2><p>Firmatecknaren skriver under. Saknas
underskriften skickas ansökan tillbaka.</p><h2>När projektet är slut</h2><p>Redovisningen ska vara hos oss inom två
månader. Belopp
som inte har använts betalas tillbaka. Frågor besvaras på 031-390 06 20.</p><div class="fot">Lillhammars kommun,
Fritidsförvaltningen · fritid@lillhammar.example · Org.nr 212000-8715</div>"""  # fmt: skip
    return through_browser("soksa", _CALL, body, d)


PAPERS = (soksa,)
