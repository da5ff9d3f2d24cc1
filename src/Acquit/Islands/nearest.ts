/** Index of the value nearest to x in an ascending list; -1 when it is empty. */
export function nearest(values: readonly number[], x: number): number {
  let best = -1;
  let distance = Number.POSITIVE_INFINITY;
  values.forEach((value, index) => {
    if (Math.abs(value - x) < distance) {
      distance = Math.abs(value - x);
      best = index;
    }
  });
  return best;
}
