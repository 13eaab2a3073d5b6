package se.halsocenter.command.write;

/** Why something is refused: the name of a rule, with its text in both languages ({@link java.text.MessageFormat}). */
public interface Refusal {

    /** The constant's name, such as {@code IN_THE_FUTURE}. */
    String name();

    /** What Swedish users read. */
    String swedish();

    /** What users who ask for English read. */
    String english();

    /** The stable code in problem documents, such as {@code in-the-future}. */
    default String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
