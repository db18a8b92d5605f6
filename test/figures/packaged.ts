import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Engine, openEngine } from "../../loaders/engine.js";
import type { DataPackage, PackageField, PackageResource } from "../../loaders/figures/datapackage.js";
import { filesBelow } from "../demo/outputs.js";

/** What the engine calls the types of Table Schema. */
const TYPES: Readonly<Record<PackageField["type"], string>> = {
  string: "VARCHAR",
  integer: "INTEGER",
  number: "DOUBLE",
  boolean: "BOOLEAN",
  date: "DATE",
};

const list = (columns: readonly string[]) => columns.map((one) => `"${one}"`).join();

/** Where the files in a folder are not what its datapackage.json says of them; empty where all is well. */
export async function unpackaged(folder: string): Promise<string[]> {
  const { resources }: DataPackage = JSON.parse(readFileSync(join(folder, "datapackage.json"), "utf8"));
  const found: string[] = [];
  const paths = resources.map(({ path }) => path);
  for (const file of filesBelow(folder)) {
    if (file.endsWith(".parquet") && !paths.includes(file.replaceAll("\\", "/"))) found.push(`${file}: not described`);
  }
  const engine = await openEngine();
  try {
    for (const { name, path } of resources) {
      if (existsSync(join(folder, path))) await engine.query(`CREATE VIEW "${name}" AS FROM '${join(folder, path)}'`);
      else found.push(`${path}: not there`);
    }
    if (found.length > 0) return found;
    for (const resource of resources) found.push(...(await breaches(engine, resource)));
  } finally {
    engine.close();
  }
  return found;
}

async function breaches(engine: Engine, { name, schema }: PackageResource): Promise<string[]> {
  const found: string[] = [];
  const none = async (rule: string, sql: string) => {
    const [{ wrong } = {}] = await engine.query(`SELECT count(*) AS wrong FROM (${sql})`);
    if (wrong !== 0) found.push(`${name}: ${rule}: ${wrong}`);
  };
  const columns = (await engine.query(`DESCRIBE "${name}"`)).map((one) => `${one.column_name} ${one.column_type}`);
  const described = schema.fields.map((field) => `${field.name} ${TYPES[field.type]}`);
  if (columns.join() !== described.join()) found.push(`${name}: ${columns.join()} is described as ${described.join()}`);
  for (const { name: field, constraints = {} } of schema.fields) {
    const { required, unique, enum: words } = constraints;
    if (required) await none(`${field} is required`, `FROM "${name}" WHERE "${field}" IS NULL`);
    if (unique) await none(`${field} is unique`, `SELECT "${field}" FROM "${name}" GROUP BY ALL HAVING count(*) > 1`);
    if (Array.isArray(words))
      await none(
        `${field} is one of its words`,
        `FROM "${name}" WHERE "${field}" NOT IN (${words.map((one) => `'${one}'`)})`,
      );
  }
  const { primaryKey, foreignKeys = [] } = schema;
  if (primaryKey) {
    const empty = primaryKey.map((one) => `"${one}" IS NULL`).join(" OR ");
    await none("a key is filled", `FROM "${name}" WHERE ${empty}`);
    await none("a key stands once", `SELECT ${list(primaryKey)} FROM "${name}" GROUP BY ALL HAVING count(*) > 1`);
  }
  for (const { fields, reference } of foreignKeys) {
    const there = fields.map((one, i) => `o."${reference.fields[i]}" = s."${one}"`).join(" AND ");
    const given = fields.map((one) => `s."${one}" IS NOT NULL`).join(" AND ");
    await none(
      `${fields} names a row of ${reference.resource}`,
      `FROM "${name}" s ANTI JOIN "${reference.resource}" o ON ${there} WHERE ${given}`,
    );
  }
  return found;
}
