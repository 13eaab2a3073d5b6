/** What a client is told when a request is not answered as it wished (RFC 9457). */
@NullMarked
package se.halsocenter.command.problem;

import org.jspecify.annotations.NullMarked;
