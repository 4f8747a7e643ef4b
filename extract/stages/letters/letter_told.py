"""What the sentences of a letter say of the project: sums, name, time, and whom to ask."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from extract.normalise.amount import Amount, find_amounts, parse_amount
from extract.normalise.board import board_score
from extract.normalise.contact import find_email, find_phones
from extract.normalise.dates import find_dates
from extract.normalise.person import person_score
from extract.normalise.reading import Reading
from extract.prose.sentences import Sentence
from extract.stages.letters.letter_head import Found
from extract.stages.letters.letter_text import LetterText
from extract.stages.letters.letters import accounts, asking_verb
from extract.stages.words.kinds import Answer, Part, read_as
from models.form import Kind
from models.record import Scalar

_NOT_ASKED = re.compile(
    r"(?:(?<!bidrag\s)(?<!anslag\s)(?<!stöd\s)(?<!belopp\s)(?<!summa\s)\bav\b|\bkostnad\w*|\bbudget\w*|\bomsluter|\bomsättning\w*|\begen\s?insats\w*|\bvarav\b|\bdärav\b|\btidigare\b|\bbeviljats\b)[^.!?,]{0,30}\Z",
    re.IGNORECASE,
)
_ALSO_ASKED = re.compile(
    r"\b(?:sökt(?:a)?\s(?:summa|belopp|bidrag|stöd|medel)|(?:ansökan|ansökt\sbelopp)\s(?:avser|gäller|omfattar)|bidraget\svi\ssöker)\b[^.!?]{0,60}?",
    re.IGNORECASE,
)
_BUDGET = re.compile(
    r"\b(?:total\w*|samman\w*|hela|projektets|beräkna\w*)?\s?(?:kostnad(?:en|er|erna)?|projektbudget(?:en)?|budget(?:en)?|totalkostnad(?:en)?)\b"
    r"[^.!?0-9]{0,60}?\b(?:uppgår|uppskatta\w*|beräkna\w*|är|blir|bli|omsluter|landar|på|om|av|till)\b|\b(?:kostar|kosta|omsluter)\b"
    r"|\b(?:tillsammans|allt\ssom\sallt|sammanlagt|inalles)\sblir\sdet\b",
    re.IGNORECASE,
)
_OTHER_MONEY = re.compile(
    r"\b(?:(?:övrig|annan|egen)\s?(?:finansiering|insats)\w*|medfinansiering\w*|egeninsats\w*|övriga\s(?:intäkter|bidrag|medel)"
    r"|övrigt\skapital|resterande(?:\s(?:belopp|summa|kostnad\w*|del))?|egna\smedel"
    r"|bidrar\s(?:själv[at]?|dessutom|även)\smed|av\s(?:detta|dessa|kostnaden|summan)\sbidrar\b[^.!?0-9]{0,80}?\bmed\b|(?:skjuter|lägger)\s(?:själv[at]?\s)?till"
    r"|(?:svarar|står|betalar|bekostar|finansierar)\s(?:\w+\s){0,2}?själv[at]?(?:\sför)?)\b",
    re.IGNORECASE,
)
_HAS = re.compile(r"\b(?:har|finns)\s(?:(?:redan|själva?|i\sdag|nu|omkring|ca)\s){0,2}\Z", re.IGNORECASE)
_SAVED = re.compile(
    r"\s(?:innestående|sparat|sparade|undansatt|undanlagt|avsatt|avsatta|i\s(?:\w+\s)?kassan?|på\s(?:\w+\s)?\w*kontot?)\b",
    re.IGNORECASE,
)
_GRANTED = re.compile(
    r"\b(?:beviljat[s]?|beviljade[s]?|erhållit|erhöll|erhållna|tilldelat[s]?|tilldelade[s]?|fick|fått|mottagit)\b",
    re.IGNORECASE,
)
_BEFORE_NOW = re.compile(r"\b(?:föregående\sår|förra\såret|i\sfjol|tidigare(?:\sår)?)\b", re.IGNORECASE)
"""Says of a grant that it is another than the one accounted for."""
_SPENT = re.compile(
    r"\b(?:förbruka(?:t|ts|de|des)|använt[s]?|använde[s]?|upparbetat[s]?|kostat|kostade|utfallet|kostnad(?:er|erna|en)?\s"
    r"(?:uppgick|blev)|(?:samman\w+|total\w*)\skostnad\w*)\b",
    re.IGNORECASE,
)
_SPENT_OF_IT = re.compile(
    r"\bhar\s[^.!?]{3,40}?\s(?:förbrukats|använts|nyttjats|utnyttjats|upparbetats)\b", re.IGNORECASE
)
"""What was spent stands before its verb: `of these, 20 000 have been spent and 5 000 remain`."""
_PART = re.compile(r"\b(?:varav|därav|av\svilka|per|vardera)\b", re.IGNORECASE)
_QUOTED = r"[”“\"»«„](?P<quoted>[^”“\"»«„]{2,90})[”“\"»«]"
_NAMED_PROJECT = re.compile(
    rf"\b(?:projekt|projektet|satsningen|insatsen|arrangemanget|evenemanget|festivalen|kallat|kallar|med\snamnet)\s(?:med\snamnet\s|kallat\s)?{_QUOTED}",
    re.IGNORECASE,
)
_ANY_QUOTED = re.compile(_QUOTED)
_UNQUOTED = re.compile(
    r"\b(?:projektet|projekt)\s(?P<name>[A-ZÅÄÖ][^\n.,;:()0-9]{2,60}?(?:\s[0-9](?:\.[0-9])?)?)"
    r"(?=\s(?:som|under|från|pågår|genomförs|har|är|ska|skall|kommer|startar|vill|riktar|med)\b|[.,;:\n(]|\s\(|\Z)"
)
_TIMED = re.compile(
    r"\b(?:projekt\w*|insats\w*|pågå\w*|genomför\w*|period\w*|löper|löptid\w*|(?:avser|gäller)\stiden|verksamhet\w*|arbetet|startar|börjar|inleds|påbörjas)\b",
    re.IGNORECASE,
)
_NOT_TIMED = re.compile(r"\b(?:sedan|senast|bildades|grundades|föregående|förra)\b", re.IGNORECASE)
_BEGINS = re.compile(r"\b(?:börja[rs]?|starta[rs]?|inled[se]s?|inleds|påbörjas|drar\sigång)\b", re.IGNORECASE)
_ENDS = re.compile(
    r"\b(?:avsluta[rs]?|avslutas|sluta[rs]?|(?:är|vara|stå)\s(?:klar|avsluta|färdig)[at]?|pågår\still|till)\b",
    re.IGNORECASE,
)
_NAME = r"(?P<name>[A-ZÅÄÖÉ][\w’-]+(?:\s(?:von|af|de|da|del|al|el|[A-ZÅÄÖÉ][\w’-]*)){1,3})"
_CONTACT = re.compile(
    r"\b(?:[Kk]ontaktperson(?:er)?|[Pp]rojektledare|[Pp]rojektansvarig|[Aa]nsvarig)\b[^.!?]{0,40}?\b(?:är|blir)\s(?:vår\s\w+\s)?"
    + _NAME
    + r"|\b[Kk]ontakta(?:\sgärna)?\s(?:vår\s\w+,?\s|vår\s)?"
    + _NAME.replace("name", "name2")
    + r"|\b(?:[Ff]rågor|[Uu]pplysningar)\b[^.!?]{0,40}?\b(?:besvaras|lämnas|svarar|ges|besvarar)\s(?:av\s)?"
    + _NAME.replace("name", "name3")
    + r"|\b[Kk]ontaktperson(?:\s\w+){0,2}:\s?"
    + _NAME.replace("name", "name4")
    + r"|\bDen\ssom\s[^.!?]{3,50}?\s(?:är|heter)\s(?:vår\s)?(?:[a-zåäö]+\s)?"
    + _NAME.replace("name", "name6")
    + r"|\b(?:[Ss]var|[Bb]esked|[Ff]rågor|[Uu]pplysningar)\b[^.!?]{0,30}?"
    + r"\b(?:lämnas|sänds|sändas|skickas|ställs|ställas|riktas|ges)\still\s"
    + _NAME.replace("name", "name5")
)
_NAMED = ("name", "name2", "name3", "name4", "name5", "name6")
_APPLICANT = re.compile(
    r"(?P<name>[A-ZÅÄÖ][\w.&-]+(?:\s(?:[A-ZÅÄÖ0-9][\w.&-]*|i|och|för|på|av|vid|&|u\.p\.a\.|"
    r"[a-zåäö]{0,16}(?:pastorat|församling|samfällighet|förening|sällskap|klubb|kommun|förbund|kår|lag|gille|skola)))*)"
    r"(?:\s\([^)]{0,40}\))?,?\s(?:härmed\s)?"
    r"(?:ansöker|söker|anhåller|äskar|redovisar|lämnar|avger)\b"
)
_WE_OF = re.compile(
    r"\b[Vv]i\s(?:i|inom|från)\s(?P<name>[A-ZÅÄÖ][\w-]+(?:\s[\w-]+){0,3}?)\s(?:an)?(?:söker|håller|redovisar|lämnar|vill)\b"
)
_SHORTEST_NAME = 4
_LIKE_A_BOARD = 0.6
_LIKE_A_NAME = 0.1
_PRONOUNS = frozenset(
    ("Vi", "Jag", "Härmed", "Undertecknad", "Undertecknade", "Styrelsen", "Föreningen", "Nämnden", "Därför")
)


def told(text: LetterText, *, report: bool) -> Iterator[Found]:
    """Answers in the order of the sentences; the first for a field is the paper's, others speak for or against it."""
    for sentence in text.sentences:
        yield from _sums_of_a_report(text, sentence) if report else _sums(text, sentence)
        yield from _time(text, sentence, report=report)
    yield from contacts(text)
    yield from _applicant(text)
    yield from _project(text)


def contacts(text: LetterText) -> Iterator[Found]:
    """Whom the sentences say that one may ask, with telephone and e-mail."""
    for sentence in text.sentences:
        yield from _contact(text, sentence)


def _found(
    text: LetterText, name: str, value: Scalar | None, start: int, end: int, flags: tuple[str, ...] = ()
) -> Found:
    raw = text.text[start:end]
    return Found(name, raw, value, text.place(start, end), "prose", flags)


def _in_sentence(
    text: LetterText, sentence: Sentence, name: str, read: Amount | Part | Reading[str]
) -> Found:
    """read: with its offsets in the sentence."""
    start, end = sentence.start + read.start, sentence.start + read.end
    return _found(text, name, read.value, start, end, read.flags)


def _amounts(sentence: Sentence) -> list[Amount]:
    return [amount for amount in find_amounts(sentence.text) if amount.has_currency or amount.value is None]


def _sums(text: LetterText, sentence: Sentence) -> Iterator[Found]:
    said = sentence.text
    asks = asking_verb(said)
    also = _ALSO_ASKED.search(said) if asks is None else None
    if asks is not None or also is not None:
        begin = asks.end() if asks is not None else also.end() if also is not None else 0
        before = asks.start() if asks is not None else 0
        yield from _first(text, sentence, "sokt_summa", begin, _NOT_ASKED)
        if asks is not None and not find_amounts(said[begin:]):
            yield from _first(text, sentence, "sokt_summa", 0, _NOT_ASKED, before)
    budget = _BUDGET.search(said)
    other = _OTHER_MONEY.search(said)
    if other is not None:
        parted = budget.start() if budget is not None and budget.start() > other.start() else len(said)
        yield from _first(text, sentence, "ovriga_intakter_belopp", other.end(), end=parted)
    else:
        yield from _saved(text, sentence)
    if budget is not None:
        parted = other.start() if other is not None and other.start() > budget.start() else len(said)
        yield from _first(text, sentence, "budget_summa", budget.start(), end=parted, near=80)


def _saved(text: LetterText, sentence: Sentence) -> Iterator[Found]:
    """Money that the sender has for it: `the guild has 26 500 kr in its account`."""
    for amount in _amounts(sentence)[:1]:
        before, after = sentence.text[: amount.start], sentence.text[amount.end :]
        if _HAS.search(before) and _SAVED.match(after):
            yield _in_sentence(text, sentence, "ovriga_intakter_belopp", amount)


def _sums_of_a_report(text: LetterText, sentence: Sentence) -> Iterator[Found]:
    granted = _GRANTED.search(sentence.text) if _BEFORE_NOW.search(sentence.text) is None else None
    spent = _SPENT.search(sentence.text)
    before = _SPENT_OF_IT.search(sentence.text) if spent is not None else None
    if granted is not None:
        yield from _first(text, sentence, "beviljat_belopp", granted.start(), near=90)
    if before is not None:
        yield from _first(text, sentence, "forbrukat_belopp", before.start(), end=before.end())
    elif spent is not None:
        yield from _first(text, sentence, "forbrukat_belopp", spent.start(), near=90)


def _first(
    text: LetterText,
    sentence: Sentence,
    name: str,
    begin: int,
    unless: re.Pattern[str] | None = None,
    end: int = 10**6,
    near: int = 10**6,
) -> Iterator[Found]:
    """The first amount behind an offset of the sentence, and the same sum said again right behind it."""
    said = sentence.text
    chosen = [
        amount
        for amount in _amounts(sentence)
        if begin <= amount.start < min(end, begin + near)
        and not (unless is not None and unless.search(said[begin : amount.start]))
        and not _PART.search(said[begin : amount.start])
    ]
    if not chosen:
        return
    first = _figures_in_parentheses(said, chosen[0])
    yield _in_sentence(text, sentence, name, first)
    for one, other in pairwise(chosen[:2]):
        between = said[one.end : other.start + 1]
        if "(" in between and len(between) < 8:
            yield _in_sentence(text, sentence, name, other)


def _figures_in_parentheses(said: str, amount: Amount) -> Amount:
    """`trettiofem tusen (35 000) kronor`: the figures take the currency behind the parenthesis."""
    if amount.value is not None or said[amount.end : amount.end + 1] != ")":
        return amount
    whole = parse_amount(f"{said[amount.start : amount.end].lstrip('(')} kr")
    if whole is None or not re.match(r"\)\s?(?:kr|kronor|SEK)\b", said[amount.end : amount.end + 10]):
        return amount
    return Amount(whole.value, amount.start, amount.end, has_currency=True)


def _time(text: LetterText, sentence: Sentence, *, report: bool) -> Iterator[Found]:
    said = sentence.text
    cue = _TIMED.search(said)
    if cue is None:
        return
    columns = ("period_start", "period_slut") if report else ("tidplan_start", "tidplan_slut")
    answer = _parted(said) or read_as(Kind.PERIOD, said)
    parts = [part for part in answer.parts if part.value is not None]
    if len(parts) < 2 or _NOT_TIMED.search(said[: parts[0].start]):
        return
    for part in parts:
        yield _in_sentence(text, sentence, columns[part.column], part)


def _parted(said: str) -> Answer | None:
    """`börjar den 1 mars 2014 och avslutas den 3 juni 2014`."""
    begins = _BEGINS.search(said)
    ends = _ENDS.search(said, begins.end()) if begins is not None else None
    if begins is None or ends is None:
        return None
    dates = find_dates(said)
    first = next((day for day in dates if begins.end() <= day.start < begins.end() + 40), None)
    last = next(
        (day for day in dates if first and day.start > first.start and day.start < ends.end() + 60), None
    )
    if first is None or last is None:
        return None
    return Answer(
        0.8,
        (
            Part(0, first.value, first.start, first.end, first.flags),
            Part(1, last.value, last.start, last.end, last.flags),
        ),
    )


def _contact(text: LetterText, sentence: Sentence) -> Iterator[Found]:
    said = sentence.text
    found = _CONTACT.search(said)
    if found is None:
        return
    group = next(name for name in _NAMED if found[name])
    name = found[group]
    if person_score(name) >= _LIKE_A_NAME:
        start = sentence.start + found.start(group)
        yield _found(text, "kontaktperson", name, start, start + len(name))
    for phone in find_phones(said)[:1]:
        answer = read_as(Kind.PHONE, said[phone.start : phone.end])
        value = answer.parts[0].value if answer.parts else None
        yield _in_sentence(text, sentence, "telefon", Part(0, value, phone.start, phone.end, phone.flags))
    for address in find_email(said)[:1]:
        yield _in_sentence(text, sentence, "epost", address)


def _applicant(text: LetterText) -> Iterator[Found]:
    for pattern in (_APPLICANT, _WE_OF):
        for found in pattern.finditer(text.text):
            name = found["name"]
            if name.split()[0] not in _PRONOUNS and len(name) > _SHORTEST_NAME and "\n" not in name:
                if board_score(name) < _LIKE_A_BOARD:
                    yield _found(text, "sokande", name, found.start("name"), found.end("name"))
                return


def _project(text: LetterText) -> Iterator[Found]:
    """A quoted name behind the word for project, then any in the sentence that asks, then an unquoted one."""
    named = list(_NAMED_PROJECT.finditer(text.text))
    for found in named[:3]:
        yield _named(text, found.start("quoted"), found.end("quoted"))
    if named:
        return
    for sentence in text.sentences:
        found_here = _ANY_QUOTED.search(sentence.text)
        is_about = (
            asking_verb(sentence.text) or "projekt" in sentence.text.casefold() or accounts(sentence.text)
        )
        if found_here is not None and is_about:
            start = sentence.start + found_here.start("quoted")
            yield _named(text, start, sentence.start + found_here.end("quoted"))
            return
    unquoted = _UNQUOTED.search(text.text)
    if unquoted is not None:
        yield _named(text, *unquoted.span("name"))


def _named(text: LetterText, start: int, end: int) -> Found:
    name = " ".join(text.text[start:end].split()).rstrip(",.")
    return _found(text, "projekt", name, start, end)


def agree(values: list[object]) -> bool:
    """Whether two answers or more say the same, whatever case they are written in."""
    folded = [value.casefold() if isinstance(value, str) else value for value in values]
    return (
        len(folded) > 1
        and all(value == folded[0] for value in folded)
        and not isinstance(folded[0], type(None))
    )


def differ(values: list[object]) -> bool:
    """Whether two amounts for the same answer are not the same sum."""
    sums = {value for value in values if isinstance(value, Decimal)}
    return len(sums) > 1
