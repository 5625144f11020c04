# What ./run, ./test, ./format, ./tidy, ./fuzz and .ci/run share: installing what is missing, and building. Sourced by
# bash, with `root` set to the source folder; leaves nothing outside build/ and the package system.
: "${root:?}"

say() { printf '%s\n' "$*" >&2; }

# list_sources : the C++ files of the project, relative to its folder.
list_sources() {
  if git -C "$root" rev-parse >/dev/null 2>&1; then
    (cd "$root" && git ls-files --cached --others --exclude-standard --deduplicate -- '*.h' '*.cpp' |
      while read -r file; do [[ ! -f $file ]] || printf '%s\n' "$file"; done)
  else
    (cd "$root" && find src tests -name '*.h' -o -name '*.cpp')
  fi | sort
}

# prepare TARGET PART... : installs the packages of these parts of packages.txt and builds the target of the
# release preset.
prepare() { in_turn install_and_build "$@"; }

install_and_build() {
  local target=$1
  shift
  install_missing "$@" && build release "$target"
}

# in_turn COMMAND... : runs a command that changes build/ or the packages, one at a time: a second call waits
# for the first. Returns 3 if build/ cannot be written.
in_turn() {
  local lock
  if ! mkdir -p "$root/build" 2>/dev/null || [[ ! -w $root/build ]]; then
    say "Cannot write in $root/build, where the program is built. Copy the folder to a place of your own."
    return 3
  fi
  exec {lock}>"$root/build/.lock"
  if ! flock --nonblock "$lock"; then
    say "Another build of Regiokaart is running; waiting for it."
    flock "$lock"
  fi
  "$@"
  local result=$?
  exec {lock}>&-
  return $result
}

# missing_packages PART... : a line "package purpose" for each package of these parts that is not installed.
missing_packages() {
  local parts package purpose part installed wanted=" $* "
  installed=$(dpkg-query --show --showformat='${db:Status-Status} ${Package}\n')
  while read -r parts package purpose; do
    for part in ${parts//,/ }; do
      if [[ $wanted == *" $part "* ]] && ! grep -qxF "installed $package" <<<"$installed"; then
        printf '%s %s\n' "$package" "$purpose"
        break
      fi
    done
  done <"$root/cmake/packages.txt"
}

# install_missing PART... : calls apt only if something is missing. Returns 3 if that cannot be mended.
install_missing() {
  if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    say "This is not Debian: install what stands in cmake/packages.txt yourself. Going on with what is here."
    return 0
  fi
  local missing package purpose packages=() as_root=() log=$root/build/install.log
  missing=$(missing_packages "$@")
  [[ -n $missing ]] || return 0
  say "Regiokaart needs these Debian packages, which are not installed yet:"
  while read -r package purpose; do
    packages+=("$package")
    printf '  %-20s %s\n' "$package" "$purpose" >&2
  done <<<"$missing"
  if [[ $EUID -ne 0 ]]; then
    if ! command -v sudo >/dev/null; then
      say "Installing needs root, and there is no sudo here. As root, run:"
      say "  apt-get update && apt-get install --no-install-recommends ${packages[*]}"
      return 3
    fi
    say "Installing them through sudo, which may ask for your password."
    as_root=(sudo)
    (: </dev/tty) 2>/dev/null || as_root+=(--non-interactive)
  fi
  # Asks nothing, waits for another apt, gives up on a silent mirror.
  as_root+=(env DEBIAN_FRONTEND=noninteractive)
  local apt=(apt-get --yes --quiet --no-install-recommends -o DPkg::Lock::Timeout=600 -o Acquire::http::Timeout=60)
  say "Installing ${#packages[@]} packages; this may take some minutes (log: $log)."
  : >"$log"
  local attempt
  for attempt in 1 2; do
    "${as_root[@]}" "${apt[@]}" update >>"$log" 2>&1
    if "${as_root[@]}" "${apt[@]}" install "${packages[@]}" >>"$log" 2>&1; then
      newly_installed=yes
      return 0
    fi
    if [[ $attempt -eq 1 ]]; then
      say "That did not work; trying once more."
      sleep 3
    fi
  done
  tail -n 20 "$log" >&2
  say "The packages could not be installed. The whole log is in $log"
  return 3
}

# build PRESET TARGET : a preset up to a target, with one line of progress. The full log is build/PRESET.log.
build() {
  local preset=$1 target=$2 log=$root/build/$1.log
  : >"$log"
  configure "$preset" "$log" || return
  if ! NINJA_STATUS='[%f/%t] ' cmake --build "$root/build/$preset" --parallel "$(nproc)" --target "$target" 2>&1 |
    tee -a "$log" | show_progress; then
    build_failed "$log"
    return 1
  fi
}

# configure PRESET LOG : makes build/PRESET ready to build where it is not.
configure() {
  local preset=$1 log=$2 folder=$root/build/$1
  # A tree that was copied or moved has a build folder that belongs to the old place.
  if [[ -f $folder/CMakeCache.txt ]] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$folder/CMakeCache.txt"; then
    rm -rf "$folder"
  fi
  # New packages may be what an earlier configuration did not find (tools of the tests).
  [[ ! -f $folder/build.ninja || -n ${newly_installed:-} ]] || return 0
  local command=(cmake --preset "$preset")
  command -v ccache >/dev/null && command+=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
  if ! (cd "$root" && "${command[@]}") >>"$log" 2>&1; then
    build_failed "$log"
    return 1
  fi
}

build_failed() {
  say "The build failed:"
  grep --max-count=1 --after-context=40 -E '^FAILED:|CMake Error' "$1" >&2 || tail -n 40 "$1" >&2
  say "The whole log is in $1"
}

# Reads what ninja prints; says that something is built and, on a terminal, how far it is.
show_progress() {
  local line started=
  while IFS= read -r line; do
    [[ $line =~ ^\[([0-9]+)/([0-9]+)\]\ (Building|Linking) ]] || continue
    if [[ -t 2 ]]; then
      printf '\rBuilding Regiokaart: %d of %d ' "${BASH_REMATCH[1]}" "${BASH_REMATCH[2]}" >&2
    elif [[ -z $started ]]; then
      say "Building Regiokaart (${BASH_REMATCH[2]} steps)."
    fi
    started=1
  done
  if [[ -n $started && -t 2 ]]; then printf '\r\033[K' >&2; fi
}
