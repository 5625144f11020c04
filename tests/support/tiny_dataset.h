// Small datasets for tests, written as text: a municipality is a letter, its province a digit.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/dataset.h"

namespace rk::test {

struct TinyPartnership {
  std::string id;
  std::string members;  ///< "ABC"
  std::string partial = {};
  Scope scope = Scope::regional;
};

/// Municipalities "A", "B" … with codes GM0001 …; provinces[i] is the digit of municipality i's province;
/// areas 1, 2, 4, 8 … km² and 10, 20, 40 … inhabitants, so that every sum identifies its terms.
inline Dataset tiny_dataset(std::string_view provinces, const std::vector<TinyPartnership>& partnerships) {
  Dataset dataset;
  for (const char digit : provinces) {
    const auto province = static_cast<ProvinceIndex>(digit - '1');
    while (dataset.provinces.size() <= province) {
      const std::string number = std::to_string(dataset.provinces.size() + 1);
      dataset.provinces.push_back({"PV0" + number, "Province " + number});
    }
    const std::size_t i = dataset.municipalities.size();
    std::string code = std::to_string(i + 1);
    code.insert(0, 4 - code.size(), '0');
    dataset.municipalities.push_back({"GM" + code, std::string(1, static_cast<char>('A' + i)), province,
                                      static_cast<double>(std::int64_t{1} << i), std::int64_t{10} << i});
  }
  const auto indices = [](const std::string& letters) {
    std::vector<MunicipalityIndex> result;
    for (const char letter : letters) result.push_back(static_cast<MunicipalityIndex>(letter - 'A'));
    return result;
  };
  for (const TinyPartnership& tiny : partnerships) {
    Partnership p;
    p.id = tiny.id;
    p.name = LocalText("Verband " + tiny.id);
    p.short_name = LocalText(tiny.id);
    p.scope = tiny.scope;
    p.members = indices(tiny.members);
    p.partial_members = indices(tiny.partial);
    dataset.partnerships.push_back(p);
  }
  dataset.boundaries_year = 2020;
  dataset.population_year = 2022;
  return dataset;
}

}  // namespace rk::test
