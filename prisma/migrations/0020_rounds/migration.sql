-- Rounds: entries are locked with their round, and follow their project's total investment until then.

-- Holds a round against being closed while entries are written; the web role may not lock a row that it may not change.
create function app.hold_round(p_round int) returns void language plpgsql volatile security definer set search_path = public, app, pg_temp as $$
begin
  perform 1 from rounds where id = p_round for share;
end $$;
revoke execute on function app.hold_round(int) from public;
grant execute on function app.hold_round(int) to :web_role;

-- Behind the commands: nobody but the province's administrator touches an entry of a closed round. The owner (seeds) may.
create function app.guard_entry() returns trigger language plpgsql security definer set search_path = public, app, pg_temp as $$
declare v_closed timestamptz;
begin
  if app.account_id() is null or app.is_admin() then return new; end if;
  select closed_at into v_closed from rounds where id = new.round_id for share;
  if v_closed is not null then
    raise exception 'round % is closed', new.round_id using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger guard_entry before insert or update on batch_entries for each row execute function app.guard_entry();

-- Entries are the manager's; that a clerk's change of the total reaches them is the work of the trigger below.
drop policy update_scope on batch_entries;
create policy update_scope on batch_entries for update to :web_role
  using (zone_id = any ((select app.manage_zones())::int[]) or (select app.is_admin()))
  with check (zone_id = any ((select app.manage_zones())::int[]) or (select app.is_admin()));

-- While its round is open, an entry without an amount of its own carries the project's total investment.
create function app.follow_total() returns trigger language plpgsql security definer set search_path = public, app, pg_temp as $$
begin
  perform 1 from rounds where id in (
    select round_id from batch_entries where project_id = new.id and removed_at is null and not own_amount) order by id for share;
  update batch_entries b set amount_wan = new.total_investment_wan, version = b.version + 1
    from rounds r where r.id = b.round_id and r.closed_at is null
      and b.project_id = new.id and b.removed_at is null and not b.own_amount;
  return null;
end $$;
create trigger follow_total after update of total_investment_wan on projects for each row
  when (old.total_investment_wan is distinct from new.total_investment_wan) execute function app.follow_total();

-- The corrections of a round are listed under it.
create index audit_events_round_corrections on audit_events ((detail ->> 'roundId'), seq)
  where action = 'rounds.correct-entry' and outcome = 'done';
