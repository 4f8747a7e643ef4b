"""The routes. Addresses hold ids and numbers, never paths; what is not known is answered by 404."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

from extract.review import acts, screens, work
from extract.review.bench import Bench, NotThereError
from extract.review.guard import Guard, Logins
from extract.review.pictures import SCALES, NoPictureError
from extract.review.texts import static_file
from models.errors import GranskaError

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

_STATIC = {
    "review.css": "text/css",
    "review.js": "text/javascript",
    "going.js": "text/javascript",
    "icon.svg": "image/svg+xml",
}
Screen = Callable[[Bench, "Request"], "Response"]
Act = Callable[[Bench, "Request", dict[str, str]], "Response"]

SCREENS: tuple[tuple[str, Screen], ...] = (
    ("/", screens.overview),
    ("/avvikelser", screens.flags),
    ("/granska", work.first),
    ("/granska/{item_id}", work.item),
    ("/dokument", screens.documents),
    ("/dokument/{document_id}", screens.document),
    ("/logg", screens.log),
    ("/exportera", acts.export_screen),
)
ACTS: tuple[tuple[str, Act], ...] = (
    ("/beslut/{item_id}", acts.decide),
    ("/rad/{document_id}", acts.add_row),
    ("/falt/{document_id}", acts.add_value),
    ("/angra/{event_id}", acts.undo),
    ("/visa/{document_id}", acts.show_numbers),
    ("/exportera", acts.export),
    ("/installning", acts.settings),
)


def guarded(bench: Bench, logins: Logins, port: int) -> Guard:
    """The whole page behind its guard, for a server on this port of the loopback address."""
    hosts = frozenset(f"{name}:{port}" for name in ("127.0.0.1", "localhost"))
    return Guard(application(bench, logins), logins, hosts)


def application(bench: Bench, logins: Logins) -> Any:
    """The ASGI application without its guard."""
    from fastapi import FastAPI

    app = FastAPI(openapi_url=None, docs_url=None, redoc_url=None)
    for path, screen in SCREENS:
        app.add_route(path, _shown(bench, screen), methods=["GET"])
    for path, act in ACTS:
        app.add_route(path, _acted(bench, act), methods=["POST"])
    app.add_route("/sida/{document_id}/{number:int}/{scale:int}", _picture(bench), methods=["GET"])
    app.add_route("/ord/{document_id}/{number:int}", _words(bench), methods=["GET"])
    app.add_route("/static/{name}", _static, methods=["GET"])
    app.add_route("/logga-ut", lambda request: acts.log_out(logins, request), methods=["POST"])
    app.add_exception_handler(404, _not_there(bench))
    return app


def _shown(bench: Bench, screen: Screen) -> Callable[[Request], Response]:
    def answer(request: Request) -> Response:
        def work() -> Response:
            bench.catch_up()
            return screen(bench, request)

        return _safely(bench, request, work)

    return answer


def _acted(bench: Bench, act: Act) -> Callable[[Request], Any]:
    async def answer(request: Request) -> Response:
        from starlette.concurrency import run_in_threadpool

        body = (await request.body()).decode("utf-8", "replace")
        form = dict(parse_qsl(body, keep_blank_values=True, max_num_fields=200))

        def work() -> Response:
            bench.catch_up()
            return act(bench, request, form)

        return await run_in_threadpool(_safely, bench, request, work)

    return answer


def _safely(bench: Bench, request: Request, work: Callable[[], Response]) -> Response:
    """What went wrong is said in the person's words; never a trace, never a word of a document."""
    try:
        return work()
    except NotThereError:
        return _missing(bench, request)
    except GranskaError as error:
        return bench.answer(request, "note.html", 503, title="Databasen svarar inte", text=str(error), why="")


def _missing(bench: Bench, request: Request) -> Response:
    text = "Adressen leder inte till något dokument, värde eller någon iakttagelse."
    return bench.answer(request, "note.html", 404, title="Finns inte", text=text, why="")


def _not_there(bench: Bench) -> Callable[[Request, Exception], Response]:
    return lambda request, error: _missing(bench, request)


def _picture(bench: Bench) -> Callable[[Request], Response]:
    def answer(request: Request) -> Response:
        from starlette.responses import Response

        scale = float(request.path_params["scale"])
        try:
            if scale not in SCALES:
                raise NoPictureError
            data = bench.picture(*_page_of(bench, request), scale, request.scope["granska"])
        except NoPictureError:
            return Response(status_code=404)
        return Response(data, media_type="image/png")

    return answer


def _words(bench: Bench) -> Callable[[Request], Response]:
    def answer(request: Request) -> Response:
        from starlette.responses import JSONResponse

        try:
            found = bench.clickable(*_page_of(bench, request), request.scope["granska"])
        except NoPictureError:
            found = ()
        return JSONResponse(found)

    return answer


def _page_of(bench: Bench, request: Request) -> tuple[str, int]:
    """The document and the page of it; NoPictureError for any other."""
    document_id, number = request.path_params["document_id"], request.path_params["number"]
    paper = bench.index.papers.get(document_id)
    if paper is None or not paper.page_from <= number <= paper.page_to:
        raise NoPictureError
    return document_id, number


def _static(request: Request) -> Response:
    from starlette.responses import Response

    name = request.path_params["name"]
    if name not in _STATIC:
        return Response(status_code=404)
    return Response(static_file(name), media_type=_STATIC[name])
