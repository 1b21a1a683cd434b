-- The record. Numbered migrations are never edited once they have landed; a change is a new file.
-- Text is compared byte by byte (collate "C"), so that every server sorts alike. Whole documents are `json`, not `jsonb`: they come
-- back with their keys in the order in which they were written. What JSON cannot hold in a database (U+0000, half a surrogate pair)
-- stands as U+FDD0 and four hexadecimal digits.

create table state (
  one boolean primary key default true check (one),
  seq bigint not null,
  content text not null,
  totals json not null,
  touched bigint not null default 0
);
comment on table state is 'One row: where the record stands.';
comment on column state.seq is 'Sequence of the last change of an entry.';
comment on column state.content is 'Sum of the digests of all entries: equal records have equal sums.';
comment on column state.totals is 'Entries of each kind.';
comment on column state.touched is 'Changes since the tables were last tidied.';
insert into state (seq, content, totals)
  values (0, repeat('0', 32), '{"story":0,"report":0,"incident":0,"commitment":0,"programme":0}');

create table snapshot (
  id text collate "C" primary key,
  seq bigint not null,
  content text not null,
  at text not null,
  reader text not null,
  totals json not null
);
comment on table snapshot is 'States of the record that can be cited and asked for again.';
comment on column snapshot.id is 'Day and digest of the content.';
comment on column snapshot.seq is 'Rows with `since` up to it, and no `until` up to it, were there.';
comment on column snapshot.reader is 'Version of the reader.';
create index on snapshot (seq);

-- What is searched, exported and cited: five tables with the same columns.

create table report (
  id text collate "C" primary key,
  since bigint not null,
  digest text collate "C" not null,
  types text[] collate "C" not null,
  modes text[] collate "C" not null,
  contexts text[] collate "C" not null,
  quads text[] collate "C" not null,
  kinds text[] collate "C" not null,
  actors text[] collate "C" not null,
  recipients text[] collate "C" not null,
  countries text[] collate "C" not null,
  admin1 text[] collate "C" not null,
  lat double precision,
  lon double precision,
  event_from date,
  event_to date,
  due_from date,
  due_to date,
  published timestamptz,
  first_seen timestamptz,
  updated timestamptz,
  statuses text[] collate "C" not null,
  certainties text[] collate "C" not null,
  publishers text[] collate "C" not null,
  feeds text[] collate "C" not null,
  languages text[] collate "C" not null,
  score double precision,
  confidence double precision,
  killed double precision,
  historic boolean not null,
  story text collate "C",
  incident text collate "C",
  programmes text[] collate "C" not null,
  words text[] collate "C" not null,
  told json,
  doc json not null
);
comment on column report.since is 'Sequence of the change that brought the row as it is.';
comment on column report.digest is 'Of all that stands in the row.';
comment on column report.types is 'PLOVER types; of an incident those of its reports.';
comment on column report.modes is 'PLOVER modes.';
comment on column report.contexts is 'PLOVER contexts.';
comment on column report.quads is 'PLOVER quad classes.';
comment on column report.kinds is 'Kind of an incident.';
comment on column report.actors is 'Country, sector and entity codes of those who act.';
comment on column report.recipients is 'Country, sector and entity codes of those who are acted on.';
comment on column report.countries is 'Countries of the place, ISO alpha-3 or PLOVER.';
comment on column report.admin1 is 'First-level units of the place.';
comment on column report.lat is 'Degrees north, WGS 84; null where only a country or area is known.';
comment on column report.lon is 'Degrees east, WGS 84.';
comment on column report.event_from is 'First day on which it may have happened.';
comment on column report.event_to is 'Last day on which it may have happened, included.';
comment on column report.due_from is 'First day that is due or planned.';
comment on column report.due_to is 'Last day that is due or planned, included.';
comment on column report.published is 'When its story came out; of an incident its first story.';
comment on column report.first_seen is 'When the record first had it.';
comment on column report.updated is 'When its last story came out.';
comment on column report.statuses is 'Happened, planned, denied ...; of an incident confirmed, disputed ...';
comment on column report.certainties is 'Stated, alleged, apparent, doubted.';
comment on column report.killed is 'People killed, the best figure.';
comment on column report.historic is 'Told as background.';
comment on column report.story is 'Key of its story.';
comment on column report.incident is 'Id of its incident.';
comment on column report.words is 'Search words in the order of the text.';
comment on column report.told is 'Facets that the typed columns cannot hold to the letter, such as a day without a time.';
comment on column report.doc is 'The whole document.';

create index report_published on report (published, id);
create index report_updated on report (updated, id);
create index report_event on report (event_from, id);
-- Long stretches of days; of short ones the first day says enough.
create index report_stretch on report using gist (daterange(least(event_from, event_to), greatest(event_from, event_to), '[]'))
  where event_to - event_from > 31;
create index report_killed on report (killed) where killed is not null;
create index report_seen on report (first_seen);
create index report_due on report (due_from) where due_from is not null;
create index report_place on report (lat, lon) where lat is not null;
create index report_story on report (story);
create index report_incident on report (incident) where incident is not null;
create index report_since on report (since);
-- Kept up at once: a list of what is to be sorted in later would be read through by every search, and sorted in by some unlucky story.
create index report_words on report using gin (words) with (fastupdate = off);
create index report_facets on report using gin
  (types, modes, contexts, kinds, actors, recipients, countries, admin1, statuses, publishers, feeds, programmes)
  with (fastupdate = off);

create table story (like report including all);
create table incident (like report including all);
create table commitment (like report including all);
create table programme (like report including all);
comment on table report is 'Events as one story tells each; reports of superseded and killed stories are not here.';
comment on table story is 'Stories that count; their texts are in story_version.';
comment on table incident is 'Violent and coercive events, each fused from its reports.';
comment on table commitment is 'Promises, and what later stories say became of them.';
comment on table programme is 'Named undertakings, as one story tells each.';

create table past (
  like report including comments,
  kind text collate "C" not null,
  until bigint not null,
  primary key (kind, id, since)
);
comment on table past is 'Rows of the five tables that a snapshot cites and that have been replaced or removed since.';
comment on column past.kind is 'Its table.';
comment on column past.until is 'Sequence of the change that ended it.';
create index on past (kind, until);

-- What the record is made from.

create table story_version (
  key text collate "C" primary key,
  id text collate "C" not null,
  chain text collate "C" not null,
  wire text collate "C" not null,
  state text collate "C" not null,
  title text,
  publisher text,
  feed text,
  published date,
  links text[] collate "C" not null,
  sketch bigint[] not null,
  card json not null,
  print json not null,
  doc json not null
);
comment on table story_version is 'Every version of every story with its text, superseded and killed ones too.';
comment on column story_version.key is 'From the content.';
comment on column story_version.id is 'As its source gives it.';
comment on column story_version.chain is 'Versions of one item share it.';
comment on column story_version.wire is 'Copies and rewrites of one wire text share it.';
comment on column story_version.state is 'Current, superseded or killed.';
comment on column story_version.links is 'Keys under which other versions of it are found.';
comment on column story_version.sketch is 'Hashes of the text, by which copies are found, alone and with a span of days.';
comment on column story_version.card is 'What is known of it beside its words.';
comment on column story_version.print is 'Fingerprint, by which copies are told.';
comment on column story_version.doc is 'The story with its text.';
create index story_version_id on story_version (id);
create index story_version_chain on story_version (chain);
create index story_version_wire on story_version (wire);
-- Kept up at once, for the same reason.
create index story_version_links on story_version using gin (links) with (fastupdate = off);
create index story_version_sketch on story_version using gin (sketch) with (fastupdate = off);

create table reading (
  story text collate "C" primary key,
  reader text collate "C" not null,
  doc json not null
);
comment on table reading is 'Stories as coded, by the key of the version; corrections are not in it.';
comment on column reading.reader is 'Version of the reader that made it.';
create index reading_reader on reading (reader, story);

create table account (
  graph text collate "C" not null,
  id text collate "C" not null,
  role text collate "C" not null,
  story text collate "C" not null,
  hood text collate "C" not null,
  item text collate "C",
  why json not null,
  doc json not null,
  primary key (graph, id)
);
comment on table account is 'One incident or promise as one story tells it: what incidents and commitments are fused from.';
comment on column account.graph is 'Incident or commitment.';
comment on column account.role is 'News, recall or sequel.';
comment on column account.hood is 'Accounts that may belong together have one; each is settled by itself.';
comment on column account.item is 'Incident or commitment to which it belongs.';
comment on column account.why is 'Why it belongs there, in words.';
create index account_hood on account (graph, hood);
create index account_story on account (graph, story);
create index account_item on account (graph, item) where item is not null;

create table account_key (
  graph text collate "C" not null,
  key text collate "C" not null,
  day integer not null,
  account text collate "C" not null,
  role text collate "C" not null,
  primary key (graph, key, role, day, account)
);
comment on table account_key is 'What an account is found by: a place, a group, a person, at a day.';
comment on column account_key.day is 'Days since 1970-01-01.';
create index account_key_account on account_key (graph, account);

create table decision (
  id text collate "C" primary key,
  by text not null,
  at text collate "C" not null,
  kind text collate "C" not null,
  note text,
  items text[] collate "C" not null,
  undoes text collate "C",
  doc json not null
);
comment on table decision is 'What people decided: corrections, joins, splits, notes, second looks. Never changed or removed; an undo is one too.';
comment on column decision.by is 'Who signs it.';
comment on column decision.items is 'Ids of the items that it is on.';
comment on column decision.undoes is 'The decision that it takes back.';
create index decision_items on decision using gin (items);
create index decision_undoes on decision (undoes) where undoes is not null;
