// encode_layer and decode_layer: records in their memory layout, lists preceded by their lengths, all
// preceded by a checksum.
#include <bit>
#include <cmath>
#include <cstring>
#include <type_traits>
#include <utility>

#include "base/content_hash.h"
#include "boundaries/layer_cache.h"

namespace rk::boundaries {
namespace {

static_assert(std::endian::native == std::endian::little, "a baked layer holds little-endian numbers");

constexpr std::uint64_t kMagic = 0x324F45474B4552u;  // "REKGEO2"

/// An arc without the padding of the struct, so that the same layer always gives the same bytes.
struct PackedArc {
  std::uint32_t first, count, from, to, left, right;
  MapBox box;
};
static_assert(sizeof(PackedArc) == 6 * sizeof(std::uint32_t) + sizeof(Box), "no padding");

class Writer {
 public:
  std::string bytes;

  void number(std::uint64_t value) { raw(&value, sizeof value); }
  void text(const std::string& value) {
    number(value.size());
    raw(value.data(), value.size());
    pad();
  }
  template <typename T>
  void list(const std::vector<T>& values) {
    static_assert(std::is_trivially_copyable_v<T>);
    number(values.size());
    raw(values.data(), values.size() * sizeof(T));
    pad();
  }

 private:
  void raw(const void* data, std::size_t size) { bytes.append(static_cast<const char*>(data), size); }
  void pad() { bytes.resize((bytes.size() + 7) / 8 * 8, '\0'); }
};

/// Reads what Writer wrote; after the first mismatch `ok` stays false and every read gives an empty value.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : rest_(bytes) {}

  bool ok = true;
  bool at_end() const { return rest_.empty(); }

  std::uint64_t number() {
    std::uint64_t value = 0;
    if (take(sizeof value)) std::memcpy(&value, taken_, sizeof value);
    return value;
  }
  bool flag() {
    const std::uint64_t value = number();
    if (value > 1) ok = false;
    return value == 1;
  }
  /// A number that a smaller type holds.
  template <typename T>
  T number_as() {
    const std::uint64_t value = number();
    const auto narrow = static_cast<T>(value);
    if (static_cast<std::uint64_t>(narrow) != value) ok = false;
    return narrow;
  }
  /// A length, at most what the remaining bytes can hold.
  std::size_t count(std::size_t item) {
    const std::uint64_t n = number();
    if (n > rest_.size() / item) ok = false;
    return ok ? static_cast<std::size_t>(n) : 0;
  }
  std::string text() {
    const std::size_t n = count(1);
    std::string value;
    if (take_padded(n)) value.assign(taken_, n);
    return value;
  }
  template <typename T>
  void list(std::vector<T>& values) {
    const std::size_t n = count(sizeof(T));
    if (!take_padded(n * sizeof(T))) return;
    values.resize(n);
    if (n > 0) std::memcpy(values.data(), taken_, n * sizeof(T));
  }

 private:
  /// Up to the next multiple of 8, with zeros.
  bool take_padded(std::size_t size) {
    const std::size_t padded = (size + 7) / 8 * 8;
    if (!take(padded)) return false;
    for (std::size_t i = size; i < padded; ++i)
      if (taken_[i] != '\0') ok = false;
    return ok;
  }
  bool take(std::size_t size) {
    if (!ok || size > rest_.size()) return ok = false;
    taken_ = rest_.data();
    rest_.remove_prefix(size);
    return true;
  }

  std::string_view rest_;
  const char* taken_ = nullptr;
};

void write_diagnostics(Writer& out, const Diagnostics& diagnostics) {
  out.number(diagnostics.size());
  for (const Diagnostic& d : diagnostics) {
    out.number(d.severity == Severity::error ? 1 : 0);
    for (const std::string* text : {&d.key, &d.file, &d.place}) out.text(*text);
    out.number(d.arguments.size());
    for (const auto& [name, value] : d.arguments) {
      out.text(name);
      out.text(value);
    }
  }
}

void read_diagnostics(Reader& in, Diagnostics& diagnostics) {
  const std::size_t n = in.count(40);
  for (std::size_t i = 0; i < n && in.ok; ++i) {
    Diagnostic& d = diagnostics.emplace_back();
    d.severity = in.flag() ? Severity::error : Severity::warning;
    for (std::string* text : {&d.key, &d.file, &d.place}) *text = in.text();
    const std::size_t arguments = in.count(16);
    for (std::size_t k = 0; k < arguments && in.ok; ++k) {
      std::string name = in.text();
      d.arguments.emplace_back(std::move(name), in.text());
    }
  }
}

void write_records(Writer& out, const std::vector<LayerRecord>& records) {
  out.number(records.size());
  for (const LayerRecord& r : records) {
    for (const std::string* text : {&r.code, &r.name, &r.province_code, &r.province_name}) out.text(*text);
    out.number(r.value.has_value() ? 1 : 0);
    out.number(static_cast<std::uint64_t>(r.value.value_or(0)));
  }
}

void read_records(Reader& in, std::vector<LayerRecord>& records) {
  const std::size_t n = in.count(48);
  for (std::size_t i = 0; i < n && in.ok; ++i) {
    LayerRecord& r = records.emplace_back();
    for (std::string* text : {&r.code, &r.name, &r.province_code, &r.province_name}) *text = in.text();
    const bool known = in.flag();
    const auto value = static_cast<std::int64_t>(in.number());
    if (known)
      r.value = value;
    else if (value != 0)
      in.ok = false;
  }
}

void write_coverage(Writer& out, const Coverage& c) {
  std::vector<PackedArc> arcs;
  arcs.reserve(c.arcs.size());
  for (const Arc& a : c.arcs) arcs.push_back({a.first, a.count, a.from, a.to, a.left, a.right, a.box});
  out.number(c.node_count);
  out.list(c.points);
  out.list(c.detail);
  out.list(arcs);
  out.list(c.face_area);
  out.list(c.face_box);
  out.list(c.face_label);
  out.list(c.face_label_radius);
  for (const auto& list : c.face_arcs) out.list(list);
}

void read_coverage(Reader& in, Coverage& c) {
  std::vector<PackedArc> arcs;
  c.node_count = in.number_as<std::uint32_t>();
  in.list(c.points);
  in.list(c.detail);
  in.list(arcs);
  in.list(c.face_area);
  in.list(c.face_box);
  in.list(c.face_label);
  in.list(c.face_label_radius);
  c.face_arcs.resize(c.face_area.size());
  for (auto& list : c.face_arcs) in.list(list);
  c.arcs.reserve(arcs.size());
  for (const PackedArc& a : arcs) c.arcs.push_back({a.first, a.count, a.from, a.to, a.left, a.right, a.box});
}

bool finite(double v) {
  return std::isfinite(v);
}
bool finite(Point p) {
  return finite(p.x) && finite(p.y);
}
/// Or the box of nothing, as of a face without arcs.
bool finite(const MapBox& box) {
  return box == MapBox() || (finite(Point{box.min_x, box.min_y}) && finite(Point{box.max_x, box.max_y}));
}

/// Whether every index is in range and every number is finite (a detail may be infinite).
bool is_sound(const Coverage& c) {
  const std::size_t faces = c.face_area.size();
  if (c.detail.size() != c.points.size() || c.face_box.size() != faces || c.face_label.size() != faces ||
      c.face_label_radius.size() != faces)
    return false;
  for (const Point p : c.points)
    if (!finite(p)) return false;
  for (const float d : c.detail)
    if (!(d >= 0)) return false;
  for (const Arc& a : c.arcs) {
    if (a.count < 2 || a.first > c.points.size() || a.count > c.points.size() - a.first) return false;
    if (!finite(a.box) || a.from >= c.node_count || a.to >= c.node_count || a.left == a.right) return false;
    for (const FaceId face : {a.left, a.right})
      if (face != kOutside && face >= faces) return false;
    if (!std::isinf(c.detail[a.first]) || !std::isinf(c.detail[a.first + a.count - 1])) return false;
  }
  for (FaceId face = 0; face < faces; ++face) {
    if (!finite(c.face_area[face]) || !finite(c.face_box[face]) || !finite(c.face_label[face]) ||
        !finite(c.face_label_radius[face]))
      return false;
    for (const std::uint32_t arc : c.face_arcs[face])
      if (arc >= c.arcs.size() || (c.arcs[arc].left != face && c.arcs[arc].right != face)) return false;
  }
  return true;
}

std::uint64_t checksum(std::string_view bytes) {
  ContentHash hash;
  hash.add(bytes);
  return hash.value();
}

}  // namespace

std::string encode_layer(const Layer& layer, std::uint64_t key) {
  Writer body;
  write_records(body, layer.records);
  write_diagnostics(body, layer.warnings);
  write_coverage(body, *layer.coverage);
  for (const int year : {layer.year, layer.value_year}) body.number(static_cast<std::uint64_t>(year));
  Writer out;
  out.number(kMagic);
  out.number(key);
  out.number(checksum(body.bytes));
  out.bytes += body.bytes;
  return std::move(out.bytes);
}

std::optional<Layer> decode_layer(std::string_view bytes, std::uint64_t key) {
  Reader head(bytes.substr(0, 24));
  if (head.number() != kMagic || head.number() != key) return std::nullopt;
  const std::uint64_t sum = head.number();
  if (!head.ok || checksum(bytes.substr(24)) != sum) return std::nullopt;

  Reader in(bytes.substr(24));
  Layer layer;
  Coverage coverage;
  read_records(in, layer.records);
  read_diagnostics(in, layer.warnings);
  read_coverage(in, coverage);
  for (int* year : {&layer.year, &layer.value_year}) *year = in.number_as<int>();
  if (!in.ok || !in.at_end() || coverage.face_count() != layer.records.size() || !is_sound(coverage))
    return std::nullopt;
  layer.coverage = std::make_shared<const Coverage>(std::move(coverage));
  return layer;
}

}  // namespace rk::boundaries
