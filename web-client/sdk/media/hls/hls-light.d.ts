/** hls.js without what muxed live streams have no use for; its types come with the full one. */
declare module 'hls.js/light' {
  export { default, ErrorDetails, ErrorTypes, Events, type LevelDetails } from 'hls.js';
}
