#include "platform/picture_selection.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>
#include <utility>

namespace rk::platform {
namespace {

/// Bytes of a property: less than the 256 KiB that every X server takes in one request.
constexpr std::size_t kPiece = std::size_t{128} << 10U;
constexpr std::size_t kMostTransfers = 16;  ///< at a time; programs that ask and never take are forgotten
constexpr xcb_atom_t kNone = XCB_ATOM_NONE;
constexpr std::uint8_t kSentBySomebody = 0x80;

using EventMemory = std::unique_ptr<xcb_generic_event_t, decltype(&std::free)>;

}  // namespace

PictureSelection::PictureSelection() {
  if (!xcb_.open()) return;
  int number = 0;
  connection_ = xcb_.connect(nullptr, &number);
  if (!connected()) return;
  xcb_screen_iterator_t screen = xcb_.screens(xcb_.setup(connection_));
  for (; number > 0; --number) xcb_.next_screen(&screen);
  window_ = xcb_.new_id(connection_);
  const std::uint32_t events = XCB_EVENT_MASK_PROPERTY_CHANGE;
  xcb_.create_window(connection_, XCB_COPY_FROM_PARENT, window_, screen.data->root, 0, 0, 1, 1, 0,
                     XCB_WINDOW_CLASS_INPUT_ONLY, XCB_COPY_FROM_PARENT, XCB_CW_EVENT_MASK, &events);
  clipboard_ = atom("CLIPBOARD");
  targets_ = atom("TARGETS");
  timestamp_ = atom("TIMESTAMP");
  incremental_ = atom("INCR");
  png_type_ = atom("image/png");
  clock_ = atom("REGIOKAART_CLOCK");
}

PictureSelection::~PictureSelection() {
  if (connection_ != nullptr) xcb_.disconnect(connection_);
}

bool PictureSelection::connected() const {
  return connection_ != nullptr && xcb_.has_error(connection_) == 0;
}

xcb_atom_t PictureSelection::atom(const char* name) const {
  const auto cookie = xcb_.intern_atom(connection_, 0, static_cast<std::uint16_t>(std::strlen(name)), name);
  xcb_intern_atom_reply_t* reply = xcb_.intern_atom_reply(connection_, cookie, nullptr);
  const xcb_atom_t result = reply == nullptr ? kNone : reply->atom;
  std::free(reply);
  return result;
}

void PictureSelection::offer(std::shared_ptr<const std::string> png) {
  png_ = std::move(png);
  asking_ = true;
  // A selection is owned from a time of the server on, which only an event tells.
  xcb_.change_property(connection_, XCB_PROP_MODE_APPEND, window_, clock_, XCB_ATOM_INTEGER, 32, 0, nullptr);
  xcb_.flush(connection_);
}

void PictureSelection::answer() {
  // Sending may read, too: what that brings is in no descriptor any more.
  for (bool found = true; found;) {
    found = false;
    for (;;) {
      const EventMemory event(xcb_.next_event(connection_), &std::free);
      if (!event) break;
      handle(*event);
      found = true;
    }
    xcb_.flush(connection_);
  }
}

void PictureSelection::handle(const xcb_generic_event_t& event) {
  switch (event.response_type & ~kSentBySomebody) {
    case XCB_SELECTION_REQUEST:
      return requested(reinterpret_cast<const xcb_selection_request_event_t&>(event));
    case XCB_SELECTION_CLEAR:
      // One that came while this program asks for it is about the time before.
      if (reinterpret_cast<const xcb_selection_clear_event_t&>(event).selection == clipboard_ && !asking_)
        png_.reset();
      return;
    case XCB_PROPERTY_NOTIFY:
      return property_changed(reinterpret_cast<const xcb_property_notify_event_t&>(event));
    case XCB_DESTROY_NOTIFY: {
      const xcb_window_t gone = reinterpret_cast<const xcb_destroy_notify_event_t&>(event).window;
      std::erase_if(transfers_, [&](const Transfer& transfer) { return transfer.window == gone; });
      return;
    }
    default:  // also errors: a program that asked may be gone
      return;
  }
}

void PictureSelection::property_changed(const xcb_property_notify_event_t& event) {
  if (event.window == window_) {
    if (event.atom != clock_ || event.state != XCB_PROPERTY_NEW_VALUE) return;
    asking_ = false;
    owned_since_ = event.time;
    xcb_.own_selection(connection_, window_, clipboard_, owned_since_);
    return;
  }
  if (event.state != XCB_PROPERTY_DELETE) return;
  for (std::size_t i = 0; i < transfers_.size(); ++i) {
    if (transfers_[i].window == event.window && transfers_[i].property == event.atom) return send_piece(i);
  }
}

void PictureSelection::requested(const xcb_selection_request_event_t& event) {
  // Old programs name no property, and mean one with the name of what they ask for.
  const xcb_atom_t property = event.property == kNone ? event.target : event.property;
  const bool done = png_ != nullptr && event.selection == clipboard_ && put(event, property);
  xcb_selection_notify_event_t answer{};
  answer.response_type = XCB_SELECTION_NOTIFY;
  answer.time = event.time;
  answer.requestor = event.requestor;
  answer.selection = event.selection;
  answer.target = event.target;
  answer.property = done ? property : kNone;
  std::array<char, 32> bytes{};  // what an event takes, whatever its kind
  std::memcpy(bytes.data(), &answer, sizeof answer);
  xcb_.send_event(connection_, 0, event.requestor, XCB_EVENT_MASK_NO_EVENT, bytes.data());
}

bool PictureSelection::put(const xcb_selection_request_event_t& event, xcb_atom_t property) {
  const auto put_numbers = [&](xcb_atom_t type, const auto& numbers) {
    xcb_.change_property(connection_, XCB_PROP_MODE_REPLACE, event.requestor, property, type, 32,
                         static_cast<std::uint32_t>(numbers.size()), numbers.data());
  };
  if (event.target == targets_) {
    put_numbers(XCB_ATOM_ATOM, std::array{targets_, timestamp_, png_type_});
  } else if (event.target == timestamp_) {
    put_numbers(XCB_ATOM_INTEGER, std::array{owned_since_});
  } else if (event.target != png_type_) {
    return false;
  } else if (png_->size() > kPiece) {
    put_numbers(incremental_, std::array{static_cast<std::uint32_t>(png_->size())});
    listen(event.requestor, XCB_EVENT_MASK_PROPERTY_CHANGE | XCB_EVENT_MASK_STRUCTURE_NOTIFY);
    if (transfers_.size() == kMostTransfers) transfers_.erase(transfers_.begin());
    transfers_.push_back({event.requestor, property, png_, 0});
  } else {
    put_picture(event.requestor, property);
  }
  return true;
}

void PictureSelection::put_picture(xcb_window_t window, xcb_atom_t property) {
  xcb_.change_property(connection_, XCB_PROP_MODE_REPLACE, window, property, png_type_, 8,
                       static_cast<std::uint32_t>(png_->size()), png_->data());
}

/// An empty piece is the end.
void PictureSelection::send_piece(std::size_t transfer) {
  Transfer& to = transfers_[transfer];
  const std::size_t bytes = std::min(kPiece, to.png->size() - to.sent);
  xcb_.change_property(connection_, XCB_PROP_MODE_REPLACE, to.window, to.property, png_type_, 8,
                       static_cast<std::uint32_t>(bytes), to.png->data() + to.sent);
  to.sent += bytes;
  if (bytes > 0) return;
  listen(to.window, XCB_EVENT_MASK_NO_EVENT);
  transfers_.erase(transfers_.begin() + static_cast<std::ptrdiff_t>(transfer));
}

void PictureSelection::listen(xcb_window_t window, std::uint32_t events) const {
  xcb_.change_attributes(connection_, window, XCB_CW_EVENT_MASK, &events);
}

}  // namespace rk::platform
