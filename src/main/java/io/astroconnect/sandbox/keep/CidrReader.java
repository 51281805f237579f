package io.astroconnect.sandbox.keep;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import io.astroconnect.model.net.Cidr;

/** Reads a range from its text. */
final class CidrReader extends FromStringDeserializer<Cidr> {
  private static final long serialVersionUID = 1L;

  CidrReader() {
    super(Cidr.class);
  }

  @Override
  protected Cidr _deserialize(String text, DeserializationContext context) {
    return Cidr.parse(text);
  }
}
