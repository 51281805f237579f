package io.astroconnect.ui.sandbox;

import io.astroconnect.ui.fx.Look;
import java.util.List;

/**
 * The chosen peering, what its customer can do, and what somebody can change behind our back.
 *
 * @param name what its owner calls it
 * @param remark since when it stands so, or when it expires
 */
record PeeringDetail(
    String id,
    String name,
    String title,
    Look look,
    String account,
    String remark,
    List<DeedLine> theirs,
    List<DeedLine> drift) {}
