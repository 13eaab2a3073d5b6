/** A centre's plans (verksamhetsplan), one for each year: what is planned, how it went, what comes next. */
@NullMarked
package se.halsocenter.command.plan;

import org.jspecify.annotations.NullMarked;
