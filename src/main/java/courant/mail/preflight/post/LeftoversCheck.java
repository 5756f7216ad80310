package courant.mail.preflight.post;

import courant.mail.preflight.Check;
import courant.mail.preflight.Line;
import courant.mail.preflight.Matter;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What writers leave for later. What is surely that fails; what may be a word or a name as well warns. */
record LeftoversCheck(String text, String language) implements Check {
    private static final Pattern SURE = Pattern.compile(
            "\\b(?i:lorem ipsum|dolor sit amet)\\b|\\bTKTK\\w*|[\\[(<]TK\\b[^\\])>]{0,40}[\\])>]"
                    + "|\\bTK:|\\b(?:TODO|FIXME|TBD)(?:\\(|:)|[\\[(<](?:TODO|FIXME|TBD|XXX)\\b[^\\])>]{0,40}[\\])>]|\\bFIXME\\b");
    private static final Pattern MAYBE = Pattern.compile("\\b(?:TK|TODO|TBD|XXX+)\\b");

    /** There "TODO" is a word, as one reads it in a heading. */
    private static final List<String> TODO_IS_A_WORD = List.of("es", "pt", "gl", "ca");

    @Override
    public Matter matter() {
        return Matter.LEFTOVERS;
    }

    @Override
    public Line look() {
        var sure = found(SURE);
        if (!sure.isEmpty())
            return matter().fail("This still says " + quoted(sure) + ".", "Write what is missing, or take it out.");
        var maybe = found(MAYBE).stream().filter(it -> !isWord(it)).toList();
        return maybe.isEmpty()
                ? matter().pass("Nothing looks as if it were left for later.")
                : matter().warn(
                                "This says " + quoted(maybe) + "; was something left for later?",
                                "Look at it once more.");
    }

    private List<String> found(Pattern pattern) {
        return pattern.matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .limit(5)
                .toList();
    }

    private boolean isWord(String found) {
        return found.equals("TODO")
                && TODO_IS_A_WORD.stream().anyMatch(it -> language.equals(it) || language.startsWith(it + "-"));
    }

    private static String quoted(List<String> words) {
        return words.stream().map(it -> "“" + it + "”").collect(Collectors.joining(", "));
    }
}
