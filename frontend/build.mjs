// Puts what the pages take from others into src/sayso/web/static/vendor: scripts, styles, fonts,
// their licences, and the base map. Run by `make web` and by the wheel's build hook.

import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const HERE = dirname(fileURLToPath(import.meta.url));
const FROM = join(HERE, "node_modules");
const TO = join(HERE, "..", "src", "sayso", "web", "static", "vendor");
const FONTS = ["source-sans-3", "source-serif-4"];
const DECIMALS = 3; // of a degree: about 100 m, finer than a map of 1 to 50 million draws

const topojson = createRequire(import.meta.url)("topojson-client");

rmSync(TO, { recursive: true, force: true });
mkdirSync(join(TO, "fonts"), { recursive: true });

for (const [from, to] of [
  ["leaflet/dist/leaflet.js", "leaflet.js"],
  ["leaflet/dist/leaflet.css", "leaflet.css"],
  ["leaflet/LICENSE", "leaflet.LICENSE.txt"],
  ["htmx.org/dist/htmx.min.js", "htmx.js"],
  ["htmx.org/LICENSE", "htmx.LICENSE.txt"],
  ["world-atlas/LICENSE", "world-atlas.LICENSE.txt"],
]) {
  copyFileSync(join(FROM, from), join(TO, to));
}

writeFileSync(join(TO, "fonts.css"), FONTS.flatMap(font).join("\n"));
writeFileSync(join(TO, "base.json"), JSON.stringify(baseMap()));

/** The style sheets of a font, its files copied beside them. */
function font(name) {
  const folder = join(FROM, "@fontsource-variable", name);
  copyFileSync(join(folder, "LICENSE"), join(TO, "fonts", `${name}.LICENSE.txt`));
  for (const file of readdirSync(join(folder, "files"))) {
    if (file.includes("-wght-")) {
      copyFileSync(join(folder, "files", file), join(TO, "fonts", file));
    }
  }
  return ["wght.css", "wght-italic.css"].map((sheet) =>
    readFileSync(join(folder, sheet), "utf8").replaceAll("url(./files/", "url(fonts/"),
  );
}

/** Land and borders of Natural Earth as one GeoJSON collection; each has a `kind`. */
function baseMap() {
  const atlas = JSON.parse(readFileSync(join(FROM, "world-atlas", "countries-50m.json"), "utf8"));
  const { countries, land } = atlas.objects;
  const shapes = {
    land: topojson.merge(atlas, land.geometries),
    border: topojson.mesh(atlas, countries, (a, b) => a !== b),
  };
  return {
    type: "FeatureCollection",
    features: Object.entries(shapes).map(([kind, { type, coordinates }]) => ({
      type: "Feature",
      properties: { kind },
      geometry: { type, coordinates: lines(coordinates, kind).map(rounded) },
    })),
  };
}

/**
 * Polygons of one ring or lines that go on past the 180th meridian instead of jumping back across
 * the map (the atlas joins what Natural Earth cuts there); what does, is there a second time, on
 * the other side. A ring around the pole is closed along it.
 */
function lines(coordinates, kind) {
  const isLand = kind === "land";
  return coordinates.flatMap((shape) => {
    const rings = (isLand ? shape : [shape]).map(unrolled);
    const whole = isLand ? rings : rings[0];
    const reaches = rings.some((ring) => ring.some(([x]) => Math.abs(x) > 180));
    const side = rings[0].some(([x]) => x > 180) ? -360 : 360;
    const moved = rings.map((ring) => ring.map(([x, y]) => [x + side, y]));
    return reaches ? [whole, isLand ? moved : moved[0]] : [whole];
  });
}

function unrolled(ring) {
  let turn = 0;
  const points = ring.map(([x, y], index) => {
    const step = index ? x - ring[index - 1][0] : 0;
    if (Math.abs(step) > 180) turn -= 360 * Math.sign(step);
    return [x + turn, y];
  });
  const [first, last] = [points[0], points.at(-1)];
  if (Math.abs(last[0] - first[0]) > 180) points.push([last[0], -90], [first[0], -90], first);
  return points;
}

/** Coordinates to so many decimals, points that fall together told once. */
function rounded(value) {
  if (typeof value[0] === "number") {
    return value.map((degree) => Number(degree.toFixed(DECIMALS)));
  }
  const parts = value.map(rounded);
  return typeof parts[0]?.[0] === "number" ? parts.filter(differs) : parts;
}

function differs(point, index, line) {
  return index === 0 || point[0] !== line[index - 1][0] || point[1] !== line[index - 1][1];
}
