/** Hands a text to the browser as a file. */
export function downloadText(
  fileName: string,
  type: string,
  text: string,
): void {
  // Without the byte order mark spreadsheets read UTF-8 as Latin-1.
  const url = URL.createObjectURL(new Blob(['\uFEFF', text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}

/** A file name from a title: "Lead time p50" → "lead-time-p50.csv". */
export function csvFileName(title: string): string {
  const name = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `${name || 'data'}.csv`;
}
