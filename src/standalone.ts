/** The entry of `cdn.js`, for pages without a bundler: registers all elements, and exports what the package does. */
import './define.js';
export * from './index.js';
