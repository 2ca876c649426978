"""Where a finding's file lies, as seen from the working directory."""

from pathlib import Path


def from_here(file: str, data: Path) -> str:
    """The path of a finding's file, relative where it lies below the working directory."""
    if not file:
        return ""
    path = data.resolve().parent / file
    here = Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()
