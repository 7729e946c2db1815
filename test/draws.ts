/** The part of the draws that are made, from vitest.config.mjs: all, or a few under `npm run test:quick`. */
declare const SHARE_OF_DRAWS: number;

/** How many of so many draws, seeds or invented packages a test takes: all of them under `npm test`, a tenth in a hurry. */
export const draws = (all: number): number => Math.ceil(all * SHARE_OF_DRAWS);
