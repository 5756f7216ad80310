package courant.bench.pages;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.awaitility.Awaitility;

/** nginx with one page as a file, plain and compressed beforehand, on as many workers as there are cores. */
final class Nginx implements AutoCloseable {
    private static final String PAGE = "page.html";
    private static final String SETTINGS = """
            daemon off;
            pid %1$s/nginx.pid;
            error_log %1$s/error.log;
            worker_processes auto;
            events { worker_connections 1024; }
            http {
                access_log off;
                sendfile on;
                tcp_nopush on;
                open_file_cache max=100;
                keepalive_requests 100000000;
                gzip_static on;
                client_body_temp_path %1$s/body;
                proxy_temp_path %1$s/proxy;
                fastcgi_temp_path %1$s/fastcgi;
                uwsgi_temp_path %1$s/uwsgi;
                scgi_temp_path %1$s/scgi;
                server {
                    listen 127.0.0.1:%2$d;
                    root %1$s;
                    default_type "text/html; charset=utf-8";
                    add_header Cache-Control "public, max-age=0, must-revalidate";
                }
            }
            """;
    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** @param folder for its files; it and the one above are opened for whoever nginx's workers run as */
    static Nginx start(String program, Path folder, int port, byte[] page, byte[] zipped) throws IOException {
        for (var it : new Path[] {folder.getParent(), folder}) it.toFile().setExecutable(true, false);
        Files.write(folder.resolve(PAGE), page);
        Files.write(folder.resolve(PAGE + ".gz"), zipped);
        var settings = Files.writeString(folder.resolve("nginx.conf"), SETTINGS.formatted(folder, port));
        var process = new ProcessBuilder(program, "-c", settings.toString(), "-p", folder.toString(), "-e", folder.resolve("error.log").toString())
                .inheritIO()
                .start();
        var it = new Nginx(process, port);
        Awaitility.await("nginx").until(it::answers);
        return it;
    }

    String page() {
        return "http://127.0.0.1:" + port + "/" + PAGE;
    }

    private boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
