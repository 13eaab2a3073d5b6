package se.halsocenter.query;

/** A text in both languages. */
public record Words(String sv, String en) {}
