/** Tests of what the service tells about itself. */
@NullMarked
package se.halsocenter.command.service;

import org.jspecify.annotations.NullMarked;
