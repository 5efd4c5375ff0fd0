"""HTML for ``st.html``, in which a text cannot become markup: what is not HTML yet is escaped."""

from html import escape


class Html(str):
    """A piece of finished HTML. Only ``tag`` and ``joined`` make one from texts."""

    __slots__ = ()


def tag(name: str, *children: str, **attributes: str | bool | None) -> Html:
    """An element: ``tag("a", "A & B", href="#x")``.

    Children that are not Html are escaped. An attribute's trailing underscore is left out and
    those inside become dashes (``class_``, ``aria_hidden``); True stands alone, None and False
    leave it out.
    """
    written = "".join(
        f" {key.rstrip('_').replace('_', '-')}" + ("" if value is True else f'="{escape(value)}"')
        for key, value in attributes.items()
        if value is not None and value is not False
    )
    return Html(f"<{name}{written}>{joined(children)}</{name}>")


def joined(parts: tuple[str, ...] | list[str], between: str = "") -> Html:
    """Pieces in a row, escaped where they are texts."""
    return Html(
        escape(between).join(item if isinstance(item, Html) else escape(item) for item in parts)
    )


def outside(text: str, address: str | None) -> Html:
    """A link to another site in a window of its own; the text alone where there is no address."""
    if address is None:
        return joined([text])
    return tag("a", text, href=address, target="_blank", rel="noopener noreferrer")
