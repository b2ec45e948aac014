"""Execute a notebook as `jupyter nbconvert --execute --to notebook` does."""

import sys

from nbconvert.nbconvertapp import NbConvertApp

NbConvertApp.launch_instance(["--execute", "--to", "notebook", sys.argv[1]])
