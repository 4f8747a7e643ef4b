"""Who stands on a paper: invented people with addresses, and the boards they work for."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from random import Random

from tests.papers import vocabulary as words
from tests.papers.expect import luhn
from tests.papers.families import FormFamily


@dataclass(slots=True)
class Draw:
    """The dice and what has been decided about the form that is being filled in."""

    rng: Random
    family: FormFamily
    rich: bool
    """The letters of the paper include thin spaces."""
    plants: frozenset[str] = frozenset()
    planted: set[str] = field(default_factory=set)

    def plant(self, code: str) -> bool:
        """Whether this inconsistency is to be put in; it is noted as done."""
        if code in self.plants:
            self.planted.add(code)
        return code in self.plants

    def chance(self, share: float) -> bool:
        return self.rng.random() < share

    def label(self, name: str) -> str:
        """One wording of a label, now and then with a slip of the typist."""
        text = self.rng.choice(words.LABELS[name])
        return slip(self.rng, text) if len(text) > 6 and self.chance(0.03) else text

    def hint(self, name: str) -> str:
        return words.HINTS[name] if name in words.HINTS and self.chance(self.family.hints) else ""


def slip(rng: Random, text: str) -> str:
    """Two letters swapped, one lost or one doubled; never the first.

    >>> slip(Random(1), "Kontaktperson") != "Kontaktperson"
    True
    """
    places = [n for n in range(1, len(text) - 2) if text[n].isalpha() and text[n + 1].isalpha()]
    while True:
        at = rng.choice(places)
        slipped = rng.choice(
            (
                text[:at] + text[at + 1] + text[at] + text[at + 2 :],
                text[:at] + text[at + 1 :],
                text[: at + 1] + text[at:],
            )
        )
        if slipped != text:
            return slipped


def person(rng: Random) -> str:
    return f"{rng.choice(words.FIRST)} {rng.choice(words.LAST)}"


def email_of(name: str, place: str) -> str:
    """first.last@place.example in plain letters.

    >>> email_of("Åsa af Klintudde", "Älvsjö")
    'asa.af.klintudde@alvsjo.example'
    """
    return f"{_ascii(name)}@{_ascii(place)}.example"


def _ascii(text: str) -> str:
    flat = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(character for character in flat if character.isascii())
    return kept.replace(" ", ".").replace("-", "")


def board(rng: Random, place: str) -> str:
    """The board as people write it."""
    name = place + "s" if place in words.GENITIVE and rng.random() < 0.7 else place
    return rng.choice((f"{name} stadsdelsnämnd",) * 6 + (f"{place} SDN", f"Stadsdelsnämnden {place}"))


def administration(rng: Random, place: str) -> str:
    return rng.choice((f"{place} stadsdelsförvaltning", f"Stadsdelsförvaltningen {place}"))


def phone(rng: Random) -> str:
    """A number from the series kept free for fiction."""
    end = rng.randint(0, 99)
    mobile = rng.randint(5, 99)
    return rng.choice(
        (
            f"08-465 004 {end:02}",
            f"08 465 004 {end:02}",
            f"08/465 004 {end:02}",
            f"08465004{end:02}",
            f"070-174 06 {mobile:02}",
            f"07017406{mobile:02}",
        )
    )


def postal_line(rng: Random) -> str:
    """Box or nothing, post code and place."""
    code = f"1{rng.randint(2, 6)}{rng.randint(0, 9)} {rng.randint(2, 99):02}"
    box = f"Box {rng.randint(11, 9800)}, " if rng.random() < 0.4 else ""
    return f"{box}{code} {rng.choice(words.PLACES)}"


def street(rng: Random) -> str:
    number = rng.choice(
        (str(rng.randint(1, 120)), f"{rng.randint(1, 40)}-{rng.randint(41, 60)}", f"{rng.randint(1, 40)} B")
    )
    return f"{rng.choice(words.STREETS)} {number}"


def organisation_number(rng: Random, *, valid: bool = True) -> str:
    """Ten digits of an association's shape."""
    digits = [8, 0, 2, *(rng.randint(0, 9) for _ in range(6))]
    last = next(digit for digit in range(10) if luhn([*digits, digit]))
    text = "".join(map(str, [*digits, last if valid else (last + rng.randint(1, 9)) % 10]))
    return f"{text[:6]}-{text[6:]}"


def registry_number(rng: Random, year: int) -> str:
    """A diarienummer in one of the shapes boards use."""
    n = rng.randint(11, 980)
    return rng.choice(
        (
            f"1.2.{rng.randint(1, 5)}-{n}/{year}",
            f"1.5.1-{n}-{year}",
            f"1.6-{n:03}/{year}",
            f"{n}-{rng.randint(10, 990)}/{year}",
            f"KS {year}/{n}",
            f"{rng.randint(1, 9)}.{rng.randint(1, 3)}-{n:05}/{year}",
            f"{year}-{n}-307",
        )
    )


def project(rng: Random, place: str) -> str:
    other = rng.choice([p for p in words.PLACES if p != place])
    tail = rng.choice(words.PROJECT_TAILS).format(place=place, other=other)
    return f"{rng.choice(words.PROJECT_HEADS)} {tail}".strip()
