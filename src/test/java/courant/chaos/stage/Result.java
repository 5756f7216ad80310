package courant.chaos.stage;

/** What a trial has counted, and what else is worth knowing of it. */
public record Result(Count count, String note) {
    public static Result of(Count count) {
        return new Result(count, "");
    }

    public Result noting(String words, Object... values) {
        return new Result(count, words.formatted(values));
    }
}
