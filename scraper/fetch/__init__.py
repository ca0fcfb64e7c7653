"""The only room that talks to the network (and the one that plays recorded captures back).

client     Fetcher: the port Fetch; redirects, headers, deadlines            receive    one response within limits
guard      the egress rule; `addresses` is its table of public addresses     transport  httpx2 over guarded connections
answers    what a status means                                               challenge  bot walls
robots     RFC 9309                                                          pace       one request per host, with a gap
decode     content codings, within limits                               replay     WARC archives as a Fetch
sending    the one way out that is no fetch: a POST or a mail
"""

from scraper.fetch.client import Fetcher
from scraper.fetch.guard import Guard
from scraper.fetch.pace import Book, HostPace, MemoryBook, Pace
from scraper.fetch.receive import Limits
from scraper.fetch.replay import Archive, Replay
from scraper.fetch.sending import Relay, mail, post

__all__ = [
    "Archive",
    "Book",
    "Fetcher",
    "Guard",
    "HostPace",
    "Limits",
    "MemoryBook",
    "Pace",
    "Relay",
    "Replay",
    "mail",
    "post",
]
