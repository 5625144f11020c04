#include "boundaries/shapefile_check.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include "boundaries/byte_order.h"

namespace rk::boundaries {
namespace {

/// Checks heads and lengths.
class ShapefileCheck {
 public:
  Diagnostics found;

  void run(const DatasetFiles& dataset) {
    const DatasetFile& shp = dataset.files.front();
    esri(shp);
    const DatasetFile* const shx = required(dataset, ".shx");
    const DatasetFile* const dbf = required(dataset, ".dbf");
    const auto index = shx != nullptr ? esri(*shx) : std::nullopt;
    const auto rows = dbf != nullptr ? dbase(*dbf) : std::nullopt;
    if (!index || !rows) return;
    const std::uint64_t shapes = (*index - 100) / 8;
    if (shapes != *rows)
      error("boundaries.record_count_apart", shp,
            {{"shapes", std::to_string(shapes)}, {"rows", std::to_string(*rows)}});
  }

 private:
  void error(const char* key, const DatasetFile& file, TextArguments arguments = {}) {
    found.push_back({Severity::error, key, file.path.string(), "", std::move(arguments)});
  }

  const DatasetFile* required(const DatasetFiles& dataset, const char* ending) {
    const DatasetFile* const file = dataset.find(ending);
    if (file == nullptr) error("boundaries.sidecar_missing", dataset.files.front(), {{"ending", ending}});
    return file;
  }

  /// Whether the file has that many bytes; adds an error if not.
  bool reaches(const DatasetFile& file, std::uint64_t expected) {
    if (file.bytes.size() >= expected) return true;
    error("boundaries.truncated", file,
          {{"expected", std::to_string(expected)}, {"size", std::to_string(file.bytes.size())}});
    return false;
  }

  /// .shp and .shx: the length that the head says (bytes).
  std::optional<std::uint64_t> esri(const DatasetFile& file) {
    constexpr std::size_t kHead = 32;
    if (!reaches(file, kHead)) return std::nullopt;
    constexpr std::uint32_t kFileCode = 9994;
    const std::uint64_t length = std::uint64_t{2} * big_endian(file.bytes, 24);
    if (big_endian(file.bytes, 0) != kFileCode || length < 100) {
      error("boundaries.not_a_shapefile", file);
      return std::nullopt;
    }
    if (!reaches(file, length)) return std::nullopt;
    return length;
  }

  /// The number of rows.
  std::optional<std::uint64_t> dbase(const DatasetFile& file) {
    constexpr std::size_t kHead = 32;
    if (!reaches(file, kHead)) return std::nullopt;
    const std::uint64_t rows = little_endian(file.bytes, 4, 4);
    const std::uint64_t head = little_endian(file.bytes, 8, 2);
    const std::uint64_t row = little_endian(file.bytes, 10, 2);
    if (!reaches(file, head + rows * row)) return std::nullopt;
    if (!fields_fill_row(file.bytes, head, row)) {
      error("boundaries.table_damaged", file);
      return std::nullopt;
    }
    return rows;
  }

  /// Whether the table has fields, each has a length, and with the mark of deletion they make up a row. GDAL
  /// reads other columns than the writer meant where they do not.
  static bool fields_fill_row(std::string_view bytes, std::uint64_t head, std::uint64_t row) {
    constexpr std::size_t kField = 32, kLength = 16;
    constexpr char kEnd = '\r';
    std::uint64_t sum = 1;
    for (std::size_t at = kField; at + kField <= head && bytes[at] != kEnd; at += kField) {
      const auto length = static_cast<unsigned char>(bytes[at + kLength]);
      if (length == 0) return false;
      sum += length;
    }
    return sum > 1 && sum == row;
  }
};

}  // namespace

Diagnostics check_shapefile(const DatasetFiles& dataset) {
  ShapefileCheck check;
  check.run(dataset);
  return std::move(check.found);
}

}  // namespace rk::boundaries
