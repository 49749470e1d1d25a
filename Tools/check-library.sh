#!/usr/bin/env bash
# Checks the C interface and the Python package: compiles examples/c, builds a wheel, installs it into a fresh environment, and compares what
# both give with what the executable gives.
#
#     Tools/check-library.sh [PROGRAM]
set -euo pipefail
cd "$(dirname "$0")/.."
program="${1:-.build/release/dateline}"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

make library
"${CC:-cc}" -Wall -Wextra -Werror examples/c/extract.c -ISources/DatelineC -L.build/release -ldatelinec -Wl,-rpath,"$PWD/.build/release" -o "$work/extract"
url=https://example.org/flood
diff <("$work/extract" "$url" < corpus/flood.html) <("$program" extract - --quiet --url "$url" < corpus/flood.html | sed 's/"path":"-",//')
"$work/extract" < /dev/null | grep -q '"error":{"code":"empty"'
echo "C: the same record"

python3 -m venv "$work/python"
if ! timeout 300 "$work/python/bin/pip" install --quiet --upgrade "setuptools>=77"; then
    echo "Python: not checked, its build tools cannot be installed here"
    exit 0
fi
"$work/python/bin/pip" install --quiet --no-build-isolation .
(cd "$work" && python/bin/python "$OLDPWD/Tools/check-wheel.py" "$OLDPWD" "$OLDPWD/$program")
