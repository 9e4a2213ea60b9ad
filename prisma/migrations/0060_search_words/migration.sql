-- One normal form on both sides: [:punct:] depends on the locale of the database, the ASCII ranges of lib/platform/text.ts do not.
create or replace function app.normalise(p_text text) returns text language sql immutable parallel safe as
$$ select lower(regexp_replace(normalize(coalesce(p_text, ''), NFKC), '[\s!-/:-@\[-`{-~，。、；：？！“”‘’（）《》〈〉【】「」『』…—·～￥]+', '', 'g')) $$;
update projects set name = name;

-- Drafts are kept by the browser; the core of a name is computed where names are compared.
drop table drafts;
alter table project_search drop column name_core;
