#include "boundaries/shapefile_files.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>
#include <fstream>
#include <optional>
#include <system_error>

namespace rk::boundaries {
namespace {

namespace fs = std::filesystem;

std::string lower_ending(const fs::path& path) {
  std::string e = path.extension().string();
  std::transform(e.begin(), e.end(), e.begin(), [](unsigned char c) { return std::tolower(c); });
  return e;
}

bool is_shapefile(const fs::path& path) {
  return lower_ending(path) == ".shp";
}

std::optional<fs::path> sidecar(const fs::path& path, const char* lower, const char* upper) {
  for (const char* ending : {lower, upper}) {
    fs::path candidate = path;
    candidate.replace_extension(ending);
    std::error_code error;
    if (fs::exists(candidate, error)) return candidate;
  }
  return std::nullopt;
}

Diagnostic error(const char* key, const fs::path& file, TextArguments arguments = {}) {
  return {Severity::error, key, file.string(), "", std::move(arguments)};
}

using Head = std::array<unsigned char, 32>;

std::uint32_t big_endian(const Head& head, std::size_t at) {
  return static_cast<std::uint32_t>(head[at]) << 24 | static_cast<std::uint32_t>(head[at + 1]) << 16 |
         static_cast<std::uint32_t>(head[at + 2]) << 8 | head[at + 3];
}

template <std::size_t Bytes>
std::uint64_t little_endian(const Head& head, std::size_t at) {
  std::uint64_t value = 0;
  for (std::size_t i = Bytes; i > 0; --i) value = value << 8 | head[at + i - 1];
  return value;
}

/// Checks headers and lengths.
class ShapefileCheck {
 public:
  Diagnostics found;

  void run(const fs::path& shp) {
    esri(shp);
    const auto shx = sidecar(shp, ".shx", ".SHX");
    const auto dbf = sidecar(shp, ".dbf", ".DBF");
    std::optional<std::uint64_t> shapes, rows;
    if (!shx)
      found.push_back(error("boundaries.sidecar_missing", shp, {{"ending", ".shx"}}));
    else if (const auto length = esri(*shx))
      shapes = (*length - 100) / 8;
    if (!dbf)
      found.push_back(error("boundaries.sidecar_missing", shp, {{"ending", ".dbf"}}));
    else
      rows = dbase(*dbf);
    if (shapes && rows && *shapes != *rows)
      found.push_back(error("boundaries.record_count_apart", shp,
                            {{"shapes", std::to_string(*shapes)}, {"rows", std::to_string(*rows)}}));
  }

 private:
  /// The first bytes and the length of a file; nullopt (and a diagnostic) if it is shorter than that.
  std::optional<std::pair<Head, std::uint64_t>> open(const fs::path& path) {
    Head head{};
    std::ifstream file(path, std::ios::binary);
    std::error_code failed;
    const std::uint64_t size = fs::file_size(path, failed);
    if (!file || failed) {
      found.push_back(error("file_unreadable", path));
      return std::nullopt;
    }
    if (!file.read(reinterpret_cast<char*>(head.data()), static_cast<std::streamsize>(head.size()))) {
      truncated(path, head.size(), size);
      return std::nullopt;
    }
    return std::pair{head, size};
  }

  void truncated(const fs::path& path, std::uint64_t expected, std::uint64_t size) {
    found.push_back(error("boundaries.truncated", path,
                          {{"expected", std::to_string(expected)}, {"size", std::to_string(size)}}));
  }

  /// .shp and .shx: the length that the header says (bytes).
  std::optional<std::uint64_t> esri(const fs::path& path) {
    const auto opened = open(path);
    if (!opened) return std::nullopt;
    const auto& [head, size] = *opened;
    constexpr std::uint32_t kFileCode = 9994;
    const std::uint64_t length = std::uint64_t{2} * big_endian(head, 24);
    if (big_endian(head, 0) != kFileCode || length < 100) {
      found.push_back(error("boundaries.not_a_shapefile", path));
      return std::nullopt;
    }
    if (size < length) {
      truncated(path, length, size);
      return std::nullopt;
    }
    return length;
  }

  /// The number of rows.
  std::optional<std::uint64_t> dbase(const fs::path& path) {
    const auto opened = open(path);
    if (!opened) return std::nullopt;
    const auto& [head, size] = *opened;
    const std::uint64_t rows = little_endian<4>(head, 4);
    const std::uint64_t expected = little_endian<2>(head, 8) + rows * little_endian<2>(head, 10);
    if (size < expected) {
      truncated(path, expected, size);
      return std::nullopt;
    }
    return rows;
  }
};

}  // namespace

std::vector<fs::path> layer_files(const fs::path& path) {
  std::vector<fs::path> files{path};
  if (!is_shapefile(path)) return files;
  for (const auto& [lower, upper] :
       {std::pair{".shx", ".SHX"}, {".dbf", ".DBF"}, {".prj", ".PRJ"}, {".cpg", ".CPG"}})
    if (auto file = sidecar(path, lower, upper)) files.push_back(*std::move(file));
  return files;
}

Diagnostics check_layer_files(const fs::path& path) {
  std::error_code failed;
  const fs::file_status status = fs::status(path, failed);
  if (!fs::exists(status)) return {error("file_missing", path)};
  if (!fs::is_regular_file(status)) return {error("file_not_regular", path)};
  if (!std::ifstream(path)) return {error("file_unreadable", path)};
  if (!is_shapefile(path)) return {};
  ShapefileCheck check;
  check.run(path);
  return std::move(check.found);
}

}  // namespace rk::boundaries
