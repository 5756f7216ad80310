package courant.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** An error as RFC 9457 has it; {@code errors} names the members that are at fault. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemView(String type, String title, int status, String detail, List<FieldError> errors) {

    public record FieldError(String field, String detail) {}

    static ProblemView of(int status, String title, String detail) {
        return new ProblemView("about:blank", title, status, detail, List.of());
    }

    ProblemView about(String field) {
        return field.isEmpty()
                ? this
                : new ProblemView(type, title, status, detail, List.of(new FieldError(field, detail)));
    }
}
