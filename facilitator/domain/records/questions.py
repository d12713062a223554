"""Generative questions: `Hoe kunnen we …?`, the form that a workshop gives its questions."""

START = "hoe kunnen we"


def is_generative(text: str) -> bool:
    """Say whether a text is a question that begins with `Hoe kunnen we` and goes on."""
    words = text.strip().strip("“”\"‘’'").split()
    begins = " ".join(words[:3]).lower() == START
    return begins and len(words) > 3 and words[-1].endswith("?")
