"""The commands, one a module; each module's `command` is loaded only when it runs."""
