-- Zone Ledger: the foundation. `:web_role` is replaced by the runner with the name of the web role.
-- Conventions: every table with rows of a zone carries zone_id, has row-level security enabled and forced, and keeps its past in <table>_history.

create schema app;
grant usage on schema app, public to :web_role;

------------------------------------------------------------------------------------------------------------------------------
-- Who acts: settings of the transaction, set by app.enter and read by every policy

create function app.account_id() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('app.account_id', true), '')::uuid $$;
create function app.request_id() returns text language sql stable parallel safe as
$$ select nullif(current_setting('app.request_id', true), '') $$;
create function app.reads_all() returns boolean language sql stable parallel safe as
$$ select coalesce(nullif(current_setting('app.reads_all', true), ''), 'off') = 'on' $$;
create function app.read_zones() returns int[] language sql stable parallel safe as
$$ select coalesce(nullif(current_setting('app.read_zones', true), ''), '{}')::int[] $$;
create function app.write_zones() returns int[] language sql stable parallel safe as
$$ select coalesce(nullif(current_setting('app.write_zones', true), ''), '{}')::int[] $$;
create function app.manage_zones() returns int[] language sql stable parallel safe as
$$ select coalesce(nullif(current_setting('app.manage_zones', true), ''), '{}')::int[] $$;
create function app.is_admin() returns boolean language sql stable parallel safe as
$$ select coalesce(nullif(current_setting('app.is_admin', true), ''), 'off') = 'on' $$;

-- The instant under which a version is recorded. Only the owner (seeds, benchmarks) may backdate it.
create function app.recorded_now() returns timestamptz language sql volatile security definer set search_path = pg_catalog, pg_temp as
$$ select case when session_user = current_user or pg_has_role(session_user, current_user, 'member')
               then coalesce(nullif(current_setting('app.recorded_at', true), '')::timestamptz, clock_timestamp())
               else clock_timestamp() end $$;

-- All distinct one- and two-character windows of a normalised text: the search index and the duplicate search read these.
create function app.bigrams(p_text text) returns text[] language sql immutable parallel safe as
$$ select coalesce(array_agg(distinct g), '{}') from (
     select substr(p_text, i, 2) g from generate_series(1, char_length(p_text) - 1) i
     union select substr(p_text, i, 1) from generate_series(1, char_length(p_text)) i) w $$;

------------------------------------------------------------------------------------------------------------------------------
-- Reference: regions, zones, published figures, settings

create table regions (
  code text primary key check (code ~ '^\d{6}$'),
  name_zh text not null,
  name_en text,
  parent_code text references regions
);

create table zones (
  id int generated always as identity primary key,
  code text not null unique check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name_zh text not null,
  short_zh text not null,
  name_en text not null,
  aliases text[] not null default '{}',
  level text not null check (level in ('national', 'provincial')),
  kind text not null,
  city_code text not null references regions,
  county_code text references regions,
  status text not null check (status in ('sourced', 'unverified')),
  area_km2 numeric(12, 4) check (area_km2 >= 0),
  parks jsonb not null default '[]',
  leading_industries text[] not null default '{}',
  version int not null default 1,
  updated_at timestamptz not null default now(),
  updated_by uuid
);

-- Which city a zone belonged to since which day: rollups on a past day use the city of that day.
create table zone_affiliations (
  zone_id int not null references zones,
  since_on date not null,
  city_code text not null references regions,
  primary key (zone_id, since_on)
);

create table published_figures (
  id text primary key,
  unit_code text not null,
  subject_zh text not null,
  subject_en text not null,
  value numeric not null,
  unit text not null,
  basis text not null,
  period_start date,
  period_end date,
  quote text not null,
  note text
);

create table settings (
  key text primary key,
  value jsonb not null,
  version int not null default 1,
  updated_at timestamptz not null default now(),
  updated_by uuid
);

------------------------------------------------------------------------------------------------------------------------------
-- Accounts, assignments, sessions, tokens

create table accounts (
  id uuid primary key default gen_random_uuid(),
  username text not null unique check (username ~ '^[a-z][a-z0-9._-]{1,63}$'),
  display_name text not null,
  unit_code text not null,
  zone_id int references zones,
  locale text not null default 'zh-CN' check (locale in ('zh-CN', 'en')),
  disabled_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid
);
create index accounts_zone on accounts (zone_id);

-- Never granted to the web role: read and written only by the functions below.
create table account_secrets (
  account_id uuid primary key references accounts,
  password_hash text not null,
  previous_hashes text[] not null default '{}',
  must_change boolean not null default true,
  expires_at timestamptz,
  changed_at timestamptz not null default now(),
  failures int not null default 0,
  locked_until timestamptz
);

create table assignments (
  id int generated always as identity primary key,
  account_id uuid not null references accounts,
  role text not null check (role in ('zone_clerk', 'zone_manager', 'zone_agent', 'city_reviewer', 'province_reviewer',
                                     'province_admin', 'inspector', 'viewer')),
  unit_code text not null,
  zone_id int references zones,
  city_code text references regions,
  created_at timestamptz not null default now(),
  created_by uuid,
  check (zone_id is null or city_code is null),
  check (role not in ('zone_clerk', 'zone_manager', 'zone_agent') or zone_id is not null),
  check (role <> 'city_reviewer' or city_code is not null),
  check (role not in ('province_reviewer', 'province_admin') or (zone_id is null and city_code is null)),
  unique (account_id, role, unit_code)
);

create table sessions (
  id uuid primary key default gen_random_uuid(),
  token_hash text not null unique,
  account_id uuid not null references accounts,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  ip text,
  user_agent text
);
create index sessions_account on sessions (account_id);

create table sign_in_failures (ip text not null, failed_at timestamptz not null default now());
create index sign_in_failures_ip on sign_in_failures (ip, failed_at);

create table api_tokens (
  id uuid primary key default gen_random_uuid(),
  token_hash text not null unique,
  account_id uuid not null references accounts,
  name text not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index api_tokens_account on api_tokens (account_id);

create table idempotency_keys (
  account_id uuid not null references accounts,
  key text not null,
  command text not null,
  input_hash text not null,
  response jsonb,
  created_at timestamptz not null default now(),
  primary key (account_id, key)
);
create index idempotency_keys_age on idempotency_keys (created_at);

create table drafts (
  account_id uuid not null references accounts,
  key text not null,
  data jsonb not null,
  updated_at timestamptz not null default now(),
  primary key (account_id, key)
);

create table saved_views (
  id int generated always as identity primary key,
  account_id uuid not null references accounts,
  unit_code text not null,
  screen text not null,
  name text not null,
  query text not null,
  shared boolean not null default false,
  created_at timestamptz not null default now(),
  unique (account_id, screen, name)
);

------------------------------------------------------------------------------------------------------------------------------
-- The ledger

create table enterprises (
  id int generated always as identity primary key,
  zone_id int not null references zones,
  name text not null,
  credit_code text,
  version int not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid,
  unique (zone_id, id)
);
create unique index enterprises_credit_code on enterprises (zone_id, credit_code) where credit_code is not null;
create index enterprises_name on enterprises (zone_id, name);

create table projects (
  id int generated always as identity primary key,
  zone_id int not null references zones,
  enterprise_id int not null,
  name text not null,
  former_names text[] not null default '{}',
  pinyin text not null default '',
  code text unique,
  kind text not null check (kind in ('new', 'expansion', 'upgrade', 'equipment')),
  industry text not null check (industry ~ '^[A-T](\d{2})?$'),
  chain text,
  content text,
  park text,
  parcel_no text,
  land_mu numeric(14, 4) check (land_mu >= 0),
  strategic_emerging boolean,
  six_new boolean,
  in_statistics boolean,
  total_investment_wan numeric(18, 4) not null check (total_investment_wan >= 0),
  fixed_investment_wan numeric(18, 4) check (fixed_investment_wan >= 0),
  expected_output_wan numeric(18, 4) check (expected_output_wan >= 0),
  expected_tax_wan numeric(18, 4) check (expected_tax_wan >= 0),
  expected_jobs int check (expected_jobs >= 0),
  invested_before_wan numeric(18, 4) not null default 0 check (invested_before_wan >= 0),
  source_region text,
  source_mode text,
  lead_officer text,
  support_department text,
  agent_name text,
  contact_name text,
  contact_phone text,
  remarks text,
  planned_start_on date,
  planned_producing_on date,
  -- kept by the commands from milestones, agreements and withdrawals
  stage text not null default 'registered' check (stage in ('registered', 'signed', 'started', 'producing', 'at_capacity', 'withdrawn')),
  stage_on date not null,
  registered_on date not null,
  signed_on date,
  started_on date,
  producing_on date,
  at_capacity_on date,
  withdrawn_during datemultirange not null default '{}',
  agreement_kind text check (agreement_kind in ('contract', 'framework', 'intent')),
  contract_wan numeric(18, 4),
  version int not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid,
  updated_at timestamptz not null default now(),
  updated_by uuid,
  unique (zone_id, id),
  foreign key (zone_id, enterprise_id) references enterprises (zone_id, id),
  check (signed_on <= started_on and started_on <= producing_on and producing_on <= at_capacity_on),
  check (started_on is null or signed_on is not null),
  check (producing_on is null or started_on is not null),
  check (at_capacity_on is null or producing_on is not null)
);
create index projects_zone_stage on projects (zone_id, stage, stage_on desc, id desc);
create index projects_zone_date on projects (zone_id, stage_on desc, id desc);
create index projects_date on projects (stage_on desc, id desc);
create index projects_stage_date on projects (stage, stage_on desc, id desc);
create index projects_zone_signed on projects (zone_id, signed_on) include (started_on, producing_on, at_capacity_on, total_investment_wan);
create index projects_signed on projects (signed_on);
create index projects_enterprise on projects (zone_id, enterprise_id);

create table agreements (
  id int generated always as identity primary key,
  zone_id int not null,
  project_id int not null,
  kind text not null check (kind in ('contract', 'framework', 'intent')),
  number text,
  signed_on date not null,
  amount_wan numeric(18, 4) check (amount_wan >= 0),
  parties text[] not null default '{}',
  note text,
  replaces_id int,
  supplements_id int,
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  version int not null default 1,
  unique (zone_id, id),
  foreign key (zone_id, project_id) references projects (zone_id, id),
  foreign key (zone_id, replaces_id) references agreements (zone_id, id),
  foreign key (zone_id, supplements_id) references agreements (zone_id, id),
  check ((kind = 'contract') = (amount_wan is not null)),
  check (replaces_id is null or supplements_id is null)
);
create index agreements_project on agreements (zone_id, project_id);
create unique index agreements_replaced_once on agreements (zone_id, replaces_id) where replaces_id is not null;

create table milestones (
  id int generated always as identity primary key,
  zone_id int not null,
  project_id int not null,
  kind text not null check (kind in ('signed', 'started', 'producing', 'at_capacity')),
  occurred_on date not null,
  evidence jsonb not null default '[]',
  note text,
  corrects_id int,
  reason text,
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  superseded_at timestamptz,
  unique (zone_id, id),
  foreign key (zone_id, project_id) references projects (zone_id, id),
  foreign key (zone_id, corrects_id) references milestones (zone_id, id),
  check (corrects_id is null or reason is not null)
);
create unique index milestones_one_valid on milestones (project_id, kind) where superseded_at is null;
create index milestones_project on milestones (zone_id, project_id);

create table withdrawals (
  id int generated always as identity primary key,
  zone_id int not null,
  project_id int not null,
  withdrawn_on date not null,
  reason text not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  restored_on date,
  restored_reason text,
  restored_at timestamptz,
  restored_by uuid,
  foreign key (zone_id, project_id) references projects (zone_id, id),
  check (restored_on >= withdrawn_on)
);
create unique index withdrawals_one_open on withdrawals (project_id) where restored_on is null;
create index withdrawals_project on withdrawals (zone_id, project_id);

create table investor_changes (
  id int generated always as identity primary key,
  zone_id int not null,
  project_id int not null,
  from_enterprise_id int not null,
  to_enterprise_id int not null,
  changed_on date not null,
  reason text not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  foreign key (zone_id, project_id) references projects (zone_id, id),
  foreign key (zone_id, from_enterprise_id) references enterprises (zone_id, id),
  foreign key (zone_id, to_enterprise_id) references enterprises (zone_id, id)
);
create index investor_changes_project on investor_changes (zone_id, project_id);

create table progress (
  zone_id int not null,
  project_id int not null,
  month date not null check (extract(day from month) = 1),
  invested_wan numeric(18, 4) not null check (invested_wan >= 0),
  funds_in_place_wan numeric(18, 4) check (funds_in_place_wan >= 0),
  physical text,
  problems text,
  procedures text,
  coordination text,
  coordination_level text check (coordination_level in ('zone', 'county', 'city', 'province')),
  version int not null default 1,
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  primary key (project_id, month),
  foreign key (zone_id, project_id) references projects (zone_id, id)
);
create index progress_zone_month on progress (zone_id, month);

create table annual_figures (
  zone_id int not null,
  project_id int not null,
  year int not null check (year between 1990 and 2100),
  planned_investment_wan numeric(18, 4) check (planned_investment_wan >= 0),
  actual_output_wan numeric(18, 4) check (actual_output_wan >= 0),
  actual_tax_wan numeric(18, 4) check (actual_tax_wan >= 0),
  actual_jobs int check (actual_jobs >= 0),
  version int not null default 1,
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  primary key (project_id, year),
  foreign key (zone_id, project_id) references projects (zone_id, id)
);
create index annual_figures_zone on annual_figures (zone_id, year);

-- "Looked at, another project": decided resemblances are not pointed out again.
create table duplicate_decisions (
  zone_id int not null,
  project_id int not null,
  other_project_id int not null references projects,
  note text,
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  primary key (project_id, other_project_id),
  foreign key (zone_id, project_id) references projects (zone_id, id)
);

create table rounds (
  id int generated always as identity primary key,
  year int not null check (year between 2000 and 2100),
  number int not null check (number between 1 and 24),
  held_on date not null,
  closed_at timestamptz,
  closed_by uuid,
  version int not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid,
  unique (year, number)
);

create table batch_entries (
  id int generated always as identity primary key,
  zone_id int not null,
  round_id int not null references rounds,
  project_id int not null,
  batch text not null check (batch in ('signed', 'started', 'producing')),
  -- the amount that figures use; follows the project's total investment while the round is open unless own_amount
  amount_wan numeric(18, 4) not null check (amount_wan >= 0),
  own_amount boolean not null default false,
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  removed_at timestamptz,
  removed_by uuid,
  removed_reason text,
  version int not null default 1,
  unique (zone_id, id),
  foreign key (zone_id, project_id) references projects (zone_id, id)
);
create unique index batch_entries_once_for_life on batch_entries (project_id, batch) where removed_at is null;
create index batch_entries_round on batch_entries (round_id, batch, zone_id) include (project_id, amount_wan) where removed_at is null;
create index batch_entries_zone on batch_entries (zone_id, round_id, batch) where removed_at is null;

------------------------------------------------------------------------------------------------------------------------------
-- Text search: kept by triggers, read only through app.search_projects (row-level security and GIN do not go together)

create table project_search (
  project_id int primary key references projects,
  zone_id int not null references zones,
  text text not null,
  name_core text not null default '',
  grams text[] not null
);
create index project_search_zone on project_search (zone_id);
create index project_search_grams on project_search using gin (grams) with (fastupdate = off);

-- Same normal form as lib/platform/text.ts normaliseForSearch.
create function app.normalise(p_text text) returns text language sql immutable parallel safe as
$$ select lower(regexp_replace(normalize(coalesce(p_text, ''), NFKC), '[\s[:punct:]，。、；：？！“”‘’（）《》〈〉【】「」『』…—·～￥]+', '', 'g')) $$;

create function app.index_project() returns trigger language plpgsql security definer set search_path = public, app, pg_temp as $$
declare v text;
begin
  select app.normalise(new.name) || ' ' || app.normalise(array_to_string(new.former_names, ' ')) || ' ' || lower(coalesce(new.code, '')) || ' '
         || app.normalise(e.name) || ' ' || lower(coalesce(e.credit_code, '')) || ' ' || lower(new.pinyin)
    into v from enterprises e where e.id = new.enterprise_id;
  insert into project_search (project_id, zone_id, text, grams) values (new.id, new.zone_id, v, app.bigrams(v))
  on conflict (project_id) do update set text = excluded.text, grams = excluded.grams where project_search.text <> excluded.text;
  return null;
end $$;
create trigger index_project after insert or update of name, former_names, code, pinyin, enterprise_id on projects
  for each row execute function app.index_project();

create function app.index_enterprise() returns trigger language plpgsql security definer set search_path = public, app, pg_temp as $$
begin
  update projects set name = name where enterprise_id = new.id and zone_id = new.zone_id;
  return null;
end $$;
create trigger index_enterprise after update of name, credit_code on enterprises
  for each row when (old.name is distinct from new.name or old.credit_code is distinct from new.credit_code)
  execute function app.index_enterprise();

-- Ids of projects in the caller's scope whose indexed text contains every term (already normalised), newest first, at most p_limit.
create function app.search_projects(p_terms text[], p_limit int) returns setof int
language plpgsql stable security definer set search_path = public, app, pg_temp as $$
declare
  v_like text[] := array(select '%' || replace(replace(replace(t, '\', '\\'), '%', '\%'), '_', '\_') || '%' from unnest(p_terms) t);
  v_grams text[] := array(select distinct g from unnest(p_terms) t,
    lateral unnest(case when char_length(t) = 1 then array[t] else array(select substr(t, i, 2) from generate_series(1, char_length(t) - 1) i) end) g);
  v_zones int[] := app.read_zones();
  v_all boolean := app.reads_all();
  v_top int; v_found int;
begin
  if not v_all then
    return query select s.project_id from project_search s where s.zone_id = any (v_zones) and s.text like all (v_like)
      order by s.project_id desc limit p_limit;
    return;
  end if;
  -- a frequent word is answered by the newest rows alone, without touching the whole posting list
  select max(project_id) into v_top from project_search;
  select count(*) into v_found from (select 1 from project_search s where s.project_id > v_top - 5000 and s.text like all (v_like) limit p_limit) f;
  if v_found >= p_limit then
    return query select s.project_id from project_search s where s.project_id > v_top - 5000 and s.text like all (v_like)
      order by s.project_id desc limit p_limit;
    return;
  end if;
  return query select s.project_id from project_search s where s.grams @> v_grams and s.text like all (v_like)
    order by s.project_id desc limit p_limit;
end $$;

-- Projects anywhere that resemble the given facts; those of zones the caller may not see come without name, enterprise and id.
create function app.resembling_projects(p_exclude int, p_core_grams text[], p_credit_code text, p_code text, p_parcel text, p_zone int)
returns table (project_id int, zone_id int, visible boolean, name text, enterprise_name text, same_code boolean, same_enterprise boolean,
               same_parcel boolean, shared_grams int)
language sql stable security definer set search_path = public, app, pg_temp as $$
  with hits as (
    select p.id from projects p where p_code is not null and p.code = p_code
    union select p.id from projects p join enterprises e on e.id = p.enterprise_id and e.zone_id = p.zone_id
      where p_credit_code is not null and e.credit_code = p_credit_code
    union select p.id from projects p where p_parcel is not null and p.zone_id = p_zone and p.parcel_no = p_parcel
    union (select n.project_id from (
        select s.project_id, (select count(*) from unnest(p_core_grams) g where g = any (s.grams)) shared
        from project_search s where cardinality(p_core_grams) > 0 and s.grams && p_core_grams) n
      where n.shared >= greatest(2, ceil(cardinality(p_core_grams) * 0.6)) order by n.shared desc, n.project_id desc limit 50)
  )
  select case when v.seen then p.id end, case when v.seen then p.zone_id end, v.seen, case when v.seen then p.name end,
         case when v.seen then e.name end, p_code is not null and p.code = p_code, p_credit_code is not null and e.credit_code = p_credit_code,
         p_parcel is not null and p.zone_id = p_zone and p.parcel_no = p_parcel,
         (select count(*)::int from project_search s, unnest(p_core_grams) g where s.project_id = p.id and g = any (s.grams))
  from hits h join projects p on p.id = h.id join enterprises e on e.id = p.enterprise_id,
       lateral (select app.reads_all() or p.zone_id = any (app.read_zones()) as seen) v
  where p.id is distinct from p_exclude
  order by v.seen desc, p.id desc limit 100
$$;

------------------------------------------------------------------------------------------------------------------------------
-- History: every version of every ledger row with the interval in which it was what the ledger knew

create function app.keep_history() returns trigger language plpgsql security definer set search_path = public, app, pg_temp as $$
declare t timestamptz := app.recorded_now();
begin
  if tg_op <> 'INSERT' then
    execute format('update %I set recorded_to = $1 where (%s) = (%s) and recorded_to = ''infinity''', tg_table_name || '_history', tg_argv[0],
                   regexp_replace(tg_argv[0], '(\w+)', '($2).\1', 'g')) using t, old;
  end if;
  if tg_op <> 'DELETE' then
    execute format('insert into %I select ($1).*, $2, ''infinity'', $3, $4', tg_table_name || '_history') using new, t, app.account_id(), app.request_id();
  end if;
  return null;
end $$;

do $$
declare spec record;
begin
  for spec in select * from (values
    ('zones', 'id'), ('zone_affiliations', 'zone_id, since_on'), ('enterprises', 'id'), ('projects', 'id'), ('agreements', 'id'), ('milestones', 'id'),
    ('withdrawals', 'id'), ('progress', 'project_id, month'), ('annual_figures', 'project_id, year'), ('rounds', 'id'), ('batch_entries', 'id')
  ) s (t, k) loop
    execute format('create table %I (like %I, recorded_from timestamptz not null, recorded_to timestamptz not null, actor_id uuid, request_id text)',
                   spec.t || '_history', spec.t);
    execute format('create unique index on %I (%s) where recorded_to = ''infinity''', spec.t || '_history', spec.k);
    execute format('create index on %I (%s, recorded_from)', spec.t || '_history', spec.k);
    execute format('create trigger keep_history after insert or update or delete on %I for each row execute function app.keep_history(%L)', spec.t, spec.k);
  end loop;
end $$;
create index projects_history_zone on projects_history (zone_id, recorded_from, recorded_to);
create index batch_entries_history_from on batch_entries_history (recorded_from);
create index batch_entries_history_to on batch_entries_history (recorded_to) where recorded_to < 'infinity';
create index batch_entries_history_round on batch_entries_history (round_id, batch, zone_id);

------------------------------------------------------------------------------------------------------------------------------
-- Summary of the batches: entries and money by zone, round and batch, and by the month in which the change was recorded, so that
-- one table answers "now" (sum over all months) and "as of" (sum over earlier months plus the deltas of the month itself).
-- Fed from the history, so both always tell the same past.

create table batch_totals (
  zone_id int not null references zones,
  round_id int not null references rounds,
  batch text not null,
  recorded_month date not null,
  entries int not null,
  amount_wan numeric(20, 4) not null,
  primary key (round_id, batch, zone_id, recorded_month)
);

create function app.batch_delta(p_zone int, p_round int, p_batch text, p_at timestamptz, p_entries int, p_amount numeric) returns void
language sql security definer set search_path = public, app, pg_temp as $$
  insert into batch_totals values (p_zone, p_round, p_batch, date_trunc('month', p_at at time zone 'UTC')::date, p_entries, p_amount)
  on conflict (round_id, batch, zone_id, recorded_month)
  do update set entries = batch_totals.entries + excluded.entries, amount_wan = batch_totals.amount_wan + excluded.amount_wan
$$;

create function app.total_batches() returns trigger language plpgsql security definer set search_path = public, app, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.removed_at is null then
      perform app.batch_delta(new.zone_id, new.round_id, new.batch, new.recorded_from, 1, new.amount_wan);
    end if;
  elsif old.removed_at is null then
    perform app.batch_delta(new.zone_id, new.round_id, new.batch, new.recorded_to, -1, -new.amount_wan);
  end if;
  return null;
end $$;
create trigger total_batches_in after insert on batch_entries_history for each row execute function app.total_batches();
create trigger total_batches_out after update of recorded_to on batch_entries_history for each row
  when (old.recorded_to = 'infinity' and new.recorded_to < 'infinity') execute function app.total_batches();

-- Rebuilds the summary from the history: the oracle of the self-check, and the end of a bulk load.
create function app.rebuild_batch_totals() returns void language sql set search_path = public, app, pg_temp as $$
  delete from batch_totals;
  insert into batch_totals
  select zone_id, round_id, batch, m, sum(n), sum(a) from (
    select zone_id, round_id, batch, date_trunc('month', recorded_from at time zone 'UTC')::date m, 1 n, amount_wan a
      from batch_entries_history where removed_at is null
    union all
    select zone_id, round_id, batch, date_trunc('month', recorded_to at time zone 'UTC')::date, -1, -amount_wan
      from batch_entries_history where removed_at is null and recorded_to < 'infinity') d
  group by 1, 2, 3, 4;
$$;

------------------------------------------------------------------------------------------------------------------------------
-- Audit trail: append-only for everybody, sealed in chained portions

create table audit_events (
  seq bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  account_id uuid,
  actor_name text not null,
  action text not null,
  outcome text not null check (outcome in ('done', 'refused')),
  entity text not null,
  entity_id text,
  zone_id int,
  project_id int,
  before jsonb,
  after jsonb,
  reason text,
  detail jsonb,
  request_id text,
  ip text
);
create index audit_events_project on audit_events (project_id, seq) where project_id is not null;
create index audit_events_zone on audit_events (zone_id, seq desc);
create index audit_events_account on audit_events (account_id, seq desc);
create index audit_events_at on audit_events (at);

create table audit_seals (
  id int generated always as identity primary key,
  first_seq bigint not null,
  last_seq bigint not null,
  events int not null,
  hash text not null,
  sealed_at timestamptz not null default clock_timestamp()
);

create function app.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger audit_events_append_only before update or delete or truncate on audit_events for each statement execute function app.refuse_change();
create trigger audit_seals_append_only before update or delete or truncate on audit_seals for each statement execute function app.refuse_change();

-- The text that a seal hashes; instants as epoch microseconds so that the session's time zone has no say.
create function app.audit_line(e audit_events) returns text language sql immutable as
$$ select concat_ws('|', e.seq, (extract(epoch from e.at) * 1000000)::bigint, e.account_id, e.actor_name, e.action, e.outcome, e.entity, e.entity_id,
     e.zone_id, e.project_id, e.before, e.after, e.reason, e.detail, e.request_id, e.ip) $$;

-- Seals what has been written since the last seal; returns the new head hash or null when there was nothing to seal.
-- The short table lock waits for running writers, so that no smaller sequence number can still appear.
create function app.seal_audit() returns text language plpgsql security definer set search_path = public, app, pg_temp as $$
declare v_last bigint; v_prev text; v_first bigint; v_to bigint; v_n int; v_hash text;
begin
  set local lock_timeout = '250ms';
  lock table audit_events in share mode;
  select last_seq, hash into v_last, v_prev from audit_seals order by id desc limit 1;
  select min(seq), max(seq), count(*),
         encode(sha256(convert_to(coalesce(v_prev, '') || string_agg(encode(sha256(convert_to(app.audit_line(e), 'UTF8')), 'hex'), '' order by seq), 'UTF8')), 'hex')
    into v_first, v_to, v_n, v_hash from audit_events e where seq > coalesce(v_last, 0);
  if v_n = 0 then return null; end if;
  insert into audit_seals (first_seq, last_seq, events, hash) values (v_first, v_to, v_n, v_hash);
  return v_hash;
end $$;

-- Every seal that no longer fits its events, with the reason; an empty answer means untouched. Compare the head with the anchor kept outside too.
create function app.verify_audit() returns table (seal_id int, problem text) language plpgsql stable security definer
set search_path = public, app, pg_temp as $$
declare s audit_seals; v_prev text := ''; v_n int; v_hash text;
begin
  for s in select * from audit_seals order by id loop
    select count(*), encode(sha256(convert_to(v_prev || coalesce(string_agg(encode(sha256(convert_to(app.audit_line(e), 'UTF8')), 'hex'), '' order by seq), ''), 'UTF8')), 'hex')
      into v_n, v_hash from audit_events e where seq between s.first_seq and s.last_seq;
    if v_n <> s.events then seal_id := s.id; problem := format('%s of %s events are left', v_n, s.events); return next;
    elsif v_hash <> s.hash then seal_id := s.id; problem := 'an event was altered'; return next; end if;
    v_prev := s.hash;
  end loop;
end $$;

------------------------------------------------------------------------------------------------------------------------------
-- Entering a transaction as an account; signing in

-- Sets who acts and what this transaction may read and write, from the assignments themselves. Refuses a connection that already has an actor.
create function app.enter(p_account uuid, p_request text) returns void
language plpgsql volatile security definer set search_path = public, app, pg_temp as $$
declare v_all boolean; v_admin boolean; v_read int[]; v_write int[]; v_manage int[];
begin
  if coalesce(current_setting('app.account_id', true), '') <> '' then
    raise exception 'dirty connection: an actor is already set';
  end if;
  select coalesce(bool_or(a.zone_id is null and a.city_code is null), false), coalesce(bool_or(a.role = 'province_admin'), false)
    into v_all, v_admin
    from assignments a join accounts c on c.id = a.account_id and c.disabled_at is null where a.account_id = p_account;
  select array_agg(distinct z.id),
         array_agg(distinct z.id) filter (where a.role in ('zone_clerk', 'zone_manager')),
         array_agg(distinct z.id) filter (where a.role = 'zone_manager')
    into v_read, v_write, v_manage
    from assignments a join accounts c on c.id = a.account_id and c.disabled_at is null
    join zones z on z.id = a.zone_id or z.city_code = a.city_code where a.account_id = p_account;
  perform set_config('app.account_id', p_account::text, true), set_config('app.request_id', coalesce(p_request, ''), true),
          set_config('app.reads_all', case when v_all then 'on' else 'off' end, true), set_config('app.is_admin', case when v_admin then 'on' else 'off' end, true),
          set_config('app.read_zones', coalesce(v_read, '{}')::text, true), set_config('app.write_zones', coalesce(v_write, '{}')::text, true),
          set_config('app.manage_zones', coalesce(v_manage, '{}')::text, true);
end $$;

-- What the application needs to know of an account: role and units are read here on every request, never from the cookie.
create function app.describe_account(p_account uuid) returns jsonb
language sql stable security definer set search_path = public, app, pg_temp as $$
  select jsonb_build_object('id', c.id, 'username', c.username, 'displayName', c.display_name, 'locale', c.locale, 'unitCode', c.unit_code,
    'mustChange', s.must_change or s.changed_at < now() - interval '90 days',
    'assignments', coalesce((select jsonb_agg(jsonb_build_object('role', a.role, 'unitCode', a.unit_code,
        'unitKind', case when a.zone_id is not null then 'zone' when a.city_code is not null then 'city' else 'province' end,
        'unitNameZh', coalesce(z.short_zh, r.name_zh), 'unitNameEn', coalesce(z.name_en, r.name_en, r.name_zh),
        'zoneIds', case when a.zone_id is null and a.city_code is null then null
                        else coalesce((select jsonb_agg(y.id order by y.id) from zones y where y.id = a.zone_id or y.city_code = a.city_code), '[]') end) order by a.id)
      from assignments a left join zones z on z.id = a.zone_id left join regions r on r.code = a.unit_code where a.account_id = c.id), '[]'))
  from accounts c left join account_secrets s on s.account_id = c.id where c.id = p_account and c.disabled_at is null
$$;

-- The account of a live session or null; idle and absolute limits in seconds; last_seen_at is touched at most once a minute.
create function app.session_account(p_token_hash text, p_idle int, p_absolute int) returns jsonb
language plpgsql volatile security definer set search_path = public, app, pg_temp as $$
declare s sessions;
begin
  select * into s from sessions where token_hash = p_token_hash;
  if s.id is null then return null; end if;
  if s.last_seen_at < now() - make_interval(secs => p_idle) or s.created_at < now() - make_interval(secs => p_absolute) then
    delete from sessions where id = s.id;
    return null;
  end if;
  if s.last_seen_at < now() - interval '1 minute' then update sessions set last_seen_at = now() where id = s.id; end if;
  return app.describe_account(s.account_id) || jsonb_build_object('sessionId', s.id);
end $$;

create function app.token_account(p_token_hash text) returns jsonb
language plpgsql volatile security definer set search_path = public, app, pg_temp as $$
declare t api_tokens;
begin
  select * into t from api_tokens where token_hash = p_token_hash and revoked_at is null and expires_at > now();
  if t.id is null then return null; end if;
  if t.last_used_at is null or t.last_used_at < now() - interval '1 minute' then update api_tokens set last_used_at = now() where id = t.id; end if;
  return app.describe_account(t.account_id);
end $$;

-- First half of a sign-in: the hash to verify. locked says that the account or the address is locked; unknown users answer a row of nulls.
create function app.sign_in_begin(p_username text, p_ip text, out account_id uuid, out password_hash text, out locked boolean, out expired boolean)
language plpgsql stable security definer set search_path = public, app, pg_temp as $$
begin
  select c.id, s.password_hash, coalesce(s.locked_until > now(), false), coalesce(s.must_change and s.expires_at < now(), false)
    into account_id, password_hash, locked, expired
    from accounts c join account_secrets s on s.account_id = c.id where c.username = lower(p_username) and c.disabled_at is null;
  locked := coalesce(locked, false) or (select count(*) >= 50 from sign_in_failures f where f.ip = p_ip and f.failed_at > now() - interval '10 minutes');
end $$;

create function app.sign_in_failed(p_account uuid, p_ip text) returns void
language sql volatile security definer set search_path = public, app, pg_temp as $$
  delete from sign_in_failures where failed_at < now() - interval '1 day';
  insert into sign_in_failures (ip) values (p_ip);
  update account_secrets set failures = case when failures + 1 >= 5 then 0 else failures + 1 end,
    locked_until = case when failures + 1 >= 5 then now() + interval '15 minutes' else locked_until end where account_id = p_account;
$$;

create function app.sign_in_done(p_account uuid, p_token_hash text, p_ip text, p_user_agent text) returns uuid
language plpgsql volatile security definer set search_path = public, app, pg_temp as $$
declare v uuid;
begin
  update account_secrets set failures = 0, locked_until = null where account_id = p_account;
  insert into sessions (token_hash, account_id, ip, user_agent) values (p_token_hash, p_account, p_ip, left(p_user_agent, 300)) returning id into v;
  return v;
end $$;

create function app.end_session(p_token_hash text) returns uuid language sql volatile security definer set search_path = public, app, pg_temp as
$$ delete from sessions where token_hash = p_token_hash returning account_id $$;

-- May the present actor manage this account? The province's administrator all but themselves; a zone's manager the zone's clerks and agents.
create function app.may_manage(p_account uuid) returns boolean language sql stable security definer set search_path = public, app, pg_temp as $$
  select p_account <> app.account_id() and (app.is_admin() or exists (
    select 1 from accounts c where c.id = p_account and c.zone_id = any (app.manage_zones())
      and not exists (select 1 from assignments a where a.account_id = c.id
        and (a.role not in ('zone_clerk', 'zone_agent') or a.zone_id is null or a.zone_id <> all (app.manage_zones())))))
$$;

create function app.own_secret(out password_hash text, out previous_hashes text[]) language sql stable security definer
set search_path = public, app, pg_temp as
$$ select s.password_hash, s.previous_hashes from account_secrets s where s.account_id = app.account_id() $$;

-- Sets a password of oneself (p_initial false) or a one-time password of an account one manages (p_initial true, valid 24 hours); ends all sessions.
create function app.set_password(p_account uuid, p_hash text, p_initial boolean) returns void
language plpgsql volatile security definer set search_path = public, app, pg_temp as $$
begin
  if not (case when p_initial then app.may_manage(p_account) else p_account = app.account_id() end) then
    raise exception 'not allowed to set this password' using errcode = 'insufficient_privilege';
  end if;
  insert into account_secrets as s (account_id, password_hash, must_change, expires_at)
    values (p_account, p_hash, p_initial, case when p_initial then now() + interval '24 hours' end)
  on conflict (account_id) do update set password_hash = excluded.password_hash, must_change = excluded.must_change, expires_at = excluded.expires_at,
    changed_at = now(), failures = 0, locked_until = null,
    previous_hashes = (array_prepend(s.password_hash, s.previous_hashes))[1:5];
  delete from sessions where account_id = p_account;
end $$;

create function app.unlock_account(p_account uuid) returns void language plpgsql volatile security definer set search_path = public, app, pg_temp as $$
begin
  if not app.may_manage(p_account) then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
  update account_secrets set failures = 0, locked_until = null where account_id = p_account;
end $$;

-- Ends every session when an account is disabled or its roles change, whoever does it.
create function app.end_sessions_of() returns trigger language plpgsql security definer set search_path = public, app, pg_temp as $$
begin
  delete from sessions where account_id = case when tg_op = 'DELETE' then old.account_id else new.account_id end;
  return null;
end $$;
create trigger end_sessions after insert or update or delete on assignments for each row execute function app.end_sessions_of();
create function app.end_sessions_disabled() returns trigger language plpgsql security definer set search_path = public, app, pg_temp as $$
begin
  delete from sessions where account_id = new.id;
  return null;
end $$;
create trigger end_sessions after update of disabled_at on accounts for each row when (new.disabled_at is not null)
  execute function app.end_sessions_disabled();

------------------------------------------------------------------------------------------------------------------------------
-- Row-level security: forced everywhere; the owner (migrations, seeds, the functions above) has one explicit policy, the web role the scoped ones

do $$
declare t text;
begin
  for t in select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
           where n.nspname = 'public' and c.relkind = 'r' and c.relname <> '_prisma_migrations' and c.relname <> '_seeds' loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to current_user using (true) with check (true)', t);
  end loop;
  -- rows of a zone: read within the units, written where the account is clerk or manager
  foreach t in array array['enterprises', 'projects', 'agreements', 'milestones', 'withdrawals', 'investor_changes', 'progress', 'annual_figures',
                           'duplicate_decisions'] loop
    execute format('create policy read_scope on %I for select to :web_role using ((select app.reads_all()) or zone_id = any ((select app.read_zones())::int[]))', t);
    execute format('create policy insert_scope on %I for insert to :web_role with check (zone_id = any ((select app.write_zones())::int[]))', t);
    execute format('create policy update_scope on %I for update to :web_role using (zone_id = any ((select app.write_zones())::int[])) with check (zone_id = any ((select app.write_zones())::int[]))', t);
    execute format('grant select, insert, update on %I to :web_role', t);
  end loop;
  -- the past and the summaries: read only
  foreach t in array array['enterprises_history', 'projects_history', 'agreements_history', 'milestones_history', 'withdrawals_history', 'progress_history',
                           'annual_figures_history', 'batch_entries_history', 'batch_totals'] loop
    execute format('create policy read_scope on %I for select to :web_role using ((select app.reads_all()) or zone_id = any ((select app.read_zones())::int[]))', t);
    execute format('grant select on %I to :web_role', t);
  end loop;
  -- common knowledge of everybody who is signed in
  foreach t in array array['regions', 'zones', 'zones_history', 'zone_affiliations', 'zone_affiliations_history', 'published_figures', 'settings', 'rounds', 'rounds_history'] loop
    execute format('create policy read_signed_in on %I for select to :web_role using ((select app.account_id()) is not null)', t);
    execute format('grant select on %I to :web_role', t);
  end loop;
  -- kept by the province's administrator
  foreach t in array array['zones', 'zone_affiliations', 'settings', 'rounds'] loop
    execute format('create policy insert_admin on %I for insert to :web_role with check ((select app.is_admin()))', t);
    execute format('create policy update_admin on %I for update to :web_role using ((select app.is_admin())) with check ((select app.is_admin()))', t);
    execute format('grant insert, update on %I to :web_role', t);
  end loop;
  -- one's own
  foreach t in array array['idempotency_keys', 'drafts'] loop
    execute format('create policy own on %I to :web_role using (account_id = (select app.account_id())) with check (account_id = (select app.account_id()))', t);
    execute format('grant select, insert, update, delete on %I to :web_role', t);
  end loop;
end $$;

-- round entries: the zone's manager; the province's administrator may change (correct) but not add
create policy read_scope on batch_entries for select to :web_role using ((select app.reads_all()) or zone_id = any ((select app.read_zones())::int[]));
create policy insert_scope on batch_entries for insert to :web_role with check (zone_id = any ((select app.manage_zones())::int[]));
create policy update_scope on batch_entries for update to :web_role
  using (zone_id = any ((select app.write_zones())::int[]) or (select app.is_admin()))
  with check (zone_id = any ((select app.write_zones())::int[]) or (select app.is_admin()));
grant select, insert, update on batch_entries to :web_role;

-- accounts: oneself; the administrator all; a manager the accounts of the own zones. Nobody writes their own row's roles.
create policy read_scope on accounts for select to :web_role
  using (id = (select app.account_id()) or (select app.is_admin()) or zone_id = any ((select app.manage_zones())::int[]));
create policy insert_scope on accounts for insert to :web_role with check ((select app.is_admin()) or zone_id = any ((select app.manage_zones())::int[]));
create policy update_scope on accounts for update to :web_role using (id = (select app.account_id()) or app.may_manage(id));
grant select, insert, update on accounts to :web_role;
create policy read_scope on assignments for select to :web_role
  using (account_id = (select app.account_id()) or (select app.is_admin()) or zone_id = any ((select app.manage_zones())::int[]));
create policy insert_scope on assignments for insert to :web_role with check (account_id <> (select app.account_id())
  and ((select app.is_admin()) or (role in ('zone_clerk', 'zone_agent') and zone_id = any ((select app.manage_zones())::int[]) and app.may_manage(account_id))));
create policy delete_scope on assignments for delete to :web_role using (account_id <> (select app.account_id())
  and ((select app.is_admin()) or (role in ('zone_clerk', 'zone_agent') and zone_id = any ((select app.manage_zones())::int[]))));
grant select, insert, delete on assignments to :web_role;
create policy own on sessions for select to :web_role using (account_id = (select app.account_id()));
create policy own_end on sessions for delete to :web_role using (account_id = (select app.account_id()));
grant select (id, account_id, created_at, last_seen_at, ip, user_agent), delete on sessions to :web_role;
create policy own on api_tokens to :web_role using (account_id = (select app.account_id())) with check (account_id = (select app.account_id()));
grant select (id, account_id, name, created_at, expires_at, last_used_at, revoked_at), insert, update (revoked_at) on api_tokens to :web_role;
create policy own on saved_views to :web_role using (account_id = (select app.account_id())) with check (account_id = (select app.account_id()));
create policy shared on saved_views for select to :web_role using (shared and unit_code = (select c.unit_code from accounts c where c.id = app.account_id()));
grant select, insert, update, delete on saved_views to :web_role;

-- the audit trail: everybody appends under their own name, reads what concerns their units; nobody changes
create policy append on audit_events for insert to :web_role with check (account_id is not distinct from (select app.account_id()));
create policy read_scope on audit_events for select to :web_role
  using ((select app.reads_all()) or account_id = (select app.account_id()) or zone_id = any ((select app.read_zones())::int[]));
grant select, insert on audit_events to :web_role;
create policy read_all on audit_seals for select to :web_role using ((select app.reads_all()));
grant select on audit_seals to :web_role;

grant usage on all sequences in schema public to :web_role;
revoke all on all functions in schema app from public;
grant execute on all functions in schema app to :web_role;
revoke execute on function app.rebuild_batch_totals(), app.batch_delta(int, int, text, timestamptz, int, numeric) from :web_role;
