// Standard input, output and error as the process got them.
#pragma once

namespace rk::platform {

/// Occupies the descriptors 0 to 2 where they are closed: else the next file that is opened would get one,
/// and what is printed would end up in it. Reading and writing there fails.
void open_missing_standard_streams();

/// While it lives, nothing reaches standard error: for libraries that print words of their own. Only for a
/// time when no other thread prints.
class SilentErrors {
 public:
  SilentErrors();
  ~SilentErrors();
  SilentErrors(const SilentErrors&) = delete;
  SilentErrors& operator=(const SilentErrors&) = delete;

 private:
  int kept_;
};

}  // namespace rk::platform
