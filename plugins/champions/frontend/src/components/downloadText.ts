/** Hands a text to the browser as a file. */
export function downloadText(
  fileName: string,
  type: string,
  text: string,
): void {
  // Without the byte order mark spreadsheets read UTF-8 as Latin-1.
  const mark = type === 'text/csv' ? '\uFEFF' : '';
  const blob = new Blob([mark, text], { type: `${type};charset=utf-8` });
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}
