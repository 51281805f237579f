package io.astroconnect.ui.peering;

import java.util.List;

/**
 * What stands beside the form: what was looked at, and what would be done.
 *
 * @param cluster its name
 * @param seen when it was looked at
 * @param name in whose name {@code forThem} is done, which is their work; or ""
 * @param place where our steps are done, {@code calls} what goes out at once
 * @param taken what is taken over, in the marks of a RichLine; "" if nothing is
 * @param permissions whether the cloud can be asked if all this is permitted
 * @param later what is called after that, each asked about first; or ""
 */
record FormResult(
    String cluster,
    List<FormLine> checks,
    String seen,
    String place,
    List<FormLine> ours,
    String name,
    List<FormLine> forThem,
    List<FormLine> theirs,
    List<NextAction.CallLine> calls,
    String later,
    String taken,
    boolean permissions) {}
