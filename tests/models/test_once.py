"""A property that is kept: worked out once for each object, and no part of what the object is equal by."""

from dataclasses import dataclass

from models.once import once

asked: list[str] = []


@dataclass(frozen=True)
class Named:
    name: str

    @once
    def loud(self) -> str:
        """The name in capitals."""
        asked.append(self.name)
        return self.name.upper()


def test_a_property_is_worked_out_once_for_each_object():
    asked.clear()
    first, second = Named("ett"), Named("två")
    assert [first.loud, first.loud, second.loud, first.loud] == ["ETT", "ETT", "TVÅ", "ETT"]
    assert asked == ["ett", "två"]


def test_what_is_kept_leaves_equality_alone():
    used, unused = Named("ett"), Named("ett")
    assert used.loud == "ETT"
    assert used == unused
    assert hash(used) == hash(unused)


def test_the_class_shows_the_property_and_what_it_says():
    assert Named.__dict__["loud"].__doc__ == "The name in capitals."
    assert Named.loud is Named.__dict__["loud"]
