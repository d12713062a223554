"""Runs the program: `python -m facilitator`."""

import sys
from pathlib import Path

if sys.argv[1:2] == ["--pull-the-plug"]:  # the program tests itself, without a window
    from facilitator.services.selftest import keep_notes

    sys.exit(keep_notes(Path(sys.argv[2])))

from facilitator.ui.app import main

sys.exit(main())
