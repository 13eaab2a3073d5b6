package se.halsocenter.query.markup;

/** A text, which is escaped when it is written. */
record Text(String text) implements Node {
    private static final char REPLACEMENT = '\uFFFD';

    @Override
    public void write(StringBuilder to) {
        escape(text, to);
    }

    /** Characters that XML 1.0 cannot hold become the replacement character. */
    static void escape(String text, StringBuilder to) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> to.append("&amp;");
                case '<' -> to.append("&lt;");
                case '>' -> to.append("&gt;");
                case '"' -> to.append("&quot;");
                default -> to.appendCodePoint(allowed(c) ? c : REPLACEMENT);
            }
        });
    }

    private static boolean allowed(int c) {
        boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
        boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return !control && !surrogate && c != 0xFFFE && c != 0xFFFF;
    }
}
