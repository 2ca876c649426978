"""The rule files: each rule has its reason and speaks both languages, whatever it says."""

from pathlib import Path

import pytest
import yaml

from extract.checks import rules

FILES = sorted(path.stem for path in Path(rules.__file__).parent.glob("*.yaml"))
# Rules that carry words of the language or of a sentence, and say nothing themselves.
SILENT = ("terms", "complements")
FRAGMENTS = ("above", "below", "rise", "fall")


@pytest.mark.quick
@pytest.mark.parametrize("name", FILES)
def test_every_rule_explains_itself(name: str) -> None:
    assert all(rules.read_title(name))
    for rule, entry in rules.read_rules(name).items():
        if name in SILENT or rule in FRAGMENTS:
            continue
        assert entry["severity"] in ("error", "doubt", "note", "pass"), rule
        assert entry["reason"] and entry["zh"] and entry["en"], rule
        if entry["severity"] in ("error", "doubt"):
            assert entry["next_zh"] and entry["next_en"], f"{name}.{rule} has no next step"


@pytest.mark.quick
@pytest.mark.parametrize("name", FILES)
def test_both_languages_say_the_same_things(name: str) -> None:
    """What a Chinese sentence fills in, the English one does not invent."""
    from string import Formatter

    def fields(sentence: str) -> set[str]:
        return {field for _, field, _, _ in Formatter().parse(sentence) if field}

    for rule, entry in rules.read_rules(name).items():
        for key in ("zh", "pass_zh", "next_zh"):
            if key in entry and key.replace("zh", "en") in entry:
                zh, en = fields(entry[key]), fields(entry[key.replace("zh", "en")])
                strip = {"zh", "en"}
                plain_zh = {f.removesuffix("_zh") for f in zh - strip}
                plain_en = {f.removesuffix("_en") for f in en - strip}
                assert plain_en <= plain_zh | {"occasion"}, f"{name}.{rule} {key}"


@pytest.mark.quick
def test_a_word_section_is_a_list_or_one_line() -> None:
    assert "将" in rules.read_words("calendar", "coming")
    assert ("男 女") in rules.read_words("complements", "sets")


@pytest.mark.quick
def test_the_hook_names_a_command_and_the_sheets(root: Path) -> None:
    import re

    hooks = yaml.safe_load((root / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert [hook["entry"] for hook in hooks] == ["edition-metrics check"]
    assert re.search(hooks[0]["files"], "data/factsheets/2024-12-06.yaml")
    assert not re.search(hooks[0]["files"], "data/reference/metrics.yaml")
