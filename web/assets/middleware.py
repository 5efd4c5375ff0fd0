"""Answers requests for Streamlit's files with the shortest copy that the browser takes.

Streamlit itself sends them uncompressed, since compressing at each request would cost more than it
brings. Validators, HEAD and ranges are Starlette's.
"""

from typing import Final

from starlette.datastructures import Headers
from starlette.responses import FileResponse, Response
from starlette.staticfiles import NotModifiedResponse, StaticFiles
from starlette.types import ASGIApp, Receive, Scope, Send

from web.assets.asset import Asset, Assets, Copy
from web.assets.codings import codings
from web.assets.folder import SUFFIXES

STATIC: Final = "/static/"
VALIDATORS: Final = StaticFiles()
"""Knows when a browser's copy is still good; serves no folder."""


class StaticAssets:
    """Takes the requests for ``assets``; all others pass, those for files without any encoding."""

    def __init__(self, app: ASGIApp, *, assets: Assets) -> None:
        self.app, self.assets = app, assets

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or STATIC not in scope["path"]:
            await self.app(scope, receive, send)
            return
        asset = self.assets.get(scope["path"].rpartition(STATIC)[2])
        if asset is not None and scope["method"] in ("GET", "HEAD") and asset.plain.whole:
            await answer(asset, Headers(scope=scope))(scope, receive, send)
        else:
            await self.app(_unencoded(scope), receive, send)


def answer(asset: Asset, asked: Headers) -> Response:
    """The whole file, or a part of it, or that the browser's copy is still good."""
    coding, copy = _chosen(asset, asked)
    said = {
        "cache-control": asset.caching,
        "etag": f'"{copy.fingerprint}"',
        **({"vary": "Accept-Encoding"} if asset.encoded else {}),
        **({"content-encoding": coding} if coding else {}),
    }
    stat = copy.path.stat()
    response = FileResponse(copy.path, headers=said, media_type=asset.media_type, stat_result=stat)
    if VALIDATORS.is_not_modified(response.headers, asked):
        return NotModifiedResponse(response.headers)
    return response


def _chosen(asset: Asset, asked: Headers) -> tuple[str, Copy]:
    """The best copy that is accepted and whole. Parts are parts of the file itself."""
    if "range" not in asked:
        accepted = codings(",".join(asked.getlist("accept-encoding")))
        for coding in SUFFIXES:
            copy = asset.encoded.get(coding)
            if copy is not None and coding in accepted and copy.whole:
                return coding, copy
    return "", asset.plain


def _unencoded(scope: Scope) -> Scope:
    """The same request without a wish for an encoding, so that no file is compressed again."""
    kept = [item for item in scope["headers"] if item[0] != b"accept-encoding"]
    return {**scope, "headers": kept}
