#pragma once

#include <stddef.h>
#include <stdint.h>

/// libFuzzer's loop: reads the command line, and calls back with one input after the other until the time is over.
int LLVMFuzzerRunDriver(int *argumentCount, char ***arguments, int (*test)(const uint8_t *bytes, size_t count));
