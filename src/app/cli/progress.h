// Progress of a long job: a bar on a terminal, elsewhere one line per item.
#pragma once

#include <string>
#include <vector>

#include "base/translations.h"

namespace rk::app::cli {

class Progress {
 public:
  /// Counts to `total`; prints nothing if `quiet`.
  Progress(std::size_t total, const Translations& texts, bool quiet);

  /// Counts one more item as done. `lines` are printed where there is no bar, and always if they are
  /// `is_error` (an error or a warning).
  void done(const std::vector<std::string>& lines, bool is_error);

 private:
  void draw_bar() const;

  std::size_t total_;
  std::size_t done_ = 0;
  const Translations& texts_;
  bool quiet_;
  bool bar_;
};

}  // namespace rk::app::cli
