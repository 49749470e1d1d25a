// swift-tools-version: 6.2
import PackageDescription

// Fuzz targets (libFuzzer) and a run for ThreadSanitizer. `Fuzzing/run` builds and runs them.
let package = Package(
    name: "fuzzing",
    dependencies: [.package(name: "dateline", path: "..")],
    targets: [
        .target(name: "FuzzedFile", dependencies: [.product(name: "Dateline", package: "dateline")]),
        target("FuzzPage"),
        target("FuzzText"),
        target("FuzzArchive"),
        target("FuzzLines"),
        target("FuzzRules"),
        .executableTarget(name: "ParallelRun", dependencies: [.product(name: "Dateline", package: "dateline")]),
    ]
)

/// libFuzzer has the main function.
func target(_ name: String) -> Target {
    .executableTarget(
        name: name, dependencies: ["FuzzedFile", .product(name: "Dateline", package: "dateline")],
        swiftSettings: [.unsafeFlags(["-parse-as-library"])], linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])])
}
