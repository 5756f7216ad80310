package courant.subscriber.attribute;

import courant.platform.BadInput;
import courant.platform.Refused;
import courant.subscriber.Names;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An attribute that the author gave a name and a kind. Values that stand already are not changed by it. */
@Entity
@Table(name = "attribute_definition")
public class AttributeDefinition extends PanacheEntityBase {
    private static final int MOST = 50;
    private static final int MOST_CHOICES = 50;
    private static final int LONGEST_LABEL = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public @Nullable Long id;

    /** As the attributes of a subscriber and {@code {{attribute.name}}} say it. */
    @Column(nullable = false)
    public String name;

    /** As people read it. */
    @Column(nullable = false)
    public String label;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    public Kind kind;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> choices = List.of();

    /** Whether the sign-up form asks for it. */
    @Column(nullable = false)
    public boolean asked;

    @Column(name = "created_at", nullable = false)
    public Instant createdAt;

    protected AttributeDefinition() {}

    private AttributeDefinition(String name, String label, Kind kind, List<String> choices, Instant now) {
        this.name = name;
        this.label = label;
        this.kind = kind;
        this.choices = choices;
        this.createdAt = now;
    }

    public static List<AttributeDefinition> everyOne() {
        return list("order by lower(label), id");
    }

    /** What the sign-up form asks for. */
    public static List<AttributeDefinition> asked() {
        return list("asked = true order by id");
    }

    public static AttributeDefinition known(long id) {
        return AttributeDefinition.<AttributeDefinition>findByIdOptional(id)
                .orElseThrow(() -> Refused.notFound("There is no attribute with the number " + id + "."));
    }

    /** @throws BadInput about name, label, kind or choices */
    public static AttributeDefinition define(String name, String label, Kind kind, List<String> choices, Instant now) {
        if (!name.matches("[a-z][a-z0-9_]{0,59}")) {
            throw new BadInput(
                    "name", "The name has small letters, digits and _ only, and begins with a letter: home_town.");
        }
        if (count("name", name) > 0) throw new BadInput("name", "There is an attribute named " + name + " already.");
        if (count() >= MOST) throw Refused.conflict("There are " + MOST + " attributes, which is the most.");
        var made = new AttributeDefinition(name, labelled(label, name), kind, chosen(kind, choices), now);
        made.persist();
        return made;
    }

    public void relabel(String label, List<String> choices) {
        this.label = labelled(label, name);
        this.choices = chosen(kind, choices);
    }

    public long id() {
        if (id == null) throw new IllegalStateException("not kept yet");
        return id;
    }

    private static String labelled(String typed, String otherwise) {
        var label = Objects.requireNonNullElse(Names.tidy(typed), otherwise);
        if (label.length() > LONGEST_LABEL) {
            throw new BadInput("label", "A label has at most " + LONGEST_LABEL + " characters.");
        }
        return label;
    }

    private static List<String> chosen(Kind kind, List<String> typed) {
        if (kind != Kind.CHOICE) return List.of();
        var choices = typed.stream()
                .map(Names::tidy)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (choices.size() < 2 || choices.size() > MOST_CHOICES) {
            throw new BadInput("choices", "Name at least two choices, one a line, and at most " + MOST_CHOICES + ".");
        }
        return choices;
    }
}
