/** The centres (hälsocenter), their settings, targets and hours, and their steering groups' meetings (styrgrupp). */
@NullMarked
package se.halsocenter.command.centre;

import org.jspecify.annotations.NullMarked;
