/** Both services and an embedded PostgreSQL in one process. */
@NullMarked
package se.halsocenter.standalone;

import org.jspecify.annotations.NullMarked;
