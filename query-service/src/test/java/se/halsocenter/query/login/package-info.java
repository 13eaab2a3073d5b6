@NullMarked
package se.halsocenter.query.login;

import org.jspecify.annotations.NullMarked;
