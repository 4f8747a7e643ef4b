"""Words for the families of the fifth round; people, associations, places of meeting and projects are invented."""

from __future__ import annotations

MUNICIPALITIES = ("Ekhamra", "Västra Tuna", "Lommaryd", "Hällstad", "Norrfors", "Sandsele", "Örbro", "Kållby")
APPLICANTS = (
    *(
        "Teaterföreningen Lanternan",
        "Ekhamra Konståkningsklubb",
        "Kvinnojouren Linden",
        "Fiber i Kållby ek. för.",
    ),
    *("Västra Tuna kommun", "Sandsele församling", "IOGT-NTO-föreningen Stjärnan", "Föreningen Öppna dörren"),
    *(
        "Hällstads Scoutkår",
        "Norrfors Ryttarförening",
        "Stiftelsen Gamla tullhuset",
        "Bygdegårdsföreningen Ängen",
    ),
    *("Syrianska kulturföreningen i Örbro", "Riksförbundet för delade turer", "Lommaryds Byggnadsvårdslag"),
)
PROJECTS = (
    *(
        "Hela vägen hem",
        "Repslagarbanan lever",
        "Mellan bokhyllorna",
        "Vatten i trappan",
        "Kraft att stanna kvar",
    ),
    *("Ungas rätt till rum", "Odla där du står", "Skridskor åt alla", "Nästa anhalt", "Trappsteg 3"),
    *("Öppen ateljé", "Karta för ensamma kvällar", "Kulturarv på hjul", "Från soffa till sal", "Ihop igen"),
    *(
        "Sommarljus 2.0",
        "Lugna gatan – fortsättning",
        "Ny generation ledare",
        "Språk & kaffe",
        "Läsande fäder",
    ),
)
COSTS = (
    *(
        "Projektledning 0,5 tjänst",
        "Lönebikostnader",
        "Lokalhyra inkl. el",
        "Resor och logi",
        "Gästföreläsare",
    ),
    *("Material, hobby", "Trycksaker", "Hemsida och sociala medier", "Konsult, utvärdering", "Tolkning"),
    *("Teknik (hyra ljud/ljus)", "Utbildning för ledare", "Mat vid träffar", "Revision", "Försäkringar"),
    *("Handledare, 120 tim", "Verktyg och virke", "Administration och OH", "Kick-off", "Uppföljande enkät"),
)
ACCOUNTS = (
    *(
        "Månadslöner",
        "Arbetsgivaravgifter enl. lag",
        "Timavlönade ledare",
        "Hyra, idrottslokal",
        "Förbrukningsmaterial",
    ),
    *("Resekostnader", "Konsultarvode utvärdering", "Annonsering", "Representation", "Telefon och data"),
    *("Kursavgifter", "Livsmedel till träffar", "Tryckning av folder", "Bilersättning", "Redovisningstjänst"),
    *("Hyra av buss", "Arvode föreläsare", "Licenser", "Korttidsinventarier", "Porto"),
)
TITLES = (
    "Ordförande",
    "Kanslichef",
    "Stadsdelsdirektör",
    "Föreståndare",
    "Utvecklingsledare",
    "Kassör",
    "Biträdande chef",
)
BOARDS = (
    *("Arbetsmarknads- och socialnämnden", "Kultur- och demokratinämnden", "Äldrenämnden", "Förskolenämnden"),
    *("Nämnden för funktionshinder", "Stadsbyggnadsnämnden", "Folkhälsonämnden"),
)
STREETS = (
    "Kvarnbacken 14",
    "Slussgatan 3 A",
    "Prästgårdsallén 27",
    "Box 118",
    "Stationsplan 2",
    "Lövstigen 41, lgh 1102",
)
PROSE = {
    "syfte": (
        "I {place} har {n} hushåll flyttat in på tre år, men mötesplatserna är desamma som {y}.",
        "Syftet är att ge unga som saknar sammanhang en vuxen att vända sig till och något att komma till.",
        "Projektet prövar om gemensam matlagning kan bryta den isolering som enkäten från {y} visade.",
        "Vår förhoppning är att de som annars väljer bort kulturen ska hitta dit på egna villkor.",
    ),
    "mal": (
        "Minst {n} personer ska ha deltagit regelbundet och {k} grupper ska leva vidare.",
        "Andelen som känner sig trygga på torget ska öka från {p} till {q} procent.",
        "Projektmål: {k} utbildade ledare. Effektmål: varaktigt lägre skolfrånvaro.",
        "Före sommaren ska {k} nya avtal med lokala företag vara skrivna.",
    ),
    "genomforande": (
        "Vi börjar med en kartläggning i januari, bjuder in till {k} rådslag och startar grupperna efter påsk.",
        "Arbetet leds av en styrgrupp. Inköp över {a} kr kräver två underskrifter.",
        "Varje deltagare erlägger {r} kr som återbetalas vid full närvaro.",
        "Sammanlagt beräknas {h} timmar ideellt arbete läggas ned. Dessa värderas inte i kalkylen.",
    ),
    "implementering": (
        "Efter projekttiden drivs träffarna av föreningen själv. Årskostnaden, ca {a} kr, täcks med avgifter.",
        "Metoden skrivs ned och erbjuds övriga enheter i {place}.",
    ),
    "malgrupp": (
        "Barn 10–15 år med få fritidsaktiviteter, uppskattningsvis {n} st.",
        "Långtidsarbetslösa kvinnor, {k} grupper om tio.",
    ),
    "resultat": (
        "Utfallet blev {n} deltagare, vilket är {k} fler än målet. De flesta kom genom skolan.",
        "Kursen i mars ställdes in och {a} kr kunde i stället läggas på höstens läger.",
        "I slutenkäten instämde {q} procent helt i att de fått nya vänner ({p} procent vid starten).",
        "Lokalen översvämmades i juni. Verksamheten flyttade till församlingshemmet i {k} veckor.",
    ),
    "ovriga_upplysningar": (
        "Årsmötesprotokoll och stadgar har lämnats tidigare.",
        "Kommunen har fått kopia. Ring gärna om något är oklart.",
    ),
}
