#include "boundaries/gdal/errors.h"

#include <cpl_error.h>

#include <algorithm>

namespace rk::boundaries::gdal {
namespace {

/// A file that is broken everywhere gives an error for every record; this many are enough.
constexpr std::size_t kMost = 20;

void CPL_STDCALL handle(CPLErr level, CPLErrorNum, const char* message) {
  if (level != CE_Warning && level != CE_Failure && level != CE_Fatal) return;
  auto* const collector = static_cast<ErrorCollector*>(CPLGetErrorHandlerUserData());
  collector->add(level == CE_Warning ? Severity::warning : Severity::error, message);
}

}  // namespace

ErrorCollector::ErrorCollector() {
  CPLPushErrorHandlerEx(handle, this);
}
ErrorCollector::~ErrorCollector() {
  CPLPopErrorHandler();
}

void ErrorCollector::add(Severity severity, std::string message) {
  const auto same = [&](const Message& m) { return m.text == message; };
  if (messages_.size() >= kMost || std::any_of(messages_.begin(), messages_.end(), same)) return;
  messages_.push_back({severity, std::move(message)});
}

Diagnostics ErrorCollector::take(const std::string& file) {
  Diagnostics found;
  for (Message& m : messages_) {
    const char* const key =
        m.severity == Severity::error ? "boundaries.gdal_failure" : "boundaries.gdal_warning";
    found.push_back({m.severity, key, file, "", {{"message", std::move(m.text)}}});
  }
  messages_.clear();
  return found;
}

}  // namespace rk::boundaries::gdal
