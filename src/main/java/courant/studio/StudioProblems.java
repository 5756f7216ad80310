package courant.studio;

import courant.account.CurrentAccount;
import courant.platform.web.ProblemFrame;
import courant.platform.web.ProblemView;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.runtime.BlockingOperationControl;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps an author who asked for what is not there within the studio. */
@ApplicationScoped
class StudioProblems implements ProblemFrame {
    private final CurrentAccount current;

    StudioProblems(CurrentAccount current) {
        this.current = current;
    }

    @CheckedTemplate(basePath = "studio")
    record ProblemPage(ProblemView problem) implements TemplateInstance {}

    /** Not for the program's own faults: the frame asks the database, which may be what is at fault. */
    @Override
    public boolean takes(String path, ProblemView problem) {
        return path.startsWith("/studio")
                && problem.status() < 500
                && BlockingOperationControl.isBlockingAllowed()
                && current.present();
    }

    @Override
    public String show(ProblemView problem) {
        return new ProblemPage(problem).render();
    }
}
