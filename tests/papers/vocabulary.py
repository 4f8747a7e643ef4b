"""Words to fill papers with; people, streets and projects are invented, boards are authorities' real names."""

from __future__ import annotations

FIRST = (
    *("Astrid", "Torvald", "Ragnhild", "Malkolm", "Desirée", "Joar", "Samira", "Birgitta", "Hjalmar", "Ylva"),
    *("Nils-Erik", "Åsa", "Örjan", "Fatuma", "Zlatko", "Märta", "Anna-Karin", "Göran", "Leyla", "Sixten"),
    *("Ebba", "Rut", "Iréne", "Tage", "Kerstin", "Dragan", "Solveig", "Mahmoud", "Pär", "Vendela"),
)
LAST = (
    *(
        "Askelin",
        "Stormdal",
        "Enerot",
        "Halvarsdotter",
        "Lindevall",
        "Ekdahl-Osman",
        "Ollonqvist",
        "Yngvesson",
    ),
    *("Vallmark", "Björkefalk", "Åsträng", "Örnmyr", "Tallroth", "Grankulla", "Vintergård", "Hasselros"),
    *("af Klintudde", "Nordlöv", "Silverbäck", "Kvarnsten", "Rönnäng", "Fagerspång", "Myrlund", "Sjötorpare"),
)
BOARDS = (
    *("Bromma", "Enskede-Årsta-Vantör", "Farsta", "Hägersten-Liljeholmen", "Kungsholmen", "Norrmalm"),
    *("Rinkeby-Kista", "Skarpnäck", "Skärholmen", "Spånga-Tensta", "Södermalm", "Älvsjö", "Östermalm"),
    *("Hägersten-Älvsjö", "Järva", "Norra innerstaden"),
)
GENITIVE = {
    "Bromma",
    "Farsta",
    "Skarpnäck",
    "Skärholmen",
    "Norrmalm",
    "Södermalm",
    "Östermalm",
    "Kungsholmen",
}
STREETS = (
    *("Björkhagsplan", "Storforsplan", "Trondheimsgatan", "Lyktvägen", "Snickarbacken", "Västra Åkergränd"),
    *("Kanotgatan", "Tallkottsvägen", "Gamla Ängsvägen", "Sankt Örjans torg", "Kvarnstigen", "Parkallén"),
)
PLACES = (
    *("Farsta", "Kista", "Spånga", "Bromma", "Skärholmen", "Älvsjö", "Johanneshov", "Enskede", "Årsta"),
    *("Hägersten", "Bandhagen", "Vällingby", "Skarpnäck", "Tensta", "Stockholm"),
)
TITLES = (
    *(
        "Stadsdelsdirektör",
        "Förvaltningschef",
        "Avdelningschef",
        "Ekonomichef",
        "Ordförande",
        "Verksamhetschef",
    ),
    *("Enhetschef", "Biträdande stadsdelsdirektör", "Controller"),
)
ASSOCIATIONS = (
    *(
        "Föreningen Grannodlarna",
        "Idrottsklubben Västan",
        "Kulturföreningen Lyktan",
        "Hembygdsföreningen Åsen",
    ),
    *("Nätverket Öppna dörrar", "Ungdomsrådet Klivet", "Stiftelsen Verkstan", "Föreningen Mötesplats Ängen"),
)
PROJECT_HEADS = (
    *("Lykttändarna", "Läsombud", "Kvarterskocken", "Öppna dörren", "Färg på tunneln", "Nattvandring"),
    *("Digital fika", "Lekande gårdar", "Sommarjobb", "Mötesplats Ängen", "Språkcafé", "Tryggare gångvägar"),
    *("Föräldrastöd", "Kanotskolan", "Odla tillsammans", "Ung kultur", "Rent och snyggt", "Hälsoguider"),
    *("Läxhjälp och lots", "Medborgarverkstad", "Trygghetsvandringar", "Bibliotek för alla"),
)
PROJECT_TAILS = (
    *("i {place}", "för unga i {place}", "– {place}", "i {place} och {other}", "kring {place}s centrum", ""),
    *("", "steg 2", "2.0", "för äldre"),
)
BUDGET_ITEMS = (
    *("Projektledare 75 %", "Projektledare, 100 %", "Samordnare 50 procent", "Lokalhyra", "Material"),
    *("Arvoden till ledare", "Tryck och information", "Resor och transporter", "Utrustning", "Utbildning"),
    *(
        "Föreläsare",
        "Tolk och översättning",
        "Livsmedel",
        "Utvärdering",
        "IT-stöd och telefoni",
        "Försäkringar",
    ),
    *("Studiebesök, buss", "Belysning", "Administration", "Kommunikation, webb", "Bibliotekspedagog 60 %"),
)
KONTO_TEXTS = (
    *(
        "Lön samordnare",
        "Lokalhyra",
        "Material och förbrukning",
        "Arvoden",
        "Konsult utvärdering",
        "Livsmedel",
    ),
    *(
        "Tryck",
        "Transporter",
        "Utbildning personal",
        "Inventarier",
        "Telefoni",
        "Städning",
        "Lön fritidsledare",
    ),
)
ADDRESSEES = (
    "Kommunstyrelsen\nStadsledningskontoret",
    "Kommunstyrelsen\nRegistrator",
    "Länsstyrelsen i Stockholms län\nSociala enheten",
    "Stadsledningskontoret\nFörnyelseavdelningen",
)

LABELS = {
    "projekt": (
        *("Namn på projekt", "Projektets namn", "Projektnamn", "Projektbenämning", "Projektets titel"),
        *("Projekttitel", "Namn på projektet/åtgärden", "Insatsens namn", "Aktivitet/projekt"),
    ),
    "sokande": (
        *("Sökande organisation", "Projektägare", "Huvudman", "Föreningens namn", "Sökande", "Arrangör"),
        "Stödmottagare",
    ),
    "namnd": ("Nämnd", "Stadsdelsnämnd", "Ansvarig nämnd", "Nämnd/förvaltning"),
    "organisationsnummer": ("Org.nr", "Orgnr", "Org nr", "Organisationsnummer"),
    "kontaktperson": (
        *("Kontaktperson", "Sökandens kontaktperson", "Projektledare", "Projektansvarig", "Handläggare"),
        "Ansvarig för insatsen",
    ),
    "adress": ("Adress", "Besöksadress", "Gatuadress"),
    "postadress": ("Postadress", "Postnr och postadress", "Postnummer och ort", "Postnr Ort"),
    "epost": ("Epost", "E-post", "E-postadress", "E-mail"),
    "telefon": ("Telefon", "Tfn", "Telefonnummer", "Telefon arbete", "Telefonnummer (även riktnummer)"),
    "tidplan": (
        *(
            "Tidplan (datum för start och slut)",
            "Tidplan",
            "Projekttid",
            "Projektperiod",
            "Genomförandeperiod",
        ),
        "Projekttid (år, mån, dag)",
    ),
    "tidplan_start": ("Startdatum", "Projektstart", "Insatsen påbörjas", "Start"),
    "tidplan_slut": ("Slutdatum", "Projektslut", "Insatsen avslutas", "Slut"),
    "sokt_summa": (
        *(
            "Sökt summa",
            "Sökt belopp",
            "Sökt belopp totalt",
            "Totalt sökt belopp",
            "Sökt bidrag",
            "Sökt stöd",
        ),
        *("Totalt sökt bidrag", "Ansökt belopp", "Ansökt summa", "Belopp som söks", "Vi ansöker om"),
        *("Nämnden söker", "Sökt summa (ska stämma med beslutssatsen)"),
    ),
    "budget_summa": (
        *("Budget", "Total budget", "Total projektbudget", "Total kostnad", "Beräknad total kostnad"),
        *("Total projektkostnad", "Totalt projektbelopp", "Totalt budgeterad kostnad"),
    ),
    "budget_total": ("Summa", "Totalt", "Summa kostnader", "Total kostnad", "SUMMA", "Summa totalt"),
    "budget_caption": ("Budget", "Kostnadskalkyl", "Kostnadsplan", "Kalkyl", "Budget (specificera)"),
    "budget_text": ("Kostnadsslag", "Kostnadspost", "Post", "Aktivitet", "Kostnad"),
    "ovriga_intakter": (
        "Finns övriga intäkter",
        "Övrig finansiering",
        "Finns annan finansiering",
        "Medfinansiering",
    ),
    "beviljat_belopp": (
        *(
            "Beviljat belopp",
            "Beviljade medel",
            "Beviljad summa",
            "Totalt beviljat belopp",
            "Erhållet bidrag",
        ),
        "Beviljat stöd",
    ),
    "forbrukat_belopp": (
        *("Förbrukat", "Förbrukade medel", "Utfall", "Upparbetade kostnader", "Använt belopp"),
        *("Redovisade kostnader", "Kostnader enligt bokföringen"),
    ),
    "period": (
        *("Periodisering", "Period", "Perioden fr o m – t o m", "Redovisningsperiod", "Rapportperiod"),
        "Avser tiden",
    ),
    "diarienummer": ("Dnr", "Diarienummer", "Diarienr", "Beteckning", "Vår beteckning", "Ärendenummer"),
    "underskrift": ("Underskrift", "Behörig firmatecknare", "Namnförtydligande", "Behörig företrädare"),
    "konto": ("Konto", "Konto", "Kontonr"),
    "motpart": ("Motpart", "Nämndens motpartsnr", "Motp.", "Motpartsnr"),
    "belopp": ("Belopp", "Belopp", "Summa"),
    "mal": ("Mål", "Målsättning", "Projektmål", "Effektmål"),
    "syfte": ("Syfte", "Projektets syfte", "Övergripande syfte"),
    "genomforande": ("Genomförande", "Metod och genomförande", "Projektets upplägg", "Beskrivning"),
    "implementering": (
        "Plan för implementering efter avslut",
        "Efter projektet",
        "Fortsättning efter projekttiden",
    ),
    "ovriga_upplysningar": ("Övriga upplysningar", "Övrigt", "Kommentarer"),
}
"""The wordings of LABELS.md, section 2; a field's wording that would ask for something else is left out."""

ANSOKAN_TITLES = (
    *(
        "Ansökan om projektmedel",
        "ANSÖKAN OM MEDEL FÖR OMRÅDESPROJEKT",
        "Ansökan om stöd till lokala projekt",
    ),
    *("Projektansökan", "Ansökan om utvecklingsmedel", "Ansökan om bidrag till trygghetsskapande insatser"),
)
REDOVISNING_TITLES = (
    *("Redovisning av projektmedel", "Redovisning områdesprojekt", "Slutredovisning av utvecklingsmedel"),
    *("Återrapportering av beviljade medel", "Lägesrapport, ekonomi", "Delredovisning"),
    "Ekonomisk redovisning av projektstöd",
)
HINTS = {
    "projekt": "Ange ett kort namn som kan användas i beslutet.",
    "sokt_summa": "Beloppet ska vara detsamma som i nämndens beslut. Högst 2 000 000 kronor kan sökas.",
    "tidplan": "Projektet får pågå i högst 12 månader.",
    "budget_summa": "Ange samtliga kostnader, även sådana som betalas av andra.",
    "kontaktperson": "Den som kan svara på frågor om ansökan, inte den som undertecknar.",
}
AUTHORITY_FOOTS = (
    "Stadsledningskontoret  Telefon 08-465 004 90  Org.nr 212000-0142  Sida {page} ({pages})",
    "Box 2210, 103 15 Stockholm   Växel 08-465 004 00   registrator@staden.example   {page}({pages})",
    "Postadress 105 35 Stockholm  Telefon 08-465 004 77  Fax 08-465 004 78  Orgnr 212000-0142",
)
AUTHORITY_HEADS = (
    "Stockholms stad   Stadsledningskontoret   Blankett SLK 118, fastställd 2012-03-01",
    "Länsstyrelsen   Blankett 40:17   Insänds senast 15 januari",
    "Bilaga 1",
)
