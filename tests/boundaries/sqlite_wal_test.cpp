// Logs as SQLite writes them are read in tests/files/geodata_test.py; here they are made by hand, to be
// damaged.
#include "boundaries/sqlite_wal.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>

using namespace rk::boundaries;
using namespace std::string_literals;

namespace {

constexpr std::size_t kPage = 512, kHead = 32, kFrame = 24 + kPage;

void put(std::string& out, std::uint32_t value) {
  for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(value >> shift & 0xFFU);
}

/// A log with checksums over big-endian numbers.
class Log {
 public:
  std::string bytes;

  Log() {
    for (const std::uint32_t value : {0x377F0683U, 3007000U, std::uint32_t{kPage}, 0U, 7U, 8U})
      put(bytes, value);
    add(bytes);
    put_sum();
  }

  /// `pages`: of the database if this frame ends a transaction, else 0.
  void frame(std::uint32_t page, std::uint32_t pages, char content) {
    std::string head;
    put(head, page);
    put(head, pages);
    const std::string body(kPage, content);
    add(head);
    add(body);
    bytes += head;
    put(bytes, 7);
    put(bytes, 8);
    put_sum();
    bytes += body;
  }

 private:
  void add(const std::string& part) {
    const auto number = [&](std::size_t at) {
      std::uint32_t value = 0;
      for (std::size_t i = 0; i < 4; ++i) value = value << 8U | static_cast<unsigned char>(part[at + i]);
      return value;
    };
    for (std::size_t i = 0; i < part.size(); i += 8) {
      first_ += number(i) + second_;
      second_ += number(i + 4) + first_;
    }
  }
  void put_sum() {
    put(bytes, first_);
    put(bytes, second_);
  }

  std::uint32_t first_ = 0, second_ = 0;
};

/// Two pages of letters.
std::string database() {
  return std::string(kPage, 'a') + std::string(kPage, 'b');
}

}  // namespace

TEST_CASE("committed pages take the place of the database's") {
  Log log;
  log.frame(2, 2, 'x');
  CHECK(with_wal(database(), log.bytes) == std::string(kPage, 'a') + std::string(kPage, 'x'));
  log.frame(2, 0, 'y');
  log.frame(3, 3, 'z');
  CHECK(with_wal(database(), log.bytes) ==
        std::string(kPage, 'a') + std::string(kPage, 'y') + std::string(kPage, 'z'));
  log.frame(1, 1, 'c');
  CHECK(with_wal(database(), log.bytes) == std::string(kPage, 'c'));
}

TEST_CASE("a transaction that was not committed does not count") {
  Log log;
  log.frame(1, 0, 'x');
  CHECK(with_wal(database(), log.bytes) == database());
  log.frame(2, 2, 'y');
  const std::string first = log.bytes;
  log.frame(2, 0, 'z');
  CHECK(with_wal(database(), log.bytes) == with_wal(database(), first));
}

TEST_CASE("a log that is cut short or damaged anywhere counts up to there") {
  Log log;
  log.frame(1, 2, 'x');
  log.frame(2, 2, 'y');
  const std::string first = with_wal(database(), log.bytes.substr(0, kHead + kFrame));
  CHECK(first != database());
  for (std::size_t n = 0; n < log.bytes.size(); n += 7)
    CHECK(with_wal(database(), log.bytes.substr(0, n)) == (n < kHead + kFrame ? database() : first));
  for (std::size_t i = 0; i < log.bytes.size(); i += 3) {
    std::string bad = log.bytes;
    bad[i] = static_cast<char>(bad[i] ^ 0x10);
    CAPTURE(i);
    CHECK(with_wal(database(), bad) == (i < kHead + kFrame ? database() : first));
  }
}

TEST_CASE("a log that asks for an endless database is not followed") {
  Log log;
  log.frame(0xFFFFFFFE, 0xFFFFFFFF, 'x');
  CHECK(with_wal(database(), log.bytes) == database());
  Log outside;
  outside.frame(9, 2, 'x');
  outside.frame(0, 2, 'x');
  CHECK(with_wal(database(), outside.bytes) == database());
}

TEST_CASE("a database that asks for a log becomes one that needs none") {
  std::string asking = database();
  asking.replace(18, 2, "\2\2");
  std::string plain = database();
  plain.replace(18, 2, "\1\1");
  CHECK(with_wal(asking, "") == plain);
  CHECK(with_wal("short", "") == "short");
}

TEST_CASE("a journal is hot by its first bytes") {
  CHECK(is_hot_journal("\xD9\xD5\x05\xF9\x20\xA1\x63\xD7 ..."s));
  CHECK_FALSE(is_hot_journal(std::string(512, '\0')));
  CHECK_FALSE(is_hot_journal(""));
}
