"""Words for these families; people, associations, places of meeting and projects are invented."""

from __future__ import annotations

from random import Random

APPLICANTS = (
    *("Bygdegårdsföreningen Tallåsen", "IOGT-lokalen Framtid u.p.a.", "Ideella föreningen Kraftkällan"),
    *("Sällskapet Väverskorna", "Hammarviks kommun", "Roddklubben Delfinen", "Studiecirkeln Öster om ån"),
    *("Stiftelsen Gamla Spinneriet", "Teater Månvarv ek. för.", "Fiskevårdsområdet Norra Sjön"),
    *("Kvinnojouren Ljusglimten", "Scoutkåren Granbarken", "Samfälligheten Lövbacken"),
)
PLACES = (
    *("Tallåsen", "Hammarvik", "Norrboda", "Ekeby", "Sandviken", "Mariefred", "Lycksele", "Tidaholm"),
    *("Simrishamn", "Torsby", "Alingsås", "Oskarshamn"),
)
STREETS = (
    *("Storgatan 4 A", "Bruksvägen 117", "Kyrkbacken 2", "Hamnplan 9-11", "Södra Stationsgatan 31"),
    *("Norrboda byväg 14", "Skolgränd 6", "Tallåsvägen 88"),
)
LINES = ("{code} {place}", "{code}  {place}", "Box {box}, {code} {place}", "{code} {upper}")
TITLES = ("Ordförande", "Kassör", "Kommunchef", "Firmatecknare", "Verksamhetsledare", "Styrelseledamot")
PROJECTS = (
    *(
        "Levande hamn",
        "Från sluten till öppen",
        "Kretslopp i byn",
        "Unga kliver fram",
        "Mötesplats Spinneriet",
    ),
    *("Åns återkomst", "Trygg hela vägen hem", "Kultur på tvären", "Rena båtbottnar", "Barnens torg"),
    *("Språkvän 2.0", "Stegvis – väg till arbete", "Nya stigar", "Hållplats natur", "Kvinnor bygger"),
    *("Den gröna korridoren", "Lyssna på byn", "Skogens rum"),
)
TAILS = ("", "", "", " i {place}", ", etapp 2", " – förstudie", " ({place})")
COSTS = {
    "Personal": (
        *("Lön projektledare inkl. sociala avgifter", "Lön administratör", "Timanställda ledare"),
        *("Semesterersättning", "Processtöd 20 %"),
    ),
    "Köpta tjänster": (
        *("Konsulter", "Grävarbeten och transporter", "Extern utvärdering", "Revision", "Trycksaker"),
        *("Annonsering", "Webbutveckling", "Föreläsningsarvoden"),
    ),
    "Övriga kostnader": (
        *(
            "Hyra av lokal",
            "Resor och logi",
            "Förbrukningsmaterial",
            "Fika och förtäring",
            "Porto och telefon",
        ),
        *("Virke, skruv och färg", "Försäkring", "Mätutrustning"),
    ),
}
ACCOUNTS = (
    *("Arbetsmarknadsavgifter enligt avtal", "Lön timavlönade, handledare", "Kursmaterial och licenser"),
    *("Buss tur och retur till lägret", "Hyra kopiator, två månader", "Korttidshyra av sal vid invigningen"),
    *("Livsmedel till soppkväll", "Frakt", "Representation, intern", "Mobilabonnemang", "Arvode föreläsare"),
    *("Annons i lokaltidningen", "Drivmedel", "Kontorsmaterial", "Reparation av båtmotor", "Tolk, 14 tim"),
)
FOOTS = (
    "Regionkansliet\tTel. 031-390 06 10\tOrg.nr 212000-0142\tSida {page} ({pages})",
    "Länsstyrelsen, Box 67, 901 03 Norrstad\t0980-319 210 (växel)\tlansstyrelsen@lan.example\tSida "
    "{page} ({pages})",
    "E-tjänster, Servicekontoret\tFrågor: 040-628 04 22\tOrganisationsnr 212000-0142\tSida {page} ({pages})",
)
PROSE = {
    "syfte": (
        "Avsikten är att ge dem som sällan hörs en egen arena och att göra det tillsammans med dem.",
        "Bakgrunden är att tre verksamheter lagts ned sedan {y} och att inget har kommit i deras ställe.",
        "Vi vill att ån åter ska gå att bada i, och att barnen ska veta varför den inte gjort det.",
        "Behovet har bekräftats vid {n} samtal som styrelsen fört under vintern.",
    ),
    "mal": (
        "Senast vid utgången av {y} ska {n} personer ha fullföljt hela programmet.",
        "Fosforhalten ska sjunka från {p} till {q} mikrogram per liter.",
        "Minst hälften av deltagarna ska vara kvinnor och {k} av dem ska leda egna grupper.",
    ),
    "genomforande": (
        "Arbetet delas upp i tre steg: kartläggning, prov i liten skala och spridning.",
        "Varje vecka hålls {k} öppna kvällar i den gamla skolan, Bruksvägen 117.",
        "En styrgrupp med {k} ledamöter möts var sjätte vecka; protokoll förs enligt 7 § i stadgarna.",
        "Upphandling sker genom direktupphandling när värdet understiger {a} kronor.",
        "Deltagarna betalar {r} kr i avgift, vilket täcker fika men inte material.",
        "Anmälan görs på tel. 031-390 06 71 eller i vaktmästeriet.",
    ),
    "implementering": (
        "När stödet upphör tar sockenrådet över driften, som kostar omkring {a} kr per år.",
        "Handledningen finns kvar på nätet och uppdateras av biblioteket.",
    ),
    "malgrupp": (
        "Unga mellan 16 och 24 år som varken arbetar eller studerar, i första hand boende i {place}.",
        "Fastboende och fritidsboende längs ån, sammanlagt {n} hushåll.",
    ),
    "resultat": (
        "Av {n} anmälda fullföljde {k} av {k} grupper, och närvaron var högre än väntat.",
        "Båda stegen är klara. Grävningen blev dyrare än tänkt, drygt {a} kronor i stället för {b}.",
        "Enkäten visar att {q} procent känner sig trygga på väg hem, mot {p} procent före.",
        "Tidningen har skrivit om oss vid {k} tillfällen.",
    ),
    "ovriga_upplysningar": (
        "Föreningen har inte tidigare fått medel ur detta anslag.",
        "Karta och intyg sänds separat.",
    ),
}


def prose(rng: Random, name: str, place: str, year: int, most: int = 2) -> tuple[str, ...]:
    """Paragraphs for a section; the figures in them answer nothing."""
    stock = list(PROSE[name])
    rng.shuffle(stock)
    found = []
    while stock and len(found) < rng.randint(1, most):
        part, stock = stock[: rng.randint(1, 3)], stock[3:]
        found.append(" ".join(_filled(rng, sentence, place, year) for sentence in part))
    return tuple(found)


def _filled(rng: Random, sentence: str, place: str, year: int) -> str:
    p = rng.randint(20, 60)
    thousands = [f"{rng.randint(9, 580)} {rng.choice(('000', '500'))}" for _ in "ab"]
    return sentence.format(
        place=place,
        y=year,
        n=rng.randint(14, 380),
        k=rng.randint(2, 6),
        p=p,
        q=p + rng.randint(5, 30),
        a=thousands[0],
        b=thousands[1],
        r=rng.choice(("40", "125", "300")),
    )
