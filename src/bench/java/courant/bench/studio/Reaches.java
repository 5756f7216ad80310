package courant.bench.studio;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Counts whom conditions mean, as the builder of segments asks for it, and says how long each count took. */
public final class Reaches {
    private static final int COUNTED = 7;
    private static final Pattern NUMBER = Pattern.compile("<b class=\"number\">([^<]*)</b>");

    /** What the builder's form brings, by what it means. */
    private static final Map<String, String[]> FORMS = forms();

    private Reaches() {}

    private static Map<String, String[]> forms() {
        var forms = new LinkedHashMap<String, String[]>();
        forms.put("everybody", new String[] {});
        forms.put("a tag", leaf("tag", "has", "", "local"));
        forms.put("not a tag", leaf("tag", "lacks", "", "local"));
        forms.put("an attribute", leaf("attribute", "is", "city", "Kiel"));
        forms.put("a number above", leaf("attribute", "above", "age", "40"));
        forms.put("joined in the last 30 days", leaf("joined", "within", "", "30"));
        forms.put("joined since the last post", leaf("lastPost", "joined", "", ""));
        forms.put("got a post", leaf("post", "got", "", "999"));
        forms.put("did not get a post", leaf("post", "missed", "", "999"));
        return forms;
    }

    private static String[] leaf(String what, String how, String name, String value) {
        return new String[] {"what.0-0", what, "how.0-0", how, "name.0-0", name, "value.0-0", value};
    }

    public static void print(Owner owner, Consumer<String> print) throws IOException, InterruptedException {
        print.accept("| whom a segment means | how many | ms, median | ms, longest of " + COUNTED + " |");
        print.accept("|---|--:|--:|--:|");
        for (var form : FORMS.entrySet()) print.accept(line(owner, form.getKey(), encoded(form.getValue())));
    }

    private static String line(Owner owner, String what, String form) throws IOException, InterruptedException {
        var number = NUMBER.matcher(owner.send("/studio/segments/parts", form).body());
        var said = number.find() ? number.group(1) : "not counted";
        var times = new double[COUNTED];
        for (var time = 0; time < COUNTED; time++) {
            var start = System.nanoTime();
            owner.send("/studio/segments/parts", form);
            times[time] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        return String.format(Locale.ROOT, "| %s | %s | %.0f | %.0f |", what, said, times[COUNTED / 2], times[COUNTED - 1]);
    }

    private static String encoded(String[] fields) {
        var form = new StringBuilder("do=update&match.0=all");
        for (var i = 0; i < fields.length; i += 2) {
            form.append('&').append(fields[i]).append('=').append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return form.toString();
    }
}
