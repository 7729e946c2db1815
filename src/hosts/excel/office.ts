/// <reference types="office-js" />
import type { Text } from '../../model/text';
import { excelRefusals } from '../../text/excel-texts';
import { HostError, type Refusal } from '../workbook';

/** The one way to Excel: batches run here, and what Excel refuses leaves here as a HostError. */

/** Whether this Excel has a requirement set above the manifest's minimum (ExcelApi 1.9). */
export const supports = (excelApi: string): boolean =>
  Office.context.requirements.isSetSupported('ExcelApi', excelApi);

/** Runs batches, all of them one undo where Excel can do that. */
export async function inExcel<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return supports('1.20') ? await Excel.run({ mergeUndoGroup: true }, work) : await Excel.run(work);
  } catch (error) {
    throw asHostError(error);
  }
}

const REFUSALS: Readonly<Record<string, Refusal>> = {
  InvalidOperationInCellEditMode: 'editing',
  AccessDenied: 'readOnly',
  ItemNotFound: 'changed',
  InvalidReference: 'changed',
  InvalidBinding: 'changed',
};

const TOO_LARGE = ['RequestPayloadSizeLimitExceeded', 'ResponsePayloadSizeLimitExceeded'];

/** A request or an answer of Excel on the web may not be larger than 5 MB. */
export class TooLarge extends HostError {}
export const tooLarge = (details: string): TooLarge => new TooLarge('failed', excelRefusals.failed, details);

export function refuse(refusal: Refusal, details: string, reason?: Text): HostError {
  return new HostError(refusal, reason ?? excelRefusals[refusal], details);
}

function asHostError(error: unknown): Error {
  if (error instanceof HostError) return error;
  // Not `instanceof OfficeExtension.Error`: the library may live in another realm than this code.
  const code = codeOf(error);
  if (code === undefined) return error instanceof Error ? error : new Error(String(error));
  const { message, debugInfo } = error as OfficeExtension.Error;
  const at = debugInfo?.statement ?? debugInfo?.errorLocation;
  const details = `${code}: ${message}${at ? ` (${at})` : ''}`;
  return TOO_LARGE.includes(code) ? tooLarge(details) : refuse(REFUSALS[code] ?? 'failed', details);
}

function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
