/** Many writes at once: files of writes, and spreadsheets with a centre's old years (docs/import.md). */
@NullMarked
package se.halsocenter.command.imports;

import org.jspecify.annotations.NullMarked;
