package courant.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Secrets from files, as Docker and Kubernetes mount them: {@code COURANT_SMTP_PASSWORD_FILE=/run/secrets/smtp} gives
 * {@code COURANT_SMTP_PASSWORD}. Holds for every {@code COURANT_…} name and for the database's password.
 */
final class SecretFiles {
    private static final String SUFFIX = "_FILE";

    private SecretFiles() {}

    static void read(Map<String, String> environment) {
        environment.forEach((name, file) -> {
            if (named(name)) System.setProperty(property(name), content(name, Path.of(file)));
        });
    }

    private static boolean named(String name) {
        return name.endsWith(SUFFIX)
                && (name.startsWith("COURANT_") || name.equals("QUARKUS_DATASOURCE_PASSWORD" + SUFFIX));
    }

    private static String property(String name) {
        return name.substring(0, name.length() - SUFFIX.length())
                .toLowerCase(Locale.ROOT)
                .replace('_', '.');
    }

    private static String content(String name, Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new CannotStart(name + " names a file that cannot be read: " + file, e);
        }
    }
}
