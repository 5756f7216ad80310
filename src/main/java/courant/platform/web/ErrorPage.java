package courant.platform.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** What a browser is shown when a request is refused. */
@CheckedTemplate(basePath = "platform")
record ErrorPage(ProblemView problem) implements TemplateInstance {}
