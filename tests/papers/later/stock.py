"""Words for the families of the second round; people, associations, places of meeting and projects are invented."""

from __future__ import annotations

from random import Random

MUNICIPALITIES = ("Ånäs", "Fagerlunda", "Västra Hult", "Mörkvattnet", "Klövsele", "Rödhamn", "Granmarken")
APPLICANTS = (
    *("Brottarklubben Järnet", "Föräldraföreningen Vid Ån", "Konstkollektivet Ateljé 9", "Byalaget i Hult"),
    *(
        "Ridsällskapet Hovslaget",
        "Pensionärsföreningen Solsidan",
        "Filmstudion Ljuskäglan",
        "Koloniföreningen Roten",
    ),
    *("Arbetskooperativet Handlaget ek. för.", "Nykterhetslogen Vårflod", "Stiftelsen Lotsstugan"),
)
BOARDS = (
    *("Socialnämnden", "Kultur- och fritidsnämnden", "Barn- och utbildningsnämnden", "Arbetsmarknadsnämnden"),
    *("Tekniska nämnden", "Omsorgsnämnden", "Miljö- och byggnadsnämnden"),
)
ADMINISTRATIONS = ("Socialförvaltningen", "Kultur- och fritidsförvaltningen", "Omsorgsförvaltningen")
PROJECTS = (
    *(
        "Vinterdans",
        "Köket mitt i byn",
        "Egen nyckel",
        "Slöjd utan gränser",
        "Pappor på golvet",
        "Hundra röster",
    ),
    *(
        "Första steget ut",
        "Klimatklivet hemma",
        "Gemensam trädgård",
        "Ljud i källaren",
        "Mormor läser",
        "Äventyrsskogen",
    ),
    *(
        "Cykla säkert",
        "Nattöppet bibliotek",
        "Rörelse varje dag",
        "Trösklar bort",
        "Simma hela sommaren",
        "Våga fråga",
    ),
)
COSTS = (
    *(
        "Arvode instruktörer",
        "Sociala avgifter",
        "Projektsamordning",
        "Lokalhyra",
        "Busshyra",
        "Affischer och porto",
    ),
    *("Virke och verktyg", "Teknik, ljud och ljus", "Mat vid träffarna", "Utbildning av ledare", "Tolkning"),
    *("Bokföring", "Reseersättning", "Material till verkstaden", "Datorprogram", "Städning", "Vaktmästeri"),
)
INCOMES = (
    "Medlemsavgifter",
    "Anmälningsavgifter",
    "Försäljning av fika",
    "Sponsorer",
    "Bidrag från studieförbund",
)
ACCOUNTS = (
    *("Timlön ungdomsledare", "Arbetsgivaravgifter", "Hyra av bassäng", "Inköp av garn och tyg", "Bussresor"),
    *("Telefoni", "Trycksaker och annons", "Köpt utbildning", "Livsmedel", "Hyra av ljudanläggning"),
    *(
        "Frakter",
        "Arkitekttjänst",
        "Serviceavtal",
        "Kontorsvaror",
        "Utlägg för deltagare",
        "Förtäring, styrgrupp",
    ),
)
TITLES = ("Förvaltningschef", "Enhetschef", "Ordförande", "Kassör", "Kommundirektör", "Föreståndare")
OFFICES = (
    "{place} kommun · Kommunledningskontoret · 0980-319 200 · kommunen@{flat}.example",
    "{place} kommun, Box 12, tfn 0980-319 205, org.nr 212000-0142",
    "Bidragsenheten, besöksadress Torget 1, tfn vxl 0980-319 200",
)
PROSE = {
    "syfte": (
        "Syftet är att fler som bor på orten ska hitta en plats där de kan vara med utan att ha råd med avgiften.",
        "Vi har sett att ensamheten ökat bland dem som flyttat hit efter {y}.",
        "Genom att öppna huset även kvällstid vill vi nå dem som i dag står utanför föreningslivet.",
    ),
    "mal": (
        "Minst {n} personer ska ha deltagit vid tre tillfällen eller fler före årets slut.",
        "{k} nya ledare ska vara utbildade och kunna hålla egna grupper.",
        "Andelen som känner sig trygga ska öka från {p} till {q} procent.",
    ),
    "genomforande": (
        "Vi träffas {k} gånger i månaden i slöjdsalen. Varje träff leds av två personer.",
        "Under våren prövas formen i liten skala och till hösten öppnas den för alla, då med {n} platser.",
        "Material köps in centralt. Den som vill bidra betalar {r} kr per gång.",
        "Kostnader över {a} kr beslutas av styrgruppen.",
    ),
    "implementering": (
        "Efter projekttiden tas verksamheten in i den ordinarie budgeten för enheten.",
        "De utbildade ledarna fortsätter ideellt, och lokalen får vi låna även nästa år.",
    ),
    "malgrupp": (
        "Boende i {place} från {k} år och uppåt, ungefär {n} personer.",
        "Barn i årskurs {k} till 9 och deras vuxna.",
    ),
    "resultat": (
        "Av planerade {n} träffar har alla utom {k} genomförts.",
        "Intresset har varit stort och vi har fått säga nej till {k} grupper.",
        "Inköpen blev billigare än beräknat, omkring {a} kr mot tänkta {b} kr.",
        "I den avslutande enkäten svarade {q} procent att de vill fortsätta.",
    ),
    "ovriga_upplysningar": (
        "Stadgar och årsmötesprotokoll bifogas.",
        "Vi har hört av oss till grannkommunen.",
    ),
}


def prose(rng: Random, name: str, place: str, year: int) -> tuple[str, ...]:
    """One or two paragraphs for a section; the figures in them answer nothing."""
    stock = list(PROSE[name])
    rng.shuffle(stock)
    cut = rng.randint(1, len(stock))
    groups = [stock[:cut], stock[cut:]] if cut < len(stock) and rng.random() < 0.5 else [stock[:cut]]
    return tuple(" ".join(_filled(rng, sentence, place, year) for sentence in group) for group in groups)


def _filled(rng: Random, sentence: str, place: str, year: int) -> str:
    share = rng.randint(30, 55)
    numbers = {"n": rng.randint(12, 240), "k": rng.randint(2, 7), "p": share, "q": share + rng.randint(5, 35)}
    sums = {name: f"{rng.randint(6, 90)} {rng.choice(('000', '500'))}" for name in "ab"}
    return sentence.format(place=place, y=year - 2, r=rng.choice((20, 60, 150)), **numbers, **sums)
