@NullMarked
package se.halsocenter.query.page;

import org.jspecify.annotations.NullMarked;
