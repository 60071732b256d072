"""What editors set in brackets: "[T]he", "applicant(s)", "the men [in the boat]".

The marks are not said; what stands between them is.
"""

from audiopub.script.spoken.pattern import Pattern, always, rule

_nothing = always("")

BRACKETS: tuple[Pattern, ...] = (
    rule("plural", r"(?<=[a-z])\((?=e?s\)(?!\w))", _nothing, digits=False, needs="("),
    rule("plural", r"(?<=[a-z]\(s)\)|(?<=[a-z]\(es)\)", _nothing, digits=False, needs="("),
    rule("bracket", r"\[(?=[\w“\"’'])", _nothing, digits=False, needs="["),
    rule("bracket", r"(?<=[\w.,!?'\"”’])\]", _nothing, digits=False, needs="]"),
)
