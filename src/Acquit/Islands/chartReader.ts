import { nearest } from "./nearest.ts";

/** Under the pointer, the chart says its values in words; the table beside it holds the same ones. */
export function chartReader(figure: HTMLElement): void {
  const svg = figure.querySelector<SVGSVGElement>("svg");
  const probe = figure.querySelector<SVGLineElement>("[data-probe]");
  const reading = figure.querySelector<HTMLElement>("[data-reading]");
  const points = [...figure.querySelectorAll<SVGElement>("[data-at]")]
    .map((point) => ({ at: Number(point.dataset["at"]), text: point.dataset["text"] ?? "" }));
  if (svg === null || probe === null || reading === null || points.length === 0) {
    return;
  }

  svg.addEventListener("pointermove", (event) => {
    const box = svg.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * svg.viewBox.baseVal.width;
    const point = points[nearest(points.map((each) => each.at), x)];
    if (point === undefined) {
      return;
    }

    probe.setAttribute("x1", String(point.at));
    probe.setAttribute("x2", String(point.at));
    probe.removeAttribute("visibility");
    reading.textContent = point.text;
  });
  svg.addEventListener("pointerleave", () => probe.setAttribute("visibility", "hidden"));
}
