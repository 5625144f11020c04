#include "report/finding.h"

#include "report/wording.h"

namespace rk {
namespace {

constexpr std::size_t kMostNamed = 4;

/// The partners from `first` on that meet the focus as often as that one.
std::vector<std::string> equals_from(const Report& report, const Wording& words, std::size_t first) {
  const std::vector<Partner>& partners = report.analysis.partners;
  std::vector<std::string> names;
  for (std::size_t i = first; i < partners.size(); ++i) {
    if (partners[i].partnerships.size() != partners[first].partnerships.size()) break;
    names.push_back(words.name(partners[i].municipality));
  }
  return names;
}

std::string shortened(const std::vector<std::string>& names, const Wording& words,
                      const Translations& texts) {
  if (names.size() <= kMostNamed) return words.list(names);
  std::vector<std::string> some(names.begin(), names.begin() + kMostNamed - 1);
  some.push_back(texts.count("report.finding.others", static_cast<std::int64_t>(names.size() - some.size())));
  return words.list(some);
}

}  // namespace

std::vector<std::string> main_finding(const Report& report, const Translations& texts) {
  const Analysis& analysis = report.analysis;
  const Wording words(report.dataset, texts);
  const std::string& focus = words.name(analysis.focus);
  const std::size_t regional = analysis.border.within.size() + analysis.border.across.size();
  const auto number = [&](std::size_t n) { return texts.number(static_cast<double>(n)); };

  std::vector<std::string> limits;
  if (!analysis.contributions.known) limits.push_back(words.other_focus(analysis.focus));
  if (analysis.partners.empty()) {
    limits.insert(limits.begin(), texts.get("report.finding.nobody", {{"focus", focus}}));
    return limits;
  }
  std::vector<std::string> result;
  const std::vector<std::string> top = equals_from(report, words, 0);
  const std::size_t often = analysis.partners.front().partnerships.size();
  std::string first =
      texts.count("report.finding.top", static_cast<std::int64_t>(regional),
                  {{"focus", focus}, {"names", shortened(top, words, texts)}, {"often", number(often)}});
  if (top.size() < analysis.partners.size()) {
    const std::vector<std::string> next = equals_from(report, words, top.size());
    first += " " + texts.count("report.finding.next", static_cast<std::int64_t>(next.size()),
                               {{"names", shortened(next, words, texts)},
                                {"often", number(analysis.partners[top.size()].partnerships.size())}});
  }
  result.push_back(first);

  std::string second = texts.count("report.finding.partners",
                                   static_cast<std::int64_t>(analysis.partners.size()), {{"focus", focus}});
  second +=
      " " + texts.count("report.finding.within", static_cast<std::int64_t>(analysis.border.within.size()),
                        {{"province", words.province_of(analysis.focus)}});
  second += texts.count("report.finding.across", static_cast<std::int64_t>(analysis.border.across.size()));
  if (analysis.contributions.known && !analysis.contributions.partnerships.empty()) {
    second +=
        " " + texts.get("report.finding.money",
                        {{"focus", focus},
                         {"eur", texts.number(static_cast<double>(analysis.contributions.eur_per_year))},
                         {"each", words.number(analysis.contributions.eur_per_inhabitant, 2)}});
  }
  result.push_back(second);
  result.insert(result.end(), limits.begin(), limits.end());
  return result;
}

}  // namespace rk
