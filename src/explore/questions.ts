import type { Text } from "../model/language.js";

/** A question that the page asks the tables by itself. */
interface Question {
  readonly heading: Text;
  readonly prose: Text;
  readonly sql: string;
}

export const QUESTIONS: readonly Question[] = [
  {
    heading: { da: "Hvor mange medlemmer har hvert netværk?", en: "How many members does each network have?" },
    prose: {
      da: "Hver organisation tæller én gang i hvert netværk, uanset om den er gået ud igen.",
      en: "Each organisation counts once in each network, whether or not it has left again.",
    },
    sql: `select s.short_name as school, n.name as network, count(distinct m.organisation_id) as members
from networks n
left join schools s using (school_id)
left join memberships m using (network_id)
group by all
order by members desc`,
  },
  {
    heading: { da: "Hvem er med i flere netværk?", en: "Who is in more than one network?" },
    prose: {
      da: "Organisationer, der binder netværk sammen, og hvor mange skoler de når.",
      en: "Organisations that tie networks together, and how many schools they reach.",
    },
    sql: `select o.name as organisation, count(distinct m.network_id) as networks, count(distinct n.school_id) as schools
from memberships m
join organisations o using (organisation_id)
join networks n using (network_id)
group by o.organisation_id, o.name
having count(distinct m.network_id) > 1
order by networks desc, organisation
limit 25`,
  },
  {
    heading: { da: "Hvor kommer et tal fra?", en: "Where does a number come from?" },
    prose: {
      da: "Hver række i hver tabel fører tilbage til fil, ark og række.",
      en: "Each row of each table leads back to file, sheet and row.",
    },
    sql: `select p.table_name, s.file, s.sheet, count(*) as lines
from provenance p
join sources s using (source_id)
group by all
order by lines desc
limit 25`,
  },
];
