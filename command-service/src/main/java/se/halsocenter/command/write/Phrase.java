package se.halsocenter.command.write;

/** Words in both languages; a refusal's text may name them. */
public interface Phrase {

    /** What Swedish users read. */
    String swedish();

    /** What users who ask for English read. */
    String english();
}
