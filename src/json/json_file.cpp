#include "json/json_file.h"

#include <algorithm>
#include <cctype>
#include <memory>
#include <vector>

#include "base/clean_text.h"
#include "base/utf8.h"
#include "model/limits.h"
#include "platform/read_file.h"

namespace rk::json {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kMaxExcerpt = 24;  // code points of the text near an error

void add_error(Diagnostics& found, const std::string& file, std::string key, TextArguments arguments,
               std::string place = {}) {
  found.push_back({Severity::error, std::move(key), file, std::move(place), std::move(arguments)});
}

/// Line and column (in characters, from 1) of a byte offset.
TextArguments line_and_column(std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, std::min(offset, text.size()));
  const auto line = 1 + std::count(before.begin(), before.end(), '\n');
  const std::size_t line_start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
  const std::size_t column = 1 + count_code_points(before.substr(line_start));
  return {{"line", std::to_string(line)}, {"column", std::to_string(column)}};
}

/// Builds the value while parsing, because nlohmann's own parser silently keeps the last of two equal keys
/// and nests without a limit.
class Builder final : public Json::json_sax_t {
 public:
  Builder(std::string_view text, const std::string& file, Diagnostics& found)
      : text_(text), file_(file), found_(found) {}

  Json take() { return std::move(root_); }

  bool null() override { return add(nullptr); }
  bool boolean(bool value) override { return add(value); }
  bool number_integer(number_integer_t value) override { return add(value); }
  bool number_unsigned(number_unsigned_t value) override { return add(value); }
  bool number_float(number_float_t value, const string_t&) override { return add(value); }
  bool string(string_t& value) override {
    clean(value);
    return add(std::move(value));
  }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return open(Json::object()); }
  bool start_array(std::size_t) override { return open(Json::array()); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }

  bool key(string_t& value) override {
    Level& level = levels_.back();
    clean(value);
    level.key = value;
    level.repeated = level.value->contains(value);
    if (level.repeated) add_error(found_, file_, "json_duplicate_key", {{"key", value}}, pointer());
    return true;
  }

  bool parse_error(std::size_t position, const std::string&, const Json::exception& error) override {
    const std::string_view what = error.what();
    const auto says = [&](std::string_view words) { return what.find(words) != std::string_view::npos; };
    if (says("unexpected end of input") || says("missing closing quote")) {
      add_error(found_, file_, "json_ends_early", line_and_column(text_, text_.size()));
      return false;
    }
    // `position` counts the bytes read so far, the offending one among them.
    const std::size_t last = std::min(position, text_.size()) - 1;
    if (says("control character") && (text_[last] == '\n' || text_[last] == '\r')) {
      add_error(found_, file_, "json_open_text", line_and_column(text_, last));
      return false;
    }
    const std::size_t start = token_start(last, says("invalid literal"));
    TextArguments arguments = line_and_column(text_, start);
    arguments.emplace_back("near", clean_text(excerpt(text_.substr(start), kMaxExcerpt)));
    add_error(found_, file_, "json_syntax", std::move(arguments));
    return false;
  }

 private:
  struct Level {
    Json* value = nullptr;
    std::string key;        // of the member being read, in an object
    bool repeated = false;  // the object has that key already
  };

  /// Every text and key of a file comes through here, so that no room behind it meets a character that a
  /// terminal, a PDF or a spreadsheet obeys.
  void clean(string_t& value) {
    if (is_clean(value)) return;
    value = clean_text(value);
    found_.push_back(
        {Severity::warning, "text_cleaned", file_, pointer(), {{"text", excerpt(value, kMaxExcerpt)}}});
  }

  /// Where the token that ends at `last` begins. A malformed literal ends one byte earlier: `last` is the
  /// byte that makes it invalid.
  std::size_t token_start(std::size_t last, bool literal) const {
    const auto in_word = [&](std::size_t i) {
      return std::isalnum(static_cast<unsigned char>(text_[i])) != 0;
    };
    std::size_t start = last;
    if (!literal && text_[last] == '"') {
      while (start > 0 && (start == last || text_[start] != '"' || text_[start - 1] == '\\')) --start;
    } else if (literal || in_word(last)) {
      while (start > 0 && in_word(start - 1)) --start;
    }
    return start_of_code_point(text_, start);
  }

  /// JSON pointer of the value that comes next.
  std::string pointer() const {
    std::string result;
    for (std::size_t i = 0; i < levels_.size(); ++i) {
      const Json& value = *levels_[i].value;
      if (value.is_array()) {
        const bool innermost = i + 1 == levels_.size();  // else its last element is the one that is open
        result += '/' + std::to_string(innermost ? value.size() : value.size() - 1);
      } else {
        result += '/' + pointer_part(levels_[i].key);
      }
    }
    return result;
  }

  Json* place(Json value) {
    if (levels_.empty()) {
      root_ = std::move(value);
      return &root_;
    }
    Level& level = levels_.back();
    if (level.value->is_array()) {
      level.value->push_back(std::move(value));
      return &level.value->back();
    }
    if (level.repeated) {
      discarded_.push_back(std::make_unique<Json>(std::move(value)));
      return discarded_.back().get();
    }
    return &((*level.value)[level.key] = std::move(value));
  }

  bool add(Json value) {
    place(std::move(value));
    return true;
  }

  bool open(Json value) {
    if (levels_.size() >= limits::kJsonDepth) {
      add_error(found_, file_, "json_too_deep", {{"depth", std::to_string(limits::kJsonDepth)}}, pointer());
      return false;
    }
    levels_.push_back({place(std::move(value)), {}, false});
    return true;
  }

  bool close() {
    levels_.pop_back();
    return true;
  }

  std::string_view text_;
  const std::string& file_;
  Diagnostics& found_;
  Json root_;
  std::vector<Level> levels_;
  std::vector<std::unique_ptr<Json>> discarded_;  // values of repeated keys, parsed but not kept
};

}  // namespace

std::string pointer_part(std::string_view key) {
  std::string result;
  for (const char c : key) {
    if (c == '~') {
      result += "~0";
    } else if (c == '/') {
      result += "~1";
    } else {
      result += c;
    }
  }
  return result;
}

std::optional<Json> parse_json(std::string_view text, const std::string& file, Diagnostics& found) {
  if (text.size() > limits::kJsonBytes) {
    add_error(found, file, "file_too_large", {{"limit", std::to_string(limits::kJsonBytes >> 20U)}});
    return std::nullopt;
  }
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
  if (const std::size_t bad = find_invalid_utf8(text); bad != std::string_view::npos) {
    add_error(found, file, "json_encoding", line_and_column(text, bad));
    return std::nullopt;
  }
  Builder builder(text, file, found);
  if (!Json::sax_parse(text.begin(), text.end(), &builder)) return std::nullopt;
  return builder.take();
}

std::optional<Json> read_json_file(const std::string& path, Diagnostics& found) {
  const auto text = platform::read_file(path, limits::kJsonBytes, found);
  return text ? parse_json(*text, path, found) : std::nullopt;
}

}  // namespace rk::json
