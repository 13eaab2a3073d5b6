/** The groups as a front end shows them: sessions, roster and attendance. */
@NullMarked
package se.halsocenter.query.group;

import org.jspecify.annotations.NullMarked;
