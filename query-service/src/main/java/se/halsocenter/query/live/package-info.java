/** Live updates: tells those who listen what was touched, so that they read it again. */
@NullMarked
package se.halsocenter.query.live;

import org.jspecify.annotations.NullMarked;
