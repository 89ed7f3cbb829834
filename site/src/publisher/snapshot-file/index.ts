export { readSnapshotFile, sizeOf } from './read.ts'
export { readSnapshotApart } from './read-apart.ts'
