package courant.mail.smtp.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.util.MailSSLSocketFactory;

/** TLS on top of a connection that stands. Whose certificate it must be is checked by Angus, as its settings say. */
abstract class Encryption extends SSLSocketFactory {
    private final SSLSocketFactory factory;

    Encryption(boolean anyCertificate) {
        factory = anyCertificate ? Trusting.ALL : (SSLSocketFactory) SSLSocketFactory.getDefault();
    }

    /** Made once: it reads the list of authorities each time. */
    private static final class Trusting {
        static final MailSSLSocketFactory ALL = make();

        private static MailSSLSocketFactory make() {
            try {
                var factory = new MailSSLSocketFactory();
                factory.setTrustAllHosts(true);
                return factory;
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("There is no encryption in this Java.", e);
            }
        }
    }

    @Override
    public Socket createSocket(Socket below, String host, int port, boolean autoClose) throws IOException {
        return factory.createSocket(below, host, port, autoClose);
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return factory.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return factory.getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw layered();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw layered();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw layered();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) {
        throw layered();
    }

    private static UnsupportedOperationException layered() {
        return new UnsupportedOperationException("only on top of another socket");
    }
}
