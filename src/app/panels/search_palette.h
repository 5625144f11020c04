// The search box: type, choose, go there.
#pragma once

#include <optional>
#include <string>

#include "app/panels/widgets.h"
#include "app/search/search_index.h"

namespace rk::app::panels {

class SearchPalette {
 public:
  void open() { open_for(std::nullopt); }
  /// Only municipalities are found; those near the focus are offered before anything is typed.
  void open_for_municipalities() { open_for(search::SearchKind::municipality); }

  bool opening() const { return opening_; }

  /// Adds the box to the frame while it is open. The choice goes to `frame.events`.
  void show(const PanelFrame& frame);

 private:
  void open_for(std::optional<search::SearchKind> kind) {
    kind_ = kind;
    opening_ = true;
  }
  void find();
  /// What is offered before anything is typed.
  void offer();
  bool show_result(const PanelFrame& frame, const search::SearchEntry& entry, bool chosen) const;
  void choose(const PanelFrame& frame, const search::SearchEntry& entry);

  bool opening_ = false;
  std::optional<search::SearchKind> kind_;    ///< what is found; none: everything
  std::optional<search::SearchIndex> index_;  ///< of the dataset and translations at the time of opening
  std::string typed_;
  std::vector<std::size_t> found_;
  std::size_t chosen_ = 0;
};

}  // namespace rk::app::panels
