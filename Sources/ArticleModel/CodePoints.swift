extension String {
    /// The text of code points, as spans count them.
    public init(codePoints: some Sequence<Unicode.Scalar>) {
        var view = UnicodeScalarView()
        view.append(contentsOf: codePoints)
        self.init(view)
    }
}
