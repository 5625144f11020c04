#include "platform/signals.h"

#include <doctest/doctest.h>
#include <poll.h>
#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <new>

#include "support/child_process.h"

using namespace rk::platform;

namespace {

/// While it is set, an allocation ends the process.
std::atomic<bool> no_allocation = false;
constexpr int kAllocated = 99;

}  // namespace

// NOLINTBEGIN(misc-new-delete-overloads): the forms for arrays and sizes call these two.
void* operator new(std::size_t size) {
  if (no_allocation) _exit(kAllocated);
  if (void* memory = std::malloc(size)) return memory;
  throw std::bad_alloc();
}
void operator delete(void* memory) noexcept {
  std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
  std::free(memory);
}
// NOLINTEND(misc-new-delete-overloads)

TEST_CASE("the handler that removes temporary files allocates nothing: malloc may be what it interrupted") {
  const int status = rk::test::status_of_child([] {
    remove_temporary_files_on_signals();
    no_allocation = true;
    raise(SIGTERM);
    return 1;
  });
  CHECK(WIFSIGNALED(status));
  CHECK(WTERMSIG(status) == SIGTERM);
}

TEST_CASE("a request to end is noted, and wakes who waits for it; the next one ends the process") {
  const int status = rk::test::status_of_child([] {
    int code = 0;
    {
      const EndRequest request;
      pollfd polled{request.descriptor(), POLLIN, 0};
      if (request.signal() != 0 || poll(&polled, 1, 0) != 0) code = 1;
      raise(SIGTERM);
      if (request.signal() != SIGTERM || poll(&polled, 1, 0) != 1) code = 2;
    }
    if (code != 0) _exit(code);
    const EndRequest request;
    raise(SIGINT);
    raise(SIGINT);
    return 3;
  });
  CHECK(WIFSIGNALED(status));
  CHECK(WTERMSIG(status) == SIGINT);
}

TEST_CASE("a signal that is ignored stays ignored") {
  const int status = rk::test::status_of_child([] {
    std::signal(SIGHUP, SIG_IGN);
    remove_temporary_files_on_signals();
    raise(SIGHUP);
    const EndRequest request;
    raise(SIGHUP);
    return request.signal();
  });
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
}
