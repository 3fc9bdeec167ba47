"""``qa init``: a configuration file to start from."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

TEMPLATE = """\
# Configuration of qa-toolkit. Every key is listed with its default; take away the # to set it.
# It is used when qa is started in this folder or one below it that has none of its own, wherever
# the articles are. The command line has the last word.

# Configurations that this one adds to: files relative to it, or packages that hold a qa.toml.
#extends = []

# House style: "qa doctor" lists those there are.
#profile = "default"

# Language of the articles ("ar" or "en"). Without it each article's own is found.
#lang = "ar"

# Language of the messages: "en" or "ar".
#ui-lang = "en"

# Rules to run besides those of the profile, and rules to leave out: ids ("ar/latin-comma"),
# prefixes of ids ("en"), categories ("punctuation") or "all". The closest name wins.
#select = []
#ignore = []

# Report findings from this severity up: "note", "warning" or "error".
#min-severity = "note"

# Exit with status 1 when something at least this severe is found.
#fail-on = "warning"

# Whether what was found in a file is kept, so that the file need not be read again while it, the
# settings and the program stay as they are.
#cache = true

# Files and folders to pass over, relative to this file; * stays within a folder, ** does not.
#exclude = []

# Whether files that git ignores are passed over.
#gitignore = true

# File of findings that are known already and reported no more; "qa baseline write" makes it.
#baseline = "qa-baseline.json"

# Folders of your own rule packs and lexicons (YAML), relative to this file. "qa lexicon add"
# writes to the first.
#packs = []

# Glossaries (CSV, TSV, YAML or TBX), relative to this file.
#glossaries = []

# Whether rules of installed plugins are used.
#plugins = true

# Encoding of files that do not tell their own; without it UTF-8.
#encoding = "windows-1256"

# Files with more bytes are refused.
#max-file-size = 10000000

# Folder of the site's pictures, in which "/images/a.jpg" is looked up. Pictures below an article's
# own folder are found without it; no others are ever opened.
#image-root = "."

# Worker processes for many files; 0 is one a core.
#jobs = 0

# Programs to ask for a second opinion; "languagetool" is the one there is.
#engines = []

# What holds for some files only; patterns as in .gitignore, relative to this file.
#[[per-path]]
#paths = ["opinion/**"]
#ignore = ["any/long-sentence"]

# Another severity for a rule, a prefix or a category.
#[severity]
#"ar/latin-comma" = "error"

# Options of a rule: "qa explain" tells what it does.
#[rules."any/long-sentence"]
#max-words = 40

# LanguageTool, where it is among the engines. url: a server to ask, instead of starting one here.
# timeout: seconds for each request. english: "en-US", "en-GB" …, or "en" to leave out spelling;
# without it, American and British spellings are both right. disabled-rules: ids as LanguageTool
# spells them. What it finds is a note unless [severity] says otherwise of "lt" or "lt/…".
#[languagetool]
#url = "http://localhost:8081"
#timeout = 30
#english = "en-US"
#disabled-rules = []

# Where the records of JSON and JSON Lines files keep the parts of an article.
#[fields]
#id = "id"
#lang = "lang"
#headline = "title.rendered"
#deck = "excerpt.rendered"
#section = "category"
#byline = "author.name"
#published = "date"
#body = "content.rendered"
#body-format = "html"
#captions = "images[].caption"
"""


def init(
    folder: Annotated[
        Path, typer.Argument(help="Folder to write qa.toml to.", show_default=False)
    ] = Path(),
) -> None:
    """Write a qa.toml that lists every setting."""
    from qa_toolkit.errors import ConfigError, UsageError
    from qa_toolkit.reports.visible import visible

    path = folder / "qa.toml"
    if not folder.is_dir():
        raise UsageError(f"{folder} is not a folder")
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(TEMPLATE)
    except FileExistsError as error:
        raise ConfigError("is there already and was left alone", path=str(path)) from error
    except OSError as error:
        raise ConfigError(f"cannot be written: {error.strerror}", path=str(path)) from error
    typer.echo(f"{visible(str(path))} written")
