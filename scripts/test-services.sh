# Sourced by test: Debian packages that the tests need, a private PostgreSQL, the browser.
# Sets ACQUIT_TEST_POSTGRES (a connection string) and ACQUIT_TEST_CHROMIUM (a path) where they exist.

postgres_folder=
postgres_bin=

install_test_packages() {
  local missing=()
  command -v chromium >/dev/null || missing+=(chromium)
  compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || missing+=(postgresql-15)
  ((${#missing[@]} > 0)) || return 0
  if ((EUID == 0)) && command -v apt-get >/dev/null; then
    say "Installation de : ${missing[*]}" "Installing: ${missing[*]}"
    (apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends "${missing[@]}") \
      >"$here/artifacts/tests/apt.log" 2>&1 ||
      say "Installation impossible, voir artifacts/tests/apt.log" "Could not install, see artifacts/tests/apt.log"
  else
    say "Il manque ${missing[*]} : les tests qui en dépendent seront sautés, et nommés." \
      "Missing: ${missing[*]}; the tests that need them will be skipped, by name."
  fi
}

find_browser() {
  local name
  for name in chromium chromium-browser google-chrome; do
    if command -v "$name" >/dev/null; then
      ACQUIT_TEST_CHROMIUM=$(command -v "$name")
      export ACQUIT_TEST_CHROMIUM
      return 0
    fi
  done
}

# PostgreSQL refuses to run as root: the packaged account runs it then.
as_postgres() {
  if ((EUID == 0)); then
    (cd / && runuser -u postgres -- "$@")
  else
    "$@"
  fi
}

free_port() {
  local port
  while :; do
    port=$((20000 + RANDOM))
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || break
  done
  printf %d "$port"
}

start_postgres() {
  [[ -z ${ACQUIT_TEST_POSTGRES-} ]] || return 0
  local initdb port password tries
  initdb=$(compgen -G '/usr/lib/postgresql/*/bin/initdb' | sort -V | tail -1) || true
  [[ -n $initdb ]] || return 0
  if ((EUID == 0)) && ! id postgres >/dev/null 2>&1; then
    return 0
  fi
  postgres_bin=${initdb%/*}
  postgres_folder=$here/artifacts/postgres.$$
  mkdir -p "$postgres_folder"
  if ((EUID == 0)); then
    chown postgres "$postgres_folder"
    # A clone under a closed home cannot be entered by that account: a temporary folder serves then.
    if ! as_postgres test -w "$postgres_folder"; then
      rmdir "$postgres_folder"
      postgres_folder=$(mktemp -d)
      chown postgres "$postgres_folder"
    fi
  fi
  password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  as_postgres bash -c 'umask 077; printf %s "$1" >"$2/password"' bash "$password" "$postgres_folder"
  as_postgres "$postgres_bin/initdb" --pgdata "$postgres_folder/data" --username acquit --encoding UTF8 --locale C.UTF-8 \
    --auth scram-sha-256 --pwfile "$postgres_folder/password" --no-sync >"$here/artifacts/tests/postgres.log" 2>&1
  for tries in 1 2 3 4 5; do
    port=$(free_port)
    # The data live as long as the tests: nothing is kept through a power cut.
    if as_postgres "$postgres_bin/pg_ctl" --pgdata "$postgres_folder/data" --wait --log "$postgres_folder/server.log" \
      --options "-c listen_addresses=127.0.0.1 -p $port -c unix_socket_directories= -c fsync=off -c full_page_writes=off -c max_connections=200 -c shared_buffers=256MB" \
      start >>"$here/artifacts/tests/postgres.log" 2>&1; then
      export ACQUIT_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=acquit;Password=$password;Database=postgres;Include Error Detail=true"
      return 0
    fi
  done
  say "PostgreSQL n'a pas démarré (essai $tries), voir artifacts/tests/postgres.log" \
    "PostgreSQL did not start, see artifacts/tests/postgres.log"
}

stop_services() {
  [[ -n $postgres_folder && -d $postgres_folder ]] || return 0
  as_postgres "$postgres_bin/pg_ctl" --pgdata "$postgres_folder/data" --mode immediate stop >/dev/null 2>&1 || true
  rm -rf "$postgres_folder"
}
