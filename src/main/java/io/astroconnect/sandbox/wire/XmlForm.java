package io.astroconnect.sandbox.wire;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the body of a REST request: the texts below its root by their dotted names, such as {@code
 * VPC.VPCId}.
 */
public final class XmlForm {

  private XmlForm() {}

  /** The texts; empty if the body is not well-formed. */
  public static Optional<Map<String, String>> read(String body) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      return Optional.of(read(factory.createXMLStreamReader(new StringReader(body))));
    } catch (XMLStreamException malformed) {
      return Optional.empty();
    }
  }

  private static Map<String, String> read(XMLStreamReader xml) throws XMLStreamException {
    Map<String, String> texts = new TreeMap<>();
    Deque<String> path = new ArrayDeque<>();
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> path.addLast(xml.getLocalName());
        case XMLStreamConstants.END_ELEMENT -> path.removeLast();
        case XMLStreamConstants.CHARACTERS -> {
          if (path.size() > 1 && !xml.isWhiteSpace()) {
            texts.put(String.join(".", path.stream().skip(1).toList()), xml.getText().strip());
          }
        }
        default -> {
          // comments and the like say nothing
        }
      }
    }
    return texts;
  }
}
