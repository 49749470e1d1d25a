#!/usr/bin/env bash
# Builds out/dateline_VERSION_ARCHITECTURE.deb from an executable that `make` built. Needs dpkg-deb, and dpkg-shlibdeps (dpkg-dev).
#
#     Tools/build-deb.sh [.build/release/dateline]
set -euo pipefail
cd "$(dirname "$0")/.."
binary=$(realpath "${1:-.build/release/dateline}")
test -x "$binary" || { echo "$binary is not there: run make first" >&2; exit 1; }
if ldd "$binary" | grep -q libswift; then
    echo "$binary needs Swift's shared libraries: build it by make" >&2
    exit 1
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root="$work/root"
make --no-print-directory install BINARY="$binary" DESTDIR="$root" PREFIX=/usr
# mktemp's folder is closed to others, and so would be the package's.
chmod 755 "$root"
if [ -f "$root/usr/share/man/man1/dateline.1" ]; then gzip -9n "$root/usr/share/man/man1/dateline.1"; fi
install -d "$root/usr/share/zsh/vendor-completions"
mv "$root/usr/share/zsh/site-functions/_dateline" "$root/usr/share/zsh/vendor-completions/_dateline"
rmdir "$root/usr/share/zsh/site-functions"
install -d "$root/usr/share/doc/dateline"
install -m 644 NOTICE "$root/usr/share/doc/dateline/NOTICE"
install -m 644 LICENSE "$root/usr/share/doc/dateline/copyright"
gzip -9nc CHANGELOG.md > "$root/usr/share/doc/dateline/changelog.gz"

mkdir "$work/debian"
printf 'Source: dateline\n' > "$work/debian/control"
depends=$(cd "$work" && dpkg-shlibdeps -O "$root/usr/bin/dateline" 2> /dev/null | sed -n 's/^shlibs:Depends=//p')
test -n "$depends" || { echo "dpkg-shlibdeps found no libraries" >&2; exit 1; }

version=$("$binary" --version)
architecture=$(dpkg --print-architecture)
install -d "$root/DEBIAN"
cat > "$root/DEBIAN/control" << CONTROL
Package: dateline
Version: $version
Architecture: $architecture
Maintainer: The dateline developers <dateline@localhost>
Section: text
Priority: optional
Installed-Size: $(du -sk --exclude=DEBIAN "$root" | cut -f1)
Depends: $depends
Description: extracts incidents from news articles
 Reads HTML pages and plain texts, and writes a JSON record an article: who
 did what to whom, when, where, for how long, why and how, and who says so.
 It runs on rules and word lists, and needs no model and no network.
CONTROL

mkdir -p out
package="out/dateline_${version}_${architecture}.deb"
# The whole package or none: it takes its name when it is complete. Files are dated by the last commit, so that a second run gives the same.
export SOURCE_DATE_EPOCH="${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2> /dev/null || echo 0)}"
dpkg-deb --root-owner-group --build "$root" "$package.part" > /dev/null
mv "$package.part" "$package"
echo "$package"
