import assert from "node:assert/strict";
import { test } from "node:test";
import { build } from "esbuild";

const load = async (file) => {
  const { outputFiles } = await build({
    entryPoints: [new URL(file, import.meta.url).pathname], bundle: true, write: false, format: "esm",
  });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
};
const { dayAt, daysBetween, printDay } = await load("days.ts");
const { nearest } = await load("nearest.ts");
const { mebibytes } = await load("mebibytes.ts");

test("the period of the act counts 1401 days, both bounds included", () => {
  assert.equal(daysBetween("2020-03-01", "2023-12-31") + 1, 1401);
});

test("a day and its offset answer to each other, over a leap day and a change of hour", () => {
  for (let days = 0; days < 1500; days++) {
    assert.equal(daysBetween("2020-02-01", dayAt("2020-02-01", days)), days);
  }
});

test("dates are printed as the server prints them", () => {
  assert.equal(printDay("2022-07-04", "fr"), "4 juillet 2022");
  assert.equal(printDay("2020-03-01", "fr"), "1er mars 2020");
  assert.equal(printDay("2022-07-04", "en"), "4 July 2022");
  assert.equal(printDay("", "fr"), "");
});

test("the nearest point is found on both sides, and none in an empty list", () => {
  assert.equal(nearest([0, 10, 20], 14.9), 1);
  assert.equal(nearest([0, 10, 20], 15.1), 2);
  assert.equal(nearest([], 3), -1);
});

test("a file beyond a limit never reads as the limit", () => {
  assert.equal(mebibytes(64 * 1024 * 1024), "64");
  assert.equal(mebibytes(64 * 1024 * 1024 + 1), "65");
});
