"""A program that asks a server, without a browser."""

from collections.abc import Mapping
from dataclasses import dataclass
from email.message import Message
from urllib.error import HTTPError
from urllib.request import Request, urlopen


@dataclass(frozen=True)
class Answer:
    """What the server said."""

    status: int
    headers: Message
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()


@dataclass(frozen=True)
class Client:
    """A program that asks the server at ``root``."""

    root: str

    def get(
        self, path: str, *, method: str = "GET", headers: Mapping[str, str] | None = None
    ) -> Answer:
        """The answer, whatever its status; ``path`` begins with a slash."""
        asked = Request(f"{self.root}{path}", method=method, headers=dict(headers or {}))
        try:
            with urlopen(asked, timeout=60) as answer:
                return Answer(answer.status, answer.headers, answer.read())
        except HTTPError as refused:
            return Answer(refused.code, refused.headers, refused.read())
