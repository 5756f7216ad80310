package courant.newsletter.theme;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A font that the program brings (SIL Open Font License, {@code assets/fonts/OFL.txt}) or that every machine has. */
public enum Face {
    SOURCE_SERIF(
            "Source Serif",
            "\"Courant Serif\", \"Serif fallback\", \"Serif fallback 2\", \"Noto Serif\", serif",
            "courant-serif-basic-normal"),
    LITERATA("Literata", "Literata, \"Literata fallback\", Georgia, \"Noto Serif\", serif", "literata-basic-normal"),
    INTER("Inter", "Inter, \"Inter fallback\", system-ui, sans-serif", "inter-basic-normal"),
    BRICOLAGE(
            "Bricolage Grotesque",
            "\"Bricolage Grotesque\", \"Bricolage fallback\", system-ui, sans-serif",
            "bricolage-grotesque-basic-normal"),
    ATKINSON(
            "Atkinson Hyperlegible",
            "\"Atkinson Hyperlegible\", \"Atkinson fallback\", system-ui, sans-serif",
            "atkinson-latin-400-normal"),
    SYSTEM(
            "The machine’s own sans",
            "system-ui, -apple-system, \"Segoe UI\", Roboto, \"Noto Sans\", Arial, sans-serif",
            "");

    public final String title;
    final String stack;
    /** The file that most pages need; empty where there is none. */
    private final String file;

    Face(String title, String stack, String file) {
        this.title = title;
        this.stack = stack;
        this.file = file;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Face> named(String word) {
        return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
    }

    /** The address of the file that is fetched before the style sheet asks for it. */
    Optional<String> preload() {
        return file.isEmpty() ? Optional.empty() : Optional.of("/assets/fonts/" + file + ".woff2?v=1");
    }

    /** Its {@code @font-face} rules; those of the first stand in {@code tokens.css}. */
    String rules() {
        return this == SOURCE_SERIF || this == SYSTEM ? "" : Texts.read("courant/themes/faces/" + word() + ".css");
    }
}
