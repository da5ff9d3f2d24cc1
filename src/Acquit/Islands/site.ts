import { chartReader } from "./chartReader.ts";
import { dateSlider } from "./dateSlider.ts";
import { fileLimit } from "./fileLimit.ts";
import { shortcuts } from "./shortcuts.ts";
import { sourceFollower } from "./sourceFollower.ts";

// An island improves what already works without it: a page whose script fails loses nothing but comfort.
const islands: Record<string, (element: HTMLElement) => void> = {
  "chart": chartReader,
  "date-slider": dateSlider,
  "file-limit": fileLimit,
  "source": sourceFollower,
};

for (const element of document.querySelectorAll<HTMLElement>("[data-island]")) {
  islands[element.dataset["island"] ?? ""]?.(element);
}

shortcuts(document);
