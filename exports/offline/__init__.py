"""The offline copy: the view as one file that needs no network and no script."""
