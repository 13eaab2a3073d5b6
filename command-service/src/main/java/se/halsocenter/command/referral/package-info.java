/** Referrals (recept, remiss and every other way in): a participant's way through a centre, from the intake on. */
@NullMarked
package se.halsocenter.command.referral;

import org.jspecify.annotations.NullMarked;
