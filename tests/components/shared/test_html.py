"""HTML made from texts: nothing of a text can become markup."""

from components.shared.html import Html, joined, outside, tag

NASTY = "<b onclick='x'>\"&</b>"


def test_a_text_inside_an_element_is_escaped_and_an_element_inside_it_is_not() -> None:
    inner = tag("b", "1 < 2")
    assert inner == "<b>1 &lt; 2</b>"
    assert tag("p", NASTY, inner) == (
        "<p>&lt;b onclick=&#x27;x&#x27;&gt;&quot;&amp;&lt;/b&gt;<b>1 &lt; 2</b></p>"
    )


def test_attributes_are_escaped_named_as_in_html_and_left_out_where_false() -> None:
    made = tag("i", class_="a b", aria_hidden="true", title=NASTY, open=True, hidden=False, id=None)
    assert made == (
        '<i class="a b" aria-hidden="true" '
        'title="&lt;b onclick=&#x27;x&#x27;&gt;&quot;&amp;&lt;/b&gt;" open></i>'
    )


def test_pieces_in_a_row_are_escaped_each() -> None:
    assert joined([NASTY[:3], Html("<br>")], between=" & ") == "&lt;b  &amp; <br>"


def test_a_link_to_another_site_opens_a_window_of_its_own_and_gives_nothing_away() -> None:
    made = outside("A & B", "https://example.org/?a=1&b=2")
    assert made == (
        '<a href="https://example.org/?a=1&amp;b=2" target="_blank" rel="noopener noreferrer">'
        "A &amp; B</a>"
    )
    assert outside("A & B", None) == "A &amp; B"
