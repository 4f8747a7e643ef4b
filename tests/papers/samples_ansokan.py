"""Three applications of our own writing; people, projects and amounts are invented."""

from __future__ import annotations

from tests.papers.marks import TICKED, UNTICKED, Marks
from tests.papers.model import Field, Fields, Group, Note, Paper, Section, Signature, Table, Title
from tests.papers.rows import budget_row, kr

_NEVER = ("B01", "B02", "B03", "B04", "B06", "T01", "T02", "T03", "N04", "F01", "F03", "F04", "N08", "N09")


def _lykttander_prose() -> tuple[Section, ...]:
    return (
        Section(
            "mal",
            "Mål",
            (
                "Fler boende i Pungpinan ska känna sig trygga när de går hem efter mörkrets inbrott. Vid "
                "projektets slut ska andelen som i stadsdelens egen enkät svarar att de undviker gångvägen "
                "mellan tunnelbanan och Statarvägen ha minskat från 38 till högst 25 procent.",
                "Minst tjugo vuxna ska ha utbildats till vandringsledare och gått minst sex kvällar var.",
            ),
        ),
        Section(
            "syfte",
            "Syfte",
            (
                "Gångvägen används av många men väljs bort av dem som mest behöver den. Projektet prövar "
                "om en återkommande närvaro av grannar, tillsammans med enkel belysning som de boende "
                "själva har fått vara med och placera, ändrar hur platsen upplevs och används.",
            ),
        ),
        Section(
            "genomforande",
            "Genomförande",
            (
                "Under januari och februari inventeras sträckan tillsammans med hyresgästföreningen, "
                "skolans elevråd och två fastighetsägare. Samordnaren går vägen vid fyra olika klockslag "
                "och för protokoll över trasig belysning, skymd sikt och platser där man inte kan välja en "
                "annan väg.",
                "Från mars till november ordnas kvällsvandringar två gånger i veckan. Grupperna består av "
                "tre till fem personer och utgår från biblioteket kl 19.30. Varje vandring avslutas med en "
                "kort anteckning som samlas in av samordnaren. Under 2017 prövades arbetssättet vid 14 "
                "tillfällen med sammanlagt 61 deltagare, och erfarenheterna därifrån har format den här "
                "ansökan.",
                "I september genomförs enkäten på nytt med samma frågor som i våras, till samma 400 hushåll.",
            ),
        ),
        Section(
            "implementering",
            "Plan för implementering efter avslut",
            (
                "Vandringarna övergår till den lokala föreningen, som redan i dag har nycklar till lokalen. "
                "Förvaltningens trygghetsvärdar tar över inventeringen och lägger in den i sin årsplan.",
            ),
        ),
        Section(
            "ovriga_upplysningar",
            "Övriga upplysningar",
            (
                "Polisens kommunpolis i området har läst ansökan och deltar i två av utbildningskvällarna "
                "utan kostnad.",
            ),
        ),
    )


def lykttander() -> Paper:
    """A form in ruled cells; nothing is wrong in it."""
    m = Marks()
    budget = [
        budget_row(m, 1, "Projektsamordnare 75 %", "412 000 kr"),
        budget_row(m, 2, "Arvoden till vandringsledare", "96 500 kr"),
        budget_row(m, 3, "Belysning, reflexer och tryck", "61 500 kr"),
    ]
    lines = [": ".join(row) for row in budget]
    total = m("budget_summa", "570 000 kr", "570000")
    ticks = f"JA {UNTICKED}    kr   " + m("ovriga_intakter", f"NEJ {TICKED}", "nej")
    m.values["ovriga_intakter_belopp"], m.raws["ovriga_intakter_belopp"] = None, ""
    blocks = [
        Title(("ANSÖKAN OM PROJEKTMEDEL", "Lokalt utvecklingsarbete i stadsdelarna")),
        Fields(
            (
                Field("Namn på projekt", m("projekt", "Lykttändarna i Pungpinan"), 2.2),
                Field("Diarienummer", m("diarienummer", "1.2.3-318/2017"), 1),
            )
        ),
        Group("Sökande"),
        Fields(
            (
                Field("Nämnd", m("namnd", "Skarpnäcks stadsdelsnämnd")),
                Field("Kontaktperson", m("kontaktperson", "Torvald Askelin")),
            )
        ),
        Fields(
            (
                Field("Adress", m("adress", "Björkhagsplan 41")),
                Field("Postadress", m("postadress", "Box 5108, 121 17 Johanneshov")),
            )
        ),
        Fields(
            (
                Field("E-post", m("epost", "torvald.askelin@skarpnack.example")),
                Field("Telefon", m("telefon", "08-465 004 12")),
            )
        ),
        Group("Projekt"),
        Fields(
            (
                Field(
                    "Tidplan (datum för start och slut)",
                    m("tidplan_start", "2018-01-01") + " – " + m("tidplan_slut", "2018-12-31"),
                ),
                Field(
                    "Sökt summa (ska stämma med nämndens beslut)",
                    m("sokt_summa", "570 000", "570000") + " kronor",
                ),
            )
        ),
        Fields(
            (
                Field("Budget (specificera)", "\n".join([*lines, f"Summa: {total}"]), 1.5),
                Field("Finns övriga intäkter", ticks, 1),
            )
        ),
        *_lykttander_prose(),
        Signature(
            m("ort", "Johanneshov") + " den " + m("datum", "14 november 2017", "2017-11-14"),
            m("undertecknare", "Ragnhild Stormdal"),
            m("befattning", "Stadsdelsdirektör"),
        ),
    ]
    return Paper(
        "ansokan",
        "projektmedel",
        blocks,
        m,
        footer="Skarpnäcks stadsdelsnämnd        Sida {page} ({pages})",
        findings=("F02",),
        must_not_fire=_NEVER,
    )


def _lasframmande_prose() -> tuple[Section, ...]:
    return (
        Section(
            "syfte",
            "Syfte och mål",
            (
                "Många barn i Hökarängen och Fagersjö kommer till skolan utan att ha haft böcker omkring "
                "sig på det språk som talas hemma. Projektet vill att varje barn som fyller fyra under "
                "året ska ha fått en egen bokpåse och minst en högläsningsstund i månaden, på svenska "
                "eller på sitt modersmål.",
                "Av 212 inbjudna familjer räknar vi med att två av tre deltar vid minst tre tillfällen.",
            ),
        ),
        Section(
            "genomforande",
            "Genomförande",
            (
                "Bibliotekspedagogen arbetar tillsammans med öppna förskolan och barnavårdscentralen. "
                "Inbjudan lämnas vid fyraårskontrollen. Högläsningen hålls på måndagar och torsdagar "
                "mellan 10 och 12 i lokalen vid torget, och en gång i månaden på en lördag för den som "
                "arbetar dagtid.",
                "Texterna väljs i samråd med föräldrarna. Under våren utbildas åtta föräldrar till "
                "läsombud; de får 350 kr per tillfälle i arvode, vilket ryms inom posten för pedagogen.",
            ),
        ),
        Section(
            "implementering",
            "Efter projektet",
            (
                "Läsombuden fortsätter inom ramen för öppna förskolans ordinarie verksamhet. Bokpåsarna "
                "köps från och med 2017 in av biblioteket.",
            ),
        ),
    )


def lasframmande() -> Paper:
    """A letter with the answers after colons; signed late, and the budget is larger than what is asked for."""
    m = Marks()
    rows = (
        budget_row(m, 1, "Bibliotekspedagog, 60 procent i tio månader", "318 000"),
        budget_row(m, 2, "Böcker och bokpåsar", "74 500"),
        budget_row(m, 3, "Hyra av lokal i Hökarängen", "48 000"),
        budget_row(m, 4, "Tolk och översättning", "39 500"),
        ("Summa kostnader", m("budget_summa", "480 000", "480000")),
    )
    ticks = f"JA {UNTICKED}  kr  " + m("ovriga_intakter", f"NEJ {TICKED}", "nej")
    m.values["ovriga_intakter_belopp"], m.raws["ovriga_intakter_belopp"] = None, ""
    blocks = [
        Note("Kommunstyrelsen\nStadsledningskontoret\nRegistraturen"),
        Title(("Ansökan om medel till projektet Läsfrämmande",)),
        Note(
            "Förvaltningen ansöker härmed om projektmedel enligt de anvisningar som gick ut i december. "
            "Uppgifterna nedan följer punkterna i anvisningarna. Frågor om ansökan besvaras av "
            "kontaktpersonen."
        ),
        Fields((Field("Projektets namn", m("projekt", "Läsfrämmande i Hökarängen och Fagersjö")),)),
        Fields((Field("Nämnd", m("namnd", "Farsta stadsdelsförvaltning")),)),
        Fields((Field("Kontaktperson", m("kontaktperson", "Desirée Halvarsdotter")),)),
        Fields((Field("Adress", m("adress", "Storforsplan 88")),)),
        Fields((Field("Postadress", m("postadress", "Box 7714, 123 04 Farsta")),)),
        Fields((Field("E-post", m("epost", "desiree.halvarsdotter@farsta.example")),)),
        Fields((Field("Telefon", m("telefon", "08-465 004 37")),)),
        Fields((Field("Diarienummer", m("diarienummer", "1.2.1-057-2016")),)),
        Fields(
            (
                Field(
                    "Projekttid",
                    m("tidplan_start", "1 februari 2016", "2016-02-01")
                    + " till och med "
                    + m("tidplan_slut", "30 november 2016", "2016-11-30"),
                ),
            )
        ),
        Fields((Field("Sökt summa", m("sokt_summa", "400 000 kronor", "400000")),)),
        Fields((Field("Finns övriga intäkter", ticks),)),
        Table(("Kostnadsslag", "Belopp, kr"), rows, (4, 1.2), right=(1,), total=True, caption="Budget"),
        *_lasframmande_prose(),
        Signature(
            m("ort", "Farsta") + " " + m("datum", "2016-02-19"),
            m("undertecknare", "Malkolm Enerot"),
            m("befattning", "Avdelningschef"),
        ),
    ]
    return Paper(
        "ansokan",
        "brev",
        blocks,
        m,
        findings=("B01", "B04", "T02", "N04", "F02"),
        must_not_fire=("B02", "B03", "B06", "T01", "T03", "F01", "F03", "F04", "N08", "N09"),
        planted=("B01", "B04", "T02", "N04"),
    )


def _vaxthuset_prose() -> tuple[Section, ...]:
    return (
        Section(
            "syfte",
            "Projektets syfte",
            (
                "Kistahöjdens gårdar är välskötta men tomma. Syftet är att ge grannar i alla åldrar en "
                "anledning att stanna kvar ute, lära känna varandra och lära av varandra genom att odla.",
            ),
        ),
        Section(
            "mal",
            "Mål",
            (
                "Femtio hushåll ska ha haft en egen eller delad odlingslåda under säsongen. Minst en "
                "tredjedel av deltagarna ska vara över 65 år och minst en tredjedel under 18 år.",
            ),
        ),
        Section(
            "genomforande",
            "Metod och genomförande",
            (
                "Lådorna byggs i mars och april tillsammans med elever från Kista grundskola. En "
                "handledare finns på plats tre eftermiddagar i veckan från april till oktober. Växthuset "
                "monteras på den gamla minigolfbanan, där det redan finns vatten och el.",
                "Skörden delas. En höstmarknad hålls den 28 september, då föreningen bjuder på soppa. "
                "Under vintern planeras nästa säsong vid fyra träffar, och studiebesök görs hos två "
                "odlarföreningar i Uppsala.",
            ),
        ),
        Section(
            "implementering",
            "Fortsättning efter projekttiden",
            ("Föreningen driver odlingen vidare med medlemsavgifter, 150 kr per hushåll och år.",),
        ),
        Section("ovriga_upplysningar", "Övrigt", ()),
    )


def vaxthuset() -> Paper:
    """A table of labels and answers; the budget's rows do not add up, and two answers are missing."""
    m = Marks()
    rows = []
    items = (
        ("Odlingslådor", "30", "1 450", "43 500"),
        ("Handledare, timmar", "520", "265", "137 800"),
        ("Växthus, begagnat", "1", "68 000", "68 000"),
        ("Jord och frön", "12", "1 150", "13 800"),
        ("Studiebesök, buss", "4", "6 200", "24 800"),
    )
    for rad, (text, antal, pris, belopp) in enumerate(items, 1):
        key = f"budget_rows/{rad}"
        rows.append(
            (
                m(f"{key}/text", text),
                m(f"{key}/antal", antal, antal),
                m(f"{key}/a_pris", pris, kr(pris)),
                m(f"{key}/belopp", belopp, kr(belopp)),
            )
        )
    rows.append(("Totalt", "", "", m("budget_summa", "297 900", "297900")))
    ticks = m("ovriga_intakter", f"JA {TICKED}", "ja") + " " + m("ovriga_intakter_belopp", "40 000", "40000")
    blocks = [
        Title(("Projektansökan – gröna mötesplatser",)),
        Fields((Field("Projektnamn", m("projekt", "Växthuset på Kistahöjden")),)),
        Fields((Field("Sökande", m("sokande", "Föreningen Grannodlarna")),)),
        Fields((Field("Org.nr", m("organisationsnummer", "802459-2829")),)),
        Fields((Field("Stadsdelsnämnd", m("namnd", "Rinkeby-Kista stadsdelsnämnd")),)),
        Fields((Field("Projektledare", m("kontaktperson", "Samira Ekdahl-Osman")),)),
        Fields((Field("Postadress", m("postadress", "Trondheimsgatan 90, 164 30 Kista")),)),
        Fields((Field("E-postadress", m("epost", "samira@grannodlarna.example")),)),
        Fields((Field("Telefonnummer", m("telefon", "070-174 06 31")),)),
        Fields(
            (
                Field("Projektstart", m("tidplan_start", "2019-03-15")),
                Field("Projektslut", m("tidplan_slut", "2020-02-29")),
            )
        ),
        Fields((Field("Totalt sökt belopp", m("sokt_summa", "257 900 kr", "257900")),)),
        Fields((Field("Finns övriga intäkter", f"{ticks} kr   NEJ {UNTICKED}"),)),
        Fields((Field("Diarienummer", ""),)),
        Table(
            ("Kostnadspost", "Antal", "À-pris, kr", "Belopp, kr"),
            tuple(rows),
            (3.2, 1, 1.2, 1.4),
            right=(1, 2, 3),
            total=True,
            caption="Kostnadsplan",
        ),
        *_vaxthuset_prose(),
        Signature(
            m("ort", "Kista") + " den " + m("datum", "21/1 2019", "2019-01-21"),
            m("undertecknare", "Joar Lindevall"),
            m("befattning", "Ordförande"),
            label="Behörig firmatecknare",
        ),
    ]
    return Paper(
        "ansokan",
        "projektansokan",
        blocks,
        m,
        findings=("B06", "F02", "F03", "F04"),
        must_not_fire=("B01", "B02", "B03", "B04", "B13", "T01", "T02", "T03", "N04", "N08", "N09"),
        empty=("diarienummer",),
        planted=("B06", "F03", "F04"),
    )
