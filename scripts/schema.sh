#!/usr/bin/env bash
# After a change of rows: a migration for both databases (`scripts/schema.sh NAME`), then the model that the program
# starts with, compiled for both. Without a name: the compiled models only.
set -euo pipefail
cd -- "${BASH_SOURCE[0]%/*}/.."
project=src/Acquit.Storage
dotnet tool restore --verbosity quiet
# A compiled model names the rows' fields: one of yesterday may not build.
rm -rf "$project"/{Sqlite,Postgres}/Model
dotnet build "$project" --configuration Debug --nologo --verbosity quiet
if (($# > 0)); then
  for engine in Sqlite Postgres; do
    dotnet ef migrations add "$1" --project "$project" --context "${engine}Db" --output-dir "$engine/Migrations" --no-build
  done
  dotnet build "$project" --configuration Debug --nologo --verbosity quiet
fi
for engine in Sqlite Postgres; do
  dotnet ef dbcontext optimize --project "$project" --context "${engine}Db" --output-dir "$engine/Model" \
    --namespace "Acquit.Storage.$engine.Model" --no-build >/dev/null
done
