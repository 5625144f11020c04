#include "boundaries/dataset_files.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <fstream>
#include <optional>
#include <system_error>
#include <tuple>
#include <utility>

#include "base/ascii.h"
#include "boundaries/sqlite_wal.h"
#include "model/limits.h"
#include "platform/read_file.h"

namespace rk::boundaries {
namespace {

namespace fs = std::filesystem;

struct Source {
  fs::path path;
  std::string name;
};

void add_error(Diagnostics& found, const char* key, const fs::path& file, TextArguments arguments = {}) {
  found.push_back({Severity::error, key, file.string(), "", std::move(arguments)});
}

bool is_there(const fs::path& path) {
  std::error_code ignored;
  return fs::exists(path, ignored);
}

/// The file beside `path` with this ending, written ".dbf", ".DBF" or ".Dbf".
std::optional<fs::path> companion(const fs::path& path, const std::string& ending) {
  std::string capitals = ending;
  std::transform(ending.begin(), ending.end(), capitals.begin(), upper);
  const std::string capital = capitals.substr(0, 2) + ending.substr(2);
  for (const std::string& written : {ending, capitals, capital}) {
    fs::path candidate = path;
    candidate.replace_extension(written);
    if (is_there(candidate)) return candidate;
  }
  return std::nullopt;
}

/// The first bytes of a regular file; none of another one, which must not be waited for.
std::string head_of(const fs::path& path) {
  std::error_code ignored;
  if (!fs::is_regular_file(path, ignored)) return {};
  std::string head(kFormatHead, '\0');
  std::ifstream file(path, std::ios::binary);
  file.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<std::size_t>(file.gcount()));
  return head;
}

/// The ending by which GDAL knows the format; the file itself may have any other.
std::string ending_for_gdal(const fs::path& path, FileFormat format) {
  switch (format) {
    case FileFormat::geopackage:
      return ".gpkg";
    case FileFormat::sqlite:
      return ".sqlite";
    case FileFormat::kml:
      return ".kml";
    case FileFormat::zip:
      return ".zip";
    case FileFormat::gzip:
      return ".gz";
    default:
      return lower_ending(path);
  }
}

bool is_sqlite(FileFormat format) {
  return format == FileFormat::geopackage || format == FileFormat::sqlite;
}

std::vector<Source> sources_of_geodatabase(const fs::path& folder) {
  constexpr std::size_t kMostFiles = 10000;  // a layer has about ten
  std::vector<Source> sources;
  const std::string prefix = folder.stem().string() + ".gdb/";
  std::error_code failed;
  for (fs::directory_iterator at(folder, failed), end; !failed && at != end && sources.size() < kMostFiles;
       at.increment(failed)) {
    std::error_code ignored;
    if (at->is_regular_file(ignored))
      sources.push_back({at->path(), prefix + at->path().filename().string()});
  }
  std::sort(sources.begin(), sources.end(), [](const Source& a, const Source& b) { return a.name < b.name; });
  return sources;
}

std::vector<Source> sources_of(const fs::path& path, FileFormat format) {
  if (format == FileFormat::geodatabase) return sources_of_geodatabase(path);
  const std::string stem = path.stem().string();
  std::vector<Source> sources{{path, stem + ending_for_gdal(path, format)}};
  for (const std::string& ending : companion_endings(path, format))
    if (auto file = companion(path, ending)) sources.push_back({*std::move(file), stem + ending});
  if (is_sqlite(format))
    for (const char* const more : {"-wal", "-journal"})
      if (fs::path file = path.string() + more; is_there(file)) sources.push_back({std::move(file), more});
  return sources;
}

/// What shows that a file was changed: its size and when it was written.
using Stamp = std::tuple<fs::path, std::uintmax_t, fs::file_time_type>;

std::vector<Stamp> stamps_of(const std::vector<Source>& sources) {
  std::vector<Stamp> stamps;
  for (const Source& source : sources) {
    std::error_code no_size, no_time;
    const std::uintmax_t size = fs::file_size(source.path, no_size);
    const fs::file_time_type time = fs::last_write_time(source.path, no_time);
    stamps.emplace_back(source.path, no_size ? 0 : size, no_time ? fs::file_time_type{} : time);
  }
  return stamps;
}

bool too_large(const std::vector<Stamp>& stamps) {
  std::uintmax_t total = 0;
  for (const Stamp& stamp : stamps) {
    const std::uintmax_t size = std::get<std::uintmax_t>(stamp);
    if (size > limits::kDatasetBytes || (total += size) > limits::kDatasetBytes) return true;
  }
  return false;
}

std::size_t limit_of(const std::string& name) {
  const std::string ending = lower_ending(name);
  return ending == ".prj" || ending == ".cpg" || ending == ".csvt" ? limits::kNoteBytes
                                                                   : limits::kDatasetBytes;
}

/// Makes one database of an SQLite file and what stands beside it.
void join_sqlite_files(DatasetFiles& dataset, Diagnostics& found) {
  std::string wal;
  for (std::size_t i = dataset.files.size(); i-- > 1;) {
    DatasetFile& file = dataset.files[i];
    if (file.name == "-journal" && is_hot_journal(file.bytes))
      add_error(found, "boundaries.open_transaction", dataset.files[0].path);
    if (file.name == "-wal") wal = std::move(file.bytes);
  }
  dataset.files.resize(1);
  dataset.files[0].bytes = with_wal(std::move(dataset.files[0].bytes), wal);
}

DatasetFiles read_sources(const std::vector<Source>& sources, FileFormat format, Diagnostics& found) {
  DatasetFiles dataset{format, {}};
  for (const Source& source : sources)
    if (auto bytes = platform::read_file(source.path, limit_of(source.name), found))
      dataset.files.push_back({source.path, source.name, *std::move(bytes)});
  return dataset;
}

}  // namespace

const DatasetFile* DatasetFiles::find(const std::string& ending) const {
  for (const DatasetFile& file : files)
    if (lower_ending(file.name) == ending) return &file;
  return nullptr;
}

DatasetFiles read_dataset_files(const fs::path& named, Diagnostics& found) {
  const fs::path path = named.has_filename() ? named : named.parent_path();
  std::error_code ignored;
  const bool is_geodatabase = lower_ending(path) == ".gdb" && fs::is_directory(path, ignored);
  constexpr int kTries = 3;
  for (int i = 0; i < kTries; ++i) {
    const FileFormat format = is_geodatabase ? FileFormat::geodatabase : format_of(path, head_of(path));
    const std::vector<Source> sources = sources_of(path, format);
    const std::vector<Stamp> before = stamps_of(sources);
    if (too_large(before)) {
      add_error(found, "file_too_large", path, {{"limit", std::to_string(limits::kDatasetBytes >> 20U)}});
      return {};
    }
    Diagnostics problems;
    DatasetFiles dataset = read_sources(sources, format, problems);
    if (stamps_of(sources_of(path, format)) != before) continue;
    if (problems.empty() && (format == FileFormat::unknown || dataset.files.empty()))
      add_error(problems, "boundaries.unknown_format", path);
    if (problems.empty() && is_sqlite(format)) join_sqlite_files(dataset, problems);
    found.insert(found.end(), problems.begin(), problems.end());
    return dataset;
  }
  add_error(found, "boundaries.being_written", path);
  return {};
}

}  // namespace rk::boundaries
