// Writes XML and HTML. Every attribute and text is escaped, so that no caller must remember to.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rk {

/// An element is opened, given its attributes and then its content, and closed. The writer adds no
/// indentation or line breaks.
class XmlWriter {
 public:
  XmlWriter& open(std::string_view name);
  /// Adds an attribute to the element that was opened last. It must not have content yet.
  XmlWriter& attribute(std::string_view name, std::string_view value);
  /// Adds a text. The element then has an end tag, even if the text is empty.
  XmlWriter& text(std::string_view text);
  /// Adds markup that is well-formed already: the output of another writer, a declaration, a style sheet.
  XmlWriter& markup(std::string_view markup);
  /// Ends the innermost element: "/>" if it has no content.
  XmlWriter& close();
  /// Ends a void element of HTML, which has neither content nor end tag: "<br>".
  XmlWriter& close_void();

  /// Adds an element without attributes that holds a text.
  XmlWriter& element(std::string_view name, std::string_view text);

  /// What was written; complete once every element is closed. The writer is empty afterwards.
  std::string take();

 private:
  void end_start_tag();

  std::string out_;
  std::vector<std::string> open_;  ///< names of the elements that are not closed, outermost first
  bool in_start_tag_ = false;
};

}  // namespace rk
