"""The sources.yaml of the make-believe press: the rules of the real sources, pointed at loopback."""

from __future__ import annotations

from collections.abc import Mapping

TEMPLATE = """\
# The make-believe press. Its sites have the shapes of real ones, its texts are Blotter's own.
agencies:
  - {id: politie, name: Politie (make-believe), country: NL, kind: police, aliases: [Politie, Politie.nl]}
  - {id: europol, name: Europol (make-believe), country: EU, kind: agency, aliases: [Europol]}
  - {id: ice, name: ICE (make-believe), country: US, kind: agency, aliases: [ICE, HSI]}
  - id: zkc
    name: Zentralstelle Kriminalpolizei Cyber
    country: DE
    kind: police
    aliases: [ZKC, Zentralstelle Kriminalpolizei Cyber]
  - {id: courier, name: The Courier, country: NL, kind: news}
  - {id: larm, name: Larmet, country: SE, kind: police}

sources:
  - id: politie
    name: Politie (make-believe)
    agency: politie
    home: {politie}
    languages: [nl]
    timezone: Europe/Amsterdam
    adapter: politie_nl
    channels:
      - kind: jsonapi
        name: news
        url: {politie}/v4/nieuws?language=nl&maxnumberofitems=25&offset=0
        items: nieuwsberichten
        inline: true
        fields: {politie_fields}
        dates: ["%Y-%m-%d %H:%M:%S"]
        window: {since: fromdate, until: todate, days: 14, overlap: 2}
        paging: {parameter: offset, start: 0, step: 25, next: iterator.last, limit: 8}
    article: {case_numbers: ['\\b(?:PL\\d{4}[- ]?)?20\\d{8}\\b']}
    expect: {entries: [0, 200], text: 20, silence: 9000d}
    cadence: {every: 30m, gap: 0s}
    basis: {confidence: recorded, seen: "2026-10", note: made up}

  - id: europol
    name: Europol (make-believe)
    agency: europol
    home: {europol}
    languages: [en]
    timezone: Europe/Amsterdam
    channels:
      - kind: state
        name: newsroom
        url: {europol}/media-press/newsroom
        variable: window.SERVER_DATA
        items: NodeLoader.node.lists[0].items
        fields: {url: alias, title: title, published: published}
        dates: [epoch]
      - kind: feed
        name: rss
        url: {europol}/cms/api/rss/news
    article:
      title: h1
      lead: .node-lead
      body: .node-body
      published: .node-meta time@datetime
      dates: [iso]
    expect: {entries: [1, 100], text: 20, silence: 9000d}
    cadence: {every: 30m, gap: 0s}
    grace: 12h
    basis: {confidence: code, seen: "2026-02", note: made up}

  - id: ice
    name: ICE (make-believe)
    agency: ice
    home: {ice}
    languages: [en]
    timezone: America/New_York
    channels:
      - kind: listing
        name: newsroom
        url: {ice}/newsroom
        items: .views-row
        fields: {url: .news-title a@href, title: .news-title a, published: .news-date, summary: .news-body}
        dates: [month-name-day-year]
        paging: {parameter: page, start: 0, step: 1, limit: 2}
        only: '/news/releases/'
    article:
      title: .nr-title h1
      lead: .nr-subtitle
      body: .nr-body
      published: "meta[property='article:published_time']@content"
      place: .nr-meta .locality
      dates: [iso]
    expect: {entries: [1, 100], text: 20, silence: 9000d}
    cadence: {every: 30m, gap: 0s}
    grace: 12h
    basis: {confidence: recorded, seen: "2026-08", note: made up}

  - id: kripo
    name: Makepress
    agency: zkc
    home: {kripo}
    languages: [de]
    timezone: Europe/Berlin
    channels:
      - {kind: feed, name: office-1, url: "{kripo}/rss/dienststelle_1.rss2", dates: [rfc822]}
    article:
      title: article h1
      body: article.story
      drop: [h1, p.date]
      published: p.date
      dates: ["%d.%m.%Y – %H:%M"]
    expect: {entries: [1, 100], text: 20, silence: 9000d}
    cadence: {every: 30m, gap: 0s}
    basis: {confidence: recorded, seen: "2026-09", note: made up}

  - id: courier
    name: The Courier
    agency: courier
    home: {courier}
    languages: [en]
    timezone: Europe/Amsterdam
    channels:
      - {kind: feed, name: rss, url: "{courier}/feed", dates: [rfc822]}
    expect: {entries: [1, 100], text: 20, silence: 9000d}
    cadence: {every: 30m, gap: 0s}
    basis: {confidence: listed, seen: "2026-11", note: made up; read without rules of its own}

  - id: larm
    name: Larmet
    agency: larm
    home: {larm}
    languages: [sv]
    timezone: Europe/Stockholm
    channels:
      - kind: jsonapi
        name: events
        url: {larm}/api/events
        inline: true
        fields: {larm_fields}
        dates: ["%Y-%m-%d %H:%M:%S %z"]
    expect: {entries: [1, 500], text: 10, silence: 9000d}
    cadence: {every: 30m, gap: 0s}
    basis: {confidence: recorded, seen: "2026-08", note: made up}
"""
FIELDS = {
    "politie_fields": (
        "{key: uid, url: url, title: titel, lead: introductie, published: publicatiedatum, place: gebied}"
    ),
    "larm_fields": (
        "{key: id, url: url, title: name, body: summary, published: datetime, topics: type, place: location.name}"
    ),
}


def sources_yaml(bases: Mapping[str, str]) -> str:
    """The file's text, each site at its address of today."""
    text = TEMPLATE
    for name, value in {**FIELDS, **bases}.items():
        text = text.replace("{" + name + "}", value)
    return text
