# make                builds the executable: the Swift runtime is inside it, so that it runs where no Swift is
# make library        builds the shared library of the C interface, Sources/DatelineC/dateline.h, with the Swift runtime inside it
# make install        installs it with its man page and completions (PREFIX=/usr/local, DESTDIR= for packages)
# make deb            builds a Debian package in out/
PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
BINARY ?= .build/release/dateline

bin := $(DESTDIR)$(PREFIX)/bin
man := $(DESTDIR)$(PREFIX)/share/man/man1
bash := $(DESTDIR)$(PREFIX)/share/bash-completion/completions
zsh := $(DESTDIR)$(PREFIX)/share/zsh/site-functions
fish := $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d

.PHONY: build library install uninstall deb

build:
	$(SWIFT) build -c release --product dateline --static-swift-stdlib -Xlinker -s

# The package manager links libraries to a Swift runtime that must be installed, so they are linked here.
library:
	$(SWIFT) build -c release --product datelinec --static-swift-stdlib -Xlinker -s
	swiftc -emit-library -static-stdlib -o .build/release/libdatelinec.so @.build/release/datelinec.product/Objects.LinkFileList \
	  -lxml2 -lz -lsqlite3 -Xlinker -s -Xlinker --gc-sections -Xlinker --version-script=Sources/DatelineC/exports.map

# Installs what is built already; it never builds as root.
install:
	@test -x $(BINARY) || { echo "$(BINARY) is not there: run make first" >&2; exit 1; }
	install -d $(bin) $(bash) $(zsh) $(fish)
	install -m 755 $(BINARY) $(bin)/dateline
	$(BINARY) --generate-completion-script bash > $(bash)/dateline
	$(BINARY) --generate-completion-script zsh > $(zsh)/_dateline
	$(BINARY) --generate-completion-script fish > $(fish)/dateline.fish
	@if command -v python3 > /dev/null; then \
	  install -d $(man) && $(BINARY) --experimental-dump-help | python3 Tools/man-page.py > $(man)/dateline.1; \
	else echo "no python3: the man page is left out" >&2; fi

uninstall:
	rm -f $(bin)/dateline $(man)/dateline.1 $(bash)/dateline $(zsh)/_dateline $(fish)/dateline.fish

deb:
	Tools/build-deb.sh $(BINARY)
