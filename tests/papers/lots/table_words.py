"""Words for tables drawn by lot: heads in many wordings, names of costs, accounts and payers; all invented."""

from __future__ import annotations

COSTS = (
    *("Projektledare", "Ledararvoden", "Lokalhyra", "Material", "Resor", "Förtäring", "Annonsering"),
    *("Tryck av affischer", "Föreläsare", "Ljud och ljus", "Försäkring", "Bussresor", "Porto och telefon"),
    *("Hyra av utrustning", "Utvärdering", "Tolk", "Administration", "Verktyg", "Sociala avgifter"),
    *("Revision", "Utbildning av ledare", "Webbplats", "Oförutsedda kostnader", "Städning", "Fika"),
    *("Arvoden", "Köp av tjänster", "Inventarier", "Musiker", "Studiebesök", "Växter och jord"),
)
LONG_COSTS = (
    "Lön projektledare 50 % inklusive sociala avgifter",
    "Hyra av samlingslokal för öppna kvällar under terminerna",
    "Arvode till föreläsare och workshopledare, sex tillfällen",
    "Resor och logi för deltagare från andra orter",
    "Inköp av böcker, spel och annat material till verksamheten",
    "Marknadsföring, annonser i lokaltidning och sociala medier",
    "Utvärdering som genomförs av extern konsult efter avslutat projekt",
    "Material till snickeri och målning av mötesplatsen",
)
PAYERS = (
    *("Egen insats", "Medlemsavgifter", "Region Mälarkusten", "Sparbanksstiftelsen", "Entréavgifter"),
    *("Kommunens bidrag", "Sponsorer", "Deltagaravgifter", "Studieförbundet", "Försäljning"),
)
ACCOUNTS = (
    *("Lokalhyra", "Löner", "Arbetsgivaravgifter", "Konsultarvoden", "Förbrukningsinventarier", "Livsmedel"),
    *("Resekostnader", "Trycksaker", "Annonser", "Telefon", "Transporter", "Köp av verksamhet", "Material"),
    *("Ej fakturerat tom 2015-08-31", "Intern ersättning", "Fakturerat augusti", "Hyra av buss"),
    *("Arvode till föreläsare vid öppet hus", "Kurser och konferenser för projektets personal"),
)
GROUPS = ("Personal", "Lokaler", "Verksamhet", "Marknadsföring", "Administration", "Övrigt", "Resor och logi")
NAMES_OF_COSTS = (
    *("Kostnadsslag", "Post", "Kostnad", "Utgift", "Aktivitet", "Kostnadspost", "Vad", "Ändamål"),
    *("Specifikation av kostnader", "Benämning", "Budgetpost", "Typ av kostnad", "Kostnader"),
)
AMOUNTS = ("Belopp", "Summa", "Kostnad", "Kronor", "Budget", "Beräknad kostnad", "Totalt belopp")
OUTCOMES = ("Utfall", "Verklig kostnad", "Redovisat", "Förbrukat", "Bokfört", "Faktisk kostnad")
PLANS = ("Budget", "Enligt budget", "Beviljad budget", "Enl. ansökan", "Plan")
DEVIATIONS = ("Avvikelse", "Differens", "Diff", "Skillnad", "Kvar av budget")
THIS = ("Denna period", "Perioden", "Aktuell period", "Denna rekvisition", "Nu redovisat")
EARLIER = ("Tidigare", "Tidigare perioder", "Tidigare redovisat", "Föregående perioder")
ACCUMULATED = ("Ackumulerat", "Totalt hittills", "Upparbetat totalt", "Ack. utfall", "Sedan start")
TOTALS = ("Summa", "Totalt", "Summa kostnader", "TOTALT", "Total", "Summa totalt", "SUMMA")
ODD_TOTALS = (
    "Kostnader tillsammans",
    "Slutsumma",
    "Allt som allt",
    "Totalsumma för projektet",
    "Alla kostnader",
)
SUBTOTALS = ("Summa {}", "Delsumma {}", "Delsumma", "Summa {} totalt", "S:a {}")
ASKED = ("Sökt belopp", "Söks här", "Sökta medel", "Sökt bidrag", "Varav sökt")
OWN = ("Egen insats", "Egna medel", "Egen finansiering")
OTHERS = ("Annan finansiär", "Övriga finansiärer", "Annat bidrag", "Andra bidrag")
WHOLE = ("Totalt", "Summa", "Total kostnad", "Totalkostnad", "Summa kostnad")
COUNTS = ("Antal", "St", "Antal tim", "Kvantitet", "Ant.")
PRICES = ("À-pris", "Pris/st", "A-pris", "Pris per enhet", "à pris", "Styckpris")
KONTO = ("Konto", "Kto", "Kontonr", "Kontonummer", "Konto nr")
IKB = ("IKB", "Ikb", "IKB-kod")
MOTPART = ("Motpart", "Motp", "motpart", "Mot-\npart", "Motpartskod")
TEXT = ("Text", "Benämning", "Beskrivning", "Kontotext", "Avser", "Verifikationstext")
REMARKS = ("Kommentar", "Anmärkning", "Beräkning", "Förklaring", "Underlag")
REMARK_WORDS = (
    *("Enligt offert", "6 tillfällen", "Se bilaga 2", "Enligt avtal", "Uppskattat", "Faktura finns"),
    *("10 månader", "Delas med skolan", "Blev billigare", "Flyttat till våren", "Ingår moms", ""),
)
PLACES = ("Ekedal", "Storvik", "Lillhamra", "Norrtuna", "Sjövalla", "Kvarnfors", "Björkeby", "Hagalid")
BODIES = (
    *("Byalaget i {}", "{} idrottsförening", "Kulturföreningen Lyktan i {}", "{} hembygdsförening"),
    *("Föreningen Öppna dörrar {}", "{} scoutkår", "{} musiksällskap"),
)
PROJECTS = (
    *("Odla ihop", "Musik på torget", "Läsande pappor", "Lagaverkstan", "Kvällsöppet", "Rädda badplatsen"),
    *("Stigfinnarna", "Språkkafé vid ån", "Ung ledare", "Skördefesten", "Bygdens berättelser"),
)
SENTENCES = (
    "Vi har under året haft öppet hus en kväll i veckan och nått fler unga än vi hade väntat oss.",
    "Projektet vänder sig till alla som bor i området, med särskild tanke på dem som är nya.",
    "Samarbetet med skolan och biblioteket har fungerat bra och ska fortsätta.",
    "Arbetsgruppen träffas varannan vecka och ansvarar för planering och uppföljning.",
    "Deltagarna är med och bestämmer vad som ska göras och leder själva flera av kvällarna.",
    "Lokalen rustas av föreningens medlemmar och av elever från byggprogrammet.",
    "Vi räknar med att verksamheten kan drivas vidare med egna krafter när projektet är slut.",
    "En referensgrupp följer arbetet och lämnar synpunkter efter varje termin.",
)
