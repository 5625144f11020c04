#include "base/xml_writer.h"

#include <cassert>
#include <utility>

#include "base/utf8.h"

namespace rk {
namespace {

/// The character as it is written in text and attributes: a reference if it has a meaning in markup, U+FFFD
/// if XML 1.0 forbids it (section 2.2) or it is not UTF-8; empty for any other. A carriage return is allowed
/// but becomes U+FFFD too, since parsers turn it into a line feed.
std::string_view substitute(char32_t c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\n':
    case '\t':
      return {};
    default:
      return c < 0x20 || (c >= 0xFFFD && c <= 0xFFFF) ? "\xEF\xBF\xBD" : std::string_view();
  }
}

void append_escaped(std::string& out, std::string_view text) {
  std::size_t copied = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const std::string_view instead = substitute(next_code_point(text, at));
    if (instead.empty()) continue;
    out += text.substr(copied, start - copied);
    out += instead;
    copied = at;
  }
  out += text.substr(copied);
}

}  // namespace

void XmlWriter::end_start_tag() {
  if (in_start_tag_) out_ += '>';
  in_start_tag_ = false;
}

XmlWriter& XmlWriter::open(std::string_view name) {
  end_start_tag();
  out_ += '<';
  out_ += name;
  open_.emplace_back(name);
  in_start_tag_ = true;
  return *this;
}

XmlWriter& XmlWriter::attribute(std::string_view name, std::string_view value) {
  assert(in_start_tag_);
  out_ += ' ';
  out_ += name;
  out_ += "=\"";
  append_escaped(out_, value);
  out_ += '"';
  return *this;
}

XmlWriter& XmlWriter::text(std::string_view text) {
  end_start_tag();
  append_escaped(out_, text);
  return *this;
}

XmlWriter& XmlWriter::markup(std::string_view markup) {
  end_start_tag();
  out_ += markup;
  return *this;
}

XmlWriter& XmlWriter::close() {
  assert(!open_.empty());
  if (in_start_tag_) {
    out_ += "/>";
  } else {
    out_ += "</" + open_.back() + '>';
  }
  open_.pop_back();
  in_start_tag_ = false;
  return *this;
}

XmlWriter& XmlWriter::close_void() {
  assert(in_start_tag_);
  end_start_tag();
  open_.pop_back();
  return *this;
}

XmlWriter& XmlWriter::element(std::string_view name, std::string_view text) {
  return open(name).text(text).close();
}

std::string XmlWriter::take() {
  assert(open_.empty());
  return std::exchange(out_, {});
}

}  // namespace rk
