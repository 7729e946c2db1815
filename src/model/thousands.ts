/** Whole digits with a separator between thousands: 1,234,567. */
export function inThousands(digits: string, separator = ','): string {
  const first = digits.length % 3;
  return [digits.slice(0, first), ...(digits.slice(first).match(/\d{3}/g) ?? [])]
    .filter(Boolean)
    .join(separator);
}
