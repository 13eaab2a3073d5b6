/**
 * The issuer of tokens that the standalone brings along, so that it can be tried without any other. Its users and their
 * secret are known to everyone: it is a demo, for this machine only, and says so on each page. It is part of the command
 * service's application in the standalone, and of nothing else.
 */
@NullMarked
package se.halsocenter.standalone.issuer;

import org.jspecify.annotations.NullMarked;
