// Made by scripts/pack-tables.mjs from data/story/*.tsv. Edit those.

