#include "app/cli/progress.h"

#include <iostream>

#include "app/cli/messages.h"
#include "platform/terminal.h"

namespace rk::app::cli {
namespace {

constexpr std::size_t kBarWidth = 32;
constexpr const char* kEraseLine = "\r\033[K";

}  // namespace

Progress::Progress(std::size_t total, const Translations& texts, bool quiet)
    : total_(total),
      texts_(texts),
      quiet_(quiet),
      bar_(!quiet && total > 0 && platform::is_error_terminal()) {
  if (bar_) draw_bar();
}

void Progress::done(const std::vector<std::string>& lines, bool is_error) {
  ++done_;
  if (bar_) std::cerr << kEraseLine;
  if (is_error || (!quiet_ && !bar_)) {
    for (const std::string& line : lines) print_line(line);
  }
  if (bar_) draw_bar();
}

void Progress::draw_bar() const {
  const std::size_t filled = kBarWidth * done_ / total_;
  std::cerr << '[' << std::string(filled, '#') << std::string(kBarWidth - filled, '.') << "] "
            << texts_.get("cli.figures.progress",
                          {{"done", std::to_string(done_)}, {"total", std::to_string(total_)}})
            << (done_ == total_ ? "\n" : "") << std::flush;
}

}  // namespace rk::app::cli
