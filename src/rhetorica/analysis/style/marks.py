"""Where in the speeches are contractions, pronouns, questions, numerals, sums of money, names? As token runs.

Method: the form of each word type, then what stands beside it. A numeral, a sum or a name of several words is
one: "£1.7 billion", "Secretary of State".
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from rhetorica.analysis.counting import acronyms
from rhetorica.analysis.style.wordforms import PERSONS, is_contraction, is_modal, is_negation, person_of
from rhetorica.text.function_words import NUMBER_WORDS
from rhetorica.text.index import Flag, TokenIndex, Tokens

Places = NDArray[np.int64]
FEATURES: Final = (
    "contractions",
    *PERSONS,
    "questions",
    "negations",
    "modals",
    "numerals",
    "money",
    "names",
)
_SCALES: Final = frozenset("hundred thousand million billion trillion".split())
_CURRENCIES: Final = frozenset(
    """
    pound pounds dollar dollars euro euros penny pence cent cents yen franc francs rupee rupees shilling
    shillings guinea guineas
    """.split()
)
# After one of these the full stop ends no name.
_TITLES: Final = frozenset("mr mrs ms dr st prof rev hon sen rep gov gen col capt lt sgt jr sr".split())
# After one of these, "will", "can", "might" and "must" are nouns.
_BEFORE_NOUNS: Final = frozenset("the a an my our your his its their".split())
_NOUNS_TOO: Final = frozenset("will can might must".split())
_SUM: Final = re.compile(r"[^\w\s].*\d|\d[\d.,]*p$")
_QUESTION_MARK: Final = re.compile(r"[?？؟]")


@dataclass(frozen=True, slots=True)
class Runs:
    """Occurrences: positions of the first and the last token of each."""

    first: Places
    last: Places

    @classmethod
    def of_tokens(cls, marked: NDArray[np.bool_]) -> "Runs":
        """Take each marked token for an occurrence."""
        places = np.flatnonzero(marked)
        return cls(places, places)


class Marks:
    """The features of style in some tokens.

    Parameters
    ----------
    index : TokenIndex
    tokens : Tokens
        Of that index.

    Examples
    --------
    >>> index = TokenIndex.build(["We won't pay £1.7 billion. Will the Bank of England?"])
    >>> marks = Marks(index, index.tokens())
    >>> {name: len(marks.of(name).first) for name in ("negations", "modals", "money", "names", "questions")}
    {'negations': 1, 'modals': 2, 'money': 1, 'names': 1, 'questions': 1}
    """

    def __init__(self, index: TokenIndex, tokens: Tokens) -> None:
        self.index = index
        self.tokens = tokens
        size = len(index.vocabulary)
        self._types = np.flatnonzero(np.bincount(tokens.ids, minlength=size))
        opening = np.ones(len(tokens.ids) + 1, dtype=np.bool_)
        opening[1:-1] = tokens.sentence[1:] != tokens.sentence[:-1]
        self._next_is_near = ~opening[1:]  # the next token is of the same sentence
        self._apart = opening[:-1] | tokens.has(Flag.BREAK)  # parted from the token before
        self._acronym = acronyms(tokens)

    def of(self, feature: str) -> Runs:
        """Find the occurrences of one of `FEATURES`."""
        if feature in PERSONS:
            return Runs.of_tokens(self._are(lambda word: person_of(word) == feature) & ~self._acronym)
        find: dict[str, Callable[[], Runs]] = {
            "contractions": lambda: Runs.of_tokens(self._are(is_contraction)),
            "questions": self._questions,
            "negations": self._negations,
            "modals": self._modals,
            "numerals": self._numerals,
            "money": self._money,
            "names": self._names,
        }
        return find[feature]()

    def _are(self, test: Callable[[str], bool]) -> NDArray[np.bool_]:
        """Tell which tokens have a form that passes a test."""
        passed = np.zeros(len(self.index.vocabulary), dtype=np.bool_)
        vocabulary = self.index.vocabulary
        passed[self._types] = [test(vocabulary[i]) for i in self._types.tolist()]
        marked: NDArray[np.bool_] = passed[self.tokens.ids]
        return marked

    def _among(self, words: Iterable[str]) -> NDArray[np.bool_]:
        return self._are(frozenset(words).__contains__)

    def _next(self, marked: NDArray[np.bool_], *, step: int = 1) -> NDArray[np.bool_]:
        """Tell which tokens have a marked token behind them, in the same sentence and without a break."""
        beside = marked
        for _ in range(step):
            beside = np.append(beside[1:] & ~self._apart[1:], False)
        return beside

    def _previous(self, marked: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Tell which tokens have a marked token before them, in the same sentence and without a break."""
        return np.concatenate([[False], marked[:-1] & ~self._apart[1:]]) if len(marked) else marked

    def _negations(self) -> Runs:
        # "No 10", "No. 10" is a number; "No, ten" is not.
        digits = np.append(self._digits()[1:] & self._next_is_near[:-1], False)
        numbered = self._among(["no"]) & self.tokens.has(Flag.CAPITAL) & digits
        return Runs.of_tokens(self._are(is_negation) & ~numbered)

    def _modals(self) -> Runs:
        noun = self._among(_NOUNS_TOO) & self._previous(self._among(_BEFORE_NOUNS))
        month = self._among(["may"]) & self._next(self._digits())
        return Runs.of_tokens(self._are(is_modal) & ~noun & ~month & ~self.tokens.has(Flag.NAME))

    def _digits(self) -> NDArray[np.bool_]:
        """Tell which tokens are numbers in digits: not "G7", nor the end of "Covid-19"."""
        numeral = self.tokens.has(Flag.NUMERAL) & self._are(lambda word: not word[0].isalpha())
        joined = self._previous(self.tokens.has(Flag.JOINED) & self.tokens.has(Flag.CAPITAL) & ~numeral)
        return numeral & ~joined

    def _numbers(self) -> tuple[Runs, NDArray[np.bool_]]:
        """Find the numbers in digits or words, each with its scale, and tell which tokens are only "one"."""
        digits, one = self._digits(), self._among(["one"])
        number = digits | self._among(NUMBER_WORDS)
        scale = self._among(_SCALES)
        # "two hundred and four"
        link = self._among(["and"]) & self._previous(number & scale) & self._next(number & ~digits)
        # Digits begin a number of their own but behind a hyphen: "2010-11".
        hyphened = self._previous(self.tokens.has(Flag.JOINED) & digits)
        return self._runs(number | link, ~self._apart & (~digits | hyphened)), one

    def _numerals(self) -> Runs:
        runs, one = self._numbers()
        # "one" alone is a pronoun more often than a number.
        numeral = (runs.first < runs.last) | ~one[runs.first]
        money = self._money().first
        return _chosen(runs, numeral | np.isin(runs.first, money))

    def _money(self) -> Runs:
        runs, _ = self._numbers()
        currency = self._among(_CURRENCIES)
        behind = np.zeros(len(runs.last), dtype=np.int64)
        of = self._next(self._among(["of"]) | self.tokens.has(Flag.NAME))
        for step, condition in ((2, of & self._next(currency, step=2)), (1, self._next(currency))):
            behind[condition[runs.last]] = step
        sums = self._are(lambda word: _SUM.match(word) is not None)[runs.first] | (behind > 0)
        return _chosen(Runs(runs.first, runs.last + behind), sums)

    def _names(self) -> Runs:
        name = self.tokens.has(Flag.NAME)
        link = self._among(["of"]) & self._previous(name) & self._next(name)
        title = np.concatenate([[False], self._among(_TITLES)[:-1] & self._next_is_near[:-1]])[: len(name)]
        return self._runs(name | link, ~self._apart | title)

    def _runs(self, member: NDArray[np.bool_], glued: NDArray[np.bool_]) -> Runs:
        """Gather members into runs; a token that is glued belongs to the run of the one before."""
        goes_on = glued & np.concatenate([[False], member[:-1]])[: len(member)]
        ends = member & ~np.append((member & goes_on)[1:], False)
        return Runs(np.flatnonzero(member & ~goes_on), np.flatnonzero(ends))

    def _questions(self) -> Runs:
        """Find the sentences that end in a question mark, before the next word, spoken or not."""
        last = np.flatnonzero(~self._next_is_near)
        first = np.concatenate([[0], last[:-1] + 1])[: len(last)]
        asked = np.zeros(len(last), dtype=np.bool_)
        bounds = np.searchsorted(last, self.tokens.bounds)
        for speech, text in enumerate(self.index.texts):
            marks = np.array([each.start() for each in _QUESTION_MARK.finditer(text)], dtype=np.int64)
            part = slice(int(bounds[speech]), int(bounds[speech + 1]))
            if len(marks) and part.start < part.stop:
                words = self.index.start[self.index.bounds[speech] : self.index.bounds[speech + 1]]
                ends = self.tokens.end[last[part]]
                limits = np.append(words, len(text))[np.searchsorted(words, ends)]
                asked[part] = np.searchsorted(marks, ends) < np.searchsorted(marks, limits)
        return Runs(first[asked], last[asked])


def end_of_question(text: str, start: int) -> int:
    """Return the offset behind the next question mark.

    Examples
    --------
    >>> end_of_question("Why? Because.", 3)
    4
    """
    mark = _QUESTION_MARK.search(text, start)
    return mark.end() if mark else start


def _chosen(runs: Runs, wanted: NDArray[np.bool_]) -> Runs:
    return Runs(runs.first[wanted], runs.last[wanted])
