/** What every read has in common: its problems, its language, its trace. */
@NullMarked
package se.halsocenter.query.web;

import org.jspecify.annotations.NullMarked;
