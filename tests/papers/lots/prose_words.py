"""Who writes to whom about what, drawn by lot: bodies, people, projects, sums, days and sentences; all invented."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from tests.papers.expect import luhn
from tests.papers.printing import MONTHS, grouped, in_words

TOWNS = (
    *("Ekestad", "Norrvalla", "Grythamn", "Lillsele", "Hovby", "Skogsbro", "Vrenninge", "Ålsund", "Torsåker"),
    *("Björknäset", "Sandhem", "Kvistrum", "Mellanfors", "Ramsvik", "Tvåsjö", "Östanbro", "Härnäs", "Fallby"),
)
FIRST = (
    *("Agneta", "Bengt", "Cecilia", "Daniel", "Elin", "Fredrik", "Gunilla", "Hassan", "Inger", "Johan"),
    *("Katarina", "Lars-Olof", "Marie", "Niklas", "Olle", "Pernilla", "Rolf", "Sara", "Tomas", "Ulla"),
    *("Viktoria", "Åke", "Amina", "Josef", "Ann-Marie", "Börje", "Lovisa", "Mirjam", "Kjell", "Emma"),
)
LAST = (
    *("Lundmark", "Åkerblom", "Sandin", "Hellgren", "Berglind", "Forslund", "Nyman", "Wikander", "Öberg"),
    *(
        "Dahlqvist",
        "Norberg",
        "Ahlström",
        "Yilmaz",
        "Hägg",
        "Ceder",
        "Risberg",
        "Boström",
        "Palm",
        "Stenmark",
    ),
    *("von Arnold", "Haddad", "Eklöf", "Tjäder", "Brolin", "Sjögren", "Malm", "Kronvall", "Lind", "Engdahl"),
)
_BOARDS = (
    *("Kulturnämnden", "Socialnämnden", "Fritidsnämnden", "Barn- och utbildningsnämnden", "Miljönämnden"),
    *("Kultur- och fritidsnämnden", "Kommunstyrelsen", "Omsorgsnämnden", "Arbetsmarknadsnämnden"),
    *("Folkhälsonämnden", "Samhällsbyggnadsnämnden", "Ungdomsnämnden", "Landsbygdsutskottet"),
)
_ASSOCIATIONS = (
    *("{town}s Hembygdsförening", "IF Kamraterna {town}", "{town} Ryttarklubb", "Föreningen Tråd & Täcke"),
    *("Scoutkåren Ugglan", "{town} Musiksällskap", "Kulturföreningen Gränslöst", "Röda Stugans Vänner"),
    *("{town} Friluftsfrämjande", "Ideella föreningen Repslagarn", "Teatergruppen Kulisserna", "FC {town}"),
    *("Studieförbundet Nära", "Byalaget i {town}", "{town} Församling", "Stiftelsen Kvarnhjulet"),
    *("Synskadades förening i {town}", "Odlarlaget Grepen", "Filmföreningen Bländaren", "{town} Seglarskola"),
)
_PROJECTS = (
    *("Läsluffen", "Bron över ån", "Kvällsöppet", "Rörelserikedom", "Pensel och prat", "Nattfotboll"),
    *(
        "Hela bygden sjunger",
        "Grön rehab",
        "Första jobbet",
        "Digital kompis",
        "Vandra med minnen",
        "Mötas vid härden",
    ),
    *("Trygg på cykel", "Språkvän", "Skolgården som skog", "Matglädje", "Unga berättar", "Simma i sommar"),
    *("Tillsammans mot ensamhet", "Växtkraft", "Byscenen", "Ledarlyftet", "Öppen verkstad", "Ljus i mörkret"),
)
_TAILS = ("", "", "", " i {town}", " 2.0", " för alla", " – en mötesplats", " på landet", " steg II")
TITLES = (
    *("ordförande", "kassör", "sekreterare", "projektledare", "verksamhetschef", "förvaltningschef"),
    *("enhetschef", "kulturchef", "vice ordförande", "ekonomiansvarig", "verksamhetsledare", "rektor"),
)
OFFICERS = (
    *("kultursekreterare", "handläggare", "utredare", "nämndsekreterare", "föreningskonsulent", "planerare"),
    *("avdelningschef", "fritidschef", "socialchef", "kommunsekreterare"),
)
STREETS = (
    *("Storgatan", "Kyrkvägen", "Skolgatan", "Järnvägsgatan", "Torggatan", "Ågatan", "Bruksvägen", "Nygatan"),
    *("Västra Hamngatan", "Stationsvägen", "Prästgårdsvägen", "Smedjebacken"),
)


class Lot:
    """The dice, and who and what one paper is about."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.town = rng.choice(TOWNS)
        self.board = rng.choice(_BOARDS)
        self.association = rng.choice(_ASSOCIATIONS).format(town=self.town)
        self.project = self.another_project()
        self.year = rng.randint(2004, 2024)
        self.unit = rng.choices(("kr", "kronor", "tkr", ":-", ".kr", "SEK"), (9, 9, 2, 2, 1, 1))[0]
        self.sentences: list[str] = []

    def chance(self, share: float) -> bool:
        return self.rng.random() < share

    def pick(self, *ways: str) -> str:
        return self.rng.choice(ways)

    def person(self) -> str:
        return f"{self.rng.choice(FIRST)} {self.rng.choice(LAST)}"

    def another_project(self) -> str:
        return self.rng.choice(_PROJECTS) + self.rng.choice(_TAILS).format(town=self.town)

    def other_association(self) -> str:
        others = [one.format(town=self.town) for one in _ASSOCIATIONS]
        return self.rng.choice([one for one in others if one != self.association])

    def sum(self, low: int = 8, high: int = 900) -> int:
        """Kronor in whole hundreds or thousands, as sums that are applied for are."""
        step = self.rng.choice((100, 500, 1000, 1000, 1000, 5000))
        return max(1, self.rng.randint(low * 1000, high * 1000) // step) * step

    def money(self, value: int, *, words: float = 0.0) -> str:
        """The sum as this writer prints sums; `words`: how often in letters."""
        if self.chance(words) and value % 1000 == 0 and value < 1_000_000:
            said = in_words(value)
            return self.pick(f"{said} kronor", f"{said} ({grouped_of(value)}) kronor")
        unit = self.unit if self.unit != "tkr" or value % 100 == 0 else "kr"
        match unit:
            case "tkr":
                return f"{grouped_of(value / 1000)} tkr"
            case ":-":
                return f"{grouped_of(value)}:-"
            case ".kr":
                return f"{grouped_of(value).replace(' ', '.')} kr"
            case _:
                return f"{grouped_of(value)} {unit}"

    def day_of(self, year: int, first: int = 1, last: int = 12) -> date:
        month = self.rng.randint(first, last)
        return date(year, month, self.rng.randint(1, calendar.monthrange(year, month)[1]))

    def day(self, when: date) -> str:
        """A day as letters print it."""
        long = f"{when.day} {MONTHS[when.month - 1]} {when.year}"
        return self.pick(
            when.isoformat(), when.isoformat(), long, f"den {long}", f"{when.day}/{when.month} {when.year}"
        )

    def phone(self) -> str:
        end = self.rng.randint(5, 99)
        return self.pick(f"08-465 004 {end:02}", f"070-174 06 {end:02}", f"031-390 06 {end:02}",
                         f"040-628 04 {end:02}", f"0980-319 2{end:02}")  # fmt: skip

    def street(self) -> str:
        return f"{self.rng.choice(STREETS)} {self.rng.randint(1, 64)}{self.pick('', '', '', ' B')}"

    def postal(self) -> str:
        return f"{self.rng.randint(200, 980)} {self.rng.randint(10, 99)} {self.town}"

    def organisation_number(self) -> str:
        digits = [8, 0, 2, 4, *(self.rng.randint(0, 9) for _ in range(5))]
        last = next(digit for digit in range(10) if luhn([*digits, digit]))
        text = "".join(map(str, [*digits, last]))
        return f"{text[:6]}-{text[6:]}"

    def case_number(self, year: int) -> str:
        n, short = self.rng.randint(12, 960), "".join(c for c in self.board if c.isupper())[:2] or "N"
        return self.pick(f"{short}N {year}/{n}", f"{short}N {year}/{n:04}", f"{n}-{self.rng.randint(11, 980)}/{year}",
                         f"{short}N-{year}-{n}", f"{year}/{n}", f"{short}N {year}:{n}")  # fmt: skip

    def email(self, name: str) -> str:
        return f"{_plain(name)}@{_plain(self.town)}.example"

    def say(self, pool: tuple[str, ...], count: int) -> str:
        """Sentences of a pool that this paper has not said yet, its gaps filled."""
        left = [sentence for sentence in pool if sentence not in self.sentences]
        chosen = self.rng.sample(left, min(count, len(left)))
        self.sentences += chosen
        return " ".join(map(self.filled, chosen))

    def filled(self, sentence: str) -> str:
        rng = self.rng
        return sentence.format(
            town=self.town, association=self.association, n=rng.randint(14, 380), k=rng.randint(2, 9),
            p=rng.randint(12, 96), y=self.year - rng.randint(1, 12), a=f"{grouped_of(self.sum(5, 400))} kronor",
            d=self.day(self.day_of(self.year - 1)).removeprefix("den "), who=self.person(),
        )  # fmt: skip


def grouped_of(value: float) -> str:
    """The figure in threes, with a decimal comma where it needs one."""
    from decimal import Decimal

    amount = Decimal(str(value)).normalize()
    return grouped(amount, " ", max(0, -int(amount.as_tuple().exponent)))


def _plain(name: str) -> str:
    for letter, ascii_letter in zip("åäöéÅÄÖ", "aaoeaao", strict=True):
        name = name.replace(letter, ascii_letter)
    return ".".join(part for part in name.lower().replace("-", " ").replace("&", "").split())


@dataclass(frozen=True, slots=True)
class Time:
    """First and last day, and how a text says them: `{start}` and `{end}` are marked apart where both are said."""

    start: date
    end: date


def time_of(lot: Lot, year: int) -> Time:
    """Whole months of a year, or from a day to a day into the next."""
    if lot.chance(0.3):
        return Time(date(year, 1, 1), date(year, 12, 31))
    first = lot.rng.randint(1, 9)
    if lot.chance(0.4):
        last = lot.rng.randint(first + 1, 12)
        return Time(date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1]))
    start = date(year, first, lot.rng.randint(2, 25))
    return Time(start, start + timedelta(days=lot.rng.randint(60, 500)))


BACKGROUND = (
    "Sedan järnvägen lades ned {y} saknar bygden en naturlig plats att träffas på.",
    "I kommunens ungdomsenkät svarade {p} procent att de inte har något att göra efter skolan.",
    "{association} har bedrivit verksamhet i {town} sedan {y} och har i dag {n} medlemmar.",
    "Föregående år beviljades föreningen {a} för liknande verksamhet.",
    "Erfarenheter från grannkommunen, där {n} personer har deltagit, är goda.",
    "Ensamheten bland äldre har ökat, vilket hemtjänstens uppföljning visar.",
    "Lokalen byggdes {y} och rymmer omkring {n} besökare.",
    "Redan den {d} hölls ett första möte med byns invånare.",
    "Biblioteket, skolan och två idrottsföreningar har ställt sig bakom idén.",
    "Hyran för lokalen har höjts till {a} per år.",
)
PURPOSE = (
    "Syftet är att göra det lättare att lära känna sina grannar.",
    "Barn som annars står utanför föreningslivet ska få prova på utan kostnad.",
    "Vi vill att fler ska våga ta steget ut, oavsett ålder och bakgrund.",
    "Tanken är att skapa en mötesplats som drivs av dem som använder den.",
    "Med små medel vill vi visa att bygden lever.",
)
GOAL = (
    "Minst {n} personer ska ha deltagit vid årets slut.",
    "Andelen flickor ska öka till {p} procent.",
    "Tre nya ledare ska ha utbildats och vara verksamma.",
    "Vi räknar med att {k} föreningar samarbetar när projektet är slut.",
    "Varje deltagare ska ha haft minst {k} träffar med sin vän.",
)
WORK = (
    "Verksamheten hålls öppen {k} kvällar i veckan och under skolloven.",
    "En projektledare anställs på {p} procent och två ledare arvoderas.",
    "Under våren planeras {k} studiebesök och en gemensam avslutning.",
    "Arbetet leds av {who} tillsammans med en referensgrupp.",
    "Inbjudan skickas till samtliga hushåll och sätts upp på anslagstavlor.",
    "Träffarna hålls i bygdegården, i skolans matsal och utomhus när vädret tillåter.",
    "Deltagarna bestämmer själva innehållet vid ett möte varje månad.",
    "Material lånas i första hand; det som köps in stannar i föreningen.",
)
RESULT = (
    "Sammanlagt {n} personer deltog, något fler än vi hade räknat med.",
    "Intresset var störst bland dem som inte tidigare varit med i någon förening.",
    "Vid avslutningen den {d} kom {n} besökare.",
    "Av deltagarna uppgav {p} procent att de känner sig mindre ensamma.",
    "Två av ledarna har gått vidare till egna uppdrag.",
    "Målet om antalet träffar nåddes inte, eftersom lokalen stängdes för reparation i {k} veckor.",
    "Utvärderingen visar att samarbetet med skolan var avgörande.",
    "Ett oväntat resultat är att {k} äldre har blivit språkvänner.",
)
AFTER = (
    "Verksamheten fortsätter i föreningens regi och kostar då omkring {a} om året.",
    "Kommunen har lovat att upplåta lokalen även i fortsättningen.",
    "Metoden har beskrivits i en handledning som sprids till {k} föreningar.",
    "Samarbetet med biblioteket är nu en del av det ordinarie arbetet.",
)
LESSON = (
    "Vi borde ha börjat med en mindre grupp och låtit den växa.",
    "Nästa gång vill vi ha två ledare vid varje träff.",
    "Det tog längre tid än väntat att nå ut till målgruppen.",
    "Muntliga inbjudningar fungerade bättre än affischer.",
)
TARGET = (
    "Verksamheten vänder sig till barn mellan {k} och 15 år och deras familjer.",
    "Alla över 65 år i {town} är välkomna, omkring {n} personer.",
    "Nyanlända och etablerade svenskar i lika delar.",
    "Unga vuxna som varken arbetar eller studerar.",
)
