import { mebibytes } from "./mebibytes.ts";

/** Says at once, before anything is sent, that a chosen file is too large; the server says it too. */
export function fileLimit(field: HTMLElement): void {
  if (!(field instanceof HTMLInputElement) || field.form === null) {
    return;
  }

  const most = Number(field.dataset["mostBytes"]);
  const described = field.getAttribute("aria-describedby");
  const message = document.createElement("p");
  message.className = "ds-validation-message";
  message.id = `${field.id}-limit`;
  message.setAttribute("role", "alert");
  field.after(message);

  const check = (): boolean => {
    const large = [...(field.files ?? [])].find((file) => file.size > most);
    field.closest(".ds-field")?.toggleAttribute("data-invalid", large !== undefined);
    if (large === undefined) {
      message.textContent = "";
      message.hidden = true;
      field.removeAttribute("aria-invalid");
      restore(field, described);
      return true;
    }

    message.hidden = false;
    message.textContent = (field.dataset["tooLarge"] ?? "")
      .replace("{name}", () => large.name).replace("{size}", mebibytes(large.size));
    field.setAttribute("aria-invalid", "true");
    field.setAttribute("aria-describedby", [described, message.id].filter(Boolean).join(" "));
    return false;
  };

  message.hidden = true;
  field.addEventListener("change", check);
  field.form.addEventListener("submit", (event) => {
    if (!check()) {
      event.preventDefault();
      field.focus();
    }
  });
}

function restore(field: HTMLElement, described: string | null): void {
  if (described === null) {
    field.removeAttribute("aria-describedby");
  } else {
    field.setAttribute("aria-describedby", described);
  }
}
