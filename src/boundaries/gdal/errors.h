// Collects what GDAL reports: it describes faults of files only through its error handler.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/diagnostics.h"

namespace rk::boundaries::gdal {

/// While it lives, errors and warnings of this thread come here instead of to standard error.
class ErrorCollector {
 public:
  ErrorCollector();
  ~ErrorCollector();
  ErrorCollector(const ErrorCollector&) = delete;
  ErrorCollector& operator=(const ErrorCollector&) = delete;

  void add(Severity severity, std::string message);

  /// The messages, each once: failures as errors "boundaries.gdal_failure", warnings as
  /// "boundaries.gdal_warning"; and if there were more than are kept, "boundaries.gdal_more" with their
  /// number.
  Diagnostics take(const std::string& file);

 private:
  struct Message {
    Severity severity;
    std::string text;
  };
  std::vector<Message> messages_;
  std::size_t more_ = 0;
  bool more_failures_ = false;
};

}  // namespace rk::boundaries::gdal
