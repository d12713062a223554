"""Runs the program: `python -m facilitator`."""

import sys
from pathlib import Path

if sys.argv[1:2] == ["--pull-the-plug"]:  # the program tests itself, without a window
    from facilitator.training.self_test import keep_notes

    sys.exit(keep_notes(Path(sys.argv[2])))

if sys.argv[1:2] == ["--decode"]:  # the program decodes a workbook or a picture, apart
    from facilitator.exchange.worker.serve import serve as decode

    sys.exit(decode(sys.stdin.buffer, sys.stdout.buffer))

if sys.argv[1:2] == ["--spell"]:  # the program answers which words a list has
    from facilitator.services.spelling import serve

    sys.exit(serve(Path(sys.argv[2]), sys.stdin.buffer, sys.stdout.buffer))

from facilitator.ui.shell.main import main

sys.exit(main())
