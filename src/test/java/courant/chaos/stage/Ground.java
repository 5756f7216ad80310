package courant.chaos.stage;

import courant.chaos.database.Postgres;
import courant.jar.ProgramAuthor;
import courant.jar.RunningJar;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** Where trials are made one after the other: a database server of its own, and a database with an owner to copy. */
public final class Ground implements AutoCloseable {
    private static final Duration WRITING_THE_CACHE = Duration.ofMinutes(4);
    private static final String TEMPLATE = "courant_template";
    private final Workshop workshop;
    private final Path folder;
    private final Scale scale;
    private final Random random;
    private final Postgres postgres;
    private final AtomicInteger stages = new AtomicInteger();

    private Ground(Workshop workshop, Path folder, Scale scale, Random random, Postgres postgres) {
        this.workshop = workshop;
        this.folder = folder;
        this.scale = scale;
        this.random = random;
        this.postgres = postgres;
    }

    public static Ground begin(Workshop workshop, String name, Scale scale, Random random) throws Exception {
        var folder = workshop.folder().resolve(name);
        return begin(workshop, folder, folder, scale, random);
    }

    /** Another one like this, its database's files elsewhere. */
    public Ground another(String name, Path elsewhere) throws Exception {
        return begin(workshop, workshop.folder().resolve(name), elsewhere, scale, random);
    }

    private static Ground begin(Workshop workshop, Path folder, Path data, Scale scale, Random random)
            throws Exception {
        Files.createDirectories(folder);
        var postgres = Postgres.begin(folder, data.resolve("postgres"), workshop.programs());
        var ground = new Ground(workshop, folder, scale, random, postgres);
        ground.makeTemplate();
        return ground;
    }

    public Postgres postgres() {
        return postgres;
    }

    public Scale scale() {
        return scale;
    }

    public Random random() {
        return random;
    }

    public Path folder() {
        return folder;
    }

    Workshop workshop() {
        return workshop;
    }

    /**
     * A fresh installation with so many readers. Copied as files, which is a checkpoint too: where a database is copied through
     * the log, a crash sets its sequences back to where they stood in the copy.
     */
    public Stage stage(int readers) throws Exception {
        var name = "stage_" + stages.incrementAndGet();
        postgres.run("postgres", "create database " + name + " template " + TEMPLATE + " strategy file_copy");
        return new Stage(this, name, readers);
    }

    @Override
    public void close() {
        postgres.close();
    }

    private void makeTemplate() throws Exception {
        postgres.run("postgres", "create database " + TEMPLATE);
        synchronized (workshop) {
            var settings = ProgramAuthor.settings(1, Stage.settings(postgres.url(TEMPLATE)));
            var jar = RunningJar.launch(
                    folder.resolve("template"), settings, workshop.training(), folder.resolve("template.log"));
            jar.waitUntilStarted();
            jar.stop(WRITING_THE_CACHE);
        }
    }
}
