import { existsSync } from "node:fs";
import { PATHS } from "./paths.js";
import { serve } from "./serve.js";

if (!existsSync(PATHS.dist)) {
  console.error("Byg siden først: npm run build / Build the site first: npm run build");
  process.exitCode = 1;
} else {
  const base = process.env.NETSPEJL_BASE || "/";
  const { url } = await serve(PATHS.dist, { base, port: Number(process.env.PORT ?? 3001) });
  console.log(`dist → ${url}`);
}
