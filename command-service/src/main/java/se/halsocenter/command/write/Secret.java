package se.halsocenter.command.write;

import org.jspecify.annotations.Nullable;

/** Something in a body that must not stand in an event: it goes to the vault, and the event's metadata refer to it. */
public sealed interface Secret {

    Kind kind();

    /** What is to be sealed. */
    String content();

    /** What kinds there are, each with the key of the metadata that refers to it. */
    enum Kind {
        NOTE("note"),
        COVER_LETTER("coverLetter"),
        REASON("reasonText"),
        IDENTITY("identity");

        private final String metadataKey;

        Kind(String metadataKey) {
            this.metadataKey = metadataKey;
        }

        public String metadataKey() {
            return metadataKey;
        }
    }

    /** Free text. */
    record Text(Kind kind, String content) implements Secret {
        @Override
        public String toString() {
            return kind.toString();
        }
    }

    /**
     * Who a participant is.
     *
     * @param number the identity number in its normal form, which nobody else may have
     * @param protection a code of {@code protectedIdentity}
     */
    record Identity(
            String content,
            @Nullable String number,
            @Nullable String protection) implements Secret {
        @Override
        public Kind kind() {
            return Kind.IDENTITY;
        }

        @Override
        public String toString() {
            return kind().toString();
        }
    }
}
