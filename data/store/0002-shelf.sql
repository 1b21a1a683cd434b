-- Documents of the desk. They are no part of what was read: snapshots do not cite them, and they have no past.

create table shelf (
  kind text collate "C" not null,
  id text collate "C" not null,
  belongs text collate "C",
  about text collate "C",
  at text collate "C" not null,
  doc json not null,
  primary key (kind, id)
);
comment on table shelf is 'Watches, alerts, schedules and briefs.';
comment on column shelf.kind is 'Watch, alert, passed, outbox, schedule or brief.';
comment on column shelf.belongs is 'What it belongs to: the watch of an alert.';
comment on column shelf.about is 'Item of the record that it is about: the incident of an alert.';
comment on column shelf.at is 'ISO instant by which documents are ordered.';
comment on column shelf.doc is 'The whole document.';
create index shelf_belongs on shelf (kind, belongs, at, id);
create index shelf_about on shelf (kind, about) where about is not null;
create index shelf_at on shelf (kind, at, id);
