"""Texts as Markdown: shown as they are, with the spaces that do not break."""

from components.shared.text import plain


def test_spaces_run_together_and_those_that_do_not_break_stay() -> None:
    assert plain("16.3\u00a0ms  of\n one\u2028step ") == "16\\.3\u00a0ms of one step"
