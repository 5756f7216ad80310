package courant.chaos.relay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** An authority of the harness's own and the certificates it gives out, made by the JDK's keytool. */
public final class Certificates {
    private static final String PASSWORD = "only for chaos";
    private final Path folder;

    public Certificates(Path folder) throws Exception {
        this.folder = Files.createDirectories(folder);
        pair("authority", "-ext", "bc:c");
        keytool("authority", "-exportcert", "-rfc", "-file", file("authority.pem"));
        keytool("trust", "-importcert", "-noprompt", "-file", file("authority.pem"));
    }

    /** What makes a program believe this authority. */
    public List<String> trust() {
        return List.of(
                "-Djavax.net.ssl.trustStore=" + store("trust"), "-Djavax.net.ssl.trustStorePassword=" + PASSWORD);
    }

    public SSLContext selfSigned() throws Exception {
        pair("self", "-ext", "san=ip:127.0.0.1");
        return context("self");
    }

    /** Signed by the authority, for this name or address. */
    public SSLContext signed(String name, String subject, String... validity) throws Exception {
        pair(name, "-ext", "san=" + subject);
        keytool(name, "-certreq", "-file", file(name + ".csr"));
        var sign = new ArrayList<>(List.of(
                "-gencert",
                "-rfc",
                "-infile",
                file(name + ".csr"),
                "-outfile",
                file(name + ".pem"),
                "-ext",
                "san=" + subject));
        sign.addAll(List.of(validity));
        keytool("authority", sign.toArray(String[]::new));
        var chain = folder.resolve(name + "-chain.pem");
        Files.writeString(
                chain,
                Files.readString(folder.resolve(name + ".pem")) + Files.readString(folder.resolve("authority.pem")));
        keytool(name, "-importcert", "-noprompt", "-file", chain.toString());
        return context(name);
    }

    private void pair(String name, String... more) throws Exception {
        var arguments = new ArrayList<>(List.of("-genkeypair", "-keyalg", "EC", "-dname", "CN=" + name));
        arguments.addAll(List.of(more));
        keytool(name, arguments.toArray(String[]::new));
    }

    private void keytool(String store, String... arguments) throws IOException, InterruptedException {
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var command = new ArrayList<>(List.of(tool));
        command.addAll(List.of(arguments));
        command.addAll(
                List.of("-alias", "it", "-keystore", store(store), "-storepass", PASSWORD, "-storetype", "PKCS12"));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) throw new IOException(said);
    }

    private SSLContext context(String name) throws Exception {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(KeyStore.getInstance(Path.of(store(name)).toFile(), PASSWORD.toCharArray()), PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private String store(String name) {
        return file(name + ".p12");
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }
}
