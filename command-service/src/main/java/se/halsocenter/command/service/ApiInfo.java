package se.halsocenter.command.service;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What an API says about itself (REST API-profil, DIGG: api-info).
 *
 * @param releaseDate the day of the release, in ISO 8601
 * @param documentation where the documentation is
 * @param status {@code active}, {@code beta} or {@code deprecated}
 */
@ConfigurationProperties("api-info")
record ApiInfo(String name, String version, String releaseDate, String documentation, String status) {}
