package io.astroconnect.sandbox.wire;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes an {@link Element} as a UTF-8 document; the JDK's writer escapes, so no value breaks out.
 */
public final class XmlText {
  private final XMLOutputFactory factory = XMLOutputFactory.newDefaultFactory();

  public String write(Element root, String namespace) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = factory.createXMLStreamWriter(text);
      xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      xml.writeStartElement(root.name());
      if (!namespace.isEmpty()) {
        xml.writeDefaultNamespace(namespace);
      }
      content(xml, root);
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException inMemoryWritingFailed) {
      throw new IllegalStateException(inMemoryWritingFailed);
    }
    return text.toString();
  }

  private static void content(XMLStreamWriter xml, Element element) throws XMLStreamException {
    xml.writeCharacters(legal(element.text()));
    for (Element child : element.children()) {
      xml.writeStartElement(child.name());
      content(xml, child);
      xml.writeEndElement();
    }
  }

  /** XML 1.0 has no way to write most control characters. */
  private static String legal(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().map(XmlText::legal).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static int legal(int c) {
    boolean legal =
        c == '\t'
            || c == '\n'
            || c == '\r'
            || (c >= 0x20 && c <= 0xD7FF)
            || (c >= 0xE000 && c <= 0xFFFD)
            || c >= 0x10000;
    return legal ? c : 0xFFFD;
  }
}
