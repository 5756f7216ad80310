package courant.mail.smtp;

import courant.mail.smtp.wire.Answer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a relay answered.
 *
 * @param code three digits, or 0 where no proper answer came
 * @param enhanced RFC 3463, such as {@code 5.1.1}
 * @param text one printable line of at most 500 characters
 */
public record Reply(int code, Optional<String> enhanced, String text) {

    private static final int LONGEST = 500;
    private static final Pattern LINE_START = Pattern.compile("(?m)^\\d{3}[ -]?");
    private static final Pattern GAP = Pattern.compile("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\s]+");

    static Reply of(Answer answer) {
        return parse(answer.code(), answer.lines());
    }

    static Reply parse(int code, String lines) {
        var text = isOnePlainLine(lines)
                ? lines.substring(4)
                : printable(LINE_START.matcher(lines).replaceAll(""));
        return new Reply(Math.max(code, 0), enhanced(text), text);
    }

    /** As nearly all are, and there is one for each message: a code, a space, words with one space between them. */
    private static boolean isOnePlainLine(String lines) {
        var length = lines.length();
        if (length < 5 || length > LONGEST || lines.charAt(length - 1) == ' ') return false;
        for (var i = 4; i < length; i++) {
            var c = lines.charAt(i);
            if (c < ' ' || c > '~' || c == ' ' && lines.charAt(i - 1) == ' ') return false;
        }
        return lines.charAt(3) == ' ';
    }

    /** RFC 3463 section 2: class, subject, detail. */
    private static Optional<String> enhanced(String text) {
        var subject = digitsEnd(text, 2);
        var detail = digitsEnd(text, subject + 1);
        var isOne = text.length() >= 5
                && "245".indexOf(text.charAt(0)) >= 0
                && text.charAt(1) == '.'
                && subject > 2
                && subject < text.length()
                && text.charAt(subject) == '.'
                && detail > subject + 1
                && (detail == text.length() || text.charAt(detail) == ' ');
        return isOne ? Optional.of(text.substring(0, detail)) : Optional.empty();
    }

    private static int digitsEnd(String text, int from) {
        var end = from;
        while (end < text.length() && end < from + 3 && Character.isDigit(text.charAt(end))) end++;
        return end;
    }

    /** Instead of a reply: what went wrong. */
    static Reply none(String sentence) {
        return new Reply(0, Optional.empty(), printable(sentence));
    }

    static String printable(String text) {
        var line = GAP.matcher(text).replaceAll(" ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }

    boolean isPositive() {
        return code >= 200 && code < 300;
    }

    boolean isTransient() {
        return code >= 400 && code < 500;
    }

    boolean isPermanent() {
        return code >= 500 && code < 600;
    }

    /** RFC 5321 section 3.8: the relay is closing the connection, whatever it was asked. */
    boolean isGoodbye() {
        return code == 421;
    }

    /** The second and third number of the enhanced code: {@code 7.1} of {@code 5.7.1}. */
    String subject() {
        return enhanced.map(status -> status.substring(2)).orElse("");
    }

    @Override
    public String toString() {
        return code == 0 ? text : code + " " + text;
    }
}
