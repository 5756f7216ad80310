package courant.mail.address;

/** An address as it was typed, taken apart at its last at sign. */
record Typed(String text) {

    private static final int LONGEST = 1000;

    Typed {
        text = text.strip();
        if (text.isEmpty()) {
            throw new BadAddress("Please enter a mail address.");
        }
        if (text.length() > LONGEST) {
            throw new BadAddress("This is too long for a mail address, which has at most 254 characters.");
        }
        if (text.codePoints().anyMatch(Typed::isInvisible)) {
            throw new BadAddress("A mail address has no spaces, line breaks or invisible characters: " + shown(text));
        }
        if (text.indexOf('@') < 0) {
            throw new BadAddress(shown(text) + " is not a mail address: it has no @.");
        }
    }

    String mailbox() {
        return text.substring(0, text.lastIndexOf('@'));
    }

    String domain() {
        return text.substring(text.lastIndexOf('@') + 1);
    }

    private static boolean isInvisible(int point) {
        return Character.isISOControl(point)
                || Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || Character.getType(point) == Character.FORMAT
                || Character.getType(point) == Character.SURROGATE;
    }

    private static String shown(String text) {
        var visible = text.codePoints()
                .map(point -> isInvisible(point) ? ' ' : point)
                .limit(80)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return visible.length() < text.length() ? visible + "…" : visible.toString();
    }

    @Override
    public String toString() {
        return shown(text);
    }
}
