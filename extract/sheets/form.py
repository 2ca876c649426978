"""The form of a fact sheet as people write it; its JSON Schema comes from the same classes.

What each key means to people stands in `keys.yaml`.
"""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationInfo, WithJsonSchema
from pydantic_core import PydanticCustomError

from extract.sheets.amount import Slip, read_amount
from extract.sheets.known import Known

Scope = Literal["市", "县区", "乡镇街道", "社区村", "机构", "活动"]
Measure = Literal["存量", "累计", "当期"]
State = Literal["草稿", "初核", "复核", "定稿", "存疑"]
Verdict = Literal["印得对", "摘错了", "印错了"]
Kind = Literal[
    "quantity", "percent", "duration", "age", "date", "time",
    "ordinal", "ratio", "identifier", "name", "idiom",
]  # fmt: skip


def _amount(text: object) -> Decimal:
    read = read_amount(str(text))
    if isinstance(read, Slip):
        mend = "; ".join(f"{key}: {value}" for key, value in read.mend.items())
        raise PydanticCustomError(read.code, "{value}", {"value": str(text), "mend": mend})
    return read


def _day(text: object) -> datetime.date:
    try:
        return datetime.date.fromisoformat(str(text))
    except ValueError:
        raise PydanticCustomError("not_a_date", "{value}", {"value": str(text)}) from None


def _listed(text: object) -> object:
    return [text] if isinstance(text, str) else text


def _known(name: str) -> Any:
    def look_up(text: object, info: ValidationInfo) -> object:
        assert isinstance(info.context, Known)
        return info.context.look_up(name, text)

    return BeforeValidator(look_up)


Text = Annotated[str, Field(max_length=2000)]
Needed = Annotated[str, Field(min_length=1, max_length=2000)]
Amount = Annotated[Decimal, BeforeValidator(_amount), WithJsonSchema({"type": "number"})]
Day = Annotated[datetime.date, BeforeValidator(_day)]
Names = Annotated[
    list[Text],
    BeforeValidator(_listed),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}),
]
District = Annotated[str, _known("district")]
Topic = Annotated[str, _known("topic")]
Unit = Annotated[str, _known("unit")]
Bound = Annotated[str, _known("bound")]
Period = Annotated[str, _known("period")]


class Form(BaseModel):
    """A mapping as people write it: no key but its own, nothing changed after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Shared(Form):
    """What a story's figures share; a figure's own key wins over its story's."""

    district: District = ""
    place: Text = ""
    scope: Scope | None = None
    topic: Topic = ""
    unit: Unit = ""
    measure: Measure | None = None
    period: Period = ""
    said_by: Text = ""
    state: State | None = None
    checked_by: Text = ""
    checked_on: Day | None = None


class FigureForm(Shared):
    """One figure: what it measures, its value, the words it was printed in."""

    metric: Needed
    value: Amount | None = None
    low: Amount | None = None
    high: Amount | None = None
    bound: Bound = ""
    printed: Needed
    part_of: Names = []
    total_of: Names = []
    same_as: Names = []
    note: Text = ""


class StoryForm(Shared):
    """A story and what its figures share."""

    story: Needed
    note: Text = ""
    figures: list[FigureForm] = []


class SetAsideForm(Form):
    """A printed number a person says is no figure."""

    printed: Needed
    kind: Kind | None = None
    why: Needed


class AnswerForm(Form):
    """A person's answer to a finding; it holds as long as the figure is printed the same."""

    check: Needed
    figure: Text = ""
    printed: Text = ""
    verdict: Verdict
    reason: Needed
    answered_by: Text = ""
    answered_on: Day | None = None


class SheetForm(Form):
    """The fact sheet of one edition."""

    version: int = 1
    edition: Needed
    stories: list[StoryForm] = []
    set_aside: list[SetAsideForm] = []
    answers: list[AnswerForm] = []
