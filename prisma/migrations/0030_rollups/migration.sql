-- Rollups over projects read one narrow index instead of the rows: conversion and stock, for a zone, a city or the province.
drop index projects_zone_signed;
create index projects_zone_signed on projects (zone_id, signed_on)
  include (started_on, producing_on, at_capacity_on, registered_on, withdrawn_during, total_investment_wan);

-- As of an instant: versions that ended after it, of these the ones that had begun.
create index projects_history_known on projects_history (recorded_to, recorded_from)
  include (zone_id, id, signed_on, started_on, producing_on, at_capacity_on, registered_on, withdrawn_during, total_investment_wan);

-- Agreements of a period, and those of a project by day.
create index agreements_signed on agreements (signed_on) include (zone_id, project_id, kind, amount_wan, supplements_id);
create index agreements_history_known on agreements_history (recorded_to, recorded_from);
