// The data: municipalities, provinces, partnerships and their borders. A Dataset is checked when it is made
// (config/assemble_dataset.h) and never changes afterwards; a what-if makes a new one that shares the
// coverage.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "model/coverage.h"
#include "model/local_text.h"
#include "model/surroundings.h"

namespace rk {

struct Municipality;
struct Partnership;
struct Province;
using MunicipalityIndex = Index<Municipality>;  ///< in Dataset::municipalities, and the face in its coverage
using PartnershipIndex = Index<Partnership>;
using ProvinceIndex = Index<Province>;

template <>
inline constexpr bool kSameNumbering<Face, Municipality> = true;

struct Province {
  std::string
      code;  ///< CBS code, "PV23"; empty: it stands for the municipalities whose province is not known
  std::string name;

  bool known() const { return !code.empty(); }
};

struct Municipality {
  std::string code;  ///< CBS code, "GM0150"
  std::string name;
  ProvinceIndex province = 0;
  double area_km2 = 0;                     ///< planar area of its geometry in RD
  std::optional<std::int64_t> population;  ///< inhabitants, of the field that the config names
};

/// regional: on the map and in every count; supraregional and national: on the map when asked; network: has
/// no territory, only in lists.
enum class Scope { regional, supraregional, national, network };

/// How the list of members is known: the source names them, or they are derived from another definition.
enum class MembershipBasis { enumerated, derived };

/// A yearly amount that the focus of the config pays, in whole euros.
struct Contribution {
  std::string post;
  std::int64_t eur_per_year = 0;
};

struct Role {
  MunicipalityIndex municipality = 0;
  LocalText role;
};

struct Partnership {
  std::string id;        ///< unique, stable: "cleantech-regio"
  LocalText name;        ///< full name
  LocalText short_name;  ///< shown on the map: the territory's name where it has one ("IJsselland"); unique
  LocalText territory;   ///< name of its territory, which several partnerships may share; may be empty
  std::string category;  ///< id of a category of the config
  LocalText legal_form;
  Scope scope = Scope::regional;
  bool headline = false;
  bool includes_focus_claim = false;  ///< whether the config says that the focus of the config is a member
  std::vector<MunicipalityIndex> members;          ///< full members, ascending
  std::vector<MunicipalityIndex> partial_members;  ///< "deels", ascending; count in no total
  MembershipBasis basis = MembershipBasis::enumerated;
  LocalText basis_note;  ///< how the members are known, as a sentence
  std::string source;    ///< publication or page that names the members
  std::vector<LocalText> themes;
  std::vector<Contribution> contributions;
  std::vector<Role> roles;
  std::vector<LocalText> other_partners;  ///< water boards, provinces, companies
  LocalText fact;                         ///< one remark worth showing, or empty
  int palette_slot = -1;                  ///< preferred place in the palette, -1: by order of showing
  std::string color;                      ///< the user's own colour "#rrggbb", or empty

  bool has_territory() const { return scope != Scope::network; }
  bool has_member(MunicipalityIndex m) const;
  bool has_partial_member(MunicipalityIndex m) const;
};

struct Category {
  std::string id;
  LocalText name;
};

class Dataset {
 public:
  std::vector<Municipality> municipalities;  ///< ordered by code
  std::vector<Province> provinces;           ///< ordered by code
  std::vector<Category> categories;          ///< in the order of the config
  std::vector<std::string> palette;          ///< the user's own colours "#rrggbb"; empty: those that ship
  std::vector<Partnership> partnerships;     ///< in the order of the config
  std::shared_ptr<const Coverage> coverage;  ///< face i is municipality i
  std::shared_ptr<const Surroundings> surroundings;  ///< nullptr: nothing is known of them
  MunicipalityIndex focus = 0;  ///< the municipality whose partnerships the data describe
  int boundaries_year = 0;
  int population_year = 0;
  LocalText credit;      ///< source line of a figure
  Diagnostics warnings;  ///< problems found while loading that do not stop the work

  /// Finds by CBS code or by name (case does not count). nullopt if there is none.
  std::optional<MunicipalityIndex> find_municipality(std::string_view name_or_code) const;
  std::optional<PartnershipIndex> find_partnership(std::string_view id) const;
  /// The province of a municipality; nullptr where the boundaries do not tell.
  const Province* province_of(MunicipalityIndex m) const;
};

}  // namespace rk
