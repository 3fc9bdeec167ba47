from dataclasses import replace

from qa_toolkit.engine.gather import Gathering
from qa_toolkit.engine.outcome import Unlisted
from qa_toolkit.engine.run import run
from qa_toolkit.model import Safety, Severity, Suppression
from tests.engine.sample import Foo, document

FOUND = run(document("foo foo foo foo foo"), [Foo()]).findings


def test_the_first_of_a_rule_are_kept_and_the_others_counted() -> None:
    gathering = Gathering(limit=2)
    for finding in FOUND:
        gathering.add(finding)
    assert gathering.article() == (
        FOUND[:2],
        (Unlisted("en/foo", Severity.WARNING, suppressed=False, fix=Safety.SAFE, number=3),),
    )


def test_suppressed_ones_take_no_place_of_the_others() -> None:
    gathering = Gathering(limit=1)
    silenced = [replace(finding, suppressed=Suppression("inline")) for finding in FOUND[:3]]
    for finding in (*silenced, *FOUND[3:]):
        gathering.add(finding)
    findings, unlisted = gathering.article()
    assert findings == (silenced[0], FOUND[3])
    assert [(more.suppressed, more.number) for more in unlisted] == [(False, 1), (True, 2)]


def test_the_limit_is_that_of_a_file_of_several_articles() -> None:
    gathering = Gathering(limit=3)
    counts = []
    for _ in range(3):
        for finding in FOUND[:2]:
            gathering.add(finding)
        findings, unlisted = gathering.article()
        counts.append((len(findings), sum(more.number for more in unlisted)))
    assert counts == [(2, 0), (1, 1), (0, 2)]
