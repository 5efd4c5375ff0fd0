"""``python -m web.assets``: compress Streamlit's files before the first start."""

import sys

from web.assets.compress import BEST, build
from web.assets.folder import cache_folder


def main() -> None:
    folder = cache_folder(BEST)
    try:
        found = build(BEST)
    except OSError as problem:
        sys.exit(f"{folder} cannot be written: {problem.strerror or problem}")
    before = sum(asset.plain.size for asset in found.values())
    after = sum(asset.shortest for asset in found.values())
    sizes = f"{before / 1e6:.1f} MB are {after / 1e6:.1f} MB"
    sys.stdout.write(f"{len(found)} files of Streamlit compressed: {sizes}.\n")


if __name__ == "__main__":
    main()
