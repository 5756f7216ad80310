package courant.mail.design;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** All designs of mails that can be chosen here: three that the program brings, and the operator's. */
@ApplicationScoped
public class Designs {
    private final Sheet letter = sheet(BuiltIn.LETTER, Templates::letter);
    private final List<Sheet> builtIn =
            List.of(letter, sheet(BuiltIn.MAGAZINE, Templates::magazine), sheet(BuiltIn.PLAIN, Templates::plain));
    private final OperatorDesigns own;

    public Designs(OperatorDesigns own) {
        this.own = own;
    }

    public List<Sheet> all() {
        return Stream.concat(builtIn.stream(), own.sheets().stream()).toList();
    }

    public boolean has(String name) {
        return all().stream().anyMatch(it -> it.name().equals(name));
    }

    /** The design of this name; the letter where it is gone, as a post that is due must go out all the same. */
    public Sheet named(String name) {
        return all().stream().filter(it -> it.name().equals(name)).findFirst().orElse(letter);
    }

    /** What keeps designs in the operator's folder from being used, a sentence each. */
    public List<String> problems() {
        return own.problems();
    }

    private static Sheet sheet(BuiltIn design, Function<LetterView, TemplateInstance> page) {
        return new Sheet(design.word(), design.title, design.about, design, page, Templates::letter);
    }

    @CheckedTemplate(basePath = "mail")
    static class Templates {
        private Templates() {}

        static native TemplateInstance letter(LetterView letter);

        static native TemplateInstance magazine(LetterView letter);

        static native TemplateInstance plain(LetterView letter);
    }
}
