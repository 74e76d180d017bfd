const { KEYS_SERVER = 'http://127.0.0.1:8080' } = process.env;

// The page and the API have one origin. Where your server serves both, you need no proxy.
export default {
  '/api': { target: KEYS_SERVER, changeOrigin: true, headers: { origin: KEYS_SERVER } },
};
