/** The centres' published figures, reproduced from events that are registered over HTTP. */
@NullMarked
package se.halsocenter.standalone.stories;

import org.jspecify.annotations.NullMarked;
