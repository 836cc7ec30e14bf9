"""`python -m annotator` is the command `annotator`."""

from __future__ import annotations

import sys

from annotator.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
