/** Inflating and deflating in Node; in a browser archive.web.ts stands here (package.json, `browser`). */
export { deflate, inflate } from '../formats/zlib';
