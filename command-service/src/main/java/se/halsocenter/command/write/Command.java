package se.halsocenter.command.write;

/** Something to be recorded in one stream, with every fact, date and id that the decision needs. */
public interface Command {

    /** The stream that the command concerns. */
    String streamId();

    /** Whose key seals a text that comes with it, when its stream is empty so far: a participant's or a centre's. */
    default String keyHolder() {
        return streamId();
    }
}
