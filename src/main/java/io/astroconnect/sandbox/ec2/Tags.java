package io.astroconnect.sandbox.ec2;

import io.astroconnect.sandbox.aws.Call;
import io.astroconnect.sandbox.aws.Refused;
import io.astroconnect.sandbox.wire.Element;
import io.astroconnect.sandbox.wire.Parameters;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tags as a request brings them and as an answer shows them. */
final class Tags {
  private static final int MOST = 50;

  private Tags() {}

  /** The tags for a new resource of this type. */
  static Map<String, String> given(Call call, String resourceType) {
    Parameters parameters = call.parameters();
    Map<String, String> tags = new TreeMap<>();
    for (String specification : parameters.structures("TagSpecification")) {
      String type = call.required(specification + ".ResourceType");
      if (!type.equals(resourceType)) {
        throw Refused.invalid(
            "'" + type + "' is not a valid taggable resource type for this operation.");
      }
      for (String tag : parameters.structures(specification + ".Tag")) {
        String key = call.required(tag + ".Key");
        check(key, parameters.get(tag + ".Value").orElse(""));
        tags.put(key, parameters.get(tag + ".Value").orElse(""));
      }
    }
    if (tags.size() > MOST) {
      throw new Refused("TagLimitExceeded", "Resource may not have more than " + MOST + " tags");
    }
    return tags;
  }

  static Element shown(Map<String, String> tags) {
    return Element.set(
        "tagSet",
        new TreeMap<>(tags).entrySet(),
        tag -> List.of(Element.text("key", tag.getKey()), Element.text("value", tag.getValue())));
  }

  private static void check(String key, String value) {
    if (key.startsWith("aws:")) {
      throw Refused.invalid("Tag keys starting with 'aws:' are reserved for internal use");
    }
    if (key.length() > 127 || value.length() > 256) {
      throw Refused.invalid("Tag keys have at most 127 characters, tag values at most 256");
    }
    if ((key + value).chars().anyMatch(Character::isISOControl)) {
      throw Refused.invalid("Tags may not hold control characters");
    }
  }
}
