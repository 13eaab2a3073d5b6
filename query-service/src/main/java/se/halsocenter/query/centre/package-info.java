/** The centres (hälsocenter) as they are read: settings, targets, hours, meetings and codes of their own. */
@NullMarked
package se.halsocenter.query.centre;

import org.jspecify.annotations.NullMarked;
