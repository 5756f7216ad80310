package courant.mail.design;

import java.nio.file.Path;

/** A design of the operator's that cannot be used, in a sentence for who wrote it. */
final class BadDesign extends RuntimeException {
    private BadDesign(Path file, String why) {
        super("The design " + file + " is not used: " + why);
    }

    static BadDesign of(Path file, String why) {
        return new BadDesign(file, why);
    }

    static BadDesign name(Path file) {
        return new BadDesign(file, "its name must be small letters, digits and hyphens, such as evening.html.");
    }

    static BadDesign taken(Path file) {
        return new BadDesign(file, "the program brings a design of this name. Give the file another name.");
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
