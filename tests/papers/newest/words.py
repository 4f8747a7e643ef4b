"""Words for the families of the fourth round; people, associations, places of meeting and projects are invented."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random

MUNICIPALITIES = ("Bergsfors", "Lillåsen", "Vassby", "Åkersnäs", "Tjärnlunda", "Norra Holmen", "Stenköp")
APPLICANTS = (
    *("Skärgårdens båtlag", "Föreningen Kvarnens vänner", "Idrottsföreningen Uven", "Sångkören Morgonbris"),
    *(
        "Bostadsrättsföreningen Almen 3",
        "Somaliska kvinnoringen i Vassby",
        "Åkersnäs kommun, Samhällskontoret",
    ),
    *(
        "Studieringen Fyrbåken",
        "Hantverkarna i Tjärn ek. för.",
        "Sällskapet Gamla Lokstallet",
        "Unga Fabriken",
    ),
    *("Stiftelsen Prästkragen", "Fältbiologerna Norra Holmen", "Friskis Lillåsen", "Vandrarföreningen Leden"),
)
PROJECTS = (
    *(
        "Ljus i tunneln",
        "Bibblan på jobbet",
        "Mera mellan husen",
        "Taket på gamla ladan",
        "Två hjul för alla",
    ),
    *("Föräldrar frågar", "Rum för ro", "Hantverk byter händer", "Bäcken tillbaka", "Fritidsbanken växer"),
    *(
        "Steg för steg mot nolltolerans",
        "Scen utan trappor",
        "Lokal mat i skolan",
        "Ung i byn",
        "Språkbänken",
    ),
    *("Hembygdens röster 1900–1950", "Gårdsmusik", "Kollo hemma", "Nattvandrarna", "Fäbodliv"),
)
COSTS = (
    *("Projektanställd, 60 procent", "PO-pålägg", "Byggmaterial", "Hantverkare", "Arvoden till medverkande"),
    *("Bussbiljetter", "Studiebesök", "Layout och tryckning", "Läromedel", "Datorer (leasing)", "Fotograf"),
    *(
        "Ställningshyra",
        "Hyra av idrottshall",
        "Ledarutbildning",
        "Mat och dryck",
        "Utvärderare",
        "Oförutsett",
    ),
    *("Sakkunnig antikvarie", "Uppföljning", "Marknadsföring"),
)
ACCOUNTS = (
    *("Löner, tillsvidareanställda", "Kalkylerat PO-pålägg", "Konsulttjänster", "Hyra, ej egen fastighet"),
    *("Material och verktyg", "Biljetter och traktamenten", "Tryck och kopiering", "Kurser och konferenser"),
    *("IT-licenser", "Förtäring", "Medlemsavgift nätverk", "Fordonshyra", "Porto och frakt", "Försäkringar"),
    *("Arvoden, uppdragstagare", "Inventarier under halvt basbelopp"),
)
TITLES = (
    "Rektor",
    "Ordförande",
    "Projektchef",
    "Avdelningschef",
    "Kulturchef",
    "Firmatecknare",
    "Kassaförvaltare",
)
BOARDS = (
    *("Utbildningsnämnden", "Vård- och omsorgsnämnden", "Fritidsnämnden", "Samhällsbyggnadsnämnden"),
    *("Individ- och familjenämnden", "Kulturnämnden", "Nämnden för arbete och vuxenutbildning"),
)
STREETS = (
    "Ringvägen 8",
    "Kajgatan 22 C",
    "Nedre Kvarngatan 5",
    "Torget 1, 3 tr",
    "Tjärnvägen 310",
    "Båtsmansgränd 4",
)
PROSE = {
    "syfte": (
        "Huset har stått oanvänt sedan {y}. Nu finns en chans att det åter blir byns gemensamma rum.",
        "De som vi talat med – {n} personer i alla åldrar – nämner samma sak: det saknas vuxna som stannar kvar.",
        "Projektet ska ge nyanlända och infödda i {place} skäl att mötas kring något som båda vill göra.",
        "Vi ser att steget från sjukskrivning till arbete är för långt och vill bygga ett trappsteg däremellan.",
    ),
    "mal": (
        "Efter projektet ska {n} deltagare ha gått hela vägen och {k} av grupperna drivas av dem själva.",
        "Andelen elever som uppger att de rör sig dagligen ska ha stigit från {p} till {q} procent.",
        "Vi ska ha hållit minst {k} öppna verkstäder per termin med i snitt {m} besökare.",
        "Samtliga {k} stugor ska vara torra, målade och möjliga att hyra ut.",
    ),
    "genomforande": (
        "Först anställs en ledare. Därefter inventeras lokalen tillsammans med antikvarien, som lämnar ett utlåtande.",
        "Verksamheten bedrivs tisdagar och torsdagar kl. 16–20. Deltagaravgiften är {r} kronor per termin.",
        "En grupp om {k} personer planerar, köper in och redovisar. Inköp över {a} kronor beslutas av styrelsen.",
        "Vi räknar med {h} timmars frivilligt arbete, vilket inte tas upp i kalkylen nedan.",
    ),
    "implementering": (
        "Driften, beräknad till {a} kronor per år, övertas av kommunens fritidsenhet.",
        "Materialet läggs ut fritt. De som utbildats ansvarar för nästa omgång.",
        "Hyresintäkterna räcker till löpande underhåll, enligt den plan som styrelsen antog i fjol.",
    ),
    "malgrupp": (
        "Ungdomar 13–19 år i {place}, främst flickor, omkring {n} stycken.",
        "Personer med funktionsnedsättning och deras anhöriga.",
        "Alla boende inom gångavstånd, uppskattningsvis {n} hushåll.",
    ),
    "resultat": (
        "Totalt {n} personer har deltagit, {k} färre än vi siktade på, men de har kommit oftare.",
        "Taket är lagt och grunden dränerad. Kostnaden för virket steg med {a} kronor under året.",
        "Vid mätningen i november svarade {q} procent att de trivs, att jämföra med {p} procent i våras.",
        "Ledaren slutade i juni och ersattes först efter sommaren; därför blev två verkstäder inställda.",
    ),
    "ovriga_upplysningar": (
        "Bilder från invigningen kan fås på begäran.",
        "Vi vill gärna träffa er och berätta mer.",
        "Ett avtal om nyttjanderätt till marken är tecknat på {k} år.",
    ),
}


def prose(
    rng: Random, name: str, place: str, year: int, stock: Mapping[str, tuple[str, ...]] = PROSE
) -> tuple[str, ...]:
    """One or several paragraphs out of the stock; the figures in them answer nothing."""
    sentences = rng.sample(stock[name], rng.randint(1, len(stock[name])))
    p = rng.randint(18, 52)
    given = {"n": rng.randint(12, 290), "k": rng.randint(3, 9), "p": p, "q": p + rng.randint(6, 35)}
    given |= {"r": rng.choice((50, 150, 400)), "y": year - rng.randint(2, 20), "m": rng.randint(8, 40)}
    thousands = f"{rng.randint(4, 88)} {rng.choice(('000', '500', '800'))}"
    texts = [
        sentence.format(place=place, a=thousands, h=rng.randint(120, 900), **given) for sentence in sentences
    ]
    return tuple(texts) if rng.random() < 0.35 else (" ".join(texts),)
