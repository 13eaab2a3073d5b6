/** The participants as a front end shows them: what is counted of them and where they are on their way, never who they are. */
@NullMarked
package se.halsocenter.query.participant;

import org.jspecify.annotations.NullMarked;
