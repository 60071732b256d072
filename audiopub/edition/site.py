"""The site around the episodes: index, feed, accessibility page, site map and assets.

This module owns which files a site has besides its episodes. They are always made from all episodes.
"""

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any
from urllib.parse import urlsplit

from audiopub.config import SiteSettings
from audiopub.edition import markup, times, xml
from audiopub.edition.channels import Channel, listed
from audiopub.edition.context import SiteContext
from audiopub.edition.feed import render_feed
from audiopub.edition.items import ordered
from audiopub.edition.lists import Listing, lists_of
from audiopub.edition.markup import Markup
from audiopub.edition.transcript import ui_attributes
from audiopub.model import Published
from audiopub.words import Words, direction, words_for

FEW = 5
"""Episodes up to this number need no filter: they are seen at a glance."""


def render_site(
    site: SiteSettings,
    context: SiteContext,
    episodes: Sequence[Published],
    channels: Sequence[Channel] = (),
) -> dict[str, bytes]:
    """Return every file of the site besides the episodes, by its path below the output folder.

    The order of `episodes` does not matter; the newest stands first in feeds and index. `channels` are the
    feeds besides the one of all.
    """
    newest = ordered(episodes)
    channel_files = _channels(site, context, newest, channels)
    site = site.settled(imported=any(episode.imported for episode in newest))
    words = _index_words(site, newest)
    names = _names(newest, words)
    entries = {each.slug: _entry(each, site, words, names[each.slug]) for each in newest}
    lists = lists_of(newest)
    return {
        **{f"assets/{name}": data for name, data in markup.assets().items()},
        context.cover_path: context.cover,
        **channel_files,
        **dict(reversed(render_feed(site, context, newest).items())),
        **({} if site.private else {"sitemap.xml": _sitemap(context, newest, lists)}),
        "accessibility.html": _page("accessibility.html", site, context, root=""),
        "404.html": _page("404.html", site, context, root=_folder(context.base_url)),
        **{each.path: _list(each, site, context, entries) for each in lists},
        "index.html": _index(site, context, entries, lists, channels),
    }


def _index(
    site: SiteSettings,
    context: SiteContext,
    entries: Mapping[str, dict[str, Any]],
    lists: Sequence[Listing],
    channels: Sequence[Channel],
) -> bytes:
    return _page(
        "index.html",
        site,
        context,
        root="",
        episodes=list(entries.values()),
        cover_version=hashlib.sha256(context.cover).hexdigest()[:8],
        feeds=list(listed(context, channels)),
        lists=[
            (kind, [_link(each, site) for each in group])
            for kind, group in groupby(lists, key=lambda each: each.kind)
        ],
        is_filtered=len(entries) > FEW,
        script_words=markup.for_script(
            {key: words_for(site.language).texts[key] for key in ("digits", "found")}
        ),
    )


def _link(listing: Listing, site: SiteSettings) -> dict[str, Any]:
    number = words_for(site.language).number(len(listing.slugs))
    return {
        "path": listing.path,
        "text": f"{listing.name} ({number})",
        "attributes": _foreign(listing.language, site),
    }


def _list(
    listing: Listing, site: SiteSettings, context: SiteContext, entries: Mapping[str, dict[str, Any]]
) -> bytes:
    """Return the page of a list: its episodes in the order of the index."""
    return _page(
        "list.html",
        site,
        context,
        root="../",
        path=listing.path,
        kind=listing.kind,
        called=listing.name,
        attributes=_foreign(listing.language, site),
        episodes=[entry for slug, entry in entries.items() if slug in listing.slugs],
    )


def _foreign(language: str, site: SiteSettings) -> Markup:
    """Return the attributes of words in a language; none for that of the site."""
    if language.lower() == site.language.lower():
        return markup.attributes({})
    return markup.attributes({"lang": language, "dir": direction(language)})


def _channels(
    site: SiteSettings, context: SiteContext, episodes: Sequence[Published], channels: Sequence[Channel]
) -> dict[str, bytes]:
    """Return the pages and pictures of the further feeds by path; a feed's first page comes last."""
    files: dict[str, bytes] = {}
    for channel in channels:
        chosen = channel.chosen(episodes)
        own = channel.site(site).settled(imported=any(episode.imported for episode in chosen))
        pages = render_feed(own, channel.context(context, chosen), chosen)
        pictures = {channel.cover_path: channel.cover} if channel.cover is not None else {}
        files |= pictures | dict(reversed(pages.items()))
    return files


def _folder(base_url: str) -> str:
    """Return the site's folder on its host: a page shown for any address cannot use relative ones."""
    return f"{urlsplit(base_url).path}/"


def _page(
    name: str,
    site: SiteSettings,
    context: SiteContext,
    *,
    root: str,
    path: str = "",
    **more: Any,  # noqa: ANN401 -- what each template asks for
) -> bytes:
    """Return a page made from the template `name`, which lies at `path` if that is another."""
    words = words_for(site.language)
    mark = markup.nonce(path or name, site.model_dump_json(), str(more))
    return markup.render(
        name,
        own=context.templates,
        root=root,
        nonce=mark,
        policy=markup.security_policy(mark),
        site=site,
        words=words,
        ui=markup.attributes(ui_attributes(words, site.language)),
        language=site.language,
        direction=direction(site.language),
        canonical=context.url(path or name) if site.base_url and name != "404.html" else "",
        feed=f"{root}feed.xml",
        feed_url=context.feed_url,
        **more,
    )


def _names(episodes: Sequence[Published], words: Words) -> dict[str, str]:
    """Return what each link to an episode says, by slug: its title, and what tells it from one of that title.

    Links that say the same lead to one place (WCAG 2.2, 2.4.9).
    """
    titled = Counter(episode.title.casefold() for episode in episodes)
    names = {
        episode.slug: f"{episode.title} ({words.date(times.day(episode.published))})"
        if titled[episode.title.casefold()] > 1
        else episode.title
        for episode in episodes
    }
    said = Counter(name.casefold() for name in names.values())
    return {slug: f"{name} ({slug})" if said[name.casefold()] > 1 else name for slug, name in names.items()}


def _entry(episode: Published, site: SiteSettings, words: Words, name: str) -> dict[str, Any]:
    """Return what the index tells of an episode; its own words carry its language when it is another."""
    day = times.day(episode.published)
    return {
        "title": name,
        "summary": episode.summary,
        "page": episode.files["page"],
        "attributes": _foreign(episode.language, site),
        "tags": ", ".join(episode.tags),
        "authors": words.join(episode.authors),
        "number": words.numbered(episode.season, episode.episode),
        "published": (day.isoformat(), words.date(day)),
        "length": times.clock(episode.samples),
    }


def _index_words(site: SiteSettings, episodes: Sequence[Published]) -> Words:
    """Return the words in which the index tells of episodes; dates are written in one way in all of it.

    A site whose language has no region takes that of its articles in this language, where they have one in
    common: 5 March 2026 where all of them are in `en-GB`.
    """
    own = {
        each.language for each in episodes if each.language.partition("-")[0].lower() == site.language.lower()
    }
    return words_for(own.pop() if len(own) == 1 else site.language)


def _sitemap(context: SiteContext, episodes: Sequence[Published], lists: Sequence[Listing]) -> bytes:
    """Return the site map (sitemaps.org 0.9)."""
    urlset = xml.root(f"{{{xml.SITEMAP}}}urlset", {None: xml.SITEMAP})
    pages = [("index.html", context.updated), ("accessibility.html", "")]
    changed = {episode.slug: episode.corrected for episode in episodes}
    pages += [(each.path, max(changed[slug] for slug in each.slugs)) for each in lists]
    pages += [(episode.files["page"], episode.corrected) for episode in episodes]
    for path, modified in pages:
        url = xml.add(urlset, "sitemap:url")
        xml.add(url, "sitemap:loc", context.url(path))
        if modified:
            xml.add(url, "sitemap:lastmod", modified)
    return xml.to_bytes(urlset)
