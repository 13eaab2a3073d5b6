/** Elements of XML as they are written: well-formed by construction, every text escaped. */
@NullMarked
package se.halsocenter.query.markup;

import org.jspecify.annotations.NullMarked;
