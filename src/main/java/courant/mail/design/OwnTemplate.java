package courant.mail.design;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A design as the operator wrote it: one Qute file for the HTML, one beside it for the text if the program's own will not do. */
record OwnTemplate(Engine engine, Path file) {
    private static final Pattern GROUND = Pattern.compile("\\{!\\s*ground:\\s*([a-z]+)\\s*!\\}");
    private static final Pattern ABOUT = Pattern.compile("\\{!\\s*about:\\s*(.+?)\\s*!\\}");

    Sheet sheet(String name, String title) {
        var source = read(file);
        return new Sheet(
                name,
                title,
                found(ABOUT, source, "From the folder of this installation's own designs."),
                ground(found(GROUND, source, BuiltIn.LETTER.word())),
                instance(parsed(file, source, "text/html")),
                words());
    }

    private BuiltIn ground(String word) {
        return BuiltIn.named(word)
                .orElseThrow(
                        () -> BadDesign.of(file, "its ground is " + word + "; there are letter, magazine, plain."));
    }

    private Function<LetterView, TemplateInstance> words() {
        var text = file.resolveSibling(file.getFileName().toString().replace(".html", ".txt"));
        return Files.exists(text) ? instance(parsed(text, read(text), "text/plain")) : Designs.Templates::letter;
    }

    private Template parsed(Path from, String source, String type) {
        try {
            return engine.parse(source, Variant.forContentType(type), from.toString());
        } catch (TemplateException fault) {
            throw BadDesign.of(from, "it is no Qute template: " + fault.getMessage());
        }
    }

    private static Function<LetterView, TemplateInstance> instance(Template template) {
        return letter -> template.data("letter", letter);
    }

    private static String found(Pattern pattern, String source, String otherwise) {
        var found = pattern.matcher(source);
        return found.find() ? found.group(1) : otherwise;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw BadDesign.of(file, "it cannot be read as UTF-8.");
        }
    }
}
