#!/usr/bin/env bash
# What the GitHub Action does: installs copydesk from the action's own folder unless it is installed, fetches the history
# that a comparison needs, and checks. Reads the runner's variables and those that action.yml sets; ends with copydesk's
# exit code, which it writes to $GITHUB_OUTPUT too.
set -euo pipefail

die() {
  echo "::error title=copydesk::$1"
  finish 2
}

finish() {
  if [[ -n "${GITHUB_OUTPUT:-}" ]]; then
    echo "exit-code=$1" >>"$GITHUB_OUTPUT"
  fi
  exit "$1"
}

# 0 for "true", 1 for "false"; anything else in the input named $1 is an error.
is_true() {
  case "$2" in
    true) return 0 ;;
    false) return 1 ;;
    *) die "the input $1 must be true or false, not '$2'" ;;
  esac
}

# Python looks for what `-m` names in the working directory first, and that is the pull request's: hence -I, elsewhere.
if ! command -v copydesk >/dev/null; then
  here="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
  (cd / && python -I -m pip install --quiet --disable-pip-version-check "$here") || die "copydesk could not be installed"
fi

# In a container the checkout belongs to another user. Whoever wrote the workflow wants it checked all the same.
workspace="${GITHUB_WORKSPACE:-$PWD}"
export COPYDESK_SAFE_DIRECTORY="${COPYDESK_SAFE_DIRECTORY:+$COPYDESK_SAFE_DIRECTORY:}$workspace"

# The repository of the checkout and none that its files look like; no program that a setting names.
git_here() {
  git -c safe.directory="$workspace" -c safe.bareRepository=explicit -c core.hooksPath=/dev/null -c core.fsmonitor=false "$@"
}

arguments=()

in_pull_request=false
[[ -n "${GITHUB_BASE_REF:-}" ]] && in_pull_request=true # set by the runner for the events of pull requests alone

changed_only="${COPYDESK_CHANGED_ONLY:-true}"
if is_true changed-only "$changed_only" && $in_pull_request; then
  base="refs/remotes/origin/$GITHUB_BASE_REF"
  if ! git_here merge-base HEAD "$base" >/dev/null 2>&1; then # actions/checkout fetches one commit unless told otherwise
    depth=()
    [[ "$(git_here rev-parse --is-shallow-repository)" == true ]] && depth=(--unshallow)
    git_here fetch --quiet --no-tags --no-recurse-submodules "${depth[@]}" origin "+refs/heads/$GITHUB_BASE_REF:$base" \
      || echo "::warning title=copydesk::the history of $GITHUB_BASE_REF could not be fetched"
  fi
  arguments+=("--changed=origin/$GITHUB_BASE_REF")
fi

case "${COPYDESK_FAIL_LEVEL:-}" in
  "") ;;
  never) arguments+=(--exit-zero) ;;
  *) arguments+=("--fail-level=$COPYDESK_FAIL_LEVEL") ;;
esac

declarative_only="${COPYDESK_DECLARATIVE_ONLY:-auto}"
[[ "$declarative_only" == auto ]] && declarative_only="${COPYDESK_FROM_FORK:-false}"
if is_true declarative-only "$declarative_only"; then
  arguments+=(--declarative-only)
fi

if is_true languagetool "${COPYDESK_WITH_LANGUAGETOOL:-false}"; then
  copydesk languagetool install || die "LanguageTool could not be installed"
  arguments+=(--languagetool=required)
fi

read -r -a formats <<<"$(tr '\n' ' ' <<<"${COPYDESK_FORMATS:-}")"
for format in "${formats[@]}"; do
  arguments+=("--output=$format")
done

while IFS= read -r argument; do
  [[ -n "$argument" ]] && arguments+=("$argument")
done <<<"${COPYDESK_ARGUMENTS:-}"

paths=()
while IFS= read -r path; do
  [[ -n "$path" ]] && paths+=("$path")
done <<<"${COPYDESK_PATHS:-.}"

code=0
copydesk check "${arguments[@]}" -- "${paths[@]}" || code=$?
finish "$code"
