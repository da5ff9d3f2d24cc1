// Builds what the browser receives: one style sheet, one script, one font, named by their content so that they can be
// kept for ever. The manifest tells the server those names.
import { build } from "esbuild";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const project = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const output = join(project, "wwwroot", "build");

await mkdir(output, { recursive: true });
const result = await build({
  absWorkingDir: project,
  entryPoints: { site: "Islands/site.ts", style: "Components/Theme/site.css" },
  outdir: output,
  bundle: true,
  minify: true,
  format: "esm",
  target: ["chrome111", "firefox115", "safari16.4"],
  entryNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  loader: { ".woff2": "file" },
  metafile: true,
  logLevel: "warning",
});

const manifest = {};
for (const file of Object.keys(result.metafile.outputs)) {
  const name = basename(file);
  manifest[name.replace(/-[0-9A-Z]{8}(?=\.[a-z0-9]+$)/, "")] = name;
}

for (const old of await readdir(output)) {
  if (!Object.values(manifest).includes(old)) {
    await rm(join(output, old));
  }
}

await writeFile(join(output, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
