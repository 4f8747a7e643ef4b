"""Facts told in Swedish prose, each with the characters it was read from.

>>> from extract.prose import find_posts
>>> [(post.count, post.worktime) for post in find_posts("en projektledare samt två deltidsanställningar")]
[(Decimal('1'), ''), (Decimal('2'), 'deltid')]
"""

from extract.prose.component import register_component, swedish_pipeline
from extract.prose.facts import Fact, find_facts
from extract.prose.goals import Goal, find_goals
from extract.prose.lengths import Length, find_lengths
from extract.prose.money import Mention, find_mentions
from extract.prose.phrases import Shared, shared_phrases
from extract.prose.posts import Post, find_posts
from extract.prose.sentences import Sentence, split_sentences
from extract.prose.told import Tense, Told, find_told

__all__ = [
    "Fact",
    "Goal",
    "Length",
    "Mention",
    "Post",
    "Sentence",
    "Shared",
    "Tense",
    "Told",
    "find_facts",
    "find_goals",
    "find_lengths",
    "find_mentions",
    "find_posts",
    "find_told",
    "register_component",
    "shared_phrases",
    "split_sentences",
    "swedish_pipeline",
]
