import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

/**
 * Fills a folder anew: everything is written beside it and put in its place only when all of it is there. If writing
 * fails, what stood there before stays.
 *
 * @param fill writes into the empty folder that it is given
 */
export async function replaceFolder(folder: string, fill: (folder: string) => Promise<void>): Promise<void> {
  const target = resolve(folder);
  mkdirSync(dirname(target), { recursive: true });
  const fresh = mkdtempSync(join(dirname(target), `.${basename(target)}-new-`));
  const old = `${fresh}-old`;
  try {
    await fill(fresh);
    if (existsSync(target)) renameSync(target, old);
    try {
      renameSync(fresh, target);
    } catch (error) {
      if (existsSync(old)) renameSync(old, target);
      throw error;
    }
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    if (existsSync(target)) rmSync(old, { recursive: true, force: true });
  }
}
