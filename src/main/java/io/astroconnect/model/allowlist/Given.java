package io.astroconnect.model.allowlist;

import io.astroconnect.model.checklist.Confirmation;
import io.astroconnect.model.net.Ipv4;
import java.util.List;

/**
 * What a customer was given to let in.
 *
 * @param addresses exactly these; none if the statement lets in something else, such as an identity
 * @param chosen the id of the case that it was for, or ""
 * @param told who gave it, in which ticket, and when
 */
public record Given(List<Ipv4> addresses, String chosen, Confirmation told) {
  public Given {
    addresses = addresses.stream().distinct().toList();
  }
}
