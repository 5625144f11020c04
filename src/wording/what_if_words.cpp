#include "wording/what_if_words.h"

#include "wording/lists.h"

namespace rk::wording {

std::string assumption_phrase(const Dataset& dataset, const Translations& texts,
                              const analysis::MembershipChange& change) {
  const auto partnership = dataset.find_partnership(change.partnership);
  const std::string name =
      partnership ? dataset.partnerships[*partnership].short_name.in(texts.language()) : change.partnership;
  std::vector<std::string> members;
  for (const std::string& code : change.municipalities) {
    const auto municipality = dataset.find_municipality(code);
    members.push_back(municipality ? dataset.municipalities[*municipality].name : code);
  }
  const char* key = change.kind == analysis::MembershipChange::Kind::join    ? "scene.what_if.join"
                    : change.kind == analysis::MembershipChange::Kind::leave ? "scene.what_if.leave"
                                                                             : "scene.what_if.create";
  return texts.get(key, {{"members", listed(texts, members)}, {"region", name}});
}

std::string what_if_words(const Dataset& dataset, const Translations& texts,
                          const std::vector<analysis::MembershipChange>& changes) {
  std::vector<std::string> parts;
  for (const analysis::MembershipChange& change : changes)
    parts.push_back(assumption_phrase(dataset, texts, change));
  return texts.get("scene.what_if.banner", {{"changes", listed(texts, parts)}});
}

}  // namespace rk::wording
