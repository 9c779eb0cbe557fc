"""The machine underneath: bundled files, folders, clock, keys, translations, trouble."""
