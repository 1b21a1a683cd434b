-- What the numbered migrations in data/store come to, as a catalogue tells it. Made by the tests; not run by anything.

table account -- One incident or promise as one story tells it: what incidents and commitments are fused from.
  graph text collate "C" not null -- Incident or commitment.
  id text collate "C" not null
  role text collate "C" not null -- News, recall or sequel.
  story text collate "C" not null
  hood text collate "C" not null -- Accounts that may belong together have one; each is settled by itself.
  item text collate "C" -- Incident or commitment to which it belongs.
  why json not null -- Why it belongs there, in words.
  doc json not null
  account_pkey PRIMARY KEY (graph, id)
  CREATE INDEX account_hood ON account USING btree (graph, hood)
  CREATE INDEX account_item ON account USING btree (graph, item) WHERE (item IS NOT NULL)
  CREATE INDEX account_story ON account USING btree (graph, story)

table account_key -- What an account is found by: a place, a group, a person, at a day.
  graph text collate "C" not null
  key text collate "C" not null
  day integer not null -- Days since 1970-01-01.
  account text collate "C" not null
  role text collate "C" not null
  account_key_pkey PRIMARY KEY (graph, key, role, day, account)
  CREATE INDEX account_key_account ON account_key USING btree (graph, account)

table commitment -- Promises, and what later stories say became of them.
  id text collate "C" not null
  since bigint not null -- Sequence of the change that brought the row as it is.
  digest text collate "C" not null -- Of all that stands in the row.
  types text[] collate "C" not null -- PLOVER types; of an incident those of its reports.
  modes text[] collate "C" not null -- PLOVER modes.
  contexts text[] collate "C" not null -- PLOVER contexts.
  quads text[] collate "C" not null -- PLOVER quad classes.
  kinds text[] collate "C" not null -- Kind of an incident.
  actors text[] collate "C" not null -- Country, sector and entity codes of those who act.
  recipients text[] collate "C" not null -- Country, sector and entity codes of those who are acted on.
  countries text[] collate "C" not null -- Countries of the place, ISO alpha-3 or PLOVER.
  admin1 text[] collate "C" not null -- First-level units of the place.
  lat double precision -- Degrees north, WGS 84; null where only a country or area is known.
  lon double precision -- Degrees east, WGS 84.
  event_from date -- First day on which it may have happened.
  event_to date -- Last day on which it may have happened, included.
  due_from date -- First day that is due or planned.
  due_to date -- Last day that is due or planned, included.
  published timestamp with time zone -- When its story came out; of an incident its first story.
  first_seen timestamp with time zone -- When the record first had it.
  updated timestamp with time zone -- When its last story came out.
  statuses text[] collate "C" not null -- Happened, planned, denied ...; of an incident confirmed, disputed ...
  certainties text[] collate "C" not null -- Stated, alleged, apparent, doubted.
  publishers text[] collate "C" not null
  feeds text[] collate "C" not null
  languages text[] collate "C" not null
  score double precision
  confidence double precision
  killed double precision -- People killed, the best figure.
  historic boolean not null -- Told as background.
  story text collate "C" -- Key of its story.
  incident text collate "C" -- Id of its incident.
  programmes text[] collate "C" not null
  words text[] collate "C" not null -- Search words in the order of the text.
  told json -- Facets that the typed columns cannot hold to the letter, such as a day without a time.
  doc json not null -- The whole document.
  commitment_pkey PRIMARY KEY (id)
  CREATE INDEX commitment_daterange_idx ON commitment USING gist (daterange(LEAST(event_from, event_to), GREATEST(event_from, event_to), '[]'::text)) WHERE ((event_to - event_from) > 31)
  CREATE INDEX commitment_due_from_idx ON commitment USING btree (due_from) WHERE (due_from IS NOT NULL)
  CREATE INDEX commitment_event_from_id_idx ON commitment USING btree (event_from, id)
  CREATE INDEX commitment_first_seen_idx ON commitment USING btree (first_seen)
  CREATE INDEX commitment_incident_idx ON commitment USING btree (incident) WHERE (incident IS NOT NULL)
  CREATE INDEX commitment_killed_idx ON commitment USING btree (killed) WHERE (killed IS NOT NULL)
  CREATE INDEX commitment_lat_lon_idx ON commitment USING btree (lat, lon) WHERE (lat IS NOT NULL)
  CREATE INDEX commitment_published_id_idx ON commitment USING btree (published, id)
  CREATE INDEX commitment_since_idx ON commitment USING btree (since)
  CREATE INDEX commitment_story_idx ON commitment USING btree (story)
  CREATE INDEX commitment_types_modes_contexts_kinds_actors_recipients_cou_idx ON commitment USING gin (types, modes, contexts, kinds, actors, recipients, countries, admin1, statuses, publishers, feeds, programmes) WITH (fastupdate=off)
  CREATE INDEX commitment_updated_id_idx ON commitment USING btree (updated, id)
  CREATE INDEX commitment_words_idx ON commitment USING gin (words) WITH (fastupdate=off)

table decision -- What people decided: corrections, joins, splits, notes, second looks. Never changed or removed; an undo is one too.
  id text collate "C" not null
  by text not null -- Who signs it.
  at text collate "C" not null
  kind text collate "C" not null
  note text
  items text[] collate "C" not null -- Ids of the items that it is on.
  undoes text collate "C" -- The decision that it takes back.
  doc json not null
  decision_pkey PRIMARY KEY (id)
  CREATE INDEX decision_items ON decision USING gin (items)
  CREATE INDEX decision_undoes ON decision USING btree (undoes) WHERE (undoes IS NOT NULL)

table incident -- Violent and coercive events, each fused from its reports.
  id text collate "C" not null
  since bigint not null -- Sequence of the change that brought the row as it is.
  digest text collate "C" not null -- Of all that stands in the row.
  types text[] collate "C" not null -- PLOVER types; of an incident those of its reports.
  modes text[] collate "C" not null -- PLOVER modes.
  contexts text[] collate "C" not null -- PLOVER contexts.
  quads text[] collate "C" not null -- PLOVER quad classes.
  kinds text[] collate "C" not null -- Kind of an incident.
  actors text[] collate "C" not null -- Country, sector and entity codes of those who act.
  recipients text[] collate "C" not null -- Country, sector and entity codes of those who are acted on.
  countries text[] collate "C" not null -- Countries of the place, ISO alpha-3 or PLOVER.
  admin1 text[] collate "C" not null -- First-level units of the place.
  lat double precision -- Degrees north, WGS 84; null where only a country or area is known.
  lon double precision -- Degrees east, WGS 84.
  event_from date -- First day on which it may have happened.
  event_to date -- Last day on which it may have happened, included.
  due_from date -- First day that is due or planned.
  due_to date -- Last day that is due or planned, included.
  published timestamp with time zone -- When its story came out; of an incident its first story.
  first_seen timestamp with time zone -- When the record first had it.
  updated timestamp with time zone -- When its last story came out.
  statuses text[] collate "C" not null -- Happened, planned, denied ...; of an incident confirmed, disputed ...
  certainties text[] collate "C" not null -- Stated, alleged, apparent, doubted.
  publishers text[] collate "C" not null
  feeds text[] collate "C" not null
  languages text[] collate "C" not null
  score double precision
  confidence double precision
  killed double precision -- People killed, the best figure.
  historic boolean not null -- Told as background.
  story text collate "C" -- Key of its story.
  incident text collate "C" -- Id of its incident.
  programmes text[] collate "C" not null
  words text[] collate "C" not null -- Search words in the order of the text.
  told json -- Facets that the typed columns cannot hold to the letter, such as a day without a time.
  doc json not null -- The whole document.
  incident_pkey PRIMARY KEY (id)
  CREATE INDEX incident_daterange_idx ON incident USING gist (daterange(LEAST(event_from, event_to), GREATEST(event_from, event_to), '[]'::text)) WHERE ((event_to - event_from) > 31)
  CREATE INDEX incident_due_from_idx ON incident USING btree (due_from) WHERE (due_from IS NOT NULL)
  CREATE INDEX incident_event_from_id_idx ON incident USING btree (event_from, id)
  CREATE INDEX incident_first_seen_idx ON incident USING btree (first_seen)
  CREATE INDEX incident_incident_idx ON incident USING btree (incident) WHERE (incident IS NOT NULL)
  CREATE INDEX incident_killed_idx ON incident USING btree (killed) WHERE (killed IS NOT NULL)
  CREATE INDEX incident_lat_lon_idx ON incident USING btree (lat, lon) WHERE (lat IS NOT NULL)
  CREATE INDEX incident_published_id_idx ON incident USING btree (published, id)
  CREATE INDEX incident_since_idx ON incident USING btree (since)
  CREATE INDEX incident_story_idx ON incident USING btree (story)
  CREATE INDEX incident_types_modes_contexts_kinds_actors_recipients_count_idx ON incident USING gin (types, modes, contexts, kinds, actors, recipients, countries, admin1, statuses, publishers, feeds, programmes) WITH (fastupdate=off)
  CREATE INDEX incident_updated_id_idx ON incident USING btree (updated, id)
  CREATE INDEX incident_words_idx ON incident USING gin (words) WITH (fastupdate=off)

table migration -- 
  number integer not null
  name text not null
  at timestamp with time zone not null default now()
  migration_pkey PRIMARY KEY (number)

table past -- Rows of the five tables that a snapshot cites and that have been replaced or removed since.
  id text collate "C" not null
  since bigint not null -- Sequence of the change that brought the row as it is.
  digest text collate "C" not null -- Of all that stands in the row.
  types text[] collate "C" not null -- PLOVER types; of an incident those of its reports.
  modes text[] collate "C" not null -- PLOVER modes.
  contexts text[] collate "C" not null -- PLOVER contexts.
  quads text[] collate "C" not null -- PLOVER quad classes.
  kinds text[] collate "C" not null -- Kind of an incident.
  actors text[] collate "C" not null -- Country, sector and entity codes of those who act.
  recipients text[] collate "C" not null -- Country, sector and entity codes of those who are acted on.
  countries text[] collate "C" not null -- Countries of the place, ISO alpha-3 or PLOVER.
  admin1 text[] collate "C" not null -- First-level units of the place.
  lat double precision -- Degrees north, WGS 84; null where only a country or area is known.
  lon double precision -- Degrees east, WGS 84.
  event_from date -- First day on which it may have happened.
  event_to date -- Last day on which it may have happened, included.
  due_from date -- First day that is due or planned.
  due_to date -- Last day that is due or planned, included.
  published timestamp with time zone -- When its story came out; of an incident its first story.
  first_seen timestamp with time zone -- When the record first had it.
  updated timestamp with time zone -- When its last story came out.
  statuses text[] collate "C" not null -- Happened, planned, denied ...; of an incident confirmed, disputed ...
  certainties text[] collate "C" not null -- Stated, alleged, apparent, doubted.
  publishers text[] collate "C" not null
  feeds text[] collate "C" not null
  languages text[] collate "C" not null
  score double precision
  confidence double precision
  killed double precision -- People killed, the best figure.
  historic boolean not null -- Told as background.
  story text collate "C" -- Key of its story.
  incident text collate "C" -- Id of its incident.
  programmes text[] collate "C" not null
  words text[] collate "C" not null -- Search words in the order of the text.
  told json -- Facets that the typed columns cannot hold to the letter, such as a day without a time.
  doc json not null -- The whole document.
  kind text collate "C" not null -- Its table.
  until bigint not null -- Sequence of the change that ended it.
  past_pkey PRIMARY KEY (kind, id, since)
  CREATE INDEX past_kind_until_idx ON past USING btree (kind, until)

table programme -- Named undertakings, as one story tells each.
  id text collate "C" not null
  since bigint not null -- Sequence of the change that brought the row as it is.
  digest text collate "C" not null -- Of all that stands in the row.
  types text[] collate "C" not null -- PLOVER types; of an incident those of its reports.
  modes text[] collate "C" not null -- PLOVER modes.
  contexts text[] collate "C" not null -- PLOVER contexts.
  quads text[] collate "C" not null -- PLOVER quad classes.
  kinds text[] collate "C" not null -- Kind of an incident.
  actors text[] collate "C" not null -- Country, sector and entity codes of those who act.
  recipients text[] collate "C" not null -- Country, sector and entity codes of those who are acted on.
  countries text[] collate "C" not null -- Countries of the place, ISO alpha-3 or PLOVER.
  admin1 text[] collate "C" not null -- First-level units of the place.
  lat double precision -- Degrees north, WGS 84; null where only a country or area is known.
  lon double precision -- Degrees east, WGS 84.
  event_from date -- First day on which it may have happened.
  event_to date -- Last day on which it may have happened, included.
  due_from date -- First day that is due or planned.
  due_to date -- Last day that is due or planned, included.
  published timestamp with time zone -- When its story came out; of an incident its first story.
  first_seen timestamp with time zone -- When the record first had it.
  updated timestamp with time zone -- When its last story came out.
  statuses text[] collate "C" not null -- Happened, planned, denied ...; of an incident confirmed, disputed ...
  certainties text[] collate "C" not null -- Stated, alleged, apparent, doubted.
  publishers text[] collate "C" not null
  feeds text[] collate "C" not null
  languages text[] collate "C" not null
  score double precision
  confidence double precision
  killed double precision -- People killed, the best figure.
  historic boolean not null -- Told as background.
  story text collate "C" -- Key of its story.
  incident text collate "C" -- Id of its incident.
  programmes text[] collate "C" not null
  words text[] collate "C" not null -- Search words in the order of the text.
  told json -- Facets that the typed columns cannot hold to the letter, such as a day without a time.
  doc json not null -- The whole document.
  programme_pkey PRIMARY KEY (id)
  CREATE INDEX programme_daterange_idx ON programme USING gist (daterange(LEAST(event_from, event_to), GREATEST(event_from, event_to), '[]'::text)) WHERE ((event_to - event_from) > 31)
  CREATE INDEX programme_due_from_idx ON programme USING btree (due_from) WHERE (due_from IS NOT NULL)
  CREATE INDEX programme_event_from_id_idx ON programme USING btree (event_from, id)
  CREATE INDEX programme_first_seen_idx ON programme USING btree (first_seen)
  CREATE INDEX programme_incident_idx ON programme USING btree (incident) WHERE (incident IS NOT NULL)
  CREATE INDEX programme_killed_idx ON programme USING btree (killed) WHERE (killed IS NOT NULL)
  CREATE INDEX programme_lat_lon_idx ON programme USING btree (lat, lon) WHERE (lat IS NOT NULL)
  CREATE INDEX programme_published_id_idx ON programme USING btree (published, id)
  CREATE INDEX programme_since_idx ON programme USING btree (since)
  CREATE INDEX programme_story_idx ON programme USING btree (story)
  CREATE INDEX programme_types_modes_contexts_kinds_actors_recipients_coun_idx ON programme USING gin (types, modes, contexts, kinds, actors, recipients, countries, admin1, statuses, publishers, feeds, programmes) WITH (fastupdate=off)
  CREATE INDEX programme_updated_id_idx ON programme USING btree (updated, id)
  CREATE INDEX programme_words_idx ON programme USING gin (words) WITH (fastupdate=off)

table reading -- Stories as coded, by the key of the version; corrections are not in it.
  story text collate "C" not null
  reader text collate "C" not null -- Version of the reader that made it.
  doc json not null
  reading_pkey PRIMARY KEY (story)
  CREATE INDEX reading_reader ON reading USING btree (reader, story)

table report -- Events as one story tells each; reports of superseded and killed stories are not here.
  id text collate "C" not null
  since bigint not null -- Sequence of the change that brought the row as it is.
  digest text collate "C" not null -- Of all that stands in the row.
  types text[] collate "C" not null -- PLOVER types; of an incident those of its reports.
  modes text[] collate "C" not null -- PLOVER modes.
  contexts text[] collate "C" not null -- PLOVER contexts.
  quads text[] collate "C" not null -- PLOVER quad classes.
  kinds text[] collate "C" not null -- Kind of an incident.
  actors text[] collate "C" not null -- Country, sector and entity codes of those who act.
  recipients text[] collate "C" not null -- Country, sector and entity codes of those who are acted on.
  countries text[] collate "C" not null -- Countries of the place, ISO alpha-3 or PLOVER.
  admin1 text[] collate "C" not null -- First-level units of the place.
  lat double precision -- Degrees north, WGS 84; null where only a country or area is known.
  lon double precision -- Degrees east, WGS 84.
  event_from date -- First day on which it may have happened.
  event_to date -- Last day on which it may have happened, included.
  due_from date -- First day that is due or planned.
  due_to date -- Last day that is due or planned, included.
  published timestamp with time zone -- When its story came out; of an incident its first story.
  first_seen timestamp with time zone -- When the record first had it.
  updated timestamp with time zone -- When its last story came out.
  statuses text[] collate "C" not null -- Happened, planned, denied ...; of an incident confirmed, disputed ...
  certainties text[] collate "C" not null -- Stated, alleged, apparent, doubted.
  publishers text[] collate "C" not null
  feeds text[] collate "C" not null
  languages text[] collate "C" not null
  score double precision
  confidence double precision
  killed double precision -- People killed, the best figure.
  historic boolean not null -- Told as background.
  story text collate "C" -- Key of its story.
  incident text collate "C" -- Id of its incident.
  programmes text[] collate "C" not null
  words text[] collate "C" not null -- Search words in the order of the text.
  told json -- Facets that the typed columns cannot hold to the letter, such as a day without a time.
  doc json not null -- The whole document.
  report_pkey PRIMARY KEY (id)
  CREATE INDEX report_due ON report USING btree (due_from) WHERE (due_from IS NOT NULL)
  CREATE INDEX report_event ON report USING btree (event_from, id)
  CREATE INDEX report_facets ON report USING gin (types, modes, contexts, kinds, actors, recipients, countries, admin1, statuses, publishers, feeds, programmes) WITH (fastupdate=off)
  CREATE INDEX report_incident ON report USING btree (incident) WHERE (incident IS NOT NULL)
  CREATE INDEX report_killed ON report USING btree (killed) WHERE (killed IS NOT NULL)
  CREATE INDEX report_place ON report USING btree (lat, lon) WHERE (lat IS NOT NULL)
  CREATE INDEX report_published ON report USING btree (published, id)
  CREATE INDEX report_seen ON report USING btree (first_seen)
  CREATE INDEX report_since ON report USING btree (since)
  CREATE INDEX report_story ON report USING btree (story)
  CREATE INDEX report_stretch ON report USING gist (daterange(LEAST(event_from, event_to), GREATEST(event_from, event_to), '[]'::text)) WHERE ((event_to - event_from) > 31)
  CREATE INDEX report_updated ON report USING btree (updated, id)
  CREATE INDEX report_words ON report USING gin (words) WITH (fastupdate=off)

table shelf -- Watches, alerts, schedules and briefs.
  kind text collate "C" not null -- Watch, alert, passed, outbox, schedule or brief.
  id text collate "C" not null
  belongs text collate "C" -- What it belongs to: the watch of an alert.
  about text collate "C" -- Item of the record that it is about: the incident of an alert.
  at text collate "C" not null -- ISO instant by which documents are ordered.
  doc json not null -- The whole document.
  shelf_pkey PRIMARY KEY (kind, id)
  CREATE INDEX shelf_about ON shelf USING btree (kind, about) WHERE (about IS NOT NULL)
  CREATE INDEX shelf_at ON shelf USING btree (kind, at, id)
  CREATE INDEX shelf_belongs ON shelf USING btree (kind, belongs, at, id)

table snapshot -- States of the record that can be cited and asked for again.
  id text collate "C" not null -- Day and digest of the content.
  seq bigint not null -- Rows with `since` up to it, and no `until` up to it, were there.
  content text not null
  at text not null
  reader text not null -- Version of the reader.
  totals json not null
  snapshot_pkey PRIMARY KEY (id)
  CREATE INDEX snapshot_seq_idx ON snapshot USING btree (seq)

table state -- One row: where the record stands.
  one boolean not null default true
  seq bigint not null -- Sequence of the last change of an entry.
  content text not null -- Sum of the digests of all entries: equal records have equal sums.
  totals json not null -- Entries of each kind.
  touched bigint not null default 0 -- Changes since the tables were last tidied.
  state_one_check CHECK (one)
  state_pkey PRIMARY KEY (one)

table story -- Stories that count; their texts are in story_version.
  id text collate "C" not null
  since bigint not null -- Sequence of the change that brought the row as it is.
  digest text collate "C" not null -- Of all that stands in the row.
  types text[] collate "C" not null -- PLOVER types; of an incident those of its reports.
  modes text[] collate "C" not null -- PLOVER modes.
  contexts text[] collate "C" not null -- PLOVER contexts.
  quads text[] collate "C" not null -- PLOVER quad classes.
  kinds text[] collate "C" not null -- Kind of an incident.
  actors text[] collate "C" not null -- Country, sector and entity codes of those who act.
  recipients text[] collate "C" not null -- Country, sector and entity codes of those who are acted on.
  countries text[] collate "C" not null -- Countries of the place, ISO alpha-3 or PLOVER.
  admin1 text[] collate "C" not null -- First-level units of the place.
  lat double precision -- Degrees north, WGS 84; null where only a country or area is known.
  lon double precision -- Degrees east, WGS 84.
  event_from date -- First day on which it may have happened.
  event_to date -- Last day on which it may have happened, included.
  due_from date -- First day that is due or planned.
  due_to date -- Last day that is due or planned, included.
  published timestamp with time zone -- When its story came out; of an incident its first story.
  first_seen timestamp with time zone -- When the record first had it.
  updated timestamp with time zone -- When its last story came out.
  statuses text[] collate "C" not null -- Happened, planned, denied ...; of an incident confirmed, disputed ...
  certainties text[] collate "C" not null -- Stated, alleged, apparent, doubted.
  publishers text[] collate "C" not null
  feeds text[] collate "C" not null
  languages text[] collate "C" not null
  score double precision
  confidence double precision
  killed double precision -- People killed, the best figure.
  historic boolean not null -- Told as background.
  story text collate "C" -- Key of its story.
  incident text collate "C" -- Id of its incident.
  programmes text[] collate "C" not null
  words text[] collate "C" not null -- Search words in the order of the text.
  told json -- Facets that the typed columns cannot hold to the letter, such as a day without a time.
  doc json not null -- The whole document.
  story_pkey PRIMARY KEY (id)
  CREATE INDEX story_daterange_idx ON story USING gist (daterange(LEAST(event_from, event_to), GREATEST(event_from, event_to), '[]'::text)) WHERE ((event_to - event_from) > 31)
  CREATE INDEX story_due_from_idx ON story USING btree (due_from) WHERE (due_from IS NOT NULL)
  CREATE INDEX story_event_from_id_idx ON story USING btree (event_from, id)
  CREATE INDEX story_first_seen_idx ON story USING btree (first_seen)
  CREATE INDEX story_incident_idx ON story USING btree (incident) WHERE (incident IS NOT NULL)
  CREATE INDEX story_killed_idx ON story USING btree (killed) WHERE (killed IS NOT NULL)
  CREATE INDEX story_lat_lon_idx ON story USING btree (lat, lon) WHERE (lat IS NOT NULL)
  CREATE INDEX story_published_id_idx ON story USING btree (published, id)
  CREATE INDEX story_since_idx ON story USING btree (since)
  CREATE INDEX story_story_idx ON story USING btree (story)
  CREATE INDEX story_types_modes_contexts_kinds_actors_recipients_countrie_idx ON story USING gin (types, modes, contexts, kinds, actors, recipients, countries, admin1, statuses, publishers, feeds, programmes) WITH (fastupdate=off)
  CREATE INDEX story_updated_id_idx ON story USING btree (updated, id)
  CREATE INDEX story_words_idx ON story USING gin (words) WITH (fastupdate=off)

table story_version -- Every version of every story with its text, superseded and killed ones too.
  key text collate "C" not null -- From the content.
  id text collate "C" not null -- As its source gives it.
  chain text collate "C" not null -- Versions of one item share it.
  wire text collate "C" not null -- Copies and rewrites of one wire text share it.
  state text collate "C" not null -- Current, superseded or killed.
  title text
  publisher text
  feed text
  published date
  links text[] collate "C" not null -- Keys under which other versions of it are found.
  sketch bigint[] not null -- Hashes of the text, by which copies are found, alone and with a span of days.
  card json not null -- What is known of it beside its words.
  print json not null -- Fingerprint, by which copies are told.
  doc json not null -- The story with its text.
  story_version_pkey PRIMARY KEY (key)
  CREATE INDEX story_version_chain ON story_version USING btree (chain)
  CREATE INDEX story_version_id ON story_version USING btree (id)
  CREATE INDEX story_version_links ON story_version USING gin (links) WITH (fastupdate=off)
  CREATE INDEX story_version_sketch ON story_version USING gin (sketch) WITH (fastupdate=off)
  CREATE INDEX story_version_wire ON story_version USING btree (wire)
