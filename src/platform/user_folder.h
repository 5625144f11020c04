// The user's own folders (XDG Base Directory Specification 0.8).
#pragma once

#include <string>

namespace rk::platform {

/// The folder "regiokaart" in the one that `variable` names, or in `fallback` below the home folder. Empty if
/// there is no home. The folder may not exist.
std::string user_folder(const char* variable, const char* fallback);

/// Where figures go: the user's folder for pictures (XDG_PICTURES_DIR, in the environment or in
/// user-dirs.dirs), or the home folder. The working folder if there is none of these.
std::string pictures_folder();

/// The same for documents (XDG_DOCUMENTS_DIR), where sessions go.
std::string documents_folder();

}  // namespace rk::platform
