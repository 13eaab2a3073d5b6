package se.halsocenter.command.write;

/**
 * A command that creates something with an id of its own, which its answer is located by. When that id is the
 * stream's, the command starts the stream; every other command needs a stream that exists.
 */
public interface Creates extends Command {

    /** The id of what is created, chosen by the client or generated. */
    String createdId();

    /** Whether this is the first command of its stream. */
    default boolean startsStream() {
        return createdId().equals(streamId());
    }

    /** Where the body names that id. */
    default String idPointer() {
        return "/id";
    }
}
