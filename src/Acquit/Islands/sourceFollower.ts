/** A link to a place of the source scrolls the source panel, not the page, and lights the place. */
export function sourceFollower(panel: HTMLElement): void {
  const light = (id: string): boolean => {
    const mark = document.getElementById(id);
    if (mark === null || !panel.contains(mark)) {
      return false;
    }

    for (const hot of panel.querySelectorAll("[data-hot]")) {
      hot.removeAttribute("data-hot");
    }

    // A place of several lines is one mark a line: all are lit.
    for (const part of [mark, ...panel.querySelectorAll(`[data-of="${CSS.escape(id)}"]`)]) {
      part.setAttribute("data-hot", "");
    }

    const offset = mark.getBoundingClientRect().top - panel.getBoundingClientRect().top;
    panel.scrollTop += offset - panel.clientHeight / 3;
    return panel.scrollHeight > panel.clientHeight && getComputedStyle(panel).position === "sticky";
  };

  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href^='#']") : null;
    if (link !== null && light(link.hash.slice(1))) {
      event.preventDefault();
      history.replaceState(null, "", link.hash);
      panel.focus({ preventScroll: true });
    }
  });
  const asked = panel.querySelector("[data-hot]");
  if (asked !== null) {
    light(asked.id);
  } else if (location.hash !== "") {
    light(location.hash.slice(1));
  }
}
