"""What every request passes on its way in, and every answer on its way out, the outermost first."""

from starlette.middleware import Middleware

from web.assets.compress import ready
from web.assets.compression import Compression
from web.assets.fonts import headings, symbols
from web.assets.middleware import StaticAssets
from web.headers import SecurityHeaders, embed_origins
from web.index_page import IndexPage
from web.sockets import BinaryFrames, OwnOrigin


def layers() -> list[Middleware]:
    """Headers stand on every answer; files have their encodings ready; a page is written last.

    Files come before compression, which takes the wish for an encoding off a request, so that
    nothing is compressed twice.
    """
    assets = ready()
    assets.update({**headings(), **symbols()})
    return [
        Middleware(SecurityHeaders, ancestors=embed_origins()),
        Middleware(OwnOrigin),
        Middleware(StaticAssets, assets=assets),
        Middleware(Compression),
        Middleware(IndexPage),
        Middleware(BinaryFrames),
    ]
