#include "render/svg/svg_syntax.h"

#include <cmath>
#include <string_view>

namespace rk::render::svg {
namespace {

std::string hundredths(long long value) {
  const long long size = std::abs(value);
  std::string text = value < 0 ? "-" : "";
  if (size >= 100 || size == 0) text += std::to_string(size / 100);
  if (size % 100 != 0) {
    text += '.';
    text += static_cast<char>('0' + size % 100 / 10);
    if (size % 10 != 0) text += static_cast<char>('0' + size % 10);
  }
  return text;
}

long long rounded(double value) {
  return std::llround(value * 100);
}

}  // namespace

std::string svg_number(double value) {
  return hundredths(rounded(value));
}

std::string css_color(scene::Color color) {
  static constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out = "#";
  for (const std::uint8_t part : {color.r, color.g, color.b}) {
    out += kDigits[part / 16U];
    out += kDigits[part % 16U];
  }
  return out;
}

void PathData::command(char letter) {
  if (letter == command_ && letter != 'M') return;
  text_ += letter;
  command_ = letter;
  first_ = true;
}

void PathData::append(long long value) {
  if (!first_ && value >= 0) text_ += ' ';
  first_ = false;
  text_ += hundredths(value);
}

void PathData::step(Point p, bool moves) {
  const long long x = rounded(p.x);
  const long long y = rounded(p.y);
  append(x - x_);
  append(y - y_);
  if (!moves) return;
  x_ = x;
  y_ = y;
}

void PathData::move(Point p) {
  command('M');
  x_ = y_ = 0;
  step(p, true);
}

void PathData::line(Point p) {
  if (rounded(p.x) == x_ && rounded(p.y) == y_) return;
  command('l');
  step(p, true);
}

void PathData::quadratic(Point control, Point p) {
  command('q');
  step(control, false);
  step(p, true);
}

void PathData::cubic(Point control1, Point control2, Point p) {
  command('c');
  step(control1, false);
  step(control2, false);
  step(p, true);
}

void PathData::close() {
  text_ += 'z';
  command_ = 'z';
}

}  // namespace rk::render::svg
