"""What people write on forms: names, dates, spans and sums in the ways they are printed; all of it invented."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import NamedTuple

from tests.papers.people import email_of, organisation_number, phone

_MONTHS = (
    *("januari", "februari", "mars", "april", "maj", "juni", "juli"),
    *("augusti", "september", "oktober", "november", "december"),
)
_FIRST = (
    *("Ann-Louise", "Bertil", "Carina", "Daniel", "Ellinor", "Folke", "Gunvor", "Hasse", "Ingela", "Jörgen"),
    *(
        "Katarina",
        "Lars-Göran",
        "Monica",
        "Niklas",
        "Ove",
        "Pernilla",
        "Rolf",
        "Susanne",
        "Tord",
        "Ulla-Britt",
    ),
    *("Viktor", "Åke", "Amina", "Mehmet", "Jovana", "Sirpa", "Elin", "Gustav"),
)
_LAST = (
    *(
        "Bergvall",
        "Åhlin",
        "Söderqvist",
        "Lindhage",
        "Norrby",
        "Hallén",
        "Brolin",
        "Wiklander",
        "Öhgren",
        "Stål",
    ),
    *("Fransson Ek", "Rydell", "Tegnemar", "von Rosenkvist", "Karlström", "Hedenby", "Moberger", "Dahlkvist"),
    *("Sundewall", "Yildirim", "Kovac", "Virtala", "Elfving", "Grahn"),
)
_TOWNS = (
    *(
        "Solvik",
        "Håstad",
        "Tunby",
        "Lerkil",
        "Åsbygden",
        "Viskadal",
        "Norrsele",
        "Östraby",
        "Kvarnsjö",
        "Ängsholm",
    ),
    *("Gräsmyra", "Ulvhult", "Stenfors"),
)
_STREETS = (
    *(
        "Skolgatan {}",
        "Kyrkvägen {} A",
        "Lilla Torget {}",
        "Hantverkargatan {}",
        "Box {}",
        "Norra Långgatan {}",
    ),
    *(
        "Prästgårdsvägen {}",
        "Industrigatan {} B",
        "Bygdegården, Vägen {}",
        "Stationsvägen {}, 2 tr",
        "c/o Ek, Åsgatan {}",
    ),
)
_BODIES = (
    *(
        "{} hembygdsförening",
        "{} idrottsklubb",
        "Föreningen Öppna dörren {}",
        "{} församling",
        "IF {}pojkarna",
    ),
    *(
        "Kulturföreningen Ljusglimten",
        "{} bygdegårdsförening",
        "Stiftelsen {} museum",
        "{} kommun",
        "Musikkåren i {}",
    ),
    *(
        "Byalaget {}",
        "Studieförbundet Vuxenlyftet",
        "Riksförbundet Rörelsefrihet",
        "{} Folkets Hus",
        "Ung i {}",
    ),
    *("Scoutkåren {}", "Ekonomiska föreningen Byakraft", "{} SLS", "Teaterkollektivet Tredje klockan"),
)
_PROJECTS = (
    *(
        "Mötesplats Ån",
        "Unga berättar",
        "Cykelköket",
        "Språkcafé på tåget",
        "Stigar för alla",
        "Dans hela livet",
    ),
    *("Kvarnen mal igen", "Från soffan till skogen", "Läxhjälp på torget", "Tillsammans i trapphuset"),
    *("Sommarscen {}", "Rent vatten i {}", "Grannar i {}", "Nya vägar till arbete", "Bykrönikan – del 2"),
    *(
        "Rörelse för äldre",
        "Digitala hjälparen",
        "Barnens bokvagn",
        "Kör utan gränser",
        "Fiskevägen förbi {}",
    ),
    *("Öppet hus på söndagar", "Landsbygd 2.0", "Våga tala!", "Ett rum för ro"),
)
_TITLES = (
    *("Ordförande", "Kassör", "Verksamhetsledare", "Kyrkoherde", "Kommunchef", "Förbundssekreterare"),
    *("Avdelningschef", "Sekreterare", "Projektledare", "Rektor", "Enhetschef", "Firmatecknare"),
)
_BOARDS = (
    "Kulturnämnden",
    "Socialnämnden",
    "Fritidsnämnden",
    "Barn- och utbildningsnämnden",
    "Kommunstyrelsen",
)
_PRINTED_DAYS = (
    "{0:%Y-%m-%d}",
    "{0:%Y-%m-%d}",
    "{0.day} {1} {0.year}",
    "den {0.day} {1} {0.year}",
    "{0.day}/{0.month} {0.year}",
    "{0.day}/{0.month}-{0.year}",
    "{0:%Y.%m.%d}",
    "{0:%Y%m%d}",
    "{0.year}-{0.month}-{0.day}",
)
_AMOUNTS = ("{} kr", "{} kr", "{} kronor", "{}:-", "{}", "{}", "{} SEK", "kr {}", "{},00")


class Hands(NamedTuple):
    """How one paper prints its days and its sums."""

    day: str
    amount: str
    thousands: str


def hands(rng: Random) -> Hands:
    return Hands(rng.choice(_PRINTED_DAYS), rng.choice(_AMOUNTS), rng.choice((" ", " ", " ", ".", "")))


def day(style: Hands, when: date) -> str:
    return style.day.format(when, _MONTHS[when.month - 1])


def amount(style: Hands, kronor: int, *, bare: bool = False) -> str:
    figure = f"{kronor:,}".replace(",", style.thousands)
    return figure if bare else style.amount.format(figure)


def town(rng: Random) -> str:
    return rng.choice(_TOWNS)


def person(rng: Random) -> str:
    return f"{rng.choice(_FIRST)} {rng.choice(_LAST)}"


def body(rng: Random, place: str) -> str:
    return rng.choice(_BODIES).format(place)


def project(rng: Random, place: str) -> str:
    return rng.choice(_PROJECTS).format(place)


def street(rng: Random) -> str:
    return rng.choice(_STREETS).format(rng.randint(1, 98))


def postal_line(rng: Random, place: str) -> str:
    code = f"{rng.randint(214, 972)} {rng.randint(10, 99)}"
    return f"{rng.choice((code, code, 'S-' + code))} {rng.choice((place, place, place.upper()))}"


def title(rng: Random) -> str:
    return rng.choice(_TITLES)


def board(rng: Random) -> str:
    return rng.choice(_BOARDS)


def case_number(rng: Random, year: int) -> str:
    n = rng.randint(12, 4890)
    return rng.choice(
        (
            f"KUN {year}/{n}",
            f"{n}-{year}",
            f"{year}-{n:05}",
            f"KS-{year}/{n:04}",
            f"{year}:{n}",
            f"FN{year}-{n}",
        )
    )


def later(rng: Random, when: date, least: int, most: int) -> date:
    return when + timedelta(days=rng.randint(least, most))


def ordinary_phone(rng: Random) -> str:
    return phone(rng)


def email(rng: Random, name: str, place: str) -> str:
    return rng.choice((email_of(name, place), f"info@{email_of('x', place).partition('@')[2]}"))


def number_of_body(rng: Random) -> str:
    return organisation_number(rng)


def giro(rng: Random) -> str:
    return rng.choice((f"{rng.randint(10, 99)} {rng.randint(10, 99)} {rng.randint(10, 99)}-{rng.randint(0, 9)}",
                       f"{rng.randint(200, 999)}-{rng.randint(1000, 9999)}",
                       f"{rng.randint(5000, 5999)}-{rng.randint(1000, 9999)}"))  # fmt: skip
