// A part of a test in a process of its own, which it may end.
#pragma once

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

namespace rk::test {

/// Runs `body` in a child and returns the status that waitpid gives. A body that comes to its end exits with
/// its result.
template <typename Body>
int status_of_child(const Body& body) {
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) _exit(body());
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  return status;
}

}  // namespace rk::test
