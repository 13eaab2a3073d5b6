package se.halsocenter.command.write;

/** Why something is refused: the name of a rule, with its text in both languages ({@link java.text.MessageFormat}). */
public interface Refusal extends Phrase {

    /** The constant's name, such as {@code IN_THE_FUTURE}. */
    String name();

    /** The stable code in problem documents, such as {@code in-the-future}. */
    default String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
