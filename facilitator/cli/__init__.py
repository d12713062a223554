"""The command line: the same work without a screen.

Decision: argparse, made to speak Dutch
    Context: help and messages are Dutch (CONTRACT). Decision: argparse of the standard library,
    with headings of our own, and its English mistakes told in Dutch by `arguments.py`; what it
    says in a new version of Python is told in general words. Cost: a table of patterns, and a
    test for each. Alternatives: gettext (by the language of the computer, not of the program),
    click (a library more, and its words are English too).

Decision: four exit codes, decided in one place
    Context: scripts act on them. Decision: `main.py` turns the kind of an error into a code;
    commands raise or give 0 or 1. Cost: an error has the right class or the wrong code.
    Alternatives: a code with each error (two truths).

Decision: the demonstration runs in a program of its own
    Context: screens and commands do not know each other, and Qt wants the main thread of a
    fresh process. Decision: `demo` starts the window program, with folders of its own, and
    waits. Cost: half a second. Alternatives: importing `ui` here (breaks the layers).
"""
