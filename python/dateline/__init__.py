"""Incidents from news articles: who did what to whom, when, where, for how long, why and how, and who says so.

    import dateline

    record = dateline.extract(page, url="https://example.org/fire")
    for incident in record["incidents"]:
        print(incident["type"], incident.get("when", {}).get("text"))

A page or text is given as str, or as bytes, whose charset is then found out. Records are dicts, as ``dateline schema`` describes them; every
``start`` and ``end`` counts code points of ``record["text"]``, as Python's slices do. No call holds the interpreter's lock, so that threads
work side by side.
"""
from ._interface import ArticleError, Extractor, RulesError, version

__all__ = ["ArticleError", "Extractor", "RulesError", "clean", "extract", "version"]
__version__ = version()

_shared = None


def _extractor():
    global _shared
    if _shared is None:
        _shared = Extractor()
    return _shared


def extract(article, **about):
    """The record of one article, as a dict. See :meth:`Extractor.extract`."""
    return _extractor().extract(article, **about)


def clean(article, **about):
    """The article's own words and metadata alone, as a dict. See :meth:`Extractor.clean`."""
    return _extractor().clean(article, **about)
