from qa_toolkit.model import Category
from qa_toolkit.reports.labels import CATEGORY


def test_every_category_has_its_name_in_both_languages() -> None:
    assert set(CATEGORY) == set(Category)
    assert all(name.en == category for category, name in CATEGORY.items())
    assert len({name.ar for name in CATEGORY.values()}) == len(Category)
