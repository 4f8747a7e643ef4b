"""The collector is set to work again whatever happened."""

from __future__ import annotations

import gc

import pytest

from extract.collecting import without_cycles


def test_it_rests_until_the_end() -> None:
    assert gc.isenabled()
    with without_cycles():
        assert not gc.isenabled()
        with without_cycles():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_works_again_after_an_error() -> None:
    with pytest.raises(ZeroDivisionError), without_cycles():
        _ = 1 // 0
    assert gc.isenabled()
