"""Links that were issued once work for ever."""

from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml

from comparison.catalogue import Catalogue
from comparison.links.read import parse

ISSUED = yaml.safe_load(
    (Path(__file__).parents[2] / "fixtures" / "issued_links.yaml").read_text("utf-8")
)


@pytest.mark.parametrize("issued", ISSUED, ids=lambda issued: issued["link"])
def test_an_issued_link_shows_what_it_showed(catalogue: Catalogue, issued: dict[str, Any]) -> None:
    query = parse_qs(urlsplit(issued["link"]).query, keep_blank_values=True)
    view, notes = parse(catalogue, query)
    assert notes == ()
    if "frameworks" in issued:
        assert list(view.frameworks) == issued["frameworks"]
    if "persona" in issued:
        assert view.persona == issued["persona"]
    if "must" in issued:
        assert list(view.must_in(catalogue)) == issued["must"]
    if "team" in issued:
        assert [member.name for member in view.team] == issued["team"]
    for name, value in issued.get("weights", {}).items():
        assert view.weights_asked(catalogue)[name] == value
    assert {**view.controls, **issued.get("controls", {})} == dict(view.controls)
