/// The stages after cleaning, each of which needs those before it.
public enum Stage: Int, Sendable, Comparable {
    case language, times, entities, quotes, incidents

    public static func < (left: Stage, right: Stage) -> Bool { left.rawValue < right.rawValue }
}
