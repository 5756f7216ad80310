package courant;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the table of rooms in docs/architecture.md: which room may use which. */
class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("courant");

    private static final Map<String, Set<String>> MAY_USE = table("""
            platform    :
            markdown    :
            mail        : markdown platform
            account     : mail platform
            newsletter  : account mail markdown platform
            post        : newsletter account markdown platform
            subscriber  : newsletter account mail platform
            mailing     : post subscriber newsletter account mail markdown platform
            sender      : mailing newsletter account mail platform
            inbound     : mailing subscriber newsletter account mail platform
            talk        : post subscriber newsletter account mail markdown platform
            archive     : talk post newsletter account markdown platform
            transfer    : talk insight mailing post subscriber newsletter account platform
            insight     : mailing post subscriber newsletter account mail markdown platform
            studio      : talk insight archive transfer inbound sender mailing subscriber post newsletter account mail markdown platform
            """);

    @TestFactory
    Stream<DynamicTest> a_room_uses_only_the_rooms_it_may() {
        return MAY_USE.entrySet().stream()
                .map(room -> DynamicTest.dynamicTest(room.getKey(), () -> {
                    var forbidden = MAY_USE.keySet().stream()
                            .filter(other -> !other.equals(room.getKey())
                                    && !room.getValue().contains(other))
                            .map(ArchitectureTest::packages)
                            .toArray(String[]::new);
                    noClasses()
                            .that()
                            .resideInAPackage(packages(room.getKey()))
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(forbidden)
                            .allowEmptyShould(true)
                            .check(HOUSE);
                }));
    }

    @Test
    void every_package_belongs_to_a_room() {
        assertThat(HOUSE.stream().map(ArchitectureTest::room).collect(Collectors.toSet()))
                .isSubsetOf(MAY_USE.keySet());
    }

    @Test
    void no_two_packages_use_each_other() {
        slices().matching("courant.(**)").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void no_class_hides_what_it_does_behind_a_word_that_fits_everything() {
        var names =
                List.of("Service", "Manager", "Helper", "Util", "Utils", "Impl", "Handler", "Processor", "DTO", "Dto");
        assertThat(HOUSE.stream().filter(JavaClass::isTopLevelClass).map(JavaClass::getSimpleName))
                .noneMatch(name -> names.stream().anyMatch(name::endsWith));
    }

    @Test
    void no_package_grows_beyond_what_one_can_see_at_a_glance() {
        var sizes = HOUSE.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(it -> !it.getSimpleName().equals("package-info")
                        && !it.getName().contains("$"))
                .filter(it -> it.getSource().isPresent())
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
        assertThat(sizes).allSatisfy((name, size) -> assertThat(size).as(name).isLessThanOrEqualTo(22));
    }

    private static String room(JavaClass type) {
        var path = type.getPackageName().split("\\.");
        return path.length < 2 ? "" : path[1];
    }

    private static String packages(String room) {
        return "courant." + room + "..";
    }

    private static Map<String, Set<String>> table(String text) {
        var table = new LinkedHashMap<String, Set<String>>();
        text.lines().map(line -> line.split(":")).forEach(line -> table.put(line[0].strip(), words(line)));
        return table;
    }

    private static Set<String> words(String[] line) {
        return line.length < 2
                ? Set.of()
                : Arrays.stream(line[1].strip().split("\\s+"))
                        .filter(it -> !it.isEmpty())
                        .collect(Collectors.toSet());
    }
}
