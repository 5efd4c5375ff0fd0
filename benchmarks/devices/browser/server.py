"""A server on this machine alone, which remembers what a page asked for."""

import contextlib
import threading
from collections.abc import Iterator, Mapping
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

KINDS = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".wasm": "application/wasm",
}
HEADERS = {
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Resource-Policy": "same-origin",
}
"""A page that is isolated by these gets a fine clock. Nothing forbids to keep what was served:
TensorFlow.js asks for all parts of a model before it reads one, and of parts that may not be kept
Chromium takes no more than six at a time, so that both would wait for ever."""


class Server(ThreadingHTTPServer):
    """Serves the files of some folders, each under a first word of the path.

    ``asked`` holds the files that were served since it was last emptied.
    """

    daemon_threads = True

    def __init__(self, folders: Mapping[str, Path]) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.folders = {name: folder.resolve() for name, folder in folders.items()}
        self.asked: list[Path] = []

    @property
    def address(self) -> str:
        """Where it listens, without a slash at the end."""
        return f"http://127.0.0.1:{self.server_port}"

    def handle_error(self, *_: object) -> None:
        """A browser that goes away while it is answered is no error."""

    def file(self, address: str) -> Path | None:
        """The file of an address; None for one that leads nowhere or out of the folders."""
        word, _, rest = unquote(urlsplit(address).path).lstrip("/").partition("/")
        folder = self.folders.get(word)
        if folder is None or not rest:
            return None
        found = (folder / rest).resolve()
        return found if found.is_relative_to(folder) and found.is_file() else None


class _Handler(BaseHTTPRequestHandler):
    server: Server
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        file = self.server.file(self.path)
        if file is None:
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        self.server.asked.append(file)
        content = file.read_bytes()
        self.send_response(HTTPStatus.OK)
        kind = KINDS.get(file.suffix, "application/octet-stream")
        for name, value in {**HEADERS, "Content-Type": kind}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Nothing is printed for a request."""


@contextlib.contextmanager
def serving(folders: Mapping[str, Path]) -> Iterator[Server]:
    """A server in a thread of this process, which ends with the block."""
    with Server(folders) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
