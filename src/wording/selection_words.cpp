#include "wording/selection_words.h"

#include "analysis/members.h"
#include "wording/lists.h"

namespace rk::wording {
namespace {

std::string partnerships_sentence(const Names& names, const char* key, MunicipalityIndex focus,
                                  const std::vector<PartnershipIndex>& list) {
  const Translations& texts = names.texts();
  return texts.count(
      key, static_cast<std::int64_t>(list.size()),
      {{"focus", names.municipality(focus)}, {"names", listed(texts, names.full_names(list))}});
}

/// "Deventer (Overijssel, 101.452 inwoners).", with what is known.
std::string facts_sentence(const Names& names, MunicipalityIndex m) {
  std::vector<std::string> facts;
  if (names.dataset().province_of(m) != nullptr) facts.push_back(names.province_of(m));
  if (const auto& people = names.dataset().municipalities[m].population)
    facts.push_back(inhabitants(names.texts(), people));
  if (facts.empty()) return names.texts().get("summary.name", {{"name", names.municipality(m)}});
  return names.texts().get("summary.municipality",
                           {{"name", names.municipality(m)}, {"facts", joined(facts, ", ")}});
}

std::string area_sentence(const Names& names, const char* key, const std::string& name,
                          const analysis::Members& members) {
  const Translations& texts = names.texts();
  return texts.count(key, static_cast<std::int64_t>(members.size()),
                     {{"name", name},
                      {"names", listed(texts, names.municipalities(members))},
                      {"area", texts.number(analysis::area_km2(names.dataset(), members))},
                      {"people", inhabitants(texts, analysis::population(names.dataset(), members))}});
}

}  // namespace

std::string municipality_sentences(const Names& names, MunicipalityIndex focus, MunicipalityIndex m) {
  const analysis::Shared found = analysis::shared_with_focus(names.dataset(), focus, m);
  const std::string facts = facts_sentence(names, m) + " ";
  if (m == focus) return facts + partnerships_sentence(names, "summary.of_focus", focus, found.shared);
  std::string shared = facts + partnerships_sentence(names, "summary.shared", focus, found.shared);
  if (found.focus_only.empty()) return shared;
  return shared + " " + partnerships_sentence(names, "summary.not_shared", focus, found.focus_only);
}

std::string partnership_sentences(const Names& names, PartnershipIndex p) {
  const Partnership& partnership = names.dataset().partnerships[p];
  if (!partnership.has_territory()) return names.texts().get("summary.name", {{"name", names.full_name(p)}});
  return area_sentence(names, "summary.region", names.full_name(p), partnership.members);
}

std::string zone_sentences(const Names& names, const std::vector<PartnershipIndex>& partnerships,
                           const analysis::Members& members) {
  return area_sentence(names, "summary.zone", listed(names.texts(), names.short_names(partnerships)),
                       members);
}

std::string pair_sentences(const Names& names, const analysis::PairOverlap& pair) {
  const Translations& texts = names.texts();
  TextArguments arguments = {{"a", names.full_name(pair.a)}, {"b", names.full_name(pair.b)}};
  if (pair.shared.empty()) return texts.get("summary.pair_apart", arguments);
  arguments.emplace_back("names", listed(texts, names.municipalities(pair.shared)));
  return texts.count("summary.pair", static_cast<std::int64_t>(pair.shared.size()), std::move(arguments));
}

}  // namespace rk::wording
