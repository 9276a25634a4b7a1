// What the pages do beside showing themselves. Every page works without any of it, but the map.

const BASE = "/static/vendor/base.json";
const NAMED = 12; // places named on the map, those of most events
let base;

/** A map of a GeoJSON answer of ours; drawn anew whenever it comes into the page. */
class SaysoMap extends HTMLElement {
  async connectedCallback() {
    const frame = document.createElement("div");
    frame.className = "frame";
    try {
      base ??= fetched(BASE);
      const [world, found] = await Promise.all([base, fetched(this.dataset.src)]);
      if (!this.isConnected) return;
      this.replaceChildren(frame);
      this.draw(frame, world, found);
    } catch (error) {
      this.replaceChildren(paragraph("error", `The map could not be drawn: ${error.message}`));
    }
  }

  disconnectedCallback() {
    this.map?.remove();
  }

  draw(frame, world, found) {
    const map = L.map(frame, { attributionControl: false, minZoom: 1, maxZoom: 16, zoomSnap: 0.5, worldCopyJump: true });
    this.map = map;
    const points = found.features.filter((feature) => feature.geometry);
    const places = points.map(({ geometry: { coordinates: [x, y] } }) => [y, x]);
    const whole = places.length ? L.latLngBounds(places).pad(0.2) : null;
    const near = whole && L.latLngBounds(thick(points).map(({ geometry: { coordinates: [x, y] } }) => [y, x])).pad(0.25);
    // A place alone says little without the borders around it.
    if (whole) map.fitBounds(near, { maxZoom: places.length > 1 ? 8 : 6 });
    else map.setView([20, 20], 1.5);
    const beyond = whole ? places.filter((place) => !map.getBounds().contains(place)).length : 0;
    if (beyond) this.offerAll(map, whole, beyond);
    L.control.attribution({ prefix: false }).addTo(map);
    L.control.scale({ imperial: false }).addTo(map);
    L.geoJSON(world, {
      interactive: false,
      attribution: "Natural Earth",
      style: (shape) => ({ className: `base-${shape.properties.kind}`, smoothFactor: 0.5 }),
    }).addTo(map);
    if (this.dataset.tiles) L.tileLayer(this.dataset.tiles).addTo(map);
    const most = Math.max(1, ...points.map((feature) => feature.properties.events ?? 1));
    const spots = points.map((feature) => this.spot(feature, most));
    const named = new Set();
    map.on("zoomend moveend", () => clear(frame));
    spots.forEach((spot, index) => {
      spot.addTo(map);
      const name = points[index].properties.place;
      if (named.has(name)) return;
      named.add(name);
      spot.bindTooltip(text(name), { permanent: named.size <= NAMED, direction: "auto", offset: [6, 0], className: "spot-name" });
    });
    clear(frame);
  }

  /** A button that shows the places that lie beyond the first view. */
  offerAll(map, whole, beyond) {
    const control = L.control({ position: "topright" });
    control.onAdd = () => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "all-places";
      button.textContent = `${beyond} more ${beyond === 1 ? "place lies" : "places lie"} beyond: show all`;
      L.DomEvent.disableClickPropagation(button);
      button.addEventListener("click", () => {
        map.fitBounds(whole, { maxZoom: 8 });
        button.remove();
      });
      return button;
    };
    control.addTo(map);
  }

  spot(feature, most) {
    const { events = 1, contested, href, precision } = feature.properties;
    const [longitude, latitude] = feature.geometry.coordinates;
    const kinds = ["spot", contested ? "contested" : "", precision > 2 ? "vague" : ""];
    const spot = L.circleMarker([latitude, longitude], {
      radius: 5 + 15 * Math.sqrt(events / most) * (most > 1 ? 1 : 0.2),
      className: kinds.filter(Boolean).join(" "),
    });
    if (href) spot.on("click", () => location.assign(href));
    return spot;
  }
}

/** Columns that lead to their days; the table below the chart does the same by keyboard. */
class SaysoTimeline extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", (event) => {
      const column = event.target.closest("[data-href]");
      if (column) location.assign(column.dataset.href);
    });
  }
}

/** A text and the claims beside it: pointing at one shows the other. */
class SaysoReading extends HTMLElement {
  connectedCallback() {
    for (const [from, to] of [["mouseover", true], ["mouseout", false], ["focusin", true], ["focusout", false]]) {
      this.addEventListener(from, (event) => this.point(event.target, to));
    }
  }

  point(target, on) {
    const mark = target.closest("[data-claims]");
    const item = target.closest("[data-claim]");
    const claims = mark?.dataset.claims.split(" ") ?? (item ? [item.dataset.claim] : []);
    for (const claim of claims.filter(Boolean)) {
      for (const element of this.querySelectorAll(`[data-claims~="${claim}"], [data-claim="${claim}"]`)) {
        element.classList.toggle("pointed", on);
      }
    }
  }
}

/** Forms that decide: each is sent once, and the reason that was given goes with any of them. */
class SaysoDeciding extends HTMLElement {
  connectedCallback() {
    this.addEventListener("submit", (event) => this.send(event));
  }

  send(event) {
    const form = event.target;
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "1";
    const why = this.querySelector("input[name=why]");
    if (why && why.form !== form && why.value) {
      form.append(Object.assign(document.createElement("input"), { type: "hidden", name: "why", value: why.value }));
    }
  }
}

/** The same, with single keys that press what they name; they can be switched off (WCAG 2.1.4). */
class SaysoKeys extends SaysoDeciding {
  connectedCallback() {
    super.connectedCallback();
    const box = this.querySelector("#keys");
    box.checked = localStorage.getItem("keys") !== "off";
    box.addEventListener("change", () => localStorage.setItem("keys", box.checked ? "on" : "off"));
    this.pressed = (event) => this.press(event, box.checked);
    document.addEventListener("keydown", this.pressed);
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this.pressed);
  }

  press(event, on) {
    const typing = event.target.matches("input:not([type=checkbox]), select, textarea");
    if (typing && event.key === "Escape") event.target.blur();
    if (!on || typing || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const target = this.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (!target) return;
    event.preventDefault();
    if (target.matches("input")) target.focus();
    else target.click();
  }
}

customElements.define("sayso-map", SaysoMap);
customElements.define("sayso-timeline", SaysoTimeline);
customElements.define("sayso-reading", SaysoReading);
customElements.define("sayso-deciding", SaysoDeciding);
customElements.define("sayso-keys", SaysoKeys);

// One list of choices open at a time, and none once one looks elsewhere.
document.addEventListener("click", (event) => {
  for (const open of document.querySelectorAll("details.pick[open]")) {
    if (!open.contains(event.target)) open.open = false;
  }
});
document.addEventListener("keydown", (event) => {
  const open = event.key === "Escape" && event.target.closest?.("details.pick[open]");
  if (open) {
    open.open = false;
    open.querySelector("summary").focus();
  }
});
// How many are chosen stands beside the name of the list.
document.addEventListener("change", (event) => {
  const list = event.target.closest?.("details.pick");
  if (list) list.querySelector(".n").textContent = ` ${list.querySelectorAll(":checked").length || ""}`;
});
// What a filter found is said to those who do not see it; so is what went wrong.
document.addEventListener("htmx:after:swap", () => {
  const counted = document.querySelector("#results .pager span, #results .lede, #results .nothing strong, #results h1");
  tell(counted?.textContent.trim() ?? "");
});
document.addEventListener("htmx:error", () => tell("Sayso does not answer. Is it still running?", true));

function tell(words, wrong = false) {
  const box = document.querySelector("#told");
  box.textContent = words;
  box.className = wrong ? "wrong" : "";
}

async function fetched(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(await answer.text());
  return answer.json();
}

/** The four fifths of the events nearest to the middle one: one report from afar moves no map. */
function thick(points) {
  const events = ({ properties }) => properties.events ?? 1;
  const half = points.reduce((sum, point) => sum + events(point), 0) / 2;
  const [x, y] = [0, 1].map((axis) => {
    const along = [...points].sort((a, b) => a.geometry.coordinates[axis] - b.geometry.coordinates[axis]);
    let passed = 0;
    return along.find((point) => (passed += events(point)) >= half).geometry.coordinates[axis];
  });
  const away = ({ geometry: { coordinates } }) => Math.hypot(coordinates[0] - x, coordinates[1] - y);
  let kept = 0;
  return [...points].sort((a, b) => away(a) - away(b)).filter((point) => {
    const wanted = kept < 2 * half * 0.8;
    kept += events(point);
    return wanted;
  });
}

/** Of names that would stand on each other, only the first stays: that of most events. */
function clear(frame) {
  const kept = [];
  for (const name of frame.querySelectorAll(".spot-name")) {
    const box = name.getBoundingClientRect();
    const free = kept.every((k) => box.right < k.left || box.left > k.right || box.bottom < k.top || box.top > k.bottom);
    name.classList.toggle("covered", !free);
    if (free) kept.push(box);
  }
}

/** Leaflet takes tooltips as HTML unless they are an element. */
function text(words) {
  const element = document.createElement("bdi");
  element.textContent = words;
  return element;
}

function paragraph(kind, words) {
  const element = document.createElement("p");
  element.className = kind;
  element.textContent = words;
  return element;
}
