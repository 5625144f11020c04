// Parallel work. Where there are no threads (REGIOKAART_NO_THREADS, as in a browser without shared memory)
// the same call does the work one item after the other.
#pragma once

#include <cstddef>
#include <functional>

namespace rk::platform {

/// How many threads can run at the same time, at least 1.
unsigned processor_count();

/// The number of threads for drawing: one per processor, at most 8.
unsigned drawing_threads();

/// Calls `work` with 0 … count-1, each once and in no particular order, on as many threads as there are
/// processors. The calling thread is one of them, so that a single index starts no thread. An exception of
/// `work` ends the work, and the first one is thrown from here when all threads have ended.
void for_each_index(std::size_t count, const std::function<void(std::size_t)>& work);

}  // namespace rk::platform
