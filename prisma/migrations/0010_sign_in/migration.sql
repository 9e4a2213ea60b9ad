-- Signing in and out, each with its row in the audit trail; sealing by one process at a time.

drop function app.sign_in_failed(uuid, text);
drop function app.sign_in_done(uuid, text, text, text);
drop function app.end_session(text);

-- A refused sign-in: counts for the address and, when the password was wrong, for the account; the fifth in a row locks it for 15 minutes.
-- The trail names the account when there is one and never keeps what was typed for one that does not exist.
create function app.refuse_sign_in(p_username text, p_cause text, p_ip text, p_request text) returns void
language plpgsql volatile security definer set search_path = public, app, pg_temp as $$
declare c accounts; v_locked boolean;
begin
  delete from sign_in_failures where ctid in (
    select ctid from sign_in_failures where failed_at < now() - interval '1 day' limit 100 for update skip locked);
  if p_ip is not null then insert into sign_in_failures (ip) values (p_ip); end if;
  select * into c from accounts where username = lower(p_username);
  if p_cause = 'wrong' then
    update account_secrets set failures = case when failures >= 4 then 0 else failures + 1 end,
      locked_until = case when failures >= 4 then now() + interval '15 minutes' end
      where account_id = c.id and coalesce(locked_until <= now(), true) returning locked_until is not null into v_locked;
  end if;
  insert into audit_events (account_id, actor_name, action, outcome, entity, entity_id, zone_id, detail, request_id, ip)
    values (c.id, coalesce(c.display_name, '—'), 'access.sign-in', 'refused', 'account', c.id::text, c.zone_id,
            jsonb_build_object('cause', case when p_cause = 'unknown' and c.disabled_at is not null then 'disabled' else p_cause end), p_request, p_ip);
  if v_locked then
    insert into audit_events (account_id, actor_name, action, outcome, entity, entity_id, zone_id, detail, request_id, ip)
      values (c.id, c.display_name, 'access.lock-account', 'done', 'account', c.id::text, c.zone_id, jsonb_build_object('minutes', 15), p_request, p_ip);
  end if;
end $$;

-- Second half of a sign-in, after the password was verified: a new session, or null when meanwhile the account was locked or disabled or its
-- password changed. The session that the browser held before ends.
create function app.complete_sign_in(p_account uuid, p_verified_hash text, p_rehash text, p_token_hash text, p_old_token_hash text, p_ip text,
                                     p_user_agent text, p_request text) returns uuid
language plpgsql volatile security definer set search_path = public, app, pg_temp as $$
declare c accounts; v_session uuid;
begin
  update account_secrets s set failures = 0, locked_until = null, password_hash = coalesce(p_rehash, s.password_hash)
    from accounts a where a.id = s.account_id and a.disabled_at is null and s.account_id = p_account
      and s.password_hash = p_verified_hash and coalesce(s.locked_until <= now(), true);
  if not found then return null; end if;
  delete from sessions where token_hash = p_old_token_hash or created_at < now() - interval '8 days';
  insert into sessions (token_hash, account_id, ip, user_agent) values (p_token_hash, p_account, p_ip, left(p_user_agent, 300)) returning id into v_session;
  select * into c from accounts where id = p_account;
  insert into audit_events (account_id, actor_name, action, outcome, entity, entity_id, zone_id, request_id, ip)
    values (c.id, c.display_name, 'access.sign-in', 'done', 'account', c.id::text, c.zone_id, p_request, p_ip);
  return v_session;
end $$;

-- Ends a session by its secret; true when it was alive.
create function app.sign_out(p_token_hash text, p_ip text, p_request text) returns boolean
language plpgsql volatile security definer set search_path = public, app, pg_temp as $$
declare v_account uuid;
begin
  delete from sessions where token_hash = p_token_hash returning account_id into v_account;
  if v_account is null then return false; end if;
  insert into audit_events (account_id, actor_name, action, outcome, entity, entity_id, zone_id, request_id, ip)
    select c.id, c.display_name, 'access.sign-out', 'done', 'account', c.id::text, c.zone_id, p_request, p_ip from accounts c where c.id = v_account;
  return true;
end $$;

-- A new session of the acting account, after a change of password ended all others.
create function app.renew_own_session(p_token_hash text, p_ip text, p_user_agent text) returns uuid
language plpgsql volatile security definer set search_path = public, app, pg_temp as $$
declare v_session uuid;
begin
  insert into sessions (token_hash, account_id, ip, user_agent) values (p_token_hash, app.account_id(), p_ip, left(p_user_agent, 300)) returning id into v_session;
  return v_session;
end $$;

-- What a manager of accounts may know of their secrets: locked, to be changed, valid until. Only of accounts that the actor may see.
create function app.account_states() returns table (account_id uuid, locked boolean, must_change boolean, expires_at timestamptz)
language sql stable security definer set search_path = public, app, pg_temp as $$
  select s.account_id, coalesce(s.locked_until > now(), false), s.must_change, s.expires_at
  from account_secrets s join accounts c on c.id = s.account_id
  where c.id = app.account_id() or app.is_admin() or c.zone_id = any (app.manage_zones())
$$;

revoke execute on function app.refuse_sign_in(text, text, text, text), app.complete_sign_in(uuid, text, text, text, text, text, text, text),
  app.sign_out(text, text, text), app.renew_own_session(text, text, text), app.account_states() from public;
grant execute on function app.refuse_sign_in(text, text, text, text), app.complete_sign_in(uuid, text, text, text, text, text, text, text),
  app.sign_out(text, text, text), app.renew_own_session(text, text, text), app.account_states() to :web_role;

-- The unit and the name of an account are given once; what may change has its column granted.
revoke update on accounts from :web_role;
grant update (display_name, locale, disabled_at, version) on accounts to :web_role;

-- One process seals at a time: two seals over the same events would break the chain. Null when another one is at it or nothing is new.
create or replace function app.seal_audit() returns text language plpgsql security definer set search_path = public, app, pg_temp as $$
declare v_last bigint; v_prev text; v_first bigint; v_to bigint; v_n int; v_hash text;
begin
  if not pg_try_advisory_xact_lock(hashtext('app.seal_audit')) then return null; end if;
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

-- Every seal that no longer fits its events, with the reason. A seal covers everything after the one before it, so that an event slipped into a
-- gap of the numbers is found as well. What was cut off the end together with its seals shows only against the anchor kept outside.
create or replace function app.verify_audit() returns table (seal_id int, problem text) language plpgsql stable security definer
set search_path = public, app, pg_temp as $$
declare s audit_seals; v_prev text := ''; v_after bigint := 0; v_n int; v_hash text;
begin
  for s in select * from audit_seals order by id loop
    select count(*), encode(sha256(convert_to(v_prev || coalesce(string_agg(encode(sha256(convert_to(app.audit_line(e), 'UTF8')), 'hex'), '' order by seq), ''), 'UTF8')), 'hex')
      into v_n, v_hash from audit_events e where seq > v_after and seq <= s.last_seq;
    if v_n <> s.events then seal_id := s.id; problem := format('%s of %s events are left', v_n, s.events); return next;
    elsif v_hash <> s.hash then seal_id := s.id; problem := 'an event was altered'; return next; end if;
    v_prev := s.hash; v_after := s.last_seq;
  end loop;
end $$;
