/** Figures as files: JSON, JSON-stat, text files and workbooks, all of them showing what one answer holds and no more. */
@NullMarked
package se.halsocenter.query.export;

import org.jspecify.annotations.NullMarked;
