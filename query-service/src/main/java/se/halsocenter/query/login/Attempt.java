package se.halsocenter.query.login;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Somebody has been sent to the issuer and is expected back.
 *
 * @param state what they come back with
 * @param verifier what the code is redeemed with; the issuer has been told its hash
 * @param back where they wanted to go
 */
record Attempt(String state, String verifier, String back) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder TO_TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final int BYTES = 32;
    private static final int NAME_LENGTH = 12;
    private static final int LONGEST_WAY = 1500;
    private static final Pattern STATE = Pattern.compile("[A-Za-z0-9_-]{43}");
    /** A path of ours: two slashes, or one that some browsers read as one, begin another host. */
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]*");

    static Attempt to(String back) {
        return new Attempt(random(), random(), local(back));
    }

    /** A way of this service; anything else leads to the first page. */
    static String local(String back) {
        boolean here = back.length() <= LONGEST_WAY
                && LOCAL.matcher(back).matches()
                && !back.startsWith(Login.BEGIN)
                && !back.startsWith(Login.END);
        return here ? back : "/";
    }

    /** The attempt that a cookie keeps, if somebody comes back from it. */
    static Optional<Attempt> kept(String cookie, String state) {
        String[] parts = cookie.split("\\.", -1);
        if (parts.length != 3 || !MessageDigest.isEqual(parts[0].getBytes(UTF_8), state.getBytes(UTF_8))) {
            return Optional.empty();
        }
        try {
            String back = new String(Base64.getUrlDecoder().decode(parts[2]), UTF_8);
            return Optional.of(new Attempt(state, parts[1], local(back)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String cookie() {
        return state + "." + verifier + "." + TO_TEXT.encodeToString(back.getBytes(UTF_8));
    }

    /** What tells the attempts of several windows apart; nothing for what is no state of ours. */
    static Optional<String> name(String state) {
        return STATE.matcher(state).matches() ? Optional.of(state.substring(0, NAME_LENGTH)) : Optional.empty();
    }

    /** The verifier's hash (S256). */
    String challenge() {
        try {
            return TO_TEXT.encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return TO_TEXT.encodeToString(bytes);
    }
}
