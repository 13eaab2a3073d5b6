@NullMarked
package se.halsocenter.command.imports;

import org.jspecify.annotations.NullMarked;
