/** The pages in a real browser: what they look like, who can use them, and what they ask for. */
@NullMarked
package se.halsocenter.standalone.page;

import org.jspecify.annotations.NullMarked;
