package courant.chaos.relay;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.zip.CRC32;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** One connection to the scripted relay. */
final class Conversation {
    private final ScriptedRelay relay;
    private final Socket socket;
    private Lines in;
    private OutputStream out;
    private boolean encrypted;
    private String recipient = "";
    private final Deque<Receipt> unanswered = new ArrayDeque<>();

    Conversation(ScriptedRelay relay, Socket socket) throws IOException {
        this.relay = relay;
        this.socket = socket;
        in = new Lines(socket.getInputStream());
        out = socket.getOutputStream();
    }

    void run() throws IOException, InterruptedException {
        var goesOn = act(relay.move(Phase.GREETING, ""));
        while (goesOn) goesOn = step(in.next());
    }

    private boolean step(String command) throws IOException, InterruptedException {
        var phase = Phase.of(command);
        if (phase != Phase.DATA && in.hasMore()) {
            var broken = relay.onGroup();
            if (broken.isPresent()) {
                in.dropRest();
                return act(broken.get());
            }
        }
        if (command.equalsIgnoreCase("QUIT")) return false;
        if (command.equalsIgnoreCase("STARTTLS")) return encrypt();
        if (phase == Phase.RCPT) recipient = command.substring(command.indexOf('<') + 1, command.indexOf('>'));
        if (phase == Phase.DOT) return chunk(command);
        var move = relay.move(phase, recipient);
        if (phase == Phase.EHLO && isPlainYes(move)) return act(new Move.Say(greeting()));
        return act(move) && (phase != Phase.DATA || !says(move, "354") || message());
    }

    private String greeting() {
        var lines = new StringBuilder("250-scripted\r\n");
        for (var offer : relay.offers(encrypted))
            lines.append("250-").append(offer).append("\r\n");
        return lines + "250 8BITMIME";
    }

    private boolean encrypt() throws IOException {
        say("220 go on");
        var context = relay.encryption().orElseGet(Conversation::none);
        var layer = (SSLSocket) context.getSocketFactory().createSocket(socket, null, true);
        layer.startHandshake();
        in = new Lines(layer.getInputStream());
        out = layer.getOutputStream();
        encrypted = true;
        return true;
    }

    private boolean message() throws IOException, InterruptedException {
        var first = in.next();
        var begun = System.nanoTime();
        relay.begins();
        var body = relay.move(Phase.BODY, recipient);
        if (!says(body, "250")) return act(body);
        var message = read(first);
        if (relay.isLosingWhatRides()) in.dropRest();
        var move = relay.move(Phase.DOT, recipient);
        unanswered.add(relay.receive(message, recipient, begun, move instanceof Move.Take));
        return act(move);
    }

    /** RFC 3030: all of a message in one piece, its size said before. */
    private boolean chunk(String command) throws IOException, InterruptedException {
        var begun = System.nanoTime();
        relay.begins();
        var message = read(in.octets(Integer.parseInt(command.split(" ")[1])));
        var move = relay.move(Phase.DOT, recipient);
        unanswered.add(relay.receive(message, recipient, begun, move instanceof Move.Take));
        return act(move);
    }

    private Message read(byte[] octets) {
        var sum = new CRC32();
        sum.update(octets);
        var text = new String(octets, StandardCharsets.ISO_8859_1);
        var id = text.lines().filter(Conversation::isId).findFirst().orElse("");
        return new Message(id.isEmpty() ? id : id.substring(11).strip(), sum.getValue(), relay.keeps() ? text : "");
    }

    private static boolean isId(String line) {
        return line.regionMatches(true, 0, "Message-ID:", 0, 11);
    }

    private Message read(String first) throws IOException {
        var sum = new CRC32();
        var text = new StringBuilder();
        var id = "";
        for (var line = first; !line.equals("."); line = in.next()) {
            sum.update(line.getBytes(StandardCharsets.ISO_8859_1));
            sum.update('\n');
            if (id.isEmpty() && isId(line)) id = line.substring(11).strip();
            if (relay.keeps()) text.append(line).append('\n');
        }
        return new Message(id, sum.getValue(), text.toString());
    }

    /** False if the conversation is over. */
    private boolean act(Move move) throws IOException, InterruptedException {
        return switch (move) {
            case Move.Say it -> {
                say(it.reply());
                yield !it.reply().startsWith("421");
            }
            case Move.HangUp it -> false;
            case Move.Silence it -> true;
            case Move.Stall it -> {
                in.dropAll();
                yield false;
            }
            case Move.Dribble it -> {
                dribble(it.reply() + "\r\n");
                yield true;
            }
            case Move.After it -> {
                Thread.sleep(it.pause());
                yield act(it.then());
            }
            case Move.Take it -> act(it.then());
        };
    }

    private void say(String reply) throws IOException {
        out.write((reply + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
        var answered = unanswered.poll();
        if (answered != null && reply.startsWith("250")) answered.confirm();
    }

    private void dribble(String reply) throws IOException, InterruptedException {
        for (var octet : reply.getBytes(StandardCharsets.ISO_8859_1)) {
            out.write(octet);
            out.flush();
            Thread.sleep(1_000);
        }
    }

    private static boolean says(Move move, String code) {
        return move instanceof Move.Say say && say.reply().startsWith(code);
    }

    private static boolean isPlainYes(Move move) {
        return says(move, "250");
    }

    private static SSLContext none() {
        throw new IllegalStateException("encryption was not offered");
    }
}
