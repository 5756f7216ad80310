package courant.studio.draft;

import courant.studio.write.Measure;
import courant.studio.write.Reader;
import courant.subscriber.roster.SubscriberView;
import java.util.List;
import org.jsoup.Jsoup;

/**
 * A post as a reader will see it.
 *
 * @param as {@code desktop}, {@code phone}, {@code dark}, {@code text} or {@code page}
 * @param found subscribers that a search came upon
 * @param preheader what an inbox shows behind the subject
 * @param to what was typed into the test's form
 */
public record Sight(
        long id,
        String title,
        String as,
        Reader reader,
        boolean mayChoose,
        String q,
        List<SubscriberView> found,
        String sender,
        String subject,
        String preheader,
        Measure measure,
        List<String> problems,
        String to) {
    private static final int SHOWN = 140;

    /** Where the frame's content stands. */
    public String frame() {
        var kind = as.equals("text") || as.equals("page") ? as : "mail";
        var scheme = as.equals("dark") ? "dark" : "light";
        return "/studio/posts/" + id + "/preview/" + kind + "?scheme=" + scheme + "&reader=" + reader.key();
    }

    /** The same page in another way. */
    public String with(String way) {
        return "/studio/posts/" + id + "/preview?as=" + way + "&reader=" + reader.key();
    }

    /** The same page for another reader. */
    public String forReader(String key) {
        return "/studio/posts/" + id + "/preview?as=" + as + "&reader=" + key;
    }

    public String forReader(long subscriber) {
        return forReader(String.valueOf(subscriber));
    }

    public boolean is(String way) {
        return as.equals(way);
    }

    public String initial() {
        return sender.isEmpty() ? "?" : sender.substring(0, sender.offsetByCodePoints(0, 1));
    }

    /** What a mail program shows: the preheader, or else how the mail begins. */
    static String preheader(String html) {
        var mail = Jsoup.parse(html).body();
        var said = mail.selectFirst(".c-preheader");
        var words = (said == null ? mail.text() : said.text())
                .replaceAll("[\\u034F\\u200B-\\u200D\\u00A0\\s]+", " ")
                .strip();
        return words.length() <= SHOWN
                ? words
                : words.substring(0, words.offsetByCodePoints(0, SHOWN - 20)).strip() + "…";
    }
}
