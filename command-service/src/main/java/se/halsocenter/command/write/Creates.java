package se.halsocenter.command.write;

/** A command that creates something with an id of its own, which its answer is located by. */
public interface Creates extends Command {

    /** What a command that creates something needs of its stream; every other command needs one that exists. */
    enum Needs {
        /** The stream must be new: what is created is the stream's subject. */
        NEW_STREAM,
        /** The stream must exist: what is created belongs to its subject. */
        STREAM,
        /** The stream starts with the first such command. */
        NOTHING
    }

    /** The id of what is created, chosen by the client or generated. */
    String createdId();

    /** By default that of a stream whose id is created here, or of something in it. */
    default Needs needs() {
        return createdId().equals(streamId()) ? Needs.NEW_STREAM : Needs.STREAM;
    }

    /** Where the body names that id. */
    default String idPointer() {
        return "/id";
    }
}
