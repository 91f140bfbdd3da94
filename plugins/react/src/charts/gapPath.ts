/**
 * The path of a line through pixels; null is a gap and is never joined.
 * d3-shape does the same, but comes as one block of 5 kB, a third of what all own charts may weigh.
 */
export function gapPath(
  pixels: readonly (readonly [x: number, y: number] | null)[],
): string {
  let pen = 'M';
  const commands: string[] = [];
  for (const pixel of pixels) {
    if (pixel === null) {
      pen = 'M';
    } else {
      commands.push(`${pen}${pixel[0].toFixed(1)},${pixel[1].toFixed(1)}`);
      pen = 'L';
    }
  }
  return commands.join('');
}
