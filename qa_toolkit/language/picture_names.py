"""The day that the name of a picture's file tells, and how much it may be trusted."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple
from urllib.parse import unquote

# The Visual Information Record Identification Number of the United States' armed forces:
# YYMMDD-S-VISIONID-NNNN, where YYMMDD is the day the picture was taken (DoDI 5040.02).
_VIRIN = re.compile(
    r"(?<![0-9])(?P<y>[0-9]{2})(?P<m>[0-9]{2})(?P<d>[0-9]{2})-[A-Z]-[A-Z0-9]{5}-[0-9]{3,4}(?![0-9])",
    re.IGNORECASE,
)
_YMD = r"(?P<y>(?:19|20)[0-9]{2})(?P<s>[-_]?)(?P<m>[0-9]{2})(?P=s)(?P<d>[0-9]{2})"
# What a camera or a telephone calls a shot: IMG_20250912_101500, 20250912_101500, DJI_2025…
# A picture that a messenger passed on (IMG-20250912-WA0001) has the day it came.
_CAMERA = re.compile(
    rf"(?:^|[^A-Z])(?:IMG|VID|DSC|DSCN|PANO|MVIMG|DJI|BURST|PORTRAIT)[ _-]{_YMD}"
    r"(?![0-9]*[-_ ]WA[0-9])(?:[0-9]{6})?(?![0-9])"
    r"|^(?P<y2>20[0-9]{2})(?P<m2>[0-9]{2})(?P<d2>[0-9]{2})_[0-9]{6}(?![0-9])",
    re.IGNORECASE,
)
# Pixel telephones name a shot by the universal time of its making.
_UNIVERSAL = re.compile(rf"(?:^|[^A-Z])PXL[ _-]{_YMD}(?![0-9])", re.IGNORECASE)
# AP's own numbers: two digits of the year, three of the day in it, then a serial number.
_ASSOCIATED_PRESS = re.compile(
    r"(?:^|[^A-Z0-9])AP[_ -]?(?P<y>[0-9]{2})(?P<n>[0-9]{3})[0-9]{6,12}(?![0-9])", re.IGNORECASE
)
# Month first: PTI03_14_2024_000123A.
_PRESS_TRUST = re.compile(
    r"(?:^|[^A-Z])PTI(?P<m>[0-9]{2})_(?P<d>[0-9]{2})_(?P<y>20[0-9]{2})(?![0-9])", re.IGNORECASE
)
_ANY_DATE = re.compile(
    r"(?<![0-9])(?P<y>(?:19|20)[0-9]{2})(?P<s>[-_.]?)(?P<m>[0-9]{2})(?P=s)(?P<d>[0-9]{2})(?![0-9])"
)
# urn:newsml:dpa.com:20090101:…, where the date is that of the scheme and never changes.
_SCHEME = re.compile(r"newsml[._:-](?:[a-z.]{2,30}[._:-]){1,3}[0-9]{8}", re.IGNORECASE)
_LONGEST = 300


class FileDate(NamedTuple):
    """A day from a file name.

    ``sure``: the picture was taken then, give or take ``slack`` days. Else the file was sent or
    saved on that day, and the picture is no younger but may be older.
    """

    day: date
    sure: bool
    slack: timedelta = timedelta()


def file_name(src: str) -> str:
    """The last part of an address, without query, its escapes resolved."""
    path = re.split(r"[?#]", src[:2_000], maxsplit=1)[0]
    return unquote(re.split(r"[/\\]", path)[-1])[-_LONGEST:]


def file_date(src: str) -> FileDate | None:
    """The day in the name of a picture's file; None where it surely holds none.

    Folders tell the day of the upload and are not looked at.
    """
    name = _SCHEME.sub("", file_name(src))
    for pattern, sure, slack in _PATTERNS:
        match = pattern.search(name)
        day = _day(match) if match else None
        if day is not None:
            return FileDate(day, sure, timedelta(days=slack))
    return None


_PATTERNS = (
    (_VIRIN, True, 0),
    (_UNIVERSAL, True, 1),
    (_CAMERA, True, 0),
    (_ASSOCIATED_PRESS, False, 0),
    (_PRESS_TRUST, False, 0),
    (_ANY_DATE, False, 0),
)


def _day(match: re.Match[str]) -> date | None:
    parts = {key[0]: value for key, value in match.groupdict().items() if value is not None}
    year = int(parts["y"])
    if year < 100:
        year += 2000 if year < 70 else 1900
    try:
        if "n" in parts:
            day = date(year, 1, 1) + timedelta(days=int(parts["n"]) - 1)
            return day if day.year == year else None
        return date(year, int(parts["m"]), int(parts["d"]))
    except ValueError:
        return None
