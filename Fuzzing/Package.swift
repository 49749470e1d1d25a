// swift-tools-version: 6.2
import PackageDescription

// Fuzz targets (libFuzzer) and a run for ThreadSanitizer. `Fuzzing/run` builds and runs them.
let package = Package(
    name: "fuzzing",
    dependencies: [.package(name: "dateline", path: "..")],
    targets: [
        .target(name: "CFuzzer"),
        .target(name: "FuzzedInput", dependencies: ["CFuzzer", .product(name: "Dateline", package: "dateline")]),
        fuzzTarget("FuzzPage"),
        fuzzTarget("FuzzText"),
        fuzzTarget("FuzzArchive"),
        fuzzTarget("FuzzLines"),
        fuzzTarget("FuzzRules"),
        .executableTarget(name: "ParallelRun", dependencies: [.product(name: "Dateline", package: "dateline")]),
    ]
)

func fuzzTarget(_ name: String) -> Target {
    .executableTarget(
        name: name, dependencies: ["FuzzedInput", .product(name: "Dateline", package: "dateline")],
        linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])])
}
