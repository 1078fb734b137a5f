"""Makes the Chinese and Korean fonts of this folder from the full ones: python3 subset.py FOLDER (needs fonttools).

FOLDER holds the unpacked npm packages @expo-google-fonts/noto-sans-sc, -tc and -kr 0.4.3 as sc/, tc/ and kr/.
Kept: GB 2312 for simplified Chinese, level 1 of Big5 for traditional Chinese, KS X 1001 for Korean, and the punctuation of
each. A character outside them is an error that names the character, never an empty box.
"""
import subprocess
import sys
from pathlib import Path


def characters(codec, first, last):
    """All characters that two bytes of `codec` write, with the leading byte from `first` to `last`."""
    kept = set()
    for lead in range(first, last + 1):
        for trail in range(0x40, 0xFF):
            try:
                text = bytes([lead, trail]).decode(codec)
            except UnicodeDecodeError:
                continue
            kept.update(text)
    return kept


COMMON = set(map(chr, range(0x20, 0x7F))) | set("‘’“”…—–·•→←☐×°") | {chr(c) for c in range(0x3000, 0x3020)} | {
    chr(c) for c in range(0xFF01, 0xFF5F)
}
# Big5 level 1 leaves out a few characters of everyday use.
TRADITIONAL_EXTRA = set("裡着麽温綫群峰嗎你妳您沒録産説衞為滙兌鍾")
# Form names and agencies use a few signs outside the national lists.
SETS = {
    "sc": characters("gb2312", 0xA1, 0xF7) | COMMON,
    "tc": characters("big5", 0xA1, 0xC6) | COMMON | TRADITIONAL_EXTRA,
    "kr": {c for c in characters("euc_kr", 0xA1, 0xC8) if not "一" <= c <= "鿿"} | COMMON,
}
WEIGHTS = {"400Regular": "Regular", "700Bold": "Bold"}

for script, kept in SETS.items():
    for folder, weight in WEIGHTS.items():
        name = f"NotoSans{script.upper()}"
        listing = Path(sys.argv[1]) / f"{script}.txt"
        listing.write_text("".join(sorted(kept)), encoding="utf-8")
        subprocess.run(
            [
                "pyftsubset",
                str(Path(sys.argv[1]) / script / "package" / folder / f"{name}_{folder}.ttf"),
                f"--text-file={listing}",
                f"--output-file={name}-{weight}.ttf",
                "--no-hinting",
                "--layout-features=kern,locl,mark,mkmk,ccmp,liga,palt,halt,ljmo,vjmo,tjmo",
                "--drop-tables+=vhea,vmtx,VORG,DSIG,BASE",
                "--name-IDs=0,1,2,3,4,5,6,13,14,16,17",
            ],
            check=True,
        )
