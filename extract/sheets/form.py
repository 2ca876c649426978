"""The form of a fact sheet as people write it; its JSON Schema comes from the same classes."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationInfo
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
        words = {"value": str(text), "mend": "\n".join(f"{k}: {v}" for k, v in read.mend.items())}
        raise PydanticCustomError(read.code, "{value}", words)
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
Amount = Annotated[Decimal, BeforeValidator(_amount)]
Day = Annotated[datetime.date, BeforeValidator(_day)]
Names = Annotated[list[Text], BeforeValidator(_listed)]
District = Annotated[str, _known("district")]
Topic = Annotated[str, _known("topic")]
Unit = Annotated[str, _known("unit")]
Bound = Annotated[str, _known("bound")]
Period = Annotated[str, _known("period")]


class Shared(BaseModel):
    """What a story's figures share; a figure's own key wins over its story's."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    district: Annotated[
        District, Field(description="数字说的是哪个县区或全市 · the division the figure describes")
    ] = ""
    place: Annotated[
        Text, Field(description="在哪里、在哪里举办（与 district 分开）· where it is or was held")
    ] = ""
    scope: Annotated[
        Scope | None, Field(description="数字属于哪一级，不同级不相加 · whose figure it is")
    ] = None
    topic: Annotated[
        Topic, Field(description="领域；不写则用指标的领域 · the topic; else the metric's")
    ] = ""
    unit: Annotated[
        Unit, Field(description="单位，去掉万、亿 · the unit without its scale (万人次 → 人次)")
    ] = ""
    measure: Annotated[
        Measure | None,
        Field(description="存量、累计还是当期 · stock, cumulative, or of the period"),
    ] = None
    period: Annotated[
        Period, Field(description="时段，照印或写 ISO 8601 · the period as printed, or in ISO 8601")
    ] = ""
    said_by: Annotated[
        Text, Field(description="谁说的，照报道 · who says so, as the text has it")
    ] = ""
    state: Annotated[
        State | None,
        Field(description="核定状态；不写即草稿 · state of checking; a draft if absent"),
    ] = None
    checked_by: Annotated[Text, Field(description="谁核的 · who checked it")] = ""
    checked_on: Annotated[
        Day | None, Field(description="哪天核的，如 2024-12-07 · the day it was checked")
    ] = None


class FigureForm(Shared):
    """One figure: what it measures, its value, the words it was printed in."""

    metric: Annotated[
        str, Field(description="指标，用 metrics.yaml 里的中文名 · a metric of metrics.yaml")
    ]
    value: Annotated[
        Amount | None,
        Field(description="数值，只写半角数字，万、亿折算进去 · plain digits, scale folded in"),
    ] = None
    low: Annotated[Amount | None, Field(description="区间下限 · lower end of a range")] = None
    high: Annotated[Amount | None, Field(description="区间上限 · upper end of a range")] = None
    bound: Annotated[
        Bound, Field(description="印出的界限词（余、约、近…）· the printed bound word")
    ] = ""
    printed: Annotated[
        Text,
        Field(
            min_length=1,
            description="照印：数字、单位，至多带一个名词 · as printed: figure, unit, its noun",
        ),
    ]
    part_of: Annotated[
        Names, Field(description="是哪个指标的一部分 · the figure it is part of")
    ] = []
    total_of: Annotated[
        Names, Field(description="是哪些数字之和 · the figures it is the sum of")
    ] = []
    same_as: Annotated[Names, Field(description="与哪条是同一个数字 · the figure it repeats")] = []
    note: Annotated[Text, Field(description="备注 · a note")] = ""


class StoryForm(Shared):
    """A story and what its figures share."""

    story: Annotated[Text, Field(min_length=1, description="稿件简称 · a short name of the story")]
    note: Annotated[Text, Field(description="备注 · a note")] = ""
    figures: Annotated[
        list[FigureForm], Field(description="这篇稿件的数字 · the story's figures")
    ] = []


class SetAsideForm(BaseModel):
    """A printed number a person says is no figure."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    printed: Annotated[Text, Field(min_length=1, description="照印 · as printed")]
    kind: Annotated[Kind | None, Field(description="它是什么 · what it is")] = None
    why: Annotated[Text, Field(min_length=1, description="为什么不算数字 · why it is no figure")]


class AnswerForm(BaseModel):
    """A person's answer to a finding; it holds as long as the figure is printed the same."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    check: Annotated[Text, Field(min_length=1, description="哪项核查 · the check that asked")]
    figure: Annotated[Text, Field(description="哪个数字：指标或 稿件/指标 · which figure")] = ""
    printed: Annotated[Text, Field(description="答复时印的是 · the words it was given for")] = ""
    verdict: Annotated[Verdict, Field(description="结论 · true as printed, our error, misprint")]
    reason: Annotated[Text, Field(min_length=1, description="依据 · what it rests on")]
    answered_by: Annotated[Text, Field(description="谁答复 · who answers")] = ""
    answered_on: Annotated[Day | None, Field(description="哪天 · the day")] = None


class SheetForm(BaseModel):
    """The fact sheet of one edition."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    version: Annotated[int, Field(description="本表格式的版本 · version of the form")] = 1
    edition: Annotated[Text, Field(description="哪一期，如 2024-12-06 · the edition's id")]
    stories: Annotated[
        list[StoryForm], Field(description="稿件与数字 · stories and their figures")
    ] = []
    set_aside: Annotated[
        list[SetAsideForm], Field(description="推翻机器判断、不算数字的 · overruled numbers")
    ] = []
    answers: Annotated[
        list[AnswerForm], Field(description="对核查意见的答复 · answers to findings")
    ] = []
