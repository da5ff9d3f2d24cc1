// The golden vectors, computed again by another language than the program's: docs/journal-format.md is enough to do so.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const vectors = JSON.parse(readFileSync(new URL("facts.json", import.meta.url), "utf8"));

// RFC 6962, 2.1: a leaf is hashed behind a zero byte.
const leaf = (bytes) => createHash("sha256").update(Buffer.of(0)).update(bytes, "utf8").digest("hex");

test("each type of fact has a vector", () => {
  assert.ok(vectors.length >= 25);
  assert.equal(new Set(vectors.map((vector) => vector.Schema)).size, vectors.length);
});

for (const { Schema, Canonical, Leaf } of vectors) {
  test(`the leaf of ${Schema}`, () => {
    assert.ok(Canonical.startsWith(`${Schema}\n`) && Canonical.endsWith("\n"));
    assert.equal(leaf(Canonical), Leaf);
  });
}
