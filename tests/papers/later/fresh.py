"""Words for the families of the third round; people, associations, places of meeting and projects are invented."""

from __future__ import annotations

from random import Random

from tests.papers.later import ground, stock
from tests.papers.later.common import Applicant, Facts, ReportFacts, Sheet
from tests.papers.model import Section
from tests.papers.people import Draw

APPLICANTS = (
    *("Hembygdskretsen Lärkmossen", "Folkdanslaget Tretakt", "Studentkåren vid Norra högskolan"),
    *("Spelmanslaget Nyckelhålet", "Kooperativet Röda stugan ek. för.", "Idrottsklubben Fjällglans"),
    *("Lokala hälsorådet i Sävedal", "Biodlarna på Näset", "Kamratföreningen Ankaret", "Sävedals församling"),
)
PROJECTS = (
    *("Grannar lagar mat", "Kartan över tystnaden", "Ny i orkestern", "Slåtter som förr", "Morgonhälsan"),
    *("Cirkus på torget", "Vägen till ett yrke", "Digitala fika", "Humlor och hemkänsla", "Ropa inte varg"),
    *("Tolv berättelser", "Sjung i trapphuset", "Fyra hus – en gård", "Mellan två stolar"),
)
COSTS = (
    *("Dirigent och musiker", "Tryck av häfte", "Deltidstjänst, 40 %", "Frön, jord och redskap"),
    *("Hyra av sal", "Resor", "Sociala avgifter", "Foto och film", "Köpt handledning", "Måltider"),
    *("Tillstånd och hyra av plats", "Annonser", "Redovisningshjälp", "Intervjuer", "Lägervecka"),
)
ACCOUNTS = (
    *("Lön visstidsanställda", "Sociala avgifter", "Hyra av replokal", "Inköp varor", "Tågbiljetter"),
    *("Konsultarvode", "Programvara", "Trycktjänster", "Fika vid nätverksträff", "Hyrbil"),
    *("Föreläsare", "Kuvert och frankering", "Leasing av skrivare", "Handledning", "Arbetskläder"),
    *("Tolkhjälp", "Entréavgifter"),
)
TITLES = ("Sekreterare", "Avdelningschef", "Kyrkoherde", "Verksamhetschef", "Ordf.", "Projektägare")
PROSE = {
    "syfte": (
        "Många i {place} äter sina måltider ensamma. Det vill vi ändra på.",
        "Kunskapen om hur ängarna sköttes försvinner med dem som fyllt {k}0 år.",
        "Sedan bruket stängde {y} saknas en naturlig plats att träffas på.",
    ),
    "mal": (
        "När året är slut ska {n} hushåll ha varit värdar minst en gång.",
        "Vi siktar på {k} föreställningar och en publik om {n} personer.",
        "{q} procent av dem som svarar ska känna minst en granne till namnet, mot {p} i dag.",
    ),
    "genomforande": (
        "Först bjuds alla in till ett öppet möte. Därefter bildas {k} arbetslag med var sin ledare.",
        "Repetitioner hålls på söndagar; resan kostar {r} kr per person och betalas av deltagaren.",
        "En referensgrupp läser texterna innan de trycks. Anbud över {a} kr tas in skriftligt.",
    ),
    "implementering": (
        "Arbetslagen lever vidare som studiecirklar. Redskapen, värda cirka {a} kr, förvaltas av oss.",
        "Församlingen har lovat att stå för salen även framöver.",
    ),
    "malgrupp": (
        "Nyinflyttade och ensamboende i {place}, omkring {n} personer.",
        "Flickor och pojkar på mellanstadiet.",
    ),
    "resultat": (
        "Sammanlagt kom {n} personer, några av dem {k} gånger eller fler.",
        "Filmen blev klar i november och har visats på {k} orter.",
        "Resorna kostade {a} kr i stället för {b} kr eftersom flera åkte tillsammans.",
    ),
    "ovriga_upplysningar": ("Revisorns berättelse sänds när den är klar.", "Tack för stödet!"),
}


def applicant(draw: Draw) -> Applicant:
    """An applicant of this round."""
    who = ground.applicant(draw)
    who.name = draw.rng.choice(APPLICANTS)
    who.title = draw.rng.choice(TITLES)
    who.project = draw.rng.choice(PROJECTS) + draw.rng.choice(("", "", "", " II", f", {who.place}"))
    return who


def facts(draw: Draw, step: int, most: int = 7) -> Facts:
    """An application in multiples of `step`, what exceeds `most` items put together in the last one."""
    found = ground.facts(draw, step)
    for item in found.items[most:]:
        found.items[most - 1].belopp += item.belopp
    del found.items[most:]
    for item, text in zip(found.items, draw.rng.sample(COSTS, len(found.items)), strict=True):
        item.text = text
    return found


def report_facts(draw: Draw) -> ReportFacts:
    """A report about one project, its rows in the words of this round."""
    found = ground.report_facts(draw)
    found.names = {1: draw.rng.choice(PROJECTS)}
    known = [text for text in stock.ACCOUNTS if any(entry.text.startswith(text) for entry in found.entries)]
    fresh = dict(zip(known, draw.rng.sample(ACCOUNTS, len(known)), strict=True))
    for entry in found.entries:
        own = max((text for text in known if entry.text.startswith(text)), key=len, default=None)
        if own:
            entry.text = fresh[own] + entry.text.removeprefix(own)
    return found


def told(sheet: Sheet, place: str, year: int, headings: dict[str, str], extra: str = "") -> None:
    """Sections in order; `extra` ends the first one; the last may be left empty on purpose."""
    rng = sheet.draw.rng
    hollow = list(headings)[-1] if sheet.draw.plant("F04") else ""
    for number, (name, heading) in enumerate(headings.items()):
        texts = () if name == hollow else _prose(rng, name, place, year)
        if number == 0 and extra:
            texts = (*texts[:-1], texts[-1] + extra)
        sheet.add(Section(name, heading, texts))


def _prose(rng: Random, name: str, place: str, year: int) -> tuple[str, ...]:
    sentences = rng.sample(PROSE[name], rng.randint(1, len(PROSE[name])))
    p = rng.randint(20, 50)
    a, b = (f"{rng.randint(5, 95)} {rng.choice(('000', '500', '200'))}" for _ in "ab")
    given = {"n": rng.randint(11, 320), "k": rng.randint(3, 8), "p": p, "q": p + rng.randint(8, 40)}
    given |= {"r": rng.choice((30, 80, 240)), "y": year - rng.randint(2, 9)}
    texts = [sentence.format(place=place, a=a, b=b, **given) for sentence in sentences]
    return tuple(texts) if rng.random() < 0.3 else (" ".join(texts),)
