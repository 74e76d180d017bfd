import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const { HOST: host = '127.0.0.1', PORT: port, KEYS_SERVER = 'http://127.0.0.1:8080' } = process.env;

// The page and the API have one origin. Where your server serves both, you need no proxy.
const toKeysServer = { target: KEYS_SERVER, changeOrigin: true, headers: { origin: KEYS_SERVER } };
const server = { host, port: Number(port ?? 5173), proxy: { '/api': toKeysServer } };

export default defineConfig({ plugins: [react()], server, preview: server });
