/** Where a figure stands, ready to be shown and gone to. */
export type PlaceView = {
  /** Short: GK05 F8, 说明·支出决算. */
  readonly where: string;
  readonly item: string;
  readonly printed: string;
} & (
  | { readonly sheet: string; readonly address: string }
  | { readonly file: string; readonly start: number; readonly end: number }
);
