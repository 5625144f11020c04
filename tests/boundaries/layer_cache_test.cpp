#include "boundaries/layer_cache.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <random>
#include <utility>

#include "base/content_hash.h"
#include "boundaries/load_layer.h"
#include "layer_options.h"
#include "small_shapefile.h"
#include "support/ascii_map.h"

using namespace rk;
using namespace rk::boundaries;
using namespace rk::test;
namespace fs = std::filesystem;

namespace {

/// A folder that is the user's cache during a test.
class CacheHome {
 public:
  CacheHome() : path_(fs::temp_directory_path() / ("regiokaart-cache-" + std::to_string(getpid()))) {
    fs::remove_all(path_);
    fs::create_directories(path_);
    setenv("XDG_CACHE_HOME", path_.c_str(), 1);
    unsetenv("REGIOKAART_NO_CACHE");
  }
  ~CacheHome() {
    unsetenv("XDG_CACHE_HOME");
    fs::remove_all(path_);
  }
  CacheHome(const CacheHome&) = delete;
  CacheHome& operator=(const CacheHome&) = delete;

  std::vector<fs::path> files() const {
    std::vector<fs::path> found;
    if (fs::exists(path_ / "regiokaart"))
      for (const auto& entry : fs::directory_iterator(path_ / "regiokaart")) found.push_back(entry.path());
    return found;
  }
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

Layer small_layer() {
  Layer layer;
  layer.records = {{"GM1", "A", "PV1", "Een", 12}, {"GM2", "B", "", "", std::nullopt}};
  layer.coverage = std::make_shared<Coverage>(ascii_coverage({"AAB", "A.B"}));
  layer.warnings = {{Severity::warning, "boundaries.gap_closed", "f.shp", "GM1", {{"a", "A"}, {"b", "B"}}}};
  return layer;
}

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("a layer comes back bit by bit") {
  const Layer layer = small_layer();
  const std::string bytes = encode_layer(layer, 7);
  const auto back = decode_layer(bytes, 7);
  REQUIRE(back);
  CHECK(encode_layer(*back, 7) == bytes);
  CHECK(back->records[0].value == 12);
  CHECK_FALSE(back->records[1].value);
  CHECK(back->warnings[0].arguments == layer.warnings[0].arguments);
  CHECK_FALSE(decode_layer(bytes, 8));
}

TEST_CASE("damaged cache bytes are refused, whatever the damage") {
  const std::string bytes = encode_layer(small_layer(), 7);
  for (std::size_t n = 0; n < bytes.size(); ++n) CHECK_FALSE(decode_layer(bytes.substr(0, n), 7));
  CHECK_FALSE(decode_layer(bytes + std::string(8, '\0'), 7));
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    std::string bad = bytes;
    bad[i] = static_cast<char>(bad[i] ^ 0x10);
    CHECK_FALSE(decode_layer(bad, 7));
  }
}

TEST_CASE("cache bytes with a sound checksum are a layer that has these bytes, or none") {
  constexpr std::size_t kSum = 16, kBody = 24;
  const std::string bytes = encode_layer(small_layer(), 7);
  int refused = 0;
  for (std::size_t i = kBody; i < bytes.size(); ++i) {
    CAPTURE(i);
    std::string changed = bytes;
    changed[i] = static_cast<char>(changed[i] ^ 0x82);
    ContentHash hash;
    hash.add(std::string_view(changed).substr(kBody));
    const std::uint64_t sum = hash.value();
    std::memcpy(changed.data() + kSum, &sum, sizeof sum);
    const auto layer = decode_layer(changed, 7);
    if (layer) CHECK(encode_layer(*layer, 7) == changed);
    if (!layer) ++refused;
  }
  CHECK(refused > 100);
  CHECK(refused < static_cast<int>(bytes.size() - kBody));
}

TEST_CASE("with and without cache the municipalities are the same, and the cache is fast") {
  const CacheHome home;
  const Layer direct = load_layer(test::municipality_options(), CacheUse::ignore);
  CHECK(home.files().empty());
  const Layer first = load_layer(test::municipality_options());
  REQUIRE(home.files().size() == 1);
  const std::string expected = encode_layer(direct, 1);
  CHECK(encode_layer(first, 1) == expected);
  const auto start = std::chrono::steady_clock::now();
  const Layer second = load_layer(test::municipality_options());
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
  CHECK(encode_layer(second, 1) == expected);
  MESSAGE("cached load: " << took.count() << " ms");

  const fs::path file = home.files()[0];
  const std::string whole = read(file);
  std::ofstream(file, std::ios::binary | std::ios::trunc) << whole.substr(0, whole.size() / 2);
  CHECK(encode_layer(load_layer(test::municipality_options()), 1) == expected);
  CHECK(read(file) == whole);  // written anew
  CHECK(home.files().size() == 1);

  setenv("REGIOKAART_NO_CACHE", "1", 1);
  fs::remove(file);
  CHECK(encode_layer(load_layer(test::municipality_options()), 1) == expected);
  CHECK(home.files().empty());
  unsetenv("REGIOKAART_NO_CACHE");
}

TEST_CASE("other options and another content have another key") {
  const LayerOptions options = test::municipality_options();
  Diagnostics none;
  DatasetFiles files = read_dataset_files(options.path, none);
  const std::uint64_t key = layer_key(options, files);
  CHECK(layer_key(options, files) == key);
  LayerOptions other = options;
  other.value_fields = {"INW_2022"};
  CHECK(layer_key(other, files) != key);
  other = options;
  std::swap(other.code_fields, other.name_fields);
  CHECK(layer_key(other, files) != key);
  other = options;
  other.skip_values.pop_back();
  CHECK(layer_key(other, files) != key);
  for (DatasetFile& file : files.files) {
    CAPTURE(file.name);
    const char first = std::exchange(file.bytes.front(), '\xFF');
    CHECK(layer_key(options, files) != key);
    file.bytes.front() = first;
  }
  files.files.pop_back();
  CHECK(layer_key(options, files) != key);
}

TEST_CASE("a cache that another user could write is not believed") {
  const CacheHome home;
  const test::SmallShapefile file;
  load_layer(file.options());
  REQUIRE(home.files().size() == 1);
  const fs::path cached = home.files()[0];
  // Sound, with the right key, and of another layer.
  const std::string forged =
      encode_layer(small_layer(), std::stoull(cached.stem().string().substr(6), nullptr, 16));
  std::ofstream(cached, std::ios::binary | std::ios::trunc) << forged;
  CHECK(load_layer(file.options()).records.size() == 2);  // its own user may
  fs::permissions(cached, fs::perms::others_write, fs::perm_options::add);
  CHECK(load_layer(file.options()).records.size() == 3);
  std::ofstream(cached, std::ios::binary | std::ios::trunc) << forged;
  fs::permissions(home.path() / "regiokaart", fs::perms::all);
  CHECK(load_layer(file.options()).records.size() == 3);
}

TEST_CASE("no more than twenty layers are kept") {
  const CacheHome home;
  const test::SmallShapefile file;
  for (int i = 0; i < 23; ++i) {
    LayerOptions options = file.options();
    options.skip_values = {std::to_string(i)};
    load_layer(options);
  }
  CHECK(home.files().size() == 20);
}

TEST_CASE("a cache folder that cannot be made is no cache") {
  const CacheHome home;
  std::ofstream(home.path() / "regiokaart") << "a file in the way";
  CHECK(load_layer(test::municipality_options()).records.size() == 355);
  CHECK(fs::is_regular_file(home.path() / "regiokaart"));
}
