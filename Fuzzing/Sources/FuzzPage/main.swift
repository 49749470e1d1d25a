import Dateline
import FuzzedInput

// Bytes as an HTML page: charset, tree, main content, metadata.
fuzz { _ = try? pipeline.clean(article($0, .html)) }
