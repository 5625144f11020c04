#include "boundaries/gdal/archive.h"

#include <cpl_string.h>
#include <cpl_vsi.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "boundaries/gdal/fields.h"
#include "model/limits.h"

namespace rk::boundaries::gdal {
namespace {

namespace fs = std::filesystem;

struct CloseFile {
  void operator()(VSILFILE* file) const { VSIFCloseL(file); }
};
using File = std::unique_ptr<VSILFILE, CloseFile>;

/// Formats in the order in which one is chosen, each with the endings of its main file in an archive.
struct Kind {
  FileFormat format;
  std::vector<std::string> endings;
};
const std::vector<Kind>& kinds() {
  static const std::vector<Kind> all{{FileFormat::geopackage, {".gpkg"}},
                                     {FileFormat::geodatabase, {".gdb"}},
                                     {FileFormat::shapefile, {".shp"}},
                                     {FileFormat::flatgeobuf, {".fgb"}},
                                     {FileFormat::json, {".geojson", ".json", ".topojson", ".geojsonl"}},
                                     {FileFormat::gml, {".gml"}},
                                     {FileFormat::sqlite, {".sqlite"}},
                                     {FileFormat::kml, {".kml"}},
                                     {FileFormat::mapinfo, {".tab", ".mif"}},
                                     {FileFormat::csv, {".csv"}}};
  return all;
}

bool contains(const std::vector<std::string>& list, const std::string& word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

/// Writes files to memory, together with what is there no more than limits::kDatasetBytes.
class Unpacker {
 public:
  enum class Result { done, damaged, too_large };

  explicit Unpacker(std::size_t packed) : written_(packed) {}

  Result unpack(const std::string& from, const std::string& to) {
    const File in(VSIFOpenL(from.c_str(), "rb"));
    if (!in) return Result::damaged;
    const File out(VSIFOpenL(to.c_str(), "wb"));
    if (!out) return Result::damaged;
    std::vector<char> piece(std::size_t{1} << 20U);
    for (;;) {
      const std::size_t got = VSIFReadL(piece.data(), 1, piece.size(), in.get());
      if (got > limits::kDatasetBytes - written_) return Result::too_large;
      if (VSIFWriteL(piece.data(), 1, got, out.get()) != got) return Result::damaged;
      written_ += got;
      if (got < piece.size()) return Result::done;
    }
  }

 private:
  std::size_t written_;
};

/// The main files in the archive, or geodatabases' folders, of the first kind that it has.
std::vector<std::string> candidates(const std::vector<std::string>& names, FileFormat& format) {
  for (const Kind& kind : kinds()) {
    std::vector<std::string> found;
    for (const std::string& name : names) {
      const fs::path path =
          kind.format == FileFormat::geodatabase ? fs::path(name).parent_path() : fs::path(name);
      if (contains(kind.endings, lower_ending(path)) && !contains(found, path.string()))
        found.push_back(path.string());
    }
    if (found.empty()) continue;
    format = kind.format;
    return found;
  }
  return {};
}

/// Names of the files in an archive, without those that macOS puts there.
std::vector<std::string> names_in(const std::string& archive) {
  std::vector<std::string> names;
  const CPLStringList list(VSIReadDirRecursive(archive.c_str()));
  for (int i = 0; i < list.size(); ++i)
    if (const std::string name = list[i]; name.back() != '/' && name.rfind("__MACOSX/", 0) != 0)
      names.push_back(name);
  return names;
}

bool belongs_to(const std::string& name, const std::string& chosen, FileFormat format) {
  const fs::path path(name), main(chosen);
  if (format == FileFormat::geodatabase) return path.parent_path() == main;
  if (path.parent_path() != main.parent_path()) return false;
  const std::string ending = lower_ending(path);
  if (path.stem() != main.stem() && format != FileFormat::shapefile) return false;
  return ending == lower_ending(main) || contains(companion_endings(main, format), ending);
}

class Archive {
 public:
  Archive(const DatasetFile& file, const MemoryFolder& folder, Diagnostics& problems)
      : file_(file), folder_(folder), problems_(problems), unpacker_(file.bytes.size()) {}

  Opened open_zip() {
    const std::string archive = "/vsizip/" + folder_.path(file_.name);
    const std::vector<std::string> names = names_in(archive);
    Opened opened;
    std::vector<std::string> found = candidates(names, opened.format);
    if (found.empty()) return fail(names.empty() ? "boundaries.archive_damaged" : "boundaries.archive_empty");
    const fs::path parent = fs::path(found.front()).parent_path();
    const bool layers = found.size() > 1 && opened.format == FileFormat::shapefile &&
                        std::all_of(found.begin(), found.end(), [&](const std::string& f) {
                          return fs::path(f).parent_path() == parent;
                        });
    if (found.size() > 1 && !layers) {
      return fail("boundaries.archive_several", {{"found", join(found)}});
    }
    const std::string root = archive + "/";
    for (const std::string& name : names) {
      if (!belongs_to(name, found.front(), opened.format)) continue;
      const std::string to = unpacked_name(name, opened.format);
      folder_.make_folder_of(to);
      if (!unpack(root + name, folder_.path(to))) return {};
    }
    opened.path = folder_.path(unpacked_name(layers ? parent.string() : found.front(), opened.format));
    return opened;
  }

  Opened open_gzip() {
    const fs::path inner = fs::path(file_.name).stem();
    const std::string path = folder_.path("unpacked/" + inner.string());
    if (!unpack("/vsigzip/" + folder_.path(file_.name), path)) return {};
    std::array<char, kFormatHead> head{};
    const File in(VSIFOpenL(path.c_str(), "rb"));
    const std::size_t got = in ? VSIFReadL(head.data(), 1, head.size(), in.get()) : 0;
    const FileFormat format = format_of(inner, {head.data(), got});
    const bool single = format != FileFormat::zip && format != FileFormat::gzip &&
                        format != FileFormat::unknown && format != FileFormat::shapefile;
    return single ? Opened{path, format} : fail("boundaries.archive_empty");
  }

 private:
  /// Where a file of the archive goes: endings in lower case, as GDAL expects them of companions.
  static std::string unpacked_name(const std::string& name, FileFormat format) {
    fs::path path(name);
    if (format != FileFormat::geodatabase && path.has_extension()) path.replace_extension(lower_ending(path));
    return "unpacked/" + path.string();
  }

  bool unpack(const std::string& from, const std::string& to) {
    const Unpacker::Result result = unpacker_.unpack(from, to);
    if (result == Unpacker::Result::damaged) fail("boundaries.archive_damaged");
    if (result == Unpacker::Result::too_large)
      fail("boundaries.archive_too_large", {{"limit", std::to_string(limits::kDatasetBytes >> 20U)}});
    return result == Unpacker::Result::done;
  }

  Opened fail(const char* key, TextArguments arguments = {}) {
    problems_.push_back({Severity::error, key, file_.path.string(), "", std::move(arguments)});
    return {};
  }

  const DatasetFile& file_;
  const MemoryFolder& folder_;
  Diagnostics& problems_;
  Unpacker unpacker_;
};

}  // namespace

Opened show_dataset(const DatasetFiles& dataset, const MemoryFolder& folder, Diagnostics& problems) {
  for (const DatasetFile& file : dataset.files) folder.show(file);
  const DatasetFile& main = dataset.files.front();
  switch (dataset.format) {
    case FileFormat::zip:
      return Archive(main, folder, problems).open_zip();
    case FileFormat::gzip:
      return Archive(main, folder, problems).open_gzip();
    case FileFormat::geodatabase:
      return {folder.path(fs::path(main.name).parent_path().string()), dataset.format};
    default:
      return {folder.path(main.name), dataset.format};
  }
}

}  // namespace rk::boundaries::gdal
