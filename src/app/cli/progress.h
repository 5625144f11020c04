// How far a long job is: a bar on a terminal, a line for each thing done otherwise.
#pragma once

#include <string>

#include "base/translations.h"

namespace rk {

class Progress {
 public:
  /// Of `total` things; says nothing if `quiet`.
  Progress(std::size_t total, const Translations& texts, bool quiet);

  /// One more is done. `line` tells of it where there is no bar; what is `grave` (a fault, a warning) is told
  /// in any case.
  void done(const std::string& line, bool grave);

 private:
  void draw_bar() const;

  std::size_t total_;
  std::size_t done_ = 0;
  const Translations& texts_;
  bool quiet_;
  bool bar_;
};

}  // namespace rk
