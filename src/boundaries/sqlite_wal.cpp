#include "boundaries/sqlite_wal.h"

#include <cstddef>
#include <cstdint>
#include <utility>

#include "boundaries/byte_order.h"

namespace rk::boundaries {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kWalHead = 32, kFrameHead = 24;
/// The largest page number times page size that is followed: a log could name page 4,294,967,294.
constexpr std::uint64_t kMaxBytes = std::uint64_t{1} << 30U;

/// The running checksum of a log, over pairs of numbers.
class Checksum {
 public:
  explicit Checksum(bool big_endian) : is_big_(big_endian) {}

  void add(std::string_view bytes) {
    for (std::size_t i = 0; i + 8 <= bytes.size(); i += 8) {
      first_ += read(bytes, i) + second_;
      second_ += read(bytes, i + 4) + first_;
    }
  }
  bool is(std::string_view bytes, std::size_t at) const {
    return first_ == big_endian(bytes, at) && second_ == big_endian(bytes, at + 4);
  }

 private:
  std::uint32_t read(std::string_view bytes, std::size_t at) const {
    return is_big_ ? big_endian(bytes, at) : static_cast<std::uint32_t>(little_endian(bytes, at, 4));
  }

  bool is_big_;
  std::uint32_t first_ = 0, second_ = 0;
};

bool is_page_size(std::size_t size) {
  return size >= 512 && size <= 65536 && (size & (size - 1)) == 0;
}

/// The pages of a log in order: the frames up to the last that ends a transaction.
class Log {
 public:
  explicit Log(std::string_view wal) : wal_(wal) {
    if (wal.size() < kWalHead || (big_endian(wal, 0) & ~1U) != 0x377F0682U) return;
    page_size_ = big_endian(wal, 8);
    if (!is_page_size(page_size_)) return;
    Checksum sum((big_endian(wal, 0) & 1U) != 0);
    sum.add(wal.substr(0, 24));
    if (!sum.is(wal, 24)) return;
    const std::size_t frame_size = kFrameHead + page_size_;
    for (std::size_t at = kWalHead; wal.size() - at >= frame_size; at += frame_size) {
      const std::string_view frame = wal.substr(at, frame_size);
      if (frame.substr(8, 8) != wal.substr(16, 8)) return;  // the salts of an earlier log
      sum.add(frame.substr(0, 8));
      sum.add(frame.substr(kFrameHead));
      if (!sum.is(frame, 16)) return;
      if (const std::uint32_t pages = big_endian(frame, 4); pages != 0) {
        pages_ = pages;
        end_ = at + frame_size;
      }
    }
  }

  void apply_to(std::string& database) const {
    if (end_ == 0 || pages_ * page_size_ > kMaxBytes) return;
    database.resize(static_cast<std::size_t>(pages_ * page_size_));
    for (std::size_t at = kWalHead; at < end_; at += kFrameHead + page_size_) {
      const std::uint64_t page = big_endian(wal_, at);
      if (page >= 1 && page <= pages_)
        database.replace(static_cast<std::size_t>((page - 1) * page_size_), page_size_,
                         wal_.substr(at + kFrameHead, page_size_));
    }
  }

 private:
  std::string_view wal_;
  std::size_t page_size_ = 0;
  std::uint64_t pages_ = 0;  ///< of the database after the last transaction
  std::size_t end_ = 0;      ///< of the last frame that counts, 0: none does
};

}  // namespace

std::string with_wal(std::string database, std::string_view wal) {
  Log(wal).apply_to(database);
  // Bytes 18 and 19, the versions for writing and reading: 2 asks for a log, 1 for none.
  constexpr std::size_t kVersions = 18;
  if (database.size() >= 100 && database.compare(kVersions, 2, "\2\2"sv) == 0)
    database.replace(kVersions, 2, "\1\1"sv);
  return database;
}

bool is_hot_journal(std::string_view journal) {
  return journal.substr(0, 8) == "\xD9\xD5\x05\xF9\x20\xA1\x63\xD7"sv;
}

}  // namespace rk::boundaries
