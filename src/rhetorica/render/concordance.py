"""A concordance as lines: the matches below one another, or whole passages with the match in them.

The last three columns of the table are what stands before the match, the match, and what stands behind it,
each with the space that parts it from its neighbour; the columns before them say where it is from.
"""

from collections.abc import Sequence
from typing import Final

from rhetorica.render.cells import printable, shown
from rhetorica.render.lines import Line, cut_end, cut_start, text_width
from rhetorica.render.table import Table

MATCH: Final = "bold red"
LABEL: Final = "cyan"
_GAP: Final = "  "
_INDENT: Final = "    "
_NARROWEST_LABEL: Final = 6


def concordance_lines(table: Table, width: int | None) -> list[Line]:
    """Lay a concordance out, one line a row, cut to the width if there is one."""
    rows = _cells(table)
    if not rows:
        return []
    labels = _labels([row[:-3] for row in rows], width)
    hits = [row[-3:] for row in rows]
    left, match, right = (max(text_width(row[place]) for row in hits) for place in range(3))
    if width is not None:
        room = max(width - text_width(labels[0]), 3)
        match = min(match, max(room // 2, 1))
        # Half of the room on either side, and what one side does not need for the other.
        left = min(left, max((room - match) // 2, room - match - right, 1))
        right = max(room - match - left, 0)
    lines = []
    for label, (before, found, behind) in zip(labels, hits, strict=True):
        before, found = cut_start(before, left), cut_end(found, match)
        space = " " * (left - text_width(before))
        if width is not None:
            rest = right + match - text_width(found)
            behind = cut_end(behind, rest) if rest else ""
        lines.append(Line(((label, LABEL), (space + before, ""), (found, MATCH), (behind.rstrip(), ""))))
    return lines


def passage_lines(table: Table, width: int | None) -> list[Line]:
    """Lay passages out: where each is from, and below it its text, folded to the width if there is one."""
    lines = []
    for row in _cells(table):
        label = _GAP.join(row[:-3])
        lines.append(Line.of(label if width is None else cut_end(label, width), LABEL))
        pieces = [(row[-3], ""), (row[-2], MATCH), (row[-1], "")]
        lines += [Line(((_INDENT, ""), *line)) for line in _folded(pieces, width)]
    return lines


def _cells(table: Table) -> list[list[str]]:
    return [
        [printable(shown(column, cell)) for column, cell in zip(table.columns, row, strict=True)]
        for row in table.rows
    ]


def _labels(rows: Sequence[Sequence[str]], width: int | None) -> list[str]:
    """Join what each hit is from, in columns of their own that take no more than a third of the width."""
    sizes = [max(text_width(row[place]) for row in rows) for place in range(len(rows[0]))]
    if width is not None:
        room = max(width // 3 - len(_GAP) * len(sizes), 0)
        while sum(sizes) > room and max(sizes) > _NARROWEST_LABEL:
            sizes[sizes.index(max(sizes))] -= 1
        while sum(sizes) + len(_GAP) * len(sizes) > width // 2:
            sizes.pop()
    labels = []
    for row in rows:
        cells = [cut_end(cell, size) for cell, size in zip(row, sizes, strict=False)]
        labels.append(
            "".join(
                cell + " " * (size - text_width(cell)) + _GAP for cell, size in zip(cells, sizes, strict=True)
            )
        )
    return labels


def _folded(pieces: Sequence[tuple[str, str]], width: int | None) -> list[tuple[tuple[str, str], ...]]:
    """Fold styled text at its spaces."""
    if width is None:
        return [tuple(pieces)]
    room = max(width - len(_INDENT), 8)
    lines: list[list[tuple[str, str]]] = [[]]
    used = 0
    for word in _words(pieces):
        size = sum(text_width(text) for text, _ in word)
        if lines[-1] and used + 1 + size > room:
            lines.append([])
            used = 0
        if lines[-1]:
            lines[-1].append((" ", ""))
            used += 1
        if size > room:
            word = [(cut_end("".join(text for text, _ in word), room), word[0][1])]
            size = room
        lines[-1] += word
        used += size
    return [tuple(line) for line in lines]


def _words(pieces: Sequence[tuple[str, str]]) -> list[list[tuple[str, str]]]:
    """Cut styled text at its spaces; a word may consist of several styles."""
    words: list[list[tuple[str, str]]] = [[]]
    for text, style in pieces:
        first, *others = text.split(" ")
        if first:
            words[-1].append((first, style))
        words += [[(other, style)] if other else [] for other in others]
    return [word for word in words if word]
