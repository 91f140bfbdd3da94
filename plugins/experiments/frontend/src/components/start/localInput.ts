const two = (value: number) => String(value).padStart(2, '0');

/** An instant as the platform's date and time field wants it, in the viewer's zone. */
export function toLocalInput(instant: number | string | Date): string {
  const at = new Date(instant);
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())];
  return `${day.join('-')}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** The instant that such a field holds; null for none. */
export function fromLocalInput(text: string): Date | null {
  const at = text ? new Date(text) : null;
  return at && !Number.isNaN(at.getTime()) ? at : null;
}
