"""Further labels, written as people at other authorities phrase them: boards, foundations, state and EU aid, 1975–2025.

Written down before anybody looked at which wordings are known, so that they show how unknown ones are read.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tests.papers.lots.wordings import Wordings

_WHO: Wordings = {
    "sokande": (
        *("Projektägarens namn", "Stödsökande organisation", "Föreningens firma", "Vad heter er förening?"),
        *("Namn på sökande institution", "Sökande förvaltning", "Huvudmannens namn", "Arrangörens namn"),
        *("Stödmottagarens namn", "Namn på er organisation", "Vad heter organisationen?", "Er förening"),
        *("Vilka är ni som söker?", "Organisation/företag", "Förening (fullständigt namn)"),
        *("Den sökande föreningens benämning", "Sammanslutningens namn", "Lokalavdelning eller klubb"),
        *("Huvudman", "Projektägare", "Stödsökande", "Den juridiska personens namn", "Firma/föreningsnamn"),
    ),
    "organisationsnummer": (
        *("Org-nr", "Person-/organisationsnummer", "Org. nr.", "Föreningens orgnr", "Org.nr (sökande)"),
        *("Identitetsnummer (10 siffror)", "Organisationsnummer/personnummer", "Organisationsnr sökande"),
        *("Vad har ni för organisationsnummer?", "Orgnr/samordningsnr", "Organisations-nr"),
    ),
    "kontaktperson": (
        *("Projektansvarig", "Projektansvarigs namn", "Samordnare för projektet", "Koordinator"),
        *("Kontaktnamn", "Ansvarig för projektet", "Handläggare hos sökanden", "Upplysningar lämnas av"),
        *("Förfrågningar besvaras av", "För- och efternamn på kontaktpersonen", "Vem leder projektet?"),
        *("Vem är projektledare?", "Vem ska vi vända oss till?", "Projektledare", "Kontaktperson hos er"),
        *("Vem kan svara på våra frågor?", "Namn på den vi kan ringa", "Projektkoordinator"),
    ),
    "adress": (
        *("Adress till föreningen", "Sökandens adress", "Gatuadress, box e.d.", "Box/gatuadress"),
        *("Gatunamn och nummer", "Gata eller box", "Utdelningsadress, box", "C/o, gata", "Adress (gata)"),
        *("Er gatuadress", "Gatuadress till organisationen"),
    ),
    "postadress": (
        *("Postnummer/Postanstalt", "Postnr Postort", "Postnummer och stad", "Postnummer samt adressort"),
        *("Post-nr och postanstalt", "Postadress (nr och ort)", "Postnummer/ort", "Ert postnummer och ort"),
        *("Postnr – ort",),
    ),
    "epost": (
        *("E-postadress till projektledaren", "Vilken e-post använder ni?", "Mail", "Ange mejladress"),
        *("Epost kontaktperson", "Er e-postadress", "E-mail kontaktperson", "Beslut skickas med e-post till"),
        *("Vad har ni för mejladress?", "E-postadress för kvittens"),
    ),
    "telefon": (
        *("Tel. arbetet", "Tfn", "Telefon, arbete", "Telefonnummer under dagtid", "Telefon hem/arbete"),
        *("Mobilnr", "Tel (inkl riktnr)", "Kontaktpersonens mobilnummer", "Telefon vx/direkt"),
        *("Vilket telefonnummer når vi kontaktpersonen på?", "Ert telefonnummer", "Ring oss på"),
    ),
}

_PROJECT: Wordings = {
    "projekt": (
        *("Ansökan avser (projektets namn)", "Projekttitel på svenska", "Projektets titel (max 100 tecken)"),
        *("Kampanjens namn", "Festivalens namn", "Vad ska insatsen heta?", "Hur benämner ni satsningen?"),
        *("Ge projektet ett namn", "Ert projekts namn", "Rubrik på ansökan", "Utställningens titel"),
        *("Kursens namn", "Delprojektets namn", "Benämning av åtgärden", "Satsningen kallas"),
        *("Åtgärd som ansökan gäller", "Objektets benämning", "Uppdragets namn", "Vad kallas satsningen?"),
        *("Projektnamn (även på engelska)", "Vilket namn har projektet?", "Ändamål (kort rubrik)"),
    ),
    "tidplan": (
        *("Projekttid fr o m – t o m", "Genomförandetid", "Disponeringstid", "Sökt projektperiod"),
        *("Tiden för insatsen", "Vilka datum gäller ansökan?", "Åtgärden utförs under tiden", "Stödperiod"),
        *("Insatsen genomförs mellan", "Arbetet utförs under perioden", "Period som ansökan omfattar"),
        *("Aktiviteten äger rum", "Från och med vilken dag till och med vilken dag?", "Arbetets tidplan"),
    ),
    "tidplan_start": (
        *("Fr.o.m. datum", "Från och med den", "Planerad byggstart", "Insatsen inleds"),
        *("Första projektdag", "Igångsättningsdag", "Vilket datum börjar ni?", "Tidpunkt för start"),
        *("Arbetena igångsätts", "Startdatum för aktiviteten", "Projektet inleds", "Beräknad igångsättning"),
    ),
    "tidplan_slut": (
        *("T.o.m. datum", "Till och med den", "Planerat färdigställande", "Insatsen upphör"),
        *("Sista projektdag", "Färdigställandedag", "Vilket datum slutar ni?", "Tidpunkt för avslutning"),
        *("Arbetena färdigställs", "Slutdatum för aktiviteten", "Projektet är klart", "Beräknat avslutande"),
    ),
}

_MONEY: Wordings = {
    "sokt_summa": (
        *("Summa ni söker", "Sökt stödbelopp", "Anhåller om bidrag med kronor", "Belopp ni önskar"),
        *("Sökt belopp ur fonden", "Sökta bidragsmedel, kr", "Ansökan gäller ett belopp om", "Yrkat bidrag"),
        *("Medel som söks i denna ansökan", "Söker medel med", "Hur mycket pengar behöver ni av oss?"),
        *("Stöd som söks (SEK)", "Hemställan om bidrag, kr", "Begärda medel", "Begärt statsbidrag"),
        *("Vilket belopp söker ni?", "Önskat belopp", "Önskat stöd, kr", "Bidrag från nämnden, sökt"),
    ),
    "budget_summa": (
        *("Summa kostnader i budgeten", "Kostnadsberäkning, totalt", "Beräknade totalkostnader"),
        *("Bruttokostnad", "Budgeterad kostnad", "Projektbudget totalt (SEK)", "Hela projektets kostnad"),
        *("Vad blir den totala kostnaden?", "Kostnadsram", "Sammanlagda utgifter", "Totalsumma i budget"),
        *("Vad beräknas projektet kosta?", "Total projektkostnad inkl. egen insats", "Utgifternas summa"),
    ),
    "ovriga_intakter_belopp": (
        *("Egen finansiering", "Medfinansiering (kr)", "Kontant medfinansiering", "Bidrag från annan"),
        *("Summa övrig finansiering", "Finansiering utöver sökta medel", "Andra finansiärers andel"),
        *("Pengar från andra bidragsgivare", "Hur mycket betalar ni själva och andra?", "Andra intäkter"),
    ),
}

_MATTER: Wordings = {
    "diarienummer": (
        *("Beslutets diarienummer", "Ärendenummer i portalen", "Dnr för beslutet", "Vårt dnr"),
        *("Journalnummer", "Journalnr", "Referensnummer", "Ert diarienummer", "Diarienr/ärendenr"),
    ),
    "namnd": (
        *("Ansökan riktas till", "Mottagande nämnd", "Vilken nämnd ansöker?", "Styrelse eller nämnd"),
        *("Handläggande nämnd", "Nämnd som ansökan lämnas till", "Kommunal nämnd"),
    ),
}

_SIGNED: Wordings = {
    "ort_datum": ("Ort och dag för underskrift", "Ort/dag", "Ort & datum", "Plats, datum", "Ort – datum"),
    "datum": (
        *("Dagens datum", "Datum för ansökan", "Daterad", "Upprättad den", "Ansökningsdatum"),
        *("Ansökan undertecknad den", "Underskrivet den", "Datering", "Datum för namnteckning"),
    ),
    "undertecknare": (
        *("Namn i klartext", "Undertecknat av", "Firmatecknare (namnförtydligande)", "Namn (texta)"),
        *("Behörig företrädares namn", "Texta namnet", "Ansökan är undertecknad av", "Vem skriver under?"),
        *("Underskrift, förtydligande", "Namn med tryckbokstäver", "Sökandens namnförtydligande"),
    ),
    "befattning": (
        *("Undertecknarens titel", "Ange befattning", "Er roll i organisationen", "Tjänst/uppdrag"),
        *("Titel/funktion", "Er befattning", "Ställning inom föreningen", "Tjänst"),
    ),
}

_ACCOUNT: Wordings = {
    "report_projects/1/projekt": (
        *("Redovisat projekt", "Projektnamn enligt beslut", "Vilken insats redovisas?"),
        *("Aktivitet som redovisas", "Projekt som fått bidrag", "Benämning på den insats som redovisas"),
        *("Namnet på projektet", "Vad heter projektet som ni redovisar?", "Slutrapporten gäller projektet"),
    ),
    "period": (
        *("Redovisningsperioden", "Aktuell period", "Projekttiden har varit", "Redovisningstid"),
        *("Rapporten gäller perioden", "Rekvisitionsperiod", "Vilken tid omfattar redovisningen?"),
        *("Genomförandeperiod", "Kostnaderna avser tiden", "Bidraget har använts under tiden"),
        *("Insatsen pågick", "Rapportens period"),
    ),
    "period_start": (
        *("Genomförandet inleddes", "Period fr.o.m.", "Insatsen började", "Redovisning från och med"),
        *("Verkligt startdatum", "Periodens första dag", "Vilket datum började ni?"),
    ),
    "period_slut": (
        *("Genomförandet avslutades", "Period t.o.m.", "Insatsen upphörde", "Redovisning till och med"),
        *("Verkligt slutdatum", "Periodens sista dag", "Vilket datum blev ni klara?"),
    ),
    "beviljat_belopp": (
        *("Beviljade medel enligt beslut", "Beviljat statsbidrag", "Bidragets storlek", "Erhållna medel"),
        *("Bidrag som beviljats", "Beslutat stöd", "Ert beviljade belopp", "Mottaget bidrag"),
        *("Tilldelat anslag", "Beviljad bidragssumma", "Beslut om bidrag, kronor", "Hur mycket fick ni?"),
        *("Hur stort bidrag fick ni?", "Anvisade medel"),
    ),
    "forbrukat_belopp": (
        *("Förbrukat av bidraget", "Upparbetade kostnader", "Utfall, kronor", "Bokförda kostnader"),
        *("Redovisade kostnader", "Summa kostnader enligt bokföring", "Ianspråktaget bidrag"),
        *("Nyttjade medel", "Medel som använts", "Åtgångna medel", "Hur mycket pengar har gått åt?"),
        *("Vad blev kostnaden?", "Faktiska utgifter", "Kostnadsutfall"),
    ),
}

ASKED: Wordings = {**_WHO, **_PROJECT, **_MONEY, **_MATTER, **_SIGNED, **_ACCOUNT}

DECOYS: Mapping[str, Sequence[str]] = {
    "phone": ("Telefax dagtid", "Växel hos oss", "Fax kansliet", "Telefontid hos handläggaren"),
    "giro": ("Bg/pg", "Giro för utbetalning", "Bankkonto (clearing och konto)", "Postgirokonto"),
    "count": (
        *("Antal berörda hushåll", "Antal projektdeltagare", "Antal ansökningar i år", "Antal tillfällen"),
        *("Hur många medlemmar har ni?", "Uppskattat antal besökare", "Varav män/pojkar", "Antal visningar"),
    ),
    "earlier": (
        *("Bidrag som vi fick i fjol", "Tidigare sökt belopp", "Beviljat bidrag föregående period"),
        *("Föreningens tillgångar", "Årsavgift", "Kassabehållning 31 december", "Hyra per år"),
    ),
    "official": (
        *("Vår handläggare", "Beredande tjänsteman", "Granskare", "Attestant", "Sekreterare i nämnden"),
        *("Auktoriserad revisor", "Lekmannarevisor", "Handläggs av (ifylls av oss)"),
    ),
    "other_day": (
        *("Registrerad den", "Ansökan diarieförd den", "Sista dag för redovisning", "Senaste årsmöte"),
        *("Styrelsen antog planen den", "Föreningens bildande", "Handlingar inkomna", "Sammanträdesdag"),
    ),
    "web": ("Länk till webbplats", "Internetadress"),
    "text": ("Församling", "Region", "Valkrets", "Ort där verksamheten bedrivs", "Upptagningsområde"),
}
