"""Plain words for counts, dates and lists, so that every sentence of the page says a number the same way."""

from calendar import month_name
from collections.abc import Iterable, Sequence
from math import isnan

from markupsafe import Markup

from rhetorica.corpus.dates import PartialDate

_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
# What a browser would replace or drop; as many characters come back, so that offsets still hold.
_CONTROLS = dict.fromkeys((*range(9), 11, *range(14, 32), *range(127, 160), 0xFFFE, 0xFFFF), "\ufffd")


def visible(text: str) -> str:
    r"""Replace control characters, one for one.

    Examples
    --------
    >>> visible("a\0b\tc")
    'a\ufffdb\tc'
    """
    return text.translate(_CONTROLS)


def counted(number: int, one: str, several: str | None = None) -> str:
    """Word a count.

    Examples
    --------
    >>> counted(1, "speech", "speeches"), counted(1200, "word")
    ('1 speech', '1,200 words')
    """
    return f"{number:,} {one if number == 1 else several or one + 's'}"


def spelled(number: int) -> str:
    """Spell a small number; digits above ten.

    Examples
    --------
    >>> spelled(3), spelled(60)
    ('three', '60')
    """
    return _SMALL[number] if number < len(_SMALL) else f"{number:,}"


def times(number: int) -> str:
    """Say how often.

    Examples
    --------
    >>> times(1), times(2), times(5)
    ('once', 'twice', '5 times')
    """
    return {1: "once", 2: "twice"}.get(number, f"{number:,} times")


def listed(items: Iterable[str | Markup]) -> Markup:
    """Join items as a sentence does, escaping what is not markup yet.

    Examples
    --------
    >>> str(listed(["a", "b", "<c>"]))
    'a, b and &lt;c&gt;'
    """
    every = [Markup.escape(item) for item in items]
    if len(every) < 2:
        return Markup("").join(every)
    return Markup("{} and {}").format(Markup(", ").join(every[:-1]), every[-1])


def sentence(text: str) -> str:
    """Begin with a capital and end with a stop.

    Examples
    --------
    >>> sentence("no pair stands out")
    'No pair stands out.'
    """
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "!", "?")) else ".")


def capital(text: str) -> str:
    """Begin with a capital, unless what it begins with is a name of a file or a number.

    Examples
    --------
    >>> capital("copies count once"), capital("a.txt repeats b.txt")
    ('Copies count once', 'a.txt repeats b.txt')
    """
    first = text.partition(" ")[0].rstrip(",:;")
    return text[:1].upper() + text[1:] if first.isalpha() else text


def opening(phrase: str, *, words: int = 24) -> str:
    """Keep the first words of a long phrase.

    Examples
    --------
    >>> opening("we shall not wait for spring", words=3)
    'we shall not …'
    """
    every = phrase.split()
    return phrase if len(every) <= words else f"{' '.join(every[:words])} …"


def quoted(phrase: str) -> Markup:
    """Set a phrase between quotation marks, whatever direction it is written in; of a long one, the opening.

    Examples
    --------
    >>> str(quoted("never & again"))
    '<span class="quote">“<bdi>never &amp; again</bdi>”</span>'
    """
    return Markup('<span class="quote">“<bdi>{}</bdi>”</span>').format(visible(opening(phrase)))


def day(date: PartialDate) -> str:
    """Write a date as far as it is known.

    Examples
    --------
    >>> day(PartialDate(2014, 10, 9)), day(PartialDate(2011, 6)), day(PartialDate(1789))
    ('9 October 2014', 'June 2011', '1789')
    """
    parts = [str(date.day)] if date.day is not None else []
    parts += [month_name[date.month]] if date.month is not None else []
    return " ".join([*parts, str(date.year)])


def decimal(number: float, digits: int = 1) -> str:
    """Write a number to a few digits, with a true minus; what is undefined is a dash.

    Examples
    --------
    >>> decimal(11.6), decimal(-1.45, 2), decimal(float("nan"))
    ('11.6', '−1.45', '–')
    """
    return "–" if isnan(number) else f"{number:,.{digits}f}".replace("-", "−")


def score(number: float) -> str:
    """Write a score from 0 to 1.

    Examples
    --------
    >>> score(0.374), score(1.0), score(0.0)
    ('.37', '1.00', '.00')
    """
    text = decimal(number, 2)
    return text[1:] if text.startswith("0.") else text


def spread(numbers: Sequence[float]) -> str:
    """Say from where to where scores go.

    Examples
    --------
    >>> spread([0.41, 0.53, 0.42]), spread([0.5])
    ('from .41 to .53', 'at .50')
    """
    low, high = score(min(numbers)), score(max(numbers))
    return f"at {low}" if low == high else f"from {low} to {high}"
