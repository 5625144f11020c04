// A page of HTML as a tree, for tests: whether its elements are nested correctly, and what they contain.
// Reads what the program writes, which is HTML and XML at the same time except for elements without content
// and scripts.
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace rk::test {

struct HtmlElement {
  std::string tag;
  std::map<std::string, std::string> attributes;
  std::string text;  ///< of it and all within, entities decoded
  std::vector<HtmlElement> children;

  std::string attribute(const std::string& name) const {
    const auto found = attributes.find(name);
    return found == attributes.end() ? "" : found->second;
  }

  /// All elements of a tag within, in order.
  std::vector<const HtmlElement*> all(std::string_view wanted) const {
    std::vector<const HtmlElement*> result;
    for (const HtmlElement& child : children) {
      if (child.tag == wanted) result.push_back(&child);
      const auto below = child.all(wanted);
      result.insert(result.end(), below.begin(), below.end());
    }
    return result;
  }
};

class HtmlPage {
 public:
  explicit HtmlPage(std::string page) : page_(std::move(page)) {
    root.tag = "#page";
    read_children(root);
    if (at_ < page_.size()) faults.push_back("the page goes on after its end");
  }

  HtmlElement root;
  std::vector<std::string> faults;  ///< elements that are not nested correctly, malformed entities

 private:
  static bool is_void(const std::string& tag) { return tag == "meta" || tag == "br"; }

  bool skip(std::string_view words) {
    if (page_.compare(at_, words.size(), words) != 0) return false;
    at_ += words.size();
    return true;
  }

  std::string take_until(std::string_view end) {
    const std::size_t to = std::min(page_.find(end, at_), page_.size());
    std::string result = page_.substr(at_, to - at_);
    at_ = std::min(to + end.size(), page_.size());
    return result;
  }

  std::string plain(const std::string& words) {
    std::string result;
    for (std::size_t i = 0; i < words.size();) {
      if (words[i] == '<' || words[i] == '>') faults.push_back("a bare mark in '" + words + "'");
      if (words[i] != '&') {
        result += words[i++];
        continue;
      }
      const std::map<std::string, char> marks{{"&amp;", '&'},  {"&lt;", '<'},   {"&gt;", '>'},
                                              {"&quot;", '"'}, {"&#39;", '\''}, {"&apos;", '\''}};
      const std::string mark = words.substr(i, words.find(';', i) + 1 - i);
      const auto found = marks.find(mark);
      if (found == marks.end()) {
        faults.push_back("a bare & in '" + words + "'");
        result += words[i++];
        continue;
      }
      result += found->second;
      i += mark.size();
    }
    return result;
  }

  void read_attributes(HtmlElement& element, const std::string& words) {
    for (std::size_t i = 0; i < words.size();) {
      const std::size_t equals = words.find("=\"", i);
      if (equals == std::string::npos) return;
      const std::size_t end = words.find('"', equals + 2);
      const std::size_t from = words.find_first_not_of(" \n", i);
      const std::string name = words.substr(from, equals - from);
      if (!element.attributes.emplace(name, plain(words.substr(equals + 2, end - equals - 2))).second)
        faults.push_back(name + " stands twice");
      i = end + 1;
    }
  }

  void read_children(HtmlElement& parent) {
    while (at_ < page_.size()) {
      if (page_[at_] != '<') {
        const std::size_t to = std::min(page_.find('<', at_), page_.size());
        parent.text += plain(page_.substr(at_, to - at_));
        at_ = to;
        continue;
      }
      if (skip("<!")) {
        take_until(">");
        continue;
      }
      if (skip("</")) {
        const std::string tag = take_until(">");
        if (tag != parent.tag) faults.push_back("</" + tag + "> in " + parent.tag);
        return;
      }
      ++at_;
      std::string words = take_until(">");
      const bool closed = !words.empty() && words.back() == '/';
      if (closed) words.pop_back();
      HtmlElement element;
      element.tag = words.substr(0, words.find_first_of(" \n"));
      read_attributes(element, words.substr(element.tag.size()));
      if (element.tag == "script" || element.tag == "style") {
        take_until("</" + element.tag + ">");  // tags and entities do not count in there
      } else if (!closed && !is_void(element.tag)) {
        read_children(element);
      }
      parent.text += element.text;
      parent.children.push_back(std::move(element));
    }
    if (parent.tag != root.tag) faults.push_back(parent.tag + " is not closed");
  }

  std::string page_;
  std::size_t at_ = 0;
};

}  // namespace rk::test
