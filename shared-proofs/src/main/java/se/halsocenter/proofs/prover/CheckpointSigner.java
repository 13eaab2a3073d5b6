package se.halsocenter.proofs.prover;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import se.halsocenter.proofs.Checkpoint;
import se.halsocenter.proofs.Statement;

/** Signs checkpoints, and what replays came to, as notes (C2SP signed-note) with an Ed25519 key. */
public final class CheckpointSigner {
    /** The length of a key, as RFC 8032 has it: the seed that everything else is derived from. */
    public static final int SEED_BYTES = 32;

    private static final String ED25519 = "Ed25519";
    private static final byte ALGORITHM = 1;
    private static final int KEY_ID_BYTES = 4;

    private final String name;
    private final PrivateKey secret;
    private final byte[] publicKey;

    /**
     * A signer.
     *
     * @param name of the key: no white space and no plus sign; by custom the log's origin
     * @param seed 32 random bytes
     */
    public CheckpointSigner(String name, byte[] seed) {
        if (name.isEmpty() || name.codePoints().anyMatch(CheckpointSigner::unfitForNames)) {
            throw new IllegalArgumentException("a key's name has no white space and no plus sign");
        }
        if (seed.length != SEED_BYTES) {
            throw new IllegalArgumentException("a key has 32 bytes");
        }
        this.name = name;
        try {
            this.secret = KeyFactory.getInstance(ED25519)
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
            this.publicKey = publicKey(seed, secret);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java platform since 15 has it
        }
    }

    private static boolean unfitForNames(int character) {
        return character == '+'
                || Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character);
    }

    /** The JDK derives a public key only while it generates a pair; what it came to is tried out. */
    private static byte[] publicKey(byte[] seed, PrivateKey secret) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(ED25519);
        generator.initialize(NamedParameterSpec.ED25519, new Foretold(seed));
        PublicKey derived = generator.generateKeyPair().getPublic();
        Signature check = Signature.getInstance(ED25519);
        check.initVerify(derived);
        check.update(ALGORITHM);
        if (!check.verify(signature(secret, new byte[] {ALGORITHM}))) {
            throw new GeneralSecurityException("the public key does not go with the secret one");
        }
        byte[] encoded = derived.getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - SEED_BYTES, encoded.length);
    }

    /** Not random at all: whoever generates a key with it gets the one that the seed makes. */
    private static final class Foretold extends SecureRandom {
        private static final long serialVersionUID = 1L;

        private final byte[] seed;

        Foretold(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }

    /** The key's name. */
    public String name() {
        return name;
    }

    /** What verifiers need (the vkey of C2SP): {@code name+id+Base64(1, public key)}. */
    public String verifierKey() {
        return name + "+" + HexFormat.of().formatHex(keyId()) + "+"
                + Base64.getEncoder().encodeToString(typed());
    }

    /** The checkpoint's text with the signature below it. */
    public String sign(Checkpoint checkpoint) {
        return note(checkpoint.text());
    }

    /** The statement's text with the signature below it. */
    public String sign(Statement statement) {
        return note(statement.text());
    }

    /** A text, which ends with a line feed, with the signature below it. */
    String note(String text) {
        byte[] signature = signature(secret, text.getBytes(UTF_8));
        byte[] line = ByteBuffer.allocate(KEY_ID_BYTES + signature.length)
                .put(keyId())
                .put(signature)
                .array();
        return text + "\n\u2014 " + name + " " + Base64.getEncoder().encodeToString(line) + "\n";
    }

    private static byte[] signature(PrivateKey secret, byte[] message) {
        try {
            Signature signature = Signature.getInstance(ED25519);
            signature.initSign(secret);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] typed() {
        return ByteBuffer.allocate(1 + publicKey.length)
                .put(ALGORITHM)
                .put(publicKey)
                .array();
    }

    private byte[] keyId() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((name + "\n").getBytes(UTF_8));
            return Arrays.copyOf(digest.digest(typed()), KEY_ID_BYTES);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "the signer " + name;
    }
}
