#include "platform/background.h"

#include <doctest/doctest.h>

#include <stdexcept>

using rk::platform::Background;

TEST_CASE("work beside the caller's is done when it is finished, and when its owner goes") {
  int done = 0;
  {
    Background work(Background::Pace::full, [&] { ++done; });
    work.finish();
    CHECK(done == 1);
    CHECK(work.done());
    work.finish();
    CHECK(done == 1);
  }
  {
    const Background work(Background::Pace::yielding, [&] { ++done; });
  }
  CHECK(done == 2);
}

TEST_CASE("what the work throws comes out once where it is finished, and nowhere else") {
  Background work(Background::Pace::full, [] { throw std::runtime_error("failed"); });
  CHECK_THROWS_WITH(work.finish(), "failed");
  CHECK_NOTHROW(work.finish());
  {
    const Background left(Background::Pace::yielding, [] { throw std::runtime_error("nobody asks"); });
  }
}
