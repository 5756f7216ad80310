package courant.chaos.trial;

import courant.chaos.stage.Skipped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A disk with little room, in memory. */
record SmallDisk(Path folder) implements AutoCloseable {

    static SmallDisk mount(Path folder, String size) throws Exception {
        Files.createDirectories(folder);
        if (run("mount", "-t", "tmpfs", "-o", "mode=700,size=" + size, "courant-chaos", folder.toString()) != 0) {
            throw new Skipped("a small disk can be mounted by root only");
        }
        var disk = new SmallDisk(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(disk::unmount));
        return disk;
    }

    void fill() throws IOException {
        try (OutputStream out = Files.newOutputStream(filler())) {
            while (true) out.write(new byte[4_096]);
        } catch (IOException full) {
            // as wanted
        }
    }

    void makeRoom() throws IOException {
        Files.delete(filler());
    }

    @Override
    public void close() {
        unmount();
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    /** Lazily: whoever still has a file open there is about to end. */
    private void unmount() {
        try {
            if (Files.exists(folder)) run("umount", "-l", folder.toString());
        } catch (IOException | InterruptedException e) {
            System.err.println(folder + " stays mounted: " + e);
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        return process.waitFor(20, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }
}
