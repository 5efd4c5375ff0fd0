"""Requests made from the OpenAPI document, valid and not: each answer fits the document.

No answer is an error of the server, bodies and headers are those of the document, what the document
allows is accepted, what it forbids is refused, and other methods are answered by 405.
"""

import schemathesis

from comparison.reading.load import PROJECT_DATA, load
from tests.examples import examples
from tests.web.client import Client
from web.api.openapi import document

DOCUMENT = schemathesis.openapi.from_dict(document(load(PROJECT_DATA)))


@DOCUMENT.parametrize()
@examples(40)
def test_each_answer_fits_the_document(case: schemathesis.Case, client: Client) -> None:
    case.call_and_validate(base_url=client.root)
