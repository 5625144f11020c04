#include "base/xml_writer.h"

#include <doctest/doctest.h>

using namespace rk;

TEST_CASE("elements with and without content") {
  XmlWriter xml;
  xml.open("a").attribute("x", "1").open("b").close().element("c", "text").close();
  CHECK(xml.take() == "<a x=\"1\"><b/><c>text</c></a>");
  xml.open("p").text("").close().open("p").open("br").close_void().close();
  CHECK(xml.take() == "<p></p><p><br></p>");
}

TEST_CASE("marks are escaped in texts and attributes, and markup stays as it is") {
  XmlWriter xml;
  xml.open("a").attribute("x", "<\"&'>").text("<b> & \"c\"").markup("<i/>").close();
  CHECK(xml.take() == "<a x=\"&lt;&quot;&amp;'&gt;\">&lt;b&gt; &amp; &quot;c&quot;<i/></a>");
}

TEST_CASE("characters that XML forbids are replaced") {
  XmlWriter xml;
  xml.element("a", std::string_view("é\x01\t\n\0\r\xFFz\xEF\xBF\xBF€", 15));
  CHECK(xml.take() == "<a>é�\t\n���z�€</a>");
}
