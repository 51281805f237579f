package io.astroconnect.cloud.astro;

import io.astroconnect.model.cluster.LeftOut;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of a list.
 *
 * @param id what tells two apart
 * @param item null if it cannot be read
 * @param leftOut what of it cannot be read
 */
record Row<T>(String id, @Nullable T item, List<LeftOut> leftOut) {}
