import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where `npm start` listens; only the development server uses it. */
const SERVER = 'http://127.0.0.1:8080';

/**
 * A few chunks in place of dozens: the server speaks HTTP/1.1, where each request costs a turn. `framework`, `api` and `ui` come
 * with every page; `wire` and what it loads (the media code) with the first stream; the rest with its page. The chat and its list
 * are a chunk of their own, loaded behind the picture.
 */
const CHUNKS = [
  {
    name: 'framework',
    test: /vite\/preload-helper|node_modules\/(react|react-dom|scheduler|react-router|i18next|react-i18next|zustand|@tanstack\/(react-query|query-core))\//,
    priority: 3,
  },
  {
    name: 'api',
    test: /node_modules\/zod\/|web-client\/sdk\/(api|errors|clock|TypedEmitter)|contracts\/(?!gen)/,
    priority: 3,
  },
  {
    name: 'wire',
    test: /node_modules\/protobufjs\/|contracts\/gen\/|web-client\/sdk\//,
    priority: 2,
  },
  { name: 'forms', test: /node_modules\/react-hook-form\//, priority: 2 },
  {
    name: 'ui',
    test: /node_modules\/lucide-react\/|app\/src\/(chat\/(LazyChatPanel|useChatStart|chat-start|hold-client)|messages\/message-path|pages\/pages|pages\/watch\/load-watch-page|player\/(early-player|watch-path|link-grant|player-preferences)|i18n\/[^/]+\.ts|session|shell|theme|ui\/(?!form-resolver|useProblemText))/,
    priority: 1,
  },
];

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), tailwindcss()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // The content security policy allows no data: scripts or fonts, and every browser we serve preloads modules itself.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: CHUNKS } } },
  },
  server: { proxy: { '/api': SERVER, '/ws': { target: SERVER, ws: true } } },
});
