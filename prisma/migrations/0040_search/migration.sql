-- The page of a search in the ledger's usual order, complete and continued by key: the newest stages first, from a place on.
-- A word in many names is found by walking the ledger in that order until the page is full, one in few names through the index of
-- bigrams; which of the two is cheaper follows from the word's share among the newest 400 projects. Both read the caller's scope.
create function app.search_page(p_terms text[], p_limit int, p_day date, p_id int) returns setof int
language plpgsql stable security definer set search_path = public, app, pg_temp as $$
declare
  v_like text[] := array(select '%' || replace(replace(replace(t, '\', '\\'), '%', '\%'), '_', '\_') || '%' from unnest(p_terms) t);
  v_grams text[] := array(select distinct g from unnest(p_terms) t,
    lateral unnest(case when char_length(t) = 1 then array[t] else array(select substr(t, i, 2) from generate_series(1, char_length(t) - 1) i) end) g);
  -- words of one or two characters are grams themselves: the index alone decides
  v_exact boolean := (select bool_and(char_length(t) <= 2) from unnest(p_terms) t);
  v_zones int[] := app.read_zones();
  v_day date := coalesce(p_day, 'infinity'); v_id int := coalesce(p_id, 2147483647);
  v_top int; v_hits float8; v_rows float8;
begin
  if not app.reads_all() then
    return query select p.id from project_search s join projects p on p.id = s.project_id
      where s.zone_id = any (v_zones) and s.text like all (v_like) and (p.stage_on, p.id) < (v_day, v_id)
      order by p.stage_on desc, p.id desc limit p_limit;
    return;
  end if;
  select max(project_id) into v_top from project_search;
  select count(*) into v_hits from project_search s where s.project_id > v_top - 400 and s.text like all (v_like);
  select greatest(reltuples, 1) into v_rows from pg_class where oid = 'public.project_search'::regclass;
  -- walking looks at p_limit / share rows, the index at share × rows; a row walked costs about 1.6 times a row found
  if (v_hits / 400) ^ 2 * v_rows > 1.6 * p_limit then
    return query select p.id from projects p
      where (p.stage_on, p.id) < (v_day, v_id) and (select s.text like all (v_like) from project_search s where s.project_id = p.id)
      order by p.stage_on desc, p.id desc limit p_limit;
    return;
  end if;
  -- the day of each hit is looked up one by one: joined, the planner reads the whole ledger instead
  return query with hits as materialized (
      select s.project_id as id, (select p.stage_on from projects p where p.id = s.project_id) as day
      from project_search s where s.grams @> v_grams and (v_exact or s.text like all (v_like)))
    select h.id from hits h where (h.day, h.id) < (v_day, v_id) order by h.day desc, h.id desc limit p_limit;
end $$;
revoke execute on function app.search_page(text[], int, date, int) from public;
grant execute on function app.search_page(text[], int, date, int) to :web_role;
