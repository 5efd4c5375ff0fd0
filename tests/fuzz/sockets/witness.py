"""A reader of good faith beside the hostile ones."""

import asyncio

from tests.running_server import Server
from tests.speed.sessions import opened

LABEL = "Choosing for"
CHOICES = 3


def answers(server: Server) -> tuple[str, ...]:
    """The titles that a reader sees who opens the page and chooses for three others in turn."""
    return asyncio.run(_answers(server.root))


async def _answers(root: str) -> tuple[str, ...]:
    async with opened(root) as session:
        options = list(session.selectboxes[LABEL].options)[:CHOICES]
        return tuple([(await session.choose(LABEL, option)).title for option in options])
