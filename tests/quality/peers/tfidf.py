"""The peer for follow-ups, operations and stories: cosine of TF-IDF, by scikit-learn.

Its threshold is the one that does best on the very data it is scored on, so it is flattered; where it was
cross-validated, that is said.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from tests.quality.measures import Figures, Told, alone, bcubed, f1, harmonic, joined, link_f1, pairs
from tests.quality.scores import agencies, followups, operations, stories

STEPS = [step / 50 for step in range(1, 50)]
FOLDS = 5
WORDS: Mapping[str, Any] = {"analyzer": "word", "sublinear_tf": True}
LETTERS: Mapping[str, Any] = {"analyzer": "char_wb", "ngram_range": (4, 4), "sublinear_tf": True}


def likeness(texts: Sequence[str], how: Mapping[str, Any]) -> Any:
    """The cosine of each two texts, as a square table."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    table = TfidfVectorizer(**how).fit_transform(texts)
    return (table @ table.T).toarray()


def nearest_earlier(how: Mapping[str, Any]) -> Figures:
    """Follow-ups: each release linked to the earlier one that is most like it, from a threshold on."""
    rows, gold = followups.prosecutor()
    table = likeness([f"{row['title']}\n{row['body']}" for row in rows], how)
    urls = [row["url"] for row in rows]
    nearest = [(later, int(table[later, :later].argmax())) for later in range(1, len(urls))]
    links = [Told(urls[one], urls[other], float(table[one, other])) for one, other in nearest]
    return max((_linked(gold, [link for link in links if link.score >= step]) for step in STEPS), key=_by("link_f1"))


def _linked(gold: Mapping[str, str], links: Sequence[Told]) -> Figures:
    groups = joined(gold, [(link.later, link.earlier) for link in links])
    return {
        "link_f1": link_f1(gold, links),
        "bcubed": bcubed(gold, groups),
        "pair_f1": f1(pairs(gold), pairs(groups)),
    }


def _by(name: str) -> Any:
    return lambda figures: figures[name]


def grouped(urls: Sequence[str], texts: Sequence[str], how: Mapping[str, Any]) -> Iterable[dict[str, str]]:
    """Groups by average linkage, from the finest to the coarsest."""
    from sklearn.cluster import AgglomerativeClustering

    apart = (1 - likeness(texts, how)).clip(0, 1)
    for step in STEPS:
        tree = AgglomerativeClustering(None, metric="precomputed", linkage="average", distance_threshold=step)
        yield dict(zip(urls, map(str, tree.fit_predict(apart)), strict=True))


def of_digests(how: Mapping[str, Any]) -> Figures:
    """Operations and series from digests, each level with the threshold that suits it."""
    rows = operations.digests()
    groups = grouped([row["url"] for row in rows], [f"{row['title'] or ''}\n{row['text']}" for row in rows], how)
    every = [operations.grouped(rows, each, each) for each in groups]
    series = {name: value for name, value in max(every, key=_by("series_bcubed")).items() if name.startswith("series")}
    return {**max(every, key=_by("bcubed")), **series}


def of_agencies(how: Mapping[str, Any]) -> Figures:
    """Operations from whole pages of agencies."""
    rows = agencies.pages()
    groups = grouped([row["url"] for row in rows], [f"{row['title']}\n{row['text']}" for row in rows], how)
    every = [agencies.against_the_editor(rows, alone(each, each)) for each in groups]
    return max(every, key=lambda figures: harmonic(figures["precision"], figures["recall"]))


def of_stories(how: Mapping[str, Any]) -> Figures:
    """Pairs of news texts; the threshold of a fifth of them is set on the others."""
    rows = stories.pairs()
    table = likeness([f"{row[f'title{side}']}\n{row[f'text{side}']}" for side in (1, 2) for row in rows], how)
    scores = [float(table[at, at + len(rows)]) for at in range(len(rows))]
    same = [bool(row["same"]) for row in rows]
    told = [score >= _best(scores, same, but=at % FOLDS) for at, score in enumerate(scores)]
    return {"f1": stories.decided(same, told)["f1"]}


def _best(scores: Sequence[float], same: Sequence[bool], but: int) -> float:
    kept = [(score, one) for at, (score, one) in enumerate(zip(scores, same, strict=True)) if at % FOLDS != but]
    gold = [one for _, one in kept]
    return max(STEPS, key=lambda step: stories.decided(gold, [score >= step for score, _ in kept])["f1"])
