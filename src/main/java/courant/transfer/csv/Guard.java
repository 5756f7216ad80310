package courant.transfer.csv;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from reading a cell as a formula: an apostrophe before a sign that begins one
 * (https://owasp.org/www-community/attacks/CSV_Injection). Taken off again without loss.
 */
public final class Guard {
    private static final Pattern FORMULA = Pattern.compile("(?s)'*[=+\\-@\\t\\r\\n].*");

    private Guard() {}

    public static String on(String cell) {
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }

    public static String off(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
