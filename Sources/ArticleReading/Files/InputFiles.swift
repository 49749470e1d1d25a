#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The files that a list of paths stands for: a file is itself, `-` is standard input, a folder is the articles in it and in the
/// folders within it, sorted by the bytes of their paths.
///
/// Of a folder, files whose name says that they hold articles are taken, and files of other names that begin as an HTML page does.
/// Hidden files and folders, special files, and links to folders (which may lead in a circle) are passed over. A folder is listed when
/// its turn comes, so that a tree of any size costs the memory of one path from root to leaf.
struct InputFiles {
    enum Item: Equatable {
        case file(String)
        case failure(ReadingError, path: String)
    }

    private enum Pending {
        /// A path that the user gave, which is read whatever it is called.
        case named(String)
        case folder(String)
        case file(String)
    }

    /// What is still to come, last first.
    private var stack: [Pending]

    init(paths: [String]) { stack = paths.reversed().map(Pending.named) }

    mutating func next() -> Item? {
        while let pending = stack.popLast() {
            switch pending {
            case .named(let path):
                guard path != "-", kind(of: path) == .folder else { return .file(path) }
                stack.append(.folder(path))
            case .folder(let path):
                guard let names = names(in: path) else {
                    return .failure(.system("cannot list the folder", errno, path: path), path: path)
                }
                stack.append(contentsOf: children(of: path, names: names).reversed())
            case .file(let path):
                if ArticleKind(name: path) != nil || beginsAsPage(path) { return .file(path) }
            }
        }
        return nil
    }

    /// The folders and files of a folder, ordered as their full paths are.
    private func children(of folder: String, names: [String]) -> [Pending] {
        let parent = folder.utf8.last == UInt8(ascii: "/") ? folder : folder + "/"
        var children: [(key: String, item: Pending)] = []
        for name in names where name.utf8.first != UInt8(ascii: ".") {
            let path = parent + name
            switch kind(of: path) {
            case .folder where !isLink(path): children.append((path + "/", .folder(path)))
            case .file, nil: children.append((path, .file(path)))
            default: continue
            }
        }
        return children.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map(\.item)
    }
}

extension InputFiles {
    /// A file's size in bytes; 0 if it cannot be told.
    static func size(of path: String) -> Int {
        var info = stat()
        return stat(path, &info) == 0 ? Int(info.st_size) : 0
    }
}

// MARK: The file system

private enum FileKind { case file, folder, special }

/// What a path leads to, through links; nil if it leads nowhere.
private func kind(of path: String) -> FileKind? {
    var info = stat()
    guard stat(path, &info) == 0 else { return nil }
    switch info.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .special
    }
}

private func isLink(_ path: String) -> Bool {
    var info = stat()
    return lstat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFLNK
}

/// The names in a folder; nil, with `errno`, if it cannot be listed.
private func names(in folder: String) -> [String]? {
    guard let handle = opendir(folder) else { return nil }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
            field.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: field.pointee)) {
                String(cString: $0)
            }
        }
        names.append(name)
    }
    return names
}

private func beginsAsPage(_ path: String) -> Bool {
    guard let source = try? ByteSource(path: path), let head = try? source.head(1024) else { return false }
    return ContentSniffer(head).isPage
}
