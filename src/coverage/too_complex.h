// Areas that would take too much time or memory, as no map of municipalities does.
#pragma once

#include <cstddef>
#include <stdexcept>

namespace rk::coverage {

class TooComplex : public std::runtime_error {
 public:
  enum class Reason {
    crossings,        ///< borders cross each other more often than can be repaired
    comparisons,      ///< so many borders lie beside each other that the search for crossings does not end
    edges_at_vertex,  ///< more lines meet in one point than can be told apart
    repair,           ///< areas that do not fit have more vertices than can be repaired
  };

  TooComplex(Reason reason, std::size_t limit)
      : std::runtime_error("areas too complex"), reason_(reason), limit_(limit) {}

  Reason reason() const { return reason_; }
  std::size_t limit() const { return limit_; }  ///< the bound of model/limits.h that was passed

 private:
  Reason reason_;
  std::size_t limit_;
};

}  // namespace rk::coverage
