"""What reaches a terminal: always UTF-8, never a control character out of a document."""

from __future__ import annotations

import contextlib
import io
import json
import os
import re
import sys
import textwrap
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from models.visible import visible

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions
    from rich.measure import Measurement
    from rich.text import Text

_LINE_ENDS_AND_SPACES = re.compile("[ \t\r\n\f\v\x1c-\x1f\x85\u2028\u2029]+")
PLAIN_WIDTH = 80


def one_line(text: str) -> str:
    """As `visible`, on one line; no-break spaces stay, so that an amount is not broken.

    >>> one_line("900\\u00a0000\\r\\n kr")
    '900\\xa0000 kr'
    """
    return visible(_LINE_ENDS_AND_SPACES.sub(" ", text).strip(" "))


def styled(text: str, style: str = "") -> Text:
    """Text for a table or a line: markup in it is only characters."""
    from rich.text import Text

    return Text(visible(text), style=style)


class Paragraph:
    """One line of text, wrapped to its cell at ordinary spaces only: rich itself breaks at no-break spaces too."""

    def __init__(self, text: str, style: str = "") -> None:
        self._text = one_line(text)
        self._style = style

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Text]:
        lines = textwrap.wrap(self._text, options.max_width, break_on_hyphens=False)
        yield styled("\n".join(lines), self._style)

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        from rich.measure import Measurement

        longest_word = max(map(len, self._text.split(" ")))
        return Measurement(longest_word, len(self._text)).with_maximum(options.max_width)


def open_streams() -> None:
    """Make both streams write UTF-8, whatever the code page, and write out what UTF-8 cannot hold."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            with contextlib.suppress(OSError, ValueError):
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")


@contextlib.contextmanager
def answering() -> Iterator[None]:
    """Around what prints the answer: a reader that leaves early, as `head` does, is no error.

    Only here: a broken pipe anywhere else is a defect, and must never look like a run that went well.
    """
    try:
        yield
        sys.stdout.flush()
    except (BrokenPipeError, SystemExit):
        # rich turns the broken pipe into SystemExit; the interpreter would flush into it once more at its end
        with contextlib.suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def console(*, stderr: bool = False) -> Console:
    """A console for data (stdout) or messages (stderr); 80 columns where the stream is no terminal."""
    from rich.console import Console

    stream = sys.stderr if stderr else sys.stdout
    width = None if stream.isatty() else PLAIN_WIDTH
    return Console(file=stream, width=width, highlight=False, markup=False, emoji=False, soft_wrap=False)


def tell(message: str) -> None:
    """A message to the person, on stderr."""
    print(visible(message), file=sys.stderr)  # noqa: T201


def print_json(value: Any) -> None:
    """One JSON document on stdout; control characters are escaped by JSON itself."""
    print(json.dumps(value, ensure_ascii=False, indent=2))  # noqa: T201
