package courant.mail.preflight.dns;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.PTRRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.ReverseMap;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;
import org.xbill.DNS.lookup.LookupSession;
import org.xbill.DNS.lookup.NoSuchDomainException;
import org.xbill.DNS.lookup.NoSuchRRSetException;

/** The name servers that this machine is set up with. */
public final class PublicDns implements Resolver {
    private static final Duration EACH_TRY = Duration.ofMillis(1_500);
    private static final int TRIES = 2;
    private static final Duration ALTOGETHER = Duration.ofSeconds(4);
    private static final String NOBODY = "No name server answers from this machine, so this is not checkable offline.";

    private final LookupSession session;

    public PublicDns() {
        var servers = new ExtendedResolver();
        servers.setTimeout(EACH_TRY);
        servers.setRetries(TRIES);
        session = LookupSession.builder().resolver(servers).build();
    }

    @Override
    public Answer look(String name, RecordKind kind) {
        try {
            var answer = session.lookupAsync(asked(name, kind), type(kind))
                    .toCompletableFuture()
                    .get(ALTOGETHER.toMillis(), TimeUnit.MILLISECONDS);
            var values = answer.getRecords().stream()
                    .flatMap(it -> value(it).stream())
                    .toList();
            return values.isEmpty() ? new Answer.Missing() : new Answer.Found(values);
        } catch (TextParseException _) {
            return new Answer.Missing(); // what is no name has no records
        } catch (ExecutionException fault) {
            return isMissing(fault.getCause()) ? new Answer.Missing() : new Answer.Silent(NOBODY);
        } catch (TimeoutException _) {
            return new Answer.Silent(NOBODY);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Answer.Silent(NOBODY);
        }
    }

    private static boolean isMissing(@Nullable Throwable fault) {
        return fault instanceof NoSuchDomainException || fault instanceof NoSuchRRSetException;
    }

    private static Name asked(String name, RecordKind kind) throws TextParseException {
        Optional<InetAddress> address = kind == RecordKind.PTR ? Literals.address(name) : Optional.empty();
        return address.isPresent() ? ReverseMap.fromAddress(address.get()) : Name.fromString(name, Name.root);
    }

    private static int type(RecordKind kind) {
        return switch (kind) {
            case TXT -> Type.TXT;
            case A -> Type.A;
            case AAAA -> Type.AAAA;
            case MX -> Type.MX;
            case PTR -> Type.PTR;
            case NS -> Type.NS;
        };
    }

    private static Optional<String> value(Record record) {
        return switch (record) {
            case TXTRecord it -> Optional.of(text(it.getStringsAsByteArrays()));
            case ARecord it -> Optional.of(it.getAddress().getHostAddress());
            case AAAARecord it -> Optional.of(it.getAddress().getHostAddress());
            case MXRecord it -> Optional.of(it.getTarget().toString(true));
            case PTRRecord it -> Optional.of(it.getTarget().toString(true));
            case NSRecord it -> Optional.of(it.getTarget().toString(true));
            default -> Optional.empty();
        };
    }

    private static String text(List<byte[]> strings) {
        return strings.stream()
                .map(it -> new String(it, java.nio.charset.StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }
}
