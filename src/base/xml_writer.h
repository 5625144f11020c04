// Writes XML and HTML. Whatever stands in an attribute or a text is escaped, so that no caller must remember
// to.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rk {

/// An element is opened, given its attributes and then its content, and closed. Nothing is indented or broken
/// into lines but by the caller's text.
class XmlWriter {
 public:
  XmlWriter& open(std::string_view name);
  /// Of the element that was opened last, before it has content.
  XmlWriter& attribute(std::string_view name, std::string_view value);
  /// An element has content, and so an end tag, even if the text is empty.
  XmlWriter& text(std::string_view text);
  /// Markup that is well-formed already: what another writer wrote, a declaration, a style sheet.
  XmlWriter& markup(std::string_view markup);
  /// Ends the innermost element: "/>" if it has no content.
  XmlWriter& close();
  /// Ends a void element of HTML, which has neither content nor end tag: "<br>".
  XmlWriter& close_void();

  /// An element without attributes that holds a text.
  XmlWriter& element(std::string_view name, std::string_view text);

  /// What was written, whole when every element is closed. The writer is empty after it.
  std::string take();

 private:
  void end_start_tag();

  std::string out_;
  std::vector<std::string> open_;  ///< names of the elements that are not closed, outermost first
  bool in_start_tag_ = false;
};

}  // namespace rk
