"""Which readings a changed form has a say in: found without reading the files again, rather too many than too few."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from models.form import Form

_ALIKE = 75.0
"""Share of a title, in percent, that a page must hold for the form to be thinkable; reading itself wants more."""


def may_fit(
    own: Sequence[Form], changed: Collection[str], used: Collection[str], pages: Sequence[str]
) -> bool:
    """Whether one of the changed forms was used, or might be now.

    own: a user's forms. used: names of the forms that the documents of a file were read by, empty for none.
    A paper that no declared form fitted may fit any new one.
    """
    from models.form_loader import with_known

    forms = {form.name: form for form in with_known(tuple(own))}
    if any(name in changed for name in used):
        return True
    if any(name not in forms or forms[name].generic for name in used):
        return True
    return any(_bears_title(forms[name], pages) for name in changed if name in forms)


def _bears_title(form: Form, pages: Sequence[str]) -> bool:
    from rapidfuzz.fuzz import partial_ratio

    titles = [title.casefold() for title in form.titles]
    folded = [page.casefold() for page in pages]
    return any(partial_ratio(title, page) >= _ALIKE for title in titles for page in folded)
