/** A file's size in mebibytes, rounded up: what exceeds a limit never reads as the limit itself. */
export function mebibytes(bytes: number): string {
  return String(Math.ceil(bytes / (1024 * 1024)));
}
