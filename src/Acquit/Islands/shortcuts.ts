/** A key printed beside a command (`<kbd>`) works it. No hidden shortcut exists, and none while a person types. */
export function shortcuts(page: Document): void {
  page.addEventListener("keydown", (event) => {
    const typing = event.target instanceof Element && event.target.closest("input, textarea, select") !== null;
    if (typing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }

    const command = [...page.querySelectorAll<HTMLElement>("[data-key]")]
      .find((element) => element.dataset["key"] === event.key && element.offsetParent !== null);
    if (command !== undefined) {
      event.preventDefault();
      command.click();
    }
  });
}
