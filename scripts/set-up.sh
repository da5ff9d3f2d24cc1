# Sourced by acquit, run, test and .ci/run: what building needs, said plainly when it is missing.
# The caller has set here= (the root of the repository) and, for the launcher, is_current.

say() {
  printf '%s\n' "$@" >&2
}

# A home that cannot be written to gets its tool folders under artifacts/; packages already in it are still read.
use_writable_home() {
  if ! mkdir -p "$here/artifacts" 2>/dev/null || [[ ! -w $here/artifacts ]]; then
    say "Le dossier $here n'est pas accessible en écriture : copiez Acquit dans un dossier à vous." \
      "The folder $here cannot be written to: copy Acquit into a folder of yours."
    exit 2
  fi
  export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1
  if [[ ! -w ${HOME:-/nonexistent} ]]; then
    [[ ! -d ${HOME-}/.nuget/packages ]] || export NUGET_FALLBACK_PACKAGES=${NUGET_FALLBACK_PACKAGES:-$HOME/.nuget/packages}
    export DOTNET_CLI_HOME=${DOTNET_CLI_HOME:-$here/artifacts/home}
    export NUGET_PACKAGES=${NUGET_PACKAGES:-$here/artifacts/packages}
    export npm_config_cache=${npm_config_cache:-$here/artifacts/npm}
    mkdir -p "$DOTNET_CLI_HOME"
  fi
}

need_dotnet() {
  if ! command -v dotnet >/dev/null || ! (cd "$here" && dotnet --version >/dev/null 2>&1); then
    say "Il manque le SDK .NET 10 : installez le paquet dotnet-sdk-10.0, puis relancez." \
      "The .NET 10 SDK is missing: install the package dotnet-sdk-10.0, then run this again."
    exit 2
  fi
}

need_node() {
  local version=
  version=$(node --version 2>/dev/null) || true
  version=${version#v}
  if [[ -z $version || ${version%%.*} -lt 20 ]] || ! command -v npm >/dev/null; then
    say "Il manque Node 20 (ou plus récent) avec npm : installez les paquets nodejs et npm, puis relancez." \
      "Node 20 (or later) with npm is missing: install the packages nodejs and npm, then run this again."
    exit 2
  fi
}

has_node() {
  (need_node) 2>/dev/null
}

# One builder at a time; descriptor 9 is closed for what the build starts, which may outlive it.
with_lock() {
  use_writable_home
  exec 9>"$here/artifacts/.lock"
  if command -v flock >/dev/null; then
    flock -n 9 || {
      say "Une autre construction est en cours, on attend." "Another build is running, waiting."
      flock 9
    }
  fi
  "$@" || exit $?
  exec 9>&-
}

# Styles and islands: npm's own record tells whether the packages match the lock file.
build_web() {
  [[ -e $here/package.json ]] || return 0
  local built=$here/src/Acquit/wwwroot/build record=$here/node_modules/.package-lock.json
  if [[ ! -e $record || $here/package-lock.json -nt $record ]]; then
    say "Paquets npm..."
    (cd "$here" && npm ci --no-audit --no-fund --loglevel=error) >&2 9>&- || return 70
    touch "$record"
  fi
  if [[ ! -d $built || -n $(find "$here/src/Acquit" "$here/package.json" "$here/package-lock.json" \
    \( -name '*.ts' -o -name '*.css' -o -name '*.mjs' -o -name 'package*.json' \) -not -path '*/wwwroot/build/*' \
    -newer "$built" -print -quit) ]]; then
    say "Styles et scripts..."
    (cd "$here" && npm run --silent build) >&2 9>&- || return 70
    touch "$built"
  fi
}

runtime_identifier() {
  case $(uname -m) in
    aarch64 | arm64) printf linux-arm64 ;;
    *) printf linux-x64 ;;
  esac
}

# Published beside, then moved in place: a program that runs keeps the files it has open.
publish_when_needed() {
  ! is_current || return 0
  need_dotnet
  if has_node; then
    build_web || return $?
  elif [[ " $* " == *" serve "* ]]; then
    need_node
  fi
  local place=$here/artifacts/publish began
  began=$(mktemp "$here/artifacts/.began.XXXXXX")
  say "Construction d'Acquit (une à deux minutes la première fois)..." \
    "Building Acquit (one to two minutes the first time)..."
  rm -rf "$place.new"
  if ! dotnet publish "$here/src/Acquit/Acquit.csproj" --configuration Release --runtime "$(runtime_identifier)" \
    --no-self-contained --output "$place.new" -p:UseSharedCompilation=false -maxcpucount:2 --nologo --verbosity quiet \
    >"$here/artifacts/publish.log" 2>&1 9>&-; then
    grep -E 'error|warning' "$here/artifacts/publish.log" | sort -u | head -20 >&2 || true
    say "La construction a échoué ; le détail est dans artifacts/publish.log." \
      "The build failed; details are in artifacts/publish.log."
    rm -f "$began"
    return 70
  fi
  local host
  host=$(readlink -f -- "$(command -v dotnet)")
  printf '%s\n' "${host%/*}" >"$place.new/.dotnet"
  mv "$began" "$place.new/.built"
  rm -rf "$place.old"
  [[ ! -e $place ]] || mv "$place" "$place.old"
  mv "$place.new" "$place"
  rm -rf "$place.old"
}
