#include "app/search/search_index.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/fold_text.h"
#include "base/nearest.h"
#include "wording/names.h"

namespace rk::app::search {
namespace {

constexpr double kSame = 1000;
constexpr double kBegins = 900;
constexpr double kWordsBegin = 800;
constexpr double kContains = 700;
constexpr double kSlip = 600;
constexpr double kInOrder = 400;
constexpr double kLengthPart = 50;     // longer names of one rank come after shorter ones
constexpr double kNear = 60;           // as much as any difference in length
constexpr double kSlipCost = 60;       // for each wrong letter
constexpr double kTopicPart = 0.5;     // a topic comes after every name of its rank
constexpr std::size_t kMaxTyped = 64;  // bytes; nobody types more to find a name

/// Offsets at which the words of folded text begin.
std::vector<std::size_t> word_starts(std::string_view text) {
  std::vector<std::size_t> result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != ' ' && (i == 0 || text[i - 1] == ' ')) result.push_back(i);
  }
  return result;
}

/// Whether the typed words are the beginnings of words of the name, in the same order.
bool words_begin(std::string_view typed, std::string_view name) {
  std::size_t at = 0;
  for (const std::size_t word : word_starts(typed)) {
    const std::string_view part = typed.substr(word, typed.find(' ', word) - word);
    bool found = false;
    for (const std::size_t start : word_starts(name)) {
      if (start < at || name.substr(start, part.size()) != part) continue;
      at = start + part.size();
      found = true;
      break;
    }
    if (!found) return false;
  }
  return true;
}

/// Number of typos allowed: none in three letters, one up to six, then two.
std::size_t slips_allowed(std::size_t length) {
  return length <= 3 ? 0 : length <= 6 ? 1 : 2;
}

double slip_score(std::string_view typed, std::string_view name) {
  const std::size_t allowed = slips_allowed(typed.size());
  std::size_t fewest = allowed + 1;
  if (allowed > 0) {
    for (const std::size_t start : word_starts(name))
      fewest = std::min(fewest, edit_distance_to_beginning(typed, name.substr(start)));
  }
  return fewest > allowed ? 0 : kSlip - kSlipCost * static_cast<double>(fewest);
}

/// Scores letters in the same order, the first at the beginning of a word; fewer gaps are better. Letters
/// that lie far apart do not match, or every longer name would.
double order_score(std::string_view typed, std::string_view name) {
  if (typed.size() < 2) return 0;
  double best = 0;
  for (const std::size_t start : word_starts(name)) {
    std::size_t at = start;
    std::size_t matched = 0;
    std::size_t gaps = 0;
    for (const char c : typed) {
      if (c == ' ') continue;
      const std::size_t found = name.find(c, at);
      if (found == std::string_view::npos || (matched == 0 && found != start)) break;
      gaps += found > at ? 1 : 0;
      at = found + 1;
      ++matched;
    }
    const auto letters =
        static_cast<std::size_t>(std::count_if(typed.begin(), typed.end(), [](char c) { return c != ' '; }));
    if (matched < letters || gaps * 2 > letters) continue;
    best = std::max(best, kInOrder - 20 * static_cast<double>(gaps));
  }
  return best;
}

/// Names of one rank: the shorter, the better.
double shorter_first(double rank, std::string_view typed, std::string_view name) {
  if (rank <= 0) return 0;
  const double extra = static_cast<double>(name.size()) - static_cast<double>(typed.size());
  return rank - std::min(kLengthPart, std::max(0.0, extra));
}

}  // namespace

double match_score(std::string_view typed, std::string_view name) {
  if (typed.empty() || name.empty()) return 0;
  if (typed == name) return kSame;
  if (name.substr(0, typed.size()) == typed) return shorter_first(kBegins, typed, name);
  if (words_begin(typed, name)) return shorter_first(kWordsBegin, typed, name);
  if (typed.size() > 1 && name.find(typed) != std::string_view::npos)
    return shorter_first(kContains, typed, name);
  const double slip = slip_score(typed, name);
  return shorter_first(std::max(slip, order_score(typed, name)), typed, name);
}

SearchIndex::SearchIndex(std::vector<SearchEntry> entries) : entries_(std::move(entries)) {
  for (const SearchEntry& entry : entries_) {
    Folded folded;
    folded.names.push_back(fold_text(entry.label));
    for (const std::string& name : entry.names) folded.names.push_back(fold_text(name));
    for (const std::string& topic : entry.topics) folded.topics.push_back(fold_text(topic));
    folded_.push_back(std::move(folded));
  }
}

std::vector<std::size_t> SearchIndex::find(std::string_view typed, std::size_t limit) const {
  const std::string wanted = fold_text(typed.substr(0, kMaxTyped));
  std::vector<std::pair<double, std::size_t>> found;
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    double best = 0;
    for (const std::string& name : folded_[i].names) best = std::max(best, match_score(wanted, name));
    for (const std::string& topic : folded_[i].topics)
      best = std::max(best, kTopicPart * match_score(wanted, topic));
    if (best > 0) found.emplace_back(best + (entries_[i].near ? kNear : 0), i);
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<std::size_t> result;
  for (std::size_t i = 0; i < std::min(limit, found.size()); ++i) result.push_back(found[i].second);
  return result;
}

std::vector<SearchEntry> dataset_entries(const Dataset& dataset, const Translations& texts) {
  std::set<MunicipalityIndex> near;
  for (const Partnership& p : dataset.partnerships) {
    if (p.scope == Scope::regional && p.has_member(dataset.focus))
      near.insert(p.members.begin(), p.members.end());
  }
  std::vector<SearchEntry> result;
  const wording::Names names(dataset, texts);
  for (MunicipalityIndex m = 0; m < dataset.municipalities.size(); ++m) {
    const Municipality& municipality = dataset.municipalities[m];
    result.push_back({SearchKind::municipality,
                      municipality.code,
                      municipality.name,
                      names.province_of(m),
                      {municipality.code},
                      {},
                      near.contains(m)});
  }
  for (PartnershipIndex i = 0; i < dataset.partnerships.size(); ++i) {
    const Partnership& p = dataset.partnerships[i];
    SearchEntry entry{SearchKind::partnership, p.id, names.full_name(i), names.category(i), {}, {}, false};
    for (const LocalText* name : {&p.name, &p.short_name, &p.territory}) {
      for (const std::string& text : name->all()) entry.names.push_back(text);
    }
    for (const LocalText& theme : p.themes) entry.topics.push_back(theme.in(texts.language()));
    result.push_back(std::move(entry));
  }
  return result;
}

}  // namespace rk::app::search
