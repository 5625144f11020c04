// Writes a shapefile of three areas into a folder of its own, byte by byte, to be damaged in tests.
#pragma once

#include <unistd.h>

#include <bit>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "layer_options.h"
#include "model/geometry.h"

namespace rk::test {

class SmallShapefile {
 public:
  /// Three squares of 1 km side by side: GM0001 "A", GM0002 "Bé", GM0003 "C".
  SmallShapefile() : test::SmallShapefile({square(200000), square(201000), square(202000)}) {}

  explicit SmallShapefile(const std::vector<Ring>& rings) {
    static int counter = 0;
    folder_ = std::filesystem::temp_directory_path() /
              ("regiokaart-shp-" + std::to_string(getpid()) + "-" + std::to_string(counter++));
    std::filesystem::create_directories(folder_);
    write_shapes(rings);
    write_table(rings.size());
    write(".cpg", "UTF-8");
    std::ifstream prj(shipped("gemeenten_2020.prj"));
    write(".prj", {std::istreambuf_iterator<char>(prj), {}});
  }
  ~SmallShapefile() { std::filesystem::remove_all(folder_); }
  SmallShapefile(const test::SmallShapefile&) = delete;
  test::SmallShapefile& operator=(const test::SmallShapefile&) = delete;

  std::filesystem::path part(const std::string& ending) const { return folder_ / ("small" + ending); }

  std::string read(const std::string& ending) const {
    std::ifstream file(part(ending), std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }
  void write(const std::string& ending, const std::string& bytes) const {
    std::ofstream(part(ending), std::ios::binary | std::ios::trunc) << bytes;
  }

  LayerOptions options() const {
    LayerOptions o;
    o.path = part(".shp").string();
    o.code_fields = {"CODE"};
    o.name_fields = {"NAME"};
    o.value_fields = {"VALUE"};
    return o;
  }

 private:
  static Ring square(double x) { return {{x, 470000}, {x, 471000}, {x + 1000, 471000}, {x + 1000, 470000}}; }

  template <typename T>
  static void little(std::string& out, T value) {
    char bytes[sizeof(T)];
    std::memcpy(bytes, &value, sizeof(T));
    out.append(bytes, sizeof(T));
  }
  static void big(std::string& out, std::uint32_t value) {
    for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(value >> shift & 0xFF);
  }
  static void box(std::string& out, const Box& b) {
    for (const double v : {b.min_x, b.min_y, b.max_x, b.max_y}) little(out, v);
  }
  static std::string head(std::size_t bytes, const Box& all) {
    std::string out;
    big(out, 9994);
    for (int i = 0; i < 5; ++i) big(out, 0);
    big(out, static_cast<std::uint32_t>(bytes / 2));
    little(out, std::int32_t{1000});
    little(out, std::int32_t{5});  // polygon
    box(out, all);
    out.append(32, '\0');
    return out;
  }

  void write_shapes(const std::vector<Ring>& rings) const {
    std::string shp, shx;
    Box all;
    std::uint32_t number = 0;
    for (const Ring& ring : rings) {
      Box b;
      for (const Point p : ring) b.add(p);
      all.add(b);
      std::string content;
      little(content, std::int32_t{5});
      box(content, b);
      little(content, std::int32_t{1});
      little(content, static_cast<std::int32_t>(ring.size() + 1));
      little(content, std::int32_t{0});
      for (std::size_t i = 0; i <= ring.size(); ++i) {
        little(content, ring[i % ring.size()].x);
        little(content, ring[i % ring.size()].y);
      }
      big(shx, static_cast<std::uint32_t>((100 + shp.size()) / 2));
      big(shx, static_cast<std::uint32_t>(content.size() / 2));
      big(shp, ++number);
      big(shp, static_cast<std::uint32_t>(content.size() / 2));
      shp += content;
    }
    write(".shp", head(100 + shp.size(), all) + shp);
    write(".shx", head(100 + shx.size(), all) + shx);
  }

  void write_table(std::size_t rows) const {
    struct Field {
      const char* name;
      char type;
      unsigned char width;
    };
    const std::vector<Field> fields{{"CODE", 'C', 8}, {"NAME", 'C', 10}, {"VALUE", 'N', 9}};
    std::string out;
    out += '\x03';
    out += "\x78\x0B\x17";
    little(out, static_cast<std::uint32_t>(rows));
    little(out, static_cast<std::uint16_t>(32 + 32 * fields.size() + 1));
    little(out, std::uint16_t{1 + 8 + 10 + 9});
    out.append(20, '\0');
    for (const Field& field : fields) {
      std::string name = field.name;
      name.resize(11, '\0');
      out += name + field.type;
      out.append(4, '\0');
      out += static_cast<char>(field.width);
      out.append(15, '\0');
    }
    out += '\r';
    const std::vector<std::string> names{"A", "B\xC3\xA9", "C"};
    for (std::size_t i = 0; i < rows; ++i) {
      std::string code = "GM000" + std::to_string(i + 1);
      std::string name = names[i % names.size()];
      std::string value = std::to_string((i + 1) * 1000);
      code.resize(8, ' ');
      name.resize(10, ' ');
      value.insert(0, 9 - value.size(), ' ');
      out += ' ' + code + name + value;
    }
    out += '\x1A';
    write(".dbf", out);
  }

  std::filesystem::path folder_;
};

}  // namespace rk::test
