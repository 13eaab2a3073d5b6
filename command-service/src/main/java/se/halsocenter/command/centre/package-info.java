/** The centres (hälsocenter), their settings, targets and hours, and the meetings of their steering groups (styrgrupp). */
@NullMarked
package se.halsocenter.command.centre;

import org.jspecify.annotations.NullMarked;
