"""Charts as pictures: few colours that differ in lightness too, words beside every bar."""

from __future__ import annotations

import base64
import io
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from extract.report.figures import Money
from extract.report.words import kronor

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_INK, _QUIET = "#1f2328", "#59636e"
_LIGHTEST = 0.22
_SEVERITIES = {"fel": "#b3261e", "varning": "#d9a400", "notis": "#4a90c2"}
_MOST_BOARDS = 14
_HATCH = {"fel": "", "varning": "//", "notis": ".."}


def money_chart(money: Money, salt: str) -> str:
    """A bar for each board, a piece of it for each year; SVG in base64, nothing where there is nothing."""
    boards = money.boards[:_MOST_BOARDS][::-1]
    if not boards or not any(money.of(board=board).kronor > 0 for board in boards):
        return ""
    years = money.years

    def draw(axes: Axes) -> None:
        colours = _shades(len(years))
        for place, board in enumerate(boards):
            left = 0.0
            for number, year in enumerate(years):
                width = max(0.0, float(money.cells.get((board, year), (0,))[0]))
                axes.barh(place, width, left=left, color=colours[number], edgecolor="white", height=0.66)
                left += width
            axes.text(left, place, f" {kronor(money.of(board=board).kronor)}", va="center", color=_INK)
        axes.set_yticks(range(len(boards)), labels=list(boards))
        axes.set_xlim(0, 1.22 * max(float(money.of(board=board).kronor) for board in boards))
        axes.set_xticks([])
        for number, year in enumerate(years):
            axes.barh([-9], [0], color=colours[number], label=year)
        axes.set_ylim(-0.6, len(boards) - 0.4)
        axes.legend(
            loc="upper center",
            bbox_to_anchor=(0.4, -0.02),
            ncols=min(9, len(years)),
            frameon=False,
            handlelength=1,
        )

    return _svg(draw, 0.42 * len(boards) + 0.6, salt)


def _shades(count: int) -> list[Any]:
    """From light to dark, the latest year darkest."""
    from matplotlib import colormaps

    blues = colormaps["Blues"]
    return [blues(_LIGHTEST + (1 - _LIGHTEST) * (place + 1) / count) for place in range(count)]


def codes_chart(counts: Sequence[tuple[str, str, int]], salt: str) -> str:
    """A bar for each (severity, label, count), in the order given from above."""
    if not counts:
        return ""
    rows = counts[::-1]

    def draw(axes: Axes) -> None:
        for place, (severity, _, count) in enumerate(rows):
            colour, hatch = _SEVERITIES[severity], _HATCH[severity]
            axes.barh(place, count, color=colour, hatch=hatch, edgecolor="white", height=0.66)
            axes.text(count, place, f" {count}", va="center", color=_INK)
        axes.set_yticks(range(len(rows)), labels=[label for _, label, _ in rows])
        axes.set_xlim(0, 1.12 * max(count for _, _, count in rows))
        axes.set_xticks([])
        axes.set_ylim(-0.6, len(rows) - 0.4)

    return _svg(draw, 0.3 * len(rows) + 0.3, salt)


def _svg(draw: Any, height: float, salt: str) -> str:
    """The same figures give the same bytes: no date, and names that follow from `salt`."""
    from matplotlib import rc_context
    from matplotlib.backends.backend_svg import FigureCanvasSVG
    from matplotlib.figure import Figure

    settings: dict[Any, Any] = {
        "text.parse_math": False,
        "svg.hashsalt": salt,
        "font.family": "DejaVu Sans",
        "font.size": 9,
        "hatch.linewidth": 0.6,
    }
    with rc_context(settings):
        figure = Figure(figsize=(8.4, height), layout="constrained")
        FigureCanvasSVG(figure)
        axes = figure.add_subplot()
        draw(axes)
        for side in ("top", "right", "bottom"):
            axes.spines[side].set_visible(False)
        axes.spines["left"].set_color(_QUIET)
        axes.tick_params(length=0, colors=_INK)
        stream = io.BytesIO()
        figure.savefig(stream, format="svg", metadata={"Date": None, "Creator": None})
    return base64.b64encode(stream.getvalue()).decode("ascii")
