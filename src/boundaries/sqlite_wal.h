// Databases that SQLite keeps in two files: while a program has one open in WAL mode, as QGIS does with a
// GeoPackage, what it wrote last stands in NAME-wal. SQLite itself would make a third file beside them to
// read it, and might change the first.
#pragma once

#include <string>
#include <string_view>

namespace rk::boundaries {

/// The database with every transaction that was committed to the write-ahead log, as a database that needs no
/// log. (SQLite file format, sections 1.3 "The database header" and 4 "The write-ahead log".) Frames after
/// the first that is unfinished or of an earlier log do not count, as for SQLite.
std::string with_wal(std::string database, std::string_view wal);

/// Whether a rollback journal (NAME-journal) says that a transaction was begun and not finished.
bool is_hot_journal(std::string_view journal);

}  // namespace rk::boundaries
