package courant.archive.share;

import static org.assertj.core.api.Assertions.assertThat;

import courant.newsletter.theme.Ground;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DrawingTest {
    private static final Map<String, Card> CARDS = Map.of(
            "short", card("Ebb", "en"),
            "usual", card("The harbour at night, and who keeps its lights", "en"),
            "long", card("On the slow and careful repair of old things that nobody else would touch, ".repeat(4), "en"),
            "word", card("Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz", "de"),
            "unbroken", card("x".repeat(300), "en"),
            "cyrillic", card("Ночная гавань и её смотрители", "ru"),
            "arabic", card("الميناء في الليل، ومن يحرس أضواءه في آخر المدينة", "ar"),
            "mixed", card("Über 港 & الميناء 🚢 in 2026", "en"),
            "japanese", card("夜の港と、その灯りを守る人たちについての長い長い物語、第一部", "ja"),
            "empty", card("", "en"));

    @TestFactory
    Stream<DynamicTest> a_title_of_any_kind_stands_within_its_margins() {
        return CARDS.entrySet().stream()
                .map(it -> DynamicTest.dynamicTest(it.getKey(), () -> {
                    var bytes = Drawing.of(it.getValue());
                    keep(it.getKey(), bytes);
                    assertThat(bytes).hasSizeLessThan(100_000);
                    var image = ImageIO.read(new ByteArrayInputStream(bytes));
                    assertThat(image.getWidth()).isEqualTo(1200);
                    assertThat(image.getHeight()).isEqualTo(630);
                    assertThat(ink(image, 200, 140, 800, 380))
                            .as("something is written")
                            .isPositive();
                    assertThat(ink(image, 24, 0, 56, 630) + ink(image, 1120, 0, 56, 630))
                            .as("margins")
                            .isZero();
                }));
    }

    @Test
    void a_print_changes_with_all_that_is_drawn_and_with_nothing_else() {
        var card = card("Title", "en");
        assertThat(card.print())
                .matches("[0-9a-f]{8}")
                .isEqualTo(card("Title", "en").print());
        assertThat(card.print()).isNotEqualTo(card("Title!", "en").print());
        assertThat(card.print())
                .isNotEqualTo(new Card("Title", "The Harbour", "Ada and Grace", ground("#9a3413"), "en").print());
    }

    private static Card card(String title, String language) {
        return new Card(title, "The Harbour", "Ada and Grace", ground("#9a3412"), language);
    }

    private static Ground ground(String accent) {
        return new Ground("#fdfcf9", "#f6f3ec", "#1f1b16", "#645c52", "#e2dcd0", accent, "#ffffff", true);
    }

    /** How many points in this part are neither paper nor nearly so. */
    private static long ink(BufferedImage image, int left, int top, int wide, int high) {
        var ground = image.getRGB(600, 5);
        var points = image.getRGB(left, top, wide, high, null, 0, wide);
        return Arrays.stream(points).filter(it -> it != ground).count();
    }

    private static void keep(String name, byte[] bytes) throws IOException {
        var folder = Files.createDirectories(Path.of("target/share"));
        Files.write(folder.resolve(name + ".png"), bytes);
    }
}
