package courant.mail.preflight;

import com.fasterxml.jackson.annotation.JsonValue;

/** What there is to check, in the order in which it is told. */
public enum Matter {
    SUBJECT("subject", "Subject"),
    PREHEADER("preheader", "Preview text"),
    TEXT("text", "Text"),
    LEFTOVERS("leftovers", "Leftovers"),
    FIELDS("fields", "Personal fields"),
    DEFAULTS("defaults", "Defaults of personal fields"),
    NAME("name", "The newsletter's name"),
    DEAD_LINKS("deadLinks", "Links that lead somewhere"),
    RELATIVE_LINKS("relativeLinks", "Whole addresses in links"),
    SHORT_LINKS("shortLinks", "Links without a shortener"),
    PLAIN_LINKS("plainLinks", "Encrypted links"),
    PICTURES("pictures", "Texts of pictures"),
    HEADINGS("headings", "Order of headings"),
    CONTRAST("contrast", "Contrast"),
    SIZE("size", "Size"),
    BASE_URL("baseUrl", "Address of this site"),
    ONE_CLICK("oneClick", "Unsubscribing in one click"),
    SENDER("sender", "Sender's domain"),
    SPF("spf", "SPF"),
    DKIM("dkim", "DKIM"),
    DMARC("dmarc", "DMARC"),
    HELO("helo", "Names of the sending server"),
    RELAY("relay", "Relay");

    private final String word;
    private final String title;

    Matter(String word, String title) {
        this.word = word;
        this.title = title;
    }

    /** By which programs know it. */
    @JsonValue
    public String word() {
        return word;
    }

    public String title() {
        return title;
    }

    public Line pass(String sentence) {
        return new Line(this, Result.PASS, sentence, "");
    }

    public Line warn(String sentence, String advice) {
        return new Line(this, Result.WARN, sentence, advice);
    }

    public Line fail(String sentence, String advice) {
        return new Line(this, Result.FAIL, sentence, advice);
    }

    public Line notCheckable(String why) {
        return new Line(this, Result.NOT_CHECKABLE, why, "");
    }

    public Line notNeeded(String why) {
        return new Line(this, Result.NOT_NEEDED, why, "");
    }
}
