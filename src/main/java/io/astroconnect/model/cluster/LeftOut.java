package io.astroconnect.model.cluster;

/**
 * What the Astro API said and cannot be read, such as a cluster of a cloud that this release does
 * not know.
 *
 * @param id as the API gives it, or ""
 * @param name as the API gives it, or ""
 * @param field the API's name of the field
 * @param value what stands there
 */
public record LeftOut(String id, String name, String field, String value) {}
