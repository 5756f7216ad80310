package courant.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** An error as RFC 9457 has it; {@code errors} names the members that are at fault. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemView(String type, String title, int status, String detail, List<FieldError> errors) {

    public record FieldError(String field, String detail) {}

    /** In the words that fit every problem of this status. */
    public static ProblemView of(int status) {
        return of(status, StatusTexts.explain(status));
    }

    public static ProblemView of(int status, String detail) {
        return new ProblemView("about:blank", StatusTexts.title(status), status, detail, List.of());
    }

    ProblemView about(String field) {
        return field.isEmpty()
                ? this
                : new ProblemView(type, title, status, detail, List.of(new FieldError(field, detail)));
    }
}
