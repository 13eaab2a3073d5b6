package se.halsocenter.proofs.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Text with signatures below it (C2SP signed-note). */
final class SignedNote {
    private static final String BEFORE_SIGNATURES = "\n\n";
    private static final String SIGNATURE = "\u2014 ";
    private static final int ID_BYTES = 4;

    /** More than a million signatures, or a novel, is not what a log hands out. */
    private static final int MOST_CHARACTERS = 1_000_000;

    private SignedNote() {}

    /**
     * The text of a note, once it is certain that a key signed it. Signatures by other keys are passed over.
     *
     * @throws NotGenuine if it is no note, or the key did not sign it
     */
    static String opened(String note, VerifierKey key) {
        int middle = note.lastIndexOf(BEFORE_SIGNATURES);
        if (middle < 0
                || note.length() > MOST_CHARACTERS
                || !note.endsWith("\n")
                || note.chars().anyMatch(SignedNote::unfit)) {
            throw new NotGenuine("no signed note");
        }
        String text = note.substring(0, middle + 1);
        List<String> lines =
                note.substring(middle + BEFORE_SIGNATURES.length()).lines().toList();
        if (lines.isEmpty()) {
            throw new NotGenuine("nobody signed the note");
        }
        List<byte[]> signatures = lines.stream()
                .map(line -> by(key, line))
                .flatMap(Optional::stream)
                .toList();
        if (signatures.isEmpty()) {
            throw new NotGenuine("the note is not signed with the key " + key.name());
        }
        if (signatures.stream().anyMatch(signature -> !key.signed(text.getBytes(UTF_8), signature))) {
            throw new NotGenuine("the signature is not that of the text");
        }
        return text;
    }

    private static boolean unfit(int character) {
        return (character < ' ' && character != '\n') || character == '\uFFFD';
    }

    /** The signature in a line, if the key made it. */
    private static Optional<byte[]> by(VerifierKey key, String line) {
        String[] parts =
                line.startsWith(SIGNATURE) ? line.substring(SIGNATURE.length()).split(" ", -1) : new String[0];
        if (parts.length != 2 || parts[0].isEmpty() || parts[0].contains("+")) {
            throw new NotGenuine("no line of a signature");
        }
        byte[] bytes = decoded(parts[1]);
        boolean ours = parts[0].equals(key.name())
                && HexFormat.of().formatHex(bytes, 0, ID_BYTES).equals(key.id());
        return ours ? Optional.of(Arrays.copyOfRange(bytes, ID_BYTES, bytes.length)) : Optional.empty();
    }

    private static byte[] decoded(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            // there is one way to write them
            if (bytes.length > ID_BYTES
                    && Base64.getEncoder().encodeToString(bytes).equals(base64)) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // is refused like one that is too short
        }
        throw new NotGenuine("no line of a signature");
    }
}
