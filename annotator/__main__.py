"""`python -m annotator` is the command `annotator`."""

from __future__ import annotations

import sys

from annotator.cli.main import main

if __name__ == "__main__":
    if getattr(sys, "frozen", False):
        # A frozen program is started anew for the process that matches regular expressions.
        from multiprocessing import freeze_support

        freeze_support()
    sys.exit(main())
