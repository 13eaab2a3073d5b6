package se.halsocenter.standalone.oracle;

import tools.jackson.databind.node.ObjectNode;

/** One write that the rules allow when those before it in its case are recorded. */
record Step(String path, ObjectNode body) {}
