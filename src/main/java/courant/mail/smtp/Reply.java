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
    private static final Pattern ENHANCED = Pattern.compile("^([245]\\.\\d{1,3}\\.\\d{1,3})(?=\\s|$)");

    static Reply of(Answer answer) {
        return parse(answer.code(), answer.lines());
    }

    static Reply parse(int code, String lines) {
        var text = printable(LINE_START.matcher(lines).replaceAll(""));
        var enhanced = ENHANCED.matcher(text).results().findFirst().map(found -> found.group(1));
        return new Reply(Math.max(code, 0), enhanced, text);
    }

    /** Instead of a reply: what went wrong. */
    static Reply none(String sentence) {
        return new Reply(0, Optional.empty(), printable(sentence));
    }

    static String printable(String text) {
        var line = text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
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
