/** Groups (grupper) that meet several times, and their sessions (gruppträffar). */
@NullMarked
package se.halsocenter.command.group;

import org.jspecify.annotations.NullMarked;
