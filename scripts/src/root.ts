import { resolve } from 'node:path'

/** Root of the repository. */
export const ROOT = resolve(import.meta.dirname, '..', '..')

/** Node 24 as the npm package `node` brings it: everything this project runs, runs on it. */
export const NODE = resolve(ROOT, 'node_modules', 'node', 'bin', 'node')
