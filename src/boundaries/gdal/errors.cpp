#include "boundaries/gdal/errors.h"

#include <cpl_error.h>

#include <algorithm>
#include <string_view>
#include <utility>

namespace rk::boundaries::gdal {
namespace {

/// A file that is broken everywhere gives an error for every record; this many are enough.
constexpr std::size_t kMost = 20;

void CPL_STDCALL handle(CPLErr level, CPLErrorNum, const char* message) {
  if (level != CE_Warning && level != CE_Failure && level != CE_Fatal) return;
  auto* const collector = static_cast<ErrorCollector*>(CPLGetErrorHandlerUserData());
  collector->add(level == CE_Warning ? Severity::warning : Severity::error, message);
}

/// The message with the names of files alone, not with where GDAL sees them
/// ("/vsizip//vsimem/regiokaart-0/").
std::string without_memory_paths(std::string message) {
  for (const char* const start : {"/vsizip/", "/vsigzip/", "/vsimem/regiokaart-"}) {
    const bool folder = std::string_view(start).back() != '/';
    for (std::size_t at = 0; (at = message.find(start, at)) != std::string::npos;) {
      std::size_t end = at + std::string_view(start).size();
      if (folder) end = std::min(message.find('/', end), message.size() - 1) + 1;
      message.erase(at, end - at);
    }
  }
  return message;
}

}  // namespace

ErrorCollector::ErrorCollector() {
  CPLPushErrorHandlerEx(handle, this);
}
ErrorCollector::~ErrorCollector() {
  CPLPopErrorHandler();
}

void ErrorCollector::add(Severity severity, std::string message) {
  message = without_memory_paths(std::move(message));
  const auto same = [&](const Message& m) { return m.text == message; };
  if (std::any_of(messages_.begin(), messages_.end(), same)) return;
  if (messages_.size() < kMost) {
    messages_.push_back({severity, std::move(message)});
    return;
  }
  ++more_;
  more_failures_ = more_failures_ || severity == Severity::error;
}

Diagnostics ErrorCollector::take(const std::string& file) {
  Diagnostics found;
  for (Message& m : messages_) {
    const char* const key =
        m.severity == Severity::error ? "boundaries.gdal_failure" : "boundaries.gdal_warning";
    found.push_back({m.severity, key, file, "", {{"message", std::move(m.text)}}});
  }
  if (more_ > 0)
    found.push_back({more_failures_ ? Severity::error : Severity::warning,
                     "boundaries.gdal_more",
                     file,
                     "",
                     {{"count", std::to_string(more_)}}});
  messages_.clear();
  more_ = 0;
  more_failures_ = false;
  return found;
}

}  // namespace rk::boundaries::gdal
