package courant.studio.segment;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a condition of the builder can be about, and the ways in which it can be so. */
public enum Matter {
    TAG("tag", "Tag", "has", "is", "lacks", "is not"),
    ATTRIBUTE(
            "attribute",
            "Attribute",
            "is",
            "is",
            "isNot",
            "is not",
            "contains",
            "contains",
            "beginsWith",
            "begins with",
            "above",
            "is above",
            "below",
            "is below",
            "known",
            "is known",
            "unknown",
            "is not known"),
    JOINED(
            "joined",
            "Joined",
            "since",
            "on or after",
            "before",
            "before",
            "within",
            "in the last days",
            "longer",
            "more days ago than"),
    SINCE_LAST_POST("lastPost", "The last post", "joined", "joined since it", "earlier", "was there before it"),
    POST("post", "A post", "got", "got", "missed", "did not get"),
    LANGUAGE("language", "Language", "is", "is", "isNot", "is not"),
    NEWSLETTER("newsletter", "Newsletter", "reads", "reads", "lacks", "does not read");

    private final String word;
    private final String label;
    private final Map<String, String> hows = new LinkedHashMap<>();

    Matter(String word, String label, String... hows) {
        this.word = word;
        this.label = label;
        for (var i = 0; i < hows.length; i += 2) this.hows.put(hows[i], hows[i + 1]);
    }

    public String word() {
        return word;
    }

    public String label() {
        return label;
    }

    /** Words for the form, and what people read. */
    public Map<String, String> hows() {
        return hows;
    }

    public boolean wantsValue(String how) {
        return this != SINCE_LAST_POST && !how.equals("known") && !how.equals("unknown");
    }

    /** A number of days rather than a day. */
    public static boolean isDays(String how) {
        return how.equals("within") || how.equals("longer");
    }

    static Matter of(String word) {
        return Arrays.stream(values())
                .filter(it -> it.word.equals(word))
                .findFirst()
                .orElse(TAG);
    }
}
