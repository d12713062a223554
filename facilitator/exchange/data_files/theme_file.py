"""The file of a theme, as people would write it; `parsing.theme` reads it."""

import json

from facilitator.domain.table.script import Theme


def theme_text(theme: Theme) -> str:
    """Give a theme as TOML, one key on a line and one text of a list on each of its own."""
    lists = {
        "tekst": theme.paragraphs,
        "vragen": theme.questions,
        "denk_aan": theme.terms,
        "ook_bekend_als": theme.aliases,
    }
    lines = [
        f"versie = {theme.version}",
        f"titel = {_quoted(theme.title)}",
        f"reeks = {_quoted(theme.series)}",
        f"samenvatting = {_quoted(theme.summary)}",
        *(_listed(key, texts) for key, texts in lists.items() if texts),
    ]
    return "\n".join(lines) + "\n"


def _listed(key: str, texts: tuple[str, ...]) -> str:
    rows = "".join(f"    {_quoted(text)},\n" for text in texts)
    return f"{key} = [\n{rows}]"


def _quoted(text: str) -> str:
    """Give a text as a basic string of TOML, which has the signs of JSON and one more."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007F")
