"""`districts.csv`, `topics.csv`, `metrics.csv`: the names that the other tables refer to."""

from extract.newsroom import Newsroom
from extract.tables.number_row import Row


def build_districts(newsroom: Newsroom) -> list[Row]:
    """The newsroom's own divisions, the city first."""
    return [
        {
            "district": district.name,
            "adcode": district.adcode,
            "en": district.en,
            "level": district.level,
            "parent": district.parent or None,
            "tile": f"{district.row},{district.column}" if district.row else None,
        }
        for district in newsroom.districts
    ]


def build_topics(newsroom: Newsroom) -> list[Row]:
    """The topics figures belong to."""
    return [{"topic": topic.id, "zh": topic.zh, "en": topic.en} for topic in newsroom.topics]


def build_metrics(newsroom: Newsroom) -> list[Row]:
    """What figures measure, each with its unit."""
    return [
        {
            "metric": metric.id,
            "zh": metric.zh,
            "en": metric.en,
            "unit": metric.unit or None,
            "topic": metric.topic or None,
            "per": metric.per or None,
        }
        for metric in newsroom.metrics
    ]
