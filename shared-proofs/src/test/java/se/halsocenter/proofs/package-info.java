@NullMarked
package se.halsocenter.proofs;

import org.jspecify.annotations.NullMarked;
