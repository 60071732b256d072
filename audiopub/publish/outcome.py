"""What came of a run, as a value that commands print and exit codes follow."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from audiopub.errors import AudiopubError, shown
from audiopub.publish.project import Project
from audiopub.publish.site import LOCAL_URL
from audiopub.report import Failed, Finished, Made, Reporter


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspected:
    """What was mended or refused in a clip before it was accepted, by the codes of `speech.findings`."""

    sentence: str
    voice: str
    codes: tuple[str, ...]


@dataclass(slots=True, kw_only=True)
class Outcome:
    """Gathered while a run goes on; read when it is over."""

    project: Project
    made: list[Made] = field(default_factory=list)
    kept: int = 0
    held: list[tuple[str, str]] = field(default_factory=list)
    vanished: list[str] = field(default_factory=list)
    failed: list[tuple[str, AudiopubError]] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    sentences_spoken: int = 0
    passages_encoded: int = 0
    files_written: int = 0
    paid_characters: int = 0
    findings: list[Inspected] = field(default_factory=list)

    def fail(self, source: str, error: AudiopubError, reporter: Reporter) -> None:
        """Take note that an article could not be published."""
        self.failed.append((source, error))
        reporter.tell(Failed(source=source, message=naming(self.project, source, error)))

    @property
    def exit_code(self) -> int:
        """Return what the command line ends with."""
        errors = (error for _, error in self.failed)
        return exit_code(errors, is_any_published=bool(self.made or self.kept))

    def finished(self) -> Finished:
        """Return the closing event."""
        project = self.project
        return Finished(
            output=str(project.output / "index.html"),
            feed=str(project.output / "feed.xml"),
            made=len(self.made),
            kept=self.kept,
            failed=len(self.failed),
            held=len(self.held),
            sentences_spoken=self.sentences_spoken,
            passages_encoded=self.passages_encoded,
            files_written=self.files_written,
            paid_characters=self.paid_characters,
            notices=(*self.notices, *directory_notices(project)),
        )


def exit_code(errors: Iterable[AudiopubError], *, is_any_published: bool) -> int:
    """Return 0 when nothing failed; the errors' own code when nothing else was done; else 1."""
    codes = {error.exit_code for error in errors}
    if not codes:
        return 0
    return codes.pop() if len(codes) == 1 and not is_any_published else 1


def naming(project: Project, source: str, error: AudiopubError) -> str:
    """Return the error in words that name the article's file, as errors about voices do not by themselves."""
    path = shown(project.source(source).path)
    message = str(error).removeprefix(f"{source}: ")
    return message if path in message else f"{path}: {message}"


def directory_notices(project: Project) -> tuple[str, ...]:
    """Return what is still to be set in `audiopub.toml` before a directory takes the feed."""
    site = project.settings.site
    checks = (
        (
            site.base_url.startswith("https://"),
            "set [site] base_url to the https address of the site"
            + ("" if site.base_url else f" (until then the feed's addresses begin with {LOCAL_URL})"),
        ),
        (bool(site.author), "set [site] author"),
        (site.title != type(site)().title, "set [site] title to the podcast's name"),
        (
            bool(site.cover),
            'set [site] cover to a square picture of 1400 to 3000 pixels, or to "made" to keep the made one',
        ),
    )
    missing = [advice for is_set, advice in checks if not is_set]
    return (f"before submitting the feed to a directory: {'; '.join(missing)}.",) if missing else ()
