import { dayAt, daysBetween, printDay } from "./days.ts";

/** Adds a slider to the date form: moving it writes the date field, letting go sends the form. */
export function dateSlider(form: HTMLElement): void {
  const field = form.querySelector<HTMLInputElement>("input[type=date]");
  const slider = form.querySelector<HTMLInputElement>("input[type=range]");
  const output = form.querySelector<HTMLOutputElement>("output");
  if (!(form instanceof HTMLFormElement) || field === null || slider === null || output === null) {
    return;
  }

  const first = field.min;
  const language = document.documentElement.lang;
  slider.max = String(daysBetween(first, field.max));
  slider.value = String(daysBetween(first, field.value));
  slider.hidden = false;
  output.hidden = false;
  const show = (): void => {
    const text = printDay(field.value, language);
    output.value = text;
    slider.setAttribute("aria-valuetext", text);
  };

  slider.addEventListener("input", () => {
    field.value = dayAt(first, Number(slider.value));
    show();
  });
  field.addEventListener("input", () => {
    if (field.value !== "") {
      slider.value = String(daysBetween(first, field.value));
      show();
    }
  });
  slider.addEventListener("change", () => form.requestSubmit());
  show();
}
