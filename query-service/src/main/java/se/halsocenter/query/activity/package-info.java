/** The open activities as a front end shows them. */
@NullMarked
package se.halsocenter.query.activity;

import org.jspecify.annotations.NullMarked;
