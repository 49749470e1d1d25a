#pragma once

#include <stddef.h>
#include <stdint.h>

/// Writes the 32 bytes of the SHA-256 hash (FIPS 180-4) of `length` bytes into `hash`.
void sha256(const uint8_t *bytes, size_t length, uint8_t *hash);
