"""A second opinion on links that score low: what their targets say, translated back."""

from __future__ import annotations

import os
from collections.abc import Sequence

import numpy as np

from qa_toolkit.align import Alignment, Opinion, Place
from qa_toolkit.align.encoders import Encoder
from qa_toolkit.align.store import Store, folder, key
from qa_toolkit.engine.outcome import Notice
from qa_toolkit.external.translators import (
    SERVICES,
    Translator,
    TranslatorError,
    TranslatorSettings,
)
from qa_toolkit.pairs.chrf import chrf

BAR = 0.45
"""The score below which a link is looked at: one in twelve, in published translations."""
MOST = 20_000
"""Translations that are kept."""


class BackTranslator:
    """Asks one service; what it answered once is not asked again."""

    def __init__(self, settings: TranslatorSettings, encoder: Encoder) -> None:
        self.settings, self.encoder = settings, encoder
        self._store = Store(folder() / "translations.sqlite", most=MOST)

    def opinions(self, alignment: Alignment) -> tuple[dict[int, Opinion], tuple[Notice, ...]]:
        """Opinions by the number of the link, and a notice where the service stopped answering."""
        doubtful = [
            number
            for number, link in enumerate(alignment.links)
            if link.source and link.target and link.score < BAR
        ]
        links = alignment.links
        texts = {n: _joined(alignment.target_sentences, links[n].target) for n in doubtful}
        sources = {n: _joined(alignment.source_sentences, links[n].source) for n in doubtful}
        back, stopped = self._translated(alignment, texts)
        told = [number for number in doubtful if number in back]
        there = self.encoder.encode([sources[number] for number in told])
        here = self.encoder.encode([back[number] for number in told])
        opinions = {
            number: Opinion(
                back[number],
                round(chrf(back[number], sources[number]), 1),
                round(float(np.clip(there[row] @ here[row], 0, 1)), 3),
            )
            for row, number in enumerate(told)
        }
        if stopped is None:
            return opinions, ()
        rest = (
            f"{len(told)} of {len(doubtful)} links of {alignment.target.path} have a second opinion"
        )
        return opinions, (Notice(self.settings.service, f"{stopped}; {rest}"),)

    def _translated(
        self, alignment: Alignment, texts: dict[int, str]
    ) -> tuple[dict[int, str], str | None]:
        """The texts in the source's language, as far as the service went, and why it stopped."""
        variable = SERVICES[self.settings.service].key
        try:
            translator = Translator(
                self.settings,
                alignment.target.lang,
                alignment.source.lang,
                key=os.environ.get(variable) if variable else None,
            )
        except TranslatorError as error:
            return {}, str(error)
        keys = {number: key(translator.name, text) for number, text in texts.items()}
        kept = self._store.read(list(keys.values()))
        found: dict[int, str] = {}
        for number, text in texts.items():
            if keys[number] not in kept:
                try:
                    fresh = translator.translate(text)
                except TranslatorError as error:
                    return found, str(error)
                kept[keys[number]] = fresh.encode("utf-8", "surrogatepass")
                # At once: what was paid for must not be lost to what comes after.
                self._store.write({keys[number]: kept[keys[number]]})
            found[number] = kept[keys[number]].decode("utf-8", "replace")
        return found, None


def _joined(places: Sequence[Place], numbers: Sequence[int]) -> str:
    return " ".join(places[number].text for number in numbers)
