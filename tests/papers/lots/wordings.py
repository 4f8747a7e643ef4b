"""Labels of Swedish forms: what asks for each answer, and what asks for something that is none of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

Wordings = Mapping[str, Sequence[str]]

WHO: Wordings = {
    "sokande": (
        *("Sökandens namn", "Namn på den som söker", "Organisationens fullständiga namn", "Vem söker?"),
        *(
            "Sökande (juridisk person)",
            "Församling eller samfund som söker",
            "Bidragssökande",
            "Medelssökande",
        ),
        *("Föreningens fullständiga namn", "Sökande stiftelse eller förening", "Organisation som ansöker"),
        *("Ansökande organisation", "Föreningens namn enligt stadgarna", "Bolagets eller föreningens namn"),
        *("Vilken organisation söker bidraget?", "Projektägande organisation", "Anslagssökande"),
        *(
            "Namn på sökande förening",
            "Sökande kommun/region",
            "Sökandens fullständiga namn",
            "Sökandes namn",
        ),
        *("Den sökandes namn", "Namn på förening/grupp", "Ansvarig organisation", "Organisationens namn"),
        *("Bidragstagare", "Sökande klubb/förening", "Huvudsökande", "Juridisk sökande"),
    ),
    "organisationsnummer": (
        *("Orgnr (10 siffror)", "Org.-nummer", "Organisationsnr", "Föreningens organisationsnummer"),
        *("Org nummer", "Sökandens org.nr", "Organisations- eller personnummer", "Org.nr/pers.nr"),
        *("Ange organisationsnummer", "Vilket organisationsnummer har ni?", "Org.nr enligt Skatteverket"),
        *("Organisationsnummer (XXXXXX-XXXX)", "Föreningens org.nr", "Organisationens nummer"),
        *("Sökandes organisationsnummer", "Org.nr hos sökanden", "Orgnummer", "Ert organisationsnummer"),
    ),
    "kontaktperson": (
        *("Kontaktperson för ansökan", "Vem svarar på frågor om ansökan?", "Vem kan vi kontakta?"),
        *("Kontakt i projektet", "Ansvarig kontaktperson", "Namn på kontaktperson", "Er kontaktperson"),
        *("Kontaktpersonens för- och efternamn", "Upplysningar om ansökan lämnas av", "Kontaktman"),
        *("Frågor om ansökan besvaras av", "Kontaktperson hos sökanden", "Föreningens kontaktperson"),
        *("Projektledarens namn", "Person som svarar för ansökan", "Kontaktpersonens namn", "Vår kontakt"),
        *("Vem är kontaktperson?", "Kontaktperson i föreningen", "Projektledare/kontaktperson"),
        *("Ansvarig projektledare", "Kontaktas för frågor"),
    ),
    "adress": (
        *(
            "Gatuadress",
            "Gata, box eller motsvarande",
            "Utdelningsadress",
            "Gata och nummer",
            "Adress (gata, box)",
        ),
        *("Sökandens gatuadress", "Föreningens gatuadress", "Vilken gatuadress har ni?", "Gata/box"),
        *("Utdelningsadress (gata, box)", "Gatuadress/box", "Adress, gata och nr", "Postutdelningsadress"),
        *("Organisationens gatuadress", "Gatuadress eller boxnummer", "Föreningens adress"),
    ),
    "postadress": (
        *("Postnr och ort", "Postnummer, ort", "Postnummer och postort", "Post nr/Ort", "Ortsadress"),
        *("Postnr samt ort", "Postnummer och adressort", "Postnr, postanstalt", "Postnummer + ort"),
        *("Postnr/postort", "Postnummer samt postort", "Vilket postnummer och vilken ort?", "Postnr & ort"),
    ),
    "epost": (
        *(
            "E-postadress till kontaktperson",
            "Mejl",
            "Mailadress",
            "Elektronisk post",
            "E-brev",
            "Mejladress",
        ),
        *("E-postadress (obligatorisk)", "Epostadress", "Vår e-post", "Föreningens e-post", "E-mailadress"),
        *("Vilken e-postadress når vi er på?", "E-post (kontaktperson)", "Kontaktpersonens e-post", "e-mail"),
        *("Adress för e-post", "E-post till föreningen"),
    ),
    "telefon": (
        *("Telefon dagtid", "Tel. dagtid", "Tfn arbetet", "Mobil", "Mobilnummer", "Telefon (även riktnr)"),
        *(
            "Riktnr/telefon",
            "Tel bost/arb",
            "Nås på telefon",
            "Telefonnr",
            "Telefon under arbetstid",
            "Tel.nr",
        ),
        *(
            "Telefon till kontaktperson",
            "På vilket telefonnummer når vi er?",
            "Tel.nr dagtid",
            "Direkttelefon",
        ),
        *("Mobiltelefon", "Riktnummer och telefon", "Telefon (dagtid)", "Telefon bostad/mobil", "Tfn dagtid"),
    ),
}

PROJECT: Wordings = {
    "projekt": (
        *(
            "Vad kallar ni projektet?",
            "Projektets arbetsnamn",
            "Benämning på projektet",
            "Insatsens benämning",
        ),
        *("Satsningens namn", "Arbetets titel", "Projektets rubrik", "Namn på aktiviteten", "Åtgärdens namn"),
        *(
            "Arrangemangets namn",
            "Evenemangets namn",
            "Titel på projektet",
            "Kort projektnamn",
            "Projektet heter",
        ),
        *("Rubrik för insatsen", "Namn på den åtgärd som ansökan avser", "Projektets fullständiga namn"),
        *("Ansökan gäller projektet", "Vilket projekt gäller ansökan?", "Vad heter ert projekt?"),
        *("Namn på satsningen", "Projektets/aktivitetens namn", "Projektets kortnamn", "Verksamhetens namn"),
        *("Projektbeteckning (namn)", "Ansökans rubrik", "Projektrubrik", "Namn på insatsen"),
        *("Vad heter insatsen?", "Produktionens titel", "Projektets svenska titel"),
    ),
    "tidplan": (
        *("Projektets löptid", "Tid för genomförandet", "När ska projektet pågå?", "Beräknad projekttid"),
        *("Under vilken tid genomförs insatsen?", "Projektet pågår (från–till)", "Genomförs under tiden"),
        *("Projekttid fr.o.m.–t.o.m.", "Planerad tid", "Tidsperiod för projektet", "Ansökan avser tiden"),
        *("Projektet beräknas pågå", "Tidsram", "Tidpunkt för genomförande", "Start- och slutdatum"),
        *("Projektets tidsram", "Mellan vilka datum pågår projektet?", "Tid (start och slut)"),
        *("Arrangemanget pågår", "Insatsens tidsperiod", "Planerad projektperiod"),
    ),
    "tidplan_start": (
        *("Beräknad start", "Projektets startdatum", "Insatsen börjar", "Planerat startdatum", "Startar den"),
        *("När börjar projektet?", "Arbetet påbörjas den", "Projektstart (år-mån-dag)", "Projektet börjar"),
        *("Datum för start", "När startar insatsen?", "Beräknat startdatum", "Startdag", "Påbörjas den"),
    ),
    "tidplan_slut": (
        *("Beräknat slut", "Projektets slutdatum", "Insatsen slutar", "Planerat slutdatum", "Avslutas den"),
        *("När är projektet klart?", "Arbetet avslutas den", "Projektslut (år-mån-dag)", "Projektet slutar"),
        *("Datum för avslut", "När slutar insatsen?", "Beräknat slutdatum", "Slutdag", "Slutförs den"),
    ),
}
"""Starts and ends stand in the same order: a paper takes both from one place."""

MONEY: Wordings = {
    "sokt_summa": (
        *(
            "Vi söker",
            "Belopp som vi ansöker om",
            "Hur mycket söker ni?",
            "Sökt belopp i kronor",
            "Begärt bidrag",
        ),
        *("Begärt belopp", "Önskat bidrag", "Bidrag som söks, kr", "Sökt anslag", "Härmed söks kronor"),
        *("Summa som söks från stiftelsen", "Ansökt bidragsbelopp", "Det sökta beloppet", "Sökta medel"),
        *("Hur stort bidrag söker ni?", "Sökt projektstöd (kr)", "Äskat belopp", "Ansökan avser belopp"),
        *(
            "Belopp som söks av fonden",
            "Hur stor summa söker ni?",
            "Sökt bidragssumma",
            "Bidragsbelopp som söks",
        ),
        *("Totalt ansökt belopp, kronor", "Ansökt stöd", "Sökt bidrag från kommunen", "Vi ansöker om kronor"),
    ),
    "budget_summa": (
        *("Projektets totalkostnad", "Vad kostar projektet totalt?", "Beräknad kostnad i sin helhet"),
        *(
            "Kostnad totalt, kronor",
            "Kalkylerad kostnad",
            "Totalbudget",
            "Sammanlagd kostnad",
            "Hela kostnaden",
        ),
        *(
            "Projektets hela budget",
            "Uppskattad totalkostnad",
            "Total kostnadsram",
            "Beräknade kostnader totalt",
        ),
        *("Projektets omslutning", "Totala utgifter", "Projektets totala kostnader", "Totalkostnad"),
        *("Hur mycket kostar projektet?", "Beräknad totalkostnad, kr", "Kostnader sammanlagt"),
    ),
    "ovriga_intakter_belopp": (
        *("Egna medel och övriga bidrag", "Övriga finansiärer bidrar med", "Andra bidrag till projektet"),
        *(
            "Bidrag från andra håll",
            "Medel från annat håll",
            "Intäkter utöver sökt bidrag",
            "Egeninsats (kr)",
        ),
        *("Sponsorer och egna pengar", "Hur mycket kommer från andra?", "Annan finansiering, kronor"),
        *("Finansieras på annat sätt med", "Övriga intäkter, kr", "Egen och annan finansiering"),
        *("Övrig finansiering (kr)", "Andra intäkter till projektet"),
    ),
}

MATTER: Wordings = {
    "diarienummer": (
        *("Diarienr", "Diarieförs som", "Ärendets nummer", "Ärendebeteckning", "Ärende nr", "Dnr", "Ert dnr"),
        *(
            "Ärende-ID",
            "Myndighetens dnr",
            "Referens i diariet",
            "Ärendets diarienummer",
            "Diarienummer/ärende",
        ),
        *("Vårt diarienummer", "Ärendenr", "D.nr", "Diarie nr"),
    ),
    "namnd": (
        *("Ansvarig nämnd", "Till nämnd", "Ansökan ställs till", "Nämnd", "Nämnd/styrelse", "Berörd nämnd"),
        *("Nämnd som söker", "Nämndens namn", "Ange nämnd"),
    ),
}

SIGNED: Wordings = {
    "ort_datum": (
        "Ort och datum",
        "Plats och dag",
        "Ort, datum",
        "Ort/datum",
        "Ort och dag",
        "Ort samt datum",
    ),
    "datum": (
        *("Datum för underskrift", "Undertecknat den", "Ansökan daterad", "Datum", "Ifylld den"),
        *("Datum för undertecknande", "Dag för underskrift", "Underskriftsdatum", "Undertecknandedag"),
    ),
    "undertecknare": (
        *(
            "Namnförtydligande",
            "Undertecknad (textat)",
            "Underskriven av",
            "Undertecknarens namn",
            "Textat namn",
        ),
        *("Behörig företrädare, namn", "Firmatecknares namn", "Ansökan undertecknas av", "Signerat av"),
        *("Namnförtydligande (textas)", "Undertecknas av", "Behörig firmatecknare, textat namn"),
        *("Förtydligande av namn", "Namnteckningens förtydligande", "Underskriftens förtydligande"),
    ),
    "befattning": (
        *(
            "Titel/befattning",
            "Uppdrag i föreningen",
            "Ställning i organisationen",
            "Funktion",
            "Tjänstetitel",
        ),
        *("Roll i föreningen", "Undertecknarens befattning", "Befattning hos sökanden", "Tjänsteställning"),
        *("Befattning/titel", "Uppdrag eller befattning", "Titel eller uppdrag"),
    ),
}

ACCOUNT: Wordings = {
    "report_projects/1/projekt": (
        *("Projektets namn i beslutet", "Redovisningen gäller projektet", "Vilket projekt redovisas?"),
        *(
            "Projekt som redovisas",
            "Projektets titel enligt ansökan",
            "Insats som redovisas",
            "Projektets benämning",
        ),
        *("Namn på redovisat projekt", "Det redovisade projektets namn", "Rapporten gäller projektet"),
    ),
    "period": (
        *(
            "Redovisningen avser tiden",
            "Tid som rapporten gäller",
            "Rapporten omfattar tiden",
            "Bidragsperiod",
        ),
        *(
            "Perioden som redovisas",
            "Projektet pågick",
            "Avser perioden",
            "Redovisad period",
            "Verksamhetsperiod",
        ),
        *("När pågick projektet?", "Rapporten avser perioden", "Genomfördes under perioden", "Redovisad tid"),
        *("Vilken period gäller redovisningen?", "Tid då projektet genomfördes", "Rapporteringsperiod"),
    ),
    "period_start": (
        *("Projektet startade", "Rapportperiodens början", "Påbörjades den", "Projektet började den"),
        *("Första dagen i perioden", "Faktiskt startdatum", "När startade projektet?"),
    ),
    "period_slut": (
        *("Projektet avslutades", "Rapportperiodens slut", "Avslutades den", "Projektet slutade den"),
        *("Sista dagen i perioden", "Faktiskt slutdatum", "När slutade projektet?"),
    ),
    "beviljat_belopp": (
        *(
            "Beviljade bidragsmedel",
            "Bidrag enligt beslut",
            "Ni beviljades",
            "Tilldelade medel",
            "Beslutat belopp",
        ),
        *("Beviljat anslag", "Hur mycket beviljades ni?", "Beviljad summa kronor", "Anslag enligt beslutet"),
        *(
            "Storlek på beviljat bidrag",
            "Tilldelat stöd",
            "Belopp enligt beslut",
            "Vilket belopp beviljades?",
        ),
        *(
            "Beviljat projektbidrag",
            "Erhållet bidrag, kr",
            "Bidrag som ni har beviljats",
            "Beviljat stöd, kronor",
        ),
    ),
    "forbrukat_belopp": (
        *("Använda medel", "Förbrukade bidragsmedel", "Verkliga kostnader", "Hur mycket har ni använt?"),
        *("Kostnad enligt bokföringen", "Nedlagda kostnader", "Faktisk kostnad", "Utnyttjat bidrag"),
        *("Ianspråktagna medel", "Så mycket har använts", "Använt av bidraget", "Förbrukning i kronor"),
        *(
            "Använt bidrag, kr",
            "Upparbetat belopp",
            "Totalt förbrukat",
            "Hur mycket av bidraget har förbrukats?",
        ),
    ),
}

ASKED: Wordings = {**WHO, **PROJECT, **MONEY, **MATTER, **SIGNED, **ACCOUNT}

DECOYS: Mapping[str, Sequence[str]] = {
    "phone": (
        "Telefax",
        "Fax",
        "Faxnummer",
        "Fax (även riktnr)",
        "Telefon till kansliet hos oss",
        "Journummer",
    ),
    "giro": (
        "Plusgiro",
        "Bankgiro",
        "Postgiro",
        "PlusGiro/Bankgiro",
        "Bankgironr",
        "Bidraget betalas till konto",
    ),
    "count": (
        *("Antal medlemmar", "varav under 25 år", "Antal deltagare", "Antal sammankomster", "Antal ledare"),
        *(
            "Antal anställda",
            "Medlemsantal vid årsskiftet",
            "Beräknat antal besökare",
            "Antal kvinnor/flickor",
        ),
        *("Antal bilagor", "Årsarbetskrafter", "Hur många deltar?", "Ideella timmar"),
    ),
    "earlier": (
        *("Bidrag föregående år", "Förra årets bidrag", "Tidigare beviljat bidrag från oss", "Bidrag i fjol"),
        *(
            "Medlemsavgift per år",
            "Hyreskostnad per månad",
            "Föreningens kassa vid årsskiftet",
            "Eget kapital",
        ),
        *("Senast beviljade bidrag (år och kr)", "Omsättning senaste året", "Entréavgift per person"),
    ),
    "official": (
        *(
            "Handläggare hos myndigheten",
            "Handläggare på länsstyrelsen",
            "Revisor",
            "Kassör",
            "Vice ordförande",
        ),
        *(
            "Valberedningens sammankallande",
            "Föredragande tjänsteman",
            "Kommunens handläggare",
            "Revisorssuppleant",
        ),
        *("Er handläggare hos oss",),
    ),
    "other_day": (
        *("Sista ansökningsdag", "Ansökan ska vara inne senast", "Datum för årsmöte", "Föreningen bildades"),
        *("Ankomstdatum (ifylls av oss)", "Beslut väntas", "Redovisas senast", "Inkom", "Stadgarna antogs"),
        *("Utbetalningsdag", "Beslutsdatum"),
    ),
    "web": ("Webbplats", "Hemsida", "Föreningens webbsida"),
    "text": (
        "Kommun",
        "Län",
        "Distrikt",
        "Hemkommun",
        "Kommundel",
        "Kontrakt eller stift",
        "Samarbetspartner",
        "Verksamhetsort",
    ),
}

FOREIGN: Mapping[str, str] = {
    "sokande": "Applicant",
    "organisationsnummer": "Registration number",
    "kontaktperson": "Contact person",
    "adress": "Street address",
    "postadress": "Postal code and city",
    "epost": "E-mail",
    "telefon": "Telephone",
    "projekt": "Project title",
    "tidplan": "Project period",
    "tidplan_start": "Starting date",
    "tidplan_slut": "Closing date",
    "sokt_summa": "Amount applied for",
    "budget_summa": "Total cost",
    "ovriga_intakter_belopp": "Other funding",
    "diarienummer": "Reference number",
    "ort_datum": "Place and date",
    "datum": "Date",
    "undertecknare": "Name in block letters",
    "befattning": "Position",
    "report_projects/1/projekt": "Project title",
    "period": "Reporting period",
    "period_start": "Start of the period",
    "period_slut": "End of the period",
    "beviljat_belopp": "Amount granted",
    "forbrukat_belopp": "Amount used",
    "namnd": "Committee",
    "phone": "Fax",
    "giro": "Giro account",
    "count": "Number",
    "earlier": "Previous grant",
    "official": "Officer in charge",
    "other_day": "Deadline",
    "web": "Website",
    "text": "Other",
}

HELP: Mapping[str, Sequence[str]] = {
    "sokande": ("Skriv namnet som det står i stadgarna.", "Enskilda personer kan inte söka."),
    "organisationsnummer": (
        "Tio siffror med bindestreck.",
        "Finns på registreringsbeviset från Skatteverket.",
    ),
    "kontaktperson": ("Den som kan svara på frågor på dagtid.", "Ange en person som är insatt i ansökan."),
    "adress": ("Dit vi skickar beslutet.",),
    "postadress": ("Fem siffror och ort.",),
    "epost": ("Beslutet skickas hit.", "Skriv tydligt."),
    "telefon": ("Ange även riktnummer.", "Ett nummer där ni kan nås på dagtid."),
    "projekt": ("Högst 60 tecken.", "Ett kort namn som säger vad det handlar om."),
    "tidplan": ("Projektet får pågå i högst tolv månader.", "Ange datum för start och slut."),
    "tidplan_start": ("Tidigast två månader efter sista ansökningsdag.",),
    "tidplan_slut": ("Räkna även tiden för redovisning.",),
    "sokt_summa": ("Ange hela kronor.", "Högst hälften av kostnaden, dock högst 500 000 kr."),
    "budget_summa": (
        "Samma summa som i den bifogade budgeten.",
        "Inklusive moms om ni inte är momspliktiga.",
    ),
    "ovriga_intakter_belopp": ("Även eget arbete till ett värde av 175 kr per timme.",),
    "diarienummer": ("Numret står i vårt beslut.",),
    "datum": ("År, månad, dag.",),
    "undertecknare": ("Den som har rätt att teckna föreningens firma.",),
    "period": ("Samma period som i beslutet.",),
    "beviljat_belopp": ("Enligt vårt beslut.",),
    "forbrukat_belopp": ("Enligt bokföringen, hela kronor.",),
    "report_projects/1/projekt": ("Samma namn som i ansökan.",),
}

APPLIED = (
    *("Ansökan om projektbidrag", "Ansökan om bidrag till kulturprojekt", "Ansökan – utvecklingsmedel"),
    *("Ansökan om stöd ur allmänna arvet", "Ansökan om anslag ur stiftelsen", "Bidragsansökan projekt"),
    *("Ansökan om medel för integrationsinsatser", "Ansökan om föreningsbidrag – projekt", "Projektansökan"),
    *("Ansökan om arrangemangsstöd", "Ansökan om statsbidrag", "Ansökan om medel för bygdeutveckling"),
    *("ANSÖKAN om investeringsbidrag", "Ansökan om bidrag till ungdomsverksamhet", "Ansökan om miljöstöd"),
)
ACCOUNTED = (
    *("Redovisning av projektbidrag", "Slutredovisning av bidrag", "Slutrapport för projekt", "Redovisning"),
    *("Återrapportering av statsbidrag", "Ekonomisk redovisning av beviljade medel", "Slutrapport"),
    *("Redovisning av beviljat stöd", "Rapport om använda bidragsmedel", "Delredovisning av projektmedel"),
)
GIVERS = (
    *("Kulturförvaltningen i Solviks kommun", "Länsstyrelsen i Åsbygdens län", "Region Nordsjö"),
    *("Stiftelsen Bergmans minne", "Håsta församling", "Sparbanken Viskadals stiftelse", "Folkhälsonämnden"),
    *("Riksförbundet för bygdegårdar", "Myndigheten för ungas fritid", "Fritidsnämnden i Lerkils kommun"),
    *("Studieförbundet Älvdalen", "Svenska Hembygdsfonden", "Leader Skog och Sjö", "Idrottsrådet i Tunby"),
)
GROUPS = {
    "who": (
        "Sökande",
        "Uppgifter om sökanden",
        "Om er",
        "Del A",
        "1. Den sökande organisationen",
        "Kontaktuppgifter",
    ),
    "project": ("Projektet", "Om insatsen", "Uppgifter om projektet", "Del B", "2. Beskrivning av projektet"),
    "money": ("Ekonomi", "Belopp", "Medel", "Kostnader och finansiering", "Del C", "3. Projektets ekonomi"),
    "signed": ("Underskrift", "Undertecknande", "Underskrift av behörig företrädare", "4. Underskrift"),
    "account": ("Projektet", "Redovisning", "Det redovisade projektet", "Bidraget", "Ekonomisk redovisning"),
}
