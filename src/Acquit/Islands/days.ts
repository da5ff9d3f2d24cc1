const dayLength = 86_400_000;

/** Number of days from one ISO date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayLength);
}

/** The ISO date so many days after another. */
export function dayAt(from: string, days: number): string {
  return new Date(Date.parse(`${from}T00:00:00Z`) + days * dayLength).toISOString().slice(0, 10);
}

/** A date in words, as the server prints it. */
export function printDay(day: string, language: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) {
    return "";
  }

  const locale = language === "en" ? "en-GB" : "fr-FR";
  const text = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(date);
  return locale === "fr-FR" ? text.replace(/^1 /, "1er ") : text;
}
