package courant.mail.preflight.spf;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** RFC 7208, section 7: names that are put together from the message's own data. */
record Macros(String sender, String helo, InetAddress from) {
    private static final Pattern MACRO = Pattern.compile(
            "%\\{([slodiphcrtvSLODIPHCRTV])([0-9]*)(r?)([-.+,/_=]*)\\}|%([%_-])", Pattern.CASE_INSENSITIVE);

    static boolean in(String text) {
        return text.contains("%");
    }

    String expand(String text, String domain) {
        return MACRO.matcher(text).replaceAll(it -> Matcher.quoteReplacement(written(it, domain)));
    }

    private String written(MatchResult macro, String domain) {
        if (macro.group(5) != null) {
            return switch (macro.group(5)) {
                case "%" -> "%";
                case "_" -> " ";
                default -> "%20";
            };
        }
        return shaped(value(macro.group(1).toLowerCase(Locale.ROOT), domain), macro);
    }

    private String value(String letter, String domain) {
        var at = sender.lastIndexOf('@');
        return switch (letter) {
            case "s" -> sender;
            case "l" -> sender.substring(0, Math.max(0, at));
            case "o" -> sender.substring(at + 1);
            case "d" -> domain;
            case "i" -> dotted();
            case "v" -> from instanceof Inet4Address ? "in-addr" : "ip6";
            case "h" -> helo;
            default -> "unknown";
        };
    }

    private static String shaped(String value, MatchResult macro) {
        var signs = Optional.of(macro.group(4)).filter(it -> !it.isEmpty()).orElse(".");
        List<String> parts = Arrays.asList(value.split("[" + Pattern.quote(signs) + "]"));
        if (!macro.group(3).isEmpty()) Collections.reverse(parts);
        var most = macro.group(2).isEmpty() ? parts.size() : Integer.parseInt(macro.group(2));
        return parts.stream().skip(Math.max(0, parts.size() - most)).collect(Collectors.joining("."));
    }

    private String dotted() {
        if (from instanceof Inet4Address) return from.getHostAddress();
        return String.join(".", HexFormat.of().formatHex(from.getAddress()).split(""));
    }
}
