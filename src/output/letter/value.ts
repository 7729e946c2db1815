import type { Language } from '../../model/text';

/**
 * A letter as paragraphs and tables, said without naming any format: plain data, in one language. What the fonts and
 * measures of each style are, whoever writes it knows (hosts/document).
 */
export interface Letter {
  readonly language: Language;
  /** What a file's properties call it. */
  readonly title: string;
  /** The day it was made, e.g. 2025-03-01. */
  readonly date: string;
  readonly blocks: readonly LetterBlock[];
}

export type LetterBlock =
  { readonly kind: 'paragraph'; readonly style: LetterStyle; readonly text: string } | LetterTable;

/**
 * 标题, 主送机关, 一、, （一）, 正文, its last paragraph, 署名和成文日期: the parts of an official letter (GB/T 9704).
 */
export type LetterStyle = 'title' | 'addressee' | 'heading' | 'subheading' | 'body' | 'closing' | 'signature';

export interface LetterTable {
  readonly kind: 'table';
  readonly columns: readonly LetterColumn[];
  /** What a cell of an earlier row covers is left out. */
  readonly rows: readonly (readonly LetterCell[])[];
}

export interface LetterColumn {
  readonly heading: string;
  /** In millimetres. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
}

export interface LetterCell {
  /** Each a paragraph of its own. */
  readonly lines: readonly string[];
  /** How many rows it reaches down, and columns to the right: 1 where absent. */
  readonly rows?: number;
  readonly columns?: number;
  /** That of its column where absent. */
  readonly align?: LetterColumn['align'];
}
