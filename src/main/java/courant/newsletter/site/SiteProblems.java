package courant.newsletter.site;

import courant.platform.Site;
import courant.platform.web.ProblemFrame;
import courant.platform.web.ProblemView;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.runtime.BlockingOperationControl;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;

/** Says to readers in the site's language what was refused. */
@ApplicationScoped
class SiteProblems implements ProblemFrame {
    private static final Pattern OTHERS = Pattern.compile("/(studio|login|logout|setup|password|invitation|q)(/.*)?");
    private final Site site;

    SiteProblems(Site site) {
        this.site = site;
    }

    @CheckedTemplate(basePath = "newsletter")
    record ProblemPage(SiteView site, int status, String title, String detail) implements TemplateInstance {}

    /** Not for the program's own faults: the frame asks the database, which may be what is at fault. */
    @Override
    public boolean takes(String path, ProblemView problem) {
        return !OTHERS.matcher(path).matches()
                && problem.status() < 500
                && BlockingOperationControl.isBlockingAllowed();
    }

    @Override
    public String show(ProblemView problem) {
        var shell = QuarkusTransaction.requiringNew().call(() -> SiteView.now(site));
        var words = Spoken.words(SiteWords.class, shell.words());
        var page = new ProblemPage(shell, problem.status(), title(words, problem), detail(words, shell, problem));
        return shell.say(page).render();
    }

    private static String title(SiteWords words, ProblemView problem) {
        return switch (problem.status()) {
            case 400, 422 -> words.cannotBeTaken();
            case 401, 403 -> words.notAllowed();
            case 404 -> words.notFound();
            case 413 -> words.tooLarge();
            case 429 -> words.tooOften();
            default -> words.notPossible();
        };
    }

    /** The sentence of whoever refused it, where it is in the page's language already. */
    private static String detail(SiteWords words, SiteView shell, ProblemView problem) {
        if (shell.words().equals(Spoken.LANGUAGES.getFirst()) || !isOurs(problem.detail())) return problem.detail();
        return switch (problem.status()) {
            case 404 -> words.linkCut();
            case 429 -> words.tryLater();
            default -> words.lookAgain();
        };
    }

    /** Whether it is one of the program's English sentences rather than one from a bundle. */
    private static boolean isOurs(String detail) {
        return detail.codePoints().allMatch(it -> it < 0x80 || it == '’' || it == '“' || it == '”')
                && detail.matches(".*\\b(the|is|this|not|to|Too)\\b.*");
    }
}
