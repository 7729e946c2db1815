/** Inflating and deflating in Node; in a browser formats/zlib.web.ts stands there (package.json, `browser`). */
export { deflate, inflate } from '../formats/zlib';
