package courant.mail.preflight.post;

import courant.mail.preflight.Check;
import courant.mail.preflight.Line;
import courant.mail.preflight.Matter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The newsletter's own name, nearly: as many words in a row that differ from it by a letter or two. */
record NameCheck(String name, String text) implements Check {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}'’-]+");
    private static final Pattern OWNED = Pattern.compile("['’][sS]?$");
    private static final int SHORT = 5;
    private static final int LONG = 9;

    @Override
    public Matter matter() {
        return Matter.NAME;
    }

    @Override
    public Line look() {
        var near = nearMisses();
        return near.isEmpty()
                ? matter().pass("“" + name + "” is misspelt nowhere.")
                : matter().warn(
                                "This says "
                                        + near.stream()
                                                .map(it -> "“" + it + "”")
                                                .collect(Collectors.joining(", ")) + "; the newsletter is called “"
                                        + name + "”.",
                                "Correct it, if the newsletter is meant.");
    }

    private List<String> nearMisses() {
        var wanted = words(name).toList();
        var right = String.join(" ", wanted);
        var most = right.length() < SHORT ? 0 : right.length() < LONG ? 1 : 2;
        if (most == 0 || wanted.isEmpty()) return List.of();
        return text.lines()
                .flatMap(line -> windows(words(line).toList(), wanted.size()))
                .filter(it -> isName(it, wanted.size()))
                .filter(it -> isNear(plain(it), plain(right), most))
                .distinct()
                .limit(3)
                .toList();
    }

    /** The first letter of a name is seldom what is mistyped; a word that begins otherwise is another word. */
    private static boolean isNear(String found, String right, int most) {
        return found.charAt(0) == right.charAt(0)
                && Math.abs(found.length() - right.length()) <= most
                && !found.equals(right)
                && !found.equals(right + "s")
                && Typing.distance(found, right) <= most;
    }

    /** A single word is taken for the name only where it is written as one. */
    private boolean isName(String words, int count) {
        return count > 1 || !Character.isUpperCase(name.charAt(0)) || Character.isUpperCase(words.charAt(0));
    }

    private static Stream<String> words(String line) {
        return Arrays.stream(BETWEEN.split(line))
                .map(it -> OWNED.matcher(it).replaceFirst(""))
                .filter(it -> !it.isEmpty());
    }

    private static Stream<String> windows(List<String> words, int size) {
        return IntStream.rangeClosed(0, words.size() - size)
                .mapToObj(at -> String.join(" ", words.subList(at, at + size)));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
