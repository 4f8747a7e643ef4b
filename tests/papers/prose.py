"""Prose for the sections of a paper: whole sentences, with figures in them that are nobody's answer."""

from __future__ import annotations

from random import Random

from tests.papers.marks import STRAY

_PURPOSE = (
    "Syftet är att fler boende ska få en anledning att stanna kvar i området efter arbetstid.",
    "Många familjer i {place} saknar en plats att träffas på, och det märks särskilt under vinterhalvåret.",
    "Arbetet bygger på erfarenheter från {n} andra stadsdelar där liknande insatser har prövats.",
    "Projektet vill pröva om små förändringar i vardagen kan betyda lika mycket som stora ombyggnader.",
    "Behovet bekräftas av den enkät som {n} hushåll i {place} besvarade förra hösten.",
    "Enligt 4 § i riktlinjerna (KFS 2008:14) ska insatserna komma alla invånare till del.",
    "I dag avstår var femte tillfrågad från att gå ut ensam på kvällen.",
)
_GOAL = (
    "Minst {n} ungdomar i åldern 13–18 år ska ha deltagit regelbundet.",
    "Andelen som känner sig trygga i {place} ska öka från {p} till {q} procent.",
    "Alla som deltar ska ha fått en egen plan för fortsatta studier eller arbete.",
    "Vid projektets slut ska minst tre föreningar kunna driva verksamheten på egen hand.",
    "Antalet anmälningar om skadegörelse ska ha minskat med en tredjedel.",
)
_WORK = (
    "Verksamheten hålls öppen {k} kvällar i veckan mellan kl 17.30 och 21.00.",
    "En samordnare på {p} % leder arbetet tillsammans med två timanställda.",
    "Under den första månaden görs en kartläggning tillsammans med skola, polis och fastighetsägare.",
    "I fjol kostade motsvarande insats drygt {a} kronor, varav hyran stod för {b} kr.",
    "Deltagarna väljer själva innehållet; ledarna ser till att alla kommer till tals.",
    "Gruppen träffas 3-5 gånger i månaden, beroende på årstid och intresse.",
    "Samarbetet med biblioteket i {place} fortsätter, och två studiebesök planeras.",
    "Arvodet är {r} kr per tillfälle, vilket följer stadens rekommendation.",
    "Kontakten med social{s}tjänsten sker genom den grupp som redan finns.",
    "Erfarenheterna samlas i en kort skrift som trycks i {n} exemplar.",
    "Lokalen ligger på Parkallén 14 och rymmer {n} personer.",
    "Frågor kan ställas på telefon 08-465 004 81 vardagar mellan 9 och 11.",
    "Ungdo{s}marna har själva varit med och valt färger och material.",
)
_AFTER = (
    "Verksamheten övergår i ordinarie drift inom fritidsenheten.",
    "Föreningarna i {place} har åtagit sig att sköta lokalen utan ersättning.",
    "Kostnaden därefter beräknas till omkring {a} kronor om året och ryms i enhetens ram.",
    "De metoder som fungerar skrivs in i förvaltningens handlingsplan.",
)
_OTHER = (
    "Ansökan har behandlats av det lokala brottsförebyggande rådet.",
    "En likalydande ansökan har inte lämnats till någon annan.",
    "Bilaga med karta över {place} bifogas.",
)
_OUTCOME = (
    "Verksamheten har haft {n} besökare per vecka, fler kvinnor än män.",
    "Samordnaren har hållit {k} utbildningar med sammanlagt {n} deltagare.",
    "Ett problem har varit att lokalen är kall, vilket fastighetsägaren nu har åtgärdat.",
    "Flera av deltagarna har gått vidare till arbete eller studier.",
    "Samverkan med skolan i {place} har fördjupats och gäller numera alla årskurser.",
    "Besökarna anger i enkäten betyget {k},4 av 5.",
    "Inköpen har hållits nere; begagnade möbler för {r} kr har ersatt nya.",
    "Gruppen har målat om tunneln vid torget tillsammans med pensionärsföreningen.",
    "Personal{s}omsättningen har varit låg och ledarna är desamma som vid starten.",
)
_SENTENCES = {
    "syfte": _PURPOSE,
    "mal": _GOAL,
    "genomforande": _WORK,
    "implementering": _AFTER,
    "ovriga_upplysningar": _OTHER,
    "delredovisning": _OUTCOME,
}
_LENGTHS = {
    "syfte": (1, 2),
    "mal": (1, 2),
    "genomforande": (1, 4),
    "implementering": (1, 1),
    "ovriga_upplysningar": (1, 1),
    "delredovisning": (1, 3),
}


def paragraphs(rng: Random, section: str, place: str) -> tuple[str, ...]:
    """Prose for a section; no sentence comes twice in it."""
    sentences = rng.sample(_SENTENCES[section], len(_SENTENCES[section]))
    low, high = _LENGTHS[section]
    found = []
    for _ in range(rng.randint(low, high)):
        taken = [sentences.pop() for _ in range(min(len(sentences), rng.randint(1, 4)))]
        if taken:
            found.append(" ".join(_filled(rng, sentence, place) for sentence in taken))
    return tuple(found)


def _filled(rng: Random, sentence: str, place: str) -> str:
    p = rng.randint(2, 8) * 10
    return sentence.format(
        place=place,
        n=rng.randint(12, 240),
        k=rng.randint(2, 5),
        p=p,
        q=p + 15,
        a=f"{rng.randint(11, 480) * 1000:,}".replace(",", " "),
        b=f"{rng.randint(11, 99) * 500:,}".replace(",", " "),
        r=rng.choice(("350", "1 200", "475", "2 450")),
        s=STRAY if rng.random() < 0.3 else "",
    )
