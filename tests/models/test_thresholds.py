"""Limits are read strictly: a key that nobody reads would be a limit that nobody applies."""

from __future__ import annotations

from importlib.resources import files

import pytest

from models.errors import ConfigError
from models.thresholds import default_thresholds, parse_thresholds

TEXT = files("models").joinpath("thresholds.toml").read_text(encoding="utf-8")


def test_limits_that_ship_are_read_exactly() -> None:
    limits = default_thresholds()
    assert str(limits.tolerance_kr) == "0.50"
    assert limits == parse_thresholds(TEXT)


@pytest.mark.parametrize(
    ("changed", "named"),
    [
        ("slack = 3\n" + TEXT, "slack"),  # a key nobody reads would be a limit nobody applies
        (TEXT.replace("part_digits", "partdigits"), "partdigits"),
        (TEXT.replace("part_digits = 4", ""), "part_digits"),
        (TEXT.replace('"0.50"\n\n# A budget', "0.50\n\n# A budget"), "tolerance_kr"),  # a float is not exact
        (TEXT.replace('"0.90"', '"mycket"'), "dominant_project_share"),
        (TEXT.replace('"0.90"', '"-0.1"'), "dominant_project_share"),
        (TEXT.replace("part_digits = 4", "part_digits = true"), "part_digits"),
        (TEXT.replace("part_digits = 4", 'part_digits = "4"'), "part_digits"),
        ("tolerance_kr = ", "min.toml"),
    ],
)
def test_error_names_file_and_key(changed: str, named: str) -> None:
    with pytest.raises(ConfigError, match=r"min\.toml") as raised:
        parse_thresholds(changed, "min.toml")
    assert named in raised.value.where
