#include "config/read_partnership.h"

#include <algorithm>
#include <cctype>

namespace rk::config {
namespace {

constexpr std::int64_t kMaxAmount = 1'000'000'000'000;  // € per year; a larger amount is a typing error
constexpr std::int64_t kMaxPaletteSlot = 19;

std::vector<ConfigMember> read_members(const std::vector<json::JsonAt>& list, const std::string& file,
                                       Diagnostics& found) {
  std::vector<ConfigMember> result;
  for (const json::JsonAt& at : list) {
    ConfigMember member = read_member(at, file, found);
    if (!member.code.empty()) result.push_back(std::move(member));
  }
  return result;
}

void read_basis(json::ObjectReader& reader, Partnership& value, const std::string& file, Diagnostics& found) {
  const auto at = reader.object("basis", json::Need::required);
  if (!at) return;
  json::ObjectReader basis(*at, file, found);
  if (const auto kind = basis.word("kind", json::Need::required, {"enumerated", "derived"})) {
    value.basis = *kind == 0 ? MembershipBasis::enumerated : MembershipBasis::derived;
  }
  value.basis_note = basis.local_text("note", json::Need::optional);
  value.source = basis.text("source", json::Need::optional);
  basis.finish();
}

std::vector<Contribution> read_contributions(json::ObjectReader& reader, const std::string& file,
                                             Diagnostics& found) {
  std::vector<Contribution> result;
  for (const json::JsonAt& at : reader.list("contributions", json::Need::optional)) {
    json::ObjectReader entry(at, file, found);
    Contribution contribution{entry.text("post", json::Need::required), 0};
    const auto amount = entry.integer("eur_per_year", json::Need::required);
    entry.finish();
    if (!amount) continue;
    const TextArguments arguments{{"amount", std::to_string(*amount)}};
    if (*amount < 0) {
      entry.error("negative_amount", arguments, entry.place_of("eur_per_year"));
    } else if (*amount > kMaxAmount) {
      entry.error("amount_too_large", arguments, entry.place_of("eur_per_year"));
    } else if (!contribution.post.empty()) {
      contribution.eur_per_year = *amount;
      result.push_back(std::move(contribution));
    }
  }
  return result;
}

std::vector<std::pair<ConfigMember, LocalText>> read_roles(json::ObjectReader& reader,
                                                           const std::string& file, Diagnostics& found) {
  std::vector<std::pair<ConfigMember, LocalText>> result;
  for (const json::JsonAt& at : reader.list("roles", json::Need::optional)) {
    json::ObjectReader entry(at, file, found);
    ConfigMember member{entry.text("code", json::Need::required), entry.text("name", json::Need::optional),
                        at.place};
    LocalText role = entry.local_text("role", json::Need::required);
    entry.finish();
    if (!member.code.empty() && !role.empty()) result.emplace_back(std::move(member), std::move(role));
  }
  return result;
}

void read_looks(json::ObjectReader& reader, Partnership& value) {
  if (const auto slot = reader.integer("palette_slot", json::Need::optional)) {
    if (*slot < 0 || *slot > kMaxPaletteSlot) {
      reader.error("bad_palette_slot", {{"slot", std::to_string(*slot)}}, reader.place_of("palette_slot"));
    } else {
      value.palette_slot = static_cast<int>(*slot);
    }
  }
  const std::string color = reader.text("color", json::Need::optional);
  if (color.empty() || is_color(color)) {
    value.color = color;
  } else {
    reader.error("bad_color", {{"color", color}}, reader.place_of("color"));
  }
}

}  // namespace

bool is_id(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

bool is_color(std::string_view text) {
  return text.size() == 7 && text[0] == '#' && std::all_of(text.begin() + 1, text.end(), [](char c) {
           return std::isxdigit(static_cast<unsigned char>(c)) != 0;
         });
}

ConfigMember read_member(const json::JsonAt& at, const std::string& file, Diagnostics& found) {
  json::ObjectReader reader(at, file, found);
  ConfigMember result{reader.text("code", json::Need::required), reader.text("name", json::Need::optional),
                      at.place};
  reader.finish();
  return result;
}

ConfigPartnership read_partnership(const json::JsonAt& at, const std::vector<std::string>& categories,
                                   const std::string& file, Diagnostics& found) {
  ConfigPartnership result;
  result.place = at.place;
  Partnership& value = result.value;
  json::ObjectReader reader(at, file, found);
  value.id = reader.text("id", json::Need::required);
  if (!value.id.empty() && !is_id(value.id))
    reader.error("bad_id", {{"id", value.id}}, reader.place_of("id"));
  value.name = reader.local_text("name", json::Need::required);
  value.short_name = reader.local_text("short_name", json::Need::optional);
  if (value.short_name.empty()) value.short_name = value.name;
  value.territory = reader.local_text("territory", json::Need::optional);
  value.category = reader.text("category", json::Need::required);
  const bool known = std::find(categories.begin(), categories.end(), value.category) != categories.end();
  if (!value.category.empty() && !categories.empty() && !known) {
    reader.error("unknown_category", {{"category", value.category}, {"known", json::join(categories)}},
                 reader.place_of("category"));
  }
  value.legal_form = reader.local_text("legal_form", json::Need::optional);
  if (const auto scope =
          reader.word("scope", json::Need::required, {"regional", "supraregional", "national", "network"})) {
    value.scope = static_cast<Scope>(*scope);
  }
  value.headline = reader.boolean("headline", json::Need::optional).value_or(false);
  read_looks(reader, value);
  value.includes_focus_claim = reader.boolean("includes_focus", json::Need::required).value_or(false);
  result.members = read_members(reader.list("members", json::Need::required), file, found);
  result.partial_members = read_members(reader.list("partial_members", json::Need::optional), file, found);
  read_basis(reader, value, file, found);
  value.themes = reader.local_text_list("themes", json::Need::optional);
  value.contributions = read_contributions(reader, file, found);
  result.roles = read_roles(reader, file, found);
  value.other_partners = reader.local_text_list("other_partners", json::Need::optional);
  value.fact = reader.local_text("fact", json::Need::optional);
  reader.finish();
  return result;
}

}  // namespace rk::config
