package courant.transfer.csv;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import courant.platform.BadInput;
import courant.subscriber.Addresses;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which column holds what; -1 for none.
 *
 * @param named true if the first row holds names and no subscriber
 * @param count how many columns each row must have
 */
record Columns(int email, int name, int first, int last, int tags, More more, boolean named, int count) {
    /** What our own files hold besides. */
    private record More(int zone, int status, int newsletters, int language, int attributes, int joined) {
        static final More NONE = new More(-1, -1, -1, -1, -1, -1);

        static More of(List<String> names) {
            return new More(
                    find(names, ZONE),
                    find(names, List.of("status")),
                    find(names, List.of("newsletters")),
                    find(names, List.of("language", "locale")),
                    find(names, List.of("attributes")),
                    find(names, List.of("joined", "createdat", "subscribedat")));
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> EMAIL = List.of(
            "email",
            "emailaddress",
            "mail",
            "mailaddress",
            "emailadresse",
            "mailadresse",
            "adresseemail",
            "adressemail",
            "courriel",
            "correo",
            "correoelectrónico",
            "address",
            "adresse");
    private static final List<String> NAME = List.of("name", "fullname", "displayname");
    private static final List<String> FIRST = List.of("firstname", "givenname", "first", "vorname", "prénom", "prenom");
    private static final List<String> LAST = List.of("lastname", "surname", "familyname", "last", "nachname", "nom");
    private static final List<String> ZONE = List.of("zone", "timezone", "tz", "zeitzone", "fuseauhoraire");
    private static final List<String> TAGS = List.of("tags", "tag", "labels");

    static Columns of(List<String> firstRow) {
        var names = firstRow.stream().map(Columns::plain).toList();
        var email = find(names, EMAIL);
        if (email >= 0) {
            return new Columns(
                    email,
                    find(names, NAME),
                    find(names, FIRST),
                    find(names, LAST),
                    find(names, TAGS),
                    More.of(names),
                    true,
                    names.size());
        }
        return withoutNames(firstRow);
    }

    private static Columns withoutNames(List<String> firstRow) {
        var email = IntStream.range(0, firstRow.size())
                .filter(column -> looksLikeAddress(firstRow.get(column)))
                .findFirst()
                .orElseThrow(
                        () -> new Unreadable("No column with addresses was found. Name one of the columns \"email\""
                                + " in the first row, which holds: " + shown(firstRow)));
        var name = email + 1 < firstRow.size() ? email + 1 : -1;
        return new Columns(email, name, -1, -1, -1, More.NONE, false, firstRow.size());
    }

    /** The name, or first and last name put together. */
    String name(List<String> row) {
        var whole = cell(row, name);
        return whole.isBlank() ? (cell(row, first) + " " + cell(row, last)).strip() : whole;
    }

    String email(List<String> row) {
        return cell(row, email);
    }

    List<String> tags(List<String> row) {
        var cell = cell(row, tags);
        return cell.startsWith("[") ? listed(cell) : new ArrayList<>(Arrays.asList(cell.split("[,;|]")));
    }

    /** As our own files write tags that have commas in them. */
    private static List<String> listed(String cell) {
        try {
            return new ArrayList<>(List.of(JSON.readValue(cell, String[].class)));
        } catch (JsonProcessingException | NullPointerException e) {
            return new ArrayList<>(Arrays.asList(cell.split("[,;|]")));
        }
    }

    /** @throws IllegalArgumentException with a sentence for whoever sent the file */
    Said said(List<String> row) {
        return Said.read(
                cell(row, more.language),
                cell(row, more.attributes),
                cell(row, more.status),
                cell(row, more.newsletters),
                cell(row, more.joined));
    }

    String zone(List<String> row) {
        return cell(row, more.zone);
    }

    private static String cell(List<String> row, int column) {
        return column < 0 ? "" : Guard.off(row.get(column));
    }

    /** {@code E-Mail} and {@code e_mail } are one name. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("\\P{L}", "");
    }

    private static int find(List<String> names, List<String> wanted) {
        return wanted.stream()
                .map(names::indexOf)
                .filter(it -> it >= 0)
                .findFirst()
                .orElse(-1);
    }

    private static boolean looksLikeAddress(String cell) {
        try {
            Addresses.checked(cell);
            return true;
        } catch (BadInput e) {
            return false;
        }
    }

    private static String shown(List<String> row) {
        var text = row.stream().map(String::strip).collect(Collectors.joining(", "));
        return text.length() > 120 ? text.substring(0, 120) + "…" : text;
    }
}
