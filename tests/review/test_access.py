"""Everybody can use the page: measured by axe-core, by keyboard alone, at twice the size."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.once import skip_if_done

AXE_FOLDER = Path(__file__).parent.parent.parent / "build" / "axe"
AXE = AXE_FOLDER / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]


@pytest.fixture(scope="session")
def axe():
    """The text of axe-core, fetched once; another process may fetch it at the same time."""
    skip_if_done()
    if not AXE.exists():
        fetched = AXE_FOLDER.with_name(f"axe-{os.getpid()}")
        fetch(fetched)
        with contextlib.suppress(OSError):
            fetched.rename(AXE_FOLDER)
    return AXE.read_text(encoding="utf-8")


def fetch(folder):
    """Skips where there is no npm, or no network."""
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("npm is not there to fetch axe-core with")
    command = [npm, "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(folder), "axe-core@4"]
    try:
        subprocess.run(command, capture_output=True, check=True, timeout=120)
    except (OSError, subprocess.SubprocessError):
        pytest.skip("npm could not fetch axe-core")


def screens(served):
    index = served.bench.index
    document_id = next(key for key, paper in index.papers.items() if "vaxthuset" in paper.file)
    finding = next(flag.item_id for flag in index.flags[document_id] if flag.code == "B06")
    return {
        "overview": "/", "flags": "/avvikelser", "review": f"/granska/{finding}", "documents": "/dokument",
        "document": f"/dokument/{document_id}", "log": "/logg", "export": "/exportera", "missing": "/finns-inte",
    }  # fmt: skip


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(served, logged_in, axe, scheme):
    page = logged_in(served, color_scheme=scheme, bypass_csp=True)
    found = []
    for name, address in screens(served).items():
        page.goto(served.base + address)
        page.evaluate(axe)
        for dialog in (None, *(("keys", "reasons") if name == "review" else ())):
            if dialog:
                page.evaluate("id => document.getElementById(id).showModal()", dialog)
            answer = page.evaluate(
                "rules => axe.run(document, {runOnly: {type: 'tag', values: rules}})", RULES
            )
            found += [
                (name, dialog, wrong["id"], [node["html"][:120] for node in wrong["nodes"][:3]])
                for wrong in answer["violations"]
            ]
            if dialog:
                page.evaluate("id => document.getElementById(id).close()", dialog)
    assert found == []


def test_at_twice_the_size_nothing_is_cut_off_sideways(served, logged_in):
    """1280 pixels at 200 % are 640 of the page's own."""
    page = logged_in(served, width=640, height=400)
    for address in screens(served).values():
        page.goto(served.base + address)
        assert page.evaluate("() => document.documentElement.scrollWidth") <= 640, address


def test_every_control_is_reached_by_tab_and_shows_it(served, logged_in):
    page = logged_in(served)
    page.goto(served.base + screens(served)["review"])
    wanted = page.evaluate(
        "() => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), summary')]"
        ".filter(e => e.getClientRects().length && !e.closest('dialog')).length"
    )
    seen = set()
    for _ in range(2 * wanted + 10):
        page.keyboard.press("Tab")
        place, outline = page.evaluate(
            "() => { const e = document.activeElement; const found = getComputedStyle(e).outlineStyle;"
            " return [[...document.querySelectorAll('*')].indexOf(e), e === document.body ? 'page' : found]; }"
        )
        if place in seen and len(seen) >= wanted:
            break
        seen.add(place)
        assert outline != "none"
    assert len(seen) >= wanted


def test_every_field_and_landmark_has_a_name(served, logged_in):
    page = logged_in(served)
    for address in screens(served).values():
        page.goto(served.base + address)
        assert page.locator("main").count() == page.locator("header").count() == 1
        assert page.locator("h1").count() == 1, address
        unnamed = page.evaluate(
            "() => [...document.querySelectorAll('input:not([type=hidden]), select')]"
            ".filter(e => !e.labels.length && !e.ariaLabel).map(e => e.outerHTML)"
        )
        assert unnamed == []


@pytest.mark.parametrize("width", [1280, 640, 320])
def test_sums_of_a_large_archive_are_shown_whole(served, logged_in, width):
    """A digit that is cut off makes another amount."""
    page = logged_in(served, width=width)
    page.locator(".figures dd").nth(1).evaluate("cell => cell.textContent = '110 920 000 000,50'")
    inside = (
        page.locator(".figures dd")
        .nth(1)
        .evaluate(
            "cell => { const range = document.createRange(); range.selectNodeContents(cell);"
            " return range.getBoundingClientRect().right <= cell.getBoundingClientRect().right; }"
        )
    )
    assert inside
