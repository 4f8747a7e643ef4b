"""Letters that ask for money or account for it in running words, told from letters that only speak of such papers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import takewhile

from extract.normalise.amount import find_amounts
from extract.prose.sentences import split_sentences
from extract.stages.labels.labels import Hit
from extract.stages.page.lines import Line
from models.record import Dokumenttyp

_LOOKED_AT = 160
"""Lines of a paper among which it says what it wants."""
_CLOSING = re.compile(
    r"(?:med\s(?:vänlig\w*|bästa|varm\w*|hjärtlig\w*|många)\shälsning\w*|(?:vänliga|bästa|varma|hjärtliga)?\s?hälsningar|mvh|"
    r"med\s(?:önskan|förhoppning)\s(?:om|att)|i\sförhoppning\s(?:om|att)|"
    r"allt\sgott|tack\spå\sförhand|väl\smött|högaktningsfullt|vördsamt|vänligen|enligt\suppdrag|(?:å|på)\s\w+s?\svägnar|(?:för|genom)\s(?=[\wÅÄÖ]))",
    re.IGNORECASE,
)
_MOST_CLOSING_WORDS = 6
_SIGNS = re.compile(r"/{1,2} ?[A-ZÅÄÖ][\w-]+(?: [A-ZÅÄÖ][\w-]+){0,2}")
"""How mails are ended: a stroke and the name."""
_MAY_ASK = ("sök", "anhåll", "äska", "hemställ", "ber", "önska", "begär")
"""Every asking verb holds one of them: most sentences hold none, and are done with sooner."""
_ASKS = re.compile(
    r"\b(?:an)?söker\b|\bansöke?s\b|\bsöke?s\b|\banhåller\b|\bäskar\b|\bäskas\b|\bhemställer\b"
    r"|\b(?:vill|önskar|får|ber|tillåter|vågar)\b[^.!?]{0,40}?\b(?:(?:an)?söka|anhålla|hemställa|äska|begära)\b|\bber\b[^.!?]{0,30}\bom\b|\bönskar\b[^.!?]{0,20}\b(?:bidrag|stöd|medel)\b"
    r"|\bbegär\b",
    re.IGNORECASE,
)
_IN_WORDS = re.compile(r"\w \([0-9][0-9 .]*\) ?(?:kr|kronor)\b")
"""A sum in words, its figures in brackets before the unit."""
_PASSIVE = re.compile(r"(?:an)?söke?s|äskas", re.IGNORECASE)
_STRONG_ASK = re.compile(r"ansök|anhåll|äska|hemställ", re.IGNORECASE)
_OF_OTHERS = re.compile(
    r"\b(?:ni|du|man|som|sökanden?|sökande|kunna|bör|skall?|den|de|alla|många|andra|har)\s(?:\w+\s)?\Z",
    re.IGNORECASE,
)
_MONEY = re.compile(
    r"\b\w*(?:bidrag|stöd|medel|anslag|finansiering|projektpengar|pengar)(?:et|en|na)?\b", re.IGNORECASE
)
_SENDER = re.compile(r"\b(?:vi|jag|undertecknad\w*|härmed|här\skommer|vår\w*)\b", re.IGNORECASE)
_DEFINITE = re.compile(
    r"(?:\b\w{3,}(?:en|et|ten|laget|gruppen|an)|\b[A-ZÅÄÖ][\w.&-]+"
    r"|\b[A-ZÅÄÖ][\w.&-]+\s\w*(?:råd|förening|klubb|lag|gille|kår|förbund|sällskap|församling|pastorat|kommun|stiftelse|grupp|krets))"
    r"(?:\s\([^)]{0,40}\))?,?\s\Z"
)
_SENDER_BEHIND = re.compile(r"\s[A-ZÅÄÖ][\w.&-]+(?:\s[\w.&-]+){0,4}?\s(?:hos|om)\b")
"""Whoever asks, named behind the verb: `anhåller Föreningen Norrsken om …`."""
_OF_AN_AUTHORITY = re.compile(
    r"\b(?:tack\sför\s(?:er|din)|(?:er|din)\sansökan|(?:er|din)\sredovisning|ni\sansök\w+|ni\shar|avslår|avslås|beviljar\ser"
    r"|välkomna?\satt\s(?:an)?söka|inbjud\w*\b[^.!?]{0,40}\b(?:an)?sök\w*|utlys\w*|sista\sansökningsdag|kan\s(?:an)?sökas|komplettera\ser)\b",
    re.IGNORECASE,
)
_MAY_BE_OF_AN_AUTHORITY = (
    *("tack för", "er ansökan", "din ansökan", "er redovisning", "din redovisning", "ni ansök", "ni har"),
    *("avslå", "beviljar er", "välkom", "inbjud", "utlys", "sista ansökningsdag", "kan sökas", "kan ansökas"),
    "komplettera er",
)
_MAY_COVER = ("ansökan", "redovisning", "rapport")
_SENDS = ("översänd", "överlämna", "insänd", "bifoga", "bilag", "medföljande", "enligt")
_COVERS = re.compile(
    r"\b(?:översänd\w*|överlämna[rs]|insänd\w*|bifoga\w*|bilag(?:d|t|da)|medföljande|enligt)\b[^.!?]{0,60}"
    r"\b(?:\w*ansökan|\w*redovisning(?:en)?|\w*rapport(?:en)?)\b|\b(?:ansökan|redovisningen|rapporten)\b[^.!?]{0,30}\bbifogas\b",
    re.IGNORECASE,
)
_ACCOUNTS = re.compile(
    r"\b(?:(?:slut|del|åter)?redovisar|(?:slut|åter)?rapporterar|(?:slut|del|åter)?redovisas"
    r"|(?:lämnar|avger|inkommer|kommer|ger)\b[^.!?]{0,40}\b(?:\w*redovisning|\w*rapport|återrapportering|redogörelse)(?:en)?)\b",
    re.IGNORECASE,
)
_MAY_ACCOUNT = ("redovis", "rapport", "redogörelse")
_OF_ITSELF = re.compile(
    r"\b(?:slut|del)?(?:redovisningen|rapporten)\s(?:avser|omfattar|gäller)\b", re.IGNORECASE
)
_SPENT = re.compile(
    r"\b(?:bevilja\w*|förbruk\w+|använ[dt]\w*|kostat|kostade|erhåll\w+|tilldela\w+|upparbeta\w+|uppgick)\b",
    re.IGNORECASE,
)


def is_closing(line: Line) -> bool:
    """Whether a line is the greeting that a letter ends with, above the name of who signs it."""
    text = line.text
    if _SIGNS.fullmatch(text) is not None:
        return True
    short = len(line.words) <= _MOST_CLOSING_WORDS and not text.endswith((".", ":", ";"))
    return short and text[:1].isupper() and _closes(text)


@lru_cache(maxsize=4096)
def _closes(text: str) -> bool:
    return _CLOSING.match(text) is not None


def before_texts(lines: Sequence[Line], hits: Sequence[Hit]) -> Sequence[Line]:
    """The lines up to the first that is the heading of a text."""
    headings = {hit.line for hit in hits if hit.wording.role == "section" and hit.alone}
    return tuple(takewhile(lambda line: line.index not in headings, lines))


def closing_line(lines: Sequence[Line]) -> Line | None:
    """The last closing words of a letter with somebody's name below them; None where it has none."""
    for line in reversed(lines):
        if is_closing(line) and (line is not lines[-1] or _SIGNS.fullmatch(line.text) is not None):
            above = lines[line.index - 1] if 0 < line.index < len(lines) else None
            return above if above is not None and is_closing(above) and not is_greeting(line) else line
    return None


def is_greeting(line: Line) -> bool:
    """Whether a line is such a greeting and says of whose behalf nothing."""
    return is_closing(line) and not line.text.casefold().startswith(("för ", "genom "))


def said_by_letter(lines: Sequence[Line]) -> Dokumenttyp | None:
    """What a letter is by its own sentences: an application, an account, or None where it is neither.

    Letters from the authority, invitations and letters that cover an application ask for nothing themselves.
    """
    return _said_by("\n".join(line.text for line in lines[:_LOOKED_AT]))


@lru_cache(maxsize=16)
def _said_by(text: str) -> Dokumenttyp | None:
    joined = " ".join(text.split())
    folded = joined.casefold()
    if _is_of_an_authority(joined, folded) or _covers(joined, folded):
        return None
    sentences = [sentence.text for sentence in split_sentences(joined)]
    if any(map(asking_verb, sentences)):
        return Dokumenttyp.ANSOKAN
    if not any(map(accounts, sentences)):
        return None
    spent = any(_SPENT.search(said) and find_amounts(said) for said in sentences)
    return Dokumenttyp.REDOVISNING if spent else None


def _is_of_an_authority(text: str, folded: str) -> bool:
    return _holds(folded, _MAY_BE_OF_AN_AUTHORITY) and _OF_AN_AUTHORITY.search(text) is not None


def _covers(text: str, folded: str) -> bool:
    """Whether an application or an account is sent along."""
    return _holds(folded, _MAY_COVER) and _holds(folded, _SENDS) and _COVERS.search(text) is not None


def accounts(sentence: str) -> bool:
    """Whether the sender says in this sentence that this is the account of something.

    >>> accounts("Här kommer redovisningen av lägret."), accounts("Redovisningen lämnas senast i maj.")
    (True, False)
    """
    if not _holds(sentence.casefold(), _MAY_ACCOUNT):
        return False
    itself = _OF_ITSELF.search(sentence) is not None
    return itself or (_ACCOUNTS.search(sentence) is not None and _SENDER.search(sentence) is not None)


def _holds(folded: str, words: Sequence[str]) -> bool:
    """Whether one of some words stands in a text, both in lower case."""
    return any(map(folded.__contains__, words))


def asking_verb(sentence: str) -> re.Match[str] | None:
    """The verb with which the sender of a letter asks for money in this sentence.

    >>> asking_verb("Härmed ansöker vi om 50 000 kr.")[0], asking_verb("Alla som söker bidrag ska svara.")
    ('ansöker', None)
    """
    if not _holds(sentence.casefold(), _MAY_ASK):
        return None
    for found in _ASKS.finditer(sentence):
        before, after = sentence[: found.start()], sentence[found.end() :]
        passive = _PASSIVE.fullmatch(found[0]) is not None and _MONEY.search(after) is not None
        named = _DEFINITE.search(before) or _SENDER_BEHIND.match(after)
        if _OF_OTHERS.search(before) or not (passive or _SENDER.search(sentence) or named):
            continue
        money = _MONEY.search(sentence, found.start()) is not None
        amount = any(amount.has_currency for amount in find_amounts(after)) or _IN_WORDS.search(after)
        if passive and not amount and not _SENDER.search(sentence) and not _DEFINITE.search(before):
            continue
        if amount or (money and _STRONG_ASK.search(found[0])) or (money and _SENDER.search(sentence)):
            return found
    return None
