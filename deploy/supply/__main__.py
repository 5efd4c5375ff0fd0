"""``python -m deploy.supply audit`` asks for known weaknesses, ``licences`` writes the list."""

import sys

from deploy.supply.audit import audit
from deploy.supply.licences import LIST, document
from deploy.supply.lock import LOCKS


def main(arguments: list[str]) -> int:
    if arguments == ["audit"]:
        found = [audit(lock) for lock in LOCKS]
        sys.stdout.writelines(f"{line}\n" for _, lines in found for line in lines)
        return max(code for code, _ in found)
    if arguments == ["licences"]:
        LIST.write_text(document(), "utf-8")
        return 0
    sys.stderr.write("python -m deploy.supply audit|licences\n")
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
