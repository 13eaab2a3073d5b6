package se.halsocenter.standalone.demo;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One write as a client sends it.
 *
 * @param registeredOn the day on which the coach registers it: the order of the history
 * @param subject what it concerns; writes on the same subject keep their order
 * @param body JSON
 * @param idempotencyKey the same for the same write of the same history
 */
public record Write(
        LocalDate registeredOn, String subject, String method, String path, String body, UUID idempotencyKey) {}
