/** The participants' ways as a front end shows them: lists, one way with all that is known of it, what is due, and its story. */
@NullMarked
package se.halsocenter.query.referral;

import org.jspecify.annotations.NullMarked;
