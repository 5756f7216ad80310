package courant.transfer.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"email,name", "E-Mail;Name", "name\te_mail", "Email Address,Full name", "\"email\" , \"name\""})
    void the_first_row_names_the_columns_whatever_stands_between_them(String names) {
        var separator = names.contains(";") ? ";" : names.contains("\t") ? "\t" : ",";
        var row = names.startsWith("name") ? "Zoë\tz@example.org" : "z@example.org" + separator + "Zoë";
        assertThat(read(names + "\n" + row)).containsExactly(good(2, "z@example.org", "Zoë"));
    }

    @Test
    void without_names_the_first_column_with_an_address_counts_and_the_next_is_the_name() {
        assertThat(read("a@example.org,Ada\nb@example.org,Bob"))
                .containsExactly(good(1, "a@example.org", "Ada"), good(2, "b@example.org", "Bob"));
        assertThat(read("7;a@example.org\n8;b@example.org"))
                .extracting(Row::email)
                .hasSize(2);
        assertThat(read("a@example.org")).hasSize(1);
    }

    @Test
    void first_and_last_name_are_put_together_and_tags_taken_apart() {
        var row = read("Vorname;Nachname;E-Mail;Tags\nAda;Lovelace;a@example.org;math, poetry|math")
                .getFirst();
        assertThat(row.name()).isEqualTo("Ada Lovelace");
        assertThat(row.tags()).containsExactly("math", "poetry");
    }

    @Test
    void any_usual_encoding_is_read() {
        var text = "email,name\ngerd@example.org,Jürgen Groß\n";
        for (var bytes : List.of(
                text.getBytes(UTF_8),
                ("\ufeff" + text).getBytes(UTF_8),
                ("\ufeff" + text).getBytes(UTF_16LE),
                ("\ufeff" + text).getBytes(UTF_16BE),
                text.getBytes(UTF_16LE),
                text.getBytes(UTF_16BE),
                text.getBytes(Charset.forName("windows-1252")),
                text.replace("\n", "\r\n").getBytes(ISO_8859_1),
                text.replace("\n", "\r").getBytes(UTF_8))) {
            assertThat(read(bytes)).containsExactly(good(2, "gerd@example.org", "Jürgen Groß"));
        }
    }

    @Test
    void quotes_hold_separators_line_breaks_and_quotes() {
        assertThat(read("name,email,note\n\"Lovelace, \"\"Ada\"\"\",a@example.org,\"two\nlines\"\nBob,b@example.org,"))
                .containsExactly(good(2, "a@example.org", "Lovelace, \"Ada\""), good(4, "b@example.org", "Bob"));
    }

    @Test
    void a_bad_row_says_why_and_the_others_are_taken() {
        var rows =
                read("email,name\nnobody,N\n,Empty\na@example.org\nb@example.org,Bob,more\n\nc@example.org,Carl,,\n");
        assertThat(rows).extracting(Row::number).containsExactly(2, 3, 4, 5, 7);
        assertThat(rows.get(0).reason()).contains("no @");
        assertThat(rows.get(1).reason()).contains("no address");
        assertThat(rows.get(2).reason()).isEqualTo("This row has 1 column, the first row has 2.");
        assertThat(rows.get(3).reason()).contains("3 columns");
        assertThat(rows.get(4).reason()).isNull();
    }

    @Test
    void control_characters_and_overlong_names_are_cut() {
        var row = read("email,name\na@example.org,\"A\u0007da\r\nX\"\nb@example.org," + "n".repeat(300));
        assertThat(row.get(0).name()).isEqualTo("A da X");
        assertThat(row.get(1).name()).hasSize(200);
    }

    @Test
    void what_is_no_list_is_told_plainly() {
        refused(new byte[0], "empty");
        refused("\n \n".getBytes(UTF_8), "No column");
        refused("PK\u0003\u0004xyz".getBytes(ISO_8859_1), "spreadsheet");
        refused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}, "not a text file");
        refused("%PDF-1.7".getBytes(UTF_8), "not a text file");
        refused("name,town\nAda,London".getBytes(UTF_8), "No column with addresses");
        refused("<html><body>hello</body></html>".getBytes(UTF_8), "No column");
    }

    @Test
    void a_quotation_mark_that_is_never_closed_loses_no_row_in_silence() {
        refused("email,name\na@example.org,\"Ada\nb@example.org,Bob\nc@example.org,Carl".getBytes(UTF_8), "row 2");
        refused("email,name\n\"a@example.org,Ada\nb@example.org,Bob\n".getBytes(UTF_8), "quotation mark");
        refused(
                ("email,name\n\"a@example.org\n" + "b@example.org,Bob\n".repeat(10_000)).getBytes(UTF_8),
                "quotation mark");
    }

    private static Row good(int number, String email, String name) {
        return new Row(number, email, name, List.of(), Said.NOTHING, null);
    }

    private static void refused(byte[] file, String words) {
        assertThatThrownBy(() -> read(file)).isInstanceOf(Unreadable.class).hasMessageContaining(words);
    }

    private static List<Row> read(String text) {
        return read(text.getBytes(UTF_8));
    }

    private static List<Row> read(byte[] file) {
        try (var rows = Rows.of(() -> new ByteArrayInputStream(file))) {
            var list = new ArrayList<Row>();
            rows.forEachRemaining(list::add);
            return list;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
