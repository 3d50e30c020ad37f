"""What options may be set to, in one place that imports nothing, so that help and parsing stay quick."""

from typing import Literal, get_args

Furniture = Literal["drop", "keep"]
Lists = Literal["join", "items"]
Backend = Literal["rhetorica", "textstat"]
Hyphen = Literal["variants", "exact"]
Order = Literal["left", "match", "right", "speech", "date"]
WordFeatures = Literal["words", "content"]

FORMATS = ("table", "json", "jsonl", "csv", "md", "html")
SUFFIXES = {
    ".txt": "table",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".md": "md",
    ".markdown": "md",
    ".html": "html",
    ".htm": "html",
}
FOR_PEOPLE = frozenset({"table", "md", "html"})
TOP = 30

FURNITURE: tuple[Furniture, ...] = get_args(Furniture)
LISTS: tuple[Lists, ...] = get_args(Lists)
BACKENDS: tuple[Backend, ...] = get_args(Backend)
FEATURES = ("content", "words", "function")
WEIGHTINGS = ("background", "count", "binary")
PHRASE_LISTS = ("lines", "topics")
HYPHENS: tuple[Hyphen, ...] = get_args(Hyphen)
ORDERS: tuple[Order, ...] = get_args(Order)
WORD_FEATURES: tuple[WordFeatures, ...] = get_args(WordFeatures)
