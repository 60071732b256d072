"""An article is renamed and its sidecar is not: that is told, with the command that mends it."""

import shlex
import shutil

from tests.publish.workshop import KIOSK, Workshop

SIDECAR = '[say]\n"papers" = "pay pers"\n'


def test_a_sidecar_that_was_left_behind_is_told(empty_shop: Workshop) -> None:
    """`plan` and `publish` warn and give a command after which nothing is spoken that was spoken before."""
    empty_shop.write("kiosk.md", KIOSK)
    empty_shop.write("kiosk.audiopub.toml", SIDECAR)
    assert empty_shop.publish().made["kiosk"].spoken > 0
    (empty_shop.articles / "kiosk.md").rename(empty_shop.articles / "newsstand.md")
    (told,) = [notice for notice in empty_shop.plan().notices if "sidecar was not" in notice]
    assert told in empty_shop.publish().warnings
    name, old, new = shlex.split(told.partition("go along: ")[2])
    assert name == "mv"
    shutil.move(old, new)
    again = empty_shop.publish()
    assert again.made["kiosk"].spoken == 0
    assert not again.warnings
    assert not empty_shop.plan().notices


def test_a_sidecar_that_is_in_use_is_not_told(empty_shop: Workshop) -> None:
    """Nothing is said where sidecar and article went together, or the sidecar is that of an article there."""
    empty_shop.write("kiosk.md", KIOSK)
    empty_shop.write("kiosk.audiopub.toml", SIDECAR)
    empty_shop.publish()
    for end in (".md", ".audiopub.toml"):
        (empty_shop.articles / f"kiosk{end}").rename(empty_shop.articles / f"newsstand{end}")
    assert not empty_shop.publish().warnings
    (empty_shop.articles / "newsstand.md").rename(empty_shop.articles / "newsstand.txt")
    assert not empty_shop.publish().warnings
