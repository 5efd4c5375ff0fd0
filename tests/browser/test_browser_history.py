"""Back undoes the reader's last choice, Forward does it again, and a reload keeps all."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.reader import NAMES, Reader
from tests.browser.slow_line import SlowLine

pytestmark = pytest.mark.browser


def settled_at(reader: Reader, pattern: str) -> str:
    """The address once it says so and the page rests."""
    expect(reader.page).to_have_url(re.compile(pattern))
    reader.settle()
    return reader.page.url


def entries(reader: Reader) -> int:
    found: int = reader.page.evaluate("history.length")
    return found


def as_the_link_says(reader: Reader, link: str) -> None:
    """The controls stand as the address has them."""
    mobile = "persona=mobile" in link
    expect(reader.persona).to_have_value("Mobile developer" if mobile else "Enterprise")
    toggle = reader.page.get_by_role("switch", name="Differences only")
    expect(toggle).to_be_checked(checked="differences=true" in link)
    words = "tpu" if "search=tpu" in link else ""
    expect(reader.page.get_by_label("Search the table")).to_have_value(words)


def test_three_choices_are_undone_one_by_one_and_done_again(reader: Reader) -> None:
    reader.visit("/compare")
    steps = [settled_at(reader, "persona=enterprise")]
    before = entries(reader)
    reader.choose_persona("Mobile developer")
    steps.append(settled_at(reader, "persona=mobile"))
    reader.page.get_by_text("Differences only").click()
    steps.append(settled_at(reader, "differences=true"))
    reader.page.get_by_label("Search the table").fill("tpu")
    reader.page.keyboard.press("Enter")
    steps.append(settled_at(reader, "search=tpu"))
    assert entries(reader) == before + 3
    for step in reversed(steps[:-1]):
        reader.page.go_back()
        expect(reader.page).to_have_url(step)
        as_the_link_says(reader, step)
    for step in steps[1:]:
        reader.page.go_forward()
        expect(reader.page).to_have_url(step)
        as_the_link_says(reader, step)
    reader.page.reload()
    reader.settle()
    assert reader.page.url == steps[-1]
    as_the_link_says(reader, steps[-1])
    reader.assert_nothing_went_wrong()


def test_one_weight_that_moves_by_several_keys_is_one_step(reader: Reader) -> None:
    reader.visit("/decide?persona=mobile")
    start = settled_at(reader, "persona=mobile")
    before = entries(reader)
    memory = reader.page.get_by_role("slider", name="Memory")
    weight = int(memory.input_value())
    memory.focus()
    for _ in range(6):
        reader.page.keyboard.press("ArrowRight")
    settled_at(reader, rf"w\.memory={weight + 6}\b")
    assert entries(reader) == before + 1
    reader.page.go_back()
    expect(reader.page).to_have_url(start)
    expect(memory).to_have_value(str(weight))
    reader.assert_nothing_went_wrong()


@pytest.mark.long
def test_after_back_another_choice_goes_on_from_there(reader: Reader) -> None:
    reader.visit("/")
    start = settled_at(reader, "persona=enterprise")
    reader.choose_persona("Student")
    student = settled_at(reader, "persona=student")
    reader.choose_persona("Researcher")
    settled_at(reader, "persona=researcher")
    reader.page.go_back()
    expect(reader.page).to_have_url(student)
    expect(reader.title).to_have_text(re.compile("^For a student"))
    reader.choose_persona("Mobile developer")
    settled_at(reader, "persona=mobile")
    reader.page.go_back()
    expect(reader.title).to_have_text(re.compile("^For a student"))
    reader.page.go_back()
    expect(reader.page).to_have_url(start)
    expect(reader.title).to_have_text(re.compile("^For an enterprise team"))


@pytest.mark.long
def test_two_presses_of_back_at_once_are_two_steps(reader: Reader) -> None:
    reader.visit("/")
    start = settled_at(reader, "persona=enterprise")
    for label, name in (("Student", "student"), ("Researcher", "researcher")):
        reader.choose_persona(label)
        settled_at(reader, f"persona={name}")
    reader.page.evaluate("history.back()")
    reader.page.wait_for_timeout(150)  # the first is under way
    reader.page.evaluate("history.back()")
    expect(reader.title).to_have_text(re.compile("^For an enterprise team"))
    expect(reader.page).to_have_url(start)


@pytest.mark.long
def test_back_over_a_page_and_a_reload_goes_on_undoing(reader: Reader) -> None:
    reader.visit("/")
    settled_at(reader, "persona=enterprise")
    reader.choose_persona("Student")
    student = settled_at(reader, "persona=student")
    reader.go_to(NAMES[2])
    expect(reader.page).to_have_title("Decide · Framefit")
    settled_at(reader, "decide.*persona=student")
    reader.settle()
    reader.page.go_back()
    expect(reader.page).to_have_url(student)
    reader.page.reload()
    reader.settle()
    expect(reader.title).to_have_text(re.compile("^For a student"))
    reader.settle()
    reader.page.go_back()
    expect(reader.title).to_have_text(re.compile("^For an enterprise team"))
    reader.assert_nothing_went_wrong()


def test_an_answer_that_comes_after_the_next_back_leaves_the_history_as_it_was(
    reader: Reader,
) -> None:
    line = SlowLine(reader.page)
    reader.visit("/")
    steps = [settled_at(reader, "persona=enterprise")]
    for label, name in (("Student", "student"), ("Researcher", "researcher")):
        reader.choose_persona(label)
        steps.append(settled_at(reader, f"persona={name}"))
    reader.choose_persona("Mobile developer")
    settled_at(reader, "persona=mobile")
    line.holds = True
    for step in reversed(steps):
        reader.page.evaluate("history.back()")
        expect(reader.page).to_have_url(step)
        line.let_through()  # the answer to the step before
        line.wait_for_answer()
    line.goes_on()
    expect(reader.title).to_have_text(re.compile("^For an enterprise team"))
    for step in steps[1:]:
        reader.page.go_forward()
        expect(reader.page).to_have_url(step)


@pytest.mark.long
def test_who_goes_on_to_another_page_before_back_is_answered_has_the_view_in_the_link(
    reader: Reader,
) -> None:
    line = SlowLine(reader.page)
    reader.visit("/")
    reader.choose_persona("Student")
    settled_at(reader, "persona=student")
    line.holds = True
    reader.page.evaluate("history.back()")
    reader.go_to(NAMES[2])
    line.goes_on()
    expect(reader.page).to_have_title("Decide · Framefit")
    settled_at(reader, r"/decide\?.*persona=")
