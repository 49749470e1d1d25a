// swift-tools-version: 6.2
import PackageDescription

// The floors of the house, top to bottom: each target depends only on targets above it.
let package = Package(
    name: "dateline",
    products: [
        .library(name: "Dateline", targets: ["Dateline"]),
        .library(name: "ArticleCleaning", targets: ["ArticleModel", "ArticleReading", "ArticleCleaning"]),
        .library(name: "NewsLanguage", targets: ["ArticleModel", "NewsLanguage"]),
        .library(name: "NewsTimes", targets: ["NewsTimes"]),
        .library(name: "NewsEntities", targets: ["NewsEntities"]),
        .library(name: "NewsQuotes", targets: ["NewsQuotes"]),
        .library(name: "NewsIncidents", targets: ["NewsIncidents"]),
        .executable(name: "dateline", targets: ["DatelineCommand"]),
        .library(name: "datelinec", type: .static, targets: ["DatelineC"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    ],
    targets: [
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CMalloc"),
        .target(name: "CLexicon"),
        .target(name: "LexiconFiles", dependencies: ["CLexicon"]),
        .target(name: "CSHA256"),
        .target(name: "ArticleModel"),
        .target(name: "ArticleReading", dependencies: ["ArticleModel", "CSHA256", "CZlib"]),
        .target(name: "ArticleCleaning", dependencies: ["ArticleModel", "ArticleReading", "LexiconFiles", "CLibXML2"]),
        .target(name: "NewsLanguage", dependencies: ["ArticleModel", "LexiconFiles"]),
        .target(name: "NewsTimes", dependencies: ["NewsLanguage"]),
        .target(name: "NewsEntities", dependencies: ["NewsLanguage"]),
        .target(name: "NewsQuotes", dependencies: ["NewsEntities"]),
        .target(name: "NewsIncidents", dependencies: ["NewsTimes", "NewsEntities", "NewsQuotes"]),
        .target(name: "NewsCorpus", dependencies: ["ArticleModel", .product(name: "GRDB", package: "GRDB.swift")]),
        .target(
            name: "Dateline", dependencies: ["ArticleReading", "ArticleCleaning", "NewsIncidents", "NewsCorpus", "Yams"],
            resources: [
                .embedInCode("article.schema.json"),
                .embedInCode("Report/page.css"), .embedInCode("Report/page.js"),
                .embedInCode("Report/report.css"), .embedInCode("Report/report.js"),
                .embedInCode("Report/timeline.css"), .embedInCode("Report/timeline.js"),
            ]),
        .target(name: "DatelineC", dependencies: ["Dateline"], exclude: ["dateline.h", "exports.map"]),
        .executableTarget(
            name: "DatelineCommand",
            dependencies: [
                "CMalloc", "Dateline", .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Hummingbird", package: "hummingbird"),
            ]),
        .executableTarget(name: "DatelineBenchmarks", dependencies: ["Dateline", "CLibXML2"], path: "Benchmarks/DatelineBenchmarks"),
        .testTarget(name: "LexiconFilesTests", dependencies: ["LexiconFiles"]),
        .testTarget(name: "ArticleModelTests", dependencies: ["ArticleModel"]),
        .testTarget(name: "ArticleReadingTests", dependencies: ["ArticleReading"]),
        .testTarget(name: "ArticleCleaningTests", dependencies: ["ArticleCleaning"], exclude: ["MarkedArticles"]),
        .testTarget(name: "NewsLanguageTests", dependencies: ["NewsLanguage"]),
        .testTarget(name: "NewsTimesTests", dependencies: ["NewsTimes"]),
        .testTarget(name: "NewsEntitiesTests", dependencies: ["NewsEntities"]),
        .testTarget(name: "NewsQuotesTests", dependencies: ["NewsQuotes"]),
        .testTarget(name: "NewsIncidentsTests", dependencies: ["NewsIncidents"]),
        .testTarget(name: "NewsCorpusTests", dependencies: ["NewsCorpus", .product(name: "GRDB", package: "GRDB.swift")]),
        .testTarget(name: "DatelineTests", dependencies: ["Dateline", "DatelineCommand"], exclude: ["Expected", "Facts"]),
    ]
)
