package se.halsocenter.command.write;

/** Something to be recorded in one stream, with every fact, date and id that the decision needs. */
public interface Command {

    /** The stream that the command concerns. */
    String streamId();
}
