"""Corpora that a page must cope with."""

import pytest

from rhetorica import Corpus, Speech, compare
from rhetorica_testing.pages import Element, read_page

ADA = """We shall not wait for a kinder winter. The harbour wall is cracked, and the harbour wall is ours.
[Applause]

Each council will keep:

- an open door;
- a lamp lit;
- a ledger anyone may read, and somebody who answers when the bell rings in the night.

We shall not wait for a kinder winter, and I will not ask you to."""
BEN = """Friends, she told you that we shall not wait for a kinder winter. The harbour wall did wait.

I counted the stones of the harbour wall with my own hands. Nobody paid me to count them."""
CLEO = """Budgets are not poems. I counted the coins, and then I counted them again.

A harbour wall costs what it costs. Nobody paid me to count them, but count them I did."""


@pytest.fixture(scope="session")
def harbour() -> Corpus:
    """Three speeches that share a line, with a list, applause, and dates of every precision."""
    return Corpus(
        [
            Speech("talks/cleo", CLEO, speaker="Cléo Example", date="2019", event="Budget day"),
            Speech("talks/ada", ADA, speaker="Ada Example", date="2010-07", event="Harbour day"),
            Speech("talks/ben", BEN, speaker="Ben Example", date="2013-06-01"),
        ],
        notes=["1 file was left out: README.md"],
    )


@pytest.fixture(scope="session")
def page(harbour: Corpus) -> Element:
    """The page of the harbour speeches."""
    return read_page(compare(harbour).to_html())
