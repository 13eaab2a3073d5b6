/** Open activities (öppna aktiviteter): lectures, walks, visits; counted by heads, without identity. */
@NullMarked
package se.halsocenter.command.activity;

import org.jspecify.annotations.NullMarked;
