#!/usr/bin/env bash
# Builds the Debian package of an executable that `make` built, unpacks it, and checks that what is in it works.
set -euo pipefail
cd "$(dirname "$0")/.."
package=$(Tools/build-deb.sh "$@" | tail -n 1)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dpkg-deb --extract "$package" "$work"
program="$work/usr/bin/dateline"

failed=0
check() { # NAME COMMAND…
    local name=$1
    shift
    if "$@" > "$work/output" 2>&1; then echo "ok      $name"; else echo "FAILED  $name" && cat "$work/output" && failed=1; fi
}
check "the package carries its version" grep -qx "$("$program" --version)" <(dpkg-deb --field "$package" Version)
check "no Swift library is needed" bash -c "! ldd '$program' | grep -i swift"
check "no library is missing" bash -c "! ldd '$program' | grep 'not found'"
check "it runs without Swift in reach" env -i PATH=/nowhere "$program" extract corpus/arrest.txt --quiet
check "the man page names every command" bash -c "
    page=\$(gzip -dc '$work/usr/share/man/man1/dateline.1.gz')
    for name in extract clean times entities quotes timeline report explain; do grep -qx \".SS dateline \$name\" <<< \"\$page\" || exit 1; done"
check "bash reads the completions" bash -n "$work/usr/share/bash-completion/completions/dateline"
exit "$failed"
