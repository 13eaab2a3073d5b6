package se.halsocenter.command.vault;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key over all others. It encrypts and hashes nothing itself: each purpose has a key of its own, derived with
 * HKDF-SHA-256 (RFC 5869).
 */
final class MasterKey {
    private static final int BYTES = 32;
    private static final int IV_BYTES = 12;
    private static final int TAG_BYTES = 16;

    private final byte[] bytes;

    private MasterKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /** What a derived key is for; the label is part of the derivation and never changes. */
    enum Purpose {
        DATA_KEYS("halsocenter vault: data keys"),
        IDENTITY_NUMBERS("halsocenter vault: identity numbers"),
        FINGERPRINTS("halsocenter vault: request fingerprints"),
        CHECK("halsocenter vault: key check");

        private final String label;

        Purpose(String label) {
            this.label = label;
        }
    }

    /**
     * Reads the key.
     *
     * @param base64 32 bytes
     * @throws MasterKeyRefused if it is anything else
     */
    static MasterKey of(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64.strip());
            if (bytes.length == BYTES) {
                return new MasterKey(bytes);
            }
        } catch (IllegalArgumentException notBase64) {
            // is refused like any other form; the exception would quote it
        }
        throw new MasterKeyRefused(
                "Valvets huvudnyckel ska vara 32 byte i Base64.", "The vault's master key must be 32 bytes in Base64.");
    }

    /** Encrypts the data keys of subjects with AES-256-GCM. */
    @AccessesPartialKey
    Aead wrapping() {
        try {
            AeadConfig.register();
            AesGcmKey key = AesGcmKey.builder()
                    .setParameters(AesGcmParameters.builder()
                            .setKeySizeBytes(BYTES)
                            .setIvSizeBytes(IV_BYTES)
                            .setTagSizeBytes(TAG_BYTES)
                            .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                            .build())
                    .setKeyBytes(SecretBytes.copyFrom(derived(Purpose.DATA_KEYS), InsecureSecretKeyAccess.get()))
                    .build();
            return KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(key).withFixedId(1).makePrimary())
                    .build()
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java platform has AES-GCM
        }
    }

    /** HMAC-SHA-256 of a text with the key of a purpose: equal for equal texts, and nothing to guess at without it. */
    byte[] hash(Purpose purpose, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(derived(purpose), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }

    private byte[] derived(Purpose purpose) throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256")
                .deriveData(HKDFParameterSpec.ofExtract()
                        .addIKM(bytes)
                        .thenExpand(purpose.label.getBytes(StandardCharsets.US_ASCII), BYTES));
    }

    @Override
    public String toString() {
        return "master key";
    }
}
