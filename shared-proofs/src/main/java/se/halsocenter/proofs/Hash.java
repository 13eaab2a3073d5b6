package se.halsocenter.proofs;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A SHA-256 digest, which nobody can change. */
public final class Hash {
    /** How long it is. */
    public static final int BYTES = 32;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a hash has 32 bytes, not " + bytes.length);
        }
        this.bytes = bytes;
    }

    /**
     * The hash with these bytes.
     *
     * @throws IllegalArgumentException unless there are 32
     */
    public static Hash of(byte[] bytes) {
        return new Hash(bytes.clone());
    }

    /**
     * The hash that is written in Base64 (RFC 4648, section 4).
     *
     * @throws IllegalArgumentException if none is
     */
    public static Hash ofBase64(String text) {
        return new Hash(Base64.getDecoder().decode(text));
    }

    /**
     * The hash that is written in hexadecimal digits.
     *
     * @throws IllegalArgumentException if none is
     */
    public static Hash ofHex(String text) {
        return new Hash(HexFormat.of().parseHex(text));
    }

    /** A copy of its bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** In Base64 (RFC 4648, section 4), as checkpoints and proofs hold it. */
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** In hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Hash it && Arrays.equals(bytes, it.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
