#include "fuzzer.h"

// libFuzzer brings a main function of its own, which calls this one. Swift's takes its place, so nobody does.
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count);
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count) { return (void)bytes, (void)count, 0; }
