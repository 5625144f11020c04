// A summary of what is on view as text, to paste into a mail or a document.
#pragma once

#include <string>

#include "app/state/workspace.h"

namespace rk::app {

/// Title and description of the view, what is known of the selection, the what-if if there is one, the main
/// finding and the source; paragraphs separated by an empty line, UTF-8, with "\n" at the end. The workspace
/// must follow the state.
std::string summary_text(const AppState& state, const Workspace& workspace);

}  // namespace rk::app
