"""The functions of dateline.h, by ctypes."""
import ctypes
import json
import os
import pathlib


class ArticleError(Exception):
    """An article that gave no record.

    code: names the kind of failure, as ``no-text``
    id: the article's id, if it has one
    """

    def __init__(self, code, message, id=None):
        super().__init__(f"{message} ({code})")
        self.code = code
        self.id = id


class RulesError(Exception):
    """Rules of the user's own that cannot be read; the message names file and line."""


def _load():
    library = ctypes.CDLL(str(pathlib.Path(__file__).with_name("libdatelinec.so")))
    # Strings come back as plain pointers: ctypes would copy a c_char_p and lose the address that is to be freed.
    article = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t, ctypes.c_char_p]
    for name, result, arguments in [
        ("dateline_open", ctypes.c_void_p, [ctypes.c_char_p, ctypes.POINTER(ctypes.c_void_p)]),
        ("dateline_close", None, [ctypes.c_void_p]),
        ("dateline_extract", ctypes.c_void_p, article),
        ("dateline_clean", ctypes.c_void_p, article),
        ("dateline_free", None, [ctypes.c_void_p]),
        ("dateline_version", ctypes.c_char_p, []),
    ]:
        function = getattr(library, name)
        function.restype = result
        function.argtypes = arguments
    return library


_library = _load()


def version():
    """The version of the library."""
    return _library.dateline_version().decode()


def _taken(pointer):
    """The text of a string of the library's, which is freed."""
    try:
        return ctypes.string_at(pointer).decode()
    finally:
        _library.dateline_free(pointer)


class Extractor:
    """What turns articles into records; for rules of one's own. May be used by many threads at once.

    rules: a YAML file with names, word lists and incident types, or a folder of them
    """

    def __init__(self, rules=None):
        error = ctypes.c_void_p()
        self._pipeline = _library.dateline_open(None if rules is None else os.fsencode(rules), ctypes.byref(error))
        if not self._pipeline:
            raise RulesError(_taken(error))

    def __del__(self):
        _library.dateline_close(getattr(self, "_pipeline", None))

    def extract(self, article, **about):
        """The record of one article, as a dict.

        article: an HTML page or a plain text, as str or as bytes
        about: what is known of it: id, url, title, subtitle, authors, publisher, section, published, modified, language; charset (of
            bytes) and mediaType ("text/html" or "text/plain"), which are found out else; verbatim=True analyzes a text exactly as it is, so
            that offsets index into it

        Raises ArticleError if there is no article in it.
        """
        return self._answer(_library.dateline_extract, article, about)

    def clean(self, article, **about):
        """The article's own words and metadata alone, as a dict; otherwise as extract."""
        return self._answer(_library.dateline_clean, article, about)

    def _answer(self, function, article, about):
        unknown = about.keys() - _FIELDS
        if unknown:
            raise TypeError(f"unknown field of an article: {', '.join(sorted(unknown))}")
        if isinstance(article, str):
            # Lone surrogates, as some decoders leave them, are in no charset.
            article = article.encode("utf-8", "replace")
            about = {**about, "charset": "utf-8"}
        known = json.dumps({name: value for name, value in about.items() if value is not None})
        answer = json.loads(_taken(function(self._pipeline, article, len(article), known.encode())))
        if "error" in answer:
            raise ArticleError(answer["error"]["code"], answer["error"]["message"], answer.get("id"))
        return answer


_FIELDS = frozenset(
    "id url title subtitle authors publisher section published modified language charset mediaType verbatim".split())
