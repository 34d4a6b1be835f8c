"""Speed against peers, as ratios of the same run: `make bench`.

Nothing here passes or fails; the table goes into the README.
Words name what to measure: start, keys, letter, arabic, merge, many, ledger. Without
any, all of it.
"""

import sys
from collections.abc import Callable, Sequence

from bench_arabic import arabic_letter
from bench_figures import Figure, Measure, table
from bench_keys import key_presses
from bench_ledger import million_rows
from bench_letter import one_letter
from bench_many import many
from bench_merge import merged_letters
from bench_start import cold_start

_BENCHES: dict[str, Callable[[], Sequence[Figure | Measure]]] = {
    "start": cold_start,
    "keys": key_presses,
    "letter": one_letter,
    "arabic": arabic_letter,
    "merge": merged_letters,
    "ledger": million_rows,
    "many": many,
}


def main(words: list[str]) -> int:
    """Measure what the words name; 2 for a word that names nothing."""
    unknown = [each for each in words if each not in _BENCHES]
    if unknown:
        print(f"no such bench: {', '.join(unknown)}; there are {', '.join(_BENCHES)}")
        return 2
    print(table([row for each in words or _BENCHES for row in _BENCHES[each]()]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
