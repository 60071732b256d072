"""Closed lists: what whole lines around an article say, in the languages of most web pages.

This package owns phrases; `SOFT` are parts of lines that speak for the page without proving it. It refuses
to say where a line must stand to be removed; `rules` does.
"""

from audiopub.article.vocabulary.around import AMBIGUOUS, CONTENTS, FEEDBACK, GALLERY, NAVIGATION, SHARE
from audiopub.article.vocabulary.below import COMMENT_HEADS, COMMENT_LINKS, FOOTER, READ_MORE, TAIL_HEADS
from audiopub.article.vocabulary.buttons import BUTTONS, CLIPS, MATCHES, POLLS
from audiopub.article.vocabulary.inserts import INSERT_HEADS, RAIL_HEADS
from audiopub.article.vocabulary.offers import ACCOUNT, ADVERTISEMENT, NEWSLETTER, SHOP, SOFT
from audiopub.article.vocabulary.sections import PARTS, SECTIONS

__all__ = [
    "ACCOUNT",
    "ADVERTISEMENT",
    "AMBIGUOUS",
    "BUTTONS",
    "CLIPS",
    "COMMENT_HEADS",
    "COMMENT_LINKS",
    "CONTENTS",
    "FEEDBACK",
    "FOOTER",
    "GALLERY",
    "INSERT_HEADS",
    "MATCHES",
    "NAVIGATION",
    "NEWSLETTER",
    "PARTS",
    "POLLS",
    "RAIL_HEADS",
    "READ_MORE",
    "SECTIONS",
    "SHARE",
    "SHOP",
    "SOFT",
    "TAIL_HEADS",
]
