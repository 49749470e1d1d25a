import FuzzedInput

// Bytes as a WARC file, compressed or not: records, HTTP answers, chunked and compressed bodies.
let archive = FuzzedFile(ending: "warc")
fuzz { [archive] in
    archive.fill($0)
    cleanAll(archive.path)
}
