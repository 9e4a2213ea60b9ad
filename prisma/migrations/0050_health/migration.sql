-- Which migrations this database has: the readiness check asks as the web role, which cannot read the runner's table.
create function app.migrations() returns setof text language plpgsql stable security definer set search_path = public, app, pg_temp as $$
begin
  return query select migration_name::text from _prisma_migrations where finished_at is not null and rolled_back_at is null;
end $$;
revoke execute on function app.migrations() from public;
grant execute on function app.migrations() to :web_role;
