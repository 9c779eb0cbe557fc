"""How cells of tables paint themselves."""
