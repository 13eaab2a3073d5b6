@NullMarked
package se.halsocenter.standalone.county;

import org.jspecify.annotations.NullMarked;
