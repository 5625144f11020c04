// Keeps GDAL from looking anywhere but into the bytes that it is given.
#pragma once

namespace rk::boundaries::gdal {

/// While it lives, GDAL fetches nothing from the network, follows no reference in a file to another one,
/// loads no extensions, and writes no files of its own, whatever the environment says. For the thread that
/// makes it.
class ClosedWorld {
 public:
  ClosedWorld();
  ~ClosedWorld();
  ClosedWorld(const ClosedWorld&) = delete;
  ClosedWorld& operator=(const ClosedWorld&) = delete;
};

}  // namespace rk::boundaries::gdal
