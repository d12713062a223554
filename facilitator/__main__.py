"""Runs the program: `python -m facilitator`."""

import sys

from facilitator.ui.app import main

sys.exit(main())
