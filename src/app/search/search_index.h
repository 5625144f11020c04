// Everything that can be searched for, and the entries that match the typed text.
//
// Text is compared by base/fold_text.h. In falling order, a name matches the typed text when it is the same,
// begins with it, has words that begin with its words, contains it, begins with it but for a typo, or has its
// letters in the same order.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/translations.h"
#include "model/dataset.h"

namespace rk::app::search {

enum class SearchKind { municipality, partnership, view, command, session };

/// One thing to find.
struct SearchEntry {
  SearchKind kind = SearchKind::municipality;
  std::string id;      ///< CBS code, id of a partnership, name of a view or command, path of a session
  std::string label;   ///< its name on screen
  std::string detail;  ///< shown beside it: province, category, keys
  std::vector<std::string> names;   ///< alternative names
  std::vector<std::string> topics;  ///< keywords, which rank below every name
  bool near = false;                ///< ranks before other entries that match as well
};

class SearchIndex {
 public:
  explicit SearchIndex(std::vector<SearchEntry> entries);

  const std::vector<SearchEntry>& entries() const { return entries_; }

  /// Positions in entries() of the matches, the best first, at most `limit`; equal matches keep their order.
  /// Empty text matches nothing.
  std::vector<std::size_t> find(std::string_view typed, std::size_t limit) const;

 private:
  struct Folded {
    std::vector<std::string> names;  ///< the label is the first
    std::vector<std::string> topics;
  };

  std::vector<SearchEntry> entries_;
  std::vector<Folded> folded_;  ///< of each entry
};

/// The municipalities (near: those that share a regional partnership with the focus) and partnerships of a
/// dataset.
std::vector<SearchEntry> dataset_entries(const Dataset& dataset, const Translations& texts);

/// How well a folded name matches folded typed text; 0: not at all, 1000: it is the same.
double match_score(std::string_view typed, std::string_view name);

}  // namespace rk::app::search
