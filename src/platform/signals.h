// Signals of the operating system.
#pragma once

#include <array>
#include <csignal>

namespace rk::platform {

/// From here on a write beyond the limit on file sizes (ulimit -f) fails like one on a full disk instead of
/// ending the process: no partial file is left, and the user gets a message.
void ignore_file_size_signal();

/// From here on a signal that ends the process (SIGINT, SIGTERM, SIGHUP …) removes the temporary files first.
/// A signal that is ignored, as SIGHUP under nohup, stays so.
void remove_temporary_files_on_signals();

/// While it lives, SIGINT, SIGTERM and SIGHUP do not end the process but are noted, so that it can keep what
/// it has first. A second one ends it. At most one lives at a time.
class EndRequest {
 public:
  EndRequest();
  ~EndRequest();
  EndRequest(const EndRequest&) = delete;
  EndRequest& operator=(const EndRequest&) = delete;

  /// The signal that came, or 0.
  int signal() const;
  /// Becomes readable when a signal comes; negative if the system has no descriptor left.
  int descriptor() const;

 private:
  static constexpr std::array kSignals = {SIGINT, SIGTERM, SIGHUP};
  std::array<struct sigaction, kSignals.size()> before_;
};

/// Ends the process by a signal, so that who started it sees the reason.
void end_by_signal(int signal);

}  // namespace rk::platform
