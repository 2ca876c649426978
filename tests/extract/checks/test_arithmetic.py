"""Tables of true and false cases for the checks that recompute what a sentence prints."""

from pathlib import Path

import pytest
import yaml

from extract.checks import check_text

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "arithmetic.yaml").read_text("utf-8"))


@pytest.mark.quick
@pytest.mark.parametrize("case", CASES["cases"], ids=lambda case: f"{case['check']} {case['text']}")
def test_recomputed(case: dict[str, str]) -> None:
    found = [f for f in check_text(case["text"]) if f.check == case["check"]]
    in_order = sorted(found, key=lambda f: (f.start or 0, f.id))
    assert " ".join(f.severity for f in in_order) == case["says"], [f.message_zh for f in found]


@pytest.mark.quick
@pytest.mark.parametrize("case", CASES["cases"], ids=lambda case: f"{case['check']} {case['text']}")
def test_no_other_check_complains(case: dict[str, str]) -> None:
    """One planted error is one complaint: the other checks see nothing wrong in the sentence."""
    grave = [f for f in check_text(case["text"]) if f.severity in ("error", "doubt")]
    assert {f.check for f in grave} <= {case["check"]}
