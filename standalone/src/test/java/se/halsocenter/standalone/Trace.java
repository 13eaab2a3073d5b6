package se.halsocenter.standalone;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What something looks like wherever it may stand: as it is, escaped, in hex or within Base64; in either case. */
record Trace(String what, List<String> forms) {

    static Trace of(String text) {
        return of(
                text,
                Stream.concat(
                        bytes(text.getBytes(UTF_8)), Stream.of(URLEncoder.encode(text, UTF_8), escapedAsInJson(text))));
    }

    static Trace of(byte[] bytes) {
        return of(HexFormat.of().formatHex(bytes), bytes(bytes));
    }

    private static Trace of(String what, Stream<String> forms) {
        return new Trace(
                what, forms.map(it -> it.toLowerCase(Locale.ROOT)).distinct().toList());
    }

    /** A place to search: each byte as one character. */
    static String place(byte[] content) {
        return new String(content, ISO_8859_1).toLowerCase(Locale.ROOT);
    }

    /** Those that stand somewhere in a place. */
    static List<String> found(List<Trace> traces, String place) {
        return traces.stream()
                .filter(trace -> trace.forms.stream().anyMatch(place::contains))
                .map(Trace::what)
                .toList();
    }

    private static Stream<String> bytes(byte[] bytes) {
        return Stream.concat(
                Stream.of(new String(bytes, ISO_8859_1), HexFormat.of().formatHex(bytes)),
                IntStream.range(0, 3).mapToObj(offset -> withinBase64(bytes, offset)));
    }

    /** The characters that hold nothing but bits of these bytes, when a number of other bytes comes before. */
    private static String withinBase64(byte[] bytes, int offset) {
        byte[] all = new byte[offset + bytes.length];
        System.arraycopy(bytes, 0, all, offset, bytes.length);
        return Base64.getEncoder().encodeToString(all).substring((offset * 8 + 5) / 6, all.length * 8 / 6);
    }

    private static String escapedAsInJson(String text) {
        return text.chars()
                .mapToObj(it -> it < 128 ? Character.toString(it) : String.format(Locale.ROOT, "\\u%04x", it))
                .reduce("", String::concat);
    }
}
