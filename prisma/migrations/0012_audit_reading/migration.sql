-- The trail is searched by user name as well; it keeps display names. Which rows of it one may read is decided by its own policy.
create function app.accounts_named(p_username text) returns setof uuid language sql stable security definer set search_path = public, app, pg_temp as
$$ select id from accounts where username = lower(p_username) $$;
revoke execute on function app.accounts_named(text) from public;
grant execute on function app.accounts_named(text) to :web_role;
