package se.halsocenter.standalone;

import java.net.URI;

/**
 * Both services at work.
 *
 * @param command the command service's address
 * @param query the query service's address
 */
public record Running(Database database, URI command, URI query) {}
